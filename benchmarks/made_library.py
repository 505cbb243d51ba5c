"""A library of a long-serving councillor, made up: its words as common as they are in real papers.

What is made is measured on 19,000 passages of real packs, minutes and transcripts: how often
the n-th commonest word stands (the 1st: 5.7 of 100 words; the 10th: 0.9; the 100th: 0.11; the
1,000th: 0.014, and from there ever more seldom), how long passages are, and that words go
together: an item has a subject with words and names of its own, which other meetings come back
to. The commonest words are English, so that the program's lists of small words do their work;
the others are made up.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedItem,
    ParsedMinute,
    ParsedMinutes,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedSection,
    ParsedSpeech,
    ParsedTranscript,
)
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.clock import Clock
from scrutinyprep.store.imports import NewFile
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.meetings import add_meeting
from scrutinyprep.store.minutes import add_minutes
from scrutinyprep.store.packs import add_pack
from scrutinyprep.store.speeches import add_transcript

PASSAGES_A_MEETING = 2125
_PAPERS, _PAPER_PASSAGES = 8, 150
_PASSAGES_A_PAGE = 6
_MINUTES, _SPEECHES = 80, 400
_REPUBLISHED = 10
"""Every so many packs are published again: old versions stay in the library, and are not found."""
_NOTES = 4
_COMMITTEES = ("Children and Families", "Corporate", "Environment", "Health and Care")
_FIRST_YEAR, _MEETINGS_A_YEAR = 2015, 48
_COUNCIL = "Anyshire County Council"
_VOCABULARY = 150_000
_SUBJECTS = 320
_SUBJECT_WORDS, _SUBJECT_NAMES = 40, 12
_OF_SUBJECT = 5
"""One word in so many belongs to the item's subject."""
_SENTENCE_WORDS = 16
# Words of a passage, its nine deciles between the shortest and the longest.
_PAPER_LENGTHS = (1, 3, 4, 6, 8, 10, 14, 23, 36, 57, 140)
_SPEECH_LENGTHS = (2, 7, 17, 32, 53, 78, 101, 151, 186, 204, 240)
_BEGINNINGS = ("con", "pro", "com", "re", "in", "pre", "con", "dis", "ser", "cou", "res")
_SMALL_WORDS = (
    "the to and of that in a is for we I be on it with are this as will have not at by from or "
    "you was so there which an they people our has but would all council been their what one can "
    "if do other about more these who some any into also when how were where them its may "
    "just no think need your up out very get know he like going time year me than over new those "
    "well make could only work he she his her had did because then now see should being through "
    "us many such each while under between after before most both here during against say said"
).split()


@dataclass(frozen=True, slots=True)
class Subject:
    """What an item is about."""

    words: tuple[str, ...]
    """The commonest first."""
    names: tuple[str, ...]
    """Two or three words that stand together."""


