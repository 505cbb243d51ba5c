"""What the records of past meetings are called: transcripts and minutes, listed and above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.places.past_reading import Record
from scrutinyprep.ui.wording import (
    access_in_words,
    day_in_short,
    day_in_words,
    document_names,
    meeting_name,
)

translate = QCoreApplication.translate


def record_name(record: Record) -> str:
    """Return the heading above a record: "People Scrutiny Committee: Transcript"."""
    kind = document_names()[record.document.kind]
    return f"{meeting_name(record.summary.meeting)}: {kind}"


def heard_in_words(record: Record, speech: Speech | None) -> str:
    """Return where words come from: "Helen Bakewell, 27 November 2024, 0:16:06"."""
    if speech is None:
        return record_name(record)
    at = clock(speech.start_s) if speech.start_s is not None else ""
    day = day_in_words(record.summary.meeting.date).partition(" ")[2]
    parts = (speech.speaker or translate("past", "Speaker not named"), day, at)
    return ", ".join(part for part in parts if part)


def record_card(record: Record) -> Card:
    """Return a record as it stands in the list."""
    document, meeting = record.document, record.summary.meeting
    kind = document_names()[document.kind]
    own = [file for file in record.summary.documents if file.kind is document.kind]
    if document.kind is DocumentKind.MINUTES and len(own) > 1:
        # In Welsh and in English: their titles tell which is which.
        kind = document.title
    day = day_in_short(meeting.date) or translate("past", "no date")
    return Card(
        key=document.id,
        title=meeting_name(meeting),
        detail=f"{kind} · {day}",
        tag=access_in_words(document.access),
        tip=document.file_name,
        subject=record,
    )


def text_names(record: Record, renderings: Sequence[Rendering]) -> list[tuple[str, DocumentId]]:
    """Return every text of a record's meeting by name: its transcripts and its minutes."""
    files = record.summary.documents
    minutes = [file for file in files if file.kind is DocumentKind.MINUTES]
    is_one = len(renderings) == 1
    names = [(_rendering_name(one, is_one=is_one), one.document_id) for one in renderings]
    is_only = len(minutes) == 1
    names += [(document_names()[file.kind] if is_only else file.title, file.id) for file in minutes]
    return names


def _rendering_name(one: Rendering, *, is_one: bool) -> str:
    if is_one:
        return document_names()[DocumentKind.TRANSCRIPT]
    told = (
        one.file_name,
        translate("past", "with speakers") if one.has_speakers else "",
        translate("past", "with times") if one.has_times else "",
    )
    return " · ".join(part for part in told if part)
