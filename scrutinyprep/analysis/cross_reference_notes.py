"""Footnotes: a raised figure behind a word, and the note that it stands for.

In a page's text a raised figure is a number that clings to the word before it. So does the 2
of "CO2": what counts is that the same number begins a note at the foot of the page, or in a list
of notes at the paper's end, and that no other word of the page carries it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrutinyprep.domain.anchors import Run, one_line
from scrutinyprep.domain.cross_references import CrossReference, Referred

_MOST_LINES = 16
"""Notes take no more of the foot of a page."""
_FEWEST_LISTED = 2
"""So many notes, counted from 1, make a list of notes at a paper's end."""
_OPENS = r"[^\W\d_]|[“‘\"'(]"
_NOTE = re.compile(rf"[ \t]*\[?(?P<number>\d{{1,2}})\]?[ \t]*(?P<words>(?:{_OPENS}).*)")
_NUMBER = re.compile(r"[ \t]*\[?(?P<number>\d{1,2})\]?[ \t]*")
_WORDS = re.compile(rf"[ \t]*(?:{_OPENS})")
_STAMP = re.compile(
    r"\s*(?:(?:page|p\.)?\s*[A-Z]?\d{1,4}(?:\s*(?:of|/)\s*\d+)?)?\s*", re.IGNORECASE
)
"""A line that is the page's own number, or blank."""
_FIGURE = re.compile(r"(?<=[^\W\d_]|[.,;:!?)\]”’\"'%])(?P<number>\d{1,2})(?![\w%£]|[.,:/-]\d)")
"""A number that clings to what stands before it, and ends there."""
_WORD = re.compile(
    # A number of a list, an amount or a name ("Q1", "A34") has fewer letters before it.
    r"""(?:[^\W\d_]{3,}[.,;:!?)\]”’"']{0,3}|%[.,;:)]{0,2})\Z"""
)
_WORD_LETTERS = 40
_NAMED = re.compile(
    r"(?:append(?:ix|ices)|annexe?s?|sections?|paragraphs?|paras?|items?|pages?|tables?|figures?"
    r"|charts?|parts?|years?|options?|phases?|stages?|steps?|covid|version|level|tier|lots?)\W*\Z",
    re.IGNORECASE,
)
"""A word whose number is its own, though the blank between them was lost."""
_LIST_HEAD = re.compile(r"(?:end\s?notes|foot\s?notes|notes|references)\s*:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """A note, on the page that it stands on."""

    number: str
    words: str
    """Its first line, with its number before it."""


@dataclass(frozen=True, slots=True)
class EndNote:
    """A note in a list at a paper's end."""

    pdf_page: int
    note: Note


def marks_in(text: str) -> tuple[CrossReference, ...]:
    """Return what may be raised figures: each with the word that it clings to."""
    return tuple(_marks_in(text))


def notes_on(text: str) -> tuple[tuple[CrossReference, Note], ...]:
    """Return the raised figures of a page with their notes at its foot, each beyond doubt.

    A list that happens to end a page has numbers at the beginnings of its lines, too, but words of
    the page do not carry them.
    """
    foot = _foot_of(text)
    if not foot:
        return ()
    begins = foot[0][0]
    marks = [mark for mark in marks_in(text) if mark.run.end <= begins]
    counts = Counter(mark.number for mark in marks)
    notes = {number: Note(number, words) for _, number, words in foot}
    return tuple(
        (mark, notes[mark.number])
        for mark in marks
        if mark.number in notes and counts[mark.number] == 1
    )


def end_notes(texts: Mapping[int, str]) -> dict[str, EndNote]:
    """Return the notes listed at the end of a paper, by number; of none, and of two lists, nothing.

    `texts` are its pages, by PDF page in order.
    """
    found: list[dict[str, EndNote]] = []
    is_listed = False
    for pdf_page, text in texts.items():
        lines = text.splitlines()
        for at, line in enumerate(lines):
            if _LIST_HEAD.fullmatch(line.strip()):
                found.append({})
                is_listed = True
            elif is_listed and (told := _note_of(lines, at)) is not None:
                number, words = told
                if int(number) == len(found[-1]) + 1:
                    found[-1][number] = EndNote(pdf_page, Note(number, words))
    lists = [each for each in found if len(each) >= _FEWEST_LISTED]
    return lists[0] if len(lists) == 1 else {}


def _marks_in(text: str) -> Iterator[CrossReference]:
    for match in _FIGURE.finditer(text):
        before = max(0, match.start() - _WORD_LETTERS)
        word = _WORD.search(text[before : match.start()])
        if word is not None and not _NAMED.search(word[0]):
            run = Run(before + word.start(), match.end())
            number = match["number"].lstrip("0") or "0"
            yield CrossReference(run, match["number"], Referred.NOTE, number)


def _foot_of(text: str) -> Sequence[tuple[int, str, str]]:
    """Return where each note at the foot begins, its number and its first line."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    last = len(lines)
    while last and _STAMP.fullmatch(lines[last - 1]):
        last -= 1
    found = [
        (starts[at], *told)
        for at in range(max(0, last - _MOST_LINES), last)
        if (told := _note_of(lines, at)) is not None
    ]
    return _last_in_row(found)


def _last_in_row(found: Sequence[tuple[int, str, str]]) -> Sequence[tuple[int, str, str]]:
    """Return the notes at the end that are numbered one after the other."""
    begins = 0
    for at, (one, other) in enumerate(pairwise(found), start=1):
        if int(other[1]) != int(one[1]) + 1:
            begins = at
    return found[begins:]


def _note_of(lines: Sequence[str], at: int) -> tuple[str, str] | None:
    """Return the number and the words of a note that begins at a line.

    Its number may stand in a line of its own, as it is raised.
    """
    match = _NOTE.fullmatch(lines[at])
    if match is not None:
        return match["number"].lstrip("0") or "0", one_line(lines[at])
    match = _NUMBER.fullmatch(lines[at])
    if match is not None and at + 1 < len(lines) and _WORDS.match(lines[at + 1]):
        return match["number"].lstrip("0") or "0", one_line(f"{lines[at]} {lines[at + 1]}")
    return None


def unique_marks(texts: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the page and number of each raised figure that a paper has once."""
    marks = [(page, mark.number) for page, text in texts.items() for mark in marks_in(text)]
    counts = Counter(number for _, number in marks)
    yield from ((page, number) for page, number in marks if counts[number] == 1)
