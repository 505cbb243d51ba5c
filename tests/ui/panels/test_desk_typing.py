"""What a new line in a question on the desk sets off around it: as little as can be."""

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QSplitter

from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.panels.cards import CardDelegate
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.desk import Desk
from scrutinyprep.ui.theme import Appearance
from tests.ui.made import a_question

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

SERVICES = cast("Services", None)
"""Nothing is done here, so that nothing is asked of them."""
LINE = "and why was nobody told of it before the end of the quarter "


class Counted(QObject):
    """Counts the events of each kind that widgets get."""

    def __init__(self, *watched):
        super().__init__()
        self.kinds = []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.kinds.append(event.type())
        return False


class CountingDelegate(CardDelegate):
    """Counts how often it is asked for a height, and how often a card's lines are broken."""

    asked = broken = 0

    def sizeHint(self, option, index):
        self.asked += 1
        return super().sizeHint(option, index)

    def _lay(self, card, width):
        self.broken += 1
        return super()._lay(card, width)


@pytest.fixture
def desk(qtbot, qapp, tasks):
    appearance = Appearance(qapp)
    desk = Desk(Deeds(SERVICES, tasks, QUndoStack()), appearance)
    columns = Columns(appearance, (Column(desk, "Desk", 400, 250),), desk, "read")
    qtbot.addWidget(columns)
    columns.resize(400, 800)
    columns.show()
    questions = tuple(a_question(f"{LINE}{at}?", id=f"q{at}") for at in range(9))
    desk.questions._list.setItemDelegate(CountingDelegate(appearance, desk.questions._list))
    desk.questions.show_questions(questions)
    desk.questions.write(questions[0])
    settle(qapp)
    yield desk
    columns.close()


def settle(qapp):
    for _ in range(20):
        qapp.processEvents()


def test_a_new_line_concerns_nothing_outside_the_column_it_is_in(desk, qapp):
    words, around = desk.questions.editor.words, desk.window().findChild(QSplitter, "read")
    told, tabs, before = Counted(around), Counted(desk.tabBar()), words.height()
    words.show_words(f"{LINE}{LINE}{LINE}")
    settle(qapp)
    assert words.height() > before
    assert QEvent.Type.LayoutRequest not in told.kinds
    assert QEvent.Type.Paint not in tabs.kinds


def test_a_list_that_becomes_lower_lays_none_of_its_cards_out_again(desk, qapp):
    cards, words = desk.questions._list, desk.questions.editor.words
    delegate, before = cards.itemDelegate(), cards.height()
    painted = Counted(cards.viewport())
    delegate.asked = delegate.broken = 0
    words.show_words(f"{LINE}{LINE}{LINE}")
    settle(qapp)
    assert cards.height() < before
    assert delegate.broken == 0
    assert delegate.asked <= 3 * len(cards.cards.rows), "for what is seen, and not for all twice"
    assert painted.kinds.count(QEvent.Type.Paint) == 1


def test_cards_are_laid_out_for_the_width_they_get(desk, qapp):
    cards = desk.questions._list
    before = cards.sizeHintForRow(0)
    desk.window().resize(900, 800)
    settle(qapp)
    assert cards.visualRect(cards.cards.index(0, 0)).height() < before


def test_the_desk_asks_for_room_when_a_field_in_it_grows(desk, qapp):
    reach = desk.window().findChild(QSplitter, "read").widget(0)
    desk.window().resize(400, 260)
    settle(qapp)
    before = reach.verticalScrollBar().maximum()
    desk.questions.editor.words.show_words(LINE * 6)
    settle(qapp)
    assert reach.verticalScrollBar().maximum() > before
