"""Reference numbers of decisions, however they are written."""

import pytest

from scrutinyprep.domain.decision_numbers import references_in


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("24/00109 - Transfer", {"24/00109"}),
        ("24-00109 - Appendix A", {"24/00109"}),
        ("24–00109", {"24/00109"}),
        ("Item 7 - Supplementary - 2400109 - Transfer the 18-25 section", {"24/00109"}),
        ("Decision 2024/00109", {"24/00109"}),
        ("KEY 1234 and FP-5678", {"KEY1234", "FP5678"}),
        ("24/00109 and 24/00115", {"24/00109", "24/00115"}),
    ],
)
def test_one_reference_is_read_however_it_is_written(words, found):
    assert references_in(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Budget 2024-25, MTFP 2025-28 and Capital Programme 2025-35",
        "Quarterly Performance Report, Q3 2024-2025",
        "Appendix D 21.01.25",
        "A2070 junction improvement",
        "Minutes of 03/2025",
        "Telephone 01234-567890",
        "Spend of £2,400,109",
        "RES 2024",
    ],
)
def test_years_roads_and_sums_are_no_references(words):
    assert references_in(words) == frozenset()
