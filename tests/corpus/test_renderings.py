"""Real renderings of one meeting, and the words that a real webcast's page glued together."""

from itertools import permutations
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.services.importing import FileRead

NAMES = (
    "hsv_2026-06-11_captions.vtt",
    "hsv_2026-06-11_captions.txt",
    "hsv_2026-06-11_whisper-medium.srt",
    "hsv_2026-06-11_whisper-medium.txt",
)
ORDERS = list(permutations(range(4)))[::7]


@pytest.fixture(scope="module")
def parsed(corpus):
    return [read_apart(corpus / "transcripts" / name) for name in NAMES]


@pytest.fixture
def services(tmp_path):
    made = services_for(tmp_path / "library", author="Cllr Smith")
    yield made
    made.importing._store.close()


@pytest.mark.parametrize("order", ORDERS)
def test_four_renderings_are_one_meeting_in_any_order(services, corpus, parsed, order):
    for at in order:
        path: Path = corpus / "transcripts" / NAMES[at]
        services.importing.add(FileRead(services.importing.fingerprint(path), parsed[at]))
    (summary,) = services.meetings.all()
    renderings = services.speeches.renderings(summary.meeting.id)
    assert [one.is_shown for one in renderings].count(True) == 1
    assert len({one.recording for one in renderings}) == 1
    found = services.searching.find(Wanted("Chaplain Don Eadie invocation", (Where.SPEECHES,)))
    assert len({hit.document_id for hit in found}) == 1


def test_a_webcast_page_is_found_by_words_that_it_glued(services, corpus):
    services.importing.import_file(corpus / "seeds" / "004_9c533fb1d9fb01b2.txt")
    for phrase in (
        '"briefing just before they came"',
        '"alternative provision framework so"',
        '"through the Wolfhampton"',
    ):
        (hit,) = services.searching.find(Wanted(phrase, (Where.SPEECHES,)))
        (speech,) = [
            one
            for one in services.speeches.of_meeting(hit.meeting_id)
            if one.start_s == hit.start_s
        ]
        assert phrase.strip('"') not in speech.display_text
