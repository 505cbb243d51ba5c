"""Which parts of the papers have no question yet."""

from dataclasses import replace

import pytest

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.coverage import coverage_of
from scrutinyprep.domain.ids import DocumentId, EvidenceId, QuestionId, SectionId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.papers import Recommendation, Section
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.questions import Evidence, QuestionState, Stance
from tests.ui.made import MADE, a_paper, a_question, an_item

PAPER, FILE = DocumentId("p1"), DocumentId("d1")


def a_section(number, heading, page, level=1, paragraphs=()):
    return Section(
        SectionId(page * 10 + level),
        PAPER,
        "5",
        number,
        heading,
        level,
        page,
        page,
        paragraphs,
        OPEN,
    )


def asked(text, page=3, kind=RecommendationKind.ASKED):
    return Recommendation(PAPER, "5", text, kind, page, page)


def on(quote="", page=7, section=None, heading=None, **said):
    anchor = TextAnchor(quote, 0, len(quote), page, page, section=section, heading=heading)
    return replace(a_question("Why?", **said), place=Place(PAPER, FILE, anchor))


SECTIONS = (
    a_section(None, "COUNCIL", 7),
    a_section("1", "Purpose", 7, paragraphs=("1.1",)),
    a_section("2", "Money", 8, paragraphs=("2.1",)),
    a_section("2.2", "Reserves", 9, level=2, paragraphs=("2.2.1",)),
    a_section("3", "Risks", 10),
)
AGENDA = (
    an_item(
        "5",
        "Transport",
        papers=(a_paper(),),
        recommendations=(
            asked("That the plan be noted."),
            asked("Resolved: it was.", kind=RecommendationKind.RESOLVED),
        ),
    ),
)


def covered(*questions, sections=SECTIONS, agenda=AGENDA):
    found = coverage_of(agenda, sections, questions)
    return {one.section.heading: one.questions for one in found.sections}


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        (on(section="1.1"), "Purpose"),
        (on(section="2.2.1", page=9), "Money"),
        (on(heading="Reserves", page=9), "Money"),
        (on(page=10), "Risks"),
        (on(page=99), "Risks"),
    ],
    ids=["paragraph", "paragraph below", "heading below", "page", "page after"],
)
def test_a_question_is_on_the_outermost_section_that_holds_its_passage(question, heading):
    assert {name for name, count in covered(question).items() if count} == {heading}


def test_title_blocks_are_no_sections_where_a_paper_numbers_them():
    assert list(covered()) == ["Purpose", "Money", "Risks"]
    unnumbered = (a_section(None, "Background", 7), a_section(None, "Options", 8))
    assert list(covered(sections=unnumbered)) == ["Background", "Options"]


def test_evidence_counts_and_each_question_once():
    place = on(section="3", page=10).place
    question = on(section="1.1")
    evidence = replace(an_evidence(), place=place)
    question = replace(question, evidence=(evidence, evidence))
    assert covered(question) == {"Purpose": 1, "Money": 0, "Risks": 1}


def an_evidence():
    return Evidence(
        EvidenceId("e1"), QuestionId("q1"), Stance.FOR, "w", "s", None, None, OPEN, MADE
    )


@pytest.mark.parametrize(
    "question",
    [on(section="1.1", state=QuestionState.DROPPED), replace(on(section="1.1"), place=None)],
    ids=["dropped", "without a passage"],
)
def test_what_is_not_asked_of_the_papers_covers_nothing(question):
    assert not any(covered(question).values())


@pytest.mark.parametrize(
    ("question", "count"),
    [
        (on("the plan be noted", page=3), 1),
        (on("recommended: That the plan be noted. By May", page=3), 1),
        (on("", page=3), 1),
        (on("something else", page=3), 0),
        (on("", page=4), 0),
    ],
)
def test_a_recommendation_is_covered_by_its_words_or_its_page(question, count):
    (one,) = coverage_of(AGENDA, SECTIONS, [question]).recommendations
    assert (one.questions, one.item_id, one.opens_in) == (count, AGENDA[0].id, FILE)


@pytest.mark.parametrize("title", ["Minutes", "Draft minutes of 3 May", "MINUTES OF THE LAST"])
def test_the_record_of_the_last_meeting_is_left_out(title):
    minutes = replace(AGENDA[0], title=title)
    assert coverage_of((minutes,), SECTIONS, ()).sections == ()


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        ("Contact details", False),
        ("Recommendation(s)", False),
        ("Background documents:", False),
        ("List of appendices", False),
        ("Contact centre", True),
        ("Contents of the agreement", True),
        ("Recommendations of the review", True),
    ],
)
def test_headings_that_every_report_has_are_not_asked_about(heading, is_told):
    sections = (*SECTIONS, a_section("4", heading, 11))
    told = [one.section.heading for one in coverage_of(AGENDA, sections, ()).sections]
    assert (heading in told) is is_told
