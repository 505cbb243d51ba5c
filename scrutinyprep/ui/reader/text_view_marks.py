"""The councillor's marks in running text: the same colours and signs as on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from scrutinyprep.domain.anchors import find_anchor
from scrutinyprep.domain.word_hits import WordHit, hits_in
from scrutinyprep.ui.reader.marks import LaidMark, MarkLook, ShownMark, lay_marks
from scrutinyprep.ui.reader.text_view_places import Places
from scrutinyprep.ui.theme import Palette, Theme

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FlowTheme(Theme):
    """A theme whose paper is the ground of the window, as the text of this view stands on."""

    @property
    def palette(self) -> Palette:
        """The colours, those of paper as those of the surface."""
        usual = Theme(self.look).palette
        # The line of a highlight stays that of paper: it stands on a light ground here too.
        return replace(usual, paper=usual.surface, paper_accent=usual.accent)


def on_ground(theme: Theme) -> FlowTheme:
    """Return the theme that marks in running text are drawn in."""
    return FlowTheme(theme.look, theme.text_percent, theme.family)


class FlowMarks:
    """Knows where the marks stand in the text, in logical pixels of the whole document."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self.theme = FlowTheme()
        self.shown: tuple[ShownMark, ...] = ()
        self._spans: list[tuple[ShownMark, tuple[_Span, ...]]] = []
        self._framed: tuple[_Span, ...] = ()
        self.words = ""
        """What is looked for."""
        self._hits: dict[int, list[tuple[_Span, ...]]] = {}
        self._current: tuple[_Span, ...] = ()
        self._laid: list[LaidMark] | None = None

    def wear(self, theme: FlowTheme) -> None:
        """Take on another theme."""
        self.theme = theme
        self._laid = None

    def moved(self) -> None:
        """Tell that the text lies elsewhere now."""
        self._laid = None

    def set_marks(self, marks: Sequence[ShownMark], places: Places) -> None:
        """Find these marks in the text, and forget the others."""
        self.shown = tuple(marks)
        self._spans = [(mark, tuple(_spans_of(mark, places))) for mark in marks]
        self._framed = ()
        self._laid = None

    def look_for(self, words: str, places: Places) -> None:
        """Find these words in the text that is set."""
        self.words, self._hits, self._current = words, {}, ()
        for page in places.pages if words else ():
            found = hits_in(words, places.text_of(page))
            self._hits[page] = [tuple(places.spans(page, run)) for run in found]

    def make_current(self, hit: WordHit) -> _Span | None:
        """Set one of the hits off from the others, and return where it begins."""
        found = self._hits.get(hit.pdf_page, [])
        self._current = found[min(hit.on_page, len(found) - 1)] if found else ()
        return self._current[0] if self._current else None

    def frame(self, spans: Sequence[_Span]) -> None:
        """Set off the passage that the user was led to."""
        self._framed = tuple(spans)

    def grounds(self) -> list[QTextEdit.ExtraSelection]:
        """Return the colours behind marked words, on which the letters are black as on paper."""
        found = []
        palette = self.theme.palette
        for mark, spans in self._spans:
            ground = _GROUNDS[mark.look](palette) if mark.look in _GROUNDS else ""
            if ground:
                found += [self._coloured(span, ground, palette.paper_text) for span in spans]
        hits = (span for spans in self._hits.values() for hit in spans for span in hit)
        found += [self._coloured(span, palette.paper_selected, palette.paper_text) for span in hits]
        found += [self._coloured(span, palette.text, palette.surface) for span in self._current]
        found += [
            self._coloured(span, palette.paper_selected, palette.paper_text)
            for span in self._framed
        ]
        return found

    def laid(self, column: QRectF) -> list[LaidMark]:
        """Return the marks where they lie, their letters at the right of the column."""
        if self._laid is None:
            placed = [
                (mark, tuple(self._rects(spans)))
                for mark, spans in self._spans
                if spans or mark.is_on_whole_page
            ]
            self._laid = lay_marks(placed, column, self.theme)
        return self._laid

    def at(self, place: QPointF) -> LaidMark | None:
        """Return the mark at a place of the document: the newest before others."""
        return next((laid for laid in reversed(self._laid or []) if laid.is_at(place)), None)

    def _coloured(self, span: _Span, ground: str, ink: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span)
        selection.format.setBackground(QColor(ground))
        selection.format.setForeground(QColor(ink))
        return selection

    def _cursor(self, span: _Span) -> QTextCursor:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _rects(self, spans: Sequence[_Span]) -> Iterator[QRectF]:
        """Yield a rectangle for each line of marked words."""
        for start, end in spans:
            block = self._view.document().findBlock(start)
            while block.isValid() and block.position() < end:
                lines = block.layout()
                first, last = max(0, start - block.position()), end - block.position()
                for number in range(lines.lineCount()):
                    line = lines.lineAt(number)
                    begins = max(first, line.textStart())
                    ends = min(last, line.textStart() + line.textLength())
                    if begins < ends:
                        corner = self._corner(block.position() + begins)
                        width = _x(line, ends) - _x(line, begins)
                        yield QRectF(corner, QSizeF(width, line.height()))
                block = block.next()

    def _corner(self, position: int) -> QPointF:
        """Return the place of a position in the whole document."""
        view = self._view
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        corner = view.cursorRect(cursor).topLeft()
        bars = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
        return QPointF(corner + bars)


def _x(line: QTextLine, position: int) -> float:
    """Return where a position stands on its line."""
    # Qt hands back the position too; the stubs do not say so.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


_GROUNDS = {
    MarkLook.EVIDENCE: lambda palette: palette.evidence,
    MarkLook.CONCERN: lambda palette: palette.concern,
    MarkLook.MONEY: lambda palette: palette.money,
    MarkLook.FOLLOW_UP: lambda palette: palette.follow_up,
}


def _spans_of(mark: ShownMark, places: Places) -> Iterator[_Span]:
    if mark.anchor is None or not mark.anchor.quote:
        return
    run = find_anchor(mark.anchor, places.text_of(mark.pdf_page))
    if run is not None:
        yield from places.spans(mark.pdf_page, run)
