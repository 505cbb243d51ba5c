"""What is noticed about a question's words, each with the run that it rests on."""

import json
from pathlib import Path

import pytest

from benchmarks.question_check_scores import TRUTH, score_of
from scrutinyprep.analysis.question_checks import AskedBefore, Ground, findings_in
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.question_findings import Check, InPack, QuestionFinding, reason_of
from scrutinyprep.domain.questions import QuestionType

LABELS = (
    "several",
    "long",
    "leading",
    "statement",
    "acronym",
    "closed",
    "pack",
    "duplicate",
)


def noticed(words, ground=None, **more):
    return {f.check: f for f in findings_in(words, ground or Ground(), **more)}


def run_of(words, check, ground=None):
    finding = noticed(words, ground)[check]
    return words[finding.start : finding.end]


@pytest.mark.parametrize("label", LABELS)
def test_each_check_is_right_nearly_always_where_it_was_not_made_by(label):
    questions = json.loads(Path(TRUTH).read_text(encoding="utf-8"))["questions"]
    score = score_of([one for one in questions if one["held_out"]], label)
    assert score.precision in (None, 1.0)
    assert score.recall is None or score.recall >= 0.8


def test_the_second_question_is_the_run_that_is_marked():
    words = "What is the caseload, and who will pay for the service?"
    assert run_of(words, Check.SEVERAL) == "who will pay for the service"
    words = "How many wait? How long do they wait?"
    assert run_of(words, Check.SEVERAL) == "How long do they wait?"


@pytest.mark.parametrize(
    "words",
    [
        "How and when was the board told?",
        "What is the biggest risk, and who owns it?",
        "What will happen to children who wait and who live in the north?",
        "On that, is there a timetable for the work?",
        "The contract ends in May. Is that right?",
        "Do the hubs work with the police, or is that another team?",
        "If the grant ends, what happens to the posts?",
    ],
)
def test_one_question_is_not_taken_for_several(words):
    assert Check.SEVERAL not in noticed(words)


def test_a_minute_of_words_is_counted():
    words = "What would the officers say to " + "the families of the borough " * 30 + "about it?"
    finding = noticed(words)[Check.LONG]
    assert finding.count == len(words.split()) > 150
    assert len(words[finding.start : finding.end].split()) == finding.count - 150


def test_a_speech_before_the_question_is_counted():
    words = "I was there on Monday and so was he. " * 6 + "How will it be paid for?"
    assert noticed(words)[Check.STATEMENT].count == 54


@pytest.mark.parametrize("words", ["How long", "", "Why?", "The figures"])
def test_nothing_is_said_of_a_beginning(words):
    assert noticed(words) == {}


def test_a_question_without_its_question_mark_is_no_statement():
    assert noticed("How many children are waiting for a place this term") == {}


def test_a_question_that_is_meant_to_be_closed_is_no_worse_for_it():
    words = "Is the timetable for the new school realistic?"
    assert run_of(words, Check.CLOSED) == "Is the timetable for the new school realistic"
    assert Check.CLOSED not in noticed(words, type=QuestionType.CLOSED)


def test_an_acronym_that_is_asked_about_or_explained_is_not_marked():
    assert noticed("What does ASYE stand for in this report?") == {}
    assert noticed("How is the Multi Agency Safeguarding Hub (MASH) staffed at night?") == {}
    assert run_of("How is the MASH staffed at night?", Check.ACRONYM) == "MASH"


def test_the_passage_that_may_answer_comes_with_its_page():
    passage = InPack("In June 212 foster carers were approved in the county.", None, 57, 53)
    ground = Ground(passages=(passage,))
    words = "How many foster carers were approved in the county?"
    finding = noticed(words, ground)[Check.IN_PACK]
    assert finding.passage is passage
    assert reason_of(finding, words) == "The pack may answer it on page 53."


@pytest.mark.parametrize(
    "words",
    [
        "Why were so few foster carers approved in the county?",
        "How many of the 212 foster carers were approved in the county?",
        "How many foster carers were approved in Dover?",
    ],
)
def test_a_passage_that_does_not_answer_is_not_named(words):
    passage = InPack("In June 212 foster carers were approved in the county.", None, 57, 53)
    assert Check.IN_PACK not in noticed(words, Ground(passages=(passage,)))


def test_the_likest_question_is_named():
    others = (
        AskedBefore(QuestionId("a"), "Why do schools exclude more boys than girls?"),
        AskedBefore(QuestionId("b"), "How are vacancies in the planning team being filled?"),
    )
    words = "How will the vacancies in the planning team be filled?"
    finding = noticed(words, Ground(others=others))[Check.DUPLICATE]
    assert (finding.like, finding.like_words) == ("b", others[1].words)


def test_questions_about_two_places_are_two_questions():
    others = (AskedBefore(QuestionId("a"), "What will happen to the day centre in Dover?"),)
    words = "What will happen to the day centre in Ashford?"
    assert Check.DUPLICATE not in noticed(words, Ground(others=others))


@pytest.mark.parametrize("check", Check)
def test_every_finding_says_why_in_a_sentence(check):
    words = "Why is it so?"
    assert reason_of(QuestionFinding(check, 0, 3), words).endswith(".")
