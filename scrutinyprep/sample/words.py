"""The words of a paper as they stand in the sample's text files: one block to a line.

A line is what its beginning says: `#` a heading (`##` a smaller one), `1.1`,
`(a)` or `11.` a numbered paragraph, `-` a bullet, `: Label | text` a field of
a form, `|` a row of a table, `{name} text` something with a name (a chart, a
new page, a box). Anything else is a paragraph. Blank lines mean nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERED = re.compile(r"(\d+\.(?:\d+)?|\([a-z]+\)) +(\S.*)")
_NAMED = re.compile(r"\{([^}]+)\} *(.*)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a report; level 1 is the larger."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph with its printed number: "1.1", "11." or "(a)"."""

    number: str
    text: str

    @property
    def is_letter(self) -> bool:
        """Whether it hangs below a numbered paragraph."""
        return self.number.startswith("(")


@dataclass(frozen=True, slots=True)
class Bullet:
    """One point of a list."""

    text: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A paragraph without a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what was filled in beside it; the label is empty on a further line."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name, such as "page", "box" or "chart pupils", and its text."""

    name: str
    text: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The text where it is made of several, as "title | subtitle"."""
        return tuple(part.strip() for part in self.text.split("|"))


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of them the heads of the columns."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Share of the width that each column has, in any unit."""
    align: str
    """A letter for each column: l, c or r."""
    marks: frozenset[str]
    """"total": the last row is a sum. "small": the type is small."""


Block = Heading | Numbered | Bullet | Plain | Field | Named | Table


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text file, in order.

    Raises:
        ValueError: a table has a row of another length than its first.
    """
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    options = ""
    for line in [*(line.strip() for line in text.splitlines()), ""]:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            blocks.append(_table(options, rows))
            rows, options = [], ""
        if line.startswith("{table "):
            options = line[len("{table ") : -1]
        elif line:
            blocks.append(_block(line))
    return tuple(blocks)


def _block(line: str) -> Block:
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Heading(text, len(marks))
    if line.startswith("- "):
        return Bullet(line[2:])
    if line.startswith(": "):
        label, _, text = line[2:].partition("|")
        return Field(label.strip(), text.strip())
    if named := _NAMED.fullmatch(line):
        return Named(named[1], named[2])
    if numbered := _NUMBERED.fullmatch(line):
        return Numbered(numbered[1], numbered[2])
    return Plain(line)


def _table(options: str, rows: list[tuple[str, ...]]) -> Table:
    """Return a table from "widths=40,60; align=lr; total" and its rows."""
    columns = len(rows[0])
    for row in rows:
        if len(row) != columns:
            raise ValueError(f"a row of {len(row)} cells in a table of {columns}: {row[0]!r}")
    said = dict(
        option.strip().partition("=")[::2] for option in options.split(";") if option.strip()
    )
    widths = tuple(int(width) for width in said.pop("widths").split(","))
    return Table(tuple(rows), widths, said.pop("align"), frozenset(said))
