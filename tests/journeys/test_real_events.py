"""Whole journeys by real keys and a real mouse: the program as a process, on a virtual display.

They know of the window only what a screen reader is told, and of the work
only what is in the library's file.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutinyprep.settings import Settings, write_settings
from tests.journeys.evening import REAL_PACK, SAMPLE, Evening
from tests.journeys.virtual_desktop import VirtualDesktop, what_is_missing
from tests.journeys.what_is_told import DIALOGS, PAGES, PLACES, lacks, walk

MISSING = what_is_missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"no virtual desktop without {MISSING}")


@pytest.fixture(scope="module")
def desktop() -> Iterator[VirtualDesktop]:
    with VirtualDesktop() as desktop:
        yield desktop


@pytest.fixture(scope="module", params=["sample", "pack"])
def one_evening(
    request: pytest.FixtureRequest,
    desktop: VirtualDesktop,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Evening]:
    """Return one evening for all the journeys through the same papers: one window, one library."""
    made: Path = request.getfixturevalue(f"_{request.param}_made")
    home = tmp_path_factory.mktemp(f"evening-{request.param}")
    library = Path(shutil.copytree(made, home / "library"))
    choices = home / "CONFIG" / "ScrutinyPrep" / "settings.json"
    write_settings(Settings(author="Cllr Jo Example", theme="light"), choices)
    papers = {"sample": SAMPLE, "pack": REAL_PACK}[request.param]
    evening = Evening(desktop, library, home, papers)
    yield evening
    evening.end()


@pytest.fixture
def evening(one_evening: Evening) -> Evening:
    """Return the evening with its papers open: each journey compares with what it found there."""
    one_evening.be_there()
    return one_evening


def test_a_page_is_found_and_asked_about_by_keys_only(evening):
    evening.find_a_page_and_ask()


def test_a_meeting_is_triaged_by_keys_and_mouse(evening):
    evening.triage()


def test_eight_questions_are_planned_ordered_and_fitted_into_the_time(evening):
    evening.plan_eight_questions()


def test_a_paper_is_read_as_text_at_200_per_cent_by_keys(evening):
    evening.read_large()


def test_twenty_steps_are_taken_back_and_done_again_by_keys(evening):
    evening.change_ones_mind()


def test_words_that_are_being_typed_outlive_a_kill(evening):
    kept = evening.lose_the_power()
    evening.be_there()
    evening.find_the_words_again(kept)


def test_a_screen_reader_is_told_name_and_role_of_every_control(evening):
    if evening.papers is REAL_PACK:
        pytest.skip("the same controls as on the sample")
    told = dict(walk(evening.hands))
    assert set(told) == {*PLACES, *DIALOGS, *PAGES}
    lacking = {name: lacks(everything) for name, everything in told.items()}
    assert {name: faults for name, faults in lacking.items() if faults} == {}


def test_the_program_ends_without_a_complaint(evening):
    assert evening.hands.close() == 0
    assert evening.hands.complaints == ""
