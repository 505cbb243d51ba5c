"""A text is read by the format that knows it, else as plain text."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import (
    ImportFailed,
    NotAPaper,
    NoText,
    Unsupported,
)
from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.texts import ENCODING_GUESSED, read_text
from tests.growth import grows_in_step

PATH = Path("words.txt")
WEBCAST = (
    b"Panel - 3 May 2024, 6:00pm - Exford Council Webcasts\nAgenda item :\n1 Minutes\n-\nAnn Lee\n"
    b"Ann Lee - 0:00:05\nMinutes:\n"
)
MINUTES = b"Agenda item\n\nRents\n\nMinutes:\n\nRESOLVED that it be noted.\n"


@pytest.mark.parametrize(
    ("raw", "kind", "named"),
    [
        (WEBCAST, ParsedTranscript, "public-i"),
        (MINUTES, ParsedMinutes, "moderngov-text"),
        (b"Ann: hello.\nBo: hello.\n", ParsedTranscript, "text"),
        (b"hello there", ParsedTranscript, "text"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nhello", ParsedTranscript, "vtt"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nhello", ParsedTranscript, "srt"),
        (b"0:00:01.000,0:00:02.000\nhello", ParsedTranscript, "sbv"),
        (b"0:00\nhello\n0:04\nthere\n0:09\nall\n", ParsedTranscript, "timed-text"),
        (b"start\tend\ttext\n0\t900\thello\n", ParsedTranscript, "tsv"),
        (b'{"segments": [{"start": 0, "text": "hello"}]}', ParsedTranscript, "whisper-json"),
        (b'{"sentences": [{"start_time": 0, "text": "hello"}]}', ParsedTranscript, "cdp-json"),
        (b'[{"speaker": "A", "start": 1, "text": "hello"}]', ParsedTranscript, "turns-json"),
        (
            b"Panel\nView on council website Watch video of meeting\nhello\nDocuments\n- A",
            ParsedTranscript,
            "opencouncil-network",
        ),
        (b"Panel\n[vc_row][vc_column]hello[/vc_column]", ParsedTranscript, "wordpress-captions"),
        (b"<publicwhip><speech><p>hello</p></speech></publicwhip>", ParsedTranscript, "parlparse"),
        (b"<akomaNtoso><debate><speech><p>hello</p>", ParsedTranscript, "akoma-ntoso"),
        (b"<housecommons><p><member>A</member>: hello</p>", ParsedTranscript, "hansard"),
        (
            b"<html><div class=mgContent><h2 class='mgSubTitleTxt'>Panel</h2><table "
            b"id=mgItemTable><tr><td>1.<td><p class=mgAiTitleTxt>Rents</table>",
            ParsedMinutes,
            "moderngov-html",
        ),
    ],
)
def test_a_text_is_known_by_what_is_in_it(raw, kind, named):
    parsed = read_text(PATH, raw)
    assert isinstance(parsed, kind)
    assert parsed.format == named


def test_what_the_user_says_it_is_goes_before_what_it_looks_like():
    as_minutes = read_text(PATH, b"hello\n\nthere", as_kind=DocumentKind.MINUTES)
    as_transcript = read_text(PATH, MINUTES, as_kind=DocumentKind.TRANSCRIPT)
    assert isinstance(as_minutes, ParsedMinutes)
    assert isinstance(as_transcript, ParsedTranscript)
    assert as_minutes.format == as_transcript.format == "text"


def test_numbered_headings_become_minutes_when_the_user_says_so():
    raw = b"1. Apologies\n\nNone.\n\n2. Rents\n\nNoted.\n"
    parsed = read_text(PATH, raw, as_kind=DocumentKind.MINUTES)
    assert isinstance(parsed, ParsedMinutes)
    assert [minute.point.number for minute in parsed.minutes] == ["1", "2"]


def test_a_text_file_can_be_no_pack():
    with pytest.raises(Unsupported):
        read_text(PATH, b"hello there", as_kind=DocumentKind.PACK)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"<!-- saved --><html></html>", "a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "an XML file"),
        (b"<rss version='2.0'></rss>", "an XML file"),
        (b'{"name": []}', "a JSON file"),
        (b'[\n {"price": "A"}]', "a JSON file"),
    ],
)
def test_a_notation_that_is_not_read_is_named(raw, found):
    with pytest.raises(Unsupported, match=found):
        read_text(PATH, raw)


def test_brackets_alone_make_no_notation():
    assert read_text(PATH, b"[Music] hello").format == "text"
    assert read_text(PATH, b"<3 hello").format == "text"


def test_nothing_and_data_are_refused():
    with pytest.raises(NoText):
        read_text(PATH, b"\n \n")
    with pytest.raises(NotAPaper):
        read_text(PATH, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")


def test_a_guessed_encoding_is_said():
    assert read_text(PATH, b"caf\xe9").warnings == (ENCODING_GUESSED,)
    assert read_text(PATH, "café".encode()).warnings == ()


def test_markup_that_names_its_encoding_is_not_guessed_at():
    debate = b"<publicwhip><speech><p>caf\xe9</p></speech></publicwhip>"
    assert read_text(PATH, debate).warnings == (ENCODING_GUESSED,)
    named = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + debate
    assert read_text(PATH, named).warnings == ()


@pytest.mark.parametrize("as_kind", [DocumentKind.MINUTES, DocumentKind.TRANSCRIPT])
@pytest.mark.parametrize("run", [" ", "\u00a0", "\n", "- ", "(", "[vc_", "<!--", "A ", "Item 1) "])
def test_the_time_for_a_long_run_of_one_thing_grows_in_step_with_it(run, as_kind):
    def read(times):
        read_text(PATH, f"Words{run * times}\n\n1. Words".encode(), as_kind=as_kind)

    assert grows_in_step(read, 20_000)


@pytest.mark.parametrize(
    "run",
    [
        "00:00:01.000 --> ",
        "0:01\n",
        "1\t",
        ">> ",
        "<v ",
        "<00:01.000>",
        "[",
        '{"a":',
        '"',
        "\\",
        "&gt;",
        "thank you ",
        "<p>",
        "<p ",
        "<p a='",
        "</p>",
        "<!--",
        "<![CDATA[",
        "<!DOCTYPE a [",
        "<ol><li>",
        "&a",
        "um ",
        "NOTE\n\n",
        "\n \n",
        "-\n",
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
        '{"segments": [{"text": "',
        "start\tend\ttext\n1\t2\t",
        "<publicwhip><speech>",
        "<akomaNtoso><debate><debateBody>",
        "<housecommons><section><p><member>A</member>",
        "<html><div class=mgContent><div class=mgContent><table id=mgItemTable><tr><td><td>",
        "",
    ],
)
def test_the_time_for_a_long_run_in_captions_grows_in_step_with_it(head, run):
    def read(times):
        with contextlib.suppress(ImportFailed):
            read_text(PATH, f"{head}{run * times} words".encode())

    assert grows_in_step(read, 20_000)


PIECES = st.sampled_from(
    [
        "WEBVTT\n\n",
        "00:00:01.000 --> 00:00:02.000\n",
        "00:00:01,5 --> 00:00:0x,000\n",
        "0:00:00.000,0:00:01.000\n",
        "0:05\n",
        "[0:00:09]\n",
        "start\tend\ttext\n",
        "1\t2\thello\n",
        "\n",
        " \n",
        ">> ",
        "<v Ann Lee>",
        "</v>",
        "<00:00:01.500><c> word</c>",
        "hello there\n",
        "[Music]\n",
        "you you you\n",
        "NOTE x\n",
        '{"segments": [',
        '{"start": 1, "end": 2.5, "text": "hi", "speaker": "A"},',
        "]}",
        "View on council website\n",
        "Summary\n",
        "Documents\n- A\n",
        "[vc_row][vc_column]",
        "Comments (0)\n",
        "<publicwhip>",
        "<akomaNtoso><debate>",
        "<housecommons>",
        "<html><p class='mgContent'><p class='mgSubTitleTxt'>",
        "<table id='mgItemTable'><tr><td>1.<td><p class='mgAiTitleTxt'>A",
        "<speech>",
        "<p>",
        "</p>",
        "<member>A</member>",
        "<ol start='3'><li>",
        "&amp;",
        "&#1;",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_pieces_of_formats_in_any_order_are_read_or_refused(text):
    try:
        parsed = read_text(PATH, text.encode())
    except ImportFailed:
        return
    assert parsed.title
    if isinstance(parsed, ParsedTranscript):
        assert parsed.speeches
        assert all(speech.text and speech.display_text for speech in parsed.speeches)


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(st.sampled_from("12. :-\n()AaItemMinutes/£\u00a0"), max_size=300).map(str.encode),
    ),
    st.sampled_from([None, *DocumentKind]),
)
def test_any_bytes_are_read_or_refused(raw, as_kind):
    try:
        parsed = read_text(PATH, raw, as_kind=as_kind)
    except ImportFailed:
        return
    assert parsed.title
    assert parsed.speeches if isinstance(parsed, ParsedTranscript) else parsed.minutes


@pytest.mark.parametrize(
    "first_line",
    [
        "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A",
        "Exempt information",
    ],
)
def test_a_text_marked_exempt_at_its_head_is_exempt_as_a_whole(first_line):
    raw = f"People Scrutiny Committee\n{first_line}\n\nChair: Welcome.\n\nOfficer: Thank you.\n"
    assert read_text(Path("a.txt"), raw.encode()).access.is_exempt


def test_a_resolution_to_exclude_the_public_leaves_the_minutes_open():
    raw = (
        "People Scrutiny Committee\n14 May 2026\n\n1. Apologies\n(Item 1)\n\nThere were none.\n\n"
        "2. Exclusion of the press and public\n(Item 2)\n\nRESOLVED that the public be excluded "
        "by virtue of paragraph 3 of Part 1 of Schedule 12A.\n"
    )
    assert not read_text(Path("a.txt"), raw.encode()).access.is_exempt
