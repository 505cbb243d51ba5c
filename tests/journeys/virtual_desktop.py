"""A screen, a keyboard and a mouse that exist in memory only, with the program running on them.

Nothing here reaches into the program: it is started as a process, driven by
events of X11, and told of by what a screen reader hears over AT-SPI.
"""

from __future__ import annotations

import ctypes.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
EARS = Path(__file__).with_name("atspi.py")
SCREEN = "1440x900x24"
_LOOK_EVERY_S = 0.05
_PATIENCE_S = 40
"""Generous: it is only ever waited out by a test that fails."""
_KEY_EVERY_MS = 8
_NO_SUCH_ROW = "QAccessibleList::child: Invalid index at:"
NONE: frozenset[str] = frozenset()


def what_is_missing() -> str:
    """Return what a virtual desktop needs and this computer lacks; empty where all is there."""
    if not sys.platform.startswith("linux"):
        return "X11 and AT-SPI, which are Linux's"
    programs = [name for name in ("Xvfb", "xdotool", "dbus-daemon") if not shutil.which(name)]
    libraries = [name for name in ("atspi", "xcb-cursor") if not ctypes.util.find_library(name)]
    folders = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")
    launcher = any(Path(folder, "at-spi-bus-launcher").exists() for folder in folders)
    return ", ".join([*programs, *libraries, *([] if launcher else ["at-spi2-core"])])


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that a screen reader is told of, with all that is in it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    place: tuple[int, int, int, int]
    """Left, top, width and height, in pixels of the screen."""
    text: str
    children: tuple[Heard, ...]

    def everything(self) -> Iterator[Heard]:
        """Yield it and all that is in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.everything()

    @property
    def middle(self) -> tuple[int, int]:
        """Where to click on it."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2


def heard(told: dict[str, Any]) -> Heard:
    """Return a node of the tree as the listening process tells it."""
    return Heard(
        role=told["role"],
        name=told["name"],
        description=told["description"],
        states=frozenset(told["states"]),
        place=tuple(told["place"]),
        text=told.get("text", ""),
        children=tuple(heard(child) for child in told["children"]),
    )


