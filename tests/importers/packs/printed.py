"""Pages of print made for one test each, as the PDF room hands them over."""

from collections.abc import Sequence

from scrutinyprep.pdf.content import Box, FileContent, Line, OutlineEntry, PageContent

A4_PT = (595.0, 842.0)
LANDSCAPE_PT = (842.0, 595.0)
_GLYPH_EM = 0.5


def line(
    text: str,
    left: float = 70,
    top: float = 100,
    *,
    size: float = 12,
    bold: bool = False,
    turn: int = 0,
) -> Line:
    """Return a line of print; its width follows from its length."""
    long, high = _GLYPH_EM * size * len(text), size * 1.1
    wide, tall = (high, long) if turn in (90, 270) else (long, high)
    font = "Arial-BoldMT" if bold else "ArialMT"
    return Line(text, Box(left, top, left + wide, top + tall), size, font, bold, turn)


def lines(*texts: str, left: float = 70, top: float = 100, **look: float) -> list[Line]:
    """Return lines of one paragraph, one below the other."""
    size = look.get("size", 12)
    bold = bool(look.get("bold", False))
    return [
        line(text, left, top + index * size * 1.15, size=size, bold=bold)
        for index, text in enumerate(texts)
    ]


def page(
    number: int, *parts: Line | Sequence[Line], size: tuple[float, float] = A4_PT
) -> PageContent:
    """Return a page with these lines, drawn in this order."""
    drawn: list[Line] = []
    for part in parts:
        drawn.extend([part] if isinstance(part, Line) else part)
    return PageContent(number, *size, tuple(drawn), has_pictures=False)


def picture(number: int) -> PageContent:
    """Return a page that is nothing but a scan."""
    return PageContent(number, *A4_PT, (), has_pictures=True)


def stamp(number: int) -> Line:
    """Return a pack page's stamp at the foot of a portrait page."""
    return line(f"Page {number}", 275, 797)


def sideways_stamp(number: int) -> Line:
    """Return a pack page's stamp at the left edge of a landscape page."""
    return line(f"Page {number}", 36, 280, turn=90)


def item_stamp(number: str) -> Line:
    """Return the stamp on an item's first page."""
    return line(f"Agenda Item {number}", 470, 30)


def blank(number: int) -> PageContent:
    """Return a padding page."""
    return page(number, line("This page is intentionally left blank", 180, 400))


def file_of(
    pages: Sequence[PageContent],
    *,
    title: str = "",
    subject: str = "",
    outline: Sequence[tuple[str, int, int | None]] = (),
) -> FileContent:
    """Return what the file around these pages says of itself."""
    entries = tuple(OutlineEntry(*entry) for entry in outline)
    return FileContent(len(pages), title, subject, "", entries, ())
