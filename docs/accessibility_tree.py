"""Write docs/accessibility.md again: `python docs/accessibility_tree.py` in the environment.

It starts the program on a virtual display, goes past every place and dialog by
keys, and writes down what a screen reader is told there over AT-SPI. Linux
only; it needs Xvfb, xdotool, dbus-daemon and at-spi2-core.
"""

from __future__ import annotations

import sys
import tempfile
import types
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
# Installed packages may bring a `tests` of their own, which would be found first.
_tests = types.ModuleType("tests")
_tests.__path__ = [str(PROJECT / "tests")]
sys.modules["tests"] = _tests

from scrutinyprep.bootstrap import services_for  # noqa: E402 - where `tests` is known
from scrutinyprep.settings import Settings, write_settings  # noqa: E402
from tests.journeys.virtual_desktop import Hands, Heard, VirtualDesktop  # noqa: E402
from tests.journeys.what_is_told import (  # noqa: E402
    PLACES,
    is_control,
    lacks,
    open_first_meeting,
    walk,
)

PAGE = Path(__file__).with_name("accessibility.md")
ROWS = {"list item", "table cell", "table column header", "page tab"}
NO_CONTROLS = {"frame", "dialog", "menu item"}

HEAD = """\
# What a screen reader is told

Made by `python docs/accessibility_tree.py`, which starts the program on the sample meeting, goes
past every place and dialog by keys, and listens over AT-SPI, as Orca does on Linux.
`tests/journeys/test_real_events.py` listens in the same way and fails where a control has no name
or no role; `tests/journeys/test_access.py` asks Qt's own interface inside the program about the
places, every part of the question editor, the briefing and every dialog, and measures the
buttons.

Below are the controls of each place and dialog in the order in which they are told: role, name,
and in brackets what is said besides. Of lists, tables and trees only the number of rows in sight
is given; each row tells its whole line, such as “{row}”. The frame around the places, which is
the same everywhere, comes first.

A *filler* is Qt's word for a pane. Two things the program draws by itself: the page of a paper is
told as a *document frame* with its place, such as “pack 53 · PDF 57 of 462”, and the timeline of a
recording as the *list* of its speeches. The words of a page are there for a screen reader when it
is read as text (Ctrl+T). Of a *combo box*, Qt tells on Linux what is chosen, and its name, such as
“Purpose”, by a label that belongs to it; on Windows and macOS it tells the name.

## What is said while it happens

Elsewhere than where the focus is, these are announced (`scrutinyprep/ui/announcing.py`), politely
unless said otherwise, and `tests/journeys/test_announced.py` listens:

- what was saved, undone and done again: “Saved: highlight”, “Undone: highlight”; not while one
  types, when the letters are told;
- how many passages a search finds, how many places in a paper, and what *Find anything* would
  open, half a second after the last key; the card come to by the arrows at once;
- work that takes long as it begins and at each quarter, with the time left; what came of it, with
  the keys of what can be done next; a refusal at once;
- the page come to, once one stays on it; what is noticed about a question, and words that may be
  misspelt, as they come up; how many pages the briefing has.

## Where the keyboard is

Tab goes where the eye goes: down each column and along each row, from the rail to the place, and
round again; nothing holds it (`scrutinyprep/ui/tab_order.py`, `tests/journeys/test_tab_order.py`
presses Tab past every control of every place and dialog, and back). The way to a place leads to
the control that was used there last. Escape closes every dialog, and the keyboard is back where it
was; after a removal it is on the neighbour (`tests/journeys/test_focus.py`). F1 opens the page of
the guide in dialogs too.

## What is seen

`tests/journeys/test_contrast.py` measures in the painted window, in the light, the dark and the
high-contrast look, in every place, menu and dialog: words 4.5 : 1, edges of fields and buttons and
icons 3 : 1, and a ring of 3 : 1 around whatever Tab reaches. Where the look is left to the system,
it follows the system's dark scheme and high contrast while the program runs. Nothing moves by
itself, whether or not the system asks for that: the program has no animations, and work whose
length is not known is told in words, without a bar that runs to and fro.
"""


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as folder, VirtualDesktop() as desktop:
        home, library = Path(folder), Path(folder) / "library"
        services_for(library, author="Cllr Jo Example").sample.load()
        choices = home / "CONFIG" / "ScrutinyPrep" / "settings.json"
        write_settings(Settings(author="Cllr Jo Example", theme="light"), choices)
        hands = Hands(desktop, library, home)
        open_first_meeting(hands)
        told = dict(walk(hands))
        hands.close()
    faults = [f"{name}: {fault}" for name, all_ in told.items() for fault in lacks(all_)]
    if faults:
        sys.exit("\n".join(faults))
    PAGE.write_text(_page(told).replace(folder, "/home/jo"), encoding="utf-8")


def _page(told: dict[str, tuple[Heard, ...]]) -> str:
    """Return the page: the frame, the places, the dialogs."""
    frame = set.intersection(*({_key(one) for one in told[name]} for name in PLACES))
    row = next(one.name for one in told["Read"] if one.role == "table cell" and "·" in one.name)
    parts = [HEAD.format(row=row), _section("The frame", told["Meetings"], within=frame)]
    parts += [_section(name, told[name], without=frame) for name in PLACES]
    read = {_key(one) for one in told["Read"]} | frame
    for name, heard in told.items():
        if name not in PLACES:
            parts.append(_section(name, heard, without=read))
    return "\n".join(parts)


def _section(
    title: str,
    told: tuple[Heard, ...],
    *,
    within: set[tuple[str, str]] | None = None,
    without: frozenset[tuple[str, str]] | set[tuple[str, str]] = frozenset(),
) -> str:
    wanted = [
        one
        for one in told
        if (is_control(one) or one.role in ROWS)
        and one.role not in NO_CONTROLS
        and (within is None or _key(one) in within)
        and _key(one) not in without
    ]
    return f"## {title}\n\n" + "\n".join(_lines(wanted)) + "\n"


def _lines(controls: list[Heard]) -> Iterator[str]:
    for role, run in groupby(controls, key=lambda one: one.role):
        if role in ROWS:
            count = sum(1 for _ in run)
            yield f"  - {count} × {role}"
            continue
        for one in run:
            besides = "" if one.description in ("", one.name) else f" ({one.description})"
            yield f"- {role} “{one.name}”{besides}"


def _key(one: Heard) -> tuple[str, str]:
    return one.role, one.name


if __name__ == "__main__":
    main()
