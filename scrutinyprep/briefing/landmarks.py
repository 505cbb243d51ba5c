"""Where headings came to stand: for contents, links, bookmarks and the foot of each page."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.briefing.wording import items_words

_BOOKMARK_CHARACTERS = 90
"""More than this of a question is no help in a reader's side pane."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that can be gone to."""

    key: str
    """Names it within the file."""
    title: str
    """On one line, as it stands in the bookmarks."""
    level: int = 0
    """0 for an item or a part, 1 for a question or what stands with it, 2 for a page of papers."""
    item: str = ""
    """The number of the agenda item that starts here; empty where none does."""
    listed: bool = False
    """It has a row in the contents though it is no item or part."""


@dataclass(slots=True)
class Landmarks:
    """What was reached while the pages were drawn, in order."""

    _reached: list[tuple[int, bool, Landmark]] = field(default_factory=list)

    def reach(self, landmark: Landmark, canvas: Canvas, *, height_pt: float, top_pt: float) -> None:
        """Bookmark the place that the canvas draws now.

        `height_pt` is how tall the heading is, `top_pt` where the page's text begins.
        """
        _, y_pt = canvas.absolutePosition(0, height_pt)
        canvas.bookmarkPage(landmark.key, fit="XYZ", left=0, top=y_pt + 12, zoom=0)
        canvas.addOutlineEntry(_shortened(landmark.title), landmark.key, landmark.level)
        self._reached.append((canvas.getPageNumber(), y_pt > top_pt - 24, landmark))

    def pages(self) -> dict[str, int]:
        """Return the page, counted from 1, of all that has a row in the contents, by key."""
        return {mark.key: page for page, _, mark in self._reached if mark.level == 0 or mark.listed}

    def page_of(self, key: str) -> int | None:
        """Return the page, counted from 1, of a place; None where it was not reached."""
        return next((page for page, _, mark in self._reached if mark.key == key), None)

    def label_of(self, page: int) -> str:
        """Return what the foot of a page says of its contents, such as "Items 6 and 7"."""
        parts = [
            (number, at_top, landmark)
            for number, at_top, landmark in self._reached
            if landmark.level == 0
        ]
        here = [landmark for number, _, landmark in parts if number == page]
        before = [landmark for number, _, landmark in parts if number < page]
        starts_at_top = any(at_top for number, at_top, _ in parts if number == page)
        shown = here if starts_at_top else [*before[-1:], *here]
        numbers = [landmark.item for landmark in shown if landmark.item]
        words = [items_words(numbers)] if numbers else []
        words += [landmark.title for landmark in shown if not landmark.item]
        return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])


def _shortened(title: str) -> str:
    if len(title) <= _BOOKMARK_CHARACTERS:
        return title
    return f"{title[:_BOOKMARK_CHARACTERS].rsplit(' ', 1)[0]}\u2026"
