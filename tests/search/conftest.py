"""A library with a pack, a transcript, minutes, a note and a question."""

from types import SimpleNamespace

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from tests.store.made_up import a_pack, a_transcript, add, clock, some_minutes


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Cllr Smith", clock=clock())

    def bring(parsed, **more):
        return add(services.importing, tmp_path, parsed, **more)

    meeting = bring(a_pack()).meeting.id
    bring(a_transcript())
    bring(some_minutes())
    place = services.places.quoted(meeting, "reserves would fall").place
    question = services.questions.draft(
        meeting, QuestionWords("Why did reserves fall?"), place=place
    )
    note = services.notes.note(meeting, "Reserves: see last year")
    yield SimpleNamespace(
        services=services,
        bring=bring,
        meeting=meeting,
        place=place,
        question=question.made,
        note=note.made,
    )
    services.importing._store.close()
