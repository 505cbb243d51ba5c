"""Tab goes where the eye goes, reaches every control of places and dialogs, and is never held."""

from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QTextBrowser, QWidget

from tests.journeys.laid_over import laid_over
from tests.journeys.test_access import dialogs, told

MOST_STEPS = 200
PLACES = ("meetings", "read", "questions", "past", "follow_up", "brief")


@pytest.fixture
def reader(councillor, sample_library):
    """The window with a question whose every part is open."""
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.resize(1366, 850)
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: place.questions)
    place.list_.choose(place.questions[0].id)
    for section in place.editor.sections:
        section.open()
    reader.press("Ctrl+4")
    reader.wait(lambda: reader.window.past._text)
    return reader


def reachable(window: QWidget) -> set[QWidget]:
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and widget.window() is window
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QTabWidget)
    }


def tabbed(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until it comes round; return what had the focus on the way."""
    window.activateWindow()
    passed: list[QWidget] = []
    for _ in range(MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        now = cast("QWidget", QApplication.focusWidget())
        if isinstance(now, QTextBrowser) and passed[-1:] == [now]:
            continue  # from link to link
        if now in passed:
            return passed
        passed.append(now)
    raise AssertionError(f"held in {now}")


def leaps(passed: list[QWidget], window: QWidget) -> list[str]:
    """Return the steps between neighbours that lead up, or to the left within a row."""
    found = []
    for one, other in pairwise(passed):
        here, there = (QRect(w.mapTo(window, QPoint()), w.size()) for w in (one, other))
        in_a_row = there.top() < here.bottom() and here.top() < there.bottom()
        is_back = there.left() < here.left() if in_a_row else there.bottom() < here.top()
        if is_back and one.parentWidget() is other.parentWidget():
            found.append(f"{told(one)} {one.accessibleName()} -> {other.accessibleName()}")
    return found


def faults(window: QWidget) -> list[str]:
    passed = tabbed(window)
    missed = reachable(window) - set(passed)
    # It begins somewhere in the middle: what leads from the last to the first is no leap.
    first = min(passed, key=lambda w: _order(w, passed, window))
    at = passed.index(first)
    from_first = passed[at:] + passed[:at]
    back = tabbed(window, Qt.Key.Key_Backtab)
    is_mirrored = set(back) == set(passed)
    return [
        *(f"{told(widget)} {widget.accessibleName()} is not reached" for widget in missed),
        *leaps(from_first, window),
        *([] if is_mirrored else ["another way back"]),
    ]


def _order(widget: QWidget, passed: list[QWidget], window: QWidget) -> tuple[int, int]:
    place = widget.mapTo(window, QPoint())
    if isinstance(window, QDialog):
        return place.y(), place.x()
    return place.x(), place.y()


def test_tab_goes_where_the_eye_goes_in_every_place_and_dialog(reader):
    window, found, reached = reader.window, {}, 0
    for place in PLACES:
        getattr(window.actions_, place).trigger()
        reader.settle()
        found[place] = faults(window)
        reached += len(reachable(window))
    for name in laid_over(reader):
        reader.settle()
        found[name] = faults(window)
    window.actions_.read.trigger()
    reader.settle()
    for dialog in dialogs(reader):
        found[dialog.windowTitle()] = faults(dialog)
    assert {where: what for where, what in found.items() if what} == {}
    assert reached > 120
    assert len(found) >= 20
