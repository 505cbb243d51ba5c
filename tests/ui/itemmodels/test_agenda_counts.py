"""What stands beside the rows of the agenda tree, and the sections under them."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import DocumentId, SectionId
from scrutinyprep.domain.papers import PageRange, Recommendation, Section
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.planning import ItemPlan, MeetingPlan, Planned, Triage
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, agenda_tree, branch_of_page
from scrutinyprep.ui.itemmodels.agenda_counts import (
    MadeAt,
    with_asked,
    with_marks,
    with_new,
    with_plan,
    with_questions,
)
from scrutinyprep.ui.itemmodels.agenda_sections import with_sections
from tests.ui.made import MADE, a_document, a_paper, an_item

CARE = an_item("6", "Care", (a_paper("Report", 19, 30, "p3"),), PageRange(19, 30), id=6)
BUSES = an_item(
    "5",
    "Transport",
    (a_paper("Report", 7, 12, "p1"), a_paper("Appendix 1", 13, 18, "p2")),
    PageRange(7, 18),
    id=5,
)


def section(number, heading, page, level=1, *, paper="p3"):
    at = SectionId(int(number.replace(".", "") or 0) + page * 100)
    return Section(at, DocumentId(paper), "6", number, heading, level, page, page - 2, (), OPEN)


def tree_of(*items):
    return agenda_tree(items or (BUSES, CARE), [a_document()], Counter())


def test_sections_stand_under_their_paper_by_level():
    tree = with_sections(
        tree_of(),
        [
            section("1", "Purpose", 19),
            section("2", "Money", 21),
            section("2.1", "Reserves", 22, 2),
            section("3", "Risks", 25),
            section("", "", 26),
            section("1", "Routes", 13, paper="p2"),
        ],
    )
    transport, care = tree[1:]
    assert [b.card.title for b in care.branches] == ["Purpose", "Money", "Risks"]
    assert [b.card.title for b in care.branches[1].branches] == ["Reserves"]
    assert care.branches[1].pdf_pages == PageRange(21, 24)
    assert care.branches[1].card.detail == "pages 19–22"
    assert care.branches[2].pdf_pages == PageRange(25, 30)
    assert [b.card.title for b in transport.branches[1].branches] == ["Routes"]
    way = branch_of_page(tree, DocumentId("d1"), 23)
    assert [b.card.title for b in way] == ["Care", "Money", "Reserves"]


def test_a_deep_tree_behaves_as_a_model_should(qapp, qtmodeltester):
    model = AgendaModel()
    model.show_tree(with_sections(tree_of(), [section("1", "A", 19), section("1.1", "B", 19, 2)]))
    qtmodeltester.check(model)


def test_marks_are_counted_on_the_rows_whose_pages_they_are_on():
    made = (
        MadeAt(DocumentId("d1"), 14, is_question=True),
        MadeAt(DocumentId("d1"), 14, is_question=False),
        MadeAt(DocumentId("d1"), 8, is_question=False),
        MadeAt(DocumentId("d2"), 20, is_question=False),
    )
    transport, care = with_marks(tree_of(), made)[1:]
    assert transport.card.detail.endswith("2 marks"), "its questions are counted by item"
    assert transport.branches[1].card.detail.endswith("1 question · 1 mark")
    assert "mark" not in care.card.detail


def test_a_row_that_says_what_it_said_is_not_told_of(qapp):
    tree = with_sections(tree_of(), [section("1", "Purpose", 19), section("2", "Money", 21)])
    model, told = AgendaModel(), []
    model.show_tree(tree)
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    made = (MadeAt(DocumentId("d1"), 21, is_question=False),)
    marked = with_marks(with_questions(tree, Counter()), made)
    assert [new is old for new, old in zip(marked, tree, strict=True)] == [True, True, False]
    assert marked[2].branches[0] is tree[2].branches[0]
    model.show_tree(marked)
    assert told == [(2, 2), (1, 1)], "the item, and the section that the mark is in"
    assert (
        model.index(1, 0, model.index(2, 0)).data(model.BranchRole).card.detail.endswith("1 mark")
    )


def test_what_is_planned_is_said_first():
    plan = MeetingPlan(
        CARE.meeting_id, items=(ItemPlan(CARE.id, Planned(Triage.DEEP, 10.0), OPEN, MADE),)
    )
    details = [branch.card.detail for branch in with_plan(tree_of(), plan)]
    assert details[2] == "Deep · 10 min · PDF 19–30"
    assert details[1] == "PDF 7–18"
    assert with_plan(tree_of(), None) == tree_of()


def test_what_is_asked_is_told_on_hovering_in_its_own_words():
    asked = tuple(
        Recommendation(DocumentId("p3"), "6", f"To note <{n}> & agree", kind, 19, 17)
        for n, kind in enumerate((RecommendationKind.ASKED,) * 8 + (RecommendationKind.RESOLVED,))
    )
    care = with_asked(tree_of(replace(CARE, recommendations=asked)))[-1]
    assert "<p>To note &lt;0&gt; &amp; agree</p>" in care.card.tip
    assert "and 2 more" in care.card.tip
    assert with_asked(tree_of())[1].card.tip == ""


def test_what_came_later_is_marked_as_new():
    pack = a_document()
    late = replace(a_document(id="d2"), first_seen=pack.first_seen + timedelta(days=3))
    item = an_item("7", "Late", (a_paper("Late", 1, 4, "p9", "d2"),), PageRange(1, 4), id=7)
    renewed = replace(BUSES, papers=(replace(BUSES.papers[0], version=2), BUSES.papers[1]))
    tree = with_new(agenda_tree((renewed, item), [pack, late], Counter()), [pack, late])
    by_title = {branch.card.title: branch for branch in tree}
    assert by_title["Late"].card.tag == "New, 24 Nov 2026"
    assert by_title["Transport"].card.tag == ""
    assert [b.card.tag != "" for b in by_title["Transport"].branches] == [True, False]
