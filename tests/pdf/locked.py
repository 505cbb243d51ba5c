"""Locked PDFs of every age, made for tests."""

from pathlib import Path
from typing import Literal

import pikepdf

from tests.pdf.papers import drawn, words_at

_Revision = Literal[2, 3, 4, 6]
AGES: dict[str, tuple[_Revision, bool]] = {
    "RC4 40": (2, False),
    "RC4 128": (3, False),
    "AES 128": (4, True),
    "AES 256": (6, True),
}
"""The revision of the security handler, and whether it is AES."""


def locked(path: Path, *, user: str, owner: str = "the clerk's own", age: str = "AES 256") -> Path:
    """Write a PDF of two pages with a title, that opens with the user's password only."""
    open_path = drawn(
        path.with_suffix(".open"), words_at("First sheet", 72, 700), words_at("Second", 72, 700)
    )
    revision, is_aes = AGES[age]
    with pikepdf.open(open_path) as pdf:
        pdf.docinfo["/Title"] = "Scrutiny papers"
        allow = pikepdf.Permissions(extract=False, print_highres=False, print_lowres=False)
        kind = pikepdf.Encryption(
            user=user, owner=owner, R=revision, aes=is_aes, metadata=is_aes, allow=allow
        )
        pdf.save(path, encryption=kind)
    open_path.unlink()
    return path
