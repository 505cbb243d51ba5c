"""What is promised for the next meeting falls due on its day, as soon as that is known."""

from dataclasses import replace
from datetime import date

from scrutinyprep.domain.parsed import MeetingFacts, ParsedPassage
from scrutinyprep.domain.undertakings import Promise, Standing
from tests.services.test_promised import minuted, said
from tests.store.made_up import FACTS, a_pack, a_paper, an_item

PROMISED = "I will bring the costs of the gritting contract to the next meeting."
LATER = replace(FACTS, date=date(2025, 4, 8))


def due_of(services, words="gritting"):
    (found,) = [u for u in services.undertakings.all() if words in u.promise.words]
    return found.promise.due, found.promise.due_words


def test_words_stay_words_until_the_next_meeting_is_known(services, bring_in):
    bring_in(said(PROMISED))
    assert due_of(services) == (None, "to the next meeting")


def test_it_falls_due_when_the_next_meeting_of_the_committee_arrives(services, bring_in):
    bring_in(said(PROMISED))
    other = replace(LATER, committee="Planning Committee", date=date(2025, 3, 20))
    bring_in(a_pack(an_item("1", "Trees", a_paper()), facts=other))
    assert due_of(services)[0] is None
    bring_in(a_pack(an_item("1", "Roads", a_paper()), facts=LATER))
    assert due_of(services) == (date(2025, 4, 8), "to the next meeting")


def test_the_minutes_name_the_day_before_the_meeting_is_in_the_library(services, bring_in):
    bring_in(said(PROMISED))
    bring_in(minuted("The date of the next meeting would be 1 April 2025."))
    assert due_of(services)[0] == date(2025, 4, 1)


def test_the_agenda_names_the_day(services, bring_in):
    bring_in(said(PROMISED))
    bring_in(a_pack(an_item("9", "Date of Next Meeting - 1 April 2025")))
    assert due_of(services)[0] == date(2025, 4, 1)


def test_the_work_programme_lists_the_day(services, bring_in):
    rows = tuple(
        ParsedPassage(f"{day} | Roads | Mr Oak", 2) for day in ("4 March 2025", "6 May 2025")
    )
    bring_in(said(PROMISED))
    bring_in(a_pack(an_item("8", "Work Programme", a_paper(rows=rows))))
    assert due_of(services)[0] == date(2025, 5, 6)


def test_a_meeting_that_is_moved_moves_the_day(services, bring_in):
    bring_in(said(PROMISED))
    later = bring_in(a_pack(an_item("1", "Roads", a_paper()), facts=LATER))
    facts = MeetingFacts(FACTS.council, FACTS.committee, date(2025, 4, 10), FACTS.time)
    services.meetings.correct(later.meeting.id, facts)
    assert due_of(services)[0] == date(2025, 4, 10)


def test_what_the_user_accepted_is_filled_in_too(services, bring_in):
    bring_in(said(PROMISED))
    (suggested,) = services.undertakings.all()
    services.undertakings.revise(suggested.id, replace(suggested.promise, standing=Standing.OPEN))
    bring_in(a_pack(an_item("1", "Roads", a_paper()), facts=LATER))
    assert due_of(services)[0] == date(2025, 4, 8)
    (accepted,) = services.undertakings.all()
    assert accepted.is_overdue(date(2025, 4, 9))


def test_a_day_that_the_user_gives_counts(services, bring_in):
    bring_in(said(PROMISED))
    (suggested,) = services.undertakings.all()
    own = replace(suggested.promise, due=date(2025, 3, 7), due_words=None)
    services.undertakings.revise(suggested.id, own)
    bring_in(a_pack(an_item("1", "Roads", a_paper()), facts=LATER))
    assert due_of(services) == (date(2025, 3, 7), None)


def test_a_report_has_no_next_meeting(services, bring_in):
    done = bring_in(said("Nothing is promised here by anybody."))
    services.undertakings.record(
        done.meeting.id, Promise("gritting costs", due_words="in your next report")
    )
    bring_in(a_pack(an_item("1", "Roads", a_paper()), facts=LATER))
    assert due_of(services)[0] is None
