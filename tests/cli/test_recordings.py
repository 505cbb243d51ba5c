"""The command on a meeting's recording."""

from dataclasses import replace

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import ParsedSpeech
from tests.store.made_up import a_transcript, add, clock

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"


def transcript(title="Webcast", words="reserves"):
    said = tuple(
        ParsedSpeech(f"{words} {n} times over", f"{words} {n} times over", "Ann Lee", 10.0 * n)
        for n in range(3)
    )
    return replace(a_transcript(title=title), speeches=said)


def filled_with(folder, tmp_path, *transcripts):
    services = services_for(folder, author="Cllr Smith", clock=clock())
    done = [add(services.importing, tmp_path, one) for one in transcripts]
    services.importing._store.close()
    return done


def test_a_link_is_given_shown_and_taken_back(asked, folder, tmp_path):
    (done,) = filled_with(folder, tmp_path, transcript())
    (row,) = asked("recording", "last", "--link", "https://youtu.be/pHALpz8iR3Q")
    assert row == {
        "document_id": done.document.id,
        "title": "Webcast",
        "kind": "transcript",
        "recording": WATCH,
        "given": True,
        "opens_at_second": True,
    }
    assert asked("search", "reserves")[0]["recording"].startswith(f"{WATCH}&t=")
    assert [s["recording"] for s in asked("speeches", "last")][1] == f"{WATCH}&t=10s"
    assert asked("recording", "last", "--forget")[0]["recording"] is None


def test_of_several_recordings_one_must_be_named(cli, asked, folder, tmp_path):
    _, second = filled_with(
        folder, tmp_path, transcript(), transcript("Part 2", "quite another thing said")
    )
    refused = cli("recording", "last", "--link", WATCH)
    assert refused.code == 1
    assert "2 recordings" in refused.err
    rows = asked("recording", "last", "--link", WATCH, "--document", second.document.id)
    assert {row["title"]: row["recording"] for row in rows} == {"Webcast": None, "Part 2": WATCH}


def test_what_is_no_address_is_refused(cli, folder, tmp_path):
    filled_with(folder, tmp_path, transcript())
    refused = cli("recording", "last", "--link", "file:///etc/passwd")
    assert refused.code == 1
    assert "https://" in refused.err


def test_the_rest_of_a_speech_is_somebody_elses_and_joined_again(asked, cli, folder, tmp_path):
    filled_with(folder, tmp_path, transcript())
    parts = asked("people", "from-here", "last", "1", "times over", "Bob Ray")
    assert [(one["speech"], one["speaker"]) for one in parts] == [(1, "Ann Lee"), (2, "Bob Ray")]
    assert [s["text"] for s in asked("speeches", "last")][1:3] == ["reserves 1 ", "times over"]
    assert cli("people", "from-here", "last", "0", "not there", "Bob Ray").code == 1
    assert cli("people", "join", "last", "1").code == 1
    (one,) = asked("people", "join", "last", "2")
    assert one["speech"] == 1
    assert [s["text"] for s in asked("speeches", "last")][1] == "reserves 1 times over"
