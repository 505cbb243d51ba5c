"""The desk's pane of figures, then and now."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.parsed import ParsedSpeech
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.evidence_drag import EvidenceDrag
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.panels.desk_figures import DeskFigures
from scrutinyprep.ui.theme import Appearance
from tests.store.made_up import FACTS, a_pack, a_paper, a_transcript, add, an_item

LATER = replace(FACTS, date=date(2026, 3, 4))
NOW = "In 2025/26 there is an overspend of £2.4m on home to school transport."
THEN = "In 24 -25 there was an overspend of 1 .9 million on home to school transport."


@pytest.fixture
def library(tmp_path):
    services = services_for(tmp_path / "library", author="Jo")
    speech = ParsedSpeech(THEN, THEN, "Bob Director", 61.5)
    said = replace(a_transcript(agenda=()), speeches=(speech,), access=exempt(3))
    add(services.importing, tmp_path, said, content="then")
    pack = a_pack(an_item("1", "Budget 2025/26", a_paper(texts=(NOW,))), facts=LATER)
    meeting = add(services.importing, tmp_path, pack, content="now").meeting.id
    yield services, meeting, services.papers.files(meeting)[0].id
    services.importing._store.close()


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def pane(library, tasks, stack, qtbot, qapp):
    services = library[0]
    made = DeskFigures(services, tasks, Deeds(services, tasks, stack), Appearance(qapp))
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    yield made
    made.hide()


def cards(view):
    return [card for card in view.cards.rows if not card.is_heading]


def settle(pane, tasks, qtbot):
    qtbot.waitUntil(lambda: not pane._pause.isActive())
    assert tasks.wait_idle()


def look(pane, library, tasks, qtbot, *, words=NOW):
    _, _, file = library
    pane.follow_words(file, 2, words)
    settle(pane, tasks, qtbot)


def button(pane, words):
    return next(b for b in pane.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_the_figures_of_the_page_are_listed_with_value_measure_period_and_page(
    pane, library, tasks, qtbot
):
    pane.follow_page(library[2], 2)
    settle(pane, tasks, qtbot)
    shown = {card.number: card for card in cards(pane.found)}
    card = shown["£2.4m"]
    assert card.title == "overspend on home to school transport"
    assert card.detail == "2025/26 · pack 1 · PDF 2"
    assert "£1.2m" in shown


def test_selected_words_narrow_the_list_to_their_figures(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    assert [card.number for card in cards(pane.found)] == ["£2.4m"]
    assert pane._about.text() == "Figures in the selected words: 1"


def test_a_page_without_figures_says_so(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    pane.follow_page(library[2], 4)
    settle(pane, tasks, qtbot)
    assert cards(pane.found) == []
    assert pane._about.text() == "There are no figures on this page."
    assert not pane._panes.isVisible()


def test_the_whole_item_is_listed_where_that_is_wanted(pane, library, tasks, qtbot):
    services, meeting, file = library
    item = services.meetings.agenda(meeting)[0].id
    pane.follow_page(file, 3, meeting, item)
    settle(pane, tasks, qtbot)
    assert cards(pane.found) == []
    button(pane, "This item").click()
    assert tasks.wait_idle()
    assert {"£2.4m", "£1.2m"} <= {card.number for card in cards(pane.found)}
    assert pane._about.text().startswith("Figures of this item: ")
    button(pane, "This page").click()
    assert tasks.wait_idle()
    assert cards(pane.found) == []


def test_a_page_of_no_item_offers_no_item(pane, library):
    pane.follow_page(library[2], 2)
    assert not button(pane, "This item").isEnabled()


def test_nothing_is_read_while_nobody_looks(pane, library, tasks, qtbot):
    pane.hide()
    pane.follow_page(library[2], 2)
    assert not pane._pause.isActive()
    assert tasks.is_idle
    pane.show()
    settle(pane, tasks, qtbot)
    assert cards(pane.found)


def test_the_chosen_figure_stands_beside_what_was_told_before(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    now, then = cards(pane.moved.sides)
    assert (now.number, now.title) == ("£2.4m", "2025/26")
    assert (then.number, then.title) == ("£1.9m", "24 -25 · since then up £500,000 (26.3%)")
    assert "Bob Director · 0:01:01 · Scrutiny Committee, 4 March 2025" in then.detail
    assert then.tag.startswith("Exempt")
    headings = [card.title for card in pane.moved.sides.cards.rows if card.is_heading]
    assert headings == ["Now", "Told before, of an earlier period"]


def test_each_side_leads_to_its_source_with_one_click(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    model = pane.moved.sides.cards
    places = [row for row, card in enumerate(model.rows) if not card.is_heading]
    sources = []
    pane.opened.connect(lambda hit: sources.append(hit.where))
    for row in places:
        rect = pane.moved.sides.visualRect(model.index(row, 0))
        QTest.mouseClick(pane.moved.sides.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert sources == [Where.PAPERS, Where.SPEECHES]


def test_return_shows_where_a_figure_is_and_escape_goes_back(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    pane.found.setFocus()
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.found, Qt.Key.Key_Return)
    assert opened.args[0].pdf_page == 2
    with qtbot.waitSignal(pane.finished):
        QTest.keyClick(pane.found, Qt.Key.Key_Escape)


def test_a_figure_that_is_not_compared_says_why(pane, library, tasks, qtbot):
    pane.follow_page(library[2], 2)
    settle(pane, tasks, qtbot)
    card = next(c for c in cards(pane.found) if c.number == "£1.2m")
    assert pane.found.choose(card.key)
    assert tasks.wait_idle()
    assert "does not say here for which year" in pane.moved._about.text()


def test_either_side_becomes_evidence_exempt_as_it_was_and_is_undone(
    pane, library, tasks, stack, qtbot
):
    services, meeting, _ = library
    made = services.questions.draft(meeting, QuestionWords("Why?")).made
    look(pane, library, tasks, qtbot)
    assert not button(pane, "Quote into the question").isEnabled()
    pane.work_on(services.questions.one(made))
    pane.moved.sides.choose(cards(pane.moved.sides)[1].key)
    button(pane, "Quote into the question").click()
    assert tasks.wait_idle()
    (evidence,) = services.questions.one(made).evidence
    assert evidence.words == THEN
    assert evidence.source.startswith("Bob Director · 0:01:01")
    assert evidence.access.is_exempt
    stack.undo()
    assert tasks.wait_idle()
    assert services.questions.one(made).evidence == ()


def test_a_figure_is_dragged_with_its_source_and_exempt_as_it_is(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    for view, words, is_exempt in (
        (pane.found, NOW, False),
        (pane.moved.sides, THEN, True),
    ):
        index = next(
            at
            for row in range(view.model().rowCount())
            if (at := view.model().index(row, 0)).data(CardsModel.SubjectRole)
            and at.data(CardsModel.SubjectRole).figure.words == words
        )
        view.scrollTo(index)
        dragged = view.findChild(EvidenceDrag).dragged_at(view.visualRect(index).center())
        assert dragged.words == words
        assert dragged.source
        assert dragged.access.is_exempt == is_exempt


def test_every_control_has_a_name(pane):
    assert pane.found.accessibleName()
    assert pane.moved.sides.accessibleName()
    for one in pane.findChildren(QPushButton):
        assert one.accessibleDescription()


def test_a_heading_leads_nowhere(pane, library, tasks, qtbot):
    look(pane, library, tasks, qtbot)
    opened = []
    pane.opened.connect(opened.append)
    pane.moved._on_clicked(pane.moved.sides.cards.index(0, 0))
    pane.moved._on_clicked(QModelIndex())
    assert opened == []
