"""Which acronyms of a meeting's papers deserve a line of the glossary, and what they stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from scrutinyprep.analysis.acronym_meanings import expansions_in
from scrutinyprep.analysis.acronym_names import Names, names_in, people_in
from scrutinyprep.analysis.acronym_words import (
    has_vowel,
    is_everyday,
    is_loud,
    is_no_word,
    is_wall,
    ordinary_words,
    small_in,
)
from scrutinyprep.analysis.acronyms import Written, is_spelled, written_in
from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.glossary import (
    Explained,
    GlossaryEntry,
    GlossarySource,
    ListedTerm,
    key_of,
)
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.paging import Paging

_IN_BRACKETS = re.compile(r"\(([A-Z]{2,6})\)")
Elsewhere = Callable[[Collection[str]], Sequence[Explained]]

_SOURCES = list(GlossarySource)
_OFTEN = 3
"""Uses of a name in full after which its initials are believed rather than the list."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, a passage or a speech, with where it stands."""

    text: str
    document_id: DocumentId | None = None
    pdf_page: int | None = None
    access: Access = OPEN
    pack_page: int | None = None
    paging: Paging = Paging.PRINT
    speech: int | None = None
    """Which speech of the meeting it is, counted from 0."""
    is_title: bool = False
    """It is an agenda item's title: it may explain an acronym, and stands on no page."""


@dataclass(slots=True)
class _Use:
    """How the papers use one acronym."""

    first: Piece
    spellings: Counter[str] = field(default_factory=Counter)
    pages: dict[tuple[DocumentId, int], None] = field(default_factory=dict)
    is_open_somewhere: bool = False
    is_always_numbered: bool = True
    is_always_ended: bool = True


def explanations_in(
    pieces: Iterable[Piece], source: GlossarySource, only: Collection[str] | None = None
) -> list[Explained]:
    """Return everything that the pieces say acronyms stand for, in order.

    Words that only stand beside an acronym count where no piece says it outright.
    With `only` other acronyms than these may be missing.
    """
    found = [(piece, e) for piece in pieces for e in expansions_in(piece.text, only)]
    stated = {key_of(e.acronym) for _, e in found if e.is_stated}
    return [
        Explained(
            e.acronym,
            e.words,
            source,
            piece.document_id,
            piece.pdf_page,
            piece.pack_page,
            piece.access,
        )
        for piece, e in found
        if e.is_stated or key_of(e.acronym) not in stated
    ]


def glossary_of(
    papers: Sequence[Piece],
    said: Sequence[Piece],
    elsewhere: Elsewhere,
    listed: Mapping[str, ListedTerm],
    own: Sequence[Explained] = (),
    *,
    only: Collection[str] | None = None,
) -> tuple[GlossaryEntry, ...]:
    """Return the acronyms of the papers, and of what was said, in alphabetical order.

    Args:
        papers: the meeting's papers, in reading order.
        said: the speeches of the meeting itself, in order.
        elsewhere: asked what other papers and transcripts say of the acronyms that
            this meeting does not explain.
        listed: the list that comes with the program.
        own: what the member says.
        only: keys of acronyms, for somebody who asks what these stand for and no more.
            Nothing is read but the pieces that hold one, and acronyms that nothing
            explains may be missing.
    """
    pieces = [*papers, *said]
    # Names, of people too, may stand on any page, whether or not their initials do.
    people, names = _people(pieces), names_in(piece.text for piece in pieces)
    sought = None if only is None else _any_of(only)
    if sought is not None:
        papers, said = _holding(sought, papers, listed), _holding(sought, said, listed)
    known: defaultdict[str, list[Explained]] = defaultdict(list)
    kept = _Kept(
        known,
        {key_of(acronym): (acronym, term) for acronym, term in listed.items()},
        {*listed, *_named_in_brackets([*papers, *said], names), *(one.acronym for one in own)},
        people,
        # Only what nothing explains is held against them.
        ordinary_words(piece.text for piece in pieces) if only is None else (),
        names,
        pieces,
    )
    kept.learn(own)
    kept.learn(explanations_in(papers, GlossarySource.PAPERS, only))
    kept.learn(explanations_in(said, GlossarySource.TRANSCRIPT, only))
    uses = _uses(papers if sought is None else _lines_of(sought, papers), said, kept)
    if only is not None:
        uses = {key: use for key, use in uses.items() if key in only or f"{key}s" in only}
    kept.learn(
        elsewhere({one for key, use in uses.items() if key not in known for one in use.spellings})
    )
    uses = _joined_plurals(uses, kept)
    entries = [
        _entry(use, kept.meanings(key, use)) for key, use in uses.items() if kept.holds(key, use)
    ]
    return tuple(sorted(entries, key=lambda e: (e.acronym.casefold(), e.acronym)))


