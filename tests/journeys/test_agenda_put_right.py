"""A councillor puts the agenda right in the window, by keys and pointer, and takes it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from scrutinyprep.domain.access import exempt
from scrutinyprep.ui.dialogs.item_map_forms import Form
from scrutinyprep.ui.itemmodels.agenda import branch_of_page
from scrutinyprep.ui.itemmodels.item_map import Column
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


def form_of(dialog):
    form = next(form for form in dialog.findChildren(Form) if form.isVisible())
    assert lacks(form) == []
    return form


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
    form = form_of(editor)
    assert not form.answer.isEnabled()
    assert form.focusWidget() is form.number
    QTest.keyClicks(form.focusWidget(), "5a")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "Proposed measures")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    member.settle()
    assert items(editor)["5a"] == (10, 26)
    assert editor.page.page == 10
    assert stored(member)["5a"].title == "Proposed measures"
    file = member.window.read.page.file
    way = branch_of_page(member.window.read.agenda._model.tree, file, 10)
    assert way[0].card.number == "5a"
    activate(editor, member)
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
    index = editor.tree.currentIndex().siblingAtColumn(Column.TITLE)
    editor.tree.setCurrentIndex(index)
    editor.tree.edit(index)
    field = editor.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, "School transport")
    QTest.keyClick(field, Qt.Key.Key_Return)
    member.settle()
    assert stored(member)["5"].title == "School transport"


def test_an_item_is_marked_exempt(member, editor):
    click(editor.deeds._access)
    form = form_of(editor)
    form.ground.setCurrentIndex(
        form.ground.findText("England, paragraph 3", Qt.MatchFlag.MatchStartsWith)
    )
    click(form.answer)
    member.settle()
    assert stored(member)["5"].access == exempt(3)
    assert "Exempt" in editor.page._where.text()


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
        "Mark exempt…",
        "Open again: it is not exempt",
        "Put the agenda right…",
        "How closely to read it",
    ]
    menu.actions()[3].trigger()
    menu.close()
    member.settle()
    member.wait(lambda: "6" not in stored(member))
    member.press("Ctrl+Z")
    assert "6" in stored(member)


def test_an_item_is_renamed_from_its_row_in_one_step(member):
    member.open_next_meeting()
    window = member.window
    branch = next(b for b in window.read.agenda._model.tree if b.card.number == "6")
    menu = window.map_editing.menu(branch)
    menu.actions()[0].trigger()
    menu.close()
    form = form_of(window)
    form.number.setText("6b")
    form.title.setText("Reablement")
    click(form.answer)
    member.settle()
    assert stored(member)["6b"].title == "Reablement"
    activate(window, member)
    member.press("Ctrl+Z")
    member.settle()
    assert "6" in stored(member)


def test_the_pointer_asks_for_the_menu_of_the_row_under_it(member, qtbot):
    member.open_next_meeting()
    agenda = member.window.read.agenda
    agenda.menu_wanted.disconnect(member.window.map_editing._on_menu)
    with qtbot.waitSignal(agenda.menu_wanted) as told:
        agenda.tree.customContextMenuRequested.emit(QPoint(20, 60))
    assert told.args[0].card.title


def test_an_item_that_was_missed_is_added_and_then_placed(member, editor):
    click(editor.deeds._add)
    form = form_of(editor)
    QTest.keyClicks(form.number, "5b")
    QTest.keyClicks(form.title, "Equality impact")
    click(form.answer)
    member.settle()
    assert items(editor)["5b"] is None
    row = next(r for r in range(20) if editor.tree.map_model.index(r, 0).data() == "5b")
    editor.tree.setCurrentIndex(editor.tree.map_model.index(row, 0))
    editor.page.go(23)
    member.settle()
    click(editor.deeds.begin)
    member.settle()
    assert items(editor)["5b"] == (23, 26)
    assert stored(member)["5b"].pdf_pages.first == 23
