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


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_welsh_and_english_minutes_are_of_one_meeting(services, corpus, order):
    names = ("mscc_18-05-09.pdf", "mscc_5-18_cy.pdf")
    for at in order:
        services.importing.import_file(corpus / "minutes" / names[at])
    (summary,) = services.meetings.all()
    assert len(summary.documents) == 2
    agreed = [found.text for found in services.papers.recommendations(summary.meeting.id)]
    assert sum("gytûn" in text or "Cytunwyd" in text for text in agreed) >= 5
    assert sum("unanimously agreed" in text for text in agreed) >= 5


def test_files_that_name_their_recording_keep_it(services, corpus):
    opened = {}
    for name in (
        "seeds/002_1ebb10717c40d7ed.txt",
        "transcripts/fairfax_structured_feb10.json",
        "moderngov_html/src-weca-0020_overview-scrutiny-2026-06-01-meeting-page.html",
    ):
        done = services.importing.import_file(corpus / name)
        found = services.recordings.of_meeting(done.meeting.id)
        opened[name.partition("/")[0]] = found[done.document.id].at(61.0)
    assert opened == {
        "seeds": "https://www.youtube.com/watch?v=pHALpz8iR3Q&t=61s",
        "transcripts": "https://fairfax.granicus.com/player/clip/4463?entrytime=61",
        "moderngov_html": "https://www.youtube.com/watch?v=i3vAxUgMyKw&t=61s",
    }
