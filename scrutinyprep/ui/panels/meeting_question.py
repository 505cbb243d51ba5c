"""The question which meeting a file belongs to, above the places while one reads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.candidates import Candidate
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.itemmodels.candidates import CandidatesModel
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.meeting_choice import NewMeetingForm, OtherMeetings
from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.panels.wrapped_button import WrappedButton
from scrutinyprep.ui.theme import Appearance, Theme, set_role
from scrutinyprep.ui.wording import meeting_in_words

if TYPE_CHECKING:
    from scrutinyprep.domain.ids import MeetingId

_LIKELIEST = 3
"""Meetings stand as buttons; the others are a step away."""
_KEY = "F4"
_EDGE_PX = 1
"""The hairline below it."""
_LEFT_LINES = 14
"""Of the window are left to what one reads, with the bars around it."""
_LEFT_LINES_UNFOLDED = 11
"""Are left to it while one looks for the meeting in the list, or makes it."""
_FEWEST_LINES = 2
"""Of the question are seen however little room there is; the rest is scrolled."""
_ROOMY_LINES = 30
"""A window that is lower than this has no room for words that one can do without."""


@dataclass(frozen=True, slots=True)
class MeetingQuestion:
    """What the user is asked about one file."""

    name: str
    """The file's, as the user knows it."""
    candidates: tuple[Candidate, ...]
    """The meetings that come into question, the likeliest first."""
    said: MeetingFacts
    """What the file says of its meeting."""
    alike: int = 0
    """How many more files wait for the same answer."""
    can_be_new: bool = True
    """Whether it may belong to a meeting that the library does not have yet."""


