"""A library in a folder of its own."""

import pytest

from scrutinyprep.store.library import LibraryStore


@pytest.fixture
def store(tmp_path):
    opened = LibraryStore(tmp_path / "library")
    yield opened
    opened.close()
