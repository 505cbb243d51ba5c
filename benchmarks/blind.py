"""How well the pack reader reads what it was never tuned to.

`python3 -m benchmarks.blind [FOLDER] [-v] [--only WORD]` scores the reader on the pages,
requests and documents of `tests/truth/blind`, which were written down from the pictures of
pages chosen by lot, before the reader's own answer was looked at. `-v` names what went wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.blind_scores import Tally, asked_tallies, document_tallies, page_tallies
from benchmarks.pack_scores import Score
from benchmarks.packs import CORPUS, TRUTH, parsed_pack

_BLIND = TRUTH / "blind"


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    options.add_argument("--only", default="", help="score files with this word in their name")
    chosen = options.parse_args()
    for truth in sorted(_BLIND.glob("*.json")):
        totals: defaultdict[str, Score] = defaultdict(Score)
        for where, (name, score, wrong) in tallies(truth, chosen.folder, chosen.only):
            totals[name] += score
            if chosen.verbose:
                for what in wrong:
                    _line(f"    {where}: {what}")
        if totals:
            _line(f"{truth.stem:22}{'found':>8}{'of':>6}{'share':>8}{'false':>7}{'precise':>9}")
        for name, score in totals.items():
            shares = [f"{share:.3f}" if share is not None else "" for share in
                      (score.recall, score.precision if score.false else None)]  # fmt: skip
            _line(f"  {name:20}{score.found:8}{score.wanted:6}{shares[0]:>8}"
                  f"{score.false or '':>7}{shares[1]:>9}")  # fmt: skip


def tallies(truth: Path, folder: Path, only: str = "") -> Iterator[tuple[str, Tally]]:
    """Yield each count of a truth file, with the file and page that it is of."""
    told = json.loads(truth.read_text(encoding="utf-8"))
    for entry in (e for entries in told.values() for e in entries):
        path = folder / entry["file"]
        if not path.is_file() or only not in path.name:
            continue
        pack, short = parsed_pack(path), path.stem[:32]
        for page, said in entry.get("pages", {}).items():
            for tally in page_tallies(pack, int(page), said):
                yield f"{short} p. {page}", tally
        if "asked" in entry:
            for tally in asked_tallies(pack, entry):
                yield short, tally
        if "spans" in entry:
            for tally in document_tallies(pack, entry):
                yield short, tally


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
