"""A kill while the agenda of a pack is put right: all of a correction is kept, or nothing."""

import os
import random
import signal
import time

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.services.importing import Outcome
from tests.importers.packs.further_templates import agenda
from tests.importers.packs.press import Press
from tests.test_kill import started

TIMES = 3

pytestmark = pytest.mark.skipif(os.name != "posix", reason="it kills by process group")

CORRECTING = """
import sys
from pathlib import Path
from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.services.importing import Outcome
from scrutinyprep.domain.ids import DocumentId

maps = services_for(Path(sys.argv[1])).item_maps
document = DocumentId(sys.argv[2])
print(0, flush=True)
for step in range(1, 10_000):
    if step % 2:
        shown = maps.of(document).map
        maps.correct(document, Correcting(shown).split(5, "3a", "Skills"))
    else:
        maps.take_back_last(document)
    print(step, flush=True)
"""


@pytest.fixture
def pack(tmp_path):
    press = Press(tmp_path / "Pack.pdf", seed=3)
    lines = [("1", "Apologies", None), ("2", "Bus services", (2, 3)), ("3", "Work", (4, 7))]
    agenda(press, lines)
    press.save()
    return tmp_path / "Pack.pdf"


def test_a_correction_killed_at_any_moment_is_kept_whole_or_not_at_all(tmp_path, pack):
    folder = tmp_path / "library"
    services = services_for(folder)
    document = services.importing.import_file(pack).document

    def opened():
        found = services_for(folder)
        found.library.open()
        return found

    def seen(library):
        meeting = document.meeting_id
        return (
            [
                (i.number, i.title, i.pdf_pages, [paper.title for paper in i.papers])
                for i in library.meetings.agenda(meeting)
            ],
            [(s.item, s.heading, s.pdf_page) for s in library.papers.sections(meeting)],
            [(page.pdf_page, page.item) for page in library.papers.pages(document.id)],
            [made.correction for made in library.item_maps.of(document.id).corrections],
        )

    as_read = seen(services)
    map_ = services.item_maps.of(document.id).map
    services.item_maps.correct(document.id, Correcting(map_).split(5, "3a", "Skills"))
    put_right = seen(services)
    services.item_maps.take_back_last(document.id)
    assert seen(services) == as_read != put_right
    services.importing._store.close()
    chance = random.Random(2)  # noqa: S311
    for _ in range(TIMES):
        process = started(folder, "-c", CORRECTING, str(folder), str(document.id))
        last = chance.randrange(1, 5)
        while int(process.stdout.readline()) < last:
            pass
        time.sleep(chance.random() / 50)
        os.killpg(process.pid, signal.SIGKILL)
        _, told = process.communicate()
        assert told == b""
        library = opened()
        assert seen(library) in (as_read, put_right)
        assert library.library.check() == []
        is_right = seen(library) == put_right
        assert library.importing.import_file(pack).outcome is Outcome.UNCHANGED
        assert (seen(library) == put_right) == is_right
        if is_right:
            library.item_maps.take_back_last(document.id)
        library.importing._store.close()
