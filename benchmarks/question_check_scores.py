"""How well the checks of a question's words judge, against tests/truth/question_checks.json.

`python3 -m benchmarks.question_check_scores [-v]` prints it alone; `-v` names what
was missed and what was marked besides.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score
from scrutinyprep.analysis.question_checks import AskedBefore, Ground, findings_in
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.question_findings import Check, InPack

TRUTH = Path(__file__).resolve().parents[1] / "tests" / "truth" / "question_checks.json"
_LABELS = {
    "several": Check.SEVERAL,
    "long": Check.LONG,
    "leading": Check.LEADING,
    "statement": Check.STATEMENT,
    "acronym": Check.ACRONYM,
    "closed": Check.CLOSED,
    "pack": Check.IN_PACK,
    "duplicate": Check.DUPLICATE,
}


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    for line in measure(Path(), options.parse_args().verbose):
        sys.stdout.write(line + "\n")


def measure(_folder: Path, is_verbose: bool) -> Iterator[str]:
    """Yield a line for each check, over the questions it was made by and over those held out."""
    questions = json.loads(TRUTH.read_text(encoding="utf-8"))["questions"]
    for name, is_held_out in (("seen", False), ("held out", True)):
        chosen = [one for one in questions if one["held_out"] is is_held_out]
        for label in _LABELS:
            score = score_of(chosen, label)
            yield (
                f"question checks, {name}, {label}: precision {_share(score.precision)}, "
                f"recall {_share(score.recall)} of {score.wanted}"
            )
    if is_verbose:
        yield from _wrong(questions)


def score_of(questions: list[dict[str, Any]], label: str) -> Score:
    """Return how one check judges some questions."""
    wanted = [label in one["labels"] for one in questions]
    marked = [label in labels_of(one) for one in questions]
    pairs = list(zip(wanted, marked, strict=True))
    return Score(
        found=sum(w and m for w, m in pairs),
        wanted=sum(wanted),
        false=sum(m and not w for w, m in pairs),
    )


def labels_of(question: dict[str, Any]) -> set[str]:
    """Return what the checks notice about a question of the list."""
    ground = Ground(
        explained=frozenset(question.get("known", ())),
        others=tuple(
            AskedBefore(QuestionId(str(at)), words)
            for at, words in enumerate(question.get("others", ()))
        ),
        passages=tuple(InPack(text, None, None, None) for text in question.get("pack", ())),
    )
    checks = {finding.check for finding in findings_in(question["words"], ground)}
    return {label for label, check in _LABELS.items() if check in checks}


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def _wrong(questions: list[dict[str, Any]]) -> Iterator[str]:
    for one in questions:
        wanted, marked = set(one["labels"]), labels_of(one)
        held = "held out: " if one["held_out"] else ""
        for label in sorted(wanted - marked):
            yield f"  {held}missed {label}: {one['words'][:100]}"
        for label in sorted(marked - wanted):
            yield f"  {held}false {label}: {one['words'][:100]}"


if __name__ == "__main__":
    main()
