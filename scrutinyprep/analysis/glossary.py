"""Which acronyms of a meeting's papers deserve a line of the glossary, and what they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.analysis.acronyms import acronyms_in, expansions_in
from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.glossary import Explained, GlossaryEntry, GlossarySource
from scrutinyprep.domain.ids import DocumentId

_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, a passage or a speech, with where it stands."""

    text: str
    document_id: DocumentId | None = None
    pdf_page: int | None = None
    access: Access = OPEN


@dataclass(slots=True)
class _Use:
    """How the papers use one acronym."""

    first: Piece
    count: int = 0
    is_open_somewhere: bool = False


def explanations_in(pieces: Iterable[Piece], source: GlossarySource) -> list[Explained]:
    """Return everything that the pieces say acronyms stand for, in order."""
    return [
        Explained(e.acronym, e.words, source, piece.document_id, piece.pdf_page)
        for piece in pieces
        for e in expansions_in(piece.text)
    ]


def glossary_of(
    papers: Sequence[Piece],
    said: Sequence[Piece],
    elsewhere: Sequence[Explained],
    listed: Mapping[str, str],
) -> tuple[GlossaryEntry, ...]:
    """Return the acronyms of the papers, and of what was said, in alphabetical order.

    Args:
        papers: the meeting's papers, in reading order.
        said: the speeches of the meeting itself, in order.
        elsewhere: what other papers and transcripts say, the best first.
        listed: the list that comes with the program.
    """
    uses = _uses([*papers, *said])
    ordinary = _ordinary_words([*papers, *said])
    found = [
        *explanations_in(papers, GlossarySource.PAPERS),
        *explanations_in(said, GlossarySource.TRANSCRIPT),
        *elsewhere,
    ]
    by_acronym: dict[str, list[Explained]] = {}
    for one in found:
        by_acronym.setdefault(one.acronym, []).append(one)
    entries = []
    for acronym, use in uses.items():
        known = by_acronym.get(acronym, [])
        if not known and acronym in listed:
            known = [Explained(acronym, listed[acronym], GlossarySource.LIST)]
        if known or acronym.casefold() not in ordinary:
            entries.append(_entry(acronym, use, known))
    return tuple(sorted(entries, key=lambda e: (e.acronym.casefold(), e.acronym)))


def _uses(papers: Sequence[Piece]) -> dict[str, _Use]:
    uses: dict[str, _Use] = {}
    for piece in papers:
        for acronym in acronyms_in(piece.text):
            use = uses.setdefault(acronym, _Use(piece))
            use.count += 1
            if not piece.access.is_exempt:
                # What an open page may name first must not send the reader to an exempt one.
                use.first = use.first if use.is_open_somewhere else piece
                use.is_open_somewhere = True
    return uses


def _ordinary_words(papers: Sequence[Piece]) -> set[str]:
    """Return the words that the papers also write small: "TOTAL" and "DRAFT" are only loud."""
    return {
        word.casefold()
        for piece in papers
        for word in _WORD.findall(piece.text)
        if word.islower() or word.istitle()
    }


def _entry(acronym: str, use: _Use, known: Sequence[Explained]) -> GlossaryEntry:
    best = _best(known)
    others = dict.fromkeys(
        one.words for one in known if best and _plain(one.words) != _plain(best.words)
    )
    seen: dict[str, str] = {}
    for words in others:
        seen.setdefault(_plain(words), words)
    return GlossaryEntry(
        acronym=acronym,
        count=use.count,
        explained=best,
        others=tuple(seen.values()),
        first_document_id=use.first.document_id,
        first_pdf_page=use.first.pdf_page,
        access=OPEN if use.is_open_somewhere else use.first.access,
    )


def _best(known: Sequence[Explained]) -> Explained | None:
    """Return what the nearest source says most often, as it first says so."""
    if not known:
        return None
    order = list(GlossarySource)
    nearest = min(known, key=lambda one: order.index(one.source)).source
    near = [one for one in known if one.source is nearest]
    counts = Counter(_plain(one.words) for one in near)
    return max(near, key=lambda one: counts[_plain(one.words)])


def _plain(words: str) -> str:
    """Return an expansion without what differs by accident: case, dashes, plural, "and"."""
    plain = re.sub(r"\W+", " ", words.casefold().replace("&", "and"))
    return " ".join(w.removesuffix("s") for w in plain.split() if w != "and")
