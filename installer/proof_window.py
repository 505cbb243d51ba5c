"""What a packaged program must do in its window, driven by keys and heard as a screen reader is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from installer import contents
from installer.places import Place
from installer.proof_commands import NotProven, folder_of, insist
from tests.journeys.virtual_desktop import Hands, VirtualDesktop, complaints_of
from tests.journeys.what_is_told import is_closed, is_open, open_first_meeting

SAYS_IT_IS_THERE = "even though it was found"
"""What Qt says of a part for another kind of screen, where there is no such screen."""
_FONT = "SourceSansPro-Regular.ttf"
_SLATE = "memfd:"
"""How Linux lists memory that two processes share without a file."""


class InstalledDesktop(VirtualDesktop):
    """A virtual desktop that starts the packaged program, and hands it nothing but the screen."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def start(self, _library: Path, home: Path) -> subprocess.Popen[str]:
        """Start the program in the place's home; it is told no library but finds its own."""
        handed = {
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi=false",
            **{name: self.environment[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")},
        }
        surroundings = [f"{name}={value}" for name, value in handed.items()]
        return self._begin(
            *("/usr/bin/env", "-i", "-C", "/", *surroundings, *self._place.program),
            errors=complaints_of(home),
        )


def prove_window(place: Place) -> None:
    """Open the sample meeting in the window, look at a page and at what the program says it is.

    Raises:
        NotProven: something of it did not come about.
    """
    library = place.home / ".local" / "share" / "ScrutinyPrep"
    with InstalledDesktop(place) as desktop:
        try:
            hands = Hands(desktop, library, place.home)
            open_first_meeting(hands)
            _prove_what_it_runs_on(place, hands.program.pid)
            _prove_about(hands)
            code = hands.close()
        except AssertionError as told:
            raise NotProven(str(told)) from told
    insist(code == 0, f"it ended with {code}")
    insist(not hands.complaints, hands.complaints)


def prove_screens(place: Place) -> None:
    """See that the parts are there for Wayland, and for no screen at all.

    Raises:
        NotProven: one of them is missing.
    """
    wayland = subprocess.run(  # noqa: S603 - the program that is to be proven
        [*place.program],
        env={"HOME": str(place.home), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "wayland"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    insist(SAYS_IT_IS_THERE in wayland.stderr, wayland.stderr)
    plugins = {path.name for path in folder_of(place).rglob("plugins/platforms/*")}
    insist("libqoffscreen.so" in plugins, plugins)


def _prove_what_it_runs_on(place: Place, pid: int) -> None:
    """See that window and children run on the package's own files, with fonts and shared memory."""
    children = list(_children_of(pid))
    insist(children, "no page was drawn in a process of its own")
    program = folder_of(place).parent / contents.COMMAND
    for child in children:
        insist(Path(f"/proc/{child}/exe").resolve() == program, f"{child} is another program")
    files = [_files_of(each) for each in (pid, *children)]
    strange = [one for all_ in files for one in all_ if "site-packages" in one or ".venv" in one]
    insist(not strange, strange)
    insist(not [one for one in files[0] if str(contents.ROOT / contents.PACKAGE) in one], files)
    insist(any(_FONT in one for one in files[0]), "Source Sans is not in use")
    insist(any(_SLATE in one for all_ in files for one in all_), "no memory is shared")


def _prove_about(hands: Hands) -> None:
    hands.press("alt+h")
    hands.wait_for("popup menu")
    hands.press("a")
    hands.wait(lambda: is_open(hands, "About Scrutiny Prep"), "About")
    hands.wait_for("label", f"Version {contents.version()}")
    hands.until_it_is_so(lambda: is_closed(hands, "About Scrutiny Prep"), "Escape")
    hands.go_on_in_the_window()


def _children_of(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, (task / "children").read_text(encoding="ascii").split())


def _files_of(pid: int) -> list[str]:
    """Return the files that a process has in its memory."""
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
    return sorted({line.split(maxsplit=5)[5] for line in maps.splitlines() if "/" in line})
