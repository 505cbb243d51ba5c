"""What another program writes is told, and what this one writes is not."""

import pytest
from sqlalchemy import text

from scrutinyprep.store.library import LibraryStore


@pytest.fixture
def stores(tmp_path):
    """The same library as two programs have it open."""
    mine, other = LibraryStore(tmp_path / "library"), LibraryStore(tmp_path / "library")
    yield mine, other
    mine.close()
    other.close()


def touch(store):
    with store.writing() as session:
        session.execute(text("CREATE TABLE IF NOT EXISTS touched (id INTEGER)"))
        session.execute(text("INSERT INTO touched VALUES (1)"))


def test_what_this_program_writes_is_not_told_whichever_connection_writes_it(stores):
    mine, _ = stores
    assert not mine.is_changed_elsewhere()
    for _ in range(3):
        # A second connection is made while one reads, and from then on they take turns.
        with mine.reading() as session:
            session.execute(text("SELECT count(*) FROM meeting"))
            touch(mine)
        touch(mine)
        assert not mine.is_changed_elsewhere()


def test_what_another_program_writes_is_told_once_also_amid_our_own_writes(stores):
    mine, other = stores
    mine.is_changed_elsewhere()
    touch(other)
    touch(mine)
    assert mine.is_changed_elsewhere()
    assert not mine.is_changed_elsewhere()
    touch(mine)
    touch(other)
    assert mine.is_changed_elsewhere()


def test_a_library_that_is_opened_again_is_compared_anew(stores):
    mine, other = stores
    mine.is_changed_elsewhere()
    mine.close()
    touch(other)
    assert not mine.is_changed_elsewhere()
    touch(other)
    assert mine.is_changed_elsewhere()