def word(number: int) -> str:
    """Return the n-th commonest word of the made library, counted from 0."""
    if number < len(_SMALL_WORDS):
        return _SMALL_WORDS[number]
    if number % 17 == 0:
        return str(number)
    # A third of all English words begin in one of a few ways, which is hard on a search that is
    # still being typed; the rest is spread.
    letters = _BEGINNINGS[number % len(_BEGINNINGS)] if number % 3 == 0 else ""
    left = number * 7919 % 999_983 + 100
    while left:
        letters += "bcdfghklmnprstvwxyzj"[left % 20] + "aeiou"[left // 20 % 5]
        left //= 100
    return letters + ("n" if number % 3 else "t")


@cache
def subject(number: int) -> Subject:
    """Return a subject; the committee of a meeting comes back to its own."""
    chance = random.Random(number)  # noqa: S311 - the same library each time, no secret
    least = len(_SMALL_WORDS)
    # As likely of the 100th to 1,000th word as of the 1,000th to 10,000th.
    ranks = sorted(int(least * 150 ** chance.random()) for _ in range(_SUBJECT_WORDS))
    words = tuple(word(rank) for rank in ranks)
    names = tuple(
        " ".join(chance.sample(words, chance.choice((2, 2, 3)))) for _ in range(_SUBJECT_NAMES)
    )
    return Subject(words, names)


def subjects_of(meeting: int) -> list[Subject]:
    """Return the subjects of a meeting's items, in the order of its agenda."""
    chance = random.Random(-1 - meeting)  # noqa: S311
    committee = meeting % len(_COMMITTEES)
    own = range(committee, _SUBJECTS, len(_COMMITTEES))
    return [subject(number) for number in chance.sample(own, _PAPERS)]


class Writer:
    """Writes passages: the same for the same number."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._words, self._weights = _vocabulary()

    def passage(self, about: Subject, lengths: tuple[int, ...]) -> str:
        """Return one passage about a subject, as long as passages of its kind are."""
        chance = self._chance
        place = chance.randrange(len(lengths) - 1)
        length = chance.randint(lengths[place], lengths[place + 1])
        words = chance.choices(self._words, cum_weights=self._weights, k=length)
        for at in range(chance.randrange(_OF_SUBJECT), length, _OF_SUBJECT):
            # The first words of a subject stand more often than its last.
            known = about.names if chance.random() < 0.3 else about.words
            words[at] = known[int(len(known) * chance.random() ** 2)]
        for end in range(_SENTENCE_WORDS - 1, length, _SENTENCE_WORDS):
            words[end] += "."
        return " ".join(words).capitalize()

    def passages(self, about: Subject, lengths: tuple[int, ...], count: int) -> list[str]:
        """Return several passages."""
        return [self.passage(about, lengths) for _ in range(count)]


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    ranks = range(1, _VOCABULARY + 1)
    shares = (0.113 / (r + 1) if r <= 1000 else 1.1e-4 * (1000 / r) ** 1.6 for r in ranks)
    return [word(r - 1) for r in ranks], list(accumulate(shares))


def fill(store: LibraryStore, passages: int, told: Callable[[int, int], None]) -> None:
    """Fill an empty library with so many passages, nearly.

    Args:
        store: the library.
        passages: how many.
        told: called with how many meetings are there, and of how many.
    """
    meetings = max(1, round(passages / PASSAGES_A_MEETING))
    every = range(max(0, _MEETINGS_A_YEAR * 10 - meetings), _MEETINGS_A_YEAR * 10)
    chosen = every if len(every) == meetings else range(meetings)
    for done, number in enumerate(chosen, 1):
        _add_meeting(store, number)
        told(done, meetings)
    _take_notes(store)


def _add_meeting(store: LibraryStore, number: int) -> None:
    writer = Writer(number)
    about = subjects_of(number)
    year, place = divmod(number, _MEETINGS_A_YEAR)
    day = date(_FIRST_YEAR + year, 1, 5) + timedelta(days=7 * place)
    committee = f"{_COMMITTEES[number % len(_COMMITTEES)]} Scrutiny Committee"
    facts = MeetingFacts(_COUNCIL, committee, day)
    now = Clock().now()
    pack = _pack(facts, about, writer)
    with store.writing() as session:
        meeting = add_meeting(session, facts, now)

        def file(letter: str, suffix: str) -> NewFile:
            return NewFile(f"{number:063x}{letter}", 1, suffix, f"{number}{suffix}", "1", now)

        add_pack(session, meeting, pack, file("a", ".pdf"))
        if number % _REPUBLISHED == 0:
            add_pack(session, meeting, pack, file("b", ".pdf"))
        add_transcript(session, meeting, _transcript(facts, about, writer), file("c", ".vtt"))
        add_minutes(session, meeting, _minutes(facts, about, writer), file("d", ".pdf"))


def _pack(facts: MeetingFacts, about: list[Subject], writer: Writer) -> ParsedPack:
    a_paper = -(-_PAPER_PASSAGES // _PASSAGES_A_PAGE)
    items, pages = [], []
    for place, one in enumerate(about):
        first = 1 + place * a_paper
        texts = writer.passages(one, _PAPER_LENGTHS, _PAPER_PASSAGES)
        runs = [texts[at : at + _PASSAGES_A_PAGE] for at in range(0, len(texts), _PASSAGES_A_PAGE)]
        pages += [
            ParsedPage(first + index, "\n".join(run), 595, 842, pack_page=first + index)
            for index, run in enumerate(runs)
        ]
        sections = tuple(
            ParsedSection(
                f"{one.names[0]} {index}".capitalize(),
                str(index + 1),
                1,
                first + index,
                tuple(ParsedPassage(text, first + index) for text in run),
            )
            for index, run in enumerate(runs)
        )
        title = f"{one.names[0]} {one.words[0]} report".capitalize()
        last = first + a_paper - 1
        paper = ParsedPaper(title, first, last, sections=sections)
        items.append(
            ParsedItem(str(place + 1), title, (FoundBy.OUTLINE,), first, last, papers=(paper,))
        )
    return ParsedPack(DocumentKind.PACK, "pdf", "Agenda pack", facts, tuple(pages), tuple(items))


def _agenda(about: list[Subject]) -> tuple[ParsedAgendaPoint, ...]:
    return tuple(
        ParsedAgendaPoint(str(place + 1), f"{one.names[0]} {one.words[0]} report".capitalize())
        for place, one in enumerate(about)
    )


def _transcript(facts: MeetingFacts, about: list[Subject], writer: Writer) -> ParsedTranscript:
    # Every third recording has captions that name nobody.
    is_named = bool(facts.date and facts.date.day % 3)
    speeches = []
    for number in range(_SPEECHES):
        speaker = _speaker(facts, number) if is_named else None
        point = number * len(about) // _SPEECHES
        text = writer.passage(about[point], _SPEECH_LENGTHS)
        speeches.append(ParsedSpeech(text, text, speaker, 18.0 * number, point))
    return ParsedTranscript("captions", "Webcast", facts, tuple(speeches), _agenda(about))


def _speaker(facts: MeetingFacts, number: int) -> str:
    """Return who has the floor: every other turn the chair, else one of 30 of the committee."""
    year = facts.date.year if facts.date else 0
    committee = _COMMITTEES.index((facts.committee or "").removesuffix(" Scrutiny Committee"))
    # A new chair, and new members, after each election.
    person = 40 * committee + 160 * (year // 4) + (0 if number % 2 else number * 7 % 31)
    return f"Cllr {_name(20_000 + person)} {_name(40_000 + 3 * person)}"


def _name(number: int) -> str:
    """Return a word as a name; figures name nobody."""
    return word(number if number % 17 else number + 100_000).title()


def _minutes(facts: MeetingFacts, about: list[Subject], writer: Writer) -> ParsedMinutes:
    each = _MINUTES // len(about)
    minutes = tuple(
        ParsedMinute(
            point,
            passages=tuple(
                ParsedPassage(text) for text in writer.passages(one, _PAPER_LENGTHS, each)
            ),
        )
        for point, one in zip(_agenda(about), about, strict=True)
    )
    return ParsedMinutes("moderngov-minutes-html", "Minutes", facts, minutes)


def _take_notes(store: LibraryStore) -> None:
    """Add the councillor's notes and questions, after all papers have come."""
    services = services_for(store.folder)
    writer = Writer(-1)
    for number, summary in enumerate(services.meetings.all()):
        meeting = MeetingId(summary.meeting.id)
        for one in subjects_of(number)[:_NOTES]:
            services.notes.note(meeting, writer.passage(one, _PAPER_LENGTHS))
            services.questions.draft(meeting, QuestionWords(writer.passage(one, _PAPER_LENGTHS)))
