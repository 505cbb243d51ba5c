"""The list of British words: looked up where it lies, never held in memory as words."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from scrutinyprep.analysis.spelling_likeness import Likeness, Row

_LINE = b"\n"
_RIGHT_ONLY = b"!"


class SpellingList:
    """A file of words, one a line, sorted by their bytes; "!" ends those never to be suggested.

    A look-up searches by halves and reads some seventeen lines, about 20 millionths of a second.
    """

    def __init__(self, file: Path) -> None:
        """Hold on to the file, which is opened at the first look-up."""
        self._file = file

    def __contains__(self, word: str) -> bool:
        """Say whether the word stands in the list exactly so."""
        wanted = word.encode()
        return self._line(self._place_of(wanted)).rstrip(_RIGHT_ONLY) == wanted

    def near(self, word: str, most: float) -> Iterator[tuple[float, str]]:
        """Yield the words that may be suggested for another, each with how far it is, up to `most`.

        The list is gone through as a tree of letters: what begins too unlike is passed over.
        """
        likeness = Likeness(word)
        rows: list[Row] = [likeness.first_row]
        before = ""
        place, end = 0, len(self._words)
        while place < end:
            line = self._line(place)
            found = line.rstrip(_RIGHT_ONLY).decode().lower()
            same = _same_letters(before, found)
            del rows[same + 1 :]
            before = found
            for at in range(same, len(found)):
                rows.append(likeness.next_row(rows, found[:at], found[at]))
                if min(rows[-1]) > most:
                    before = found[: at + 1]
                    place = self._place_after(line.decode()[: at + 1].encode(), place)
                    break
            else:
                place += len(line) + 1
                if rows[-1][-1] <= most and not line.endswith(_RIGHT_ONLY):
                    yield rows[-1][-1], line.decode()

    def _place_of(self, wanted: bytes) -> int:
        """Return where the first line begins that is not below some bytes."""
        low, high = 0, len(self._words)
        while low < high:
            middle = self._words.rfind(_LINE, low, (low + high) // 2) + 1 or low
            line = self._line(middle)
            if line.rstrip(_RIGHT_ONLY) < wanted:
                low = middle + len(line) + 1
            else:
                high = middle
        return low

    def _place_after(self, beginning: bytes, place: int) -> int:
        """Return where the lines end that begin so, from a place among them."""
        # No letter is coded with this byte, so it stands after all that go on with one.
        return max(place + 1, self._place_of(beginning + b"\xff"))

    def _line(self, place: int) -> bytes:
        end = self._words.find(_LINE, place)
        return self._words[place:end]

    @cached_property
    def _words(self) -> mmap.mmap:
        with self._file.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _same_letters(one: str, other: str) -> int:
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    return same
