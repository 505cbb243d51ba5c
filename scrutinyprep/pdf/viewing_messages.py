"""What the drawing process and its parent say to each other."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.content import Box, Letters, PageLink
from scrutinyprep.pdf.refusals import Refusal


class Open(msgspec.Struct, frozen=True, tag="open"):
    """The first request: which file to draw."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    password: str | None
    slate: str | None = None
    """By which the memory is found that pictures are drawn on; None for none."""


class Draw(msgspec.Struct, frozen=True, tag="draw"):
    """A request for a picture. `Drawn` answers it, and then perhaps the pixels as they are."""

    pdf_page: int
    scale: float
    clip: Box | None


class Spell(msgspec.Struct, frozen=True, tag="spell"):
    """A request for the letters of a page."""

    pdf_page: int


class Link(msgspec.Struct, frozen=True, tag="link"):
    """A request for the links of a page."""

    pdf_page: int


class Opened(msgspec.Struct, frozen=True, tag="opened"):
    """The file is open."""

    sizes: tuple[tuple[float, float], ...]


class Drawn(msgspec.Struct, frozen=True, tag="drawn"):
    """A page is drawn."""

    width_px: int
    height_px: int
    stride: int
    is_on_slate: bool
    """Whether its pixels are there to be seen; else they follow as a message of their own."""


class Spelled(msgspec.Struct, frozen=True, tag="spelled"):
    """The letters of a page."""

    letters: Letters


class Linked(msgspec.Struct, frozen=True, tag="linked"):
    """The links of a page."""

    links: tuple[PageLink, ...]


Request = Draw | Spell | Link
Answer = Opened | Drawn | Spelled | Linked | Refusal
