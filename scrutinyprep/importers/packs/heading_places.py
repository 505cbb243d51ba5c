"""What stands around a line of print, and whether that lets it be a heading."""

from __future__ import annotations

import re

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.paragraphs import Paragraph

_FEWEST_ANSWERED = 5
"""A bold label has an answer of fewer words than a heading with a colon in it."""
_LABELLED = re.compile(r"^[^:]{2,40}:\s+\S")
_MOST_SPACES = 8
_BESIDE = 0.5
"""What shares so much of its height with another line stands beside it."""
_EVEN = 0.25
"""The rows of a table are spaced alike, give or take this, in type sizes, ..."""
_EVEN_PT = 4.0
"""... and begin equally far from the left."""
_MOST_UNDERLINED_LINES = 2


def answers_nothing(text: str, following: Paragraph | None) -> bool:
    """Say whether bold words with a colon in them stand over a paragraph, as a heading does."""
    answer = text.partition(":")[2]
    return (
        answer.count(" ") >= _FEWEST_ANSWERED
        and following is not None
        and len(following.texts) > 1
        and not following.is_bold
        and not _LABELLED.match(following.texts[0])
    )


def is_over_text(paragraph: Paragraph, text: str, following: Paragraph | None) -> bool:
    """Say whether an underlined line stands over other text, as a heading does.

    Guards against names in a list and sentences that are stressed.
    """
    return (
        following is not None
        and not following.is_underlined
        and following.kind is not PassageKind.TABLE_ROW
        and len(paragraph.texts) <= _MOST_UNDERLINED_LINES
        and not text.endswith((".", ",", ";"))
    )


def is_inner(number: str, paragraph: Paragraph, text: str, following: Paragraph | None) -> bool:
    """Say whether a short plain line "1.1.1 ..." is a heading: no sentence, over other text."""
    return (
        number.count(".") > 0
        and len(paragraph.texts) == 1
        and paragraph.gap_pt > 0
        and not text.endswith((".", ":", ";", "?", ","))
        and text.count(" ") < _MOST_SPACES
        and following is not None
        and following.kind is not PassageKind.TABLE_ROW
        and (following.number is None or following.number.startswith(f"{number}."))
    )


def is_among_cells(
    paragraph: Paragraph, before: Paragraph | None, following: Paragraph | None
) -> bool:
    """Say whether it is a cell of a table that was drawn apart from its row.

    Then something stands beside it, or it is a plain label below a row, no
    further from it than from the next line.
    """
    if any(other is not None and _is_beside(paragraph, other) for other in (before, following)):
        return True
    if before is None or following is None or paragraph.is_bold:
        return False
    is_even = abs(following.gap_pt - paragraph.gap_pt) < _EVEN * paragraph.size_pt
    left = paragraph.first.box.left
    return (
        before.kind is PassageKind.TABLE_ROW
        and is_even
        and paragraph.pdf_page == following.pdf_page
        and abs(before.first.box.left - left) + abs(following.first.box.left - left) < _EVEN_PT
    )


def _is_beside(paragraph: Paragraph, other: Paragraph) -> bool:
    """Say whether another paragraph begins to the right of this one, on the height of its lines."""
    if other.pdf_page != paragraph.pdf_page or paragraph.last is None:
        return False
    top, bottom = paragraph.first.box.top, paragraph.last.box.bottom
    box = other.first.box
    right = max(paragraph.first.box.right, paragraph.last.box.right)
    shared = min(bottom, box.bottom) - max(top, box.top)
    return box.left > right and shared > _BESIDE * (box.bottom - box.top)


def is_cut_off(following: Paragraph | None) -> bool:
    """Say whether what follows goes on with the sentence, so that this is no heading."""
    return (
        following is not None
        and following.kind is PassageKind.PARAGRAPH
        and following.number is None
        and bool(following.texts)
        and following.texts[0][:1].islower()
    )
