"""Loading the sample meeting, so that a new user has something real to try everything on."""

from __future__ import annotations

import tempfile
from pathlib import Path

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.sample import make_sample
from scrutinyprep.services.importing import Importing
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.notes import Notes
from scrutinyprep.services.places import Places
from scrutinyprep.services.questions import Questions
from scrutinyprep.services.undertakings import Undertakings


class SampleMeeting:
    """The sample: an agenda pack, the meeting before it, and a councillor's marks."""

    def __init__(
        self,
        importing: Importing,
        meetings: Meetings,
        places: Places,
        notes: Notes,
        questions: Questions,
        undertakings: Undertakings,
        resources: Path,
    ) -> None:
        self._importing = importing
        self._meetings = meetings
        self._places = places
        self._notes = notes
        self._questions = questions
        self._undertakings = undertakings
        self._words = resources / "sample"

    def load(self) -> MeetingId:
        """Load the sample and return its meeting. Loading it again changes nothing."""
        with tempfile.TemporaryDirectory(prefix="scrutinyprep-sample-") as folder:
            files = make_sample(Path(folder), self._words)
            for past in (files.transcript, files.minutes):
                self._importing.import_file(past)
            pack = self._importing.import_file(files.pack)
        return pack.meeting.id
