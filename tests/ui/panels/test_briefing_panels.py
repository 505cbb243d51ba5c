"""The choices beside a briefing's pages, and the bar that folds, without a window."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.briefings import (
    BriefingChoice,
    BriefingOffer,
    Edition,
    OfferedItem,
    OfferedQuestion,
    Part,
)
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.original_pages import OriginalPages, Originals, pages_named
from scrutinyprep.ui.panels.briefing_choice import BriefingChoicePanel
from scrutinyprep.ui.panels.folded_bar import FoldedBar
from scrutinyprep.ui.theme import Appearance

ROADS = OfferedItem("6", "Roads", (OfferedQuestion(QuestionId("q1"), "Why?"),))
PARKS = OfferedItem("7", "Parks")


@pytest.fixture
def panel(qapp, qtbot):
    panel = BriefingChoicePanel(Appearance(qapp))
    qtbot.addWidget(panel)
    return panel


def an_offer(*items, choice=None):
    people = ("Cllr Hinds", "Head of Roads")
    return BriefingOffer(items, people, choice or BriefingChoice(), has_exempt=False)


def test_what_was_chosen_before_is_shown_and_told_again(panel):
    choice = BriefingChoice(
        edition=Edition.LARGE_PRINT,
        items=("6",),
        people=("Head of Roads",),
        left_out=frozenset({Part.NOTES, Part.INDEX}),
        lines=7,
        originals=OriginalPages(
            Originals.CHOSEN, pages_named("53-60, item 7"), two_to_a_sheet=True
        ),
    )
    told = []
    panel.changed.connect(lambda: told.append(panel.choice))
    panel.show_offer(an_offer(ROADS, PARKS, choice=choice), choice)
    assert panel.choice == choice
    assert told == [], "what is shown was not chosen just now"
    panel.lines.setValue(3)
    assert [one.lines for one in told] == [3]


def test_only_what_an_edition_can_print_is_offered(panel):
    panel.show_offer(an_offer(ROADS), BriefingChoice(edition=Edition.OFFICERS))
    shown = {part for part, box in panel._parts.items() if not box.isHidden()}
    assert shown == Edition.OFFICERS.parts
    assert panel.originals.isHidden()
    panel.edition.setCurrentIndex(list(Edition).index(Edition.STANDARD))
    assert not panel.originals.isHidden()


def test_nothing_ticked_is_not_the_same_as_nothing_there(panel):
    panel.show_offer(an_offer(), BriefingChoice())
    assert (panel.is_empty, panel.has_items, panel.has_questions) == (True, False, False)
    panel.show_offer(an_offer(PARKS), BriefingChoice())
    assert (panel.is_empty, panel.has_items, panel.has_questions) == (False, True, False)


def test_pages_that_cannot_be_understood_are_none_and_told(panel):
    originals = panel.originals
    panel.show_offer(an_offer(ROADS), BriefingChoice())
    originals.which.setCurrentIndex(list(Originals).index(Originals.CHOSEN))
    originals.pages.setText("the third")
    assert not panel.choice.originals.pages
    assert not originals._unclear.isHidden()
    originals.pages.setText("53 to 60")
    assert str(panel.choice.originals.pages) == "53-60"
    assert originals._unclear.isHidden()


def test_a_bar_folds_where_its_groups_do_not_fit_and_unfolds_again(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    bar = FoldedBar(window)
    column.addWidget(bar)
    for words in ("What it is about", "How it is shown"):
        bar.add_group(QPushButton(words, bar))
    needed = bar.sizeHint().width()
    for room, is_folded in ((needed + 20, False), (needed - 40, True), (needed + 20, False)):
        window.resize(room, 200)
        window.show()
        assert (bar.width(), bar.is_folded) == (room, is_folded)
