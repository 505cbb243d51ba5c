"""The item map as a tree: what is told of each row, and what typing says."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPage, MapPaper
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.item_map import Column, ItemMapModel

EDITABLE = Qt.ItemFlag.ItemIsEditable


@pytest.fixture
def model():
    made = ItemMapModel()
    report = MapPaper("p0", "Budget report", DocumentKind.REPORT, PageRange(2, 3))
    appendix = MapPaper("p1", "Tables", DocumentKind.APPENDIX, PageRange(4, 4), exempt(3))
    made.show_map(
        ItemMap(
            tuple(MapPage(n - 1 or None, None, OPEN) for n in range(1, 6)),
            (
                MapItem(
                    "i0",
                    "6",
                    "Budget",
                    (),
                    PageRange(2, 4),
                    PageRange(1, 3),
                    papers=(report, appendix),
                ),
                MapItem("i1", "7", "Roads", to_follow=True),
            ),
        )
    )
    return made


def words(model, index):
    return [index.siblingAtColumn(column).data() for column in Column]


def test_it_is_a_sound_model(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_rows_tell_number_title_pages_and_access(model):
    item = model.index(0, 0)
    assert words(model, item) == ["6", "Budget", "2–4", "1–3", ""]
    assert words(model, model.index(1, 0, item)) == [
        "",
        "Appendix: Tables",
        "4",
        "3",
        "Exempt, para 3",
    ]
    assert words(model, model.index(1, 0)) == ["7", "Roads (to follow)", "", "", ""]


def test_numbers_of_items_and_all_titles_can_be_typed_over(model):
    item = model.index(0, 0)
    paper = model.index(0, 0, item)
    assert model.flags(item) & EDITABLE
    assert model.flags(item.siblingAtColumn(Column.TITLE)) & EDITABLE
    assert model.flags(paper.siblingAtColumn(Column.TITLE)) & EDITABLE
    assert not model.flags(paper) & EDITABLE
    assert not model.flags(item.siblingAtColumn(Column.PDF_PAGES)) & EDITABLE
    assert paper.siblingAtColumn(Column.TITLE).data(Qt.ItemDataRole.EditRole) == "Budget report"


def test_what_is_typed_is_told_and_the_row_waits_for_the_map(model, qtbot):
    item = model.index(0, 0)
    with qtbot.waitSignal(model.renumbered) as told:
        model.setData(item, " 6a ")
    assert (told.args[0].key, told.args[1]) == ("i0", "6a")
    with qtbot.waitSignal(model.retitled) as told:
        model.setData(model.index(1, Column.TITLE, item), "Tables  of figures")
    assert (told.args[0].key, told.args[1]) == ("p1", "Tables of figures")
    assert item.data() == "6"
    with qtbot.assertNotEmitted(model.retitled):
        model.setData(item.siblingAtColumn(Column.TITLE), "  ")


def test_rows_are_found_by_their_keys(model):
    assert model.index_of("i1").row() == 1
    assert model.index_of("p1", is_paper=True).parent() == model.index(0, 0)
    assert model.index_of("gone") == QModelIndex()
