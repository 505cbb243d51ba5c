"""Proving what was packaged: `python3 dev.py package --check` runs it. Linux only.

Windows and macOS are tried by hand, by the list in installer/README.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import ExitStack

from installer.packaging import BUILT
from installer.places import Place, clean_root, unpacked, why_no_clean_root
from installer.proof_commands import NotProven, steps


def main() -> int:
    """Try every package in a clean place; say what is proven and what is not."""
    if not sys.platform.startswith("linux"):
        _say("What is tried by hand on this system stands in installer/README.md.")
        return 1
    packages = sorted([*BUILT.glob("*.deb"), *BUILT.glob("*.tar.gz")])
    if not packages:
        _say("There is nothing to prove yet: python3 dev.py package makes it.")
        return 1
    failed = 0
    for package in packages:
        with ExitStack() as ends:
            _say(f"--- {package.name}, unpacked")
            failed += _prove(ends.enter_context(unpacked(package)), with_window=True)
        if package.suffix != ".deb":
            continue
        why = why_no_clean_root()
        if why:
            _say(f"--- {package.name} in a clean Debian: not tried, as {why}")
            continue
        with ExitStack() as ends:
            _say(f"--- {package.name}, installed in a clean Debian: fetching that takes a minute")
            failed += _prove(ends.enter_context(clean_root(package)), with_window=False)
    _say("All is proven." if not failed else f"{failed} are NOT proven.")
    return 1 if failed else 0


def _prove(place: Place, *, with_window: bool) -> int:
    """Try everything in one place; return how much of it failed."""
    failed = sum(not _try(what, step, place) for what, step in steps())
    if not with_window:
        return failed
    from installer.proof_window import prove_screens, prove_window
    from tests.journeys.virtual_desktop import what_is_missing

    missing = what_is_missing()
    if missing:
        _say(f"    the window: not tried, as this system lacks {missing}")
        return failed
    window = "it opens a meeting in the window, with pages, fonts and a screen reader"
    screens = "it has the parts for Wayland and for no screen"
    return failed + sum(
        not _try(what, step, place)
        for what, step in ((window, prove_window), (screens, prove_screens))
    )


def _try(what: str, step: Callable[[Place], None], place: Place) -> bool:
    began = time.monotonic()
    try:
        step(place)
    except NotProven as told:
        _say(f"    NOT so: {what}\n{told}")
        return False
    _say(f"    {time.monotonic() - began:5.1f} s  {what}")
    return True


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
