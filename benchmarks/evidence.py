"""How well the program finds evidence, against what people found in the same texts.

Run by hand, `python3 -m benchmarks.evidence [--keep FOLDER] [--verbose]`: it prints a line for each
measure there is. A measure is a function here below; `tests/truth/README.md` tells of the lists.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    acronym_scores,
    figure_scores,
    question_check_scores,
    said_before_scores,
    undertaking_scores,
)

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--keep", type=Path, help="make the library here, or use the one there")
    options.add_argument("--verbose", action="store_true", help="say what was missed")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for measure in _MEASURES:
            for line in measure(chosen.keep or Path(folder), chosen.verbose):
                sys.stdout.write(line + "\n")
                sys.stdout.flush()


def _said_before(folder: Path, is_verbose: bool) -> Iterator[str]:
    scores = said_before_scores.measure(CORPUS, folder)
    for name, one in (("all", scores.all), ("held out", scores.held_out)):
        yield (
            f"said before, {name}: hit@5 {one.found:.2f} of {one.pairs} pairs, "
            f"plain BM25 {one.plain:.2f} (wanted: 0.85, and 0.10 above)"
        )
    if is_verbose:
        yield from (f"  missed: {text}" for text in scores.missed)


_MEASURES: tuple[Callable[[Path, bool], Iterator[str]], ...] = (
    _said_before,
    undertaking_scores.measure,
    figure_scores.measure,
    acronym_scores.measure,
    question_check_scores.measure,
)


if __name__ == "__main__":
    main()
