"""Public-i webcast pages, copied as text: an index of the agenda, then timed turns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.errors import NoText, WrongPage
from scrutinyprep.domain.parsed import ParsedSpeech, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import injected_headings, turn_points, webcast_index
from scrutinyprep.importers.transcripts.injected_headings import Injection

FORMAT = "public-i"

_LABEL = re.compile(
    # Only the first of a run of spaces may end the words before: tried at each
    # of them, a line of spaces would take a minute.
    r"^(?P<before>.*?)(?<![^\S\n])[^\S\n]+[-\u2013][^\S\n]+(?P<time>\d{1,3}:\d{2}(?::\d{2})?)[^\S\n]*$",
    re.MULTILINE,
)
_DISCLAIMER = re.compile(r"^.*\bautomatically (?:generated|transcribed)\b.*$", re.M | re.I)
_PAPER = re.compile(r"^[-\u2022*]?[ \t]*(?P<title>\S.*?), opens in new tab[ \t]*$", re.MULTILINE)
_TITLE = re.compile(
    r"(?:cllr|councillor|mr|mrs|ms|miss|mx|dr|prof|professor|revd?|sir|dame|lord|lady)\.?",
    re.IGNORECASE,
)
_MOST_NAME_WORDS = 7
_FEWEST_TURNS_WITHOUT_INDEX = 3
_GLUE = re.compile(r"(?<=[a-z.,;:?!'\u2019)])(?=[A-Z])")
_GLUED_SENTENCES = re.compile(r"(?<=[a-z]{2}[.?!])(?=[A-Z][a-z']|I\b)")


@dataclass(frozen=True, slots=True)
class _Turn:
    """One label and the lines up to the next; without a label, what comes before the first."""

    speaker: str | None
    start_s: float | None
    text: str


def recognises(text: str) -> bool:
    """Say whether it is such a page, or the timed turns of one without its index."""
    if webcast_index.is_present(text):
        return True
    labels = [found["before"] for found in _LABEL.finditer(text)]
    names = [name for name in labels if _is_name(name)]
    return len(names) >= _FEWEST_TURNS_WITHOUT_INDEX and len(names) * 2 > len(labels)


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the page.

    Raises:
        WrongPage: the page was copied without its transcript.
        NoText: nobody says anything in it.
    """
    index = webcast_index.index_of(_before_turns(text))
    turns = _turns_of(text, known=frozenset(name for _, name in index.turns))
    if not turns:
        raise WrongPage(
            path,
            "a webcast page without its transcript",
            "Open the transcript beside the webcast, then copy or save the page again.",
        )
    if not any(turn.text for turn in turns):
        raise NoText(path)
    injections = injected_headings.injections_in(tuple(turn.text for turn in turns), index.agenda)
    points = turn_points.points_of(
        tuple(turn.speaker or "" for turn in turns),
        index.turns,
        headings=injected_headings.point_at_start(len(turns), injections, bool(index.agenda)),
    )
    return ParsedTranscript(
        format=FORMAT,
        title=text_facts.title_of(text, path),
        meeting=text_facts.facts_of(webcast_index.before_index(_before_turns(text)), path),
        speeches=tuple(
            ParsedSpeech(
                text=turn.text,
                display_text=_display_text(turn.text, injections.get(number, ())),
                speaker=turn.speaker,
                start_s=turn.start_s,
                point=points[number],
            )
            for number, turn in enumerate(turns)
        ),
        agenda=index.agenda,
        papers_listed=tuple(dict.fromkeys(found["title"] for found in _PAPER.finditer(text))),
        is_automatic=_DISCLAIMER.search(text) is not None,
    )


def _before_turns(text: str) -> str:
    """Return the page up to its disclaimer, or up to the first label."""
    return text[: _start_of_words(text)[0]]


def _start_of_words(text: str) -> tuple[int, int]:
    """Return where what stands before the words ends, and where the words begin."""
    disclaimer, label = _DISCLAIMER.search(text), _LABEL.search(text)
    if disclaimer and not (label and label.start() < disclaimer.start()):
        return disclaimer.start(), disclaimer.end()
    return (label.start(), label.start()) if label else (len(text), len(text))


def _turns_of(text: str, known: frozenset[str]) -> tuple[_Turn, ...]:
    """Cut the page at its labels, those glued to the end of a line too.

    The first paper listed after the last label ends what was said: the rest
    of the page is its furniture.
    """
    begin = _start_of_words(text)[1]
    labels = list(_LABEL.finditer(text, begin))
    indexed = sorted(known, key=len, reverse=True)
    labelled = {found["before"] for found in labels if _is_name(found["before"])}
    others = sorted(labelled - known, key=len, reverse=True)
    starts: list[tuple[int, str, float, int]] = []
    for found in labels:
        speaker = _speaker_of(found["before"], indexed, others)
        if speaker:
            at = found.start() + len(found["before"]) - len(speaker)
            starts.append((at, speaker, _seconds(found["time"]), found.end()))
    if not starts:
        return ()
    papers = _PAPER.search(text, starts[-1][3])
    ends = [at for at, *_ in starts[1:]] + [papers.start() if papers else len(text)]
    turns = [
        _Turn(speaker, start_s, text[body:end].strip())
        for (_, speaker, start_s, body), end in zip(starts, ends, strict=True)
    ]
    unlabelled = text[begin : starts[0][0]].strip()
    if unlabelled:
        turns.insert(0, _Turn(None, None, unlabelled))
    return tuple(turns)


def _speaker_of(before: str, indexed: list[str], others: list[str]) -> str | None:
    """Return the name that ends the words before a time, or None if none does.

    A name of the index may be glued to the last word of what was said before,
    or follow it after a space; a title before it belongs to the name. Both
    lists have the longest names first.
    """
    for name in indexed:
        if before.endswith(name):
            rest = before[: -len(name)]
            titled = rest.endswith(" ") and _TITLE.fullmatch(rest.strip())
            return before if titled else name
    if _is_name(before):
        return before
    for name in others:
        if before.endswith(name):
            return name
    for glue in _GLUE.finditer(before):
        if _is_name(before[glue.end() :]):
            return before[glue.end() :]
    return None


def _is_name(words: str) -> bool:
    """Say whether the words could be a label of their own: few, and each with a capital."""
    parts = words.split()
    if not parts or len(parts) > _MOST_NAME_WORDS or _GLUE.search(_without_particles(words)):
        return False
    return all(part[0].isupper() or not part[0].isalpha() for part in parts) and (
        parts[0][0].isalpha()
    )


def _without_particles(words: str) -> str:
    """Return the words with no capital inside "McNeil", "O'Brien" or "J.R."."""
    return re.sub(r"\b(?:Ma?c|Fitz|De|Di|La|Le|Van|[A-Z]['\u2019.])(?=[A-Z])", "", words)


def _seconds(stamp: str) -> float:
    """Return the seconds of "1:02:03", or of "62:03"."""
    total = 0
    for part in stamp.split(":"):
        total = total * 60 + int(part)
    return float(total)


def _display_text(text: str, injections: tuple[Injection, ...]) -> str:
    """Return the words as running text, without the headings that were put between them.

    The page joins the first line of a block to the second without a space.
    Where a sentence ends there, the space is put back; a word that was glued
    to the next stays, since only a dictionary could tell.
    """
    kept = []
    at = 0
    for injection in injections:
        kept.append(text[at : injection.start])
        at = injection.end
    running = "\n".join([*kept, text[at:]])
    first, line_end, rest = running.partition("\n")
    return " ".join(f"{_GLUED_SENTENCES.sub(' ', first)}{line_end}{rest}".split())
