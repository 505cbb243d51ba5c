"""The list of all places found in a paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from scrutinyprep.domain.anchors import Run
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.itemmodels.word_hits import HitPage, WordHitsModel, rows_of
from scrutinyprep.ui.panels.hit_list import HitList
from scrutinyprep.ui.theme import Appearance, Look

PAGES = {
    1: HitPage("", "PDF 1"),
    2: HitPage("5 Minutes", "7"),
    3: HitPage("6 Budget", "8", is_exempt=True),
}


def a_hit(page, on_page=0):
    return WordHit(page, None, on_page, Run(10, 14), "the cost of it", 0.5, Run(4, 8))


HITS = (a_hit(1), a_hit(2), a_hit(2, 1), a_hit(3))


@pytest.fixture
def shown(qtbot, qapp):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    hits = HitList(appearance)
    qtbot.addWidget(hits)
    hits.resize(500, 400)
    hits.show()
    hits.show_rows(rows_of(HITS, PAGES.__getitem__), len(HITS))
    return hits


def press(hits, key):
    QTest.keyClick(hits.rows, key)


def test_hits_stand_under_their_items_with_how_many_there_are():
    rows = rows_of(HITS, PAGES.__getitem__)
    assert [(row.words, row.label) for row in rows if row.is_heading] == [
        ("Outside of any item", "1"),
        ("5 Minutes", "2"),
        ("6 Budget", "1"),
    ]
    assert [row.at for row in rows] == [None, 0, None, 1, 2, None, 3]
    assert rows[-1].spoken == "8. exempt. the cost of it"


def test_of_too_many_the_first_are_listed_and_every_item_still_counted():
    rows = rows_of(HITS, PAGES.__getitem__, most=2)
    assert [row.at for row in rows] == [None, 0, None, 1, None]
    assert rows[2].label == "2"


def test_the_model_keeps_qts_rules(qapp):
    model = WordHitsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(rows_of(HITS, PAGES.__getitem__))
    model.show_rows(())
    assert model.rowCount() == 0


def test_it_says_that_not_all_are_listed(shown):
    shown.show_rows(rows_of(HITS, PAGES.__getitem__, most=2), len(HITS))
    assert shown.note.text().startswith("The first 2 of 4 places are listed.")
    assert not shown.note.isHidden()


def test_keys_walk_from_hit_to_hit_over_headings_and_out_at_the_top(shown):
    chosen, left = [], []
    shown.chosen.connect(chosen.append)
    shown.left.connect(lambda: left.append(True))
    shown.enter()
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Up)
    assert chosen == [0, 1, 0]
    assert not left
    press(shown, Qt.Key.Key_Up)
    assert left


def test_following_the_reader_leads_nobody_anywhere(shown):
    chosen = []
    shown.chosen.connect(chosen.append)
    shown.follow(2)
    assert shown.rows.currentIndex().data(WordHitsModel.RowRole).at == 2
    shown.follow(99)
    assert not shown.rows.selectionModel().hasSelection()
    assert chosen == []


def test_the_words_found_are_drawn_on_their_ground_however_long_the_line(shown, qapp):
    long = "word " * 200
    hit = WordHit(1, None, 0, Run(0, 4), f"{long}needle {long}", 0.5, Run(len(long), len(long) + 6))
    shown.show_rows(rows_of([hit], PAGES.__getitem__), 1)
    image = shown.rows.viewport().grab().toImage()
    row = shown.rows.visualRect(shown.hits.index(1, 0)).center().y()
    soft = shown._delegate.theme.palette.accent_soft.casefold()
    grounds = [x for x in range(image.width()) if image.pixelColor(x, row).name() == soft]
    assert grounds
    assert image.width() * 0.25 < grounds[0] < image.width() * 0.45
