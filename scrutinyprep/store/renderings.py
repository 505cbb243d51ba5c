"""Several transcripts of one recording: which belong together, and which one is shown.

Captions and what Whisper heard say the same in other words here and there. One
of them is shown and can be searched; the others are kept, and wait to be chosen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.likeness import runs_in, shared
from scrutinyprep.domain.parsed import DocumentKind, ParsedTranscript, ParsedWarning
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.models import DocumentRow, MeetingRow, SpeechRow, VersionRow
from scrutinyprep.store.titles import is_called_after

_SAME_FROM = 0.3
"""Renderings of one recording share two thirds of their runs of five words, others 1 in 100."""
_SAMPLES = 16
_SAMPLES_FOUND = 3
_SAMPLE_WORDS = 5
_FEWEST_RUNS = 20
"""With fewer, two texts may share the words with which every meeting begins."""
_NAMED_SHARE = 0.2
"""Of the speeches; a single name in a transcript names nobody."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A transcript of the library that says the same as another."""

    document_id: DocumentId
    meeting_id: MeetingId
    share: float
    """Of the runs of five words in either: 0 to 1."""


def same_recording(session: Session, transcript: ParsedTranscript) -> Alike | None:
    """Return the transcript of the library that is most like one that was read.

    None where no transcript is of the same recording. Some runs of words are looked
    up in the index first, since a library of ten years holds hundreds of transcripts.
    """
    texts = [speech.display_text for speech in transcript.speeches]
    found: Counter[str] = Counter()
    for words in _samples(texts):
        found.update(set(session.scalars(_HOLDING, {"words": f'"{words}"'})))
    possible = [document for document, count in found.items() if count >= _SAMPLES_FOUND]
    return max(
        (one for one in _like(session, texts, possible) if one.share >= _SAME_FROM),
        key=lambda one: one.share,
        default=None,
    )


_HOLDING = text(
    f"""
    SELECT version.document_id
    FROM passage_fts
    CROSS JOIN passage ON passage.id = passage_fts.rowid
    JOIN version ON version.id = passage.version_id
    JOIN document ON document.id = version.document_id
    JOIN meeting ON meeting.id = document.meeting_id
    WHERE passage_fts MATCH :words AND passage.kind = '{Where.SPEECHES.value}'
        AND version.is_current AND meeting.removed_at IS NULL
    LIMIT 50
    """  # noqa: S608 - a constant of ours
)


def join_renderings(
    session: Session, document: DocumentRow, texts: Sequence[str]
) -> tuple[ParsedWarning, ...]:
    """Note which transcript of its meeting a new one says the same as, and what to tell of it."""
    others = session.scalars(
        select(DocumentRow.id).where(
            DocumentRow.meeting_id == document.meeting_id,
            DocumentRow.kind == DocumentKind.TRANSCRIPT.value,
            DocumentRow.id != document.id,
        )
    ).all()
    alike = max(_like(session, texts, others), key=lambda one: one.share, default=None)
    if alike is None or alike.share < _SAME_FROM:
        return ()
    other = session.get_one(DocumentRow, alike.document_id)
    document.rendering_of = other.rendering_of or other.id
    session.flush()
    return (
        ParsedWarning(
            "same-meeting",
            f"The same meeting, another rendering: {alike.share:.0%} of it is word for word as in "
            f"“{other.title}”. One of them is shown and searched: choose it under Past meetings.",
        ),
    )


