"""Marks on papers that were published again: found anew, or said not to be there any more."""

from dataclasses import replace

import pytest

from scrutinyprep.domain.questions import QuestionWords
from tests.store.made_up import BUDGET, ROADS, a_pack, a_page, a_paper, an_item


def a_pack_of(*texts, first=2):
    """Return a pack whose one report begins on this page and ends with the last of the texts."""
    paper = a_paper(first=first, last=len(texts))
    item = an_item("1", "Budget 2025/26", paper, first=first, last=len(texts))
    return a_pack(item, pages=tuple(a_page(n, text) for n, text in enumerate(texts, 1)))


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack_of("Frontsheetword", BUDGET, ROADS)).meeting.id


def on_the_passage(services, meeting):
    place = services.places.quoted(meeting, "reserves would fall").place
    return services.questions.draft(meeting, QuestionWords("Why?"), place=place).made


def where(services, question):
    anchor = services.questions.one(question).place.anchor
    return anchor.pdf_page, anchor.pack_page, anchor.is_of_earlier_version


def test_a_question_goes_with_its_words_to_their_page_in_the_new_version(
    services, meeting, bring_in
):
    question = on_the_passage(services, meeting)
    assert where(services, question) == (3, 2, False)
    bring_in(
        a_pack_of("Frontsheetword", "A letter.", "A list.", BUDGET, ROADS, first=4),
        content="published again",
    )
    assert where(services, question) == (5, 4, False)


def test_words_that_the_new_version_has_no_more_are_said_to_be_gone(services, meeting, bring_in):
    question = on_the_passage(services, meeting)
    changed = ROADS.replace("reserves would fall to £1.2m\nby March.", "all is well.")
    bring_in(a_pack_of("Frontsheetword", "A letter.", BUDGET, changed, first=3), content="again")
    assert where(services, question) == (4, 3, True)
    assert services.questions.one(question).place.anchor.quote == "reserves would fall"


def test_a_mark_on_a_whole_page_goes_where_the_page_went(services, meeting, bring_in):
    place = services.places.quoted(meeting, "reserves would fall").place
    page = replace(place.anchor, quote="", start=0, end=0, prefix="", suffix="")
    made = services.questions.draft(
        meeting, QuestionWords("Why?"), place=replace(place, anchor=page)
    ).made
    bring_in(a_pack_of("Frontsheetword", "A letter.", BUDGET, ROADS, first=3), content="again")
    assert where(services, made) == (4, 3, False)
