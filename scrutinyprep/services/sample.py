"""Loading the sample meeting, so that a new user has something real to try everything on."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.ids import ItemId, MeetingId
from scrutinyprep.domain.questions import Origin
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.sample.marks import (
    SampleMarks,
    SamplePassage,
    SampleUndertaking,
    read_marks,
)
from scrutinyprep.services.importing import Importing, Outcome
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.notes import Notes
from scrutinyprep.services.places import Found, Places
from scrutinyprep.services.questions import Questions
from scrutinyprep.services.speeches import Speeches
from scrutinyprep.services.undertakings import Undertakings


@dataclass(frozen=True, slots=True)
class SampleMeeting:
    """The sample: an agenda pack, the meeting before it, and a councillor's marks."""

    importing: Importing
    meetings: Meetings
    places: Places
    speeches: Speeches
    notes: Notes
    questions: Questions
    undertakings: Undertakings
    words: Path
    """The folder of the words that the sample is made from."""

    def load(self) -> MeetingId:
        """Load the sample and return its meeting. Loading it again changes nothing."""
        # ReportLab takes a third of a second to load, and only this needs it here.
        from scrutinyprep.sample.making import make_sample

        with tempfile.TemporaryDirectory(prefix="scrutinyprep-sample-") as folder:
            files = make_sample(Path(folder), self.words)
            past = self.importing.import_file(files.transcript)
            self.importing.import_file(files.minutes)
            pack = self.importing.import_file(files.pack)
        marks = read_marks(self.words)
        if past.outcome is Outcome.IMPORTED:
            self._promise(past.meeting.id, marks.undertakings)
        if pack.outcome is Outcome.IMPORTED:
            self._mark(pack.meeting.id, marks)
        return pack.meeting.id

    def _mark(self, meeting: MeetingId, marks: SampleMarks) -> None:
        for question in marks.questions:
            found = self._find(meeting, question.passage)
            self.questions.draft(
                meeting,
                question.said,
                place=found.place,
                item=found.item_id,
                origin=Origin.SAMPLE,
            )
        for note in marks.notes:
            found = self._find(meeting, note.passage)
            self.notes.note(meeting, note.words, place=found.place, item=found.item_id)
        for highlight in marks.highlights:
            found = self._find(meeting, highlight.passage)
            self.notes.highlight(meeting, found.place, highlight.kind, item=found.item_id)

    def _find(self, meeting: MeetingId, passage: SamplePassage) -> Found:
        return self.places.quoted(meeting, passage.quote, pack_page=passage.pack_page)

    def _promise(self, meeting: MeetingId, promised: tuple[SampleUndertaking, ...]) -> None:
        speeches = self.speeches.of_meeting(meeting)
        items = {item.number: item.id for item in self.meetings.agenda(meeting)}
        for undertaking in promised:
            words = one_line(undertaking.words)
            speech = next((s for s in speeches if words in one_line(s.display_text)), None)
            item: ItemId | None = items.get(undertaking.item)
            self.undertakings.record(
                meeting,
                Promise(
                    words=undertaking.words,
                    promised_by=undertaking.by,
                    promised_to=undertaking.to,
                    due=undertaking.due,
                ),
                item=item,
                speech=speech.id if speech else None,
            )
