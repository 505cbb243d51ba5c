"""Real transcripts and minutes, as councils publish them."""

import re
from collections import Counter
from datetime import date
from datetime import time as clock
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.parsed import (
    ParsedMinutes,
    ParsedTranscript,
    PassageKind,
)
from scrutinyprep.importers.texts import read_text

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
SEEDS = CORPUS / "seeds"
ONE_ITEM_MINUTES = SEEDS / "003_ed4b8882c290d2c9.txt"
WEBCAST = SEEDS / "004_9c533fb1d9fb01b2.txt"
OPENCOUNCIL = "001_f2d5e6c2b8164fa5.txt"
WORDPRESS = "002_1ebb10717c40d7ed.txt"
TRANSCRIPTS = CORPUS / "transcripts"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")


def texts_in(*folders):
    return [
        pytest.param(path, id=path.name)
        for folder in folders
        if (CORPUS / folder).is_dir()
        for path in sorted((CORPUS / folder).iterdir())
    ]


def read(path):
    return read_text(path, path.read_bytes())


@pytest.fixture(scope="module")
def webcast() -> ParsedTranscript:
    parsed = read(WEBCAST)
    assert isinstance(parsed, ParsedTranscript)
    return parsed


def test_the_webcast_has_its_speeches_and_speakers(webcast):
    assert webcast.format == "public-i"
    assert len(webcast.speeches) == 131
    assert len({speech.speaker for speech in webcast.speeches}) == 17
    assert all(speech.start_s is not None for speech in webcast.speeches)
    assert webcast.is_automatic


def test_the_webcast_has_its_turns_under_the_items_of_its_index(webcast):
    numbers = [point.number for point in webcast.agenda]
    assert numbers == ["", *map(str, range(1, 11))]
    turns = Counter(webcast.agenda[speech.point].number for speech in webcast.speeches)
    assert turns == {"": 1, "5": 2, "6": 18, "7": 51, "8": 40, "9": 9, "10": 10}


def test_the_webcast_says_which_meeting_it_was(webcast):
    meeting = webcast.meeting
    assert meeting.council == "City of Wolverhampton Council"
    assert meeting.committee == "Children & Young People Scrutiny Panel"
    assert (meeting.date, meeting.time) == (date(2024, 11, 27), clock(18, 0))
    assert len(webcast.papers_listed) == 13


def test_no_heading_of_the_webcast_is_left_among_the_words_shown(webcast):
    for speech in webcast.speeches:
        for point in webcast.agenda[1:]:
            assert f"{point.number} {point.title}" not in speech.display_text
    assert "page 3" not in webcast.speeches[0].display_text
    assert "the page number agenda item three" in webcast.speeches[0].display_text
    assert "the page\n3 Apologies\nnumber" in webcast.speeches[0].text


def test_every_word_of_the_webcast_stands_in_a_speech(webcast):
    body = WEBCAST.read_text(encoding="utf-8")
    body = body[body.index("confirm whether the content is accurate.") :].partition("\n")[2]
    body = body[: body.index("- Minutes of Previous Meeting, opens in new tab")]
    for speech in webcast.speeches:
        hours, rest = divmod(int(speech.start_s), 3600)
        label = f"{speech.speaker} - {hours}:{rest // 60:02}:{rest % 60:02}"
        before, found, body = body.partition(label)
        assert found, label
        assert not before.strip(), before
        assert body.lstrip().startswith(speech.text)
        body = body.lstrip()[len(speech.text) :]
    assert not body.strip()


def test_the_spoken_page_references_of_the_webcast_are_shown_as_spoken(webcast):
    shown = " ".join(speech.display_text for speech in webcast.speeches)
    for spoken in ("page 73 3 .4 point five", "page 167 page 167", "£32 .6 million"):
        assert spoken in shown


def test_one_items_minutes_have_their_passages():
    parsed = read(ONE_ITEM_MINUTES)
    assert isinstance(parsed, ParsedMinutes)
    assert parsed.format == "moderngov-text"
    (minute,) = parsed.minutes
    assert minute.point.title == parsed.title
    assert parsed.title.startswith("Children's Services Improvement")
    assert len(minute.description.split("\n")) == 3
    assert Counter(passage.kind for passage in minute.passages) == {
        PassageKind.PARAGRAPH: 4,
        PassageKind.BULLET: 13,
    }
    assert minute.passages[-1].text.endswith("undertook to feed this back to the team.")
    assert minute.resolutions == ()


