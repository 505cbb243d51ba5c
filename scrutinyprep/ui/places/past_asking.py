"""What the user is asked before something is put right in a past meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.recordings import Recording, address_of
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SNIPPET_LETTERS = 60


class PastAsking(QObject):
    """Asks who speaks and where a recording is, and has it done so that it can be undone.

    Signals:
        refused: a sentence that says why nothing was done.
    """

    refused = Signal(str)

    def __init__(
        self, services: Services, tasks: Tasks, deeds: PeopleDeeds, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._services = services
        self._tasks = tasks
        self._deeds = deeds
        self._names: list[str] = []

    def offer(self, names: list[str]) -> None:
        """Offer the names of those who speak in the meeting that is shown."""
        self._names = names

    @Slot(object)
    def ask_speaker(self, speech: Speech) -> None:
        """Ask who says a speech, whatever its label."""
        services = self._services
        self._tasks.run(
            lambda _: (speech, services.people.said_to_be(speech.id)), then=self._ask_speaker
        )

    @Slot(object, int)
    def ask_from_here(self, speech: Speech, place: int) -> None:
        """Ask who says the rest of a speech."""
        rest = " ".join(speech.display_text[place:].split())
        snippet = rest if len(rest) <= _SNIPPET_LETTERS else rest[: _SNIPPET_LETTERS - 1] + "…"
        name, is_meant = QInputDialog.getItem(
            self._window,
            self.tr("From here it is"),
            self.tr("Who says “{words}” (empty where that is not known)?").format(words=snippet),
            [name for name in self._names if name != speech.speaker],
            -1,
            True,
        )
        if is_meant:
            self._deeds.from_here(speech, place, name.strip())

    def ask_link(self, document: DocumentId, known: Recording | None) -> None:
        """Ask where the recording can be seen that a transcript or minutes are of."""
        now = known.address if known is not None else ""
        typed, is_meant = QInputDialog.getText(
            self._window,
            self.tr("Recording of the meeting"),
            self.tr(
                "Address of the recording, as the browser shows it\n"
                "(empty for the one that the file names, if it names one):"
            ),
            QLineEdit.EchoMode.Normal,
            now,
        )
        typed = typed.strip()
        if not is_meant or typed == now:
            return
        try:
            address = address_of(typed) if typed else ""
        except ValueError:
            self.refused.emit(
                self.tr(
                    "That is not the address of a web page. Copy it from the browser: "
                    "it begins with https:// or http://."
                )
            )
            return
        before = now if known is not None and known.is_given else ""
        self._deeds.give_link(document, address, before=before)

    @Slot(object)
    def _ask_speaker(self, asked: tuple[Speech, str]) -> None:
        speech, before = asked
        now = self._names.index(speech.speaker) if speech.speaker in self._names else -1
        name, is_meant = QInputDialog.getItem(
            self._window,
            self.tr("Who says this?"),
            self.tr("Speaker (empty for whom the transcript names):"),
            self._names,
            now,
            True,
        )
        if is_meant and name.strip() != (speech.speaker or ""):
            self._deeds.say_who(speech, name.strip(), before=before)
