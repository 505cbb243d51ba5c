"""The place where a briefing is made: what is in it on the left, its pages on the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from scrutinyprep.domain.briefings import BriefingOffer, Edition
from scrutinyprep.domain.changes import EVERYTHING, Kind
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.panels.briefing_options import BriefingOptions
from scrutinyprep.ui.panels.briefing_preview import BriefingPreview
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.wording import questions_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.carrying import Made

_PAGES_PX = 230
"""At 100%: where no more than this is left for the pages, they take turns with the choices."""


@dataclass(frozen=True, slots=True)
class _Offered:
    meeting: Meeting
    offer: BriefingOffer


class BriefingPlace(Place):
    """Shows the pages of a briefing while it is chosen what they hold.

    Signals:
        wish_changed: other pages are wanted; whether at once.
        closed: the user went elsewhere; nothing of the pages is to stay.
    """

    wish_changed = Signal(bool)
    closed = Signal()

    def __init__(
        self, workroom: Workroom, to_questions: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self._to_questions = to_questions
        self.meeting: MeetingId | None = None
        """The meeting that it is about."""
        self.author = ""
        """The name that is offered first."""
        self._shown: MeetingId | None = None
        """The meeting whose choices are shown; None while they are still to come."""
        self._is_broken = False
        self._are_pages_wanted = False
        self.options = BriefingOptions(workroom.appearance, self)
        self.preview = BriefingPreview(workroom.tasks, workroom.appearance, self)
        self._build()
        self.options.changed.connect(self._on_changed)
        self.options.to_pages.clicked.connect(self.show_pages)
        self.preview.way_on_wanted.connect(self._on_way_on)
        self.preview.to_choices.clicked.connect(self.show_choices)

    def open(self, meeting: MeetingId) -> None:
        """Begin the briefing of a meeting; what was chosen while it was last open stays."""
        if meeting != self.meeting:
            self._shown = None
        self.meeting = meeting
        self._outdated = EVERYTHING
        if self.isVisible():
            self._catch_up()

    def read(self, kinds: Kind) -> None:
        """Read what there is to choose from, and make the pages anew."""
        if self.meeting is not None:
            self._tasks.run(
                partial(_offered, self._services, self.meeting),
                then=self._show,
                otherwise=self._on_refused,
                key=(id(self), "offer"),
            )

    def show_made(self, made: Made) -> None:
        """Show pages, or say why there is nothing on them."""
        edition = made.outgoing.edition
        if not made.questions and not edition.is_whole and edition is not Edition.CHAIR:
            self.options.let_leave(is_allowed=False)
            self.options.say_size("")
            self._say_no_questions(edition)
            return
        self._is_broken = False
        self.preview.show_pages(partial(self._services.previews.reader, made.data))
        self.options.let_leave(is_allowed=True)
        self.options.say_size(self._size_of(made), self._advice_on(made))

    def show_trouble(self, error: ScrutinyError) -> None:
        """Say why there are no pages."""
        self._is_broken = True
        self.options.let_leave(is_allowed=False)
        self.options.say_size("")
        self.preview.show_trouble(error)

    @Slot(object)
    def _show(self, offered: _Offered) -> None:
        if offered.meeting.id != self.meeting:
            return
        is_new = self._shown != self.meeting
        self._shown = self.meeting
        self.options.show_offer(offered.meeting, offered.offer, author=self.author, is_new=is_new)
        self._want(at_once=True)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self.show_trouble(error)

    @Slot()
    def _on_changed(self) -> None:
        # Until the meeting's own choices are there, these are those of another one.
        if self.isVisible() and self._shown is not None:
            self._want(at_once=False)

    def _want(self, *, at_once: bool) -> None:
        if self.options.wish is None:
            self.options.let_leave(is_allowed=False)
            self.options.say_size("")
            self._is_broken = False
            self._say_nothing_chosen()
        # Even where nothing is wanted: what is being made is wanted no more.
        self.wish_changed.emit(at_once)

    @Slot()
    def _on_way_on(self) -> None:
        if self._is_broken:
            self.read(EVERYTHING)
        else:
            self._to_questions.trigger()

    def _say_nothing_chosen(self) -> None:
        if self.options.choice.has_items:
            self.preview.show_words(
                self.tr("Nothing is ticked"),
                self.tr("Tick an item or a question, and its pages are shown here."),
            )
            return
        self.preview.show_words(
            self.tr("Nothing to print yet"),
            self.tr(
                "This meeting has neither an agenda nor a question. Open its pack, "
                "or ask a question."
            ),
            self.tr("Go to the &questions"),
        )

    def _say_no_questions(self, edition: Edition) -> None:
        self._is_broken = False
        if edition is Edition.OFFICERS:
            title = self.tr("No question is marked for officers")
            sentence = self.tr(
                "Open a question, and choose officers under “Who may see it”: it is printed here."
            )
        elif self.options.choice.has_questions:
            title = self.tr("No question is left to print")
            sentence = self.tr("None of the questions fits what is chosen on the left.")
        else:
            title = self.tr("No questions yet")
            sentence = self.tr(
                "This edition prints questions. Ask the first, and it is shown here."
            )
        self.preview.show_words(title, sentence, self.tr("Go to the &questions"))

    def _size_of(self, made: Made) -> str:
        count = made.pages
        pages = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        questions = questions_in_words(made.questions) or self.tr("no questions")
        told = " · ".join((pages, questions, made.size))
        if self.options.choice.has_questions:
            return told
        way_on = self.tr("No questions yet: what you ask in Read (Ctrl+2) is printed here.")
        return f"{told}\n{way_on}"

    def _advice_on(self, made: Made) -> str:
        return (
            self.tr("Many mail servers refuse more than 10 MB: choose fewer items for an e-mail.")
            if made.is_large
            else ""
        )

    # Qt's own

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the pages go: whoever comes back sees what there is then."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.closed.emit()
            self.preview.clear()
            self.options.forget_consent()
            self.options.let_leave(is_allowed=False)
            self._outdated = EVERYTHING

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show choices or pages, one at a time, where there is no room for both."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        beside = self.options.minimumSizeHint().width() + self._appearance.theme.px(_PAGES_PX)
        is_narrow = self.width() < beside
        self.options.to_pages.setVisible(is_narrow)
        self.preview.to_choices.setVisible(is_narrow)
        self.options.setVisible(not is_narrow or not self._are_pages_wanted)
        self.preview.setVisible(not is_narrow or self._are_pages_wanted)

    @Slot()
    def show_choices(self) -> None:
        """Show the choices, where they take turns with the pages."""
        self._are_pages_wanted = False
        self._share_room()
        self.options.choice.edition.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_pages(self) -> None:
        """Show the pages, where they take turns with the choices."""
        self._are_pages_wanted = True
        self._share_room()
        # A whole page would be a stamp there.
        self.preview.fit_width()
        self.preview.pages.show_page(self.preview.pages.current_page)
        self.preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setObjectName("briefing")
        self._split.setChildrenCollapsible(False)
        # One side goes where it is too narrow, and could not if both kept it from being so.
        self._split.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._split.addWidget(self.options)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        theme = self._appearance.theme
        self._split.setSizes([theme.space(390), theme.px(900)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self._key("Ctrl+S", self.options.save.click)
        self._key("Esc", self.options.close_button.click)

    def _key(self, keys: str, do: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)


def _offered(services: Services, meeting: MeetingId, _progress: Progress) -> _Offered:
    return _Offered(services.meetings.one(meeting), services.exporting.offer(meeting))
