"""What a user can do with acronyms: see what those of a meeting stand for, and say so."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

from scrutinyprep.analysis.glossary import Piece, explanations_in, glossary_of
from scrutinyprep.analysis.glossary_terms import read_terms
from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.glossary import (
    Explained,
    GlossaryEntry,
    GlossarySource,
    ListedTerm,
    MadeExpansion,
    key_of,
)
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, ExpansionId, MeetingId, new_id
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.speeches import Speeches
from scrutinyprep.store import glossary
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.papers import document_of


class Glossary:
    """The acronyms of meetings, and the member's own word on them."""

    def __init__(
        self, store: LibraryStore, clock: Clock, author: str, speeches: Speeches, listed: Path
    ) -> None:
        """Hold on to what is asked.

        Args:
            store: the library.
            clock: dates what the member makes.
            author: signs it.
            speeches: what was said.
            listed: the program's own list, as `analysis.glossary_terms` reads it.
        """
        self._store = store
        self._clock = clock
        self._author = author
        self._speeches = speeches
        self._listed = listed
        self._terms: dict[str, ListedTerm] = {}

    def of_meeting(self, meeting: MeetingId) -> tuple[GlossaryEntry, ...]:
        """Return the acronyms of a meeting's papers and speeches, in alphabetical order.

        Those that nothing explains are among them: they are worth a question. Of
        a pack of 500 pages this takes about a second.
        """
        return self._glossary(meeting, with_exempt=True)

    def of_document(self, document: DocumentId) -> tuple[GlossaryEntry, ...]:
        """Return the acronyms of the meeting that a paper or a record is of.

        Raises:
            NothingSuch: there is no such document.
        """
        with self._store.reading() as session:
            meeting = document_of(session, document).meeting_id
        return self.of_meeting(meeting)

    def for_briefing(
        self,
        meeting: MeetingId,
        consent: ExemptConsent | None = None,
        *,
        only: Collection[str] | None = None,
    ) -> tuple[GlossaryEntry, ...]:
        """Return what a briefing may print: without consent, nothing from exempt papers.

        Neither an acronym that only exempt pages use, nor words that only they or a
        mark made from them say, nor the number of an exempt page. `only` has the keys
        of the acronyms asked for: of a pack of 500 pages a few take a tenth of a second.
        """
        return self._glossary(meeting, with_exempt=consent is not None, only=only)

    def made(self) -> list[MadeExpansion]:
        """Return everything that the member says acronyms stand for."""
        with self._store.reading() as session:
            return glossary.made_expansions(session)

    def explain(
        self, meeting: MeetingId, acronym: str, words: str, *, id: ExpansionId | None = None
    ) -> Change:
        """Say what an acronym stands for, in every meeting; in place of an earlier word on it.

        It is exempt where this meeting uses the acronym in exempt papers alone, or
        where only they say these words. Blank space around either is dropped.

        Raises:
            ValueError: the acronym or the words are blank.
        """
        acronym, words = acronym.strip(), " ".join(words.split())
        if not acronym or not words:
            raise ValueError("an acronym and what it stands for are needed")
        access = self._access_of(meeting, acronym, words)
        with self._store.writing() as session:
            known = glossary.made_expansion_of(session, acronym)
            made = known.id if known else id or ExpansionId(new_id())
            if known:
                glossary.reword_expansion(session, made, words, access, self._clock.now())
            else:
                glossary.add_expansion(
                    session,
                    made,
                    acronym,
                    words,
                    access=access,
                    author=self._author,
                    now=self._clock.now(),
                )
        return Change(Kind.GLOSSARY, made)

    def forget(self, expansion: ExpansionId) -> Change:
        """Take back the member's word on an acronym; what papers and the list say holds again."""
        with self._store.writing() as session:
            now = self._clock.now()
            glossary.set_expansion_removed(session, expansion, now, now)
        return Change(Kind.GLOSSARY, expansion)

    def bring_back(self, expansion: ExpansionId) -> Change:
        """Undo `forget`."""
        with self._store.writing() as session:
            glossary.set_expansion_removed(session, expansion, None, self._clock.now())
        return Change(Kind.GLOSSARY, expansion)

    def unexplain(self, acronym: str) -> Change:
        """Take back the member's word on an acronym, by the acronym.

        Raises:
            NothingSuch: the member never said what it stands for.
        """
        with self._store.reading() as session:
            known = glossary.made_expansion_of(session, acronym)
        if known is None:
            raise NothingSuch("expansion", acronym)
        return self.forget(known.id)

    def _glossary(
        self, meeting: MeetingId, *, with_exempt: bool, only: Collection[str] | None = None
    ) -> tuple[GlossaryEntry, ...]:
        said = [
            Piece(
                speech.display_text,
                speech.document_id,
                access=speech.access,
                speech=speech.position,
            )
            for speech in self._speeches.of_meeting(meeting)
        ]
        with self._store.reading() as session:
            papers = list(_papers(session, meeting))
            if not with_exempt:
                papers = [piece for piece in papers if not piece.access.is_exempt]
                said = [piece for piece in said if not piece.access.is_exempt]
            own = [
                _explained(one)
                for one in glossary.made_expansions(session)
                if with_exempt or not one.access.is_exempt
            ]
            elsewhere = partial(_elsewhere, session, meeting)
            return glossary_of(papers, said, elsewhere, self._list(), own, only=only)

    def _access_of(self, meeting: MeetingId, acronym: str, words: str) -> Access:
        """Return who may see a member's word: whoever may see what it is made from."""
        for entry in self.of_meeting(meeting):
            if key_of(entry.acronym) == key_of(acronym):
                found = entry.explained
                same = found is not None and found.words.casefold() == words.casefold()
                return entry.access.with_grounds_of(found.access if found and same else OPEN)
        return OPEN

    def _list(self) -> dict[str, ListedTerm]:
        if not self._terms:
            self._terms = read_terms(self._listed)
        return self._terms


def _papers(session: Work, meeting: MeetingId) -> Iterator[Piece]:
    for one in glossary.texts_of(session, meeting):
        yield _piece(one)
    for title, access in glossary.titles_of(session, meeting):
        yield Piece(title, access=access, is_title=True)


def _elsewhere(session: Work, meeting: MeetingId, acronyms: Collection[str]) -> list[Explained]:
    """Return what other meetings' open papers and transcripts say that acronyms stand for."""
    found: list[Explained] = []
    for acronym, texts in glossary.defining_texts(session, sorted(acronyms), meeting).items():
        for kinds, source in (
            ((Where.PAPERS, Where.MINUTES), GlossarySource.PAST),
            ((Where.SPEECHES,), GlossarySource.TRANSCRIPT),
        ):
            pieces = [
                _piece(one) for one in texts if one.kind in kinds and not one.access.is_exempt
            ]
            told = explanations_in(pieces, source)
            found += [one for one in told if key_of(one.acronym) == key_of(acronym)]
    return found


def _piece(one: glossary.StoredText) -> Piece:
    return Piece(
        one.text,
        one.document_id,
        one.pdf_page,
        access=one.access,
        pack_page=one.pack_page,
        paging=one.paging,
    )


def _explained(made: MadeExpansion) -> Explained:
    return Explained(
        made.acronym, made.words, GlossarySource.USER, access=made.access, made=made.id
    )
