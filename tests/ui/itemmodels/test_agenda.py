"""The agenda as a tree: what stands under what, and where a page belongs."""

from collections import Counter

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, agenda_tree, branch_of_page
from tests.ui.made import a_document, a_paper, an_item

AGENDA = (
    an_item("4", "Minutes", id=4),
    an_item(
        "5",
        "Transport",
        (a_paper("Report", 7, 12, "p1"), a_paper("Appendix 1", 13, 18, "p2")),
        PageRange(7, 18),
        id=5,
    ),
    an_item("6", "Care", (a_paper("Report", 19, 30, "p3"),), PageRange(19, 30), id=6),
)


@pytest.fixture
def tree():
    return agenda_tree(AGENDA, [a_document()], Counter({ItemId(5): 2}))


def test_papers_stand_under_their_item_where_it_has_several(tree):
    by_title = {branch.card.title: branch for branch in tree}
    assert [b.card.title for b in by_title["Transport"].branches] == ["Report", "Appendix 1"]
    assert by_title["Care"].branches == ()


def test_the_frontsheet_is_what_stands_before_the_first_item(tree):
    assert tree[0].card.title == "Agenda frontsheet"
    assert tree[0].pdf_pages == PageRange(1, 6)


def test_questions_are_counted_at_their_item(tree):
    assert [branch.card.detail for branch in tree if branch.card.number == "5"] == [
        "PDF 7–18 · 2 questions"
    ]


@pytest.mark.parametrize(
    ("page", "way"),
    [(3, ["Agenda frontsheet"]), (13, ["Transport", "Appendix 1"]), (25, ["Care"]), (31, [])],
)
def test_a_page_leads_to_its_row(tree, page, way):
    assert [b.card.title for b in branch_of_page(tree, DocumentId("d1"), page)] == way


def test_exempt_and_to_follow_are_said_in_words():
    held = an_item("7", "Lease", access=exempt(3), id=7)
    late = an_item("8", "Plans", to_follow=True, id=8)
    part = an_item("9", "Homes", exempt_part=True, id=9)
    cards = [b.card for b in agenda_tree([held, late, part], [], Counter())]
    assert [card.tag for card in cards] == ["Exempt, para 3", "", "Exempt in part"]
    assert cards[1].detail == "to follow"
    assert "Schedule 12A" in cards[0].tip


def test_a_late_paper_without_an_item_has_a_row_of_its_own():
    late = a_document(DocumentKind.SUPPLEMENT, 4, "d2")
    tree = agenda_tree(AGENDA, [a_document(), late], Counter())
    assert tree[-1].file == "d2"


def test_minutes_and_transcripts_are_not_on_the_agenda():
    said = a_document(DocumentKind.TRANSCRIPT, None, "d3")
    assert all(b.file != "d3" for b in agenda_tree(AGENDA, [a_document(), said], Counter()))


def test_the_tree_behaves_as_a_model_should(qapp, qtmodeltester, tree):
    model = AgendaModel()
    model.show_tree(tree)
    qtmodeltester.check(model)


def test_a_new_count_resets_nothing(qapp, qtbot, tree):
    model = AgendaModel()
    model.show_tree(tree)
    reset = []
    model.modelReset.connect(lambda: reset.append(1))
    with qtbot.waitSignal(model.dataChanged):
        model.show_tree(agenda_tree(AGENDA, [a_document()], Counter({ItemId(5): 3})))
    assert reset == []
    assert "3 questions" in model.index(2, 0).data(model.BranchRole).card.detail


@pytest.mark.parametrize(
    ("kind", "pages", "rows"),
    [
        (DocumentKind.MINUTES, 9, ["Pack"]),
        (DocumentKind.MINUTES, None, []),
        (DocumentKind.TRANSCRIPT, None, []),
    ],
)
def test_a_record_is_among_the_papers_where_it_has_pages(kind, pages, rows):
    record = a_document(kind, pages, "d9")
    assert [branch.card.title for branch in agenda_tree((), [record], Counter())] == rows
