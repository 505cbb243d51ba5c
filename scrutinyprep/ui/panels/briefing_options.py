"""The column beside a briefing's pages: what is in it, who may see it, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.briefings import BriefingChoice, BriefingOffer, Edition
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.briefing_wish import BriefingWish
from scrutinyprep.ui.panels.briefing_choice import BriefingChoicePanel
from scrutinyprep.ui.panels.lock_edit import LockEdit
from scrutinyprep.ui.panels.page_bar import ElidedLabel
from scrutinyprep.ui.panels.still_choices import StillChoices
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import day_in_words, meeting_name


class BriefingOptions(QFrame):
    """Asks what the briefing of one meeting shall be. It makes nothing itself.

    Signals:
        changed: the pages look otherwise now.
        save_wanted, print_wanted, mail_wanted: what to do with the pages that are shown.
        left: the user has done.
    """

    changed = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    mail_wanted = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._meeting: Meeting | None = None
        self._has_exempt = False
        self._is_showing = True
        self._consent: ExemptConsent | None = None
        self._can_leave = False
        self.setProperty("role", "pane")
        self.lock = LockEdit((), self)
        self._build()
        self._is_showing = False
        self._update()

    def show_offer(
        self, meeting: Meeting, offer: BriefingOffer, *, author: str, is_new: bool
    ) -> None:
        """Show what there is to choose from; where it is no new meeting, what is chosen stays."""
        self._is_showing = True
        if is_new:
            self._meeting = meeting
            self.choice.name.setText(author)
            self.forget_consent()
            self.for_others.setChecked(False)
            self.carries.setChecked(True)
            self._show_lock()
        self._title.say(meeting_name(meeting))
        self._day.setText(day_in_words(meeting.date))
        self._day.setVisible(meeting.date is not None)
        self._has_exempt = offer.has_exempt
        self.choice.show_offer(offer, offer.choice if is_new else self.choice.choice)
        self._is_showing = False
        self._update()

    @property
    def wish(self) -> BriefingWish | None:
        """What is wanted now; None where nothing is chosen that could be printed."""
        if self._meeting is None or self.choice.is_empty:
            return None
        choice: BriefingChoice = self.choice.choice
        return BriefingWish(
            meeting=self._meeting.id,
            choice=choice,
            copy_of=self.choice.name.text().strip(),
            consent=self._consent if self._has_exempt else None,
            for_others=self.for_others.isChecked(),
            carries=self.carries.isChecked(),
        )

    @property
    def password(self) -> str | None:
        """The password of the file; None for one that anyone can open."""
        return self.lock.password

    def forget_consent(self) -> None:
        """Leave exempt papers out again: consent holds for one copy, and is asked anew."""
        self._exempt.setChecked(False)

    def say_size(self, words: str, warning: str = "") -> None:
        """Say what the pages that are shown come to."""
        self._size.setText(words)
        self._size.setVisible(bool(words))
        self._large.setText(warning)
        self._large.setVisible(bool(warning))

    def let_leave(self, *, is_allowed: bool) -> None:
        """Offer to save, print and send, or not as long as there are no pages."""
        self._can_leave = is_allowed
        self._update()

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_showing:
            self._update()
            self.changed.emit()

    @Slot(bool)
    def _on_exempt(self, is_wanted: bool) -> None:
        name = self.choice.name.text().strip()
        self._consent = ExemptConsent(name, datetime.now(UTC)) if is_wanted else None
        self._on_changed()

    @Slot()
    def _update(self) -> None:
        edition: Edition = self.choice.edition.currentData()
        self._exempt.setVisible(self._has_exempt)
        self._warning.setVisible(self._has_exempt and self._exempt.isChecked())
        self._open_only.setVisible(self._has_exempt and not self._exempt.isChecked())
        # These editions are made for others, and the last one carries nothing.
        self.for_others.setVisible(not edition.is_for_others)
        self.carries.setVisible(edition is not Edition.OFFICERS)
        is_ready = self._can_leave and self.lock.is_ready
        self.save.setEnabled(is_ready)
        self.mail.setEnabled(is_ready)
        self.print.setEnabled(self._can_leave)

    def _show_lock(self) -> None:
        """Put a lock there that knows what stands on this briefing's cover."""
        meeting = self._meeting
        about = (meeting.council or "", meeting.committee or "") if meeting is not None else ()
        old = self.lock
        self.lock = LockEdit((*about, self.choice.name.text()), self._body)
        self.lock.changed.connect(self._update)
        self._column.replaceWidget(old, self.lock)
        old.deleteLater()

    def _build(self) -> None:
        self._body = QWidget(self)
        self.choice = BriefingChoicePanel(self._appearance, self._body)
        self.choice.changed.connect(self._on_changed)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 0, 16, 16)
        self._column.setSpacing(4)
        self._column.addWidget(self.choice)
        self._column.addSpacing(12)
        self._build_gates()
        self._column.addWidget(self.lock)
        self._column.addStretch(1)
        StillChoices(self._body)
        scrolled = _Scrolled(self._body, self)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for blank in (scrolled.viewport(), self._body):
            blank.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._build_head())
        outer.addWidget(scrolled, 1)
        outer.addWidget(self._build_foot())

    def _build_head(self) -> QVBoxLayout:
        self._title = ElidedLabel(self)
        set_role(self._title, "heading")
        self._day = self._words("", "soft")
        self.close_button = QPushButton(self.tr("&Done"), self)
        self.close_button.setProperty("flat", True)
        self.close_button.setToolTip(self.tr("Back to where you were (Esc)"))
        self.close_button.clicked.connect(self.left)
        self.to_pages = QPushButton(self.tr("See the pa&ges"), self)
        self.to_pages.hide()
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 8, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._day)
        column.addWidget(self.to_pages)
        return column

    def _build_gates(self) -> None:
        """Build what decides about exempt and private things, and about what the file carries."""
        self.for_others = self._box(self.tr("Leave out what is &mine alone"), self._on_changed)
        said = self.tr("For a copy that others see: an e-mail always leaves it out")
        self.for_others.setToolTip(said)
        self.for_others.setAccessibleDescription(said)
        self.carries = self._box(self.tr("Ca&rry the questions in the file"), self._on_changed)
        self.carries.setChecked(True)
        said = self.tr("Colleagues who use Scrutiny Prep can take them in from it")
        self.carries.setToolTip(said)
        self.carries.setAccessibleDescription(said)
        self._open_only = self._words(
            self.tr("Some of it is exempt and stays out, unless you include it."), "soft"
        )
        self._column.addWidget(self._open_only)
        self._exempt = self._box(self.tr("&Include exempt papers"), None)
        self._exempt.toggled.connect(self._on_exempt)
        self._warning = self._words(
            self.tr(
                "I am entitled to see these exempt papers, and I will not pass this copy to "
                "anyone who is not. Every page will say that it holds exempt material."
            ),
            "warning",
        )
        self._column.addWidget(self._warning)

    def _build_foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setProperty("role", "foot")
        self._size = self._words("", "soft")
        self._large = self._words("", "warning")
        self.save = QPushButton(self.tr("&Save…"), foot)
        self.save.setProperty("primary", True)
        self.save.setToolTip(self.tr("Save these pages as a PDF (Ctrl+S)"))
        self.print = QPushButton(self.tr("&Print…"), foot)
        self.print.setToolTip(self.tr("Print these pages (Ctrl+P)"))
        self.mail = QPushButton(self.tr("E-m&ail…"), foot)
        self.mail.setToolTip(self.tr("Attach these pages to the draft of an e-mail"))
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.mail.clicked.connect(self.mail_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.save, self.print, self.mail):
            button.setAccessibleDescription(button.toolTip())
            row.addWidget(button, 1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._size)
        column.addWidget(self._large)
        column.addLayout(row)
        self.say_size("")
        return foot

    def _box(self, words: str, do: Callable[[], None] | None) -> QCheckBox:
        box = QCheckBox(words, self._body)
        if do is not None:
            box.toggled.connect(do)
        self._column.addWidget(box)
        return box

    def _words(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_role(label, role)
        return label


class _Scrolled(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds."""

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = body
        self.setWidget(body)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the widest control, and for the scroll bar beside it."""
        held = self._body.minimumSizeHint().width()
        return QSize(held + self.verticalScrollBar().sizeHint().width(), 0)
