"""A user who does anything anywhere: the window stays well, and nothing written is lost."""

from pathlib import Path

import pytest

from tests.fuzz.monkeys import Outcome, prepare, surroundings, try_seed

SEED = 4
DEEDS = 20


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = tmp_path_factory.mktemp("monkey")
    prepare(Path(folder), with_pack=False)
    with surroundings(has_display=False) as environment:
        return try_seed(SEED, DEEDS, Path(folder), environment)


def test_nothing_crashes_warns_or_is_lost_whatever_is_done(evening: Outcome) -> None:
    assert evening.is_well, evening.told()


def test_a_seed_that_is_replayed_tells_what_it_does(evening: Outcome) -> None:
    assert len(evening.deeds) > 2 * DEEDS
    assert evening.deeds[-1].endswith("goes to bed")
