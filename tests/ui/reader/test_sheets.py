"""Where pages lie, and how much they are enlarged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.sheets import LARGEST_ZOOM, PX_PER_PT, Fit, Sheets, zooms_for

A4 = (595.0, 842.0)
WIDE = (842.0, 595.0)


def laid(sizes, zoom=0.75, view_width=1000):
    return Sheets(sizes, [zoom] * len(sizes), view_width=view_width, gap=30, margin=16)


def test_pages_lie_one_below_the_other_in_the_middle():
    sheets = laid([A4, WIDE, A4])
    rects = [sheets.rect(page) for page in (1, 2, 3)]
    assert [rect.center().x() for rect in rects] == pytest.approx([500, 500, 500], abs=1)
    assert rects[0].top() == 30
    assert rects[1].top() == rects[0].bottom() + 30
    assert sheets.height > rects[2].bottom()
    assert sheets.width == 1000


def test_a_page_wider_than_the_view_makes_the_desk_wider():
    sheets = laid([A4], zoom=2, view_width=500)
    assert sheets.width == round(595 * 2 * PX_PER_PT) + 32
    assert sheets.rect(1).left() == 16


def test_the_gap_above_a_page_is_its_own():
    sheets = laid([A4, A4])
    first = sheets.rect(1)
    assert sheets.page_at(0) == 1
    assert sheets.page_at(first.bottom() - 1) == 1
    assert sheets.page_at(first.bottom() + 1) == 2
    assert sheets.page_at(10_000_000) == 2


def test_only_pages_that_show_are_named():
    sheets = laid([A4] * 1000)
    top = sheets.rect(500).top()
    assert list(sheets.pages_between(top + 10, top + 20)) == [500]
    assert list(sheets.pages_between(top - 40, top + 20)) == [499, 500]
    assert list(laid([]).pages_between(0, 100)) == []


@given(
    st.floats(0.25, 8), st.integers(1, 3), st.floats(0, 590), st.floats(0, 590), st.integers(0, 900)
)
def test_a_place_on_a_page_comes_back_from_the_desk(zoom, page, x, y, view_width):
    sheets = laid([A4, WIDE, A4], zoom=zoom, view_width=view_width)
    desk = sheets.to_desk(page, Box(x, y, x, y)).topLeft()
    assert sheets.to_page(page, QPointF(desk)) == pytest.approx((x, y), abs=1e-6)


def test_fit_width_follows_the_usual_page_and_shrinks_a_wider_one():
    zooms = zooms_for([A4, A4, WIDE], Fit.WIDTH, 1.0, room=(595 * PX_PER_PT, 400))
    assert zooms == pytest.approx([1, 1, 595 / 842])
    zooms = zooms_for([A4, WIDE, WIDE], Fit.WIDTH, 1.0, room=(595 * PX_PER_PT, 400))
    assert zooms == pytest.approx([1, 595 / 842, 595 / 842])


def test_fit_page_shows_each_page_whole():
    room = (1000.0, 600.0)
    for (width, height), zoom in zip(
        [A4, WIDE], zooms_for([A4, WIDE], Fit.PAGE, 1.0, room=room), strict=True
    ):
        assert width * zoom * PX_PER_PT <= room[0] + 1e-6
        assert height * zoom * PX_PER_PT <= room[1] + 1e-6


def test_the_user_s_own_zoom_is_the_same_for_every_page():
    assert zooms_for([A4, WIDE], Fit.ZOOM, 1.5, room=(10, 10)) == [1.5, 1.5]


def test_a_view_without_room_still_has_a_zoom():
    (zoom,) = zooms_for([A4], Fit.WIDTH, 1.0, room=(-30, -30))
    assert 0 < zoom <= LARGEST_ZOOM


def test_a_page_that_claims_to_be_miles_long_is_kept_within_bounds():
    sheets = laid([A4, (612.0, 90_000_000.0), (0.001, 900.0)], zoom=8)
    assert sheets.height < 2**31 - 1
    assert sheets.rect(2).height() <= 15_000
    assert sheets.rect(2).width() >= 1
    assert sheets.rect(3).width() >= 1
    assert sheets.scale(1) == pytest.approx(8 * PX_PER_PT)


def test_two_pages_lie_side_by_side_and_a_last_one_alone():
    sheets = Sheets([A4] * 5, [0.5] * 5, view_width=1000, gap=30, margin=16, across=2)
    first, second, third, last = (sheets.rect(page) for page in (1, 2, 3, 5))
    assert first.top() == second.top() < third.top() < last.top()
    assert second.left() == first.right() + 16
    assert first.left() + second.right() == pytest.approx(1000, abs=1)
    assert sheets.page_at(first.center().y(), first.center().x()) == 1
    assert sheets.page_at(first.center().y(), second.center().x()) == 2
    assert sheets.page_at(last.center().y(), 999) == 5
    assert list(sheets.pages_between(third.top(), third.bottom())) == [3, 4]
    assert list(sheets.pages_between(last.top(), last.bottom())) == [5]


@given(st.integers(0, 3), st.floats(0, 590), st.floats(0, 840))
def test_a_place_on_a_turned_page_comes_back_from_the_desk(turn, x, y):
    sheets = Sheets([A4, A4], [0.8] * 2, view_width=900, gap=30, margin=16, turns={2: turn})
    desk = sheets.to_desk(2, Box(x, y, x, y)).topLeft()
    assert sheets.to_page(2, desk) == pytest.approx((x, y), abs=1e-6)
    assert sheets.rect(2).adjusted(-2, -2, 2, 2).contains(desk)


@pytest.mark.parametrize(("turn", "corner"), [(1, "topRight"), (2, "bottomRight")])
def test_a_turned_page_has_its_top_left_corner_where_the_clock_says(turn, corner):
    sheets = Sheets([A4], [0.8], view_width=900, gap=30, margin=16, turns={1: turn})
    desk = sheets.to_desk(1, Box(0, 0, 0, 0)).topLeft()
    wanted = getattr(sheets.rect(1), corner)()
    assert (desk.x(), desk.y()) == pytest.approx((wanted.x(), wanted.y()), abs=1)
    assert (sheets.rect(1).width() > sheets.rect(1).height()) == (turn == 1)
