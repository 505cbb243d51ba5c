"""The words of an element, a paragraph, an entry of a list or a row of a table to a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.importers.markup.elements import Element

_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt fieldset figure footer "
    "form h1 h2 h3 h4 h5 h6 header heading hr lb li list main mp nav ol p pre quote section "
    "table tbody tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_CELL_GAP = "\t"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def lines_of(
    inside: Iterable[Element | str], *, without: Set[str] = frozenset()
) -> tuple[str, ...]:
    """Return the lines of some words and elements, leaving out elements of these names.

    Entries of lists have their bullet or number before them, cells of a row a
    tab between them.
    """
    lines: list[str] = []
    parts: list[str] = []
    for piece in [*_pieces(inside, without), None]:
        if piece is not None:
            parts.append(piece)
            continue
        cells = [one_line(cell) for cell in "".join(parts).split(_CELL_GAP)]
        line = _CELL_GAP.join(cell for cell in cells if cell)
        if line.strip(" -"):
            lines.append(line)
            parts = []
        elif not line:
            parts = []
    return tuple(lines)


def words_of(element: Element, *, without: Set[str] = frozenset()) -> str:
    """Return the words of an element on one line."""
    return one_line(" ".join(lines_of(element.children, without=without)))


def _pieces(inside: Iterable[Element | str], without: Set[str]) -> Iterator[str | None]:
    """Yield the words, and None where a line ends."""
    for child in inside:
        if isinstance(child, str):
            # Tabs and line ends of the file are blank space like any other.
            yield child.replace(_CELL_GAP, " ")
        elif child.name in without:
            continue
        elif child.name in _CELLS:
            yield from (piece or " " for piece in _pieces(child.children, without))
            yield _CELL_GAP
        elif child.name == "ol":
            yield None
            yield from _numbered(child, without)
        elif child.name in _BLOCKS:
            yield None
            if child.name == "li":
                yield "- "
            yield from _pieces(child.children, without)
            yield None
        else:
            yield from _pieces(child.children, without)


def _numbered(element: Element, without: Set[str]) -> Iterator[str | None]:
    """Yield the entries of a numbered list with their numbers, as a browser shows them."""
    start = element.get("start")
    number = int(start) if start.isdecimal() and len(start) < 5 else 1
    for child in element.children:
        if not isinstance(child, Element) or child.name != "li":
            yield from _pieces([child], without)
            continue
        yield None
        if not _first_letter(child).isdigit():
            # Some files write the number once more in the words.
            yield f"{_number(number, element.get('type'))} "
        yield from _pieces(child.children, without)
        yield None
        number += 1


def _first_letter(element: Element) -> str:
    """Return the first letter or digit inside an element, nothing where it has no words."""
    for child in element.children:
        words = child.strip() if isinstance(child, str) else _first_letter(child)
        if words:
            return words[0]
    return ""


def _number(number: int, style: str) -> str:
    """Return a number in the style that a list asks for."""
    if style.lower() == "a" and number <= len(_LETTERS):
        letter = _LETTERS[number - 1]
        return f"({letter.upper() if style == 'A' else letter})"
    if style.lower() == "i" and number <= len(_ROMAN):
        roman = _ROMAN[number - 1]
        return f"({roman.upper() if style == 'I' else roman})"
    return f"{number}."
