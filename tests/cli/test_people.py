"""People and renderings on the command line."""

import json
from dataclasses import replace

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import ParsedSpeech
from tests.store.made_up import a_transcript, add, clock

WORDS = [f"On matter {n} the officer said week {n * 3} was the earliest for it." for n in range(9)]


@pytest.fixture
def two_renderings(folder, tmp_path):
    services = services_for(folder, author="Cllr Smith", clock=clock())
    for form, names in (("vtt", (None,)), ("public-i", ("Cllr Ann Lee", "Anne Leigh"))):
        said = tuple(
            ParsedSpeech(words, words, names[at % len(names)], float(at))
            for at, words in enumerate(WORDS)
        )
        parsed = replace(a_transcript(title=form), format=form, speeches=said)
        done = add(services.importing, tmp_path, parsed)
    services.importing._store.close()
    return done.meeting.id


def rows(cli, *command):
    done = cli(*command, "--json")
    assert done.code == 0
    return json.loads(done.out)


def test_people_are_listed_merged_split_and_renamed(cli, two_renderings):
    assert {p["name"]: p["speeches"] for p in rows(cli, "people")} == {
        "Cllr Ann Lee": 5,
        "Anne Leigh": 4,
    }
    assert rows(cli, "people", "merge", "Cllr Ann Lee", "Anne Leigh")["speeches"] == 9
    assert {s["speaker"] for s in rows(cli, "speeches", "last")} == {"Cllr Ann Lee"}
    assert rows(cli, "people", "split", "Cllr Ann Lee", "Anne Leigh")["speeches"] == 4
    assert rows(cli, "people", "rename", "Anne Leigh", "Dr Leigh")["name"] == "Dr Leigh"
    assert "Dr Leigh" in cli("people").out


def test_the_speaker_of_one_speech_is_put_right(cli, two_renderings):
    assert rows(cli, "people", "says", "last", "1", "Cllr Ann Lee")["speaker"] == "Cllr Ann Lee"
    assert rows(cli, "speeches", "last")[1]["speaker"] == "Cllr Ann Lee"
    refused = cli("people", "says", "last", "99", "Cllr Ann Lee")
    assert refused.code == 1
    assert "no speech “99”" in refused.err


def test_another_rendering_is_chosen(cli, two_renderings):
    found = rows(cli, "renderings", two_renderings)
    assert [(one["format"], one["shown"]) for one in found] == [("vtt", False), ("public-i", True)]
    rows(cli, "show-rendering", found[0]["document_id"])
    assert {s["speaker"] for s in rows(cli, "speeches", two_renderings)} == {None}
    assert "shown" in cli("renderings", two_renderings).out
