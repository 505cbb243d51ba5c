"""WebVTT from YouTube, Teams, stenographers and broken writers is read."""

from datetime import date
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import NoText
from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.transcripts import vtt

PATH = Path("Housing Scrutiny Panel 2024-11-27.vtt")


def read(body, head="WEBVTT\n\n"):
    return vtt.read(head + body, PATH)


def shown(body, head="WEBVTT\n\n"):
    return " ".join(speech.display_text for speech in read(body, head).speeches)


YOUTUBE = (
    "00:00:00.160 --> 00:00:02.389 align:start position:0%\n \n"
    "good<00:00:00.399><c> evening</c><00:00:00.960><c> thank</c><00:00:01.300><c> you</c>\n\n"
    "00:00:02.389 --> 00:00:02.399 align:start position:0%\ngood evening thank you\n \n\n"
    "00:00:02.399 --> 00:00:04.000 align:start position:0%\ngood evening thank you\n"
    "thank<00:00:02.600><c> you</c>\n\n"
    "00:00:04.000 --> 00:00:04.010 align:start position:0%\nthank you\n \n\n"
    "00:00:04.010 --> 00:00:05.000 align:start position:0%\nthank you\n"
    "<c.colorE5E5E5>item</c><00:00:04.500><c> one</c>\n"
)


def test_youtubes_rolling_captions_are_read_once_and_what_was_said_twice_twice():
    read_ = read(YOUTUBE, "WEBVTT\nKind: captions\nLanguage: en\n\n")
    assert [speech.text.split() for speech in read_.speeches] == [
        "good evening thank you thank you item one".split()
    ]
    assert read_.speeches[0].start_s == 0.16
    assert read_.is_automatic
    assert read_.warnings == ()


def test_teams_voices_are_the_speakers():
    body = (
        "a-1/2\n00:00:01.000 --> 00:00:02.000\n<v Lee, Ann (Cllr)>Good evening.</v>\n\n"
        "a-1/3\n00:00:02.000 --> 00:00:03.000\n<v Lee, Ann (Cllr)>Welcome.</v>\n\n"
        "00:00:03.000 --> 00:00:04.000\n<v.loud Bo Fox>Thanks.</v> <v Cy Kay>Hello\nall.</v>\n"
    )
    assert [(s.speaker, s.text) for s in read(body).speeches] == [
        ("Lee, Ann (Cllr)", "Good evening.\nWelcome."),
        ("Bo Fox", "Thanks."),
        ("Cy Kay", "Hello\nall."),
    ]


def test_tags_go_and_what_looks_like_one_stays():
    body = "00:01.000 --> 00:02.000\n<b>R&amp;D</b> <i>in</i> <section 4> &gt; 5 &lt; 6 <c.x>yes\n"
    assert shown(body) == "R&D in <section 4> > 5 < 6 yes"


def test_comments_styles_and_regions_are_not_said():
    body = (
        "STYLE\n::cue { color: red }\n\nNOTE\nA comment\nof two lines\n\nREGION\nid:a\n\n"
        "00:01.000 --> 00:02.000\nNOTE that it rose.\n\nNOTE one more\n\n"
        "00:02.000 --> 00:03.000\nAgreed.\n"
    )
    assert shown(body) == "NOTE that it rose. Agreed."


def test_a_comment_may_say_which_meeting_it_was():
    body = "NOTE Audit Committee, 4 March 2023\n\n00:01.000 --> 00:02.000\nOn 1 May 2020 we met.\n"
    meeting = read(body).meeting
    assert (meeting.committee, meeting.date) == ("Audit Committee", date(2023, 3, 4))


def test_the_name_says_which_meeting_it_was_and_the_words_do_not():
    meeting = read("00:01.000 --> 00:02.000\nOn 1 May 2020 the Audit Committee met.\n").meeting
    assert (meeting.committee, meeting.date) == ("Housing Scrutiny Panel", date(2024, 11, 27))


@pytest.mark.parametrize(
    ("body", "words", "codes"),
    [
        (
            "00:01.000 --> 00:02.000\none\n\ntwo\n\n00:03.000 --> 00:04.000\nthree\n",
            "one two three",
            ["times-missing"],
        ),
        ("00:01.000 --> 00:0x.000\none\n", "one", []),
        (
            "00:0x.000 --> 00:02.000\none\n\n00:03.000 --> 00:04.000\ntwo\n",
            "one two",
            ["times-missing"],
        ),
        ("00:05.000 --> 00:02.000\none\n", "one", []),
        ("00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\ntwo\n", "two", []),
        ("00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo\n", "one two", []),
        ("00:01.000 --> 00:02.000\none\n\n00:02.000 --> 00:03.0", "one", ["cut-short"]),
        ("words without any time\n", "words without any time", ["no-times"]),
    ],
)
def test_what_can_be_read_of_broken_captions_is_read(body, words, codes):
    parsed = read(body)
    assert " ".join(speech.display_text for speech in parsed.speeches) == words
    assert [warning.code for warning in parsed.warnings] == codes


def test_without_its_first_line_it_is_known_by_the_points_in_its_times():
    assert vtt.recognises("\n00:00:00.500 --> 00:00:07.000\nhello")
    assert not vtt.recognises("1\n00:00:00,500 --> 00:00:07,000\nhello")
    assert not vtt.recognises("the arrow --> points 10.5 to the door")
    assert not vtt.recognises("WEBVTTS are\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_any_line_end_will_do(encoding, line_end):
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n- Caf\u00e9 pounds: \u00a35.\n".replace(
        "\n", line_end
    )
    (speech,) = read_text(PATH, text.encode(encoding)).speeches
    assert (speech.start_s, speech.text) == (1.0, "- Caf\u00e9 pounds: \u00a35.")


def test_a_file_with_no_words_is_refused():
    with pytest.raises(NoText):
        read("")
    with pytest.raises(NoText):
        read("00:01.000 --> 00:02.000\n\n")
