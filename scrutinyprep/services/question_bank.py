"""What a user can do with the question bank: look for a thought to begin from, and edit it."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import PromptId, new_id
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.questions import Purpose
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import question_bank
from scrutinyprep.store.library import LibraryStore

_FIELDS = 3


class QuestionBank:
    """Prompts by purpose: those that come with the program, and the user's word on them."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str, listed: Path) -> None:
        """Hold on to what is asked.

        Args:
            store: the library.
            clock: says what time it is.
            author: whose name the user's own prompts carry.
            listed: a file of lines "id, purpose, words" with tabs between: the program's own.
        """
        self._store = store
        self._clock = clock
        self._author = author
        self._listed = listed

    def all(self) -> tuple[Prompt, ...]:
        """Return the prompts, by purpose; within one, the program's first."""
        with self._store.reading() as session:
            own = question_bank.user_prompts(session)
        listed = {prompt.id: prompt for prompt in self._list()}
        prompts = [prompt for prompt in {**listed, **own}.values() if prompt is not None]
        order = list(Purpose)
        return tuple(sorted(prompts, key=lambda prompt: order.index(prompt.purpose)))

    def one(self, prompt: PromptId) -> Prompt:
        """Return a prompt.

        Raises:
            NothingSuch: there is none, or it was taken away.
        """
        found = next((one for one in self.all() if one.id == prompt), None)
        if found is None:
            raise NothingSuch("prompt", prompt)
        return found

    def named(self, name: str) -> Prompt:
        """Return the prompt with this id, or the only one whose id begins so.

        Raises:
            NothingSuch: there is none, or there are several.
        """
        found = [one for one in self.all() if name and one.id.startswith(name)]
        if len(found) != 1:
            raise NothingSuch("prompt", name)
        return found[0]

    def put(self, purpose: Purpose, words: str, *, id: PromptId | None = None) -> Change:
        """Add a prompt, or change the words or the purpose of one.

        Raises:
            NotUnderstood: it has no words.
        """
        words = " ".join(words.split())
        if not words:
            raise NotUnderstood("A prompt needs words.", "Write what it should make you think of.")
        made = id or PromptId(new_id())
        with self._store.writing() as session:
            question_bank.put_prompt(
                session, Prompt(made, purpose, words), author=self._author, now=self._clock.now()
            )
        return Change(Kind.PLANS, made)

    def remove(self, prompt: PromptId) -> Change:
        """Take a prompt away.

        Raises:
            NothingSuch: there is none.
        """
        removed = self.one(prompt)
        with self._store.writing() as session:
            question_bank.remove_prompt(
                session, removed, author=self._author, now=self._clock.now()
            )
        return Change(Kind.PLANS, prompt)

    def restore(self, prompt: PromptId) -> Change:
        """Let a prompt that came with the program be as it came.

        Raises:
            NothingSuch: it did not come with the program.
        """
        if all(one.id != prompt for one in self._list()):
            raise NothingSuch("prompt of the program's own", prompt)
        with self._store.writing() as session:
            question_bank.forget_prompt(session, prompt)
        return Change(Kind.PLANS, prompt)

    def _list(self) -> list[Prompt]:
        lines = self._listed.read_text(encoding="utf-8").splitlines()
        fields = [line.split("\t") for line in lines if not line.startswith("#")]
        return [
            Prompt(PromptId(id_), Purpose(purpose), words)
            for id_, purpose, words in (row for row in fields if len(row) == _FIELDS)
        ]
