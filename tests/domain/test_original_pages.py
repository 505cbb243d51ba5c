"""Naming the pages of the papers that a briefing shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.original_pages import PagesWanted, pages_named
from scrutinyprep.domain.papers import PageRange


def test_pages_are_named_by_stamp_by_pdf_and_by_item():
    named = pages_named("53-60, 71; page 80 to 82, pp. 90 – 91,\nPDF 3, pdf pages 5-6, Item 7a")
    assert named == PagesWanted(
        (PageRange(53, 60), PageRange(71, 71), PageRange(80, 82), PageRange(90, 91)),
        (PageRange(3, 3), PageRange(5, 6)),
        ("7a",),
    )


@pytest.mark.parametrize("text", ["x", "60-53", "0", "5-", "PDF", "item", "1 2", "-3", "5--7"])
def test_what_names_no_page_is_refused_by_its_words(text):
    with pytest.raises(ValueError, match=text):
        pages_named(f"12, {text}")


def test_nothing_names_no_page():
    assert not pages_named(" , ")


RANGES = st.tuples(st.integers(1, 999), st.integers(0, 99)).map(
    lambda pair: PageRange(pair[0], pair[0] + pair[1])
)
ITEMS = st.from_regex(r"[0-9]{1,2}[a-z]?", fullmatch=True)


@given(
    st.builds(
        PagesWanted,
        st.lists(RANGES, unique=True).map(tuple),
        st.lists(RANGES, unique=True).map(tuple),
        st.lists(ITEMS, unique=True).map(tuple),
    )
)
def test_pages_written_out_are_named_again(wanted):
    assert pages_named(str(wanted)) == wanted
