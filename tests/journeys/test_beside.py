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


def test_each_side_has_its_place_its_zoom_and_its_kind_of_reading(reader):
    reader.read_page(5)
    main, other = beside(reader)
    assert other.view.current_page == 5
    assert other.view.reader is main.view.reader, "the file is read by one process"
    turn(reader, other, 8)
    reader.press("Ctrl+Minus")
    assert main.view.current_page == 5
    assert other.view.zoom < main.view.zoom
    reader.press("Ctrl+T")
    assert (main.shown, other.shown) == (main.view, other.text)
    assert reader.window.reading_actions.as_text.isChecked()
    reader.press("F6")
    assert main.view.hasFocus()
    assert not reader.window.reading_actions.as_text.isChecked()
    assert reader.window.read.page is main


def test_the_desk_and_the_agenda_follow_the_side_that_has_the_focus(reader):
    read = reader.window.read
    reader.read_page(3)
    main, other = beside(reader)
    turn(reader, other, 30)
    first = read.agenda.tree.currentIndex().data()
    item = read.marking.item
    reader.press("F6")
    assert read.agenda.tree.currentIndex().data() != first
    assert read.marking.item != item
    assert "PDF 30" in other.bar.page.text()
    assert "PDF 3" in main.bar.page.text()


def test_what_is_selected_on_either_side_becomes_a_question_and_is_marked_on_both(reader):
    read = reader.window.read
    reader.read_page(7)
    main, other = beside(reader)
    turn(reader, other, 7)
    page = other.view._scenery.texts.on_page(7)
    other.view._selecting.begin(page, page.text.index("The "))
    other.view._selecting.extend(page.text.index("The ") + 40)
    other.view._selecting.settle()
    before = len(services_for(reader.library).questions.of_meeting(read.meeting))
    reader.press("Q")
    reader.type("Why?")
    reader.wait(
        lambda: len(services_for(reader.library).questions.of_meeting(read.meeting)) == before + 1
    )
    reader.settle()
    assert main._marks == other._marks
    assert any(mark.pdf_page == 7 for mark in main._marks)


def test_going_about_stays_on_its_side_and_back_comes_back_there(reader):
    read = reader.window.read
    reader.read_page(4)
    main, other = beside(reader)
    reader.press("Ctrl+G")
    reader.type("pdf 20")
    reader.press("Return")
    assert (main.view.current_page, other.view.current_page) == (4, 20)
    branch = next(b for b in read._tree if b.pdf_pages is not None and b.pdf_pages.first > 24)
    read.agenda.branch_opened.emit(branch)
    reader.settle()
    assert other.view.current_page == branch.pdf_pages.first
    reader.press("Alt+Left")
    assert other.view.current_page == 20
    assert main.view.current_page == 4
    reader.press("F6")
    reader.press("Ctrl+G")
    reader.type("pdf 9")
    reader.press("Return")
    assert (main.view.current_page, other.view.current_page) == (9, 20)


def test_words_are_found_on_the_side_where_they_are_looked_for(reader):
    main, other = beside(reader)
    reader.press("Ctrl+F")
    reader.type("reablement")
    reader.wait(lambda: other.find_bar.said.startswith("1 of "))
    reader.settle()
    assert main.find_bar.isHidden()
    assert main.view._ticks.ticks == ()
    reader.press("Escape")
    assert other.view.hasFocus()


def test_a_reference_opens_beside_by_shift_and_return(reader):
    read, references = reader.window.read, reader.window.references
    reader.wait(lambda: references._known is not None)
    view = read.page.view
    for page in range(1, view.page_count + 1):
        turn(reader, read.page, page)
        if view.leads_seen():
            break
    here = view.place
    reader.press("L")
    lead = references.peeking.lead
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    reader.wait(lambda: read.sides.is_two and read.sides.beside.view.page_count)
    reader.settle()
    assert read.sides.main.view.place[0] == here[0]
    assert read.sides.beside.view.current_page == lead.pdf_page


def test_it_closes_by_one_key_lets_its_paper_go_and_comes_back_with_its_meeting(
    reader, councillor, settings
):
    reader.read_page(4)
    _, other = beside(reader)
    turn(reader, other, 12)
    library = reader.library
    reader.close()
    kept = read_memory(memory_file(settings)).spots["read"]["beside"]
    assert kept.endswith("|12|pages")
    again = councillor(library)
    again.wait(lambda: again.window.read.sides.is_two)
    sides = again.window.read.sides
    again.wait(lambda: sides.beside.view.page_count)
    again.settle()
    assert sides.beside.view.current_page == 12
    assert sides.main.view.current_page == 4
    again.press("Ctrl+6")
    assert not sides.is_two
    assert sides.beside.view.reader is None
    assert sides.main.view.reader.picture(1, 0.2).width_px
    assert again.window.read.beside.spot == ""


def test_on_a_small_screen_the_agenda_makes_room_and_comes_back(reader):
    reader.window.resize(1366, 740)
    reader.settle()
    shown = reader.window.actions_.show_agenda
    assert shown.isChecked()
    main, other = beside(reader)
    assert not shown.isChecked()
    assert main.isVisible()
    assert other.isVisible()
    assert min(main.width(), other.width()) >= 380
    reader.press("Ctrl+6")
    assert shown.isChecked()
