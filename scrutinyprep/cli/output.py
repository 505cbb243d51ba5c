"""Printing results: JSON for machines, lines and columns for people."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from scrutinyprep.domain.errors import ScrutinyError

if TYPE_CHECKING:
    from scrutinyprep.domain.papers import PageRange

_BAR_EVERY_S = 0.2


def print_json(value: Any) -> None:
    """Print one JSON value, indented."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def print_json_line(value: Any) -> None:
    """Print one JSON value on a line of its own, at once: someone may be waiting for it."""
    json.dump(value, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    sys.stdout.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for people."""
    for line in lines:
        sys.stdout.write(line + "\n")


def sentences(error: ScrutinyError) -> str:
    """Return what happened and what to do."""
    return f"{error} {error.what_to_do}".strip()


def say(error: ScrutinyError) -> None:
    """Tell people what was refused, and what to do."""
    sys.stderr.write(sentences(error) + "\n")


def note(sentence: str) -> None:
    """Tell people something beside the result, which a program that reads it does not see."""
    sys.stderr.write(sentence + "\n")


def print_columns(rows: Sequence[Sequence[object]], titles: Sequence[str]) -> None:
    """Print a table; its last column is as wide as it likes."""
    cells = [[str(title) for title in titles]]
    cells += [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(titles))]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        sys.stdout.write("  ".join([*padded, row[-1]]).rstrip() + "\n")


def pages_pair(pages: PageRange | None) -> list[int] | None:
    """Return a range of pages as JSON has it: first and last."""
    return None if pages is None else [pages.first, pages.last]


def pages_words(pages: PageRange | None) -> str:
    """Return a range of pages for people."""
    if pages is None:
        return ""
    return str(pages.first) if pages.first == pages.last else f"{pages.first}–{pages.last}"


class ProgressLine:
    """One line on standard error that says how far long work is, and how long it may take."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._began = time.monotonic()
        self._shown = 0.0
        self._is_terminal = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show pages done, of how many."""
        now = time.monotonic()
        if not self._is_terminal or (now - self._shown < _BAR_EVERY_S and done < total):
            return
        self._shown = now
        left = (now - self._began) / max(done, 1) * (total - done)
        said = f", about {left:.0f} s left" if left >= 1 else ""
        sys.stderr.write(f"\r\x1b[K{self._what}: page {done} of {total}{said}")
        sys.stderr.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._is_terminal and self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
