"""What unfolds below the question of a meeting: all the others to choose from, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from scrutinyprep.domain.candidates import Candidate
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.ui.due_words import due_meant
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme
from scrutinyprep.ui.wording import day_in_short, meeting_in_words

_LIST_PX = 180
"""Four meetings or so, at 100%; the rest is scrolled, or told from them by words."""


class OtherMeetings(QWidget):
    """A list of meetings with a field that narrows it down.

    Signals:
        chosen: the MeetingId that the user chose.
    """

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self.words = LineEdit(self)
        self.words.setPlaceholderText(self.tr("Show only meetings with these words"))
        self.words.setAccessibleName(self.tr("Show only meetings with these words"))
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self._on_add)
        self.add = QPushButton(self.tr("Add it to this meeting"), self)
        self.add.clicked.connect(self._on_add)
        self.list = CardList(appearance, self.tr("Other meetings"), self)
        self.list.activated.connect(self._on_add)
        self.list.selectionModel().currentChanged.connect(self._update)
        tools = FlowLayout()
        tools.add(self.words, self.add, stretched=self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.list)
        self._wear(appearance.theme)
        appearance.changed.connect(self._wear)

    def begin(self) -> None:
        """Let words be typed that tell the meeting."""
        self.words.clear()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_meetings(self, meetings: Sequence[tuple[Candidate, str]]) -> None:
        """Offer these, each with what tells it from others."""
        self._cards = [
            Card(
                key=candidate.meeting.id,
                title=meeting_in_words(candidate.meeting),
                detail=told,
                subject=candidate,
            )
            for candidate, told in meetings
        ]
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        words = self.words.text().casefold().split()
        found = [
            card
            for card in self._cards
            if all(word in f"{card.title} {card.detail}".casefold() for word in words)
        ]
        self.list.cards.show_rows(found)
        # Enter takes the first of them.
        self.list.setCurrentIndex(self.list.cards.index(0, 0))
        self._update()

    @Slot()
    def _on_add(self) -> None:
        card = self.list.chosen
        if card is not None and isinstance(card.subject, Candidate):
            self.chosen.emit(card.subject.meeting.id)

    @Slot()
    def _update(self) -> None:
        self.add.setEnabled(self.list.chosen is not None)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.list.setFixedHeight(theme.px(_LIST_PX))


class NewMeetingForm(QWidget):
    """Asks for the committee and the date of a meeting that the library does not have yet.

    Signals:
        made: the NewMeeting, once there is a committee, and a date that is one or none.
    """

    made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.committee = LineEdit(self)
        self.committee.setAccessibleName(self.tr("Committee of the new meeting"))
        self.day = LineEdit(self)
        self.day.setPlaceholderText(self.tr("such as 30 January 2025; may be left empty"))
        self.day.setAccessibleName(self.tr("Date of the new meeting"))
        self.make = QPushButton(self.tr("Make this meeting and add it"), self)
        self.make.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.make.clicked.connect(self._on_make)
        for field in (self.committee, self.day):
            field.textChanged.connect(self._update)
            field.returnPressed.connect(self._on_make)
        form = QFormLayout(self)
        form.setContentsMargins(0, 4, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Committee"), self.committee)
        form.addRow(self.tr("Date"), self.day)
        form.addRow("", self.make)

    def show_said(self, said: MeetingFacts) -> None:
        """Begin with what the file says of its meeting."""
        self.committee.setText(said.committee or "")
        self.day.setText(day_in_short(said.date) if said.date is not None else "")
        self._update()

    def begin(self) -> None:
        """Let the committee be typed."""
        self.committee.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _update(self) -> None:
        self.make.setEnabled(self._facts() is not None)

    @Slot()
    def _on_make(self) -> None:
        from scrutinyprep.services.joining import NewMeeting

        facts = self._facts()
        if facts is not None:
            self.made.emit(NewMeeting(facts))

    def _facts(self) -> MeetingFacts | None:
        """Return what was typed; None where there is no committee, or the date is no day."""
        committee = self.committee.text().strip()
        try:
            day = self._day()
        except ValueError:
            return None
        return MeetingFacts(committee=committee, date=day) if committee else None

    def _day(self) -> date | None:
        """Return the date that was typed; None where there is none.

        Raises:
            ValueError: what was typed is no day.
        """
        typed = due_meant(self.day.text(), datetime.now(tz=UTC).date())
        if typed is None:
            return None
        if typed.is_month:
            raise ValueError(self.day.text())
        return typed.day
