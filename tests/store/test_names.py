"""Names of committees as they are compared."""

import pytest

from scrutinyprep.store.names import is_same_body


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("Health & Care Panel", "health and care panel", True),
        ("Transport and Connectivity Committee", "Transport & Connectivity Policy Committee", True),
        ("Planning Committee", "Planning Policy Committee", False),
        ("Adult Social Care Committee", "Adult Health Care Committee", False),
        ("Cabinet", "Cabinet Committee", False),
        ("", "The Policy", False),
    ],
)
def test_a_long_name_may_leave_out_policy_and_a_short_one_may_not(one, other, is_so):
    assert is_same_body(one, other) is is_so
    assert is_same_body(other, one) is is_so
