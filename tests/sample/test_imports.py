"""The sample as a new user meets it: imported by the real readers."""

import re

import pytest

from scrutinyprep.domain.anchors import places_of
from scrutinyprep.domain.parsed import ParsedMinutes, ParsedPack, ParsedTranscript
from scrutinyprep.importers.reading import read
from scrutinyprep.sample.marks import read_marks
from scrutinyprep.sample.meeting import read_meeting
from scrutinyprep.sample.webcast import read_webcast


@pytest.fixture(scope="module")
def meeting(words):
    return read_meeting(words)


@pytest.fixture(scope="module")
def pack(sample) -> ParsedPack:
    parsed = read(sample.pack)
    assert isinstance(parsed, ParsedPack)
    return parsed


@pytest.fixture(scope="module")
def transcript(sample) -> ParsedTranscript:
    parsed = read(sample.transcript)
    assert isinstance(parsed, ParsedTranscript)
    return parsed


@pytest.fixture(scope="module")
def minutes(sample) -> ParsedMinutes:
    parsed = read(sample.minutes)
    assert isinstance(parsed, ParsedMinutes)
    return parsed


def test_the_pack_belongs_to_its_meeting_without_a_warning(pack, meeting):
    assert pack.format == "moderngov-pack"
    assert pack.meeting.committee == meeting.committee
    assert (pack.meeting.date, pack.meeting.time) == (
        meeting.starts.date(),
        meeting.starts.time(),
    )
    assert pack.warnings == ()


def test_the_items_are_those_of_the_words(pack, meeting):
    found = [(item.number, item.title, item.to_follow, len(item.papers)) for item in pack.items]

    assert found == [
        (item.number, item.title, item.to_follow, len(item.papers)) for item in meeting.items
    ]


def test_the_frontsheet_says_the_pages_on_which_the_papers_stand(pack):
    front = " ".join(" ".join(page.text for page in pack.pages[:2]).split())

    for item in pack.items:
        if item.papers:
            says = re.search(rf"{re.escape(item.title)} \(Pages (\d+) - (\d+)\)", front)
            assert says, item.title
            assert (int(says[1]), int(says[2])) == (item.first_pack_page, item.last_pack_page)


def test_every_document_has_an_even_number_of_pages_in_the_pack(pack):
    starts = [paper.first_pdf_page for item in pack.items for paper in item.papers]

    assert all(page % 2 == 1 for page in starts)


def test_every_page_with_a_stamp_is_known_by_it(pack):
    for page in pack.pages[2:]:
        assert page.pack_page == page.pdf_page - 2


def test_a_paper_has_page_numbers_of_its_own(pack):
    slides = next(
        paper for item in pack.items for paper in item.papers if "data pack" in paper.title
    )
    pages = pack.pages[slides.first_pdf_page - 1 : slides.last_pdf_page]

    assert [page.own_page for page in pages] == list(range(1, len(pages) + 1))
    assert [page.pack_page for page in pages] != [page.own_page for page in pages]


def test_only_the_last_item_is_exempt_on_paragraph_3(pack):
    *others, last = pack.items

    assert last.access.paragraphs == (3,)
    assert not any(item.access.is_exempt for item in others)
    exempt = [page.pdf_page for page in pack.pages if page.access.is_exempt]
    assert exempt == list(range(last.first_pdf_page, last.last_pdf_page + 1))


def test_the_two_reports_ask_for_three_things_each(pack):
    asked = {
        item.number: len(paper.recommendations)
        for item in pack.items
        for paper in item.papers[:1]
        if paper.recommendations
    }

    assert asked == {"5": 3, "6": 3, "8": 2, "10": 2}


def test_the_transcript_has_the_turns_of_the_words(transcript, meeting, words):
    webcast = read_webcast(words)

    assert transcript.format == "public-i"
    assert transcript.is_automatic
    assert transcript.meeting.date == meeting.previous.starts.date()
    assert [speech.speaker for speech in transcript.speeches] == [
        turn.speaker for turn in webcast.turns
    ]
    assert 40 <= len(transcript.speeches) <= 70
    counted = [
        sum(1 for speech in transcript.speeches if speech.point == index)
        for index in range(len(transcript.agenda))
    ]
    assert counted == [len(point.speakers) for point in webcast.points]
    assert transcript.papers_listed == webcast.papers


def test_no_heading_is_left_in_what_is_shown_of_a_speech(transcript):
    for speech in transcript.speeches:
        for point in transcript.agenda[1:]:
            assert f"{point.number} {point.title}" not in speech.display_text


def test_the_minutes_have_every_item_and_its_resolution(minutes, meeting):
    assert minutes.meeting.committee == meeting.committee
    assert minutes.meeting.date == meeting.previous.starts.date()
    assert [minute.point.number for minute in minutes.minutes] == list("12345678")
    resolved = {m.point.number for m in minutes.minutes if m.resolutions}
    assert resolved == {"3", "5", "6", "7", "8"}
    assert len(minutes.present) == 9


def test_the_printed_minutes_in_the_pack_have_the_same_words(pack, minutes):
    item = next(item for item in pack.items if item.number == "3")
    pages = pack.pages[item.first_pdf_page - 1 : item.last_pdf_page]
    printed = "\n".join(page.text for page in pages)

    for minute in minutes.minutes:
        assert next(places_of(minute.point.title, printed), None), minute.point
        for passage in minute.passages:
            # A page ends in the middle of some, with its own number.
            assert next(places_of(passage.text[:60], printed), None), passage.text


def test_every_mark_stands_on_its_page(pack, words):
    marks = read_marks(words)
    by_page = {page.pack_page: page.text for page in pack.pages}
    items = {item.number: item for item in pack.items}

    passages = [mark.passage for mark in marks.questions]
    passages += [mark.passage for mark in marks.notes]
    passages += [mark.passage for mark in marks.highlights]
    for passage in passages:
        assert len(list(places_of(passage.quote, by_page[passage.pack_page]))) == 1, passage
        item = items[passage.item]
        assert item.first_pack_page <= passage.pack_page <= item.last_pack_page


def test_every_undertaking_was_said_by_the_one_who_gave_it(transcript, words):
    numbers = [point.number for point in transcript.agenda]

    for undertaking in read_marks(words).undertakings:
        said = [
            speech
            for speech in transcript.speeches
            if undertaking.words in speech.display_text and speech.speaker == undertaking.by
        ]
        assert len(said) == 1, undertaking
        assert numbers[said[0].point] == undertaking.item
        assert undertaking.to in {speech.speaker for speech in transcript.speeches}
