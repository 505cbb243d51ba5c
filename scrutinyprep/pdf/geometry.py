"""From a PDF's own coordinates to the page as it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.pdf.content import Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """The visible part of a page in the file's coordinates (y upwards), and its rotation."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int = 0
    """Clockwise, when shown: 0 to 3."""

    @property
    def width_pt(self) -> float:
        """As shown, after rotation."""
        return self.top - self.bottom if self.quarter_turns % 2 else self.right - self.left

    @property
    def height_pt(self) -> float:
        """As shown, after rotation."""
        return self.right - self.left if self.quarter_turns % 2 else self.top - self.bottom

    def shown(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return where a rectangle of the file's coordinates stands on the page as shown."""
        match self.quarter_turns:
            case 0:
                return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
            case 1:
                return Box(
                    bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
                )
            case 2:
                return Box(
                    self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
                )
            case _:
                return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)

    def turn(self, quarter_turns: int) -> int:
        """Return how text is turned on the page as shown, in degrees clockwise.

        `quarter_turns` says how it is turned in the file, anticlockwise.
        """
        return (self.quarter_turns - quarter_turns) % 4 * 90
