"""Exempt is exempt: on every page, mark, hit and briefing made from it, also later."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import ExemptWithoutConsent
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.parsed import DocumentKind, RecommendationKind
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.undertakings import Promise
from tests.store.made_up import (
    FACTS,
    NOW,
    a_pack,
    a_paper,
    a_transcript,
    an_item,
    pages,
    some_minutes,
)

GROUND = exempt(3)


def whole(*, item=OPEN, paper=OPEN, page=OPEN):
    """Return a pack whose first item, its paper or page 2 is exempt."""
    return a_pack(
        an_item("1", "Budget 2025/26", a_paper(access=paper), access=item),
        an_item("2", "Trees", first=4, last=4),
        pages=pages(exempt_pages={2: page}),
    )


WITHHELD = [{"item": GROUND}, {"paper": GROUND}, {"page": GROUND}]
EACH_WAY = pytest.mark.parametrize("withheld", WITHHELD, ids=["item", "paper", "page"])
QUOTE = "This report sets out"


def mark_everything(services, meeting):
    """Highlight, note, ask and record something on page 2; return the accesses."""
    found = services.places.quoted(meeting, QUOTE)
    item = found.item_id
    services.notes.highlight(meeting, found.place, HighlightKind.MONEY, item=item)
    services.notes.note(meeting, "A word on the zebra", place=found.place, item=item)
    asked = services.questions.draft(
        meeting, QuestionWords("Why the zebra?"), place=found.place, item=item
    )
    services.questions.add_evidence(asked.made, "the zebra", "page 1", place=found.place)


def accesses(services, meeting):
    (question,) = services.questions.of_meeting(meeting)
    (note,) = services.notes.notes(meeting)
    (highlight,) = services.notes.highlights(meeting)
    hits = services.searching.find(Wanted("zebra"))
    return [
        question.access,
        question.evidence[0].access,
        note.access,
        highlight.access,
        *(hit.access for hit in hits),
    ]


@EACH_WAY
def test_what_is_made_from_exempt_papers_is_exempt(services, bring_in, withheld):
    meeting = bring_in(whole(**withheld)).meeting.id
    mark_everything(services, meeting)
    assert accesses(services, meeting) == [GROUND] * 6


@EACH_WAY
def test_every_reading_of_exempt_papers_says_so(services, bring_in, withheld):
    done = bring_in(whole(**withheld))
    meeting = done.meeting.id
    budget, trees = services.meetings.agenda(meeting)
    assert budget.access.is_exempt is ("item" in withheld)
    assert budget.exempt_part is ("item" not in withheld)
    assert budget.exempt_grounds == GROUND
    assert (budget.exempt_pdf_pages[0].first, budget.exempt_pdf_pages[0].last) == (
        (2, 2) if "page" in withheld else (2, 3)
    )
    assert not trees.exempt_grounds.is_exempt
    assert services.papers.sections(meeting)[0].access == GROUND
    assert services.papers.recommendations(meeting)[0].access == GROUND
    page = services.papers.pages(done.document.id)[1]
    assert page.access == GROUND
    assert [h.access for h in services.searching.find(Wanted('"budget for 2025/26"'))] == [GROUND]


@EACH_WAY
def test_open_papers_beside_exempt_ones_stay_open(services, bring_in, withheld):
    meeting = bring_in(whole(**withheld)).meeting.id
    assert [h.access for h in services.searching.find(Wanted("Lastly trees"))] == [OPEN]
    found = services.places.quoted(meeting, "Lastly, trees")
    services.questions.draft(
        meeting, QuestionWords("Which?"), place=found.place, item=found.item_id
    )
    assert services.questions.of_meeting(meeting)[0].access == OPEN


@pytest.mark.parametrize("withheld", WITHHELD[:2], ids=["item", "paper"])
def test_a_paper_made_exempt_later_takes_everything_along(services, bring_in, withheld):
    meeting = bring_in(whole()).meeting.id
    mark_everything(services, meeting)
    assert accesses(services, meeting) == [OPEN] * 6
    bring_in(whole(**withheld), content="the same, now withheld")
    assert accesses(services, meeting) == [GROUND] * 6


def test_a_supplement_may_make_an_item_exempt_but_never_open(services, bring_in):
    meeting = bring_in(whole()).meeting.id
    item = an_item("1", "Budget", access=exempt(5), first=1, last=1)
    bring_in(a_pack(item, kind=DocumentKind.SUPPLEMENT, title="Exempt supplement"))
    assert services.meetings.agenda(meeting)[0].access == exempt(5)
    again = an_item("1", "Budget", first=1, last=1)
    bring_in(a_pack(again, kind=DocumentKind.SUPPLEMENT, title="Open supplement"))
    assert services.meetings.agenda(meeting)[0].access == exempt(5)


def test_exempt_pages_of_a_supplement_are_not_told_as_pages_of_the_pack(services, bring_in):
    meeting = bring_in(whole()).meeting.id
    item = an_item("1", "Budget", a_paper("Annex", 2, 2), first=2, last=2)
    bring_in(
        a_pack(
            item,
            kind=DocumentKind.SUPPLEMENT,
            title="Supplement",
            pages=pages(exempt_pages={2: GROUND}),
        )
    )
    budget = services.meetings.agenda(meeting)[0]
    assert budget.exempt_pdf_pages == ()
    assert (budget.exempt_part, budget.exempt_grounds) == (True, GROUND)


def test_what_was_said_and_minuted_on_an_exempt_item_is_exempt(services, bring_in):
    meeting = bring_in(a_transcript()).meeting.id
    bring_in(some_minutes())
    promise = services.speeches.of_meeting(meeting)[1]
    item = services.meetings.item_named(meeting, "1")
    services.undertakings.record(meeting, Promise("a briefing"), speech=promise.id)
    asked = services.questions.draft(meeting, QuestionWords("Where is it?"))
    services.questions.add_evidence(asked.made, "We promise", "Bob", speech=promise.id)
    assert services.undertakings.of_meeting(meeting)[0].access == OPEN
    bring_in(whole(item=GROUND))
    assert services.meetings.agenda(meeting)[0].id == item
    assert [s.access for s in services.speeches.of_meeting(meeting)] == [OPEN, GROUND]
    assert services.undertakings.of_meeting(meeting)[0].access == GROUND
    assert services.questions.of_meeting(meeting)[0].evidence[0].access == GROUND
    resolved = [
        r for r in services.papers.recommendations(meeting) if r.kind is RecommendationKind.RESOLVED
    ]
    assert [r.access for r in resolved] == [GROUND]
    assert {h.access for h in services.searching.find(Wanted("promise"))} == {GROUND}


def test_an_exempt_transcript_is_exempt_throughout(services, bring_in):
    done = bring_in(replace(a_transcript(), access=GROUND))
    assert done.document.access == GROUND
    assert {s.access for s in services.speeches.of_meeting(done.meeting.id)} == {GROUND}
    assert {h.access for h in services.searching.find(Wanted("morning"))} == {GROUND}


def test_exempt_minutes_are_exempt_throughout(services, bring_in):
    done = bring_in(replace(some_minutes(), access=GROUND))
    assert {s.access for s in services.papers.sections(done.meeting.id)} == {GROUND}
    assert {r.access for r in services.papers.recommendations(done.meeting.id)} == {GROUND}


@EACH_WAY
def test_a_briefing_without_consent_holds_nothing_exempt(services, bring_in, withheld, tmp_path):
    meeting = bring_in(whole(**withheld)).meeting.id
    mark_everything(services, meeting)
    content = services.exporting.content(meeting)
    assert not content.access.is_exempt
    assert "zebra" not in repr(content)
    assert {gone.kind.value: gone.count for gone in content.left_out}["question"] == 1
    done = services.exporting.brief(meeting, tmp_path / "b.pdf")
    assert done.questions == 0
    assert done.left_out == content.left_out


@EACH_WAY
def test_a_briefing_with_consent_holds_it_and_says_so(services, bring_in, withheld, tmp_path):
    meeting = bring_in(whole(**withheld)).meeting.id
    mark_everything(services, meeting)
    consent = ExemptConsent("Cllr Smith", NOW)
    content = services.exporting.content(meeting, consent=consent)
    assert content.access == GROUND
    assert content.left_out == ()
    assert "Why the zebra?" in repr(content)
    assert services.exporting.brief(meeting, tmp_path / "b.pdf", consent=consent).questions == 1


def test_the_gate_fails_shut_whoever_made_the_content(services, bring_in, tmp_path):
    meeting = bring_in(whole(item=GROUND)).meeting.id
    mark_everything(services, meeting)
    consent = ExemptConsent("Cllr Smith", NOW)
    content = services.exporting.content(meeting, consent=consent)
    with pytest.raises(ExemptWithoutConsent):
        services.exporting.write(replace(content, consent=None), tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()


def test_an_exempt_promise_is_not_chased_in_an_open_briefing(services, bring_in):
    before = replace(FACTS, date=date(2025, 1, 7))
    earlier = bring_in(replace(whole(item=GROUND), meeting=before), content="January").meeting.id
    item = services.meetings.item_named(earlier, "1")
    services.undertakings.record(earlier, Promise("the zebra's accounts"), item=item)
    meeting = bring_in(whole()).meeting.id
    assert services.exporting.content(meeting).promises == ()
    consent = ExemptConsent("Cllr Smith", NOW)
    assert len(services.exporting.content(meeting, consent=consent).promises) == 1
