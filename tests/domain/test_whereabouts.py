"""What a reader types to go to a place."""

import pytest

from scrutinyprep.domain.whereabouts import Naming, Whereabouts, fits_title, whereabouts_of


@pytest.mark.parametrize(
    ("said", "by", "number", "words"),
    [
        ("53", Naming.PAGE, "53", ""),
        (" p 53 ", Naming.PAGE, "53", ""),
        ("p.7", Naming.PAGE, "7", ""),
        ("page 9", Naming.PAGE, "9", ""),
        ("pack page 12", Naming.PAGE, "12", ""),
        ("PDF57", Naming.PDF_PAGE, "57", ""),
        ("pdf page 57", Naming.PDF_PAGE, "57", ""),
        ("item 7", Naming.ITEM, "7", ""),
        ("Agenda Item 7 A", Naming.ITEM, "7a", ""),
        ("item 6(ii)", Naming.ITEM, "6(ii)", ""),
        ("item 2.1", Naming.ITEM, "2.1", ""),
        ("item C", Naming.ITEM, "c", ""),
        ("4.1", Naming.SECTION, "4.1", ""),
        ("4.1.", Naming.SECTION, "4.1", ""),
        ("para 2.3(a)", Naming.SECTION, "2.3(a)", ""),
        ("section 3a", Naming.SECTION, "3a", ""),
        ("p 26 of annual report", Naming.OWN_PAGE, "26", "annual report"),
        ("26 in the Annual Report 2024", Naming.OWN_PAGE, "26", "Annual Report 2024"),
        ("annual report", Naming.TITLE, "", "annual report"),
        ("3a", Naming.TITLE, "", "3a"),
    ],
)
def test_a_place_is_understood(said, by, number, words):
    assert whereabouts_of(said) == Whereabouts(by, number, words)


@pytest.mark.parametrize("said", ["", "  ", "??", "5-9", "123456"])
def test_what_names_no_place_is_not_guessed_at(said):
    assert whereabouts_of(said) is None


def test_a_title_is_named_by_beginnings_of_its_words_in_any_order():
    title = "Appendix 12 - Annual Report on Adoption 2024-25"
    assert fits_title("adoption annual rep", title) == 5
    assert fits_title("annual report on adoption", title) == 4
    assert fits_title("appendix 1", title) is None, "a figure is one whole"
    assert fits_title("fostering report", title) is None
    assert fits_title("", title) is None
