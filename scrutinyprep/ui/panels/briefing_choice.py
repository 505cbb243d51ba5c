"""Choosing what a briefing holds: the edition, items and questions, people, parts, lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
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
from scrutinyprep.ui.theme import Appearance, set_role

_AS_USUAL = -1
"""What the box for lines holds where the edition has its own number of them."""

_BOXES_IN_A_ROW = 2


class BriefingChoicePanel(QWidget):
    """Shows what there is to choose and says when something else was chosen.

    What goes beyond the edition is folded away until it is wanted: most people
    want all of it.

    Signals:
        changed: something else was chosen.
        unfolded: more came into view, or less.
    """

    changed = Signal()
    unfolded = Signal()

    def __init__(
        self,
        appearance: Appearance,
        offer: BriefingOffer,
        author: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._offer = offer
        self._parts: dict[Part, QCheckBox] = {}
        self._model = RunningOrderModel(self)
        self._model.show_items(offer.items, offer.choice)
        self._build(author)
        self._show(offer.choice)
        self._model.ticked.connect(self._update)
        self._model.ticked.connect(self.changed)
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
        )

    @property
    def is_open(self) -> bool:
        """Whether what goes beyond the edition is in view."""
        return self._more.isChecked()

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
        is_open = self._more.isChecked()
        self._more.setText(self._summary(is_open=is_open))
        self._detail.setVisible(is_open)

    @Slot()
    def _on_more(self) -> None:
        self._update()
        self.unfolded.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._update()
        self.changed.emit()

    def _show(self, choice: BriefingChoice) -> None:
        self.edition.setCurrentIndex(list(Edition).index(choice.edition))
        for part, box in self._parts.items():
            box.setChecked(part not in choice.left_out)
        if choice.people:
            self.people.setCurrentIndex(max(0, self.people.findData(choice.people[0])))
        self.lines.setValue(_AS_USUAL if choice.lines is None else choice.lines)
        # What was chosen before and now works unseen would surprise.
        self._more.setChecked(choice != BriefingChoice(edition=choice.edition))

    def _build(self, author: str) -> None:
        self.edition = QComboBox(self)
        for edition in Edition:
            self.edition.addItem(self._name(edition), edition)
        self.edition.currentIndexChanged.connect(self._on_changed)
        self.name = QLineEdit(author, self)
        self.name.setPlaceholderText(self.tr("Your name, printed on each page"))
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        set_role(self._about, "soft")
        self._more = QPushButton(self)
        self._more.setCheckable(True)
        self._more.setProperty("flat", True)
        # Enter writes the briefing, wherever the focus is; it never folds this.
        self._more.setAutoDefault(False)
        self._more.setAccessibleDescription(
            self.tr("Items, questions, people and parts of the briefing")
        )
        self._more.clicked.connect(self._on_more)
        self._detail = self._build_detail()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(
            self._row((self.tr("&Edition"), self.edition, 3), (self.tr("&Copy of"), self.name, 2))
        )
        column.addWidget(self._about)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._detail, 100)
        column.addStretch(1)

    def _build_detail(self) -> QWidget:
        """Return the tree beside the rest, scrolled where the screen is too low for all of it."""
        scrolled = QScrollArea(self)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setMinimumHeight(self._appearance.theme.px(150))
        detail = QWidget(scrolled)
        self.tree = QTreeView(detail)
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setMinimumHeight(self._appearance.theme.px(150))
        # Rows measured before the theme is on them would stay too low.
        self.tree.ensurePolished()
        self.tree.expandAll()
        self._empty = QLabel(self.tr("Nothing is ticked, so there is nothing to print."), detail)
        set_role(self._empty, "bad")
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._label(self.tr("I&tems and questions"), self.tree))
        left.addWidget(self.tree, 1)
        left.addWidget(self._empty)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(self._build_parts(detail))
        right.addLayout(self._build_row(detail))
        right.addStretch(1)
        both = QHBoxLayout(detail)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        scrolled.setWidget(detail)
        return scrolled

    def _build_parts(self, parent: QWidget) -> QGridLayout:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        for part, words in self._part_names().items():
            box = QCheckBox(words, parent)
            box.toggled.connect(self._on_changed)
            self._parts[part] = box
        return self._grid

    def _lay_parts(self, edition: Edition) -> None:
        """Show the boxes of the parts that an edition can print, without holes between them."""
        place = 0
        for part, box in self._parts.items():
            self._grid.removeWidget(box)
            box.setVisible(part in edition.parts)
            if part in edition.parts:
                self._grid.addWidget(box, place // _BOXES_IN_A_ROW, place % _BOXES_IN_A_ROW)
                place += 1

    def _build_row(self, parent: QWidget) -> QHBoxLayout:
        self.people = QComboBox(parent)
        self.people.addItem(self.tr("Everybody"), "")
        for person in self._offer.people:
            self.people.addItem(person, person)
        self.people.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.people.currentIndexChanged.connect(self._on_changed)
        self.lines = QSpinBox(parent)
        self.lines.setRange(_AS_USUAL, MOST_LINES)
        self.lines.setSpecialValueText(self.tr("As usual"))
        self.lines.valueChanged.connect(self._on_changed)
        return self._row(
            (self.tr("Questions to or &by"), self.people, 3),
            (self.tr("&Lines to write on"), self.lines, 2),
        )

    def _row(self, *fields: tuple[str, QWidget, int]) -> QHBoxLayout:
        """Return fields side by side, each under its label, with their shares of the width."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, field, share in fields:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._label(words, field))
            column.addWidget(field)
            row.addLayout(column, share)
        return row

    def _label(self, words: str, field: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        set_role(label, "soft")
        return label

    def _summary(self, *, is_open: bool) -> str:
        if is_open:
            return self.tr("&Fewer choices")
        return self.tr("&More choices: items, questions, parts…")

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
