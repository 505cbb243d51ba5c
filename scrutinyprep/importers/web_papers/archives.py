"""A page saved as a single file (.mhtml): the page itself taken out of its archive.

Source: RFC 2557. It is an e-mail message whose first part of HTML is the page;
the pictures beside it are left alone, and nothing they name is fetched.
"""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from pathlib import Path

from scrutinyprep.domain.errors import Damaged, TooLarge, Unsupported
from scrutinyprep.importers.decoding import MOST_BYTES

_HEAD_BYTES = 8192
_BEGINS = re.compile(
    rb"\A\s*(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){1,40}", re.ASCII
)
_SAYS_SO = re.compile(
    rb"^(?:MIME-Version:|Content-Type:\s*(?:multipart/related|text/html))", re.I | re.M
)
_MOST_PARTS = 5_000


def is_archive(raw: bytes) -> bool:
    """Say whether a file begins as a saved page in a single file does."""
    head = _BEGINS.match(raw[:_HEAD_BYTES])
    return head is not None and _SAYS_SO.search(head[0]) is not None


def page_in(path: Path, raw: bytes) -> bytes:
    """Return the page that an archive holds, in UTF-8.

    Raises:
        Damaged: the archive breaks off before its page.
        TooLarge: it has more parts than any page.
        Unsupported: there is no page in it.
    """
    if raw.count(b"\n--") > _MOST_PARTS:
        raise TooLarge(path, f"{_MOST_PARTS} parts")
    try:
        message = message_from_bytes(raw, policy=policy.default)
        page = next((part for part in message.walk() if _is_page(part)), None)
        if page is None:
            raise Unsupported(path, "an e-mail message without a page in it")
        return _text_of(page)
    except (MessageError, ValueError, LookupError, IndexError) as error:
        raise Damaged(path) from error


def _is_page(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _text_of(part: EmailMessage) -> bytes:
    """Return a part's text in UTF-8; where it says nothing of its letters, as it stands."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or len(data) > MOST_BYTES:
        return b""
    charset = part.get_content_charset()
    if charset is None:
        return data
    try:
        return data.decode(charset, "replace").encode()
    except LookupError:
        return data
