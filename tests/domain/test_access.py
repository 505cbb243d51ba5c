"""Open or exempt, and what becomes exempt with it."""

from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.access import (
    OPEN,
    Access,
    Exemption,
    Nation,
    access_of_all,
    exempt,
)

EXEMPTIONS = st.builds(Exemption, st.sampled_from(Nation), st.one_of(st.none(), st.integers(1, 18)))
ACCESSES = st.builds(lambda found: Access(tuple(found)), st.lists(EXEMPTIONS, max_size=4))


def test_open_is_not_exempt_and_an_unstated_ground_is():
    assert not OPEN.is_exempt
    assert exempt().is_exempt
    assert exempt().paragraphs == ()


def test_paragraphs_are_told_in_order_and_once():
    assert exempt(7, 3).with_grounds_of(exempt(3)).paragraphs == (3, 7)


def test_the_same_paragraph_of_two_nations_is_two_grounds():
    both = exempt(14, nation=Nation.WALES).with_grounds_of(exempt(14))
    assert len(both.exemptions) == 2


@given(ACCESSES, ACCESSES)
def test_what_is_made_from_two_has_every_ground_of_both_and_no_other(one, other):
    together = one.with_grounds_of(other)
    assert set(together.exemptions) == {*one.exemptions, *other.exemptions}
    assert together == other.with_grounds_of(one)
    assert together.is_exempt == (one.is_exempt or other.is_exempt)


@given(st.lists(ACCESSES, max_size=5))
def test_made_from_many_nothing_is_lost(accesses):
    assert access_of_all(accesses).is_exempt == any(a.is_exempt for a in accesses)
