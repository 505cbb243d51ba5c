"""Walks a window and says of each widget what of it can't be seen: too narrow, too low, outside."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.page_bar import ElidedLabel

SMALLEST_PX = 24
"""What a pointer must be able to hit (WCAG 2.2, 2.5.8)."""
SLACK_PX = 1
"""Sizes are rounded here and there."""
FEWEST_LINES = 2
"""Of text must be seen of whatever is scrolled, or nobody can read in it."""
BESIDE_WORDS_PX = 2
"""Qt leaves in a field before and behind its words."""


def cut_off(window: QWidget) -> list[str]:
    """Return what of a window can't be seen, widget by widget; none is as it should be."""
    found = []
    for widget in seen_in(window):
        found += [f"{told(widget)}: {fault}" for fault in faults_of(widget)]
    return found


def told(widget: QWidget) -> str:
    """Name a widget so that it can be found in the source."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) and not isinstance(widget, QTabBar) else ""
    name = (words or widget.accessibleName())[:36].replace("\n", " ")
    owners = []
    parent = widget.parentWidget()
    while parent is not None and len(owners) < 2:
        if type(parent).__module__.startswith("scrutinyprep"):
            owners.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} “{name}” in {'/'.join(owners)}"


def seen_in(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets of a window that are shown and that are no part of another one."""
    for widget in window.findChildren(QWidget):
        if (
            widget.window() is window
            and widget.isVisibleTo(window)
            and not isinstance(widget, QScrollBar)
            and not isinstance(
                widget.parentWidget(), QAbstractSpinBox | QComboBox | QTabBar | QHeaderView
            )
            and not widget.objectName().startswith("qt_")
        ):
            yield widget


def faults_of(widget: QWidget) -> Iterator[str]:
    """Yield what is wrong with one widget."""
    yield from outside(widget)
    yield from overlapped(widget)
    for kind, look in LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            break


# Where it stands


def outside(widget: QWidget) -> Iterator[str]:
    """Say what reaches beyond its parent, unless that is scrolled up and down."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent, QSplitter):
        return
    owner = parent.parentWidget()
    rect = widget.geometry()
    room = parent.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
    if isinstance(owner, QAbstractScrollArea) and owner.viewport() is parent:
        if isinstance(owner, QScrollArea) and owner.horizontalScrollBar().maximum() > 0:
            yield f"is scrolled sideways, {rect.width()} in {room.width()}"
        return
    if not room.contains(rect):
        yield f"{box(rect)} reaches beyond its parent of {parent.width()} × {parent.height()}"


def overlapped(widget: QWidget) -> Iterator[str]:
    """Say which sibling lies on it, unless that floats by intention."""
    parent = widget.parentWidget()
    if parent is None or not lies_flat(widget):
        return
    for other in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if other is widget:
            # Each pair is told once.
            return
        if other.isVisible() and lies_flat(other):
            shared = other.geometry().intersected(widget.geometry())
            if shared.width() > SLACK_PX and shared.height() > SLACK_PX:
                yield f"lies on {told(other)} by {shared.width()} × {shared.height()}"


def lies_flat(widget: QWidget) -> bool:
    return not (
        widget.isWindow()
        or widget.property("role") == "floating"
        or widget.inherits("QSplitterHandle")
        or isinstance(widget, QScrollBar | QMenu)
        or isinstance(widget.parentWidget(), QAbstractScrollArea | QTabBar)
        or widget.objectName().startswith("qt_")
        or type(widget).__name__ in ("DropOverlay", "Palette")
    )


def box(rect: QRect) -> str:
    return f"{rect.width()} × {rect.height()} at {rect.left()}, {rect.top()}"


# What stands in it


def label_faults(label: QLabel) -> Iterator[str]:
    """Say what is cut of a label's words."""
    if not label.text() or not label.pixmap().isNull():
        return
    if isinstance(label, ElidedLabel):
        if "…" in label.text() and not label.toolTip():
            yield "is elided and says nowhere what is missing"
        return
    if label.wordWrap():
        longest = max(label.text().replace("\n", " ").split(" "), key=len, default="")
        needed = label.fontMetrics().horizontalAdvance(longest)
        if label.textFormat() is Qt.TextFormat.PlainText and needed > label.width() + SLACK_PX:
            yield f"has {label.width()} for “{longest[:30]}” of {needed}"
        height = label.heightForWidth(label.width())
    else:
        hint = label.sizeHint()
        if hint.width() > label.width() + SLACK_PX:
            yield f"has {label.width()} of width, wants {hint.width()}"
        height = hint.height()
    if height > label.height() + SLACK_PX:
        yield f"has {label.height()} of height, wants {height}"


def button_faults(button: QAbstractButton) -> Iterator[str]:
    """Say what is cut of a button, and whether it can be hit."""
    if min(button.width(), button.height()) < SMALLEST_PX:
        yield f"is hard to hit, {button.width()} × {button.height()}"
    if not button.text() or is_icon_alone(button):
        if not button.toolTip():
            yield "is an icon that does not say what it means"
        return
    wanted = button.sizeHint()
    if button.hasHeightForWidth():
        wanted = QSize(button.minimumSizeHint().width(), button.heightForWidth(button.width()))
    if wanted.width() > button.width() + SLACK_PX:
        yield f"has {button.width()} of width, wants {wanted.width()}"
    # What is around its words may be less than the style asks for.
    lines = wanted.height() if button.hasHeightForWidth() else button.fontMetrics().height()
    if lines > button.height() + SLACK_PX:
        yield f"has {button.height()} of height, wants {lines}"


def is_icon_alone(button: QAbstractButton) -> bool:
    return (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )


