"""What the four kinds of highlight mean to this councillor, named where highlights are listed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.reader.selection_bar import kind_names, sample_of
from scrutinyprep.ui.theme import Appearance, Theme, set_role

_LONGEST = 40


class HighlightNames(QFrame):
    """A field for each kind, kept as it is typed; an empty one stands for the usual name.

    Signals:
        named: the HighlightKind that was renamed, and all names that differ from the usual ones,
            by the kind's value.
        left: the user is done.
    """

    named = Signal(object, object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._fields: dict[HighlightKind, LineEdit] = {}
        self._samples: dict[HighlightKind, QLabel] = {}
        self.setProperty("role", "editor")
        self.setAccessibleName(self.tr("Names of the highlights"))
        self._build()
        self._wear(appearance.theme)
        self._show_names()
        appearance.changed.connect(self._wear)
        appearance.named.connect(self._show_names)
        self.hide()

    def field_of(self, kind: HighlightKind) -> LineEdit:
        """Return where a kind's name is typed."""
        return self._fields[kind]

    def begin(self, kind: HighlightKind | None = None) -> None:
        """Let a kind's name be typed, or the first one's."""
        field = self._fields[kind or next(iter(self._fields))]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, kind: HighlightKind, _words: str) -> None:
        usual = kind_names()
        typed = {kind: _in_one_line(field.text()) for kind, field in self._fields.items()}
        names = {one.value: name for one, name in typed.items() if name and name != usual[one]}
        if names != self._appearance.highlight_names:
            self.named.emit(kind, names)

    @Slot()
    def _show_names(self) -> None:
        names = self._appearance.highlight_names
        for kind, field in self._fields.items():
            name = names.get(kind.value, "")
            # A space that is typed between two words is not taken away before the second.
            if _in_one_line(field.text()) != name:
                field.show_words(name)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        side = theme.px(24)
        for kind, sample in self._samples.items():
            sample.setPixmap(sample_of(kind, theme).pixmap(QSize(side, side)))

    def _build(self) -> None:
        about = QLabel(
            self.tr(
                "What each kind means to you. It is kept as you type; empty is the usual name."
            ),
            self,
        )
        about.setWordWrap(True)
        set_role(about, "soft")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (kind, usual) in enumerate(kind_names().items()):
            key, sample, field = QLabel(str(row + 1), self), QLabel(self), LineEdit(self)
            field.setPlaceholderText(usual)
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(
                self.tr("Name of “{name}” (key {key})").format(name=usual, key=row + 1)
            )
            field.textEdited.connect(partial(self._on_typed, kind))
            field.returnPressed.connect(self.left)
            for at, widget in enumerate((key, sample, field)):
                grid.addWidget(widget, row, at)
            self._fields[kind], self._samples[kind] = field, sample
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(about)
        column.addLayout(grid)


def _in_one_line(words: str) -> str:
    return " ".join(words.split())
