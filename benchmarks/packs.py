"""How well the pack reader reads: items, page numbers, headings, what is asked, and text.

`python3 -m benchmarks.packs [FOLDER] [-v]` scores every truth file of FOLDER
(`*.truth.json` beside its PDF) and of tests/truth whose PDF is there, and prints a
table of shares; `-v` names what was missed and what was found besides.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score, Scores, scores_of
from benchmarks.table_scores import table_score, table_truths
from scrutinyprep.domain.parsed import ParsedPack
from scrutinyprep.importers.packs.reading import pack_of
from scrutinyprep.pdf.document import PdfDocument

_ROOT = Path(__file__).resolve().parents[1]
TRUTH = _ROOT / "tests" / "truth"
CORPUS = _ROOT.parent / "shared" / "corpus"
_COLUMNS = (
    "items", "pages", "headings", "precise", "levels", "asked", "details", "quoted", "words"
)  # fmt: skip
_NAME_WIDTH = 46


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    chosen = options.parse_args()
    _line(" " * _NAME_WIDTH + "".join(f"{column:>9}" for column in _COLUMNS))
    total, words = Scores(), Score()
    for name, path, truth in truths(chosen.folder):
        scores = scores_of(_parsed(path)[0], truth)
        recall = _words(path, truth.get("looked_at"))
        total, words = total + scores, words + recall
        _line(_row(name, scores, recall))
        if chosen.verbose:
            for what in scores.missed:
                _line(f"    missed {what}")
            for what in scores.false:
                _line(f"    false  {what}")
    _line(_row("all", total, words))
    _tables(chosen.folder, verbose=chosen.verbose)
    reading = sum(times[0] for times in _TIMES.values())
    structuring = sum(times[1] for times in _TIMES.values())
    share = f"{structuring / reading:.0%}" if reading else "-"
    _line(f"reading {reading:.1f} s, structuring {structuring:.1f} s: {share} of it")


def _tables(folder: Path, *, verbose: bool) -> None:
    """Score the tables of tests/truth/tables, cell by cell, and print them."""
    _line(" " * _NAME_WIDTH + f"{'cells':>9}{'precise':>9}")
    total = Score()
    for name, path, truth in table_truths(TRUTH / "tables", folder):
        score, missed = table_score(_parsed(path)[0], truth)
        total += score
        _line(_shares(f"table {name}", (score.recall, score.precision)))
        for what in missed if verbose else ():
            _line(f"    missed {what}")
    _line(_shares("all tables", (total.recall, total.precision)))


def truths(folder: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Yield each truth file's name, its PDF and what it says, where the PDF is in the folder."""
    for truth_file in sorted(folder.rglob("*.truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        yield truth_file.stem.removesuffix(".truth"), truth_file.with_name(truth["file"]), truth
    for truth_file in sorted(TRUTH.glob("*.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        # Beside them stands what other readers are held to.
        if "file" in truth and (folder / truth["file"]).is_file():
            yield truth_file.stem, folder / truth["file"], truth


_TIMES: dict[Path, tuple[float, float]] = {}


def parsed_pack(path: Path) -> ParsedPack:
    """Return a file as the reader reads it."""
    return _parsed(path)[0]


@cache
def _parsed(path: Path) -> tuple[ParsedPack]:
    """Read a file, and note the seconds that reading and structuring took."""
    began = time.perf_counter()
    with PdfDocument(path) as document:
        file = document.file_content()
        pages = [document.page(number) for number in range(1, file.page_count + 1)]
        read = time.perf_counter()
        pack = pack_of(file, pages, path)
    _TIMES[path] = (read - began, time.perf_counter() - read)
    return (pack,)


def _words(path: Path, looked_at: tuple[int, int] | None) -> Score:
    """Count the words of poppler's text of these pages that are in ours; nothing without it."""
    program = shutil.which("pdftotext")
    if program is None:
        return Score()
    pages = _parsed(path)[0].pages
    first, last = looked_at or (1, len(pages))
    command = [program, "-f", str(first), "-l", str(last), str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - poppler
    theirs = Counter(done.stdout.decode("utf-8", "replace").split())
    ours = Counter(word for page in pages[first - 1 : last] for word in page.text.split())
    return Score((theirs & ours).total(), theirs.total())


def _row(name: str, scores: Scores, words: Score) -> str:
    """Return one line of the table."""
    shares = (
        scores.items.recall,
        scores.pages.recall,
        scores.headings.recall,
        scores.headings.precision if scores.headings.wanted else None,
        scores.levels.recall,
        scores.recommendations.recall,
        scores.details.recall,
        scores.quotations.recall,
        words.recall,
    )
    return _shares(name, shares)


def _shares(name: str, shares: Sequence[float | None]) -> str:
    cells = "".join(f"{'' if share is None else f'{share:.3f}':>9}" for share in shares)
    return f"{name[: _NAME_WIDTH - 1]:{_NAME_WIDTH}}{cells}"


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
