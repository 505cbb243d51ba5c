"""People across meetings: found by name, put right by the user, and kept so."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.parsed import ParsedSpeech
from tests.store.made_up import FACTS, a_transcript, some_minutes


def said_by(*labels, title="Webcast", day=4, **more):
    """Return a transcript in which these people speak, each a sentence."""
    speeches = tuple(
        ParsedSpeech(f"{title} sentence {at}.", f"{title} sentence {at}.", label, float(at))
        for at, label in enumerate(labels)
    )
    facts = replace(FACTS, date=date(2025, 3, day))
    return replace(a_transcript(facts=facts, title=title), speeches=speeches, **more)


def names(services):
    return {person.name: set(person.aliases) for person in services.people.all()}


def speakers(services, done):
    return [speech.speaker for speech in services.speeches.of_transcript(done.document.id)]


def person(services, name):
    return next(one for one in services.people.all() if one.name == name)


def test_one_person_under_several_titles_is_one_across_meetings(services, bring_in):
    bring_in(said_by("Cllr Louise Miles", "Helen Bakewell"))
    bring_in(said_by("Councillor Louise Miles", "Bob Ray", title="April", day=5))
    found = person(services, "Cllr Louise Miles")
    assert {"Cllr Louise Miles", "Councillor Louise Miles"} <= set(found.aliases)
    assert (found.speeches, found.meetings) == (2, 2)


def test_a_surname_alone_joins_nobody_where_two_have_it(services, bring_in):
    bring_in(said_by("Louise Miles", "Peter Miles", "Cllr Miles"))
    assert set(names(services)) == {"Louise Miles", "Peter Miles", "Cllr Miles"}


def test_labels_of_a_machine_are_no_people(services, bring_in):
    done = bring_in(said_by("SPEAKER_00", "Speaker 1", "Ann Lee"))
    assert set(names(services)) == {"Ann Lee"}
    assert speakers(services, done) == ["SPEAKER_00", "Speaker 1", "Ann Lee"]


def test_those_who_were_present_are_people_with_their_roles(services, bring_in):
    bring_in(replace(some_minutes(), present=("Ann Lee (Chair)", "Bob Ray")))
    bring_in(said_by("Cllr Ann Lee"))
    chair = person(services, "Cllr Ann Lee")
    assert chair.roles[0] == "Chair"
    assert (chair.speeches, chair.meetings) == (1, 1)
    assert "Bob Ray" in names(services)


def test_names_close_in_spelling_are_suggested_and_not_joined(services, bring_in):
    bring_in(said_by("Helen Bakewell", "Helen Blakewell", "Ben Evans"))
    (pair,) = services.people.may_be_same()
    assert {pair.one.name, pair.other.name} == {"Helen Bakewell", "Helen Blakewell"}
    assert pair.is_misheard


def test_people_made_one_stay_one_when_more_is_imported(services, bring_in):
    done = bring_in(said_by("Helen Bakewell", "Hellen Backwell"))
    people = services.people
    people.merge(people.named("Helen Bakewell"), people.named("Hellen Backwell"))
    assert speakers(services, done) == ["Helen Bakewell"] * 2
    later = bring_in(said_by("Hellen Backwell", title="April", day=5))
    assert speakers(services, later) == ["Helen Bakewell"]
    assert person(services, "Helen Bakewell").speeches == 3


def test_splitting_takes_a_merging_back(services, bring_in):
    done = bring_in(said_by("Ann Lee", "Bob Ray"))
    before = services.people.all()
    people = services.people
    ann, bob = people.named("Ann Lee"), people.named("Bob Ray")
    people.merge(ann, bob)
    people.split(ann, ("Bob Ray",), to=bob)
    assert services.people.all() == before
    assert speakers(services, done) == ["Ann Lee", "Bob Ray"]


def test_a_name_that_is_somebody_elses_stays_so(services, bring_in):
    bring_in(said_by("Louise Miles", "Cllr Miles"))
    people = services.people
    people.split(people.named("Louise Miles"), ("Cllr Miles",))
    later = bring_in(said_by("Cllr Miles", title="April", day=5))
    assert speakers(services, later) == ["Cllr Miles"]
    assert names(services) == {"Louise Miles": {"Louise Miles"}, "Cllr Miles": {"Cllr Miles"}}


def test_a_given_name_stays_until_it_is_taken_back(services, bring_in):
    done = bring_in(said_by("Cllr Miles"))
    people = services.people
    one = people.named("Cllr Miles")
    people.rename(one, " Baroness  Miles ")
    assert people.given_name(one) == "Baroness Miles"
    bring_in(said_by("Cllr Louise Miles", title="April", day=5))
    assert speakers(services, done) == ["Baroness Miles"]
    people.rename(one, "")
    assert speakers(services, done) == ["Cllr Louise Miles"]
    assert people.given_name(one) == ""


def test_a_speech_under_the_wrong_label_is_put_right_in_each_version(services, bring_in):
    done = bring_in(said_by("Ann Lee", "Bob Ray", "Bob Ray"), content="one")
    first = services.speeches.of_transcript(done.document.id)
    services.people.say_who(first[1].id, "Ann Lee")
    assert speakers(services, done) == ["Ann Lee", "Ann Lee", "Bob Ray"]
    again = bring_in(said_by("Ann Lee", "Bob Ray", "Bob Ray", "Bob Ray"), content="two")
    assert again.document.id == done.document.id
    assert speakers(services, done) == ["Ann Lee", "Ann Lee", "Bob Ray", "Bob Ray"]
    speech = services.speeches.of_transcript(done.document.id)[1]
    assert services.people.said_to_be(speech.id) == "Ann Lee"
    services.people.say_who(speech.id, "")
    assert speakers(services, done)[1] == "Bob Ray"


def test_what_is_wrong_is_refused(services, bring_in):
    bring_in(said_by("Ann Lee", "Bob Ray"))
    people = services.people
    ann = people.named("ann lee")
    with pytest.raises(NotUnderstood):
        people.merge(ann, ann)
    with pytest.raises(NotUnderstood):
        people.split(ann, ("Ann Lee",))
    with pytest.raises(NothingSuch):
        people.named("Nobody")
