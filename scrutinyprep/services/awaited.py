"""What was promised before and may be answered now: undertakings beside a later pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from scrutinyprep.analysis.word_stems import content_of, stem_of
from scrutinyprep.domain.hits import Hit, Wanted, Where
from scrutinyprep.domain.ids import MeetingId, UndertakingId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.undertakings import Answer, Awaited, Standing, Undertaking
from scrutinyprep.search.searching import search
from scrutinyprep.store import meetings, undertakings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore, Work

_MOST_ANSWERS = 3
_LATER_MEETINGS = 3
"""Packs that are looked through for an answer, the newest first."""
_MOST_AWAITED = 40
_HITS = 30
_FEWEST_SHARED = 2
"""Words that a page must share with a promise, unless the promise has fewer."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_OF_ANY_MEETING = frozenset(
    stem_of(word)
    for word in (
        "committee panel board council councillor councillors member members meeting meetings next "
        "report item agenda agreed circulate publish write share january february march april june "
        "july august september october november december again"
    ).split()
)
"""Words of many promises and of every pack."""
_ACRONYM = re.compile(r"\b[A-Z]{2,}s?\b")


class AwaitedUndertakings:
    """Asks of later packs whether they keep earlier promises."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def answers(self, undertaking: UndertakingId) -> list[Answer]:
        """Return the pages of later packs of the committee that may answer it, best first."""
        with self._store.reading() as session:
            about = undertakings.undertaking_of(session, undertaking)
            later = meetings.later_meetings(session, about.meeting_id)[:_LATER_MEETINGS]
            agendas = _Agendas(session)
            found = [
                answer for meeting in later for answer in _answers(session, about, meeting, agendas)
            ]
            return sorted(found, key=lambda a: -len(a.why))[:_MOST_ANSWERS]

    def before(self, meeting: MeetingId) -> list[Awaited]:
        """Return what is open from earlier meetings of the committee, with likely pages here.

        Of what has stayed open for years, the newest: the ledger has them all.
        """
        with self._store.reading() as session:
            here = meetings.meeting_of(session, meeting)
            earlier = {m.id: m for m in meetings.earlier_meetings(session, meeting)}
            waiting = [
                undertaking
                for undertaking in undertakings.undertakings_of(session, standing=Standing.OPEN)
                if undertaking.meeting_id in earlier
            ]
            agendas = _Agendas(session)
            if not agendas.items(meeting):
                return []
            return [
                Awaited(
                    undertaking,
                    earlier[undertaking.meeting_id],
                    tuple(_answers(session, undertaking, here, agendas)),
                )
                for undertaking in waiting[-_MOST_AWAITED:]
            ]

    def open_before(self, today: date) -> dict[MeetingId, int]:
        """Return for each meeting to come how many undertakings of earlier ones are open."""
        with self._store.reading() as session:
            waiting = undertakings.open_by_meeting(session)
            if not waiting:
                return {}
            return {
                meeting.id: sum(
                    waiting.get(earlier.id, 0)
                    for earlier in meetings.earlier_meetings(session, meeting.id)
                )
                for meeting in meetings.meetings_from(session, today)
            }


class _Agendas:
    """The titles of meetings' items, each agenda read once."""

    def __init__(self, session: Work) -> None:
        self._session = session
        self._read: dict[MeetingId, list[AgendaItem]] = {}

    def items(self, meeting: MeetingId) -> list[AgendaItem]:
        """Return a meeting's items."""
        if meeting not in self._read:
            self._read[meeting] = items_of(self._session, meeting)
        return self._read[meeting]

    def title_over(self, undertaking: Undertaking) -> str:
        """Return the title of the item under which a promise was made; empty for none."""
        if undertaking.item_id is None:
            return ""
        items = self.items(undertaking.meeting_id)
        return next((item.title for item in items if item.id == undertaking.item_id), "")


def _answers(
    session: Work, undertaking: Undertaking, meeting: Meeting, agendas: _Agendas
) -> list[Answer]:
    """Return the best pages of one meeting's papers, one entry a page."""
    title = agendas.title_over(undertaking)
    stems = content_of(undertaking.promise.words) | {
        stem_of(word) for word in _ACRONYM.findall(undertaking.promise.words)
    }
    asked = list(dict.fromkeys(_telling(undertaking.promise.words, stems - _OF_ANY_MEETING)))
    about = list(dict.fromkeys(_telling(title, content_of(title))))
    if not asked:
        return []
    wanted = Wanted(
        words=" ".join((*asked, *about)),
        places=(Where.PAPERS,),
        meeting_id=meeting.id,
        limit=_HITS,
    )
    # The minutes of the last meeting say again what was promised; they answer nothing.
    retold = {e.number for e in agendas.items(meeting.id) if _MINUTES.search(e.title)}
    pages: dict[tuple[object, object], tuple[float, Answer]] = {}
    for hit in search(session, wanted):
        shared = _shared(hit.text, asked)
        if hit.item is None or hit.item in retold:
            continue
        if len(shared) < min(_FEWEST_SHARED, len(asked)):
            continue
        weight = len(shared) + len(_shared(hit.text, about)) / 2
        place = (hit.published_in, hit.pdf_page)
        if place not in pages or pages[place][0] < weight:
            pages[place] = (weight, _answer(hit, meeting, shared))
    best = sorted(pages.values(), key=lambda found: -found[0])
    return [answer for _, answer in best[:_MOST_ANSWERS]]


def _answer(hit: Hit, meeting: Meeting, shared: Sequence[str]) -> Answer:
    document = hit.published_in or hit.document_id
    if document is None:
        raise ValueError("a passage of a paper has a document")
    return Answer(
        meeting=meeting,
        document_id=document,
        item=hit.item,
        pdf_page=hit.pdf_page,
        pack_page=hit.pack_page,
        why=tuple(shared),
        passage=hit.text,
        access=hit.access,
    )


def _telling(text: str, stems: set[str]) -> Iterable[str]:
    return (word for word in _WORD.findall(text) if stem_of(word) in stems)


def _shared(passage: str, words: Iterable[str]) -> list[str]:
    here = {stem_of(word) for word in _WORD.findall(passage)}
    shared: dict[str, str] = {}
    for word in words:
        if stem_of(word) in here:
            shared.setdefault(stem_of(word), word)
    # The longest words tell most.
    return sorted(shared.values(), key=lambda word: -len(word))
