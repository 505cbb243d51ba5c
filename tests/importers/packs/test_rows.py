"""The reading order of a page and the text that is stored of it."""

from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.packs.page_text import text_of_rows
from scrutinyprep.importers.packs.rows import rows_of, upright
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import view_of
from tests.importers.packs.printed import line, lines, page


def text(*parts):
    return text_of_rows(rows_of(line for part in parts for line in part))


def test_a_line_of_print_is_a_line():
    assert text(lines("The first line", "and the second")) == "The first line\nand the second"


def test_the_cells_of_a_row_are_two_spaces_apart():
    row = [line("Pay", 70, 100), line("21,645.7", 300, 100), line("626.9", 400, 100)]
    assert text(row, [line("Prices", 70, 116), line("41,407.1", 300, 116)]) == (
        "Pay  21,645.7  626.9\nPrices  41,407.1"
    )


def test_a_cell_of_several_lines_keeps_its_words_together():
    drawn = [
        line("A16", 70, 100),
        *lines("Old Chapel,", "Wexcombe", left=120, top=100),
        *lines("The owner wants an offer withheld until", "paid for.", left=250, top=100),
        line("A17", 70, 140),
        line("Farm", 120, 140),
    ]
    assert text(drawn) == (
        "A16  Old Chapel,\nWexcombe  The owner wants an offer withheld until\npaid for.\nA17  Farm"
    )


def test_columns_are_read_one_after_the_other():
    left = lines(*(f"left {n}" for n in range(20)), left=50, top=100)
    right = lines(*(f"right {n}" for n in range(20)), left=320, top=100)
    expected = [f"left {n}" for n in range(20)] + [f"right {n}" for n in range(20)]
    assert text(left, right).splitlines() == expected


def test_a_title_drawn_last_is_read_first():
    assert text(lines("Body one", "Body two", top=200), [line("Title", 70, 60)]) == (
        "Title\nBody one\nBody two"
    )


def test_a_footer_drawn_first_is_read_last():
    foot = [line("Header", 70, 30), line("OFFICIAL", 70, 800)]
    assert text(foot, lines("Body one", "Body two", top=200)) == (
        "Header\nBody one\nBody two\nOFFICIAL"
    )


def test_a_page_drawn_in_no_order_is_read_by_its_places():
    drawn = lines(*(f"line {n:02}" for n in range(20)))
    jumbled = [drawn[(n * 7) % 20] for n in range(20)]
    assert text(jumbled).splitlines() == [f"line {n:02}" for n in range(20)]


def test_a_sideways_table_is_turned_upright():
    # Text that runs down the page, its rows from the right edge to the left.
    sideways = page(
        1,
        line("Ref", 500, 60, turn=90),
        line("Value", 500, 200, turn=90),
        line("A1", 480, 60, turn=90),
        line("£5", 480, 200, turn=90),
    )
    width, height, _ = upright(sideways, sideways.lines)
    assert (width, height) == (842.0, 595.0)
    assert view_of(sideways, PageStamps()).text == "Ref  Value\nA1  £5"


@given(
    st.lists(
        st.tuples(
            st.text("abc é", min_size=1, max_size=8).filter(str.strip),
            st.integers(0, 500),
            st.integers(0, 800),
            st.sampled_from([0, 0, 0, 90, 270]),
        ),
        max_size=30,
    )
)
def test_no_word_of_a_page_is_lost(places):
    drawn = [line(words, left, top, turn=turn) for words, left, top, turn in places]
    stored = view_of(page(1, *drawn), PageStamps()).text
    assert sorted(stored.split()) == sorted(" ".join(one.text for one in drawn).split())


def test_encoded_hyphens_and_quotation_marks_are_put_right():
    assert text(lines("it\x92s decision\ufffe", "making ﬁrst")) == "it’s decision-\nmaking first"
