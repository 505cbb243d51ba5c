"""Many rows added at once are the rows that one at a time would be."""

import gc
from pathlib import Path

import pytest
from sqlalchemy import select

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.models import PassageRow
from scrutinyprep.store.bulk import add_columns, add_rows, collecting_later
from scrutinyprep.store.library import LibraryStore

EXEMPT = Access((Exemption(Nation.ENGLAND, 3),))


@pytest.fixture
def store(tmp_path: Path) -> LibraryStore:
    return LibraryStore(tmp_path)


def a_row(text: str, access: Access) -> dict[str, object]:
    return {"access": access, "text": text, "kind": "papers", "meeting_id": "m", "pdf_page": 4}


def test_rows_read_back_as_they_were_given(store: LibraryStore) -> None:
    with store.writing() as session:
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        add_rows(session, PassageRow, [a_row("Ŵyn", OPEN), a_row("Sŵn", EXEMPT)])
        rows = session.scalars(select(PassageRow).order_by(PassageRow.id)).all()
        told = [(r.text, r.access, r.kind, r.pdf_page, r.number) for r in rows]
        assert told == [("Ŵyn", OPEN, "papers", 4, None), ("Sŵn", EXEMPT, "papers", 4, None)]
        session.rollback()


def test_what_is_the_same_in_all_rows_is_given_once(store: LibraryStore) -> None:
    same = {"access": EXEMPT, "kind": "papers", "meeting_id": "m"}
    with store.writing() as session:
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        add_columns(session, PassageRow, {"text": ["Ŵyn", "Sŵn"], "pdf_page": [4, None]}, same)
        rows = session.scalars(select(PassageRow).order_by(PassageRow.id)).all()
        told = [(r.text, r.access, r.kind, r.pdf_page) for r in rows]
        assert told == [("Ŵyn", EXEMPT, "papers", 4), ("Sŵn", EXEMPT, "papers", None)]
        session.rollback()


def test_columns_of_several_lengths_are_refused(store: LibraryStore) -> None:
    same = {"access": OPEN, "kind": "papers", "meeting_id": "m"}
    with store.writing() as session, pytest.raises(ValueError, match="argument"):
        add_columns(session, PassageRow, {"text": ["Words"], "pdf_page": [1, 2]}, same)


def test_no_rows_are_no_work(store: LibraryStore) -> None:
    with store.writing() as session:
        add_rows(session, PassageRow, [])
        assert session.scalars(select(PassageRow)).all() == []


def test_a_row_without_what_the_others_have_is_refused(store: LibraryStore) -> None:
    short = a_row("Words", OPEN)
    del short["pdf_page"]
    with store.writing() as session, pytest.raises(KeyError):
        add_rows(session, PassageRow, [a_row("Words", OPEN), short])


def test_a_row_without_its_access_is_refused(store: LibraryStore) -> None:
    silent = a_row("Words", OPEN)
    del silent["access"]
    with store.writing() as session, pytest.raises(KeyError):
        add_rows(session, PassageRow, [silent])


def test_rings_of_dead_objects_are_looked_for_again_after_a_block_that_failed():
    assert gc.isenabled()
    seen: list[bool] = []

    def fail() -> None:
        seen.append(gc.isenabled())
        raise KeyError

    with pytest.raises(KeyError), collecting_later():
        fail()
    assert seen == [False]
    assert gc.isenabled()


def test_a_program_that_never_looks_for_them_is_left_so():
    gc.disable()
    try:
        with collecting_later():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