def words_of(text):
    return text.replace(">>", " ").split()


def said_in(parsed):
    return words_of(" ".join(speech.text for speech in parsed.speeches))


def codes_of(parsed):
    return [warning.code for warning in parsed.warnings]


def test_the_pieces_of_an_opencouncil_page_are_the_body_and_nothing_else():
    # The body is everything from line 3 to the line that says "Summary" alone.
    lines = (SEEDS / OPENCOUNCIL).read_text(encoding="utf-8").split("\n")
    parsed = read(SEEDS / OPENCOUNCIL)
    assert parsed.format == "opencouncil-network"
    assert said_in(parsed) == " ".join(lines[2 : lines.index("Summary")]).split()
    assert max(len(speech.text) for speech in parsed.speeches) <= 1200
    assert parsed.meeting.committee == "Children and Young People Scrutiny Committee"
    assert (parsed.meeting.date, parsed.meeting.time) == (date(2024, 6, 13), clock(14, 0))
    assert parsed.title == lines[0]


def test_an_opencouncil_page_lists_its_papers_and_says_what_a_machine_made_of_it():
    parsed = read(SEEDS / OPENCOUNCIL)
    # Lines 578 to 587: those under "Documents", each with a dash.
    assert len(parsed.papers_listed) == 10
    assert parsed.papers_listed[3] == "Workforce challenges in childrens services main report"
    assert codes_of(parsed) == ["machine-summary", "noise-folded"]
    # One "[BLANK_AUDIO]", and seven times "you" before it.
    assert parsed.warnings[1].message.startswith("1 note of a sound")
    assert "1 loop of words" in parsed.warnings[1].message
    shown = " ".join(speech.display_text for speech in parsed.speeches)
    assert shown.endswith("we're no longer broadcast")
    for machine_made in ("reputational issues to improve recruitment", "Key Points of Discussion"):
        assert machine_made not in shown
        assert machine_made in (SEEDS / OPENCOUNCIL).read_text(encoding="utf-8")


def test_a_wordpress_page_is_its_stream_without_its_codes():
    parsed = read(SEEDS / WORDPRESS)
    assert parsed.format == "wordpress-captions"
    meeting = parsed.meeting
    assert meeting.committee == "Education and Children's Social Care O&S Committee"
    assert (meeting.date, meeting.time) == (date(2021, 9, 1), clock(10, 0))
    said = " ".join(speech.text for speech in parsed.speeches)
    assert said.startswith("official last weekly meeting um face-to-face")
    assert said.endswith("things that happened to challenge and then and im")
    assert "vc_" not in said
    assert "wp:image" not in said
    # Counted in the file: 37 times "[Music]" and once "[Laughter]".
    assert said.count("[Music]") == 37
    assert codes_of(parsed) == ["noise-folded"]
    assert parsed.warnings[0].message.startswith("38 notes of a sound")


def test_the_wordpress_stream_is_shown_in_sentences_of_the_same_words():
    parsed = read(SEEDS / WORDPRESS)
    for speech in parsed.speeches:
        quiet = re.sub(r"\[(?:Music|Laughter)\]", " ", speech.text)
        assert bare(speech.display_text) == bare(quiet)
    sentences = re.split(r"(?<=\.) ", " ".join(s.display_text for s in parsed.speeches))
    lengths = sorted(len(sentence.split()) for sentence in sentences)
    assert 15 <= lengths[len(lengths) // 2] <= 35
    assert sum(length > 100 for length in lengths) < len(lengths) * 0.05


def bare(text):
    return re.sub(r"[^\w\s]", "", text).casefold().split()


@pytest.mark.parametrize(
    "path",
    texts_in("hostile/captions", "hostile/derived", "hostile/xml", "transcripts", "packs_text"),
)
def test_every_file_is_read_or_refused(path):
    try:
        parsed = read(path)
    except ImportFailed:
        return
    if isinstance(parsed, ParsedMinutes):
        assert parsed.minutes
        return
    assert parsed.speeches
    assert all(speech.display_text for speech in parsed.speeches)