def nowhere(_acronyms: Collection[str]) -> Sequence[Explained]:
    """Answer that nothing else says what acronyms stand for."""
    return ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What decides whether letters are an acronym, and what they stand for."""

    known: defaultdict[str, list[Explained]]
    listed: Mapping[str, tuple[str, ListedTerm]]
    surely: Collection[str]
    """Acronyms that are some whatever they look like, as written."""
    people: Mapping[str, Collection[str]]
    ordinary: Collection[str]
    names: Names
    pieces: Sequence[Piece]

    def learn(self, explained: Iterable[Explained]) -> None:
        """Take in what somebody says acronyms stand for; a person's name is nothing of that."""
        for one in explained:
            if _plain(one.words) not in self.people.get(key_of(one.acronym), ()):
                self.known[key_of(one.acronym)].append(one)

    def is_known(self, key: str) -> bool:
        """Say whether a text or the list tells what it stands for."""
        return key in self.known or key in self.listed

    def holds(self, key: str, use: _Use) -> bool:
        """Say whether letters so used are an acronym."""
        if self.is_known(key):
            return True
        (acronym, _), *_others = use.spellings.most_common(1)
        if key in self.people or use.is_always_numbered:
            return False
        if acronym in self.surely:
            return True
        if is_everyday(acronym) or is_loud(acronym, uses=use.spellings.total()):
            return False
        return key not in self.ordinary or not has_vowel(acronym) or not acronym.isupper()

    def meanings(self, key: str, use: _Use) -> Sequence[Explained]:
        """Return all that is known of what an acronym stands for."""
        known = self.known.get(key, [])
        if known:
            return known
        (acronym, _), *_others = use.spellings.most_common(1)
        if key in self.listed:
            listed, term = self.listed[key]
            found = Explained(listed, term.words, GlossarySource.LIST, authority=term.authority)
            used = self.names.used(acronym, _OFTEN)
            if used is None or _plain(used) == _plain(term.words) or self.says(term.words):
                return [found]
            # Elsewhere it may be what the list says; these papers have a name of their own for it.
            return [Explained(acronym, used, GlossarySource.INITIALS), found]
        name = self.names.of(acronym, is_bracketed=acronym in self.surely)
        return [Explained(acronym, name, GlossarySource.INITIALS)] if name else []

    def says(self, words: str) -> bool:
        """Say whether the papers or speeches hold these words."""
        sought = words.casefold()
        return any(sought in piece.text.casefold() for piece in self.pieces)


def _any_of(keys: Collection[str]) -> re.Pattern[str]:
    """Return what finds any of these acronyms in a text without full stops."""
    longest_first = sorted(map(re.escape, keys), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})" if keys else "(?!)", re.IGNORECASE)


def _holding(
    sought: re.Pattern[str], pieces: Sequence[Piece], listed: Collection[str]
) -> list[Piece]:
    """Return the pieces that may hold one of the acronyms sought, however it is spelled.

    "note" on a page is not the NOTE of a recommendation; said, it may be anything.
    """
    return [
        piece
        for piece in pieces
        if any(
            piece.speech is not None or is_spelled(match.group(), listed)
            for match in sought.finditer(piece.text.replace(".", ""))
        )
    ]


