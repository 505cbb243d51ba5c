"""Passages that are dragged from one pane into a question."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.domain.ids import SpeechId
from scrutinyprep.ui.itemmodels.cards import CardsModel

_KIND = "application/x-scrutinyprep-evidence"
_MOST_LETTERS = 2000
"""Of text that comes from elsewhere: a quotation, not a paper."""


@dataclass(frozen=True, slots=True)
class DraggedEvidence:
    """Words that are on their way into a question, with where they were taken from."""

    words: str
    source: str = ""
    speech_id: SpeechId | None = None
    access: Access = OPEN


class EvidenceDrag(QObject):
    """Lets the cards of a list be dragged into a question."""

    def __init__(
        self, cards: QAbstractItemView, told: Callable[[object], DraggedEvidence | None]
    ) -> None:
        """Watch a list.

        Args:
            cards: the list; its model has the domain object under `CardsModel.SubjectRole`.
            told: returns what is dragged of a domain object; None for what can't be.
        """
        super().__init__(cards)
        self._cards = cards
        self._told = told
        self._pressed: QPoint | None = None
        cards.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to drag when a card is pressed and the pointer moves far enough."""
        if isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed = at if event.button() is Qt.MouseButton.LeftButton else None
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif self._is_far(at) and event.buttons() & Qt.MouseButton.LeftButton:
                return self._drag()
        return super().eventFilter(watched, event)

    def dragged_at(self, point: QPoint) -> DraggedEvidence | None:
        """Return what would be dragged from a point of the list."""
        subject = self._cards.indexAt(point).data(CardsModel.SubjectRole)
        return None if subject is None else self._told(subject)

    def _is_far(self, at: QPoint) -> bool:
        far = QApplication.startDragDistance()
        return self._pressed is not None and (at - self._pressed).manhattanLength() >= far

    def _drag(self) -> bool:
        pressed, self._pressed = self._pressed, None
        dragged = self.dragged_at(pressed) if pressed is not None else None
        if dragged is None:
            return False
        drag = QDrag(self._cards)
        drag.setMimeData(evidence_mime(dragged))
        drag.exec(Qt.DropAction.CopyAction)
        return True


def evidence_mime(dragged: DraggedEvidence) -> QMimeData:
    """Return words as they are dragged: for a question, and as plain text for anything else."""
    mime = QMimeData()
    if not dragged.access.is_exempt:
        # Other programs get no exempt text.
        mime.setText(dragged.words)
    told = {
        "words": dragged.words,
        "source": dragged.source,
        "speech": dragged.speech_id,
        "exempt": [[e.nation.value, e.paragraph] for e in dragged.access.exemptions],
    }
    mime.setData(_KIND, QByteArray(json.dumps(told).encode("utf-8")))
    return mime


def evidence_in(mime: QMimeData) -> DraggedEvidence | None:
    """Return what is dragged; None for files and all else that is no passage."""
    if mime.hasFormat(_KIND):
        told = json.loads(bytes(mime.data(_KIND).data()).decode("utf-8"))
        grounds = tuple(Exemption(Nation(nation), number) for nation, number in told["exempt"])
        speech = told["speech"]
        return DraggedEvidence(
            told["words"],
            told["source"],
            None if speech is None else SpeechId(speech),
            Access(grounds),
        )
    words = mime.text().strip()
    if mime.hasUrls() or not words or len(words) > _MOST_LETTERS:
        return None
    return DraggedEvidence(words)
