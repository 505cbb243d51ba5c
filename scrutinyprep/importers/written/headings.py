"""Which paragraphs of a written paper are headings: by style, or where it has none, by print.

Word processors know headings by their styles, and many templates use them. Others set
headings in bold, or use the style of a heading for numbered paragraphs because it counts them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scrutinyprep.importers.packs.headings import Heading, HeadingRules
from scrutinyprep.importers.packs.paragraphs import Paragraph

_LONGEST_HEADING = 200
_FEWEST_SENTENCE_WORDS = 6
_DEEPEST = 6


class WrittenHeadings:
    """Knows the headings of one paper. `levels` are those of styles, by a paragraph's place."""

    def __init__(self, paragraphs: Sequence[Paragraph], levels: Mapping[int, int]) -> None:
        styled = {
            place: level for place, level in levels.items() if reads_as_heading(paragraphs[place])
        }
        self._styled = {
            id(paragraphs[place]): level for place, level in _from_the_top(styled).items()
        }
        by_print = _headings_by_print(paragraphs, self._styled)
        # A template that uses styles does so for most of its headings.
        uses_styles = bool(self._styled) and by_print <= len(self._styled)
        self._rules = None if uses_styles else HeadingRules.of(paragraphs)

    @property
    def go_by_print(self) -> bool:
        """Whether this paper has no styles for its headings."""
        return self._rules is not None

    def heading(self, paragraph: Paragraph, following: Paragraph | None) -> Heading | None:
        """Return the paragraph as a heading, if it is one."""
        level = self._styled.get(id(paragraph))
        if level is not None:
            number = (paragraph.number or "").strip("().") or None
            return Heading(paragraph.text.rstrip(" :"), number, level)
        return None if self._rules is None else self._rules.heading(paragraph, following)


def reads_as_heading(paragraph: Paragraph) -> bool:
    """Say whether the words in a heading's style are a heading, and not a numbered sentence."""
    text = paragraph.text
    if len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)):
        return False
    return not text.endswith((".", ";", ",")) or text.count(" ") < _FEWEST_SENTENCE_WORDS


def _from_the_top(levels: dict[int, int]) -> dict[int, int]:
    """Return the levels counted from 1; a lone first one above all others is the title."""
    if not levels:
        return {}
    top = min(levels.values())
    first = min(levels)
    is_title = levels[first] == top and list(levels.values()).count(top) == 1 and len(levels) > 1
    below = min((level for level in levels.values() if level > top), default=top)
    base = below if is_title else top
    return {place: min(max(1, level - base + 1), _DEEPEST) for place, level in levels.items()}


def _headings_by_print(paragraphs: Sequence[Paragraph], styled: Mapping[int, int]) -> int:
    """Count the headings that have no style for it and stand out by their print."""
    rules = HeadingRules.of(paragraphs)
    followed = zip(paragraphs, [*paragraphs[1:], None], strict=False)
    found = [p for p, following in followed if rules.heading(p, following) is not None]
    return sum(id(paragraph) not in styled for paragraph in found)