def _lines_of(sought: re.Pattern[str], pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with no more than the lines that may hold an acronym sought."""
    return [
        replace(
            piece,
            text="\n".join(
                line for line in piece.text.split("\n") if sought.search(line.replace(".", ""))
            ),
        )
        for piece in pieces
    ]


def _uses(papers: Sequence[Piece], said: Sequence[Piece], kept: _Kept) -> dict[str, _Use]:
    uses: dict[str, _Use] = {}
    listed = {acronym for acronym, _ in kept.listed.values()}
    # Capitals that can be no word are what they seem even in a heading.
    clear = frozenset(acronym for acronym in listed if is_no_word(acronym))
    for piece in chain((p for p in papers if not p.is_title), said):
        for written in _written(piece, kept.surely, clear):
            use = uses.setdefault(key_of(written.acronym), _Use(piece))
            use.spellings[written.acronym] += 1
            use.is_always_numbered &= written.is_numbered
            use.is_always_ended &= written.has_ending
            if piece.document_id is not None and piece.pdf_page is not None:
                use.pages[piece.document_id, piece.pdf_page] = None
            if not piece.access.is_exempt:
                # What an open page may name first must not send the reader to an exempt one.
                use.first = use.first if use.is_open_somewhere else piece
                use.is_open_somewhere = True
    return uses


def _written(piece: Piece, surely: Collection[str], clear: Collection[str]) -> Iterator[Written]:
    yield from written_in(piece.text, surely, clear)
    if piece.speech is not None and is_wall(piece.text):
        yield from (Written(*found) for found in small_in(piece.text, clear))


def _joined_plurals(uses: dict[str, _Use], kept: _Kept) -> dict[str, _Use]:
    """Count "ILACs" as ILACS where that is what is known, or written elsewhere."""
    for key in [k for k, use in uses.items() if use.is_always_ended and not kept.is_known(k)]:
        whole = key + "s"
        if kept.is_known(whole) or whole in uses:
            lone = uses.pop(key)
            found = uses.setdefault(whole, lone)
            spellings = Counter({f"{s}S": n for s, n in lone.spellings.items()})
            if found is lone:
                found.spellings = spellings
            else:
                found.spellings += spellings
                found.pages |= lone.pages
    return uses


def _people(pieces: Sequence[Piece]) -> dict[str, set[str]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for piece in pieces:
        for initials, name in people_in(piece.text):
            people[key_of(initials)].add(_plain(name))
    return people


def _named_in_brackets(pieces: Iterable[Piece], names: Names) -> set[str]:
    """Return what stands alone in brackets and begins a name: "(GET)" is no word there."""
    return {
        acronym
        for piece in pieces
        for acronym in _IN_BRACKETS.findall(piece.text)
        if names.of(acronym, is_bracketed=True) is not None
    }


def _entry(use: _Use, known: Sequence[Explained]) -> GlossaryEntry:
    best = _best(known)
    seen: dict[str, str] = {}
    for one in known:
        if best and _plain(one.words) != _plain(best.words):
            seen.setdefault(_plain(one.words), one.words)
    (commonest, _), *_others = use.spellings.most_common(1)
    return GlossaryEntry(
        acronym=best.acronym if best and best.acronym in use.spellings else commonest,
        count=use.spellings.total(),
        explained=best,
        others=tuple(seen.values()),
        first_document_id=use.first.document_id,
        first_pdf_page=use.first.pdf_page,
        first_pack_page=use.first.pack_page,
        first_paging=use.first.paging,
        first_speech=use.first.speech,
        access=OPEN if use.is_open_somewhere else use.first.access,
        spellings=tuple(use.spellings),
        pages=tuple(use.pages),
    )


def _best(known: Sequence[Explained]) -> Explained | None:
    """Return what the nearest source says most often, as an open page first says so."""
    if not known:
        return None
    if known[0].source is GlossarySource.INITIALS:
        return known[0]
    nearest = min(known, key=lambda one: _SOURCES.index(one.source)).source
    near = [one for one in known if one.source is nearest]
    counts = Counter(_plain(one.words) for one in near)
    return max(near, key=lambda one: (counts[_plain(one.words)], not one.access.is_exempt))


def _plain(words: str) -> str:
    """Return an expansion without what differs by accident: case, dashes, plural, "and"."""
    plain = re.sub(r"\W+", " ", words.casefold().replace("&", "and"))
    return " ".join(w.removesuffix("s") for w in plain.split() if w != "and")
