"""Places of the file become places of the page as shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.geometry import Sheet

_COORDINATE = st.integers(0, 500)


@pytest.mark.parametrize(
    ("quarter_turns", "size", "corner"),
    [
        (0, (600, 800), Box(10, 20, 40, 30)),
        (1, (800, 600), Box(770, 10, 780, 40)),
        (2, (600, 800), Box(560, 770, 590, 780)),
        (3, (800, 600), Box(20, 560, 30, 590)),
    ],
)
def test_the_corner_of_a_rotated_page_goes_where_it_is_seen(
    quarter_turns: int, size: tuple[float, float], corner: Box
) -> None:
    sheet = Sheet(100, 200, 700, 1000, quarter_turns)
    assert (sheet.width_pt, sheet.height_pt) == size
    assert sheet.shown(110, 980, 140, 970) == corner


@given(_COORDINATE, _COORDINATE, _COORDINATE, _COORDINATE, st.integers(0, 3))
def test_rotation_changes_no_size(left: int, bottom: int, width: int, height: int, n: int) -> None:
    box = Sheet(5, 7, 600, 800, n).shown(left, bottom + height, left + width, bottom)
    sides = (box.right - box.left, box.bottom - box.top)
    assert sides == ((height, width) if n % 2 else (width, height))
