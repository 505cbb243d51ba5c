"""Where recordings can be seen: as files say it, and as the user puts it right."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.undertakings import Promise
from tests.store.made_up import FACTS, a_transcript, some_minutes

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"
OTHER = "https://vimeo.com/123456"
TOLD = [f"On matter {n} the officer said week {n * 3} was the earliest for it." for n in range(9)]


def captions(*, title="Webcast", recording=None, form="vtt", words=TOLD):
    speeches = tuple(ParsedSpeech(w, w, None, 10.0 * at) for at, w in enumerate(words))
    facts = replace(FACTS, date=date(2025, 3, 4))
    made = a_transcript(facts=facts, title=title)
    return replace(made, speeches=speeches, recording=recording, format=form)


def known(services, done):
    return services.recordings.of_meeting(done.meeting.id).get(done.document.id)


def test_a_transcript_keeps_the_address_that_its_file_names(services, bring_in):
    done = bring_in(captions(recording=WATCH))
    found = known(services, done)
    assert (found.address, found.is_given) == (WATCH, False)
    assert found.at(61.5) == f"{WATCH}&t=61s"


def test_another_rendering_of_the_recording_has_its_address(services, bring_in):
    bring_in(captions(recording=WATCH))
    done = bring_in(captions(title="Whisper", form="whisper-json"))
    assert known(services, done).address == WATCH


def test_minutes_and_the_only_recording_share_an_address(services, bring_in):
    minutes = bring_in(replace(some_minutes(), recording=WATCH))
    done = bring_in(captions())
    assert known(services, done).address == WATCH
    assert known(services, minutes).address == WATCH


def test_the_parts_of_a_meeting_keep_apart(services, bring_in):
    first = bring_in(captions(recording=WATCH))
    second = bring_in(
        captions(title="Part 2", words=[f"Quite another sentence of number {n}." for n in range(9)])
    )
    assert known(services, first).address == WATCH
    assert known(services, second) is None


def test_the_users_word_counts_until_it_is_taken_back(services, bring_in):
    done = bring_in(captions(recording=WATCH))
    services.recordings.give(done.document.id, f" {OTHER} ")
    assert (known(services, done).address, known(services, done).is_given) == (OTHER, True)
    assert services.recordings.given(done.document.id) == OTHER
    services.recordings.give(done.document.id, "")
    assert known(services, done).address == WATCH
    assert services.recordings.given(done.document.id) == ""


def test_the_users_word_is_kept_when_the_transcript_comes_again(services, bring_in):
    done = bring_in(captions())
    services.recordings.give(done.document.id, OTHER)
    again = bring_in(captions(recording=WATCH))
    assert known(services, again).address == OTHER


def test_what_is_no_address_is_refused_with_what_to_do(services, bring_in):
    done = bring_in(captions())
    with pytest.raises(NotUnderstood, match="not the address"):
        services.recordings.give(done.document.id, "javascript:alert(1)")
    with pytest.raises(NothingSuch):
        services.recordings.give(DocumentId("nothing"), WATCH)


def test_hits_and_promises_open_at_their_second(services, bring_in):
    done = bring_in(captions(recording=WATCH))
    (hit,) = services.searching.find(Wanted('"matter 3"'))
    assert services.recordings.of_hits([hit])[hit.document_id].at(hit.start_s) == f"{WATCH}&t=30s"
    speech = services.speeches.of_meeting(done.meeting.id)[4]
    made = services.undertakings.record(done.meeting.id, Promise("a report"), speech=speech.id).made
    found = [one for one in services.undertakings.all() if one.id == made]
    assert services.recordings.of_undertakings(found) == {made: f"{WATCH}&t=40s"}
