"""Words read from a picture in the shapes that the text of a PDF has: lines, and letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby, pairwise
from statistics import median

from scrutinyprep.domain.scans import ScannedWord
from scrutinyprep.pdf.content import Box, Letters, Line

_WIDE_GAP = 1.6
"""Of the height of the print: words further apart than that stand in different cells."""
_CAPITAL_SHARE, _SMALL_SHARE, _DESCENT_SHARE = 0.7, 0.5, 0.22
"""How high capitals and small letters are, and how far letters reach below the line, of the
size of the print: about the same in all typefaces."""
_REACHING_UP = frozenset("bdfhijklt£$&%/()[]\"'“”‘’!?")
_REACHING_DOWN = frozenset("gjpqy/(),;[]Q")


def lines_of(words: Sequence[ScannedWord]) -> tuple[Line, ...]:
    """Return the words as lines of print, cells that stand far apart as lines each."""
    by_line = [list(group) for _, group in groupby(words, key=lambda word: word.line)]
    usual = _usual_turn(by_line)
    sizes = _sizes_of(by_line, usual)
    return tuple(
        Line(
            text=" ".join(word.text for word in cell),
            box=reduce(_around, map(_box, cell)),
            size_pt=sizes[cell[0].block],
            font="",
            is_bold=False,
            turn=turn,
        )
        for line in by_line
        for turn in (_turn_of(line, usual),)
        for cell in _cells(line, turn)
    )


def letters_of(
    pdf_page: int, words: Sequence[ScannedWord], width_pt: float, height_pt: float
) -> Letters:
    """Return the letters of the words, each with its share of its word's box.

    Lines are joined by line feeds and words by spaces, as `Letters` has it.
    """
    text: list[str] = []
    boxes: list[Box | None] = []
    by_line = [list(group) for _, group in groupby(words, key=lambda word: word.line)]
    usual = _usual_turn(by_line)
    for line in by_line:
        if text:
            text.append("\n")
            boxes.append(None)
        turn = _turn_of(line, usual)
        for place, word in enumerate(line):
            if place:
                text.append(" ")
                boxes.append(_between(_box(line[place - 1]), _box(word), turn))
            text.extend(word.text)
            boxes.extend(_shares(_box(word), len(word.text), turn))
    return Letters(pdf_page, width_pt, height_pt, "".join(text), tuple(boxes))


def _cells(line: Sequence[ScannedWord], turn: int) -> Iterator[list[ScannedWord]]:
    cell = [line[0]]
    # Not of the word before: a dash is not as high as its line.
    widest = _WIDE_GAP * max(_thickness(word, turn) for word in line)
    for before, word in pairwise(line):
        if _gap(_box(before), _box(word), turn) > widest:
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _usual_turn(lines: Sequence[Sequence[ScannedWord]]) -> int:
    """Return how most lines are turned; upright where no line tells."""
    turns = Counter(_turn_between(line[0], line[-1]) for line in lines if len(line) > 1)
    return turns.most_common(1)[0][0] if turns else 0


def _turn_of(line: Sequence[ScannedWord], usual: int) -> int:
    return _turn_between(line[0], line[-1]) if len(line) > 1 else usual


def _turn_between(first: ScannedWord, last: ScannedWord) -> int:
    """Return how a line is turned that goes on from one word to another, clockwise."""
    across = (last.left + last.right) - (first.left + first.right)
    down = (last.top + last.bottom) - (first.top + first.bottom)
    if abs(across) >= abs(down):
        return 0 if across >= 0 else 180
    return 90 if down >= 0 else 270


def _sizes_of(lines: Sequence[Sequence[ScannedWord]], usual: int) -> dict[int, float]:
    """Return the size of print of each block, in points.

    A word's box is as high as its letters happen to be, and the median over a
    block makes up for most of what a scan adds to that.
    """
    found: dict[int, list[float]] = {}
    for line in lines:
        turn = _turn_of(line, usual)
        for word in line:
            size = _thickness(word, turn) / _share_of_size(word.text)
            found.setdefault(word.block, []).append(size)
    return {block: round(2 * median(sizes)) / 2 for block, sizes in found.items()}


def _share_of_size(text: str) -> float:
    is_high = any(sign in _REACHING_UP or sign.isupper() or sign.isdigit() for sign in text)
    share = _CAPITAL_SHARE if is_high else _SMALL_SHARE
    return share + (_DESCENT_SHARE if any(sign in _REACHING_DOWN for sign in text) else 0)


def _thickness(word: ScannedWord, turn: int) -> float:
    """Return how high a word is across its line, in points."""
    return word.bottom - word.top if turn in (0, 180) else word.right - word.left


def _box(word: ScannedWord) -> Box:
    return Box(word.left, word.top, word.right, word.bottom)


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _gap(before: Box, after: Box, turn: int) -> float:
    match turn:
        case 0:
            return after.left - before.right
        case 90:
            return after.top - before.bottom
        case 180:
            return before.left - after.right
        case _:
            return before.top - after.bottom


def _between(before: Box, after: Box, turn: int) -> Box:
    """Return the box of the space between two words of a line."""
    across = _around(before, after)
    match turn:
        case 0 | 180:
            one, other = sorted(
                (before.right, after.left) if turn == 0 else (after.right, before.left)
            )
            return Box(one, across.top, other, across.bottom)
        case _:
            one, other = sorted(
                (before.bottom, after.top) if turn == 90 else (after.bottom, before.top)
            )
            return Box(across.left, one, across.right, other)


def _shares(box: Box, count: int, turn: int) -> Iterator[Box]:
    """Yield the box of each letter of a word, all as wide as each other."""
    wide, high = (box.right - box.left) / count, (box.bottom - box.top) / count
    for place in range(count):
        match turn:
            case 0:
                left = box.left + place * wide
                yield Box(left, box.top, left + wide, box.bottom)
            case 90:
                top = box.top + place * high
                yield Box(box.left, top, box.right, top + high)
            case 180:
                right = box.right - place * wide
                yield Box(right - wide, box.top, right, box.bottom)
            case _:
                bottom = box.bottom - place * high
                yield Box(box.left, bottom - high, box.right, bottom)
