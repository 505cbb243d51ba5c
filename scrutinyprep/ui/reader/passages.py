"""Runs of letters on a page: which lies under the pointer, and which boxes it fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from scrutinyprep.domain.anchors import Region, Run, one_line
from scrutinyprep.pdf.content import Box, Letters

_OFF_LINE = 3.0
"""How much more a point up or down counts than one sideways, in finding the nearest line."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user has selected on a page."""

    pdf_page: int
    text: str
    """As it stands in the page's letters, with its line breaks."""
    start: int
    """Code points before it in the text of the page's letters."""
    end: int
    """On its first page, where it goes on over others."""
    boxes: tuple[Box, ...]
    """A rectangle for each line of its first page, in points of the page as shown."""
    region: Region | None = None
    """A part of the page's picture, where that is selected and no words are."""
    further: tuple[tuple[int, tuple[Box, ...]], ...] = ()
    """The pages that it goes on over, each with a rectangle for each line."""
    table: tuple[tuple[str, ...], ...] = ()
    """The cells, row by row, where cells of a table are selected."""

    @property
    def words(self) -> str:
        """The selected words on one line."""
        return one_line(self.text)

    def boxes_on(self, pdf_page: int) -> tuple[Box, ...]:
        """Return what it fills of a page."""
        if pdf_page == self.pdf_page:
            return self.boxes
        return next((boxes for page, boxes in self.further if page == pdf_page), ())


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a page's letters: from `start` up to, not including, its line break."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class PageText:
    """The letters of a page with their lines found."""

    letters: Letters
    lines: tuple[TextLine, ...]

    @property
    def text(self) -> str:
        """The words of the page, a line of print to a line."""
        return self.letters.text

    def select(self, one: int, other: int) -> Selection | None:
        """Return the selection between two positions in either order; None for no word at all."""
        start, end = sorted((one, other))
        text = self.text[start:end]
        if not text.strip():
            return None
        boxes = boxes_of(self.letters, Run(start, end))
        return Selection(self.letters.pdf_page, text, start, end, boxes)

    def position_at(self, x: float, y: float) -> int:
        """Return the position between two letters that is nearest to a place on the page."""
        line = self.line_near(x, y)
        if line is None:
            return 0
        middles = list(self._middles(line))
        (_, first_x, first_y), (_, last_x, last_y) = middles[0], middles[-1]
        # Along the line, whichever way it runs: on a page that was scanned or
        # laid sideways, lines go down or up.
        along_x, along_y = last_x - first_x, last_y - first_y
        if not along_x and not along_y:
            along_x = 1.0
        return next(
            (i for i, mx, my in middles if (x - mx) * along_x + (y - my) * along_y < 0),
            line.end,
        )

    def is_over_text(self, x: float, y: float) -> bool:
        """Say whether there is a line of text at this place."""
        line = self.line_near(x, y)
        return line is not None and _distance(line.box, x, y) <= 0

    def words_in(self, box: Box) -> str:
        """Return the letters whose middles lie in a box, on one line."""
        inside = (
            sign
            for sign, place in zip(self.text, self.letters.boxes, strict=True)
            if place is None
            or (
                box.left <= (place.left + place.right) / 2 <= box.right
                and box.top <= (place.top + place.bottom) / 2 <= box.bottom
            )
        )
        return one_line("".join(inside))

    def line_near(self, x: float, y: float) -> TextLine | None:
        """Return the line nearest to a place; None on a page without text.

        Beside a short line that is the short one, though a longer one of the
        same column may be nearer; a line of another column it is not.
        """
        near = min(self.lines, key=lambda line: _distance(line.box, x, y), default=None)
        level = [line for line in self.lines if line.box.top <= y <= line.box.bottom]
        beside = min(level, key=lambda line: _distance(line.box, x, y), default=None)
        if near is None or beside is None:
            return near
        is_same_column = near.box.left < beside.box.right and beside.box.left < near.box.right
        return beside if is_same_column else near

    def line_of(self, position: int) -> TextLine | None:
        """Return the line that a position is in; None on a page without text."""
        before = [line for line in self.lines if line.start <= position]
        return before[-1] if before else next(iter(self.lines), None)

    def word_around(self, position: int) -> tuple[int, int]:
        """Return where the word around a position starts and ends."""
        text = self.text
        position = min(position, len(text) - 1)
        if position < 0 or text[position].isspace():
            position = max(0, position - 1)
        start = end = position
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        return start, end

    def whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Return a run with the words at its ends made whole, if it is of several words."""
        text = self.text
        if not any(sign.isspace() for sign in text[start:end].strip()):
            return start, end
        if not text[start].isspace():
            start = self.word_around(start)[0]
        if not text[end - 1].isspace():
            end = self.word_around(end - 1)[1]
        return start, end

    def next_word(self, position: int) -> int:
        """Return where the word after this position ends."""
        text, end = self.text, position
        while end < len(text) and text[end].isspace():
            end += 1
        return self.word_around(end)[1] if end < len(text) else end

    def previous_word(self, position: int) -> int:
        """Return where the word before this position starts."""
        text, start = self.text, position
        while start > 0 and text[start - 1].isspace():
            start -= 1
        return self.word_around(start - 1)[0] if start else 0

    def position_below(self, position: int, lines: int) -> int:
        """Return the position this many lines further down, or up, at about the same place."""
        line = self.line_of(position)
        if line is None:
            return position
        index = self.lines.index(line) + lines
        if not 0 <= index < len(self.lines):
            return 0 if lines < 0 else len(self.text)
        other = self.lines[index]
        return min(other.end, other.start + position - line.start)

    def _middles(self, line: TextLine) -> Iterator[tuple[int, float, float]]:
        for index in range(line.start, line.end):
            box = self.letters.boxes[index]
            if box is not None:
                yield index, (box.left + box.right) / 2, (box.top + box.bottom) / 2


def page_text(letters: Letters) -> PageText:
    """Find the lines of a page's letters."""
    breaks = [-1, *(i for i, sign in enumerate(letters.text) if sign == "\n"), len(letters.text)]
    lines = []
    for before, end in pairwise(breaks):
        boxes = [box for box in letters.boxes[before + 1 : end] if box is not None]
        if boxes:
            lines.append(TextLine(before + 1, end, reduce(around, boxes)))
    return PageText(letters, tuple(lines))


def boxes_of(letters: Letters, run: Run) -> tuple[Box, ...]:
    """Return the rectangles that a run of letters fills, one for each line it touches."""
    lines: list[list[Box]] = [[]]
    for sign, box in zip(
        letters.text[run.start : run.end], letters.boxes[run.start : run.end], strict=True
    ):
        if sign == "\n":
            lines.append([])
        elif box is not None and (lines[-1] or not sign.isspace()):
            lines[-1].append(box)
    return tuple(reduce(around, line) for line in lines if line)


def around(one: Box, other: Box) -> Box:
    """Return the box around two boxes."""
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _distance(box: Box, x: float, y: float) -> float:
    beside = max(box.left - x, 0.0, x - box.right)
    above = max(box.top - y, 0.0, y - box.bottom)
    return beside + _OFF_LINE * above
