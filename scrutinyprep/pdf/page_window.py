"""What of a page's drawing shows in a part of the page.

What is cut off by a frame is still in the file: whoever searches or copies
finds it. So the letters outside of the part are left out, and so are pictures.
Source: ISO 32000-2, 8.4.4 (graphics state operators), 9.4 (text objects).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pikepdf import Name, Object

from scrutinyprep.pdf.matrices import UNCHANGED, Matrix, combined, moved

_ASCENT, _DESCENT = 0.8, 0.25
"""How far letters reach over and under their line, in parts of their size."""
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_PICTURE = (0.0, 0.0, 1.0, 1.0)
"""What every picture fills, in coordinates of its own."""
_SLACK_PT = 2.0
_DEEPEST = 200
"""States kept one above the other; a page that never takes them up again is no real one."""


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix
    size: float = 1.0
    leading: float = 0.0


@dataclass(slots=True)
class Window:
    """A part of a page as shown, from its lower left, and the drawing as far as it was followed.

    `started` takes the drawing's coordinates to those of the page as shown.
    """

    left: float
    bottom: float
    right: float
    top: float
    started: Matrix
    whole_lines: bool = False
    """Show a line only where it stands in the part, and not where it only reaches into it."""
    _state: _State = field(init=False)
    _kept: list[_State] = field(init=False, default_factory=list)
    _line: Matrix = field(init=False, default=UNCHANGED)

    def __post_init__(self) -> None:
        """Begin where nothing is drawn yet."""
        self._state = _State(self.started)

    def within(self, form: Object) -> Window:
        """Return the same part for a drawing within this one, as it is drawn now."""
        matrix = form.get("/Matrix")
        own = _matrix_of(list(matrix)) if matrix is not None else UNCHANGED
        started = combined(own, self._state.matrix)
        return Window(self.left, self.bottom, self.right, self.top, started, self.whole_lines)

    def shows(self, operator: str, operands: Sequence[Object]) -> bool:
        """Follow an instruction; say whether what it draws may show in the part."""
        if operator in _SHOWING:
            if operator in ("'", '"'):
                self._next_line(0.0, -self._state.leading)
            return self._shows_letters()
        follow = _FOLLOWED.get(operator)
        if follow is not None:
            follow(self, operands)
        return True

    def shows_box(self, box: Sequence[float]) -> bool:
        """Say whether a rectangle of the drawing as it is now may show in the part."""
        left, bottom, right, top = self._placed(box)
        return left < self.right and right > self.left and bottom < self.top and top > self.bottom

    def shows_picture(self) -> bool:
        """Say whether a picture that is drawn now shows in the part.

        Raises:
            ValueError: it reaches out of the part, where it would be hidden and still be there.
        """
        if not self.shows_box(_PICTURE):
            return False
        left, bottom, right, top = self._placed(_PICTURE)
        slack = _SLACK_PT
        is_inside = left > self.left - slack and right < self.right + slack
        if not (is_inside and bottom > self.bottom - slack and top < self.top + slack):
            raise ValueError("a picture that reaches out of the part of its page")
        return True

    def _placed(self, box: Sequence[float]) -> tuple[float, float, float, float]:
        """Return where a rectangle of the drawing as it is now stands on the page."""
        left, bottom, right, top = box
        a, b, c, d, e, f = self._state.matrix
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [a * x + c * y + e for x, y in corners]
        up = [b * x + d * y + f for x, y in corners]
        return min(across), min(up), max(across), max(up)

    def shows_drawing(self, drawing: Object) -> bool:
        """Say whether a picture or another drawing, drawn now, may show in the part.

        Raises:
            ValueError: as `shows_picture`.
        """
        if drawing.get("/Subtype") != Name.Form:
            return self.shows_picture()
        box = drawing.get("/BBox")
        if box is None:
            return True
        return self.within(drawing).shows_box(tuple(float(side) for side in list(box)))

    def _shows_letters(self) -> bool:
        a, b, c, d, e, f = combined(self._line, self._state.matrix)
        size = abs(self._state.size) * max(abs(c), abs(d), abs(a), abs(b))
        if self.whole_lines:
            return self.bottom <= f <= self.top and e <= self.right
        is_level = abs(b) < abs(a) * 0.01
        if not is_level:
            # Turned letters run up or down the page: how far is not known.
            return True
        return (
            f - _DESCENT * size < self.top and f + _ASCENT * size > self.bottom and e < self.right
        )

    def _keep(self, _operands: Sequence[Object]) -> None:
        if len(self._kept) < _DEEPEST:
            self._kept.append(self._state)

    def _bring_back(self, _operands: Sequence[Object]) -> None:
        if self._kept:
            self._state = self._kept.pop()

    def _change(self, operands: Sequence[Object]) -> None:
        matrix = combined(_matrix_of(operands), self._state.matrix)
        self._state = replace(self._state, matrix=matrix)

    def _begin_text(self, _operands: Sequence[Object]) -> None:
        self._line = UNCHANGED

    def _place_text(self, operands: Sequence[Object]) -> None:
        self._line = _matrix_of(operands)

    def _move_text(self, operands: Sequence[Object]) -> None:
        self._next_line(float(operands[0]), float(operands[1]))

    def _move_and_lead(self, operands: Sequence[Object]) -> None:
        self._state = replace(self._state, leading=-float(operands[1]))
        self._move_text(operands)

    def _lead(self, operands: Sequence[Object]) -> None:
        self._state = replace(self._state, leading=float(operands[0]))

    def _set_size(self, operands: Sequence[Object]) -> None:
        self._state = replace(self._state, size=float(operands[1]))

    def _new_line(self, _operands: Sequence[Object]) -> None:
        self._next_line(0.0, -self._state.leading)

    def _next_line(self, across: float, up: float) -> None:
        self._line = combined(moved(across, up), self._line)


_FOLLOWED = {
    "q": Window._keep,
    "Q": Window._bring_back,
    "cm": Window._change,
    "BT": Window._begin_text,
    "Tm": Window._place_text,
    "Td": Window._move_text,
    "TD": Window._move_and_lead,
    "TL": Window._lead,
    "Tf": Window._set_size,
    "T*": Window._new_line,
}


def _matrix_of(numbers: Sequence[Object]) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in numbers)
    return (a, b, c, d, e, f)
