"""Where the words of a page's text stand in the document that shows them, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scrutinyprep.domain.anchors import Run
from scrutinyprep.ui.positions import from_qt, to_qt

_ENOUGH = 80
"""So many letters tell one place from others."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together both in a page's text and in the document."""

    page: int
    start: int
    """Code points before it in the page's text."""
    position: int
    """UTF-16 units before it in the document."""
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the page's text."""
        return self.start + len(self.text)

    @property
    def position_end(self) -> int:
        """Where it ends in the document."""
        return self.position + to_qt(self.text, len(self.text))


class Places:
    """Knows both positions of every word. Pieces are in the order of the document."""

    def __init__(self, pieces: tuple[Piece, ...], texts: Mapping[int, str]) -> None:
        self._pieces = pieces
        self._positions = [piece.position for piece in pieces]
        self._texts = texts
        self._firsts: dict[int, int] = {}
        for piece in pieces:
            self._firsts.setdefault(piece.page, piece.position)

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that have words, in order."""
        return tuple(self._firsts)

    def text_of(self, page: int) -> str:
        """Return a page's text."""
        return self._texts.get(page, "")

    def page_at(self, position: int) -> int:
        """Return the page that a position of the document is on; 0 without any words."""
        piece = self._before(position)
        return piece.page if piece is not None else 0

    def first_position(self, page: int) -> int | None:
        """Return where a page's words begin in the document; None where it has none."""
        return self._firsts.get(page)

    def spans(self, page: int, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the document that show a run of a page's text."""
        for piece in self._pieces:
            if piece.page == page and piece.start < run.end and run.start < piece.end:
                first = max(0, run.start - piece.start)
                last = min(len(piece.text), run.end - piece.start)
                yield (
                    piece.position + to_qt(piece.text, first),
                    piece.position + to_qt(piece.text, last),
                )

    def run_between(self, position: int, end: int) -> tuple[int, Run] | None:
        """Return the page and the run of its text that a stretch of the document shows.

        A stretch over several pages counts as far as the first of them goes;
        None where there are no words in it.
        """
        touched = [p for p in self._pieces if p.position < end and position < p.position_end]
        if not touched:
            return None
        first = touched[0]
        last = [piece for piece in touched if piece.page == first.page][-1]
        start = first.start + from_qt(first.text, max(0, position - first.position))
        finish = last.start + from_qt(last.text, min(end, last.position_end) - last.position)
        return (first.page, Run(start, finish)) if start < finish else None

    def text_between(self, position: int, end: int) -> str:
        """Return the words in a stretch of the document, of every page that it touches."""
        found = []
        run = self.run_between(position, end)
        while run is not None:
            page, words = run
            found.append(self.text_of(page)[words.start : words.end])
            later = next((p.position for p in self._pieces if p.page > page), None)
            run = self.run_between(max(position, later), end) if later is not None else None
        return "\n".join(found)

    def words_at(self, position: int) -> tuple[int, Run] | None:
        """Return some words that begin at a position, or soon after: enough to know them by."""
        piece = self._before(position)
        if piece is None or not piece.text.strip():
            at = bisect_right(self._positions, position)
            piece = next((p for p in self._pieces[at:] if p.text.strip()), None)
        if piece is None:
            return None
        within = from_qt(piece.text, max(0, min(position, piece.position_end) - piece.position))
        start = piece.text.rfind(" ", 0, within) + 1
        if not piece.text[start:].strip():
            start = 0
        end = min(len(piece.text), start + _ENOUGH)
        return piece.page, Run(piece.start + start, piece.start + end)

    def _before(self, position: int) -> Piece | None:
        at = bisect_right(self._positions, position) - 1
        if at < 0:
            return self._pieces[0] if self._pieces else None
        return self._pieces[at]
