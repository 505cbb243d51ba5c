"""Make the pictures of the journeys again: `python docs/make_journey_pictures.py`.

It starts the program on a virtual display, goes the journeys of
`tests/journeys/evening.py` on the sample meeting by real keys and a real
mouse, and keeps what is on the screen on the way. Linux only; it needs Xvfb,
xdotool, dbus-daemon and at-spi2-core.
"""

from __future__ import annotations

import sys
import tempfile
import types
from pathlib import Path
from time import monotonic, sleep

from PIL import Image, ImageChops, ImageGrab

PROJECT = Path(__file__).resolve().parents[1]
# Installed packages may bring a `tests` of their own, which would be found first.
_tests = types.ModuleType("tests")
_tests.__path__ = [str(PROJECT / "tests")]
sys.modules["tests"] = _tests

from scrutinyprep.bootstrap import services_for  # noqa: E402 - where `tests` is known
from scrutinyprep.settings import Settings, write_settings  # noqa: E402
from tests.journeys.evening import SAMPLE, Evening, Part  # noqa: E402
from tests.journeys.virtual_desktop import VirtualDesktop  # noqa: E402

FOLDER = Path(__file__).parent / "guide" / "pictures"
WIDEST_PX = 660
"""As wide as the guide's lines at 100 %: a picture made smaller has dim letters."""
LARGEST_BYTES = 60_000
EDGE = "#D5D1C7"
EDGE_PX = 7
"""What a bar has around the fields in it, which alone have names."""
PLAN_WIDTH_PX = 1200
"""So wide is the window where the list of questions is to fit a line of the guide."""
WIDTH_PX, HEIGHT_PX = 1360, 860
COLOURS = (128, 96, 64, 48)
"""How many a picture keeps: fewer where it would be too large a file."""
_PATIENCE_S = 10
_AT_REST_S = 0.4
"""So long nothing on the screen changes before a picture is kept; a caret blinks more slowly."""


class Camera:
    """Keeps what is on the virtual screen, once it is at rest."""

    def __init__(self, desktop: VirtualDesktop) -> None:
        self._desktop = desktop

    def keep(
        self,
        name: str,
        *parts: Part,
        height_px: int = 0,
        around_px: int = 0,
        at_once: bool = False,
    ) -> None:
        """Keep a picture of parts of the window together, with a hairline around it.

        Raises:
            RuntimeError: it is larger than a picture of the guide should be.
        """
        left, top, right, bottom = self._around(parts)
        left, top, right = left - around_px, top - EDGE_PX, right + around_px
        bottom = min(bottom + EDGE_PX, HEIGHT_PX, *([top + height_px] if height_px else []))
        if right - left > WIDEST_PX - 2:
            raise RuntimeError(f"{name} is {right - left} pixels wide")
        screen = self._screen() if at_once else self._screen_at_rest()
        inside = screen.crop((left, top, right, bottom))
        sheet = Image.new("RGB", (inside.width + 2, inside.height + 2), EDGE)
        sheet.paste(inside, (1, 1))
        path = FOLDER / f"{name}.png"
        # A window in a few quiet colours loses nothing, and takes a quarter of the bytes.
        for colours in COLOURS:
            sheet.quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)
            if path.stat().st_size <= LARGEST_BYTES:
                return
        raise RuntimeError(f"{path.name} has {path.stat().st_size} bytes")

    def _around(self, parts: tuple[Part, ...]) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom of what is around all the parts.

        Raises:
            RuntimeError: one of them is not on the screen.
        """
        places = []
        for role, name in parts:
            found = self._desktop.find((role,), name)
            if found is None:
                raise RuntimeError(f"no {role} “{name}” is on the screen")
            places.append(found.place)
        return (
            min(left for left, _, _, _ in places),
            min(top for _, top, _, _ in places),
            max(left + width for left, _, width, _ in places),
            max(top + height for _, top, _, height in places),
        )

    def _screen_at_rest(self) -> Image.Image:
        """Return the screen, once two looks at it tell the same."""
        deadline = monotonic() + _PATIENCE_S
        seen = self._screen()
        while monotonic() < deadline:
            sleep(_AT_REST_S)
            now = self._screen()
            if ImageChops.difference(seen, now).getbbox() is None:
                return now
            seen = now
        return seen

    def _screen(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self._desktop.environment["DISPLAY"])


def main() -> None:
    """Go every journey, and keep its pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, VirtualDesktop() as desktop:
        home, library = Path(folder), Path(folder) / "library"
        services_for(library, author="Cllr Jo Example").sample.load()
        choices = home / "CONFIG" / "ScrutinyPrep" / "settings.json"
        write_settings(Settings(author="Cllr Jo Example", theme="light"), choices)
        evening = Evening(desktop, library, home, SAMPLE, Camera(desktop).keep)
        for journey, width in (
            (evening.find_a_page_and_ask, WIDTH_PX),
            (evening.triage, WIDTH_PX),
            (evening.plan_eight_questions, PLAN_WIDTH_PX),
            (evening.read_large, WIDTH_PX),
            (evening.change_ones_mind, WIDTH_PX),
        ):
            evening.be_there()
            evening.hands.resize(width, HEIGHT_PX)
            journey()
        evening.be_there()
        kept = evening.lose_the_power()
        evening.be_there()
        evening.find_the_words_again(kept)
        evening.end()


if __name__ == "__main__":
    main()
