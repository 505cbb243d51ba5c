"""What search can find of what was said: the shown rendering of each recording, once."""

from __future__ import annotations

import re
from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.glued_words import Lexicon, unglued
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.speeches import passages_in
from scrutinyprep.models import DocumentRow, PassageRow, SpeechRow, VersionRow
from scrutinyprep.store.passages import NewPassage, add_passages, remove_version_passages
from scrutinyprep.store.renderings import settle_shown

_GLUED = frozenset(["public-i"])
"""Formats whose pages join the first line of each speech to the second without a space."""
_COMMON_FROM = 3
"""Times: a word that is said more seldom may be a slip of whatever wrote it down."""
_COMMON_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def index_speeches(session: Session, meeting: MeetingId) -> None:
    """Let search find what is shown of a meeting's recordings, and nothing else of them."""
    shown = settle_shown(session, meeting)
    every = session.execute(
        select(VersionRow.id, VersionRow.format)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(DocumentRow.meeting_id == meeting, DocumentRow.kind == DocumentKind.TRANSCRIPT.value)
        .order_by(VersionRow.id)
    ).all()
    indexed = {
        version
        for version in session.scalars(
            select(PassageRow.version_id)
            .where(PassageRow.version_id.in_([version for version, _ in every]))
            .distinct()
        )
        if version is not None
    }
    for version, form in every:
        if version in indexed and version not in shown:
            remove_version_passages(session, version)
        elif version in shown and version not in indexed:
            _add(session, meeting, version, form)


def _add(session: Session, meeting: MeetingId, version: int, form: str) -> None:
    speeches = session.execute(
        select(
            SpeechRow.id,
            SpeechRow.item_id,
            SpeechRow.access,
            SpeechRow.text,
            SpeechRow.display_text,
        )
        .where(SpeechRow.version_id == version)
        .order_by(SpeechRow.position)
    ).all()
    lexicon = _lexicon([text for *_, text, _ in speeches]) if form in _GLUED else None
    add_passages(
        session,
        [
            NewPassage(
                kind=Where.SPEECHES.value,
                meeting_id=meeting,
                version_id=version,
                item_id=item,
                speech_id=speech,
                access=access,
                text=piece,
            )
            for speech, item, access, text, shown in speeches
            for piece in passages_in(_searched(text, shown, lexicon))
        ],
    )


def _searched(text: str, shown: str, lexicon: Lexicon | None) -> str:
    if lexicon is None:
        return shown
    first_line = len(text.partition("\n")[0])
    return unglued(shown, lexicon, within=first_line)


def _lexicon(texts: list[str]) -> Lexicon:
    """Return the words of this transcript, as they stand where no lines are joined."""
    counts = Counter(
        word for text in texts for word in _WORD.findall(text.partition("\n")[2].casefold())
    )
    common = {
        word
        for word, times in counts.items()
        if len(word) >= _COMMON_LETTERS and times >= _COMMON_FROM
    }
    return Lexicon(frozenset(counts), common)
