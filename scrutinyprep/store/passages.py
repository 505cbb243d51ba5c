"""What search can find: the passages and the index over them, always changed together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import TypedDict

from sqlalchemy import delete, func, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.models import PassageRow
from scrutinyprep.store.bulk import add_columns, add_rows


class NewPassage(TypedDict, total=False):
    """The columns of a passage to be added."""

    kind: str
    meeting_id: str
    version_id: int | None
    item_id: int | None
    section_id: int | None
    speech_id: int | None
    mark_id: str | None
    pdf_page: int | None
    number: str | None
    shape: str | None
    access: Access
    text: str
    cells: str | None
    marker: str | None


_EMPTY: NewPassage = {
    "version_id": None,
    "item_id": None,
    "section_id": None,
    "speech_id": None,
    "mark_id": None,
    "pdf_page": None,
    "number": None,
    "shape": None,
    "access": OPEN,
    "cells": None,
    "marker": None,
}
_EMPTY_OF_PAPERS = {"speech_id": None, "mark_id": None}


@dataclass(slots=True)
class PassageColumns:
    """The passages of papers that are to be added, by their columns.

    A pack has tens of thousands, and a list for each column is made in half the
    time that a record for each passage takes. All lists are of one length.
    """

    kind: str
    meeting_id: str
    version_id: list[int] = field(default_factory=list)
    item_id: list[int | None] = field(default_factory=list)
    section_id: list[int | None] = field(default_factory=list)
    pdf_page: list[int | None] = field(default_factory=list)
    number: list[str | None] = field(default_factory=list)
    shape: list[str] = field(default_factory=list)
    access: list[Access] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    cells: list[str | None] = field(default_factory=list)
    marker: list[str | None] = field(default_factory=list)


def add_passages(session: Session, passages: Sequence[NewPassage]) -> None:
    """Add passages and index them. Their ids follow each other in the order given."""
    if passages:
        with _indexing(session):
            add_rows(session, PassageRow, [_EMPTY | p for p in passages])


def add_passage_columns(session: Session, passages: PassageColumns) -> None:
    """Add passages and index them. Their ids follow each other in the order given."""
    columns = {each.name: getattr(passages, each.name) for each in fields(passages)}
    same = {name: columns.pop(name) for name in ("kind", "meeting_id")}
    if passages.text:
        with _indexing(session):
            add_columns(session, PassageRow, columns, {**_EMPTY_OF_PAPERS, **same})


@contextmanager
def _indexing(session: Session) -> Iterator[None]:
    """Index the passages that are added in the block."""
    before = session.scalar(select(func.coalesce(func.max(PassageRow.id), 0))) or 0
    yield
    session.execute(
        text(
            "INSERT INTO passage_fts(rowid, text) "
            "SELECT id, text FROM passage WHERE id > :before ORDER BY id"
        ),
        {"before": before},
    )


def set_mark_passage(session: Session, passage: NewPassage) -> None:
    """Index the words of a note or question, in place of what it said before."""
    remove_mark_passage(session, passage["mark_id"] or "")
    if passage["text"].strip():
        add_passages(session, [passage])


def remove_mark_passage(session: Session, mark: str) -> None:
    """Take the words of a note or question out of the index."""
    # An external-content index must be told the old words to forget them.
    session.execute(
        text(
            "INSERT INTO passage_fts(passage_fts, rowid, text) "
            "SELECT 'delete', id, text FROM passage WHERE mark_id = :mark"
        ),
        {"mark": mark},
    )
    session.execute(delete(PassageRow).where(PassageRow.mark_id == mark))


def remove_version_passages(session: Session, version: int) -> None:
    """Take everything that a version says out of the index."""
    session.execute(
        text(
            "INSERT INTO passage_fts(passage_fts, rowid, text) "
            "SELECT 'delete', id, text FROM passage WHERE version_id = :version"
        ),
        {"version": version},
    )
    session.execute(delete(PassageRow).where(PassageRow.version_id == version))


def index_problems(session: Session) -> str | None:
    """Say what is wrong with the index; None where it holds every word of every passage.

    Source: https://www.sqlite.org/fts5.html, "The 'integrity-check' Command":
    with rank 1 the index is compared with the text it is over.
    """
    try:
        session.execute(
            text("INSERT INTO passage_fts(passage_fts, rank) VALUES ('integrity-check', 1)")
        )
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
            return "the search index does not hold what the passages say"
        raise
    return None
