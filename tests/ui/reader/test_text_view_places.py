"""A place in a page's text and in the document that shows it are one place."""

from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.anchors import Run
from scrutinyprep.ui.reader.text_view_places import Piece, Places

LINES = ("Costs rose 😀 by 18%", "• Fuel", "£20.1m")


def places_of(lines: tuple[str, ...], gap: int = 3) -> Places:
    """Lay lines on one page each, with something else between them in the document."""
    pieces = []
    position = gap
    for page, line in enumerate(lines, 1):
        pieces.append(Piece(page, 0, position, line))
        position += len(line.encode("utf-16-le")) // 2 + gap
    return Places(tuple(pieces), dict(enumerate(lines, 1)))


def test_a_letter_of_two_units_moves_what_follows_by_one() -> None:
    (span,) = places_of(LINES).spans(1, Run(13, 15))
    assert span == (3 + 14, 3 + 16)


def test_a_stretch_over_two_pages_counts_on_the_first() -> None:
    places = places_of(LINES)
    assert places.run_between(6, 1000) == (1, Run(3, len(LINES[0])))


def test_what_stands_between_the_words_is_no_word() -> None:
    assert places_of(LINES).run_between(0, 3) is None
    assert Places((), {}).run_between(0, 9) is None


def test_the_page_of_a_position_is_that_of_the_words_before_it() -> None:
    places = places_of(LINES)
    assert [places.page_at(at) for at in (0, 3, 24, 27, 1000)] == [1, 1, 1, 2, 3]
    assert Places((), {}).page_at(5) == 0


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5), st.data())
def test_a_run_comes_back_from_the_document(lines: list[str], data: st.DataObject) -> None:
    page = data.draw(st.integers(1, len(lines)))
    text = lines[page - 1]
    start = data.draw(st.integers(0, len(text) - 1))
    run = Run(start, data.draw(st.integers(start + 1, len(text))))
    places = places_of(tuple(lines))
    (span,) = places.spans(page, run)
    assert places.run_between(*span) == (page, run)
