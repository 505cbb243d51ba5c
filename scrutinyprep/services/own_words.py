"""The file of a person's own words: beside their other choices, for every library of theirs."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from scrutinyprep.domain.errors import CannotWrite
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.obstacles import obstacle_of

_MEETINGS_KEPT = 300


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that their author spells so."""

    words: tuple[str, ...] = ()
    """Known everywhere; in the order in which they were added."""
    ignored: dict[MeetingId, tuple[str, ...]] = field(default_factory=dict)
    """Passed over in what is written for one meeting; the latest meeting last."""

    def with_word(self, word: str) -> OwnWords:
        """Return them with one more."""
        return replace(self, words=tuple(dict.fromkeys((*self.words, word))))

    def without_word(self, word: str) -> OwnWords:
        """Return them with one less."""
        return replace(self, words=tuple(one for one in self.words if one != word))

    def with_ignored(self, meeting: MeetingId, words: tuple[str, ...]) -> OwnWords:
        """Return them with these words passed over in a meeting, and meetings of long ago gone."""
        others = {one: kept for one, kept in self.ignored.items() if one != meeting}
        if words:
            others[meeting] = words
        return replace(self, ignored=dict(list(others.items())[-_MEETINGS_KEPT:]))


class OwnWordsFile:
    """Where they are kept: a small file of JSON that any editor shows."""

    def __init__(self, file: Path) -> None:
        """Hold on to where the file is, or will be."""
        self._file = file

    def read(self) -> OwnWords:
        """Return what is kept; nothing where there is no such file.

        A file that makes no sense is put aside, so that the next write does not destroy it.
        """
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=OwnWords)
        except msgspec.MsgspecError:
            with suppress(OSError):
                self._file.replace(self._file.with_suffix(".unreadable.json"))
        except OSError:
            pass
        return OwnWords()

    def write(self, words: OwnWords) -> None:
        """Keep them; the old file stays whole if this fails.

        Raises:
            CannotWrite: the folder can't be written.
        """
        unfinished = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(words)))
            unfinished.replace(self._file)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink()
            raise CannotWrite(self._file, obstacle_of(error)) from error
