"""Pages are drawn by the time somebody goes there, as the wish to go shows before it is uttered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.domain.hits import Hit
from scrutinyprep.ui.itemmodels.agenda import AgendaModel


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.wait(lambda: reader.window.read.page.view._scenery.drawings.is_idle)
    return reader


def is_drawn(reader, pdf_page):
    return reader.window.read.page.view._scenery.drawings.stand_in(pdf_page) is not None


def wishes(reader):
    return reader.window.read.page.view._scenery._wishes.pages


def test_a_page_whose_number_is_typed_is_there_when_return_is_pressed(reader):
    view, field = reader.window.read.page.view, reader.window.read.page.bar._go_to
    assert not is_drawn(reader, 12)
    reader.press("Ctrl+G")
    for letter in "pdf 12":
        QTest.keyClicks(field, letter)
    reader.wait(lambda: is_drawn(reader, 12))
    assert view.current_page == 1
    asked = []
    reader.tasks.started.connect(asked.append)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert view.current_page == 12
    assert view.is_sharp
    assert asked == []
    reader.settle()
    reader.press("Ctrl+G")
    QTest.keyClicks(field, "pdf 20")
    reader.wait(lambda: 20 in wishes(reader))
    view.setFocus()
    assert 20 not in wishes(reader)


def test_the_place_that_a_press_a_step_back_or_the_next_hit_leads_to_is_drawn_before(reader):
    read, tree = reader.window.read, reader.window.read.agenda.tree
    view = read.page.view
    last = tree.model().index(tree.model().rowCount() - 1, 0)
    page = last.data(AgendaModel.BranchRole).pdf_pages.first
    tree.scrollTo(last)
    place = tree.visualRect(last).center()
    QTest.mousePress(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    reader.wait(lambda: is_drawn(reader, page))
    assert view.current_page == 1
    QTest.mouseRelease(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.current_page == page
    assert view.is_sharp
    reader.wait(lambda: 1 in wishes(reader))
    reader.press("Ctrl+F")
    reader.type("reablement")
    reader.wait(lambda: read.finding._at is not None)
    at, hits = read.finding._at, read.finding._hits
    following = hits[(at + 1) % len(hits)].pdf_page
    reader.wait(lambda: is_drawn(reader, following))
    reader.wait(lambda: view._scenery.texts.on_page(following) is not None)
    reader.press("Escape")
    assert "find" not in view._scenery._wishes._told
    reader.settle()


def test_the_hit_that_the_keys_are_at_is_foreseen_as_long_as_they_are(reader):
    read = reader.window.read
    told = read.page.view._scenery._wishes._told
    palette = reader.window.palette_finding.palette

    def is_here(card):
        return isinstance(card.subject, Hit) and card.subject.published_in == read.page.file

    reader.press("Ctrl+K")
    reader.type("reablement")
    reader.wait(lambda: any(is_here(card) for card in palette.list.cards.rows))
    while not is_here(palette.list.chosen):
        reader.press("Down")
    assert told[palette.list] == (palette.list.chosen.subject.pdf_page,)
    reader.press("Escape")
    reader.wait(lambda: palette.list not in told)
