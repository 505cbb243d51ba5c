"""How well acronyms and what they stand for are found, against tests/truth/acronyms.json.

`python3 -m benchmarks.acronym_scores [-v]` prints it alone; `-v` names what went wrong. An
acronym that its record explains is right where it is found with those words. One that the
record never explains is right where nothing in the record is said to explain it: what the
program's own list says is then neither right nor wrong, and what a name in the record begins
with is wrong unless a reader may gather it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score
from scrutinyprep.analysis.glossary import Piece, glossary_of, nowhere
from scrutinyprep.analysis.glossary_terms import read_terms
from scrutinyprep.domain.glossary import GlossaryEntry, GlossarySource, key_of
from scrutinyprep.domain.parsed import Parsed, ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.reading import read
from scrutinyprep.settings import resource_folder

_ROOT = Path(__file__).resolve().parents[1]
TRUTH = _ROOT / "tests" / "truth" / "acronyms.json"
CORPUS = _ROOT.parent / "shared" / "corpus"

_NAME_WIDTH = 42


@dataclass(frozen=True, slots=True)
class AcronymScores:
    """What came out for one record, or for several together."""

    whole: Score = field(default_factory=Score)
    """Acronyms with what they stand for, or found to be never explained."""
    named: Score = field(default_factory=Score)
    """Acronyms alone."""
    explained: Score = field(default_factory=Score)
    """Of the acronyms that the record explains, those with the right words."""
    wrong: tuple[str, ...] = ()

    def __add__(self, other: AcronymScores) -> AcronymScores:
        return AcronymScores(
            self.whole + other.whole,
            self.named + other.named,
            self.explained + other.explained,
            self.wrong + other.wrong,
        )


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    verbose = options.parse_args().verbose
    _line(f"{'acronyms':<{_NAME_WIDTH}}{'F1':>6}{'named':>7}{'told':>7}")
    totals = {False: AcronymScores(), True: AcronymScores()}
    for name, is_held_out, scores in score_all():
        totals[is_held_out] += scores
        _line(_row(f"{name[: _NAME_WIDTH - 4]}{' *' if is_held_out else ''}", scores))
        if verbose:
            for what in scores.wrong:
                _line(f"    {what}")
    _line(_row("all", totals[False] + totals[True]))
    _line(_row("held out (*)", totals[True]))


def measure(_folder: Path, is_verbose: bool) -> Iterator[str]:
    """Yield the lines of `benchmarks.evidence`."""
    scored = list(score_all())
    for name, chosen in (
        ("all", [one for _, _, one in scored]),
        ("held out", [one for _, is_held_out, one in scored if is_held_out]),
    ):
        total = sum(chosen, AcronymScores())
        yield (
            f"acronyms, {name}: F1 {f1(total.whole):.2f} of {total.whole.wanted} with what they "
            f"stand for, {f1(total.named):.2f} without (wanted: 0.90)"
        )
        if is_verbose and name == "all":
            yield from (f"  {text}" for text in total.wrong)


def f1(score: Score) -> float:
    """Return the harmonic mean of precision and recall; 0 where nothing was found."""
    found = 2 * score.found
    return found / (found + score.false + score.wanted - score.found) if found else 0.0


def score_all(corpus: Path = CORPUS) -> Iterator[tuple[str, bool, AcronymScores]]:
    """Yield the name of each labelled record that is there, whether held out, and its scores."""
    for labelled in json.loads(TRUTH.read_text(encoding="utf-8"))["files"]:
        path = corpus / labelled["file"]
        if path.exists():
            yield path.name, labelled["held_out"], _scores_of(read(path), labelled)


def _scores_of(parsed: Parsed, labelled: Mapping[str, Any]) -> AcronymScores:
    papers, said = _pieces(parsed, labelled.get("pages"))
    listed = read_terms(resource_folder() / "glossary" / "local_government.tsv")
    entries = {key_of(one.acronym): one for one in glossary_of(papers, said, nowhere, listed)}
    wanted = {key_of(name): name for name in labelled["acronyms"]}
    ignored = {key_of(name) for name in labelled.get("optional", ())}
    right = {key for key in wanted if key in entries and _is_right(entries[key], labelled)}
    told = {key for key, name in wanted.items() if labelled["acronyms"][name]}
    false = [one for key, one in entries.items() if key not in wanted and key not in ignored]
    found = wanted.keys() & entries.keys()
    return AcronymScores(
        # A wrong meaning is both missed and false.
        whole=Score(len(right), len(wanted), len(false) + len(found - right)),
        named=Score(len(found), len(wanted), len(false)),
        explained=Score(len(right & told), len(told)),
        wrong=(
            *(f"missed {wanted[key]}" for key in wanted.keys() - found),
            *(f"false {one.acronym} = {_words(one)}" for one in false),
            *(
                f"wrong {wanted[key]} = {_words(entries[key])}, "
                f"not {labelled['acronyms'][wanted[key]] or 'explained'}"
                for key in found - right
            ),
        ),
    )


def _is_right(entry: GlossaryEntry, labelled: Mapping[str, Any]) -> bool:
    (name,) = (one for one in labelled["acronyms"] if key_of(one) == key_of(entry.acronym))
    stated = labelled["acronyms"][name]
    found = entry.explained
    if not stated and (found is None or found.source is GlossarySource.LIST):
        return True
    allowed = stated or labelled.get("may", {}).get(name, ())
    return found is not None and _plain(found.words) in {_plain(words) for words in allowed}


def _pieces(parsed: Parsed, span: Sequence[int] | None) -> tuple[list[Piece], list[Piece]]:
    match parsed:
        case ParsedTranscript():
            titles = [Piece(point.title, is_title=True) for point in parsed.agenda]
            return titles, [Piece(s.display_text, speech=i) for i, s in enumerate(parsed.speeches)]
        case ParsedMinutes() if not parsed.pages:
            texts = [(m.description, *(p.text for p in m.passages)) for m in parsed.minutes]
            return [Piece("\n".join(one)) for one in texts], []
    first, last = span or (1, len(parsed.pages))
    return [Piece(p.text, None, p.pdf_page) for p in parsed.pages[first - 1 : last]], []


def _words(entry: GlossaryEntry) -> str:
    return entry.explained.words if entry.explained else "never explained"


def _plain(words: str) -> str:
    """Return an expansion without what differs by accident: case, signs, plural, "and"."""
    plain = re.sub(r"\W+", " ", words.casefold().replace("&", " ").replace("’", "'"))
    words_left = (word for word in plain.split() if word not in {"and", "the"})
    return " ".join(re.sub(r"(?:ie)?s$|y$", "", word) for word in words_left)


def _row(name: str, scores: AcronymScores) -> str:
    told = scores.explained.recall
    return (
        f"{name:<{_NAME_WIDTH}}{f1(scores.whole):>6.2f}{f1(scores.named):>7.2f}"
        f"{'-' if told is None else f'{told:.2f}':>7}"
    )


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
