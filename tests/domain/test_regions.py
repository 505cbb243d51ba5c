"""A part of a page is a rectangle on it, or nothing."""

import pytest

from scrutinyprep.domain.anchors import Region


@pytest.mark.parametrize(
    "places",
    [
        (10, 10, 10, 20),
        (10, 20, 30, 20),
        (30, 10, 20, 40),
        (-1, 0, 20, 20),
        (0, 0, float("nan"), 20),
        (0, 0, 20, float("inf")),
    ],
)
def test_what_is_no_rectangle_is_refused(places):
    with pytest.raises(ValueError, match="no part of a page"):
        Region(*places)


def test_it_is_cut_off_at_the_edges_of_its_page():
    assert Region(10, 10, 700, 900).within(595, 842) == Region(10, 10, 595, 842)
    assert Region(10, 10, 20, 20).within(595, 842) == Region(10, 10, 20, 20)
    assert Region(595, 10, 700, 20).within(595, 842) is None
    assert Region(10, 842, 20, 900).within(595, 842) is None
