"""Anchors: what makes no difference to a quotation, and how a passage is found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.anchors import (
    CONTEXT_CHARACTERS,
    Run,
    TextAnchor,
    anchor_at,
    find_anchor,
    one_line,
    places_of,
)

PAGE = (
    "4.1 The budget rose by\n£1.2m, of which “most”\nwas for home-to-school trans\u00ad\nport. "
    "The de\ufb01cit fell by -5% to 2024-\n25 levels.\n4.2 It fell again."
)

PAPER_LIKE = st.text(
    st.one_of(
        st.characters(categories=("L", "N", "P", "Zs")),
        st.sampled_from(" \n\r-‐–—­’“”ﬁﬂ½…£é\u0301\ufffe\x02"),
    ),
    max_size=120,
)


@st.composite
def texts_with_runs(draw):
    text = draw(PAPER_LIKE.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, Run(start, draw(st.integers(start + 1, len(text))))


@given(texts_with_runs())
def test_an_anchor_finds_its_own_words_where_it_was_made(made):
    text, run = made
    anchor = anchor_at(text, run, pdf_page=1)
    found = find_anchor(anchor, text)
    if next(iter(places_of("x" + anchor.quote, "x" + anchor.quote))).end == 1:
        return  # nothing but spaces and hyphens: there is nothing to find
    assert found is not None
    assert run.start <= found.start < found.end <= run.end
    # Only what makes no difference may be missing at its ends.
    assert list(places_of("x" + text[run.start : run.end], "x" + text[found.start : found.end]))


@given(texts_with_runs(), PAPER_LIKE, PAPER_LIKE)
def test_words_are_found_in_whatever_text_they_stand(made, before, after):
    text, run = made
    quote = text[run.start : run.end]
    if not list(places_of("x" + quote, "x")):
        assert list(places_of(quote, f"{before} {quote} {after}"))


@given(texts_with_runs())
def test_a_line_broken_anywhere_makes_no_difference(made):
    text, run = made
    quote = one_line(text[run.start : run.end])
    broken = quote.replace(" ", "\r\n")
    assert bool(list(places_of(quote, text))) == bool(list(places_of(broken, text)))


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("rose by £1.2m", "rose by\n£1.2m"),
        ('of which "most" was', "of which “most”\nwas"),
        ("home to school", "home-to-school"),
        ("school transport", "school trans\u00ad\nport"),
        ("deficit fell", "de\ufb01cit fell"),
        ("2024-25 levels", "2024-\n25 levels"),
        ("by −5% to", "by -5% to"),
    ],
)
def test_line_breaks_quotes_hyphens_and_ligatures_make_no_difference(quote, stands):
    (run,) = places_of(quote, PAGE)
    assert PAGE[run.start : run.end] == stands


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("co-operate", "co-\noperate"),
        ("co- operate", "co-\noperate"),
        ("cooperate", "co\ufffe\noperate"),
        ("café", "cafe\u0301"),
        ("the council's", "the council’s"),
        ("Finance – Budget", "Finance - Budget"),
        ("3½ years...", "3½ years…"),
    ],
)
def test_what_is_typed_is_found_as_it_is_printed(typed, printed):
    assert list(places_of(typed, f"before {printed} after"))
    assert list(places_of(printed, f"before {typed} after"))


@pytest.mark.parametrize(
    ("quote", "text"),
    [("fell by 5 %", "fell by -5%x"), ("Budget", "the budget"), ("-5%", "fell by 5%"), ("", "a")],
)
def test_a_minus_a_capital_and_nothing_at_all_do_make_a_difference(quote, text):
    assert [text[r.start : r.end] for r in places_of(quote, text)] == []


def test_every_place_is_told_in_order_also_where_they_overlap():
    assert [r.start for r in places_of("aa", "aaa aa")] == [0, 1, 2, 4]


def test_of_two_places_the_one_with_its_context_is_found():
    page = "Item 3. It was agreed. Next. Item 4. It was agreed. The end."
    second = page.index("It was agreed", 20)
    anchor = anchor_at(page, Run(second, second + 13), pdf_page=1)
    longer = "A line that the new version has. " * 9 + page
    found = find_anchor(anchor, longer)
    assert found.start == longer.rindex("It was agreed")


def test_without_context_the_nearest_place_is_found():
    anchor = TextAnchor("agreed", start=40, end=46, pdf_page=1)
    assert find_anchor(anchor, "agreed" + " " * 30 + "agreed" + " " * 60 + "agreed").start == 36


def test_a_passage_with_a_word_changed_is_still_found():
    old = "The council will open three new schools in Ashford by 2027."
    new = "First line. The council will open four new schools in Ashford by 2027. Last line."
    found = find_anchor(anchor_at(old, Run(0, len(old)), pdf_page=1), new)
    assert new[found.start : found.end].startswith("The council will open four new schools")


def test_another_passage_is_not_taken_for_it():
    anchor = anchor_at("Fees rose by two per cent.", Run(0, 26), pdf_page=1)
    assert find_anchor(anchor, "The chair welcomed everyone to the meeting.") is None
    assert find_anchor(anchor, "") is None


def test_an_anchor_keeps_the_words_around_it_on_one_line():
    anchor = anchor_at("a\nb  wanted\nc", Run(5, 11), pdf_page=7, pack_page=5)
    assert (anchor.quote, anchor.prefix, anchor.suffix) == ("wanted", "a b", "c")
    assert (anchor.pdf_page, anchor.pack_page) == (7, 5)
    long = anchor_at("x" * 100 + "y" + "z" * 100, Run(100, 101), pdf_page=1)
    assert (len(long.prefix), len(long.suffix)) == (CONTEXT_CHARACTERS, CONTEXT_CHARACTERS)


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2)])
def test_a_run_of_nothing_is_refused(start, end):
    with pytest.raises(ValueError, match="no run"):
        Run(start, end)
