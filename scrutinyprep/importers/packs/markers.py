"""The numbers, letters and bullets that paragraphs begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Line

_BULLET = re.compile(r"^(?:[•●○◦▪▫■□‣⁃∙·➢➤►✓✔\uf000-\uf0ff*]|[-–—](?=\s)|o(?=\s))\s*")
_MARKER = re.compile(
    r"^(?P<number>\d{1,3}(?:\.\d{1,3}){1,4}(?:\s?\([a-z0-9]{1,4}\))*(?=[A-Z‘“'])"
    r"|\d{1,3}[a-z]?(?=\s*\|)"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}(?:\s?\([a-z0-9]{1,4}\))*(?=[.:)]?(?:\s|$))"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)(?=\s|$)"
    r"|(?:[a-z]|[ivx]{1,5})\.(?=\s|$)"
    r"|[A-Z]\d{1,2}(?:(?:\.\d{1,2}){1,2}(?=\s|$)|(?=[.)]\s))"
    r"|(?:[A-H]|[IVX]{1,5})[.)](?=\s|$))[.:)]?\s*\|?\s*",
)
CODE = re.compile(r"[A-Z]\d{1,2}(?:\.\d{1,2}){0,2}")
"""A paragraph's number under a heading with a letter: "B1", "B1.2"."""
_CAPITAL = re.compile(r"[A-Z]")
_WIDEST_INDENT = 6.0
"""What stands further behind its marker, in type sizes, is a cell of a table."""
_MARKER_AND_ENTRY = 2
_LONGEST_CODE = 9
_FEWEST_SPACES = 3
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """Lines of one paragraph with the number or bullet that they begin with."""

    lines: Sequence[Line]
    text: str
    """Of the first line, without the marker."""
    marker: str = ""
    is_bullet: bool = False
    printed: str = ""
    """The marker with the stop or bracket behind it."""


def marked_lines(row: Row, counted: int) -> Marked | None:
    """Return a row as the lines of a paragraph; None for a row of a table.

    `counted` is the last whole number that began a paragraph.
    """
    if row.is_plain and not row.is_ruled:
        lines = row.cells[0]
        text = squeezed(lines[0].text)
        return _split(lines, text, counted) or Marked(lines, text)
    if len(row.cells) != 2 or len(row.cells[0]) > 1:
        return None
    marker, lines = squeezed(row.first.text), row.cells[1]
    if not is_lone_marker(marker):
        return _coded(row)
    return _split(lines, f"{marker} {squeezed(lines[0].text)}", counted)


def is_coded(row: Row) -> bool:
    """Say whether a row is a heading with a capital beside it, or a paragraph with a code."""
    return len(row.cells) == _MARKER_AND_ENTRY and _coded(row) is not None


def _coded(row: Row) -> Marked | None:
    """Return an entry whose number is a capital or a code: "A", "B1"; None for a table's row.

    Guards against the codes and grades in tables: a code stands close before
    a sentence, a capital before a heading in as bold a face.
    """
    lines = row.cells[1]
    first, line = row.first, lines[0]
    marker = first.text.strip().rstrip(".)")
    if len(row.cells[0]) > 1 or not marker[:1].isupper() or len(marker) > _LONGEST_CODE:
        return None
    indent = line.box.left - first.box.left
    if row.is_ruled or row.of or indent > _WIDEST_INDENT * line.size_pt:
        return None
    text = squeezed(line.text)
    is_bold = first.is_bold and line.is_bold and len(lines) == 1
    if not is_code(marker, text, is_bold=is_bold):
        return None
    return Marked(lines, text, marker, printed=squeezed(first.text))


def is_code(marker: str, text: str, *, is_bold: bool) -> bool:
    """Say whether a cell is the number of the words beside it; `is_bold` is said of both."""
    if CODE.fullmatch(marker):
        return text.count(" ") >= _FEWEST_SPACES and text[:1].isalpha()
    return is_bold and text[:1].isupper() and _CAPITAL.fullmatch(marker) is not None


def is_lone_marker(text: str) -> bool:
    """Say whether a cell holds a number or a bullet and nothing else."""
    return bool(_BULLET.fullmatch(text) or _MARKER.fullmatch(text))


def decimal_number(text: str) -> tuple[str | None, str]:
    """Return the number "2.1" that a cell begins with, and the cell without it.

    Guards against figures: a paragraph's number is followed by a sentence.
    """
    found = _MARKER.match(text)
    if found is None or "." not in found["number"].strip(".)"):
        return None, text
    rest = text[found.end() :]
    is_sentence = rest[:1].isupper() and rest.count(" ") >= _FEWEST_SPACES
    return (found["number"], rest) if is_sentence else (None, text)


def _split(lines: Sequence[Line], text: str, counted: int) -> Marked | None:
    """Return lines with the bullet or number that their text begins with; None without."""
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        marker = bullet[0].strip()
        return Marked(lines, text[bullet.end() :], marker, is_bullet=True, printed=marker)
    found = _MARKER.match(text)
    if found and found.end() < len(text) and _is_marker(found, text, counted):
        return Marked(lines, text[found.end() :], found["number"], printed=found[0].strip(" |"))
    return None


def _is_marker(found: re.Match[str], text: str, counted: int) -> bool:
    """Say whether a number at a line's start is a paragraph's.

    Guards against "2025 was", "31 March" and "0.5 per cent" at the start of a
    line, and against house numbers: a whole number without a full stop must
    begin a count or go on with it.
    """
    number = found["number"]
    after = text[len(number) :]
    if not number[0].isdigit() or (number.endswith(")") and "(" not in number):
        return True
    if _MONTH.match(after.lstrip()) or not _begins(after):
        return False
    parts = number.split("(")[0].strip().split(".")
    if len(parts) > 1:
        return parts[0] != "0" and len(parts[-1]) < 3
    is_marked = after[:1] in (".", ":", ")") or "|" in after[:3]
    return is_marked or parts[0] == "1" or parts[0] == str(counted + 1)


def _begins(after: str) -> bool:
    """Say whether what stands after a number reads as the beginning of something."""
    if after[:1] in (".", ":", ")"):
        return True
    rest = after.lstrip(" |\t")
    return bool(rest) and (rest[0].isupper() or rest[0] in "‘“'\"(£[")
