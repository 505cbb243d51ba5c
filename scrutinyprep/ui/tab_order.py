"""Which control the Tab key leads to next: the one that the eye comes to next.

Qt goes by the order in which widgets were made, and much is made late here: the parts of an
editor when they are opened, the buttons of a message when it is told. The layouts know where
everything stands, so they are asked, each time anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)

_WHOLE = (QAbstractSpinBox, QComboBox)
"""Controls whose parts are not gone to one by one."""


def controls_in_order(window: QWidget) -> tuple[QWidget, ...]:
    """Return what Tab goes to in a window: from top to bottom, and from left to right in a row."""
    return tuple(widget for widget in _within(window) if _takes_tab(widget, window))


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next control of a window, or the one before; say whether there is one.

    From the last it goes on to the first: nobody is held anywhere.
    """
    controls = controls_in_order(window)
    if not controls:
        return False
    # There may be none, though Qt's types do not say so.
    focused = cast("QWidget | None", window.focusWidget())
    here = _place_of(focused, controls)
    if here is None:
        # The focus is on what holds controls, or nowhere: on to the first of them.
        inside = [one for one in controls if focused is not None and focused.isAncestorOf(one)]
        wanted = (inside or controls)[0 if forward else -1]
    else:
        wanted = controls[(here + (1 if forward else -1)) % len(controls)]
    reason = Qt.FocusReason
    wanted.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True


def enter(part: QWidget) -> None:
    """Give the focus to the control of a part of the window that had it last.

    Where none had, to the one that the part hands its focus to, or to its first.
    """
    controls = controls_in_order(part)
    likely = (part.focusWidget(), part.focusProxy())
    wanted = next((one for one in likely if one in controls), None)
    if wanted is None:
        wanted = controls[0] if controls else part
    wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def _place_of(widget: QWidget | None, controls: tuple[QWidget, ...]) -> int | None:
    while widget is not None:
        if widget in controls:
            return controls.index(widget)
        widget = widget.parentWidget()
    return None


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    # Where the system says so, as macOS does at first, only fields and lists are gone to.
    everything = Qt.TabFocusBehavior.TabFocusAllControls
    goes_everywhere = QGuiApplication.styleHints().tabFocusBehavior() is everything
    wanted = Qt.FocusPolicy.TabFocus if goes_everywhere else Qt.FocusPolicy.StrongFocus
    return (
        widget.focusPolicy() & wanted == wanted
        and widget.isEnabled()
        and widget.isVisibleTo(window)
        # Whoever hands the focus on is not a stop of its own.
        and widget.focusProxy() is None
    )


def _within(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets in a widget, each before what stands in it."""
    for child in _parts_of(widget):
        if child is None or child.isHidden() or child.isWindow():
            continue
        yield child
        if not isinstance(child, _WHOLE):
            yield from _within(child)


def _parts_of(widget: QWidget) -> Sequence[QWidget | None]:
    """Return what stands directly in a widget, in the order of the eye; what floats comes last."""
    match widget:
        case QMainWindow():
            return [widget.centralWidget()]
        case QSplitter():
            return [widget.widget(at) for at in range(widget.count())]
        case QTabWidget():
            return [widget.tabBar(), widget.currentWidget()]
        case QScrollArea():
            return [widget.widget()]
        case QAbstractScrollArea():
            # Buttons lie over the headings of a table, above its rows.
            over = [child for child in _children(widget) if isinstance(child, QPushButton)]
            return [*over, *_children(widget.viewport())]
    layout = widget.layout()
    laid_out = list(_in_layout(layout)) if layout is not None else []
    return [*laid_out, *(child for child in _children(widget) if child not in laid_out)]


def _children(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout | QFormLayout):
        places.sort(key=partial(_row_and_column, layout))
    for at in places:
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


def _row_and_column(layout: QGridLayout | QFormLayout, at: int) -> tuple[int, int]:
    # Qt's types leave open what it returns.
    if isinstance(layout, QGridLayout):
        row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
        return row, column
    row, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(at))
    return row, role.value