def combo_faults(combo: QComboBox) -> Iterator[str]:
    """Say whether the choice that is made can't be read."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        combo,
    )
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if needed > room.width() + SLACK_PX and combo.toolTip() != combo.currentText():
        yield f"has {room.width()} for “{combo.currentText()[:30]}” of {needed}"
    yield from line_faults(combo, combo.height())


def field_faults(field: QLineEdit) -> Iterator[str]:
    """Say whether what an empty field asks for can't be read."""
    yield from line_faults(field, field.height())
    asked = field.placeholderText()
    if field.text() or not asked:
        return
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    room = inside.width() - 2 * BESIDE_WORDS_PX
    needed = field.fontMetrics().horizontalAdvance(asked)
    if needed > room + SLACK_PX:
        yield f"has {room} for “{asked[:30]}” of {needed}"


def spin_faults(spin: QAbstractSpinBox) -> Iterator[str]:
    """Say whether a number can't be read."""
    yield from line_faults(spin, spin.height())
    needed = spin.fontMetrics().horizontalAdvance(spin.text())
    room = spin.lineEdit().width()
    if needed > room + SLACK_PX:
        yield f"has {room} for “{spin.text()}” of {needed}"


def line_faults(widget: QWidget, height: int) -> Iterator[str]:
    line = widget.fontMetrics().height()
    if height < max(line, SMALLEST_PX):
        yield f"is {height} high, a line takes {line}"


def words_faults(field: QPlainTextEdit | QTextEdit) -> Iterator[str]:
    """Say whether words are scrolled sideways, or too few are seen at once."""
    if field.horizontalScrollBar().maximum() > 0:
        yield f"is scrolled sideways by {field.horizontalScrollBar().maximum()}"
    line = field.fontMetrics().lineSpacing()
    wanted = line if isinstance(field, QPlainTextEdit) else FEWEST_LINES * line
    if field.viewport().height() + SLACK_PX < wanted:
        yield f"shows {field.viewport().height()} of height, a line takes {line}"


def tab_faults(tabs: QTabBar) -> Iterator[str]:
    """Say which tabs are cut."""
    for at in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(at).replace("&", ""))
        if needed > tabs.tabRect(at).width():
            yield f"has {tabs.tabRect(at).width()} for the tab “{tabs.tabText(at)}” of {needed}"
    whole = sum(tabs.tabRect(at).width() for at in range(tabs.count()))
    if whole > tabs.width() + SLACK_PX and not tabs.usesScrollButtons():
        yield f"has {tabs.width()} for tabs of {whole}"


def header_faults(header: QHeaderView) -> Iterator[str]:
    """Say which headings of columns are cut."""
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        words = header.model().headerData(section, header.orientation())
        option = QStyleOptionHeader()
        header.initStyleOption(option)
        needed = option.fontMetrics.horizontalAdvance(str(words or ""))
        if needed > header.sectionSize(section):
            yield f"has {header.sectionSize(section)} for “{words}” of {needed}"


def view_faults(view: QAbstractItemView) -> Iterator[str]:
    """Say which rows are cut, and whether too few are seen at once."""
    line = view.fontMetrics().lineSpacing()
    if view.viewport().height() + SLACK_PX < FEWEST_LINES * line:
        yield f"shows {view.viewport().height()} of height, a line takes {line}"
    # A table may be scrolled both ways (WCAG 2.2, 1.4.10), a list may not; nor a ledger, whose
    # rows become cards.
    is_list = isinstance(view, QListView | Ledger) or (
        isinstance(view, QTreeView) and view.isHeaderHidden()
    )
    if is_list and view.horizontalScrollBar().maximum() > 0:
        yield f"is scrolled sideways by {view.horizontalScrollBar().maximum()}"
    for index in seen_rows(view):
        rect = view.visualRect(index)
        words = str(index.data() or "")
        if rect.width() <= 0 or not words:
            continue
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = rect
        wanted = view.itemDelegateForIndex(index).sizeHint(option, index)
        if wanted.height() > rect.height() + SLACK_PX:
            yield f"row “{words[:30]}” has {rect.height()} of height, wants {wanted.height()}"
        longest = max(words.split(), key=len, default="")
        needed = option.fontMetrics.horizontalAdvance(longest)
        whole = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if needed > rect.width() + SLACK_PX and longest not in whole:
            yield f"row “{words[:30]}” has {rect.width()} for a word of {needed}"


def seen_rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Yield the cells that are in sight."""
    model: QAbstractItemModel | None = view.model()
    viewport = view.viewport()
    if model is None:
        return
    if isinstance(view, QListView):
        columns = [view.modelColumn()]
    else:
        columns = [c for c in range(model.columnCount()) if not is_hidden(view, c)]
    index = view.indexAt(QPoint(4, 4))
    while index.isValid() and view.visualRect(index).top() < viewport.height():
        for column in columns:
            yield index.siblingAtColumn(column)
        index = below(view, index)


def is_hidden(view: QAbstractItemView, column: int) -> bool:
    return isinstance(view, QTreeView | QTableView) and view.isColumnHidden(column)


def below(view: QAbstractItemView, index: QModelIndex) -> QModelIndex:
    if isinstance(view, QTreeView):
        return view.indexBelow(index)
    return index.sibling(index.row() + 1, index.column())


LOOKS: tuple[tuple[Any, Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, label_faults),
    (QAbstractButton, button_faults),
    (QComboBox, combo_faults),
    (QAbstractSpinBox, spin_faults),
    (QLineEdit, field_faults),
    (QPlainTextEdit | QTextEdit, words_faults),
    (QTabBar, tab_faults),
    (QHeaderView, header_faults),
    (QAbstractItemView, view_faults),
)
