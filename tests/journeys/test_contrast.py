"""Words, edges and the focus stand out in every look, in every place, dialog and menu."""

from time import monotonic

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QMenu, QTabWidget, QWidget

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.ui.theme import Look
from tests.journeys.laid_over import laid_over
from tests.journeys.painted import EDGE, SCALE, TEXT, Painted, contrast, fields_in, words_in
from tests.journeys.test_access import dialogs, told

PLACES = ("meetings", "read", "questions", "past", "follow_up", "brief")
BESIDE_PX = 3
"""So far from an edge is the ground that it must stand out from."""
LOOKED_AT = QSize(200, 100)
"""Of what is larger, this corner tells whether it has a ring."""


@pytest.fixture
def reader(councillor, sample_library):
    """The window with papers, marks and questions, every part of the editor open."""
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.resize(1366, 850)
    reader.read_page(9)
    reader.select("Families who decline")
    reader.window.read.page.view.highlight_wanted.emit(HighlightKind.CONCERN)
    reader.settle()
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: place.questions)
    place.list_.choose(place.questions[0].id)
    for section in place.editor.sections:
        section.open()
    reader.press("Ctrl+4")
    reader.wait(lambda: reader.window.past._text)
    return reader


def looks(reader):
    """Put on each look in turn."""
    for look in Look:
        reader.window._appearance.wear(look)
        yield look
    reader.window._appearance.wear(Look.LIGHT)


def faint(window: QWidget) -> list[str]:
    """Return the words and edges that stand out too little from what is behind them."""
    picture = Painted(window)
    found = []
    for words in words_in(window):
        stands_out = picture.contrast_in(words.rect)
        if stands_out < (EDGE if words.is_icon else TEXT):
            found.append(f"{words.where}: “{words.said[:40]}” {stands_out:.2f}")
    for where, rect in fields_in(window):
        middle = QPoint(rect.left(), rect.center().y())
        ground = picture.at(middle - QPoint(BESIDE_PX, 0))
        # A primary button with the focus has its ring inside its own colour.
        edges = (picture.at(middle + QPoint(inside, 0)) for inside in range(BESIDE_PX))
        stands_out = max(contrast(ground, edge) for edge in edges)
        if stands_out < EDGE:
            found.append(f"the edge of {where} {stands_out:.2f}")
    return found


def test_words_and_edges_stand_out_in_every_look_place_and_menu(reader):
    window = reader.window
    found, seen = {}, 0
    for look in looks(reader):
        for place in PLACES:
            getattr(window.actions_, place).trigger()
            reader.settle()
            seen += len(list(words_in(window)))
            # Work that ends meanwhile may enable what was drawn as disabled: it is looked at again.
            found[look.value, place] = faint(window) and faint_at_rest(reader)
        for name in laid_over(reader):
            reader.settle()
            # What it leaves no room for below it may be a line of which half is seen.
            shown = window._arrivals.meetings.bar if "meeting" in name else window
            found[look.value, name] = faint(shown)
        for action in window.menuBar().actions():
            found[look.value, action.text()] = faint_in_menu(action.menu())
    assert {where: faults for where, faults in found.items() if faults} == {}
    assert seen > 700


def faint_at_rest(reader) -> list[str]:
    """Return what stands out too little once a briefing that was asked for is made, too."""
    then = monotonic() + 0.5
    reader.wait(lambda: monotonic() > then)
    reader.settle()
    return faint(reader.window)


def faint_in_menu(menu: QMenu) -> list[str]:
    """Return the commands of a menu that stand out too little; the first of them is chosen."""
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    commands = [a for a in menu.actions() if a.isVisible() and not a.isSeparator()]
    menu.setActiveAction(commands[0])
    picture = Painted(menu)
    return [
        action.text()
        for action in commands
        if picture.contrast_in(menu.actionGeometry(action).adjusted(4, 4, -4, -4)) < TEXT
    ]


def test_words_edges_and_the_focus_stand_out_in_every_dialog_and_look(reader):
    reader.press("Ctrl+2")
    found, unmarked, reached = {}, [], 0
    for look in looks(reader):
        seen = set()
        for dialog in dialogs(reader):
            if type(dialog) in seen:
                continue
            seen.add(type(dialog))
            found[look.value, dialog.windowTitle()] = faint(dialog)
            dialog.activateWindow()
            for widget in reachable(dialog):
                reached += 1
                if not shows_focus(widget, dialog):
                    unmarked.append(f"{look.value}, {dialog.windowTitle()}: {told(widget)}")
    assert {where: faults for where, faults in found.items() if faults} == {}
    assert unmarked == []
    assert len(found) >= 3 * 7
    assert reached > 60


def test_whatever_the_tab_key_reaches_shows_that_it_has_the_focus(reader):
    window = reader.window
    window.activateWindow()
    unmarked, reached = [], 0
    for place, look in zip(PLACES, 2 * list(Look), strict=True):
        window._appearance.wear(look)
        getattr(window.actions_, place).trigger()
        reader.settle()
        for widget in reachable(window):
            reached += 1
            if not shows_focus(widget, window):
                unmarked.append(f"{look.value}, {place}: {told(widget)} {widget.accessibleName()}")
    window._appearance.wear(Look.LIGHT)
    assert unmarked == []
    assert reached > 70


def reachable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and widget.isEnabled()
        and not widget.visibleRegion().isEmpty()
        # Its bar of tabs has the focus, and shows it.
        and not isinstance(widget, QTabWidget)
    ]


def shows_focus(widget: QWidget, window: QWidget) -> bool:
    """Say whether a ring of 3 : 1 appears that is at least as long as the control's two sides."""
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    parent = widget.parentWidget()
    control = parent if isinstance(parent, QAbstractSpinBox | QComboBox) else widget
    corner = control.size().boundedTo(LOOKED_AT)
    without = Painted(control, corner)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    ring = Painted(control, corner).differs_strongly_from(without)
    # Round corners and a tab of several take some of it.
    return ring >= SCALE * (corner.width() + corner.height()) / 2
