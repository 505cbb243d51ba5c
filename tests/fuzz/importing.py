"""A file on its way into a library of its own, watched; for tests of hostile files."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.services.importing import Imported
from tests.fuzz.watching import Watched, nothing_runs, watched

MOST_SECONDS = 20.0
MOST_BYTES = 1 << 30


@dataclass(frozen=True)
class Attempt:
    """What became of a file, and what it cost."""

    outcome: Imported | ImportFailed
    watched: Watched


Import = Callable[[Path], Attempt]


@pytest.fixture(scope="session")
def _empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "library"
    services = services_for(folder)
    services.library.open()
    services.importing._store.close()
    return folder


@pytest.fixture
def importing(
    _empty_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Import]:
    """Return what imports a file, and asserts all that holds of every file there is.

    It takes no more than 20 seconds and 1 GB, starts nothing, calls nobody,
    writes nothing, and leaves in the library either the file or nothing.
    """
    library = Path(copytree(_empty_library, tmp_path / "library"))
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    here.mkdir()
    temporary.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    services = services_for(library)
    services.library.open()

    def attempt(path: Path) -> Attempt:
        outcome: Imported | ImportFailed
        with watched() as seen:
            try:
                outcome = services.importing.import_file(path)
            except ImportFailed as error:
                outcome = error
        assert seen.seconds < MOST_SECONDS, seen.seconds
        assert seen.peak_bytes < MOST_BYTES, seen.peak_bytes
        assert not seen.deeds, seen.deeds
        assert [*here.iterdir(), *temporary.iterdir()] == []
        assert nothing_runs()
        kept = [p for p in (library / "files").rglob("*") if p.is_file() and p.suffix != ".lock"]
        if isinstance(outcome, ImportFailed):
            assert path.name in str(outcome)
            assert outcome.what_to_do
            assert kept == []
            assert services.meetings.all() == []
        else:
            assert [p.stem for p in kept] == [outcome.file.sha256]
        return Attempt(outcome, seen)

    yield attempt
    services.importing._store.close()
