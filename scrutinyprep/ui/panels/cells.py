"""Editing a table's cells in place: words saved as typed, choices chosen, minutes counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme

_SIZES_KEPT = 4000
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the right editor for a cell: a choice where it has choices, else by its value.

    Every key in a cell of words is handed on at once, so that nothing waits
    for Enter to be saved.
    """

    def __init__(
        self,
        appearance: Appearance,
        view: QAbstractItemView,
        choices_role: int,
        *,
        counted: int = -1,
        whole: tuple[int, ...] = (),
    ) -> None:
        super().__init__(view)
        self._choices_role = choices_role
        self._counted = counted
        """The column that holds a number; -1 for none."""
        self._whole = whole
        """The columns whose words mean nothing before they are complete."""
        self._theme = appearance.theme
        self._sizes: dict[tuple[str, int], QSize] = {}
        """What cells with these words asked for, at a width."""
        appearance.changed.connect(self._wear)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Make an editor, named as its column."""
        editor: QWidget
        choices = index.data(self._choices_role)
        if choices:
            editor = self._combo(parent, choices)
        elif index.column() == self._counted:
            spin = QDoubleSpinBox(parent)
            spin.setDecimals(1)
            spin.setSingleStep(0.5)
            spin.setRange(0, 600)
            spin.setSpecialValueText(self.tr("not said"))
            spin.valueChanged.connect(self._on_edited)
            editor = spin
        else:
            line = LineEdit(parent)
            if index.column() not in self._whole:
                line.textEdited.connect(self._on_edited)
            editor = line
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the value, but leave alone what already shows it."""
        value = index.data(Qt.ItemDataRole.EditRole)
        was_blocked = editor.blockSignals(True)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(_place_of(editor, value))
        elif isinstance(editor, QDoubleSpinBox):
            editor.setValue(value or 0.0)
        elif isinstance(editor, LineEdit):
            editor.show_words(str(value))
        editor.blockSignals(was_blocked)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand the value on, where it is another one."""
        value: Any = None
        if isinstance(editor, QComboBox):
            value = editor.itemData(editor.currentIndex())
        elif isinstance(editor, QDoubleSpinBox):
            value = editor.value()
        elif isinstance(editor, LineEdit):
            value = editor.text()
        if value != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, value)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lay the editor over its cell; a list of choices may be wider."""
        rect = option.rect
        if isinstance(editor, QComboBox):
            rect.setWidth(max(rect.width(), editor.sizeHint().width()))
        editor.setGeometry(rect)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return room for the words, and for a finger."""
        # A table asks for all its cells at each key; most say what they said before.
        asked = (str(index.data()), option.rect.width())
        if asked not in self._sizes:
            if len(self._sizes) >= _SIZES_KEPT:
                self._sizes.clear()
            self._sizes[asked] = self._size(option, index)
        return QSize(self._sizes[asked])

    def _size(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        inner = QStyleOptionViewItem(option)
        # What the style sheet puts around the words is not theirs to fill.
        inner.rect.setWidth(option.rect.width() - 2 * self._theme.space(12))
        size = super().sizeHint(inner, index)
        return QSize(size.width(), max(size.height() + self._theme.space(4), self._theme.row_px))

    @Slot()
    def _on_edited(self) -> None:
        self.commitData.emit(self.sender())

    @Slot()
    def _on_chosen(self) -> None:
        editor = self.sender()
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self._sizes.clear()

    def _combo(self, parent: QWidget, choices: tuple[tuple[str, Any], ...]) -> QComboBox:
        combo = QComboBox(parent)
        for name, value in choices:
            combo.addItem(name, value)
        combo.activated.connect(self._on_chosen)
        return combo


def _place_of(combo: QComboBox, value: Any) -> int:
    """Return where a value stands: Qt's own search does not know our kinds."""
    places = (place for place in range(combo.count()) if combo.itemData(place) == value)
    return next(places, 0)
