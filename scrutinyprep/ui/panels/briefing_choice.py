"""Choosing what a briefing holds: the edition, items and questions, people, parts, lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.briefings import (
    MOST_LINES,
    BriefingChoice,
    BriefingOffer,
    Edition,
    Part,
)
from scrutinyprep.ui.itemmodels.running_order import RunningOrderModel
from scrutinyprep.ui.panels.briefing_originals import OriginalsEdit
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme, set_role

_AS_USUAL = -1
"""What the box for lines holds where the edition has its own number of them."""
_ONE_COLUMN_FROM_PERCENT = 150
"""Of text size: two boxes side by side would then be wider than the pages."""
_ROWS_IN_SIGHT = 8
"""Of the tree; a longer one scrolls, so that what stands below it is not out of reach."""


class BriefingChoicePanel(QWidget):
    """Shows what there is to choose, in one column, and says when something else was chosen.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[Part, QCheckBox] = {}
        self._is_showing = False
        self._across = 2
        """How many boxes stand side by side."""
        self._model = RunningOrderModel(self)
        self._build()
        self._model.ticked.connect(self._on_changed)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def show_offer(self, offer: BriefingOffer, choice: BriefingChoice) -> None:
        """Show what there is to choose from, with this chosen."""
        self._is_showing = True
        self._model.show_items(offer.items, choice)
        # Rows measured before the theme is on them would stay too low.
        self.tree.ensurePolished()
        self.tree.expandAll()
        self.people.clear()
        self.people.addItem(self.tr("Everybody"), "")
        for person in offer.people:
            self.people.addItem(person, person)
        if choice.people:
            self.people.setCurrentIndex(max(0, self.people.findData(choice.people[0])))
        self.edition.setCurrentIndex(list(Edition).index(choice.edition))
        for part, box in self._parts.items():
            box.setChecked(part not in choice.left_out)
        self.lines.setValue(_AS_USUAL if choice.lines is None else choice.lines)
        self.originals.show_choice(choice.originals)
        self._is_showing = False
        self._update()

    @property
    def choice(self) -> BriefingChoice:
        """What is chosen now."""
        person = self.people.currentData()
        lines = self.lines.value()
        return BriefingChoice(
            edition=self.edition.currentData(),
            items=self._model.chosen_items,
            questions=self._model.chosen_questions,
            people=(person,) if person else (),
            left_out=frozenset(part for part, box in self._parts.items() if not box.isChecked()),
            lines=None if lines == _AS_USUAL else lines,
            originals=self.originals.choice,
        )

    @property
    def has_items(self) -> bool:
        """Whether there is anything to tick."""
        return self._model.rowCount() > 0

    @property
    def has_questions(self) -> bool:
        """Whether there is any question to choose."""
        return self._model.has_questions

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen that could be printed."""
        return self._model.is_empty

    @Slot()
    def _update(self) -> None:
        edition: Edition = self.edition.currentData()
        self._about.setText(self._words_about(edition))
        self._lay_parts(edition)
        self._empty.setVisible(self.is_empty)
        self.originals.setVisible(edition.is_whole)

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_showing:
            self._update()
            self.changed.emit()

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.tree.setFixedHeight(theme.row_px * _ROWS_IN_SIGHT)
        self._across = 2 if theme.text_percent < _ONE_COLUMN_FROM_PERCENT else 1
        self._update()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.edition = QComboBox(self)
        for edition in Edition:
            self.edition.addItem(self._name(edition), edition)
        self.edition.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.edition.currentIndexChanged.connect(self._on_changed)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        set_role(self._about, "soft")
        self._field(self.tr("&Edition"), self.edition)
        self._column.addWidget(self._about)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Printed on each page"))
        self.name.textChanged.connect(self._on_changed)
        self._field(self.tr("&Copy of"), self.name)
        self._build_tree()
        self.people = QComboBox(self)
        self.people.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.people.currentIndexChanged.connect(self._on_changed)
        self._field(self.tr("Questions to or &by"), self.people)
        self.lines = QSpinBox(self)
        # Its own would keep the keys of undo to itself.
        digits = LineEdit(self.lines)
        digits.setTextMargins(self.fontMetrics().averageCharWidth(), 0, 0, 0)
        digits.setAccessibleName(self.tr("Lines to write on"))
        self.lines.setLineEdit(digits)
        self.lines.setRange(_AS_USUAL, MOST_LINES)
        self.lines.setSpecialValueText(self.tr("As usual"))
        self.lines.valueChanged.connect(self._on_changed)
        self._field(self.tr("Li&nes to write on"), self.lines)
        self._build_parts()
        self.originals = OriginalsEdit(self)
        self.originals.changed.connect(self._on_changed)
        self._column.addWidget(self.originals)

    def _build_tree(self) -> None:
        self.tree = QTreeView(self)
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._empty = QLabel(self.tr("Nothing is ticked, so there is nothing to print."), self)
        self._empty.setWordWrap(True)
        set_role(self._empty, "bad")
        self._field(self.tr("I&tems and questions"), self.tree)
        self._column.addWidget(self._empty)

    def _build_parts(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._parts_label = QLabel(self.tr("What is in it"), self)
        set_role(self._parts_label, "soft")
        self._column.addSpacing(8)
        self._column.addWidget(self._parts_label)
        for part, words in self._part_names().items():
            box = QCheckBox(words, self)
            box.toggled.connect(self._on_changed)
            self._parts[part] = box
        self._column.addLayout(self._grid)

    def _lay_parts(self, edition: Edition) -> None:
        """Show the boxes of the parts that an edition can print, without holes between them."""
        place = 0
        for part, box in self._parts.items():
            self._grid.removeWidget(box)
            box.setVisible(part in edition.parts)
            if part in edition.parts:
                self._grid.addWidget(box, place // self._across, place % self._across)
                place += 1
        self._parts_label.setVisible(place > 0)

    def _field(self, words: str, field: QWidget) -> None:
        """Add a field under its label."""
        label = QLabel(words, self)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        set_role(label, "soft")
        self._column.addSpacing(8)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _name(self, edition: Edition) -> str:
        return {
            Edition.STANDARD: self.tr("Standard"),
            Edition.LARGE_PRINT: self.tr("Large print"),
            Edition.CARDS: self.tr("Question cards, four to a sheet"),
            Edition.CARDS_SINGLE: self.tr("Question cards, one to a page"),
            Edition.CHAIR: self.tr("Chair’s running order"),
            Edition.ONE_PAGE: self.tr("One page: the five questions that matter"),
            Edition.OFFICERS: self.tr("Questions to officers in advance"),
        }[edition]

    def _words_about(self, edition: Edition) -> str:
        return {
            Edition.STANDARD: self.tr("Everything, on A4, made for a black and white printer."),
            Edition.LARGE_PRINT: self.tr(
                "Everything in 18 point and up, with the same page references."
            ),
            Edition.CARDS: self.tr("A6 cards to hold in the hand, with marks to cut along."),
            Edition.CARDS_SINGLE: self.tr("A6 pages, for card stock or a small screen."),
            Edition.CHAIR: self.tr(
                "Items with times, who asks what of whom. Private questions and notes stay out."
            ),
            Edition.ONE_PAGE: self.tr(
                "Questions marked ready come first, then drafts, in your own order."
            ),
            Edition.OFFICERS: self.tr(
                "Only questions that officers may see. No notes, no follow-ups, nothing private."
            ),
        }[edition]

    def _part_names(self) -> dict[Part, str]:
        return {
            Part.CONTENTS: self.tr("Contents"),
            Part.ASKED: self.tr("What is asked of us"),
            Part.QUOTES: self.tr("Passages"),
            Part.EVIDENCE: self.tr("Evidence"),
            Part.FOLLOW_UPS: self.tr("Follow-ups"),
            Part.NOTES: self.tr("Notes"),
            Part.PROMISES: self.tr("Promises to chase"),
            Part.TRACKER: self.tr("Recommendations"),
            Part.FIGURES: self.tr("Figures then and now"),
            Part.GLOSSARY: self.tr("Glossary"),
            Part.INTERESTS: self.tr("Interests to declare"),
            Part.INDEX: self.tr("Index of pages"),
        }
