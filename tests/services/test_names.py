"""Everything that goes by a name: what the library holds, without what was removed."""

from dataclasses import replace

from scrutinyprep.domain.named import NamedKind
from tests.store.made_up import a_pack, a_transcript


def kinds(things):
    return {kind: [t for t in things if t.kind is kind] for kind in NamedKind}


def test_meetings_items_and_people_are_found_by_the_beginnings_of_their_words(services, bring_in):
    pack = bring_in(a_pack())
    bring_in(a_transcript(), content="webcast")
    found = kinds(services.names.all())
    (meeting,) = found[NamedKind.MEETING]
    assert meeting.id == pack.meeting.id
    titles = {item.title for item in services.meetings.agenda(pack.meeting.id)}
    assert {item.name for item in found[NamedKind.ITEM]} == titles
    assert {item.meeting for item in found[NamedKind.ITEM]} == {pack.meeting.committee}
    people = {person.name for person in services.people.all()}
    assert {person.name for person in found[NamedKind.PERSON]} == people
    assert people
    first = sorted(people)[0]
    assert services.names.find(first.split()[-1][:3], 5)[0].name == first


def test_a_meeting_is_found_by_its_day(services, bring_in):
    pack = bring_in(a_pack())
    day = pack.meeting.date
    (found,) = (
        thing
        for thing in services.names.find(f"{day.day} {day:%B}", 5)
        if thing.kind is NamedKind.MEETING
    )
    assert found.id == pack.meeting.id


def test_a_removed_meeting_and_its_items_go_by_no_name(services, bring_in):
    pack = bring_in(a_pack())
    services.meetings.remove(pack.meeting.id)
    found = kinds(services.names.all())
    assert found[NamedKind.MEETING] == found[NamedKind.ITEM] == []


def test_a_name_is_found_without_its_accents(services, bring_in):
    pack = a_pack()
    item = replace(pack.items[0], title="Gŵyl y Môr")
    bring_in(replace(pack, items=(item, *pack.items[1:])))
    assert services.names.find("gwyl mor", 5)[0].name == "Gŵyl y Môr"
