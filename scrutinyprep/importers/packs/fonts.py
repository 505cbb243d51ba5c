"""Whether a font is a bold one, judged from all of a file's print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from scrutinyprep.pdf.content import Line, PageContent

_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FACE = re.compile(
    r"[-,_ ]?(?:bold|italic|oblique|regular|roman|medium|light|mt|ps)+", re.IGNORECASE
)
_ALWAYS = 0.9


def plain_fonts(pages: Sequence[PageContent]) -> frozenset[str]:
    """Return the fonts that are plain, though the file calls them bold.

    Some makers of PDFs state a weight for the plain font of a family that only
    bold ones have. Where the family has a face that is bold by name, a face
    that is not, and yet bold throughout, is the plain one.
    """
    lines: Counter[str] = Counter()
    bold: Counter[str] = Counter()
    for page in pages:
        for line in page.lines:
            lines[line.font] += 1
            if line.is_bold:
                bold[line.font] += 1
    families = {_family(font) for font in lines if _BOLD_NAME.search(font)}
    return frozenset(
        font
        for font, count in bold.items()
        if count > _ALWAYS * lines[font]
        and not _BOLD_NAME.search(font)
        and _family(font) in families
    )


def with_plain(page: PageContent, plain: frozenset[str]) -> PageContent:
    """Return a page with the lines in these fonts not bold."""
    if not plain or not any(line.font in plain for line in page.lines):
        return page
    return replace(page, lines=tuple(map(partial(_plain, plain), page.lines)))


def _plain(plain: frozenset[str], line: Line) -> Line:
    """Return a line, not bold where its font is one of these."""
    if line.font not in plain:
        return line
    return Line(line.text, line.box, line.size_pt, line.font, is_bold=False, turn=line.turn)


def _family(font: str) -> str:
    """Return a font's name without its face."""
    return _FACE.sub("", font).casefold()
