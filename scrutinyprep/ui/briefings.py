"""The briefing from the window: shown before it is written, then saved, printed or sent."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from scrutinyprep.domain.briefings import Edition
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.briefing_making import Making
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.places.briefing import BriefingPlace
from scrutinyprep.ui.printing import Printing, PrintJob
from scrutinyprep.ui.tasks import Lane, Progress
from scrutinyprep.ui.usual_files import usual_file
from scrutinyprep.ui.wording import questions_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.carrying import Made, Sent


class _Leaving(Enum):
    """What is to become of pages that are not made yet."""

    MAIL = auto()
    PRINT = auto()


class Briefings(QObject):
    """Joins the place of the briefing with what makes its pages, and lets them leave.

    What is saved, printed or sent is what is shown: the same bytes.

    Signals:
        author_named: the name that the user wants on their copies.
        place_wanted: the action of the place where the user was before.
        shown: the place of the briefing came into sight.
    """

    author_named = Signal(str)
    place_wanted = Signal(object)
    shown = Signal()

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        layers: QStackedWidget,
        actions: Actions,
        *,
        place: BriefingPlace,
        printing: Printing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._messages = messages
        self._layers = layers
        self._actions = actions
        self.place = place
        self.printing = printing
        self.making = Making(workroom, self)
        self.made: Made | None = None
        """The pages that are shown; None while there are none, or others are wanted."""
        self._leaving: _Leaving | None = None
        self._usual_words = (actions.brief.iconText(), actions.brief.toolTip())
        self._connect()

    @property
    def author(self) -> str:
        """The name that is offered first."""
        return self.place.author

    @author.setter
    def author(self, author: str) -> None:
        self.place.author = author

    def ask(self, meeting: MeetingId) -> None:
        """Show the briefing of a meeting; where it is shown already, print it."""
        if self._is_shown and self.place.meeting == meeting:
            self.print()
            return
        self._show(meeting)

    def ask_mail(self, meeting: MeetingId) -> None:
        """Show the briefing of a meeting as others may see it, and send it."""
        self._show(meeting)
        self._leaving = _Leaving.MAIL

    @Slot()
    def save(self) -> None:
        """Ask where the pages go, and save them there."""
        made = self.made
        if made is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self.place, self.tr("Save the briefing"), str(self.usual_path()), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the pages that are shown, as they are shown."""
        if self.made is not None:
            self._keep()
            self._tasks.run(
                partial(_saved, self._services, self.made, _ending(path, ".pdf"), self._password),
                then=self._on_saved,
                otherwise=self._messages_warn,
                lane=Lane.PAPER,
                label=self.tr("Writing the briefing"),
            )

    @Slot()
    def mail(self) -> None:
        """Ask where the draft of an e-mail goes; what is the author's alone is taken out first."""
        options = self.place.options
        if self.made is None or self._leaving is not None:
            return
        if not self.made.outgoing.edition.is_for_others and not options.for_others.isChecked():
            # Others must never get what is not seen here: so it is seen first.
            self._leaving = _Leaving.MAIL
            options.for_others.setChecked(True)
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self.place,
            self.tr("Save the e-mail"),
            str(self.usual_path(".eml")),
            self.tr("E-mail draft (*.eml)"),
        )
        if chosen:
            self.mail_to(Path(chosen))

    def mail_to(self, path: Path) -> None:
        """Write the draft of an e-mail with the pages that are shown, and open it."""
        if self.made is not None:
            self._keep()
            self._tasks.run(
                partial(_sent, self._services, self.made, _ending(path, ".eml"), self._password),
                then=self._on_mailed,
                otherwise=self._messages_warn,
                lane=Lane.PAPER,
                label=self.tr("Writing the e-mail"),
            )

    @Slot()
    def print(self) -> None:
        """Print the pages that are shown."""
        if self.made is None:
            self._leaving = _Leaving.PRINT if self.making.is_busy else None
            return
        self._keep()
        sheet = self.place.preview.pages
        self.printing.ask(
            PrintJob(
                name=self.usual_path().stem,
                pages=self.made.pages,
                sheet_pt=sheet.sheet_pt,
                make_reader=partial(self._services.previews.reader, self.made.data),
                current=sheet.current_page,
                keeps_size=True,
            )
        )

    def usual_path(self, ending: str = ".pdf") -> Path:
        """Return a place among the user's documents, named after what the file holds."""
        made = self.made
        if made is None:
            return usual_file(self._title(Edition.STANDARD), is_exempt=False, ending=ending)
        content = made.outgoing.content
        return usual_file(
            self._title(made.outgoing.edition),
            content.committee,
            content.date.isoformat() if content.date else "",
            is_exempt=content.access.is_exempt,
            ending=ending,
        )

    @property
    def _is_shown(self) -> bool:
        return self._layers.currentWidget() is self.place

    @property
    def _password(self) -> str | None:
        return self.place.options.password

    def _show(self, meeting: MeetingId) -> None:
        self._on_closed()
        self.place.options.let_leave(is_allowed=False)
        self.place.open(meeting)
        self._layers.setCurrentWidget(self.place)
        self.place.options.choice.edition.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_command(self.tr("Print the briefing"), self.tr("Print these pages (Ctrl+P)"))
        self.shown.emit()

    def _keep(self) -> None:
        """Remember what was chosen, and the name, once pages leave."""
        wish = self.place.options.wish
        if wish is None:
            return
        self._tasks.write(partial(self._services.exporting.remember, wish.meeting, wish.choice))
        if wish.copy_of != self.author:
            self.author = wish.copy_of
            self.author_named.emit(wish.copy_of)

    @Slot(bool)
    def _on_wish(self, at_once: bool) -> None:
        self.made = None
        self.place.options.let_leave(is_allowed=False)
        wish = self.place.options.wish
        if wish is None:
            self.making.give_up()
        else:
            self.making.want(wish, at_once=at_once)

    @Slot()
    def _on_began(self) -> None:
        self.place.preview.begin()

    @Slot(int, int)
    def _on_moved(self, done: int, total: int) -> None:
        self.place.preview.show_progress(done, total)

    @Slot(object)
    def _on_made(self, made: Made) -> None:
        if not self._is_shown:
            return
        self.made = made
        self.place.show_made(made)
        if self.place.preview.said:
            self.made = None
        leaving, self._leaving = self._leaving, None
        if self.made is None:
            return
        if leaving is _Leaving.MAIL:
            self.mail()
        elif leaving is _Leaving.PRINT:
            self.print()

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._leaving = None
        self.place.show_trouble(error)

    @Slot()
    def _on_closed(self) -> None:
        self.making.give_up()
        self.made = self._leaving = None
        self._name_command(*self._usual_words)

    def _name_command(self, words: str, tip: str) -> None:
        """Say on the command's button what it does where the user is: here it prints."""
        self._actions.brief.setIconText(words)
        self._actions.brief.setToolTip(tip)

    @Slot()
    def _on_left(self) -> None:
        self.place_wanted.emit(self._actions.last_place)

    @Slot(object)
    def _on_saved(self, sent: Sent) -> None:
        self._tasks.write(partial(self._services.carrying.went_out, sent))
        pages = self.tr("1 page") if sent.pages == 1 else self.tr("{count} pages")
        told = [pages.format(count=sent.pages), questions_in_words(sent.questions), sent.size]
        said = ", ".join(part for part in told if part) + "."
        self._tell(
            self.tr("The briefing is written to “{name}”.").format(name=sent.path.name),
            [said, *self._left_out(sent)],
            sent.path,
        )

    @Slot(object)
    def _on_mailed(self, sent: Sent) -> None:
        self._tasks.write(partial(self._services.carrying.went_out, sent))
        advice = [self.tr("The PDF in it has {size}.").format(size=sent.size)]
        if sent.is_large:
            advice.append(
                self.tr("Many mail servers refuse more than 10 MB: choose fewer items for it.")
            )
        advice += self._left_out(sent)
        if sent.access.is_exempt:
            advice.append(
                self.tr("It holds exempt material: send it only to those who may see it.")
            )
        if not _open(str(sent.path)):
            advice.append(self.tr("No mail program opened it: open it from yours."))
        self._tell(self.tr("“{name}” is written.").format(name=sent.path.name), advice, sent.path)

    def _left_out(self, sent: Sent) -> list[str]:
        left = [self.tr("Exempt papers were left out.")] if sent.left_out else []
        if sent.kept_back:
            left.append(
                self.tr("Kept back from others: {questions}.").format(
                    questions=questions_in_words(sent.kept_back)
                )
            )
        return left

    def _tell(self, title: str, advice: list[str], path: Path) -> None:
        self._messages.say(
            title,
            " ".join(advice),
            offers=(
                (self.tr("&Open it"), partial(_open, str(path))),
                (self.tr("Show in &folder"), partial(_open, str(path.parent))),
            ),
        )

    @Slot(object)
    def _messages_warn(self, error: ScrutinyError) -> None:
        self._messages.warn(error)

    @Slot()
    def _on_fit(self) -> None:
        action = self.sender()
        if self._is_shown and isinstance(action, QAction):
            preview = self.place.preview
            fit = preview.fit_width if action is self._actions.fit_width else preview.fit_page
            fit()

    def _title(self, edition: Edition) -> str:
        return {
            Edition.STANDARD: self.tr("Briefing"),
            Edition.LARGE_PRINT: self.tr("Briefing in large print"),
            Edition.CARDS: self.tr("Question cards"),
            Edition.CARDS_SINGLE: self.tr("Question cards, single"),
            Edition.CHAIR: self.tr("Running order"),
            Edition.ONE_PAGE: self.tr("One page"),
            Edition.OFFICERS: self.tr("Questions in advance"),
        }[edition]

    def _connect(self) -> None:
        place, making, options = self.place, self.making, self.place.options
        place.wish_changed.connect(self._on_wish)
        place.closed.connect(self._on_closed)
        options.save_wanted.connect(self.save)
        options.print_wanted.connect(self.print)
        options.mail_wanted.connect(self.mail)
        options.left.connect(self._on_left)
        making.began.connect(self._on_began)
        making.moved.connect(self._on_moved)
        making.made.connect(self._on_made)
        making.refused.connect(self._on_refused)
        self._actions.fit_width.triggered.connect(self._on_fit)
        self._actions.fit_page.triggered.connect(self._on_fit)
        self._tasks.run(partial(_swept, self._services))


def _swept(services: Services, _progress: Progress) -> None:
    services.previews.sweep()


def _saved(
    services: Services, made: Made, path: Path, password: str | None, _progress: Progress
) -> Sent:
    return services.carrying.save(made, path, password)


def _sent(
    services: Services, made: Made, path: Path, password: str | None, _progress: Progress
) -> Sent:
    return services.carrying.send(made, path, password)


def _ending(path: Path, ending: str) -> Path:
    return path if path.suffix.casefold() == ending else path.with_name(f"{path.name}{ending}")


def _open(path: str) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))
