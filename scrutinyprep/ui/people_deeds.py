"""What a user can put right about speakers from the window, each of it undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.ids import DocumentId, PersonId, SpeechCutId, new_id
from scrutinyprep.domain.people import Known
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


class PeopleDeeds(QObject):
    """Turns what is put right about people and renderings into commands on the undo stack."""

    def __init__(
        self, services: Services, tasks: Tasks, deeds: Deeds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._stack = deeds.stack

    def merge(self, into: Known, others: Sequence[Known]) -> None:
        """Let people be one, all in one step."""
        people = self._services.people
        self._stack.beginMacro(self.tr("merge people"))
        for other in others:
            self._push(
                self.tr("merge people"),
                partial(people.merge, into.id, other.id),
                partial(people.split, into.id, other.aliases, to=other.id),
            )
        self._stack.endMacro()

    def split(self, person: Known, names: Sequence[str]) -> None:
        """Let names of a person be somebody else's."""
        people, other = self._services.people, PersonId(new_id())
        self._push(
            self.tr("split person"),
            partial(people.split, person.id, tuple(names), to=other),
            partial(people.merge, person.id, other),
        )

    def rename(self, person: Known, name: str, *, given: str) -> None:
        """Call a person by another name; `given` is the one that the user gave before, if any."""
        rename = self._services.people.rename
        self._push(
            self.tr("rename person"),
            partial(rename, person.id, name),
            partial(rename, person.id, given),
        )

    def say_who(self, speech: Speech, name: str, *, before: str) -> None:
        """Say who says a speech; `before` is what the user had said of it, if anything."""
        say_who = self._services.people.say_who
        self._push(
            self.tr("change of speaker"),
            partial(say_who, speech.id, name),
            partial(say_who, speech.id, before),
        )

    def from_here(self, speech: Speech, place: int, name: str) -> None:
        """Let somebody else say the rest of a speech."""
        people, cut = self._services.people, SpeechCutId(new_id())
        self._push(
            self.tr("change of speaker"),
            partial(people.from_here, speech.id, place, name, id=cut),
            partial(people.joined, cut),
            again=partial(people.parted_again, cut),
        )

    def give_link(self, document: DocumentId, address: str, *, before: str) -> None:
        """Say where a recording can be seen; `before` is what the user had said, if anything."""
        give = self._services.recordings.give
        self._push(
            self.tr("address of recording"),
            partial(give, document, address),
            partial(give, document, before),
        )

    def show_rendering(self, document: DocumentId, renderings: Sequence[Rendering]) -> None:
        """Show another transcript of a recording."""
        speeches = self._services.speeches
        before = next((r.chosen_at for r in renderings if r.document_id == document), None)
        self._push(
            self.tr("choice of transcript"),
            partial(speeches.show_rendering, document),
            partial(speeches.forget_choice, document, before),
        )

    def _push(
        self,
        text: str,
        do: Callable[[], Change],
        undo: Callable[[], Change],
        *,
        again: Callable[[], Change] | None = None,
    ) -> None:
        self._stack.push(Deed(text, self._tasks, do=do, undo=undo, again=again))
