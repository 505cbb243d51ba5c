"""Passages that are dragged from one pane into a question."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.domain.ids import SpeechId

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
