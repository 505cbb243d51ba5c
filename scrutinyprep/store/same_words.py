"""The papers of the library that say what a single paper says, found by its words alone.

An appendix seldom says which report it belongs to; but the pack holds the same pages.
A few telling phrases are looked up in the search index, and only what has several of
them is compared word for word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from scrutinyprep.domain.parsed import ParsedPack
from scrutinyprep.models import DocumentRow, VersionRow
from scrutinyprep.store.same_paper import SAME_ANYWHERE, Texts

_PHRASES = 16
_PHRASE_WORDS = 6
_ENOUGH_PHRASES = 2
_MOST_COMPARED = 6
_MOST_HITS = 200
"""What stands in so many passages tells nothing."""
_HOLDING = text(
    "SELECT DISTINCT passage.version_id FROM passage_fts "
    "JOIN passage ON passage.id = passage_fts.rowid "
    "WHERE passage_fts MATCH :phrase AND passage.mark_id IS NULL LIMIT :most"
)
_IN_MEETING = text(
    "SELECT 1 FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid "
    "WHERE passage_fts MATCH :phrase AND passage_fts.rowid >= :first "
    "AND passage.meeting_id = :meeting AND passage.mark_id IS NULL LIMIT 1"
)
_FIRST_OF = text("SELECT min(id) FROM passage WHERE meeting_id = :meeting")


@dataclass(frozen=True, slots=True)
class SameWords:
    """A paper under an item that shares most of its words with another."""

    document: DocumentRow
    share: float
    """Of runs of words, 0 to 1."""


def has_words_of(session: Session, pack: ParsedPack, meeting: str) -> bool:
    """Say whether papers of a meeting may hold a single paper: a phrase of it stands there.

    Quick where they do not, however large the library: it looks no further back
    than to the first words of the meeting.
    """
    first = session.execute(_FIRST_OF, {"meeting": meeting}).scalar()
    return first is not None and any(
        session.execute(_IN_MEETING, {"phrase": phrase, "first": first, "meeting": meeting}).first()
        for phrase in list(_phrases(pack))[::2]
    )


def papers_with_words_of(
    session: Session, pack: ParsedPack, meetings: Collection[str]
) -> list[SameWords]:
    """Return the papers under items of these meetings that a single paper is a version of."""
    counted = Counter(
        version
        for phrase in _phrases(pack)
        for (version,) in session.execute(_HOLDING, {"phrase": phrase, "most": _MOST_HITS})
    )
    likely = [version for version, hits in counted.most_common() if hits >= _ENOUGH_PHRASES]
    rows = session.execute(
        select(VersionRow.id, DocumentRow)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            # SQLite takes a thousand names in one question, and no more.
            VersionRow.id.in_(likely[:500]),
            DocumentRow.item_id.is_not(None),
            DocumentRow.is_file.is_(False),
        )
    )
    possible = sorted(
        (
            (counted[version], document)
            for version, document in rows
            if document.meeting_id in meetings
        ),
        key=lambda one: -one[0],
    )
    documents = list(dict.fromkeys(document for _, document in possible))[:_MOST_COMPARED]
    texts = Texts(session, pack)
    shares = (
        (document, max((texts.shared(paper, document) or 0.0) for paper in pack.papers))
        for document in documents
    )
    return [SameWords(document, share) for document, share in shares if share >= SAME_ANYWHERE]


def _phrases(pack: ParsedPack) -> Iterator[str]:
    """Yield phrases from all over a paper as the index is asked for them; of long words first.

    Those on a line of print, so that none goes over the end of a paragraph.
    """
    runs = [
        words[at : at + _PHRASE_WORDS]
        for page in pack.pages
        for line in page.text.split("\n")
        for words in [re.findall(r"[^\W_]+", line.casefold())]
        for at in range(0, len(words) - _PHRASE_WORDS + 1, 2 * _PHRASE_WORDS)
    ]
    step = max(1, -(-len(runs) // _PHRASES))
    for at in range(0, len(runs), step):
        telling = max(runs[at : at + step], key=lambda words: sum(map(len, words)))
        yield f'"{" ".join(telling)}"'