def renderings_of(session: Session, meeting: MeetingId) -> list[Rendering]:
    """Return the transcripts of a meeting, those of one recording after each other."""
    rows = session.execute(
        select(
            DocumentRow,
            VersionRow,
            func.count(SpeechRow.id),
            func.count(SpeechRow.speaker),
            func.count(SpeechRow.start_s),
        )
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(SpeechRow, SpeechRow.version_id == VersionRow.id, isouter=True)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.kind == DocumentKind.TRANSCRIPT.value,
            VersionRow.is_current,
        )
        .group_by(DocumentRow.id, VersionRow.id)
        .order_by(VersionRow.id)
    ).all()
    groups: dict[str, list[Rendering]] = defaultdict(list)
    for document, version, speeches, named, timed in rows:
        recording = document.rendering_of or document.id
        groups[recording].append(
            Rendering(
                document_id=DocumentId(document.id),
                recording=DocumentId(recording),
                version_id=version.id,
                title=document.title,
                file_name=version.file_name,
                format=version.format,
                is_automatic=version.is_automatic,
                speeches=speeches,
                has_speakers=named > speeches * _NAMED_SHARE,
                has_times=timed > 0,
                chosen_at=document.chosen_at,
                is_shown=not document.is_aside,
            )
        )
    return [one for group in groups.values() for one in group]


def settle_shown(session: Session, meeting: MeetingId) -> frozenset[int]:
    """Settle which rendering of each recording is shown, and return their versions.

    The one that the user chose last; else one that names its speakers, then one that
    tells the time, then the newest.
    """
    renderings = renderings_of(session, meeting)
    best: dict[DocumentId, Rendering] = {}
    for one in renderings:
        known = best.get(one.recording)
        if known is None or _merit(one) > _merit(known):
            best[one.recording] = one
    shown = {one.document_id for one in best.values()}
    for ids, is_aside in (
        (shown, False),
        ({one.document_id for one in renderings} - shown, True),
    ):
        if ids:
            session.execute(
                update(DocumentRow)
                .where(DocumentRow.id.in_(ids))
                .values(is_aside=is_aside)
                .execution_options(synchronize_session=False)
            )
    session.expire_all()
    return frozenset(one.version_id for one in best.values())


def choose_rendering(session: Session, document: DocumentId, at: datetime | None) -> MeetingId:
    """Note that the user chose this transcript to be shown, or take that back; return its meeting.

    Raises:
        NothingSuch: there is no such transcript.
    """
    row = session.get(DocumentRow, document)
    if row is None or row.kind != DocumentKind.TRANSCRIPT.value:
        raise NothingSuch("transcript", document)
    row.chosen_at = at
    return MeetingId(row.meeting_id)


def is_called_after_a_file(session: Session, meeting: MeetingId) -> bool:
    """Say whether a meeting has no name but the title of one of its transcripts."""
    row = session.get_one(MeetingRow, meeting)
    titles = session.scalars(select(DocumentRow.title).where(DocumentRow.meeting_id == meeting))
    return row.committee is None or any(is_called_after(row.committee, one) for one in titles)


def _merit(one: Rendering) -> tuple[float, bool, bool, int]:
    chosen = one.chosen_at.timestamp() if one.chosen_at else 0.0
    return chosen, one.has_speakers, one.has_times, one.version_id


def _like(session: Session, texts: Sequence[str], documents: Iterable[str]) -> Iterable[Alike]:
    runs = runs_in(" ".join(texts))
    for document in documents:
        row = session.get_one(DocumentRow, document)
        said = session.scalars(
            select(SpeechRow.display_text)
            .join(VersionRow, VersionRow.id == SpeechRow.version_id)
            .where(VersionRow.document_id == document, VersionRow.is_current)
            .order_by(SpeechRow.position)
        )
        other = runs_in(" ".join(said))
        if min(len(runs), len(other)) >= _FEWEST_RUNS or runs == other:
            yield Alike(DocumentId(row.id), MeetingId(row.meeting_id), shared(runs, other))


def _samples(texts: Sequence[str]) -> list[str]:
    """Return runs of words from all over a transcript, each from the middle of a speech."""
    runs = []
    for words in (re.findall(r"[^\W_]+", said) for said in texts):
        if len(words) >= _SAMPLE_WORDS * 3:
            middle = len(words) // 2
            runs.append(" ".join(words[middle : middle + _SAMPLE_WORDS]))
    step = max(1, len(runs) // _SAMPLES)
    return runs[::step][:_SAMPLES]
