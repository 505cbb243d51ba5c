"""What a user can say of acronyms from the window, each of it undoable."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from scrutinyprep.domain.glossary import GlossaryEntry, GlossarySource
from scrutinyprep.domain.ids import ExpansionId, MeetingId, new_id
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.workroom import Workroom


class GlossaryDeeds(QObject):
    """Turns what the user says of acronyms into commands on the window's undo stack."""

    def __init__(self, workroom: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._glossary = workroom.services.glossary
        self._tasks = workroom.tasks
        self._stack = workroom.deeds.stack

    def explain(self, meeting: MeetingId, entry: GlossaryEntry, words: str) -> None:
        """Say what an acronym stands for; without words, take back what was said of it."""
        found = entry.explained
        own = found if found is not None and found.source is GlossarySource.USER else None
        words = " ".join(words.split())
        if own is not None and own.made is not None:
            if not words:
                self.forget(own.made)
            elif words != own.words:
                self._correct(meeting, entry.acronym, own.words, words)
        elif words and (found is None or words != found.words):
            self._say(meeting, entry.acronym, words)

    def forget(self, made: ExpansionId) -> None:
        """Take back what the user said an acronym stands for."""
        self._stack.push(
            Deed(
                self.tr("take back what it stands for"),
                self._tasks,
                do=partial(self._glossary.forget, made),
                undo=partial(self._glossary.bring_back, made),
            )
        )

    def _say(self, meeting: MeetingId, acronym: str, words: str) -> None:
        made = ExpansionId(new_id())
        self._stack.push(
            Deed(
                self.tr("say what {acronym} stands for").format(acronym=acronym),
                self._tasks,
                do=partial(self._glossary.explain, meeting, acronym, words, id=made),
                undo=partial(self._glossary.forget, made),
                again=partial(self._glossary.bring_back, made),
            )
        )

    def _correct(self, meeting: MeetingId, acronym: str, old: str, new: str) -> None:
        explain = self._glossary.explain
        self._stack.push(
            Deed(
                self.tr("correct what {acronym} stands for").format(acronym=acronym),
                self._tasks,
                do=partial(explain, meeting, acronym, new),
                undo=partial(explain, meeting, acronym, old),
            )
        )
