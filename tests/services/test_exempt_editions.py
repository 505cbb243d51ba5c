"""Exempt papers of a library, and all that is made from them, are in no open edition."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.briefings import BriefingChoice, Edition
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.planning import Planned
from scrutinyprep.domain.questions import Audience, QuestionState, QuestionWords
from scrutinyprep.domain.undertakings import Promise
from tests.briefing.reading import text_of
from tests.briefing.test_exempt import everything_in
from tests.store.made_up import FACTS, NOW, a_pack, a_paper, an_item

GROUND = exempt(3)
SENTINEL = "Zanzibar"
EACH = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


@pytest.fixture
def meeting(services, bring_in):
    """A meeting whose first item is exempt, with the sentinel in everything made from it."""
    pack = a_pack(
        an_item(
            "1",
            f"{SENTINEL} Budget",
            a_paper(f"{SENTINEL} report", texts=(f"The {SENTINEL} Bonus Rate (ZBR) is paid.",)),
            access=GROUND,
        ),
        an_item("2", "Trees", first=4, last=4),
    )
    earlier = replace(pack, meeting=replace(FACTS, date=date(2025, 1, 7)))
    before = bring_in(earlier, content="January").meeting.id
    item = services.meetings.item_named(before, "1")
    services.undertakings.record(before, Promise(f"{SENTINEL} accounts"), item=item)
    (tracked, *_) = services.tracker.candidates(before)
    services.tracker.track(before, tracked.recommendation, item=tracked.item_id)
    meeting = bring_in(pack).meeting.id
    budget = services.meetings.item_named(meeting, "1")
    services.planning.plan_item(budget, Planned(big_question=f"{SENTINEL} in the end?", minutes=9))
    line = services.planning.start_line(meeting, f"{SENTINEL} line").made
    found = services.places.quoted(meeting, "This report sets out")
    said = QuestionWords(
        f"{SENTINEL} question?",
        addressee=f"{SENTINEL} Director",
        follow_ups=f"{SENTINEL} then?",
        state=QuestionState.READY,
        line_id=line,
        asker=f"Cllr {SENTINEL}",
        if_yes=f"{SENTINEL} yes",
        good_answer=f"{SENTINEL} answer",
        audience=Audience.OFFICERS,
    )
    asked = services.questions.draft(meeting, said, place=found.place, item=found.item_id)
    services.questions.add_evidence(asked.made, f"{SENTINEL} evidence", SENTINEL, place=found.place)
    services.notes.note(meeting, f"{SENTINEL} note", place=found.place, item=found.item_id)
    trees = services.meetings.item_named(meeting, "2")
    # In the same line of enquiry, and of the same acronym, but open itself.
    open_words = replace(said, words="What of the ZBR?", addressee="Bob", follow_ups="")
    open_words = replace(open_words, asker=None, if_yes="", good_answer="")
    services.questions.draft(meeting, open_words, item=trees)
    return meeting


@EACH
def test_an_open_edition_holds_no_word_of_exempt_papers(services, meeting, edition, tmp_path):
    path = tmp_path / "b.pdf"
    done = services.exporting.brief(meeting, path, choice=BriefingChoice(edition=edition))
    assert done.questions == 1
    assert "What of the ZBR?" in text_of(path)
    assert SENTINEL not in text_of(path)
    assert SENTINEL.encode() not in everything_in(path)
    assert {gone.kind.value for gone in done.left_out} >= {"item", "question"}


@EACH
def test_with_consent_it_is_in_every_edition_and_says_so(services, meeting, edition, tmp_path):
    path = tmp_path / "b.pdf"
    consent = ExemptConsent("Cllr Smith", NOW)
    choice = BriefingChoice(edition=edition)
    done = services.exporting.brief(meeting, path, choice=choice, consent=consent)
    assert (done.questions, done.left_out) == (2, ())
    assert SENTINEL in text_of(path)
    assert "EXEMPT — not for publication — paragraph 3 of Schedule 12A" in text_of(path, page=1)


def test_a_term_that_only_exempt_papers_explain_is_not_explained(services, meeting):
    assert [term.acronym for term in services.exporting.content(meeting).glossary] == []
    consent = ExemptConsent("Cllr Smith", NOW)
    whole = services.exporting.content(meeting, consent=consent)
    assert all(term.access.is_exempt for term in whole.glossary if SENTINEL in term.words)
