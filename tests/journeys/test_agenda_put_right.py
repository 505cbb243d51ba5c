"""A councillor puts the agenda right in the window, by keys and pointer, and takes it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.agenda import branch_of_page
from tests.journeys.test_access import lacks


@pytest.fixture
def member(councillor, sample_library):
    """The window on the sample meeting."""
    return councillor(sample_library)


@pytest.fixture
def editor(member):
    """The editor, opened by its keys on the sample meeting at PDF page 9."""
    member.open_next_meeting()
    member.read_page(9)
    member.press("Ctrl+Shift+E")
    dialog = member.window.map_editing.dialog
    member.wait(lambda: dialog.shown is not None and dialog.page.view.page_count)
    member.settle()
    yield dialog
    dialog.close()


def items(dialog):
    return {
        item.number: item.pdf_pages and (item.pdf_pages.first, item.pdf_pages.last)
        for item in dialog.shown.map.items
    }


def stored(member):
    """Return the agenda as the library has it."""
    services, meeting = member.window.workroom.services, member.window.read.meeting
    return {item.number: item for item in services.meetings.agenda(meeting)}


def type_over(member, editor, words):
    """Type over what is being edited in the tree."""
    member.wait(lambda: isinstance(editor.focusWidget(), QLineEdit))
    field = editor.focusWidget()
    assert editor.tree.isAncestorOf(field)
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    member.settle()


def choose_in(menu, *names):
    """Choose by the beginnings of the names, through the menus below."""
    menu.aboutToShow.emit()
    for name in names:
        action = next(a for a in menu.actions() if a.text().replace("&", "").startswith(name))
        menu = action.menu() or menu
    action.trigger()


def activate(window, member):
    """Without a screen, no window becomes active by itself when a form is closed."""
    window.activateWindow()
    member.wait(window.isActiveWindow)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_opens_at_the_page_that_is_read_with_its_item_chosen(editor):
    assert editor.page.page == 9
    assert editor.tree.item.number == "5"
    assert editor.deeds.begin.isEnabled()
    assert editor.deeds.begin.text() == "Item 5 begins on this page"


def test_an_item_is_split_at_a_page_and_the_window_follows(member, editor):
    QTest.keyClick(editor.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    member.settle()
    assert editor.page.page == 10
    click(editor.deeds._split)
    assert editor.tree.item.number == "5a"
    member.settle()
    # What was read anew meanwhile does not take the field away.
    type_over(member, editor, "Proposed measures")
    assert items(editor)["5a"] == (10, 26)
    assert editor.tree.item.papers[0].title == "Proposed measures"
    assert editor.page.page == 10
    assert stored(member)["5a"].title == "Proposed measures"
    file = member.window.read.page.file
    way = branch_of_page(member.window.read.agenda._model.tree, file, 10)
    assert way[0].card.number == "5a"
    activate(editor, member)
    for _ in ("title", "split"):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        member.settle()
    assert "5a" not in items(editor)
    assert "5a" not in stored(member)
    QTest.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    member.settle()
    assert items(editor)["5a"] == (10, 26)


def test_an_item_begins_on_the_page_that_is_open(member, editor):
    row = next(r for r in range(20) if editor.tree.map_model.index(r, 0).data() == "6")
    editor.tree.setCurrentIndex(editor.tree.map_model.index(row, 0))
    member.settle()
    first = editor.page.page
    assert not editor.deeds.begin.isEnabled()
    click(editor.page._back)
    member.settle()
    assert editor.page.page == first - 1
    click(editor.deeds.begin)
    member.settle()
    assert items(editor)["6"][0] == first - 1
    assert stored(member)["6"].pdf_pages.first == first - 1


def test_titles_and_numbers_are_typed_over(member, editor):
    QTest.keyClick(editor.tree, Qt.Key.Key_F2)
    type_over(member, editor, "School transport")
    assert stored(member)["5"].title == "School transport"
    QTest.keyClick(editor.tree, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    type_over(member, editor, "5x")
    assert stored(member)["5x"].title == "School transport"


def test_a_paper_is_begun_named_and_made_a_report(member, editor):
    editor.page.go(12)
    member.settle()
    before = len(editor.tree.item.papers)
    click(editor.deeds._paper)
    type_over(member, editor, "The data pack")
    assert len(editor.tree.item.papers) == before + 1
    choose_in(editor.deeds._kind.menu(), "Report")
    member.settle()
    (paper,) = [p for p in editor.tree.item.papers if p.title == "The data pack"]
    assert (paper.kind, paper.pdf_pages.first) == (DocumentKind.REPORT, 12)


def test_a_printed_number_is_typed_over_and_the_pages_after_it_count_on(member, editor):
    def printed():
        return [page.pack_page for page in editor.shown.map.pages[8:11]]

    field, before = editor.page.printed, printed()
    assert field.text() == str(before[0])
    field.setText("70")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), editor.isVisible()) == (str(before[0]), True)
    field.setText("70")
    QTest.keyClick(field, Qt.Key.Key_Return)
    member.settle()
    assert printed() == [70, 71, 72]
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    member.settle()
    assert printed() == [None, None, None]
    for _ in range(2):
        member.window.stack.undo()
    member.settle()
    assert printed() == before


def test_an_item_is_marked_exempt(member, editor):
    choose_in(editor.deeds._access.menu(), "All of item 5", "England, paragraph 3")
    member.settle()
    assert stored(member)["5"].access == exempt(3)
    assert "Exempt" in editor.page._where.text()


def test_some_pages_are_marked_in_a_strip_below_the_page(member, editor):
    choose_in(editor.deeds._access.menu(), "Some pages")
    strip = editor.deeds.pages
    assert strip.isVisible()
    assert lacks(strip) == []
    assert strip.first.value() == 9
    strip.last.setValue(8)
    assert not strip.mark.isEnabled()
    strip.last.setValue(10)
    click(strip.mark)
    member.settle()
    told = editor.shown.map.access_of_pages()
    assert [told[page - 1].is_exempt for page in (8, 9, 10, 11)] == [False, True, True, False]
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert (strip.isVisible(), editor.isVisible()) == (False, True)


def test_what_can_not_be_done_is_disabled_and_says_why(member, editor):
    editor.tree.setCurrentIndex(editor.tree.map_model.index(0, 0))
    member.settle()
    merge = editor.deeds._merge
    assert not merge.isEnabled()
    assert "first item of the agenda" in merge.toolTip()
    assert "first item of the agenda" in merge.accessibleDescription()
    buttons = (editor.deeds.begin, *editor.deeds.left, *editor.deeds.right)
    assert all(button.text() for button in buttons)
    assert editor.tree.accessibleName()
    assert editor.page._number.accessibleName()


def test_a_row_of_the_agenda_offers_the_same(member):
    member.open_next_meeting()
    window = member.window
    branch = next(b for b in window.read.agenda._model.tree if b.card.number == "6")
    menu = window.map_editing.menu(branch)
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words == [
        "Rename or renumber…",
        "It begins on this page",
        "Split it at this page…",
        "Merge with the item above",
        "Mark exempt",
        "Open again: it is not exempt",
        "Open beside",
        "Put the agenda right…",
        "How closely to read it",
    ]
    menu.actions()[3].trigger()
    menu.close()
    member.settle()
    member.wait(lambda: "6" not in stored(member))
    member.press("Ctrl+Z")
    assert "6" in stored(member)


def test_an_item_is_renamed_from_its_row_where_its_title_is_typed_over(member):
    member.open_next_meeting()
    window = member.window
    branch = next(b for b in window.read.agenda._model.tree if b.card.number == "6")
    menu = window.map_editing.menu(branch)
    menu.actions()[0].trigger()
    menu.close()
    editor = window.map_editing.dialog
    type_over(member, editor, "Reablement")
    assert stored(member)["6"].title == "Reablement"
    editor.close()
    activate(window, member)
    member.press("Ctrl+Z")
    member.settle()
    assert stored(member)["6"].title != "Reablement"


def test_an_item_is_marked_exempt_and_split_from_its_row(member):
    member.open_next_meeting()
    member.read_page(10)
    window = member.window
    branch = next(b for b in window.read.agenda._model.tree if b.card.number == "5")
    menu = window.map_editing.menu(branch)
    choose_in(menu, "Mark exempt", "England, paragraph 3")
    member.settle()
    member.wait(lambda: stored(member)["5"].access == exempt(3))
    choose_in(menu, "Split it")
    menu.close()
    editor = window.map_editing.dialog
    type_over(member, editor, "Proposed measures")
    assert items(editor)["5a"] == (10, 26)
    assert stored(member)["5a"].access == exempt(3)
    editor.close()


def test_the_pointer_asks_for_the_menu_of_the_row_under_it(member, qtbot):
    member.open_next_meeting()
    agenda = member.window.read.agenda
    agenda.menu_wanted.disconnect(member.window.map_editing._on_menu)
    with qtbot.waitSignal(agenda.menu_wanted) as told:
        agenda.tree.customContextMenuRequested.emit(QPoint(20, 60))
    assert told.args[0].card.title


def test_an_item_that_was_missed_is_added_and_then_placed(member, editor):
    click(editor.deeds._add)
    type_over(member, editor, "Equality impact")
    assert items(editor)["5a"] is None
    row = next(r for r in range(20) if editor.tree.map_model.index(r, 0).data() == "5a")
    editor.tree.setCurrentIndex(editor.tree.map_model.index(row, 0))
    editor.page.go(23)
    member.settle()
    click(editor.deeds.begin)
    member.settle()
    assert items(editor)["5a"] == (23, 26)
    assert stored(member)["5a"].pdf_pages.first == 23