class MeetingQuestionBar(QFrame):
    """Asks, and stops nothing: one may read on, or answer by one click or key.

    Signals:
        answered: the MeetingId or NewMeeting that the file belongs to, or None to leave it out;
            and whether that holds for the other files like it.
        others_wanted: the user wants to see all other meetings, to be given to `offer_others`.
        left: the keyboard is to go back to where the user reads.
    """

    answered = Signal(object, bool)
    others_wanted = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._question: MeetingQuestion | None = None
        self._model = CandidatesModel(self)
        self._rows: list[QWidget] = []
        self.likeliest: list[QPushButton] = []
        """A button for each of the likeliest meetings."""
        self.setProperty("role", "message")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self._key = QShortcut(QKeySequence(_KEY), self)
        self._key.activated.connect(self.enter)
        self.wear(appearance.theme)
        appearance.changed.connect(self.wear)
        self.hide()

    @property
    def question(self) -> MeetingQuestion | None:
        """What is asked; None while an answer is carried out, or where nothing is asked."""
        return self._question

    def ask(self, question: MeetingQuestion) -> None:
        """Ask in the place of what was asked before; what is asked again is only renewed."""
        before, self._question = self._question, question
        if before is not None and (before.name, before.candidates) == (
            question.name,
            question.candidates,
        ):
            self._offer_for_all(question)
            return
        had_keyboard = self.hasFocus()
        self._show(question)
        if had_keyboard:
            self.enter()

    def ask_no_more(self) -> None:
        """Go, and give the keyboard back where it is here."""
        self._question = None
        if self.hasFocus() or self._focused is not None:
            self.left.emit()
        self.hide()

    @Slot()
    def enter(self) -> None:
        """Let the keyboard answer, with the likeliest meeting first."""
        (self.likeliest or [self.another])[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_others(self, others: Sequence[Candidate]) -> None:
        """Show these meetings of the library to choose from, beside those that stand as buttons."""
        shown = {one.meeting.id for one in self._question.candidates} if self._question else set()
        best = self._question.candidates[_LIKELIEST:] if self._question else ()
        rest = [one for one in others if one.meeting.id not in shown]
        self.others.show_meetings([(one, self._reasons(one)) for one in (*best, *rest)])

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        side = theme.px(20)
        icon = self._appearance.icons.icon("help", theme.palette.accent)
        self._icon.setPixmap(icon.pixmap(QSize(side, side)))
        self._fit()

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return the height of the whole question, as far as that leaves room to read."""
        held, line = cast("QWidget", self._reach.widget()), self.fontMetrics().lineSpacing()
        needed = held.heightForWidth(max(self.width(), held.minimumSizeHint().width())) + _EDGE_PX
        is_unfolded = self.another.isChecked() or self.new.isChecked()
        left = _LEFT_LINES_UNFOLDED if is_unfolded else _LEFT_LINES
        room = max(_FEWEST_LINES * line, self.window().height() - left * line)
        return QSize(super().sizeHint().width(), min(needed, room))

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height is asked for as it is."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the words break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to reading on Escape; the question stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # What happens

    @Slot()
    def _on_likely(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and self._question is not None:
            self._answer(self._question.candidates[self.likeliest.index(button)].meeting.id)

    @Slot(bool)
    def _on_another(self, is_wanted: bool) -> None:
        self.others.setVisible(is_wanted)
        if is_wanted:
            self.new.setChecked(False)
            self.others_wanted.emit()
            self.others.begin()
        self._unfold()

    @Slot(bool)
    def _on_new(self, is_wanted: bool) -> None:
        self.form.setVisible(is_wanted)
        if is_wanted:
            self.another.setChecked(False)
            self.form.begin()
        self._unfold()

    def _unfold(self) -> None:
        self.updateGeometry()
        # Once what unfolds has its place.
        QTimer.singleShot(0, self._bring_in_sight)

    @Slot()
    def _bring_in_sight(self) -> None:
        if self._focused is not None:
            self._reach.ensureWidgetVisible(self._focused)

    @Slot()
    def _on_leave_out(self) -> None:
        self._answer(None)

    @Slot(object)
    def _answer(self, choice: MeetingId | object | None) -> None:
        if self._question is None:
            return
        for_all = self._question.alike > 0 and self.for_all.isChecked()
        self._question = None
        if self._focused is not None:
            # Kept here for the next question, and given back where there is none.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._body.setEnabled(False)
        self.answered.emit(choice, for_all)

    @property
    def _focused(self) -> QWidget | None:
        """The part of it that has the keyboard."""
        focused = cast("QWidget | None", self.window().focusWidget())
        return focused if focused is not None and self.isAncestorOf(focused) else None

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self._calm.setVisible(self.window().height() >= _ROOMY_LINES * line)
        self.updateGeometry()

    # How it is built

    def _show(self, question: MeetingQuestion) -> None:
        self._body.setEnabled(True)
        self._title.setText(
            self.tr("Which meeting does “{name}” belong to?").format(name=question.name)
        )
        self._show_likeliest(question.candidates[:_LIKELIEST])
        for button in (self.another, self.new):
            button.setChecked(False)
        self.others.hide()
        self.form.hide()
        self.form.show_said(question.said)
        self.new.setVisible(question.can_be_new)
        self.for_all.setChecked(False)
        self._offer_for_all(question)
        self.setAccessibleName(self._title.text())
        self.show()
        self.updateGeometry()
        offered = (f"{button.text().replace('&&', '&')}." for button in self.likeliest)
        announce(self, " ".join((self._title.text(), *offered, f"{_KEY}.")))

    def _show_likeliest(self, candidates: Sequence[Candidate]) -> None:
        for widget in self._rows:
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._rows.clear()
        self.likeliest.clear()
        for row, candidate in enumerate(candidates):
            button = WrappedButton(meeting_in_words(candidate.meeting), self._body)
            reasons = self._reasons(candidate)
            button.setAccessibleDescription(reasons)
            button.clicked.connect(self._on_likely)
            why = QLabel(reasons, self._body)
            why.setTextFormat(Qt.TextFormat.PlainText)
            why.setWordWrap(True)
            set_role(why, "soft")
            self._grid.addWidget(button, row, 0)
            self._grid.addWidget(why, row, 1)
            self.likeliest.append(button)
            self._rows += (button, why)

    def _reasons(self, candidate: Candidate) -> str:
        """Return what tells a meeting from one of the same name, and what speaks for it."""
        papers = self.tr("1 paper") if candidate.files == 1 else self.tr("{count} papers")
        known = (candidate.meeting.council or "", papers.format(count=candidate.files))
        told = " · ".join(part for part in known if part)
        return " ".join(part for part in (f"{told}.", self._model.why(candidate)) if part)

    def _offer_for_all(self, question: MeetingQuestion) -> None:
        others = self.tr("The same for the other file like it")
        if question.alike > 1:
            others = self.tr("The same for the {count} other files like it")
        self.for_all.setText(others.format(count=question.alike))
        self.for_all.setVisible(question.alike > 0)

    def _build(self) -> None:
        self._body = QWidget(self)
        self._icon = QLabel(self._body)
        self._title = QLabel(self._body)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        set_role(self._title, "strong")
        self._calm = QLabel(
            self.tr(
                "The file does not say for sure. You can read on: nothing is added until you "
                "choose. F4 leads here."
            ),
            self._body,
        )
        self._calm.setWordWrap(True)
        set_role(self._calm, "soft")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._calm)
        words.addLayout(self._grid)
        words.addLayout(self._build_other_ways())
        words.addWidget(self.others)
        words.addWidget(self.form)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._reach = Reach(self._body, self)
        around.addWidget(self._reach)

    def _build_other_ways(self) -> FlowLayout:
        self.another = self._unfolding(self.tr("Another meeting…"), self._on_another)
        self.new = self._unfolding(self.tr("A new meeting…"), self._on_new)
        self._leave = QPushButton(self.tr("Leave it out"), self._body)
        self._leave.setProperty("flat", True)
        self._leave.setToolTip(self.tr("Nothing is changed; the file can be imported later"))
        self._leave.setAccessibleDescription(self._leave.toolTip())
        self._leave.clicked.connect(self._on_leave_out)
        self.for_all = QCheckBox(self._body)
        self.others = OtherMeetings(self._appearance, self._body)
        self.others.chosen.connect(self._answer)
        self.form = NewMeetingForm(self._body)
        self.form.made.connect(self._answer)
        ways = FlowLayout()
        ways.add(self.another, self.new, self._leave, self.for_all)
        return ways

    def _unfolding(self, words: str, then: object) -> QPushButton:
        button = QPushButton(words, self._body)
        button.setProperty("flat", True)
        button.setCheckable(True)
        button.toggled.connect(then)
        return button
