"""One window to a library: a lock that ends with its process, and letters to whoever holds it.

Nothing of the library is needed for it, so that a second start knows before anything is seen.
"""

from __future__ import annotations

import getpass
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

_LOCK, _LETTERS = "window.lock", "letters"
"""In the library's folder."""
_BEYOND = 1 << 30
"""Windows keeps others from reading what is locked: so what is locked lies behind what is told."""
_ANSWER_S, _LOOK_S = 5.0, 0.05
"""How long a letter lies before its writer gives up, and how often it is looked after."""
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - by which Wayland lets a window come to the front


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose window has the library open."""

    computer: str
    account: str
    process: int
    since: str
    """When it was opened, in ISO 8601 with its offset; empty where that is not known."""

    @property
    def is_here(self) -> bool:
        """Whether it is on this computer and of this user, so that it can be written to."""
        return (self.computer, self.account) == (_computer(), _account())


@dataclass(frozen=True, slots=True)
class Letter:
    """What a second start wants of the window that is there already: to be shown, with files."""

    files: tuple[Path, ...] = ()
    opens_sample: bool = False
    token: str = ""
    """By which the desktop lets the window come to the front; empty where it needs none."""


class Seat:
    """The one place at a library. Whoever has it keeps it until they leave it, or are killed.

    Where a folder can't be locked, as on some network drives, everybody finds it free.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None

    @property
    def box(self) -> Path:
        """The folder in which letters come."""
        return self._folder / _LETTERS

    def take(self) -> bool:
        """Take the place; say whether it is ours now, or was before."""
        if self._file is not None:
            return True
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            # What is wrong with the folder is told by whoever opens the library in it.
            return True
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):
            os.close(file)
            return False
        except OSError:
            os.close(file)
            return True
        self._file = file
        self._sign(file)
        return True

    def leave(self) -> None:
        """Let somebody else have it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def holder(self) -> Holder:
        """Return who has it, as far as they could say so."""
        try:
            told = json.loads((self._folder / _LOCK).read_bytes())
            return Holder(
                str(told["computer"]),
                str(told["account"]),
                int(told["process"]),
                datetime.fromisoformat(told["since"]).isoformat(timespec="minutes"),
            )
        except (OSError, ValueError, TypeError, KeyError):
            return Holder("", "", 0, "")

    def letters(self) -> list[Letter]:
        """Take the letters out of the box, the oldest first."""
        try:
            found = sorted(self.box.glob("*.json"), key=lambda path: path.stat().st_mtime)
        except OSError:
            return []
        letters = []
        for path in found:
            with suppress(OSError, ValueError, TypeError, AttributeError):
                letters.append(_letter_in(json.loads(path.read_bytes())))
            path.unlink(missing_ok=True)
        return letters

    def hand_over(
        self, files: Sequence[Path], *, opens_sample: bool = False, answer_s: float = _ANSWER_S
    ) -> bool:
        """Write to the window that has the library open; say whether it took the letter."""
        holder = self.holder()
        if not holder.is_here:
            return False
        _let_come_to_front(holder.process)
        paths = tuple(path.absolute() for path in files)
        try:
            letter = self._post(Letter(paths, opens_sample, os.environ.get(_TOKEN, "")))
        except OSError:
            return False
        until = time.monotonic() + answer_s
        while letter.exists():
            if time.monotonic() > until:
                # Whoever reads it now is too late: the user has been told otherwise.
                letter.unlink(missing_ok=True)
                return False
            time.sleep(_LOOK_S)
        return True

    def _post(self, letter: Letter) -> Path:
        self.box.mkdir(exist_ok=True)
        path = self.box / f"{time.time_ns()}-{os.getpid()}.json"
        unfinished = path.with_suffix(".part")
        told = {**asdict(letter), "files": [str(file) for file in letter.files]}
        unfinished.write_text(json.dumps(told), "utf-8")
        return unfinished.replace(path)

    def _sign(self, file: int) -> None:
        """Say who we are, for whoever finds the place taken."""
        since = datetime.now().astimezone().isoformat(timespec="minutes")
        us = Holder(_computer(), _account(), os.getpid(), since)
        with suppress(OSError):
            os.lseek(file, 0, os.SEEK_SET)
            os.truncate(file, 0)
            os.write(file, json.dumps(asdict(us)).encode())


def _letter_in(told: Any) -> Letter:
    """Return what a letter says.

    Raises:
        TypeError, AttributeError: it makes no sense.
    """
    return Letter(
        tuple(Path(file) for file in told.get("files", ())),
        bool(told.get("opens_sample", False)),
        str(told.get("token", "")),
    )


def _lock(file: int) -> None:
    """Lock a file until it is closed, or its process is no more, however it ended.

    Raises:
        BlockingIOError, PermissionError: another process has locked it.
        OSError: it can't be locked at all.
    """
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, _BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _let_come_to_front(process: int) -> None:
    """Let another process bring its window to the front: Windows asks who started last for it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)


def _computer() -> str:
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
