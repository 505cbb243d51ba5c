"""A long text cut at its pages, and what of it is set around the reader."""

import pytest

from scrutinyprep.domain.ids import SectionId
from scrutinyprep.domain.papers import Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.ui.reader.text_view import TextView
from scrutinyprep.ui.reader.text_view_leaves import Leaves


def passage(words, page):
    return Passage(SectionId(1), words, page, None, PassageKind.PARAGRAPH)


def a_long_text(pages=200, each=12):
    return [
        SectionText(
            str(page),
            f"Heading {page}",
            1,
            page,
            tuple(passage(f"Words {at} of page {page}. " * 6, page) for at in range(each)),
        )
        for page in range(1, pages + 1)
    ]


def test_a_section_is_cut_where_its_pages_end_and_its_heading_goes_first():
    section = SectionText("1", "Purpose", 1, 3, (passage("a", 3), passage("b", 4), passage("c", 4)))
    leaves = Leaves([section])
    assert leaves.pages == [3, 4]
    (first,), (second,) = leaves.between(3, 3), leaves.between(4, 4)
    assert (first.heading, [p.text for p in first.passages]) == ("Purpose", ["a"])
    assert (second.heading, [p.text for p in second.passages]) == ("", ["b", "c"])


def test_what_names_no_page_stays_with_what_follows_or_went_before():
    leaves = Leaves([SectionText(None, "Head", 1, None, (passage("a", None), passage("b", 2)))])
    assert leaves.pages == [2]
    later = [passage("a", 3), passage("b", None)]
    assert Leaves([SectionText(None, "Head", 1, None, tuple(later))]).pages == [3]


def test_a_short_text_is_set_whole_and_a_long_one_around_the_reader():
    assert Leaves(a_long_text(5)).around(3) == (1, 5)
    first, last = Leaves(a_long_text()).around(100)
    assert first < 100 < last
    assert last - first < 15


def test_a_page_without_words_gives_way_to_the_one_before():
    leaves = Leaves([SectionText(None, "", 1, at, (passage("x", at),)) for at in (2, 5)])
    assert [leaves.nearest(page) for page in (1, 2, 4, 9)] == [2, 2, 2, 5]
    assert Leaves().nearest(3) == 0
    assert Leaves().around(3) == (0, 0)


@pytest.fixture
def view(appearance, qtbot):
    view = TextView(appearance)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_text(a_long_text(), 200, {page: f"page {page}" for page in range(1, 201)})
    return view


def test_scrolling_on_sets_the_next_pages_without_a_jump(view, qtbot):
    seen = [view.current_page]
    for _ in range(120):
        view._scroll(0.5 * view.viewport().height())
        qtbot.wait(1)
        seen.append(view.current_page)
    assert seen == sorted(seen)
    assert set(seen) == set(range(1, max(seen) + 1))
    assert max(seen) > 10
    assert len(view._places.pages) < 20


def test_scrolling_back_sets_the_pages_before(view, qtbot):
    view.show_page(100)
    seen = [view.current_page]
    for _ in range(60):
        view._scroll(-0.5 * view.viewport().height())
        qtbot.wait(1)
        seen.append(view.current_page)
    assert seen == sorted(seen, reverse=True)
    assert min(seen) < 95


def test_a_selection_outlives_setting_the_next_pages(view, qtbot):
    view.setTextCursor(view.document().find("Words 3 of page 4"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.wait(20)
    first, last = view._window
    assert last > 10
    if first <= 4:
        assert view.textCursor().selectedText() == "Words 3 of page 4"


def test_the_last_page_is_reached_at_once(view):
    view.show_last()
    assert view.current_page == 200
    view.show_first()
    assert view.current_page == 1


def test_words_over_the_end_of_a_page_are_selected_whole(view):
    start = view.document().find("Words 11 of page 2").selectionStart()
    end = view.document().find("Words 0 of page 3").selectionEnd()
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selection.pdf_page == 2
    assert view.selection.words.startswith("Words 11 of page 2.")
    assert view.selection.words.endswith("Heading 3 Words 0 of page 3")
