"""Checks of questions beside a real library: its papers, its acronyms, its other questions."""

import pytest

from scrutinyprep.domain.parsed import ParsedPaper, ParsedPassage, ParsedSection
from scrutinyprep.domain.question_findings import Check
from scrutinyprep.domain.questions import QuestionState, QuestionWords
from tests.store.made_up import a_pack, an_item, pages


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack(an_item("1", "Budget"), an_item("2", "Roads"))).meeting.id


def checks(services, meeting, words):
    return {f.check: f for f in services.question_checking.of_words(meeting, words)}


def draft(services, meeting, words, **more):
    return services.questions.draft(meeting, QuestionWords(words, **more)).made


def test_another_question_of_the_meeting_is_compared(services, meeting):
    first = draft(services, meeting, "How will the vacancies in the planning team be filled?")
    again = "How are vacancies in the planning team to be filled?"
    assert checks(services, meeting, again)[Check.DUPLICATE].like == first


def test_a_question_is_not_compared_with_itself_or_with_dropped_ones(services, meeting):
    words = "How will the vacancies in the planning team be filled?"
    kept = draft(services, meeting, words)
    draft(services, meeting, words, state=QuestionState.DROPPED)
    assert services.question_checking.of_question(services.questions.one(kept)) == ()
    assert services.question_checking.of_meeting(meeting) == {kept: ()}


def test_acronyms_of_the_programs_list_are_known(services, meeting):
    assert checks(services, meeting, "How does ADHD care reach schools?") == {}
    found = checks(services, meeting, "How does QRZW care reach schools?")
    assert set(found) == {Check.ACRONYM}


SAID = "In June 212 foster carers were approved in the county."
ASKED = "How many foster carers were approved in the county?"


@pytest.fixture
def fostering(bring_in):
    section = ParsedSection("Fostering", "1", 1, 2, (ParsedPassage(SAID, 2, "1.1"),))
    paper = ParsedPaper("Fostering", 2, 3, sections=(section,))
    item = an_item("1", "Fostering", paper)
    return bring_in(a_pack(item, pages=pages(budget=f"1.1 {SAID}"))).meeting.id


def test_what_the_papers_say_is_found_with_its_page(services, fostering):
    passage = checks(services, fostering, ASKED)[Check.IN_PACK].passage
    assert (passage.text, passage.pdf_page, passage.pack_page) == (SAID, 2, 1)


def test_the_passage_that_raised_a_question_does_not_answer_it(services, fostering):
    place = services.places.quoted(fostering, "212 foster carers were approved").place
    made = services.questions.draft(fostering, QuestionWords(ASKED), place=place).made
    assert services.question_checking.of_question(services.questions.one(made)) == ()
