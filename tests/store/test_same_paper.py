"""Titles that are the same paper's, and titles that are the next paper's in the list."""

import pytest

from scrutinyprep.store.same_paper import is_nearly


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("English Devolution White Paper", "English Devolution White Paper - Report"),
        ("Appendix D 21.01.25", "Appendix D 28.01.25"),
        ("Savings plan", "Savings plan (revised)"),
        ("Savings plan v1", "Savings plan v2 FINAL.pdf"),
        ("24-00109 - Appendix B - EqIA", "Item 7 - Supplementary - 24-00109 - Appendix B - EqIA"),
        ("Capital Programme & Reserves", "Capital Programme and Reserves"),
    ],
)
def test_titles_of_two_versions_are_nearly_the_same(one, other):
    assert is_nearly(one, other)
    assert is_nearly(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Appendix A - Costs", "Appendix B - Costs"),
        ("Appendix 1", "Appendix 2"),
        ("Minutes of a meeting on 9th January 2025", "Minutes of a meeting on 30th January 2025"),
        ("24/00109 - Transfer of the service", "24/00110 - Transfer of the service"),
        ("Quarterly Performance Report, Q2", "Quarterly Performance Report, Q3"),
        ("Revenue monitoring", "Capital monitoring"),
        ("", ""),
    ],
)  # fmt: skip
def test_titles_of_two_papers_are_told_apart(one, other):
    assert not is_nearly(one, other)
