"""Every file that leaves: where it can't be written, a plain sentence, and all as it was."""

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import CannotWrite
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.obstacles import Obstacle
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.ways_out import Wanted, Way
from tests.printed_pdfs import a_pack_pdf, words_about
from tests.store.made_up import clock


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A printed pack with a question and a highlight: nothing here changes it."""
    folder = tmp_path_factory.mktemp("kept")
    services = services_for(folder / "library", author="Cllr Smith", clock=clock())
    pack = a_pack_pdf(folder / "pack.pdf", [("1", "Libraries", words_about("libraries"))])
    meeting = services.importing.import_file(pack).meeting.id
    found = services.places.quoted(meeting, "the services would")
    services.questions.draft(meeting, QuestionWords("Why?"), place=found.place, item=found.item_id)
    services.notes.highlight(meeting, found.place, HighlightKind.MONEY, item=found.item_id)
    yield SimpleNamespace(services=services, meeting=meeting)
    services.importing._store.close()


def _writers(services, meeting):
    """Return what writes each kind of file, with everything that can be read read before."""
    made = services.carrying.make(services.carrying.outgoing(meeting))
    writers = {
        "briefing": lambda path: services.carrying.save(made, path),
        "locked": lambda path: services.carrying.save(made, path, "kettle orbit walnut 9"),
        "email": lambda path: services.carrying.send(made, path),
        "share": lambda path: services.sharing.write(meeting, path),
        "tracker-csv": lambda path: services.tracker.write([], path),
        "tracker-docx": lambda path: services.tracker.write([], path, is_word=True),
    }
    for way in Way:
        going = services.ways_out.gather(Wanted(meeting, way))
        # Made before the disk is full: what reads the pack's pages borrows memory as files.
        done = going.make(None)
        going = replace(going, make=partial(_returned, done))
        writers[way.value] = partial(services.ways_out.write, going)
    return writers


def _returned(made, _cancelled):
    return made


@contextmanager
def a_full_disk():
    """Let no file grow beyond ten bytes, which the system tells as it tells a full disk."""
    resource = pytest.importorskip("resource", reason="a full disk can't be played here")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_export_leaves_anything_behind_where_it_cannot_be_written(library, tmp_path):
    old, taken = tmp_path / "old", tmp_path / "taken"
    old.write_bytes(b"as it was")
    taken.mkdir()
    writers = _writers(library.services, library.meeting)
    assert len(writers) == 12
    for name, write in writers.items():
        for path, obstacle in (
            (taken, Obstacle.A_FOLDER),
            (tmp_path / "nowhere" / "b", Obstacle.NO_FOLDER),
            (old / "b", Obstacle.NO_FOLDER),
            (tmp_path / ("b" * 300), Obstacle.NAME_TOO_LONG),
        ):
            with pytest.raises(CannotWrite) as refused:
                write(path)
            assert (name, refused.value.why) == (name, obstacle)
        with a_full_disk(), pytest.raises(CannotWrite) as refused:
            write(old)
        assert (name, refused.value.why) == (name, Obstacle.NO_ROOM)
        assert old.read_bytes() == b"as it was"
        assert sorted(tmp_path.iterdir()) == [old, taken]
        assert list(taken.iterdir()) == []
    for write in writers.values():
        write(old)
        assert old.read_bytes() != b"as it was"
