"""Whether a font is a bold one, judged from all of a file's print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.pdf.content import PageContent

_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FACE = re.compile(
    r"[-,_ ]?(?:bold|italic|oblique|regular|roman|medium|light|mt|ps)+", re.IGNORECASE
)
_ALWAYS = 0.9


def with_true_weights(pages: Sequence[PageContent]) -> Sequence[PageContent]:
    """Return the pages with plain print told as plain.

    Some makers of PDFs state a weight for the plain font of a family that only
    bold ones have. Where the family has a face that is bold by name, a face
    that is not, and yet bold throughout, is the plain one.
    """
    letters: Counter[str] = Counter()
    bold: Counter[str] = Counter()
    for page in pages:
        for line in page.lines:
            letters[line.font] += len(line.text)
            if line.is_bold:
                bold[line.font] += len(line.text)
    families = {_family(font) for font in letters if _BOLD_NAME.search(font)}
    plain = {
        font
        for font, count in bold.items()
        if count > _ALWAYS * letters[font]
        and not _BOLD_NAME.search(font)
        and _family(font) in families
    }
    if not plain:
        return pages
    return [
        replace(
            page,
            lines=tuple(
                replace(line, is_bold=False) if line.font in plain else line for line in page.lines
            ),
        )
        for page in pages
    ]


def _family(font: str) -> str:
    """Return a font's name without its face."""
    return _FACE.sub("", font).casefold()
