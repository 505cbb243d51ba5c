"""What the user is asked before something is put right in a past meeting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.recordings import Recording, address_of
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.panels.asking_line import AskingLine
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SNIPPET_LETTERS = 60


class PastAsking(QObject):
    """Asks who speaks and where a recording is, and has it done so that it can be undone."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        deeds: PeopleDeeds,
        line: AskingLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._deeds = deeds
        self._line = line
        self._document: DocumentId | None = None
        self._names: list[str] = []

    def offer(self, document: DocumentId, names: list[str]) -> None:
        """Offer the names of those who speak in the meeting that is shown."""
        if document != self._document:
            self._document = document
            self._line.leave()
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
        words = self.tr("Who says “{words}” (empty where that is not known)?")
        self._line.ask(
            words.format(words=_snippet(speech.display_text[place:])),
            "",
            partial(self._from_here, speech, place),
            [name for name in self._names if name != speech.speaker],
        )

    def ask_link(self, document: DocumentId, known: Recording | None) -> None:
        """Ask where the recording can be seen that a transcript or minutes are of."""
        self._line.ask(
            self.tr(
                "Address of the recording, as the browser shows it "
                "(empty for the one that the file names, if it names one):"
            ),
            known.address if known is not None else "",
            partial(self._give_link, document, known),
        )

    def _from_here(self, speech: Speech, place: int, name: str) -> str:
        self._deeds.from_here(speech, place, name)
        return ""

    def _give_link(self, document: DocumentId, known: Recording | None, typed: str) -> str:
        now = known.address if known is not None else ""
        if typed == now:
            return ""
        try:
            address = address_of(typed) if typed else ""
        except ValueError:
            return self.tr(
                "That is not the address of a web page. Copy it from the browser: "
                "it begins with https:// or http://."
            )
        before = now if known is not None and known.is_given else ""
        self._deeds.give_link(document, address, before=before)
        return ""

    @Slot(object)
    def _ask_speaker(self, asked: tuple[Speech, str]) -> None:
        speech, before = asked
        words = self.tr("Who says “{words}” (empty for whom the transcript names)?")
        self._line.ask(
            words.format(words=_snippet(speech.display_text)),
            speech.speaker or "",
            partial(self._say_who, speech, before),
            self._names,
        )

    def _say_who(self, speech: Speech, before: str, name: str) -> str:
        if name != (speech.speaker or ""):
            self._deeds.say_who(speech, name, before=before)
        return ""


def _snippet(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _SNIPPET_LETTERS else said[: _SNIPPET_LETTERS - 1] + "…"
