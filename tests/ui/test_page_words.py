"""What a reader types to go to a page."""

import pytest

from scrutinyprep.ui.page_words import WantedPage, wanted_page


@pytest.mark.parametrize(
    ("words", "number", "is_pdf_page"),
    [
        ("53", 53, False),
        (" p 53 ", 53, False),
        ("p.7", 7, False),
        ("page 9", 9, False),
        ("pack 12", 12, False),
        ("pdf 57", 57, True),
        ("PDF57", 57, True),
    ],
)
def test_a_page_is_understood(words, number, is_pdf_page):
    assert wanted_page(words) == WantedPage(number, is_pdf_page)


@pytest.mark.parametrize("words", ["", "four", "item 7", "5-9", "123456"])
def test_what_names_no_page_is_not_guessed_at(words):
    assert wanted_page(words) is None
