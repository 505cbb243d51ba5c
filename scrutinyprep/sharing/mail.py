"""A briefing as the draft of an e-mail, ready for the user's own mail program to send.

There is no network code here: the draft is a file, and nobody's address is in it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

LARGE_BYTES = 10_000_000
"""Many councils' mail servers refuse an e-mail that is larger."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An e-mail that is not yet sent."""

    subject: str
    text: str
    pdf: bytes
    file_name: str
    """Of the PDF, as the reader sees it."""


def draft_bytes(draft: Draft) -> bytes:
    """Return the draft as an .eml file: the same bytes for the same draft.

    "X-Unsent: 1" lets mail programs open it for writing rather than as
    something that came in. There is no sender, no recipient and no date: the
    mail program knows its own, and nobody guesses the others.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = _one_line(draft.subject)
    message.set_content(draft.text, charset="utf-8", cte="quoted-printable")
    message.add_attachment(
        draft.pdf,
        maintype="application",
        subtype="pdf",
        filename=_one_line(draft.file_name),
    )
    # What parts the text from the PDF would else be drawn at random.
    message.set_boundary(f"=_{hashlib.sha256(draft.pdf).hexdigest()[:40]}")
    return message.as_bytes()


def size_in_words(size: int) -> str:
    """Return a number of bytes for people."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def _one_line(text: str) -> str:
    return " ".join(text.split())
