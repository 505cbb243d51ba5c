"""Why a file can't be written: what the system says, in words that help."""

from __future__ import annotations

import errno
from enum import StrEnum


class Obstacle(StrEnum):
    """What stands in the way of a file, as the second half of a sentence."""

    NO_ROOM = "there is no room left on the disk"
    NOT_ALLOWED = "you may not write there"
    NO_FOLDER = "the folder is not there"
    A_FOLDER = "a folder has that name"
    NAME_TOO_LONG = "the name is too long"
    NAME_NOT_ALLOWED = "the system allows no such name"
    OPEN_ELSEWHERE = "another program has it open"

    @property
    def what_to_do(self) -> str:
        """What gets round it, as a sentence."""
        return {
            Obstacle.NO_ROOM: "Free some space, or choose another disk.",
            Obstacle.NOT_ALLOWED: "Choose another folder.",
            Obstacle.NO_FOLDER: "Make the folder first, or choose another.",
            Obstacle.A_FOLDER: "Choose another name.",
            Obstacle.NAME_TOO_LONG: "Choose a shorter name.",
            Obstacle.NAME_NOT_ALLOWED: "Choose another name.",
            Obstacle.OPEN_ELSEWHERE: "Close the program that has it open, or choose another name.",
        }[self]


_OBSTACLES = {
    errno.ENOSPC: Obstacle.NO_ROOM,
    errno.EDQUOT: Obstacle.NO_ROOM,
    errno.EFBIG: Obstacle.NO_ROOM,
    errno.EACCES: Obstacle.NOT_ALLOWED,
    errno.EPERM: Obstacle.NOT_ALLOWED,
    errno.EROFS: Obstacle.NOT_ALLOWED,
    errno.ENOENT: Obstacle.NO_FOLDER,
    errno.ENOTDIR: Obstacle.NO_FOLDER,
    errno.EISDIR: Obstacle.A_FOLDER,
    errno.ENAMETOOLONG: Obstacle.NAME_TOO_LONG,
    errno.EINVAL: Obstacle.NAME_NOT_ALLOWED,
    errno.EBUSY: Obstacle.OPEN_ELSEWHERE,
    errno.ETXTBSY: Obstacle.OPEN_ELSEWHERE,
}
_OPEN_ELSEWHERE = (32, 33)
"""Windows' own numbers for a file that another program holds; as errno it says "not allowed"."""
_NO_SUCH_NAME = 123
"""Windows' own number for a name with a "?" or ":" in it."""


def obstacle_of(error: OSError) -> str:
    """Return what stood in the way: an `Obstacle`, else what the system says of it."""
    told = getattr(error, "winerror", None)
    if told in _OPEN_ELSEWHERE:
        return Obstacle.OPEN_ELSEWHERE
    if told == _NO_SUCH_NAME:
        return Obstacle.NAME_NOT_ALLOWED
    return _OBSTACLES.get(error.errno or 0, error.strerror or "the system refused")
