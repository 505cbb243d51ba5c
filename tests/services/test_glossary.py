"""The glossary of a meeting in a real library: sources, the own word, and what is exempt."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.glossary import GlossarySource
from scrutinyprep.domain.ids import ExpansionId
from scrutinyprep.domain.parsed import ParsedSpeech
from tests.store.made_up import FACTS, a_pack, a_page, a_paper, a_transcript, an_item, some_minutes

GROUND = exempt(3)
LATER = replace(FACTS, date=date(2026, 3, 4))
CONSENT = ExemptConsent("Cllr Smith", datetime(2026, 3, 1, tzinfo=UTC))


def a_pack_of(*texts, exempt_pages=(), facts=FACTS):
    """Return a pack whose pages hold these texts, after a frontsheet."""
    made = tuple(
        a_page(number, text, access=GROUND if number in exempt_pages else OPEN)
        for number, text in enumerate(("Agenda", *texts), 1)
    )
    last = len(made)
    item = an_item("1", "Budget 2025/26", a_paper(first=2, last=last), first=2, last=last)
    return a_pack(item, pages=made, facts=facts)


def glossary(services, meeting):
    return {entry.acronym: entry for entry in services.glossary.of_meeting(meeting)}


def test_the_papers_explain_with_their_page(services, bring_in):
    done = bring_in(a_pack_of("The NUE scheme", "The No Use Empty (NUE) scheme"))
    entry = glossary(services, done.meeting.id)["NUE"]
    assert (entry.first_document_id, entry.first_pdf_page) == (done.document.id, 2)
    assert entry.first_pack_page == 1
    explained = entry.explained
    assert (explained.words, explained.source) == ("No Use Empty", GlossarySource.PAPERS)
    assert (explained.pdf_page, explained.pack_page) == (3, 2)


def test_the_list_says_where_its_terms_are_from(services, bring_in):
    meeting = bring_in(a_pack_of("The EHCP backlog")).meeting.id
    explained = glossary(services, meeting)["EHCP"].explained
    assert explained.source is GlossarySource.LIST
    assert explained.authority == "Children and Families Act 2014"


def test_another_meeting_s_papers_explain_what_these_do_not(services, bring_in):
    paper = a_paper(texts=("The Joint Working Quarter (JWQ) met.",))
    bring_in(a_pack(an_item("1", "Quarters", paper)))
    meeting = bring_in(a_pack_of("The JWQ again", facts=LATER), content="later").meeting.id
    explained = glossary(services, meeting)["JWQ"].explained
    assert (explained.words, explained.source) == ("Joint Working Quarter", GlossarySource.PAST)


def test_what_is_exempt_elsewhere_explains_nothing(services, bring_in):
    paper = a_paper(texts=("The Joint Working Quarter (JWQ) met.",), access=GROUND)
    bring_in(a_pack(an_item("1", "Quarters", paper)))
    meeting = bring_in(a_pack_of("The JWQ again", facts=LATER), content="later").meeting.id
    assert glossary(services, meeting)["JWQ"].explained is None


def test_speeches_and_minutes_are_in_the_glossary(services, bring_in):
    words = "SRO, Senior Responsible Owner, is in charge of the QTX."
    said = replace(a_transcript(), speeches=(ParsedSpeech(words, words, "Ann", 1.0),))
    meeting = bring_in(said).meeting.id
    bring_in(some_minutes())
    found = glossary(services, meeting)
    assert found["SRO"].explained.source is GlossarySource.TRANSCRIPT
    assert (found["QTX"].explained, found["QTX"].first_speech) == (None, 0)
    assert services.glossary.of_document(found["QTX"].first_document_id) == tuple(found.values())


def test_the_members_own_word_wins_in_every_meeting(services, bring_in):
    first = bring_in(a_pack_of("The Joint Working Quarter (JWQ) met.")).meeting.id
    second = bring_in(a_pack_of("The JWQ again", facts=LATER), content="later").meeting.id
    change = services.glossary.explain(first, " JWQ ", "Just  a Working Quip")
    assert change.kinds is Kind.GLOSSARY
    for meeting in (first, second):
        explained = glossary(services, meeting)["JWQ"].explained
        assert (explained.words, explained.source) == ("Just a Working Quip", GlossarySource.USER)
        assert explained.made == change.made
    assert glossary(services, first)["JWQ"].others == ("Joint Working Quarter",)


def test_a_word_that_looks_like_none_is_one_where_the_member_says_so(services, bring_in):
    meeting = bring_in(a_pack_of("We WANT it all")).meeting.id
    assert "WANT" not in glossary(services, meeting)
    services.glossary.explain(meeting, "WANT", "Wards Against New Tolls")
    assert glossary(services, meeting)["WANT"].explained.words == "Wards Against New Tolls"


def test_saying_it_again_corrects_it_and_taking_it_back_leaves_a_tombstone(services, bring_in):
    meeting = bring_in(a_pack_of("The JWQ")).meeting.id
    made = services.glossary.explain(meeting, "JWQ", "One Thing", id=ExpansionId("a" * 36)).made
    assert made == "a" * 36
    assert services.glossary.explain(meeting, "jwq", "Another Thing").made == made
    (kept,) = services.glossary.made()
    assert (kept.words, kept.provenance.revision, kept.provenance.author) == (
        "Another Thing",
        2,
        "Cllr Smith",
    )
    services.glossary.forget(ExpansionId(made))
    assert services.glossary.made() == []
    assert glossary(services, meeting)["JWQ"].explained is None
    services.glossary.bring_back(ExpansionId(made))
    assert glossary(services, meeting)["JWQ"].explained.words == "Another Thing"
    services.glossary.unexplain("JWQ")
    assert services.glossary.made() == []
    with pytest.raises(NothingSuch):
        services.glossary.unexplain("JWQ")


@pytest.mark.parametrize(("acronym", "words"), [("", "Thing"), ("JWQ", "  ")])
def test_half_a_definition_is_refused(services, bring_in, acronym, words):
    meeting = bring_in(a_pack_of("The JWQ")).meeting.id
    with pytest.raises(ValueError, match="acronym"):
        services.glossary.explain(meeting, acronym, words)


WITHHELD = "The Project Zebra Quarry (PZQ) and the QQX."


def test_what_only_exempt_pages_hold_is_exempt_and_stays_in(services, bring_in):
    meeting = bring_in(a_pack_of("The open DSG", WITHHELD, exempt_pages=(3,))).meeting.id
    found = glossary(services, meeting)
    assert found["PZQ"].access.is_exempt
    assert found["QQX"].access.is_exempt
    assert not found["DSG"].access.is_exempt
    assert [e.acronym for e in services.glossary.for_briefing(meeting)] == ["DSG"]
    told = {e.acronym for e in services.glossary.for_briefing(meeting, CONSENT)}
    assert told == {"DSG", "PZQ", "QQX"}
    asked = {"pzq", "dsg"}
    assert [e.acronym for e in services.glossary.for_briefing(meeting, only=asked)] == ["DSG"]
    few = services.glossary.for_briefing(meeting, CONSENT, only=asked)
    assert [e.acronym for e in few] == ["DSG", "PZQ"]


def test_an_open_acronym_that_only_an_exempt_page_explains_leaves_unexplained(services, bring_in):
    meeting = bring_in(a_pack_of(WITHHELD, "The PZQ is open", exempt_pages=(2,))).meeting.id
    entry = glossary(services, meeting)["PZQ"]
    assert entry.explained.words == "Project Zebra Quarry"
    assert entry.explained.access.is_exempt
    assert not entry.access.is_exempt
    (open_entry,) = services.glossary.for_briefing(meeting)
    assert (open_entry.acronym, open_entry.explained, open_entry.first_pdf_page) == ("PZQ", None, 3)
    assert "Zebra" not in repr(services.glossary.for_briefing(meeting))


def test_the_members_word_on_what_is_exempt_is_exempt(services, bring_in):
    meeting = bring_in(a_pack_of(WITHHELD, "The PZQ, the TTW", exempt_pages=(2,))).meeting.id
    for acronym, words in (
        ("QQX", "Quick Quarry Exit"),
        ("PZQ", "project zebra quarry"),
        ("TTW", "Two Ton Wagon"),
    ):
        services.glossary.explain(meeting, acronym, words)
    access = {one.acronym: one.access.is_exempt for one in services.glossary.made()}
    assert access == {"QQX": True, "PZQ": True, "TTW": False}
    told = repr(services.glossary.for_briefing(meeting))
    assert "Two Ton Wagon" in told
    assert "uarry" not in told


def test_a_word_said_of_open_papers_stays_open_elsewhere_and_exempt_stays_exempt(
    services, bring_in
):
    secret = bring_in(a_pack_of(WITHHELD, exempt_pages=(2,))).meeting.id
    services.glossary.explain(secret, "QQX", "Quick Quarry Exit")
    meeting = bring_in(a_pack_of("The QQX is open here", facts=LATER), content="2").meeting.id
    assert glossary(services, meeting)["QQX"].explained.words == "Quick Quarry Exit"
    (open_entry,) = services.glossary.for_briefing(meeting)
    assert open_entry.explained is None
