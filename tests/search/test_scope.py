"""A narrowed search looks only where its hits can stand, and finds them all."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.search import hits, scope, searching
from tests.store.made_up import FACTS, a_pack, a_paper, a_transcript, an_item


def find(library, words, **more):
    return library.services.searching.find(Wanted(words, **more))


@pytest.fixture(autouse=True)
def finds_many(monkeypatch):
    """Search as for words that stand in thousands of passages."""
    monkeypatch.setattr(searching, "_finds_few", lambda *_: False)


@pytest.fixture
def of_many(library):
    """A library of six more meetings of two committees, with a note on each in the end."""
    meetings = []
    for number in range(6):
        facts = replace(
            FACTS,
            committee=f"{'Cabinet' if number % 2 else 'Health'} Committee",
            date=date(2020 + number, 1, 7),
        )
        papers = (a_paper(texts=(f"Meeting {number} spent the reserves.",)),)
        pack = a_pack(an_item("7a", f"Matter {number}", *papers), facts=facts)
        meetings.append(library.bring(pack, content=f"pack {number}").meeting.id)
        transcript = a_transcript(facts=facts, title=f"Webcast {number}")
        library.bring(transcript, content=f"transcript {number}")
    for number, meeting in enumerate(meetings):
        library.services.notes.note(meeting, f"Reserves of {number}")
    return library


NARROWED: list[dict[str, Any]] = [
    *({"places": (where,)} for where in Where),
    {"committee": "cabinet"},
    {"committee": "health", "places": (Where.PAPERS, Where.NOTES)},
    {"since": date(2022, 1, 7), "before": date(2024, 1, 7)},
    {"item": "7A"},
    {"item": "1", "places": (Where.SPEECHES,)},
    {"speaker": "bob", "committee": "cabinet"},
]


def test_however_few_stretches_are_looked_through_the_same_is_found(of_many, monkeypatch):
    every = find(of_many, "reserves", limit=1000)
    for narrowed in NARROWED:
        wanted = _wanted(every, narrowed)
        for most, longest in ((1, 2), (3, 4000), (400, 2), (400, 4000)):
            monkeypatch.setattr(scope, "_MOST_STRETCHES", most)
            monkeypatch.setattr(scope, "_LONGEST", longest)
            found = find(of_many, "reserves", limit=1000, **narrowed)
            assert {(hit.meeting_id, hit.where, hit.text) for hit in found} == wanted, narrowed
            assert len(found) == len(wanted) > 0


def _wanted(every, narrowed):
    return {
        (hit.meeting_id, hit.where, hit.text)
        for hit in every
        if hit.where in narrowed.get("places", tuple(Where))
        and narrowed.get("committee", "") in hit.meeting_label.casefold()
        and narrowed.get("since", date.min) <= _day(hit) < narrowed.get("before", date.max)
        and narrowed.get("item", hit.item or "").casefold() == (hit.item or "").casefold()
        and narrowed.get("speaker", "") in (hit.speaker or "").casefold()
    }


def _day(hit):
    return date(int(hit.meeting_label[-4:]), 3 if "March" in hit.meeting_label else 1, 7)


def test_a_search_of_everything_is_not_narrowed():
    assert not scope.is_narrowed(Wanted("reserves"))
    assert scope.is_narrowed(Wanted("reserves", places=tuple(Where)[:-1]))


def test_a_speaker_who_says_very_much_is_found_all_the_same(of_many, monkeypatch):
    few = find(of_many, "speaker:bob reserves")
    monkeypatch.setattr(scope, "_MOST_SPOKEN", 1)
    monkeypatch.setattr(scope, "_SPOKEN", scope._SPOKEN.replace("20001", "2"))
    assert find(of_many, "speaker:bob reserves") == few
    assert len(few) == 7


def test_a_label_that_names_nobody_is_a_speaker_too(library):
    told = a_transcript(facts=replace(FACTS, date=date(2025, 1, 7)), title="Captions")
    said = ParsedSpeech("The reserves, then.", "The reserves, then.", "Speaker 2", 1.0)
    library.bring(replace(told, speeches=(*told.speeches, said)))
    (hit,) = find(library, 'speaker:"speaker 2" reserves')
    assert (hit.speaker, hit.text) == ("Speaker 2", "The reserves, then.")


def test_hits_in_old_versions_take_no_place_from_those_in_new_ones(library, monkeypatch):
    monkeypatch.setattr(searching, "_SPARE", 1)
    for edition in range(3):
        short = tuple(f"Zebras {edition}{number}." for number in range(20))
        new = a_paper(texts=(*short, f"Edition {edition} says much more, and of zebras, too."))
        last = a_paper(texts=("In the end a long sentence is left that names zebras once.",))
        paper = last if edition == 2 else new
        library.bring(a_pack(an_item("1", "Budget 2025/26", paper)), content=f"edition {edition}")
    assert [hit.text for hit in find(library, "zebras", limit=2)] == [
        "In the end a long sentence is left that names zebras once."
    ]


def test_few_and_many_are_found_alike(of_many, monkeypatch):
    many = [_told(find(of_many, "reserves", limit=1000, **narrowed)) for narrowed in NARROWED]
    monkeypatch.undo()
    few = [_told(find(of_many, "reserves", limit=1000, **narrowed)) for narrowed in NARROWED]
    assert few == many


def _told(found):
    return sorted(repr(replace(hit, score=0.0)) for hit in found)


def test_hits_far_apart_have_the_snippets_that_hits_side_by_side_have(of_many, monkeypatch):
    asked = ("in:papers reserves OR fall", "in:papers reserv* OR fall")
    near = [find(of_many, words) for words in asked]
    monkeypatch.setattr(hits, "_MANY", 1)
    assert [find(of_many, words) for words in asked] == near
    assert all(near)
