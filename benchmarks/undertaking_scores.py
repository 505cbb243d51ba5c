"""How well promises are found in whole meetings, against tests/truth/undertakings.json.

`python3 -m benchmarks.undertaking_scores [-v]` prints it alone; `-v` names what
was missed and what was found besides. A promise that is suggested twice counts
as one found and one too many; a weak promise called firm is one too many.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score
from scrutinyprep.analysis.promises_made import promises_made
from scrutinyprep.domain.parsed import Parsed, ParsedMinutes, ParsedTranscript
from scrutinyprep.domain.promises import Firmness, MadePromise, Turn
from scrutinyprep.importers.reading import read

_ROOT = Path(__file__).resolve().parents[1]
TRUTH = _ROOT / "tests" / "truth" / "undertakings.json"
CORPUS = _ROOT.parent / "shared" / "corpus"

_WORD = re.compile(r"[a-z0-9]+")
_NAME_WIDTH = 42


@dataclass(frozen=True, slots=True)
class PromiseScores:
    """What came out for one meeting, or for several together."""

    firm: Score = field(default_factory=Score)
    dues: Score = field(default_factory=Score)
    """Of the firm promises found that name a time: for how many the day is right."""
    weak: Score = field(default_factory=Score)
    """Of the weak promises: how many were found, whether called weak or firm."""
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def __add__(self, other: PromiseScores) -> PromiseScores:
        return PromiseScores(
            self.firm + other.firm,
            self.dues + other.dues,
            self.weak + other.weak,
            self.missed + other.missed,
            self.false + other.false,
        )


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    print_scores(verbose=options.parse_args().verbose)


def print_scores(*, verbose: bool = False) -> None:
    """Print a table of every labelled file that is there, and of all together."""
    _line(f"{'undertakings':<{_NAME_WIDTH}}{'precision':>10}{'recall':>8}{'due':>7}{'weak':>7}")
    total = PromiseScores()
    for name, scores in score_all():
        total += scores
        _line(_row(name, scores))
        if verbose:
            for what in scores.missed:
                _line(f"    missed {what}")
            for what in scores.false:
                _line(f"    false  {what}")
    _line(_row("all", total))


def measure(_folder: Path, is_verbose: bool) -> Iterator[str]:
    """Yield the lines of `benchmarks.evidence`."""
    total = sum((scores for _, scores in score_all()), PromiseScores())
    yield (
        f"undertakings: precision {total.firm.precision or 0:.2f}, recall "
        f"{total.firm.recall or 0:.2f} of {total.firm.wanted} firm promises "
        f"(wanted: 0.70 at 0.80); day right {total.dues.recall or 0:.2f}"
    )
    if is_verbose:
        yield from (f"  missed: {text}" for text in total.missed)
        yield from (f"  false: {text}" for text in total.false)


def score_all(corpus: Path = CORPUS) -> Iterator[tuple[str, PromiseScores]]:
    """Yield the name of each labelled file that is there, and its scores."""
    for labelled in json.loads(TRUTH.read_text(encoding="utf-8"))["files"]:
        path = corpus / labelled["file"]
        if path.exists():
            yield path.name, _scores_of(read(path), labelled)


def _scores_of(parsed: Parsed, labelled: Mapping[str, Any]) -> PromiseScores:
    turns = _turns(parsed)
    made = promises_made(
        turns,
        meeting=date.fromisoformat(labelled["meeting"]) if labelled["meeting"] else None,
        is_minutes=isinstance(parsed, ParsedMinutes),
    )
    words = _Words(turns)
    found = [(promise, words.of_promise(promise)) for promise in made]
    firm = [(p, span) for p, span in found if p.found.firmness is Firmness.FIRM]
    wanted = [(truth, words.of_truth(truth)) for truth in labelled["firm"]]
    weak = [words.of_truth(truth) for truth in labelled["weak"]]
    hits = {i: _first_hit(spans, firm) for i, (_, spans) in enumerate(wanted)}
    good = {hit for hit in hits.values() if hit is not None}
    met = [i for i, hit in hits.items() if hit is not None]
    due = [i for i in met if "due" in wanted[i][0]]
    return PromiseScores(
        firm=Score(len(met), len(wanted), len(firm) - len(good)),
        dues=Score(sum(_day(firm[hits[i] or 0][0]) == wanted[i][0]["due"] for i in due), len(due)),
        weak=Score(sum(_first_hit(spans, found) is not None for spans in weak), len(weak)),
        missed=tuple(t["words"] for i, (t, _) in enumerate(wanted) if hits[i] is None),
        false=tuple(f"{p.turn}: {p.found.words}" for i, (p, _) in enumerate(firm) if i not in good),
    )


def _first_hit(spans: Sequence[range], found: Sequence[tuple[MadePromise, range]]) -> int | None:
    for index, (_, words) in enumerate(found):
        if any(s.start < words.stop and words.start < s.stop for s in spans):
            return index
    return None


def _day(promise: MadePromise) -> str | None:
    due = promise.found.due
    if due is None or due.day is None:
        return None
    return f"{due.day:%Y-%m}" if due.is_month else due.day.isoformat()


def _turns(parsed: Parsed) -> list[Turn]:
    match parsed:
        case ParsedTranscript():
            return [Turn(s.display_text, s.speaker or "", str(s.point)) for s in parsed.speeches]
        case ParsedMinutes():
            return [Turn(p.text) for minute in parsed.minutes for p in minute.passages]
    raise ValueError("a pack holds no promises")


class _Words:
    """Every word of a meeting, counted through: where the speeches are cut makes no difference."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._texts = [turn.text for turn in turns]
        counts = [len(_words(text)) for text in self._texts]
        self._starts = [0, *accumulate(counts)]
        self._all = " ".join(word for text in self._texts for word in _words(text))

    def of_promise(self, promise: MadePromise) -> range:
        """Return which words a promise is."""
        text = self._texts[promise.turn]
        start = self._starts[promise.turn] + len(_words(text[: promise.found.start]))
        return range(start, start + len(_words(text[promise.found.start : promise.found.end])))

    def of_truth(self, truth: Mapping[str, Any]) -> list[range]:
        """Return which words a labelled promise is, each time that it was said."""
        return [self._of_words(said["words"]) for said in (truth, *truth.get("again", ()))]

    def _of_words(self, said: str) -> range:
        wanted = _words(said)
        at = f" {self._all} ".find(f" {' '.join(wanted)} ")
        if at < 0:
            raise ValueError(f"not in the file: {said}")
        start = self._all[:at].count(" ") + (1 if at else 0)
        return range(start, start + len(wanted))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _row(name: str, scores: PromiseScores) -> str:
    shares = (scores.firm.precision, scores.firm.recall, scores.dues.recall, scores.weak.recall)
    widths = (10, 8, 7, 7)
    cells = (
        f"{'-' if share is None else f'{share:.2f}':>{width}}"
        for share, width in zip(shares, widths, strict=True)
    )
    return f"{name:<{_NAME_WIDTH}}" + "".join(cells)


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
