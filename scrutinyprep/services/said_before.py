"""What a user can do beside a page: see what was said before, and who promised what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from scrutinyprep.analysis.said_before import Bearing, Candidate, ranked
from scrutinyprep.analysis.said_before_excerpts import excerpt
from scrutinyprep.analysis.said_before_ideas import Idea, Thesaurus, ideas_of, runs_of
from scrutinyprep.domain.hits import Commitment, Earlier, Where
from scrutinyprep.domain.ids import ItemId, MeetingId, QuestionId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.search.bearing import Found, counts_of, holding, passages_with
from scrutinyprep.search.hits import hits_of
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.questions import Questions
from scrutinyprep.store.library import LibraryStore, Work

_LIMIT = 20
_SAID = 1.15
"""What was said or minuted comes before what was written, all else being equal."""
_SAME_COMMITTEE = 1.1
_RECENT = 1.06
_RECENT_DAYS = 366
_PLAIN_SHAPES = {"heading": 0.75, "table-row": 0.9}
_LEADS = 0.6
"""A promise or a resolution stands before mere talk if it bears at least this much as the best."""
_CONTEXT = 0.25
_LEAST = 0.1
"""What bears less than this much of the best is not worth the reader's time."""
_LOOKED_THROUGH = 40
"""Passages that are asked whether they hold a promise, and whether they are the same."""
_ALIKE = 0.8
_RESOLVED = re.compile(
    r"^(?:\W*\w{0,3}\W*)?(?:it was |the \w+ )?(?:resolved|agreed|approved|action)\b[ :]",
    re.IGNORECASE,
)
_RECOMMENDED = re.compile(
    r"^\W*(?:it (?:is|was) )?recommend(?:ed|s|ation)\b|\bis (?:asked|recommended) to\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_ASKED_OF_AN_ITEM = 12
"""Headings and recommendations of an item's report that say what it is about."""


class SaidBefore:
    """What earlier meetings said about a passage, an item or a question."""

    def __init__(
        self,
        store: LibraryStore,
        meetings: Meetings,
        papers: Papers,
        questions: Questions,
        *,
        words: Path,
        acronyms: Path,
    ) -> None:
        """Hold on to what is asked.

        Args:
            store: the library.
            meetings: its meetings.
            papers: its papers.
            questions: the councillor's questions.
            words: a file of lines of words for the same thing, "|" between them.
            acronyms: a file of lines "acronym, tab, words", more tabs behind them or not.
        """
        self._store = store
        self._meetings = meetings
        self._papers = papers
        self._questions = questions
        self._words = words
        self._acronyms = acronyms
        self._thesaurus: Thesaurus | None = None

    def about(self, meeting: MeetingId, text: str, limit: int = _LIMIT) -> list[Earlier]:
        """Return the passages of earlier meetings that bear on a text, the best first.

        Among those that bear on it, undertakings, resolutions and
        recommendations come before mere talk.
        """
        return self._of(self._meetings.one(meeting), text, limit)

    def about_item(self, meeting: MeetingId, item: ItemId, limit: int = _LIMIT) -> list[Earlier]:
        """Return what earlier meetings said about what an agenda item is about."""
        found = next((one for one in self._meetings.agenda(meeting) if one.id == item), None)
        if found is None:
            return []
        headings = [section.heading for section in self._papers.sections(meeting, item)]
        asked = [recommendation.text for recommendation in found.recommendations]
        text = "\n".join([found.title, *asked, *headings][: 1 + _ASKED_OF_AN_ITEM])
        return self._of(self._meetings.one(meeting), text, limit)

    def about_question(self, question: QuestionId, limit: int = _LIMIT) -> list[Earlier]:
        """Return what earlier meetings said about what a question asks."""
        asked = self._questions.one(question)
        quote = asked.place.anchor.quote if asked.place is not None else ""
        text = f"{asked.said.words}\n{quote}"
        return self._of(self._meetings.one(asked.meeting_id), text, limit)

    def _of(self, meeting: Meeting, text: str, limit: int) -> list[Earlier]:
        with self._store.reading() as session:
            return earlier(session, meeting, text, self.thesaurus, limit)

    @property
    def thesaurus(self) -> Thesaurus:
        """What is known to be said in several ways; read when it is first asked for."""
        if self._thesaurus is None:
            lines = self._acronyms.read_text(encoding="utf-8").splitlines()
            entries = [line.split("\t") for line in lines if "\t" in line]
            acronyms = {entry[0]: entry[1] for entry in entries}
            words = self._words.read_text(encoding="utf-8").splitlines()
            self._thesaurus = Thesaurus.read(words, acronyms)
        return self._thesaurus


def earlier(
    work: Work, meeting: Meeting, text: str, thesaurus: Thesaurus, limit: int
) -> list[Earlier]:
    """Return the passages of meetings before this one that bear on a text, the best first."""
    runs = runs_of(text)
    # "Clean Air Zone (CAZ)" stands in the index as "clean air zone caz".
    met = holding(work, {run: f"{run} {acronym}" for run, acronym in runs.items()})
    ideas = ideas_of(text, thesaurus, {run: runs[run] for run in met})
    counts = counts_of(work, _forms(ideas))
    found = passages_with(work, counts, other_than=meeting.id, before=meeting.date)
    by_id = {one.id: one for one in found}
    candidates = [Candidate(one.id, one.text, _favour(one, meeting)) for one in found]
    bearings = _in_context(ranked(ideas, counts.of, counts.passages, candidates), by_id)
    least = _LEAST * bearings[0].score if bearings else 0.0
    near = [bearing for bearing in bearings[:_LOOKED_THROUGH] if bearing.score >= least]
    best = _ordered(_each_once(near, by_id), by_id)[:limit]
    hits = hits_of(
        work,
        {bearing.key: bearing.score for bearing, _ in best},
        {bearing.key: excerpt(by_id[bearing.key].text, bearing.shared) for bearing, _ in best},
    )
    return [
        Earlier(hit, bearing.why, commitment)
        for hit, (bearing, commitment) in zip(hits, best, strict=True)
    ]


def _forms(ideas: Iterable[Idea]) -> list[str]:
    return list(dict.fromkeys(f for idea in ideas for f in (*idea.forms, *idea.acronyms)))


def _favour(found: Found, meeting: Meeting) -> float:
    favour = _PLAIN_SHAPES.get(found.shape or "", 1.0)
    if found.where in (Where.SPEECHES, Where.MINUTES):
        favour *= _SAID
    if found.committee and found.committee == meeting.committee:
        favour *= _SAME_COMMITTEE
    if found.date and meeting.date and (meeting.date - found.date).days <= _RECENT_DAYS:
        favour *= _RECENT
    return favour


def _in_context(bearings: Sequence[Bearing], found: Mapping[int, Found]) -> list[Bearing]:
    """Let a passage gain by what stands right before and after it: a heading, the same talk."""
    scores = {bearing.key: bearing.score for bearing in bearings}

    def gained(key: int) -> float:
        beside = (near for near in (key - 1, key + 1) if near in scores)
        same = (n for n in beside if found[n].meeting_id == found[key].meeting_id)
        return _CONTEXT * min(max((scores[n] for n in same), default=0.0), scores[key])

    told = [replace(one, score=one.score + gained(one.key)) for one in bearings]
    return sorted(told, key=lambda one: -one.score)


def _each_once(bearings: Sequence[Bearing], found: dict[int, Found]) -> list[Bearing]:
    """Leave out what another rendering of a meeting, or print of a paper, says again."""
    kept: list[tuple[Bearing, set[str]]] = []
    for bearing in bearings:
        words = set(_WORD.findall(found[bearing.key].text.casefold()))
        if not any(len(words & other) > _ALIKE * len(words | other) for _, other in kept):
            kept.append((bearing, words))
    return [bearing for bearing, _ in kept]


def _ordered(
    bearings: Sequence[Bearing], found: dict[int, Found]
) -> list[tuple[Bearing, Commitment | None]]:
    """Put what binds somebody before mere talk, where it bears nearly as much."""
    if not bearings:
        return []
    enough = _LEADS * bearings[0].score
    told = [(b, _commitment(found[b.key]) if b.score >= enough else None) for b in bearings]
    return sorted(told, key=lambda one: one[1] is None)


def _commitment(found: Found) -> Commitment | None:
    text = found.text.strip()
    if found.is_promise:
        return Commitment.UNDERTAKING
    is_minutes = found.where is Where.MINUTES
    if is_minutes and _RESOLVED.search(text):
        return Commitment.RESOLUTION
    if found.where is Where.PAPERS:
        return Commitment.RECOMMENDATION if _RECOMMENDED.search(text) else None
    # Its patterns take a quarter of a second to make ready: see `suggesting`.
    from scrutinyprep.analysis.undertakings import promises_in

    promises = promises_in(text, meeting=found.date, is_minutes=is_minutes)
    firm = any(promise.firmness is Firmness.FIRM for promise in promises)
    return Commitment.UNDERTAKING if firm else None
