"""Pages with a transcript, saved by the browser."""

import html
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.importers.texts import read_text

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"
SAVED = f"<!DOCTYPE html>\n<!-- saved from url=(0043){WATCH} -->\n"
WORDS = ("good evening everybody", "and welcome to the panel", "item one is the minutes")


def youtube(*words):
    segments = "".join(
        f"<ytd-transcript-segment-renderer><div>0:{5 * at:02}</div><yt-formatted-string>{said}"
        "</yt-formatted-string></ytd-transcript-segment-renderer>"
        for at, said in enumerate(words)
    )
    return (
        f"{SAVED}<html><head><title>Scrutiny Panel 12 March 2025 - YouTube</title></head><body>"
        f"<div>Subscribe</div><div>1:02:03</div>{segments}"
        "<a href='/watch?v=AAAAAAAAAAA'>Another video 10:00</a></body></html>"
    )


def webcast(*, with_words=True):
    lines = [
        "Scrutiny Panel - Wednesday 12 March 2025, 6:00pm - Anytown Council Webcasting",
        "Agenda item :",
        "1 Welcome",
        "Share this agenda point",
        "- Cllr Ann Lee",
        "- Bob Ray",
        "Agenda item :",
        "2 Roads",
        "Share this agenda point",
        "- Cllr Ann Lee",
    ]
    if with_words:
        lines += [
            "Cllr Ann Lee - 0:00:05",
            "Good evening and welcome.",
            "Bob Ray - 0:01:05",
            "Thank you, Chair & members.",
            "Cllr Ann Lee - 0:02:05",
            "Item two is roads.",
        ]
    items = (
        f"<li>{html.escape(line[2:])}</li>" if line.startswith("- ") else f"<p>{html.escape(line)}"
        for line in lines
    )
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{''.join(items)}</body></html>"


def test_the_transcript_of_a_video_page_is_read_and_the_page_around_it_is_not():
    parsed = read_text(Path("a.html"), youtube(*WORDS).encode())
    assert parsed.format == "timed-text"
    assert [line for s in parsed.speeches for line in s.text.split("\n")] == list(WORDS)
    assert parsed.meeting.committee == "Scrutiny Panel"
    assert parsed.recording == WATCH


def test_a_video_page_without_its_transcript_is_refused_with_what_to_do():
    with pytest.raises(WrongPage) as refused:
        read_text(Path("a.html"), youtube().encode())
    assert "Show transcript" in refused.value.what_to_do


def test_a_webcast_page_is_read_as_if_it_were_copied():
    parsed = read_text(Path("a.html"), webcast().encode())
    assert parsed.format == "public-i"
    assert [(s.speaker, s.start_s, s.display_text) for s in parsed.speeches] == [
        ("Cllr Ann Lee", 5.0, "Good evening and welcome."),
        ("Bob Ray", 65.0, "Thank you, Chair & members."),
        ("Cllr Ann Lee", 125.0, "Item two is roads."),
    ]
    assert [point.number for point in parsed.agenda] == ["1", "2"]


def test_a_webcast_page_without_its_transcript_is_refused():
    with pytest.raises(WrongPage, match="without its transcript"):
        read_text(Path("a.html"), webcast(with_words=False).encode())


def test_the_menu_above_a_meeting_is_not_its_name():
    page = (
        "<!DOCTYPE html><html><head><title>x</title></head><body><nav><a href='/'>Home</a></nav>"
        "<h1>Children Scrutiny Committee - Thursday 13 June 2024 2.00 pm</h1><p>June 13, 2024 "
        "View on council website Watch video of meeting or read trancriptTranscript</p><p>"
        + "Good evening and welcome to this meeting of the committee. " * 5
        + "</p></body></html>"
    )
    parsed = read_text(Path("a.html"), page.encode())
    assert parsed.format == "opencouncil-network"
    assert parsed.meeting.committee == "Children Scrutiny Committee"
