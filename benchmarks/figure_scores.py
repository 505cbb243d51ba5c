"""How well figures are found, against tests/truth/figures.json.

`python3 -m benchmarks.figure_scores [-v]` prints it alone; `-v` names what was missed and what was
found besides, of the files that may be looked at while rules are made.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score
from scrutinyprep.analysis.figure_tables import Piece, figures_through
from scrutinyprep.domain.figures import Figure
from scrutinyprep.domain.parsed import (
    Parsed,
    ParsedMinutes,
    ParsedPack,
    ParsedPassage,
    ParsedTranscript,
    PassageKind,
)
from scrutinyprep.domain.speeches import passages_in
from scrutinyprep.importers.reading import read

_ROOT = Path(__file__).resolve().parents[1]
TRUTH = _ROOT / "tests" / "truth" / "figures.json"
CORPUS = _ROOT.parent / "shared" / "corpus"
_WANTED = 0.85
_ENOUGH = 0.5
_WORD = re.compile(r"[a-z0-9£$%]+")
_STOPS = frozenset(
    "a an the of in at to by for from on with and or our its their is are was".split()
)
_ENDINGS = re.compile(r"(?:ings?|ed|es|s|ment|ion|ions)$")
_STEM = 3

Labelled = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FigureScores:
    """What came out for some passages."""

    score: Score = field(default_factory=Score)
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def __add__(self, other: FigureScores) -> FigureScores:
        return FigureScores(
            self.score + other.score, self.missed + other.missed, self.false + other.false
        )

    @property
    def f1(self) -> float:
        """Twice what was found, of all that was wanted and all that was given."""
        both = self.score.wanted + self.score.found + self.score.false
        return 2 * self.score.found / both if both else 0.0


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    for line in measure(CORPUS, options.parse_args().verbose):
        sys.stdout.write(line + "\n")


def measure(_folder: Path, is_verbose: bool) -> Iterator[str]:
    """Yield the lines of `benchmarks.evidence`."""
    seen, held_out = scores()
    for name, one in (("all", seen + held_out), ("held out", held_out)):
        yield (
            f"figures, {name}: F1 {one.f1:.2f} (precision {one.score.precision or 0:.2f}, recall "
            f"{one.score.recall or 0:.2f} of {one.score.wanted}; wanted: {_WANTED})"
        )
    if is_verbose:
        yield from (f"  missed: {text}" for text in seen.missed)
        yield from (f"  false: {text}" for text in seen.false)


def scores(corpus: Path = CORPUS) -> tuple[FigureScores, FigureScores]:
    """Return the scores of the files that were looked at, and of those held out."""
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    totals = {True: FigureScores(), False: FigureScores()}
    for file in dict.fromkeys(passage["file"] for passage in truth["passages"]):
        if not (corpus / file).is_file():
            continue
        pieces = _pieces(read(corpus / file))
        found: dict[int, list[Figure]] = {}
        for place, figure in figures_through(pieces):
            found.setdefault(place, []).append(figure)
        for labelled in truth["passages"]:
            if labelled["file"] == file:
                scored = _score(labelled, pieces, found)
                totals[file in truth["held_out"]] += scored
    return totals[False], totals[True]


def _score(
    labelled: Labelled, pieces: Sequence[Piece], found: Mapping[int, Sequence[Figure]]
) -> FigureScores:
    place, start, end = _place(labelled, pieces)
    given = [figure for figure in found.get(place, ()) if start <= figure.start < end]
    wanted = list(labelled["figures"])
    left = list(given)
    missed: list[str] = []
    hits = 0
    for one in sorted(wanted, key=lambda w: bool(w.get("optional"))):
        hit = next((f for f in left if _is_found(one, f)), None)
        if hit is not None:
            left.remove(hit)
            hits += not one.get("optional")
        elif not one.get("optional"):
            missed.append(
                f"{labelled['file'][:30]} {one['measure'][:50]} {one['value']} "
                f"{one['unit']} {one['period']}"
            )
    # An optional figure told with another measure is no false one.
    spare = [one for one in wanted if one.get("optional")]
    false = [f for f in left if not any(_same_number(one, f) for one in spare)]
    return FigureScores(
        Score(hits, sum(1 for one in wanted if not one.get("optional")), len(false)),
        tuple(missed),
        tuple(
            f"{labelled['file'][:30]} {f.measure[:60]} {f.value} {f.unit} "
            f"{f.period.key if f.period else None} | {f.words[:90]}"
            for f in false
        ),
    )


def _place(labelled: Labelled, pieces: Sequence[Piece]) -> tuple[int, int, int]:
    """Return which piece a labelled passage is in, and from where to where in its text."""
    for place, piece in enumerate(pieces):
        if labelled.get("pdf_page") not in (None, piece.pdf_page):
            continue
        if "row" in labelled:
            begins = [cell[: len("x" * 40)] for cell in piece.cells if cell]
            if begins[: len(labelled["row"])] == labelled["row"]:
                return place, 0, len(piece.text) + len(piece.cells) * 2
            continue
        words = piece.text
        at = words.find(labelled["begins"])
        ends = labelled.get("ends")
        if ends is None and words == labelled["begins"]:
            return place, 0, len(words)
        if ends is not None and at >= 0 and (to := words.find(ends, at)) >= 0:
            return place, at, to + len(ends)
    raise ValueError(f"not in the file: {labelled}")


def _is_found(labelled: Labelled, figure: Figure) -> bool:
    return _same_number(labelled, figure) and (
        (figure.period.key if figure.period else None) in _several(labelled["period"])
        and _same_measure(labelled["measure"], figure.measure)
    )


def _same_number(labelled: Labelled, figure: Figure) -> bool:
    is_value = figure.value == Decimal(str(labelled["value"]))
    return is_value and figure.unit in _several(labelled["unit"])


def _same_measure(labelled: str, measure: str) -> bool:
    ours, theirs = _stems(labelled), _stems(measure)
    return len(ours & theirs) >= _ENOUGH * min(len(ours), len(theirs)) and bool(ours & theirs)


def _stems(words: str) -> set[str]:
    return {
        _ENDINGS.sub("", word) if len(_ENDINGS.sub("", word)) >= _STEM else word
        for word in _WORD.findall(words.casefold())
        if word not in _STOPS
    }


def _several(said: Any) -> Sequence[Any]:
    return said if isinstance(said, list) else [said]


def _pieces(parsed: Parsed) -> list[Piece]:
    """Return what a file says, in the pieces in which the library keeps it."""
    match parsed:
        case ParsedTranscript():
            return [
                Piece(piece, None)
                for speech in parsed.speeches
                for piece in passages_in(speech.display_text)
            ]
        case ParsedMinutes():
            return [_piece(p) for minute in parsed.minutes for p in minute.passages]
        case ParsedPack():
            return list(_of_pack(parsed))


def _of_pack(pack: ParsedPack) -> Iterator[Piece]:
    papers = [paper for item in pack.items for paper in item.papers] + list(pack.papers)
    for paper in papers:
        for section in paper.sections:
            if section.heading:
                yield Piece(section.heading, PassageKind.HEADING, (), section.pdf_page)
            for passage in section.passages:
                yield _piece(passage)


def _piece(passage: ParsedPassage) -> Piece:
    return Piece(passage.text, passage.kind, passage.cells, passage.pdf_page)


if __name__ == "__main__":
    main()