class VirtualDesktop:
    """A display, a session bus and a screen reader; they end with the `with` block."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[str]] = []
        self.environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}

    def __enter__(self) -> VirtualDesktop:
        """Start it."""
        screen = self._begin("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp")
        self.environment["DISPLAY"] = f":{_first_line(screen)}"
        bus = self._begin("dbus-daemon", "--session", "--nofork", "--print-address")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus)
        self._ears = self._begin(sys.executable, str(EARS))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End everything that was started, the last one first."""
        for process in reversed(self._started):
            process.terminate()
            process.communicate()
            process.wait()

    def start(self, library: Path, home: Path) -> subprocess.Popen[str]:
        """Start the program on a library, as a user does whose home is that folder."""
        command = (sys.executable, "-m", "scrutinyprep", "--library", str(library))
        return self._begin(
            *command,
            errors=complaints_of(home),
            HOME=str(home),
            QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            # Qt says there what of AT-SPI it lacks; all else is a fault of ours.
            QT_LOGGING_RULES="qt.accessibility.atspi=false",
            **{f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE")},
        )

    def listen(self) -> tuple[Heard, ...]:
        """Return what is on screen, a tree for each program, as a screen reader is told of it."""
        return tuple(heard(told) for told in self._asked({}))

    def find(
        self, roles: tuple[str, ...], name: str = "", states: frozenset[str] | set[str] = NONE
    ) -> Heard | None:
        """Return the first thing of one of the roles, whose name begins so, in all the states."""
        told = self._asked({"roles": roles, "name": name, "states": sorted(states)})
        return None if told is None else heard(told)

    def letter(self, role: str, name: str, words: str) -> int:
        """Return how tall the first letter of words in a field is, in pixels; 0 without them."""
        return int(self._asked({"roles": [role], "name": name, "words": words}))

    def _asked(self, question: dict[str, Any]) -> Any:
        if self._ears.stdin is None or self._ears.stdout is None:
            raise RuntimeError("the listening process has no pipes")
        self._ears.stdin.write(json.dumps(question) + "\n")
        self._ears.stdin.flush()
        return json.loads(self._ears.stdout.readline())

    def act(self, *arguments: str) -> None:
        """Let the keyboard or the mouse do something, in the words of xdotool."""
        subprocess.run(
            ["xdotool", *arguments], env=self.environment, check=True, capture_output=True
        )

    def _begin(
        self, *command: str, errors: Path = Path(os.devnull), **environment: str
    ) -> subprocess.Popen[str]:
        with errors.open("a") as stderr:
            process = subprocess.Popen(
                command,
                cwd=PROJECT,
                env={**self.environment, **environment},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
            )
        self._started.append(process)
        return process


class Hands:
    """A councillor at a virtual desktop: presses keys, clicks, and waits for what comes of it."""

    def __init__(self, desktop: VirtualDesktop, library: Path, home: Path) -> None:
        self.desktop = desktop
        self.library = library
        self.home = home
        self.program = desktop.start(library, home)
        self.wait_for("frame")
        self.go_on_in_the_window()
        self.wait_for("push button", "Open a pack")

    def go_on_in_the_window(self) -> None:
        """Give the program's window the keyboard: nobody manages windows here, who would do so."""
        search = ("search", "--sync", "--onlyvisible", "--pid", str(self.program.pid))
        self.desktop.act(*search, "--name", "^Scrutiny Prep$", "windowfocus", "--sync")

    def resize(self, width: int, height: int) -> None:
        """Give the program's window another size, in pixels, as by its edges."""
        search = ("search", "--sync", "--onlyvisible", "--pid", str(self.program.pid))
        self.desktop.act(
            *search, "--name", "^Scrutiny Prep$", "windowsize", str(width), str(height)
        )

    def press(self, *keys: str) -> None:
        """Press chords such as "ctrl+g", one after the other."""
        self.desktop.act("key", "--delay", str(_KEY_EVERY_MS), *keys)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.desktop.act("type", "--delay", str(_KEY_EVERY_MS), words)

    def begin_to_type(self, words: str, *, every_ms: int) -> subprocess.Popen[bytes]:
        """Type words where the focus is, letter by letter, while the caller does something else."""
        return subprocess.Popen(
            ["xdotool", "type", "--delay", str(every_ms), words], env=self.desktop.environment
        )

    def stop_typing(self, typing: subprocess.Popen[bytes], words: str) -> None:
        """Stop amid the words, and let go of the key that is down: X11 would repeat it for ever."""
        typing.kill()
        typing.wait()
        names = {" ": "space", ",": "comma", "?": "question"}
        keys = sorted({names.get(letter, letter) for letter in words})
        self.desktop.act("keyup", "shift", *keys)

    def click(self, role: str, name: str = "") -> None:
        """Click on the middle of something, once it is on screen and can be used."""
        found = self.wait_for(role, name, states={"enabled"})
        x, y = found.middle
        self.desktop.act("mousemove", "--sync", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Draw the pointer from one place of the screen to another, with its button down."""
        across = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        for number, (x, y) in enumerate((start, across, end)):
            self.desktop.act("mousemove", "--sync", str(x), str(y))
            if not number:
                self.desktop.act("mousedown", "1")
        self.desktop.act("mouseup", "1")

    def heard(self) -> list[Heard]:
        """Return all that is on screen now, in reading order."""
        return [each for tree in self.desktop.listen() for each in tree.everything()]

    def heard_at_rest(self) -> list[Heard]:
        """Return all that is on screen, once it stays as it is."""
        seen: list[list[Heard]] = [[], self.heard()]

        def is_at_rest() -> bool:
            seen[:] = [seen[1], self.heard()]
            return seen[0] == seen[1]

        self.wait(is_at_rest, "rest")
        return seen[1]

    def find(
        self, role: str, name: str = "", states: frozenset[str] | set[str] = NONE
    ) -> Heard | None:
        """Return the first thing of a role, whose name begins so, that is in all these states."""
        return self.desktop.find((role,), name, states)

    def wait_for(
        self, role: str, name: str = "", states: frozenset[str] | set[str] = NONE
    ) -> Heard:
        """Wait until something like that is on screen, and return it."""
        found: list[Heard] = []

        def is_there() -> bool:
            one = self.find(role, name, states)
            found.extend([one] if one else [])
            return bool(found)

        self.wait(is_there, f"{role} “{name}”")
        return found[0]

    def wait(self, until: Callable[[], object], what: str = "it") -> None:
        """Look again and again until it is so."""
        deadline = monotonic() + _PATIENCE_S
        while not until():
            assert self.program.poll() is None, f"the program has ended: {self.complaints}"
            if monotonic() > deadline:
                on_screen = "\n".join(f"{e.role} “{e.name}” {e.text[:80]}" for e in self.heard())
                raise AssertionError(f"{what} did not come about; on screen were\n{on_screen}")
            sleep(_LOOK_EVERY_S)

    @property
    def complaints(self) -> str:
        """What the program said on standard error: nothing, where all is well.

        Qt says there too when it was asked for a row of a list that had gone
        since its rows were counted. It was we who asked.
        """
        said = complaints_of(self.home).read_text(encoding="utf-8").splitlines(keepends=True)
        return "".join(line for line in said if not line.startswith(_NO_SUCH_ROW))

    def until_it_is_so(self, is_so: Callable[[], object], *keys: str) -> None:
        """Press keys again and again until it is so."""

        def is_so_now() -> bool:
            self.press(*keys)
            return bool(is_so())

        self.wait(is_so_now, f"what {' '.join(keys)} should bring")

    def close(self) -> int:
        """Leave the program as by its menu; return its exit code."""
        self.press("ctrl+q")
        return self.program.wait(_PATIENCE_S)


def complaints_of(home: Path) -> Path:
    """Return the file that takes what a program said on standard error."""
    return home / "complaints.txt"


def _first_line(process: subprocess.Popen[str]) -> str:
    if process.stdout is None:
        raise RuntimeError("its output is not listened to")
    return process.stdout.readline().strip()
