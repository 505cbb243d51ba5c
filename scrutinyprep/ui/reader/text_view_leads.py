"""The references in running text: underlined with dots, and where they are in the view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.ui.reader.page_leads import FindLeads, SeenLead
from scrutinyprep.ui.reader.text_view_scroll import TextScroll

_LINE_END_PX = 48
"""So much of a line is taken for the reference where it goes on in the next."""


@dataclass(frozen=True, slots=True)
class _SetLead:
    """A reference in the text that is set."""

    pdf_page: int
    lead: Lead
    start: int
    """In UTF-16 units of the document, as `end`."""
    end: int


class TextLeads(TextScroll):
    """Running text whose references lead somewhere.

    Signals, besides those of `TextScroll`:
        lead_wanted: the Lead of the reference that was clicked.
    """

    lead_wanted = Signal(object)

    _find_leads: FindLeads | None = None
    _set_leads: tuple[_SetLead, ...] = ()
    _pointed_out: Lead | None = None

    def show_leads(self, find: FindLeads | None) -> None:
        """Underline the references that are found so, from now on; without, none."""
        self._find_leads = find
        self._look_for_leads()
        self._show_marks()

    def leads_seen(self) -> list[SeenLead]:
        """Return the references that are in sight, from the top down."""
        view = self.viewport().rect()
        seen = (self._seen_lead(one) for one in self._set_leads)
        return [one for one in seen if view.contains(one.rects[0])]

    def lead_at(self, place: QPoint) -> SeenLead | None:
        """Return the reference at a place of the view."""
        position = self.cursorForPosition(place).position()
        near = (one for one in self._set_leads if one.start <= position <= one.end)
        seen = (self._seen_lead(one) for one in near)
        return next((one for one in seen if any(rect.contains(place) for rect in one.rects)), None)

    def point_out(self, lead: Lead | None) -> None:
        """Set one reference off from the others, or none."""
        if lead is not self._pointed_out:
            self._pointed_out = lead
            self._show_marks()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a reference."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            is_over = self.lead_at(event.position().toPoint()) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def _look_for_leads(self) -> None:
        """Find the references of the text that is set."""
        find = self._find_leads
        self._set_leads = () if find is None else tuple(self._leads_of(find))

    def _leads_of(self, find: FindLeads) -> list[_SetLead]:
        found = []
        for page in self._places.pages:
            for lead in find(page, self._places.text_of(page)):
                spans = list(self._places.spans(page, lead.reference.run))
                if spans:
                    found.append(_SetLead(page, lead, spans[0][0], spans[-1][1]))
        return found

    def _underlines(self) -> list[QTextEdit.ExtraSelection]:
        """Return the dots below references, and the ground of the one that is set off."""
        palette = self._theme.palette
        found = []
        for one in self._set_leads:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(one.start)
            selection.cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            selection.format.setUnderlineColor(QColor(palette.accent))
            if one.lead is self._pointed_out:
                selection.format.setBackground(QColor(palette.accent_soft))
                selection.format.setForeground(QColor(palette.text))
            found.append(selection)
        return found

    def _seen_lead(self, one: _SetLead) -> SeenLead:
        first, last = self._rect_of(one.start), self._rect_of(one.end)
        if first.top() == last.top():
            return SeenLead(one.pdf_page, one.lead, (QRect(first.topLeft(), last.bottomRight()),))
        rects = first.adjusted(0, 0, _LINE_END_PX, 0), last.adjusted(-_LINE_END_PX, 0, 0, 0)
        return SeenLead(one.pdf_page, one.lead, rects)

    def _rect_of(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _show_marks(self) -> None:
        """Show the marks and the references anew; who has marks does it."""
        self.setExtraSelections(self._underlines())
