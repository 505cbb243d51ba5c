"""What a user can do to undertakings, each of it undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoStack

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.ids import ItemId, MeetingId, UndertakingId, new_id
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.domain.undertakings import Promise, Undertaking
from scrutinyprep.ui.commands import Deed, Rewording, reworded
from scrutinyprep.ui.spots import Passage, promise_at
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


class UndertakingDeeds(QObject):
    """Turns what the user did to promises into commands on the undo stack.

    What was changed last is known here until it is saved: see `newest`.
    """

    def __init__(self, services: Services, tasks: Tasks, stack: QUndoStack) -> None:
        super().__init__(stack)
        self._services = services
        self._tasks = tasks
        self._stack = stack
        self._promises: dict[UndertakingId, Promise] = {}
        tasks.became_idle.connect(self._on_idle)

    def record(
        self,
        meeting: MeetingId,
        words: str,
        *,
        item: ItemId | None,
        speech: Speech | None = None,
        access: Access = OPEN,
    ) -> UndertakingId:
        """Record a promise in its own words, as it was heard in a speech, or minuted.

        What the speech or the minutes are exempt on, it is.
        """
        made = UndertakingId(new_id())
        do = partial(
            self._services.undertakings.record,
            meeting,
            Promise(words=words, promised_by=speech.speaker if speech else None),
            item=item,
            speech=speech.id if speech else None,
            access=access,
            id=made,
        )
        return self._record(made, do)

    def record_passage(self, passage: Passage, item: ItemId | None) -> UndertakingId:
        """Record a passage of a paper as a promise: what its page is exempt on, it is."""
        made = UndertakingId(new_id())
        return self._record(made, partial(promise_at, self._services, passage, item, made))

    def _record(self, made: UndertakingId, do: Callable[[], Change]) -> UndertakingId:
        undertakings = self._services.undertakings
        self._stack.push(
            Deed(
                self.tr("record undertaking"),
                self._tasks,
                do=do,
                undo=partial(undertakings.remove, made),
                again=partial(undertakings.bring_back, made),
            )
        )
        return made

    def revise(self, undertaking: Undertaking, **fields: Any) -> None:
        """Change fields of an undertaking, named as in `Promise`."""
        undertaking = self.newest(undertaking)
        old = {name: getattr(undertaking.promise, name) for name in fields}
        if old == fields:
            return
        self._stack.push(
            Rewording(
                self.tr("change undertaking"),
                partial(self._put, undertaking),
                old=old,
                new=fields,
                field=(undertaking.id, *sorted(fields)),
            )
        )

    def revise_all(self, revised: Sequence[Undertaking], text: str, **fields: Any) -> None:
        """Change the same fields of several undertakings, all in one step."""
        self._stack.beginMacro(text)
        for undertaking in revised:
            self.revise(undertaking, **fields)
        self._stack.endMacro()

    def remove(self, removed: Sequence[Undertaking]) -> None:
        """Take undertakings away, all in one step."""
        undertakings = self._services.undertakings
        words = self.tr("remove undertaking")
        self._stack.beginMacro(words if len(removed) == 1 else self.tr("remove undertakings"))
        for one in removed:
            self._stack.push(
                Deed(
                    words,
                    self._tasks,
                    do=partial(undertakings.remove, one.id),
                    undo=partial(undertakings.bring_back, one.id),
                )
            )
        self._stack.endMacro()

    def newest(self, undertaking: Undertaking) -> Undertaking:
        """Return the undertaking as it was last changed, even where that is still being saved."""
        promise = self._promises.get(undertaking.id)
        return undertaking if promise is None else replace(undertaking, promise=promise)

    def _put(self, undertaking: Undertaking, fields: Any) -> None:
        promise = replace(self._promises.get(undertaking.id, undertaking.promise), **fields)
        self._promises[undertaking.id] = promise
        self._tasks.write(
            partial(reworded, self._services.undertakings.revise, undertaking.id, promise),
            key=("undertaking", undertaking.id),
        )

    @Slot()
    def _on_idle(self) -> None:
        """Forget what is saved: from here on the library knows best."""
        self._promises.clear()
