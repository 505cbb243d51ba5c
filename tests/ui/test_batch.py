"""Files that came in together."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import TooLarge
from scrutinyprep.ui.batch import Batch
from scrutinyprep.ui.importing import Landed
from tests.store.made_up import FACTS, a_pack, add, clock

TODAY = date(2025, 6, 20)


@pytest.fixture(scope="module")
def landed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    services = services_for(folder / "library", clock=clock())
    days = {"past": (2025, 3, 4), "next": (2025, 6, 26), "far": (2025, 9, 1)}
    return {
        name: Landed(
            add(
                services.importing,
                folder,
                a_pack(facts=replace(FACTS, date=date(*day)), title=name),
            ),
            is_new_meeting=True,
            is_new=True,
        )
        for name, day in days.items()
    }


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("past", "next", "far"), "next"),
        (("far", "past"), "far"),
        (("past",), "past"),
    ],
)
def test_of_several_files_the_one_of_the_next_meeting_is_shown(landed, names, shown):
    batch = Batch([landed[name] for name in names])
    assert batch.to_show(TODAY) is landed[shown]


def test_a_file_that_was_there_already_is_not_shown(landed):
    assert Batch([replace(landed["next"], is_new=False)]).to_show(TODAY) is None


def test_what_could_not_be_read_is_told_first(landed, tmp_path):
    title, told = Batch(list(landed.values()), [TooLarge(tmp_path / "huge.pdf", "9 GB")]).in_words()
    assert title == "3 files are in the library now."
    lines = told.splitlines()
    assert "huge.pdf" in lines[0]
    assert [line.split(".pdf")[0] for line in lines[1:]] == ["“past", "“next", "“far"]
