"""The list of records, narrowed by words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.record_list import RecordList
from scrutinyprep.ui.theme import Appearance

DAYS = ("12 Jan 2025", "9 Feb 2025", "3 Mar 2025", "4 Apr 2026")
CARDS = tuple(
    Card(key=f"{committee} {day}", title=committee, detail=f"Minutes · {day}")
    for committee in ("Children’s Scrutiny", "Cabinet")
    for day in DAYS
)


@pytest.fixture
def records(qtbot, qapp):
    shown = RecordList(Appearance(qapp))
    qtbot.addWidget(shown)
    shown.show_cards(CARDS)
    shown.show()
    qtbot.waitExposed(shown)
    shown.choose("Cabinet 9 Feb 2025")
    return shown


def seen(records):
    return [card.key for card in records.list.cards.rows]


def test_typed_words_narrow_the_list_and_leave_the_record_that_is_read(records):
    read = []
    records.list.selectionModel().currentChanged.connect(lambda now, _: read.append(now.isValid()))
    QTest.keyClicks(records.words, "chil 2026")
    assert seen(records) == ["Children’s Scrutiny 4 Apr 2026"]
    assert True not in read
    assert records.has_chosen
    QTest.keyClick(records.words, Qt.Key.Key_Escape)
    assert records.words.text() == ""
    assert records.list.chosen.key == "Cabinet 9 Feb 2025"


def test_a_record_that_is_asked_for_is_shown_though_the_words_hide_it(records):
    QTest.keyClicks(records.words, "cabinet")
    assert records.choose("Children’s Scrutiny 3 Mar 2025")
    assert records.words.text() == ""
    assert not records.choose("nothing of that name")


def test_return_opens_the_first_that_is_left_and_a_short_list_has_no_field(records):
    QTest.keyClicks(records.words, "chil mar")
    QTest.keyClick(records.words, Qt.Key.Key_Return)
    assert records.list.chosen.key == "Children’s Scrutiny 3 Mar 2025"
    records.words.clear()
    records.show_cards(CARDS[:3])
    assert records.words.isHidden()
    assert records.list.chosen.key == "Children’s Scrutiny 3 Mar 2025"
