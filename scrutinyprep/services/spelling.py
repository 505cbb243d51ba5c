"""What a user can have noticed about spelling, and the words that they teach the program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scrutinyprep.analysis.spelling import Heard, SpellingJudge, tally_of
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.spelling import Slip, Wrong, slips_in, words_in
from scrutinyprep.services.own_words import OwnWords, OwnWordsFile
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.spelling import PaperState, names_of_people, paper_state, printed_words


class SpellChecking:
    """British spelling, offline. Nothing is ever changed or blocked by it."""

    def __init__(self, store: LibraryStore, lists: Path, own: Path) -> None:
        """Hold on to what words are looked up in.

        Args:
            store: the library, whose papers and people know words of their own.
            lists: the folder of the dictionary and the words of councils.
            own: the file of the user's own words, which need not be there yet.
        """
        self._store = store
        self._judge = SpellingJudge(lists)
        self._own = OwnWordsFile(own)
        self._known: tuple[MeetingId | None, PaperState, Heard] | None = None
        """Of the meeting that was asked for last: another takes its place."""

    def verdicts(
        self, words: Iterable[str], meeting: MeetingId | None = None
    ) -> dict[str, Wrong | None]:
        """Return what is known of words: wrong, with what may be meant, or None for right.

        Args:
            words: as they are written.
            meeting: whose papers are to be believed; None for no meeting's.
        """
        heard = self._heard(meeting)
        return {word: self._judge.verdict(word, heard) for word in words}

    def of_text(self, text: str, meeting: MeetingId | None = None) -> tuple[Slip, ...]:
        """Return the words of a text that are probably misspelt, in their order."""
        words = {word for _, word in words_in(text)}
        return slips_in(text, self.verdicts(words, meeting))

    def own_words(self) -> tuple[str, ...]:
        """Return the words that the user added, in alphabetical order."""
        return tuple(sorted(self._own.read().words, key=str.casefold))

    def ignored(self, meeting: MeetingId) -> tuple[str, ...]:
        """Return the words that are passed over in what is written for a meeting."""
        return self._own.read().ignored.get(meeting, ())

    def add(self, word: str) -> Change:
        """Add one of the user's own words: it is right everywhere, in every library of theirs.

        Raises:
            NotUnderstood: it is no single word, or none that is checked at all.
            CannotWrite: the file of own words can't be written.
        """
        return self._put(self._own.read().with_word(_one_word(word)))

    def forget(self, word: str) -> Change:
        """Take one of the user's own words away again.

        Raises:
            NotUnderstood: it is none of them.
            CannotWrite: the file of own words can't be written.
        """
        own = self._own.read()
        if word not in own.words:
            raise NotUnderstood(
                f"“{word}” is none of your words.", "“spelling --my-words” lists them."
            )
        return self._put(own.without_word(word))

    def ignore(self, word: str, meeting: MeetingId) -> Change:
        """Pass a word over in whatever is written for a meeting.

        Raises:
            NotUnderstood: it is no single word, or none that is checked at all.
            CannotWrite: the file of own words can't be written.
        """
        own = self._own.read()
        ignored = dict.fromkeys((*own.ignored.get(meeting, ()), _one_word(word)))
        return self._put(own.with_ignored(meeting, tuple(ignored)))

    def heed(self, word: str, meeting: MeetingId) -> Change:
        """Undo `ignore`; a word that is not ignored stays as it is.

        Raises:
            CannotWrite: the file of own words can't be written.
        """
        own = self._own.read()
        left = tuple(one for one in own.ignored.get(meeting, ()) if one != word)
        return self._put(own.with_ignored(meeting, left))

    def _put(self, own: OwnWords) -> Change:
        self._own.write(own)
        return Change(Kind.SPELLING)

    def _heard(self, meeting: MeetingId | None) -> Heard:
        papers = self._heard_in_papers(meeting)
        own = self._own.read()
        ignored = own.ignored.get(meeting, ()) if meeting is not None else ()
        return Heard(papers.counts, papers.names, frozenset((*own.words, *ignored)))

    def _heard_in_papers(self, meeting: MeetingId | None) -> Heard:
        with self._store.reading() as session:
            state = paper_state(session, meeting)
            if self._known is not None and self._known[:2] == (meeting, state):
                return self._known[2]
            printed = list(printed_words(session, meeting)) if meeting is not None else []
            names = names_of_people(session)
        heard = Heard(
            tally_of(printed), frozenset(word for name in names for _, word in words_in(name))
        )
        self._known = meeting, state, heard
        return heard


def _one_word(text: str) -> str:
    found = list(words_in(text.strip()))
    if len(found) != 1 or found[0][1] != text.strip():
        raise NotUnderstood(
            f"“{text}” is not one word whose spelling is checked.",
            "Give one word without digits; the parts of a word with hyphens one by one.",
        )
    return found[0][1]
