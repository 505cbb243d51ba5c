"""Two papers side by side: each with its own place, the one with the focus followed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.window_memory import memory_file, read_memory


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.resize(1800, 1000)
    reader.settle()
    reader.window.read.page.view.setFocus()
    return reader


def beside(reader):
    read = reader.window.read
    reader.press("Ctrl+6")
    reader.wait(lambda: read.sides.beside.shown.page_count)
    reader.settle()
    return read.sides.main, read.sides.beside


def turn(reader, panel, pdf_page):
    panel.view.setFocus()
    panel.view.show_page(pdf_page)
    reader.wait(lambda: panel.view._scenery.texts.on_page(pdf_page) is not None)
    reader.settle()


def test_each_side_has_its_place_and_what_has_the_focus_is_followed(reader):
    read, actions = reader.window.read, reader.window.reading_actions
    reader.read_page(3)
    main, other = beside(reader)
    assert other.view.current_page == 3
    assert other.view.reader is main.view.reader, "the file is read by one process"

    turn(reader, other, 30)
    row, item = read.agenda.tree.currentIndex().data(), read.marking.item
    reader.press("F6")
    assert main.view.hasFocus()
    assert main.view.current_page == 3
    assert read.agenda.tree.currentIndex().data() != row
    assert read.marking.item != item
    assert "PDF 30" in other.bar.page.text()
    assert "PDF 3" in main.bar.page.text()

    reader.press("F6")
    reader.press("Ctrl+Minus")
    assert other.view.zoom < main.view.zoom
    reader.press("Ctrl+F")
    reader.type("reablement")
    reader.wait(lambda: " of " in other.find_bar.said)
    reader.settle()
    assert main.find_bar.isHidden()
    assert main.view._ticks.ticks == ()
    reader.press("Escape")
    reader.press("Ctrl+T")
    assert (main.shown, other.shown) == (main.view, other.text)
    assert actions.as_text.isChecked()
    reader.press("F6")
    assert not actions.as_text.isChecked()
    reader.press("Ctrl+6")
    assert other.view.reader is None

    reader.window.resize(1366, 740)
    reader.settle()
    shown = reader.window.actions_.show_agenda
    assert shown.isChecked()
    beside(reader)
    assert not shown.isChecked(), "the agenda makes room"
    assert min(main.width(), other.width()) >= 380
    reader.press("Ctrl+6")
    assert shown.isChecked()


def test_marks_are_made_on_either_side_and_going_about_stays_there(reader):
    read = reader.window.read
    reader.read_page(7)
    main, other = beside(reader)
    turn(reader, other, 7)
    page = other.view._scenery.texts.on_page(7)
    start = page.text.index("The ")
    other.view._selecting.begin(page, start)
    other.view._selecting.extend(start + 40)
    other.view._selecting.settle()
    questions = services_for(reader.library).questions
    before = len(questions.of_meeting(read.meeting))
    reader.press("Q")
    reader.type("Why?")
    reader.wait(lambda: len(questions.of_meeting(read.meeting)) == before + 1)
    reader.settle()
    assert main._marks == other._marks
    assert any(mark.pdf_page == 7 for mark in main._marks)

    other.view.setFocus()
    reader.press("Ctrl+G")
    reader.type("pdf 20")
    reader.press("Return")
    assert (main.view.current_page, other.view.current_page) == (7, 20)
    branch = next(b for b in read._tree if b.pdf_pages is not None and b.pdf_pages.first > 24)
    read.agenda.branch_opened.emit(branch)
    reader.settle()
    assert other.view.current_page == branch.pdf_pages.first
    reader.press("Alt+Left")
    assert other.view.current_page == 20
    read.agenda.tree.setFocus()
    tree = read.agenda.tree
    tree.setCurrentIndex(tree.model().index_of(branch.card.key))
    QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    reader.settle()
    assert (main.view.current_page, other.view.current_page) == (7, branch.pdf_pages.first)
    reader.press("Alt+Left")
    reader.press("F6")
    reader.press("Ctrl+G")
    reader.type("pdf 9")
    reader.press("Return")
    assert (main.view.current_page, other.view.current_page) == (9, 20)


def test_a_reference_opens_beside_and_the_pair_comes_back_until_it_is_closed(
    reader, councillor, settings
):
    read, references = reader.window.read, reader.window.references
    reader.wait(lambda: references._known is not None)
    view = read.page.view
    turn(reader, read.page, 1)
    reader.wait(view.leads_seen)
    reader.press("L")
    lead = references.peeking.lead
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    reader.wait(lambda: read.sides.is_two and read.sides.beside.view.page_count)
    reader.settle()
    assert view.current_page == 1
    assert read.sides.beside.view.current_page == lead.pdf_page
    turn(reader, read.sides.beside, 12)

    library = reader.library
    reader.close()
    assert read_memory(memory_file(settings)).spots["read"]["beside"].endswith("|12|pages")
    again = councillor(library)
    sides = again.window.read.sides
    again.wait(lambda: sides.is_two and sides.beside.view.page_count)
    again.settle()
    assert (sides.main.view.current_page, sides.beside.view.current_page) == (1, 12)
    again.press("Ctrl+6")
    assert not sides.is_two
    assert sides.main.view.reader.picture(1, 0.2).width_px, "the first is still drawn"
    assert again.window.read.beside.spot == ""
