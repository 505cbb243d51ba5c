"""The list of meetings as SQLite itself tells it, while all that a library needs is still loaded.

To load SQLAlchemy with the tables takes ten times as long as this, and the list of meetings is
what everybody sees first. What it tells is what `store.meetings.summaries` tells a second
later, but for the number of speeches, which no list shows.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from scrutinyprep.domain.access_words import access_of_text
from scrutinyprep.domain.ids import DocumentId, MeetingId, VersionId
from scrutinyprep.domain.meetings import Meeting, MeetingSummary
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.parsed import DocumentKind, ParsedWarning
from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.store.looking import looked_at, newest_revision

_MEETINGS = """
SELECT id, council, committee, date, time, place FROM meeting WHERE removed_at IS NULL
ORDER BY date IS NULL, date DESC, made_at DESC
"""
_FILES = """
SELECT document.id AS document, meeting_id, kind, title, version.id AS version, number, sha256,
       file_name, format, first_pdf_page, last_pdf_page, first_seen, access, is_automatic
FROM document JOIN version ON version.document_id = document.id
WHERE document.is_file AND version.is_current
ORDER BY document.position, version.id
"""
_WARNINGS = "SELECT version_id, code, message FROM import_warning ORDER BY id"
_ITEMS = """
SELECT document.meeting_id, count(DISTINCT item_place.item_id)
FROM document JOIN version ON version.document_id = document.id
JOIN item_place ON item_place.version_id = version.id
WHERE version.is_current GROUP BY document.meeting_id
"""
_MARKS: Mapping[str, str] = {
    kind: f"SELECT meeting_id, count(*) FROM {kind} "  # noqa: S608 - names of tables of ours
    "WHERE removed_at IS NULL GROUP BY meeting_id"
    for kind in ("question", "note", "highlight")
}
_UNDERTAKINGS = """
SELECT meeting_id, count(*) FROM undertaking
WHERE removed_at IS NULL AND standing != ? GROUP BY meeting_id
"""


def meetings_at_a_glance(database: Path) -> list[MeetingSummary]:
    """Return every meeting, the latest date first; none where that can't be told this way.

    That is so without a library, with one of another version, and with one that is in use or
    damaged: whoever opens it then says so.
    """
    try:
        if not database.exists():
            return []
        with closing(looked_at(database)) as library:
            library.row_factory = sqlite3.Row
            (found,) = library.execute("SELECT version_num FROM alembic_version").fetchone()
            return _meetings(library) if found == newest_revision() else []
    except (sqlite3.Error, OSError, ValueError, TypeError):
        return []


def _meetings(library: sqlite3.Connection) -> list[MeetingSummary]:
    files = _files(library)
    items = _counted(library, _ITEMS)
    marks = {kind: _counted(library, query) for kind, query in _MARKS.items()}
    undertakings = _counted(library, _UNDERTAKINGS, Standing.SUGGESTED.value)
    return [
        MeetingSummary(
            meeting=_meeting(row),
            documents=tuple(files[row["id"]]),
            items=items.get(row["id"], 0),
            speeches=0,
            questions=marks["question"].get(row["id"], 0),
            notes=marks["note"].get(row["id"], 0),
            highlights=marks["highlight"].get(row["id"], 0),
            undertakings=undertakings.get(row["id"], 0),
        )
        for row in library.execute(_MEETINGS)
    ]


def _meeting(row: sqlite3.Row) -> Meeting:
    day, hour = row["date"], row["time"]
    return Meeting(
        MeetingId(row["id"]),
        row["council"],
        row["committee"],
        date.fromisoformat(day) if day else None,
        time.fromisoformat(hour) if hour else None,
        row["place"],
    )


def _files(library: sqlite3.Connection) -> dict[str, list[Document]]:
    """Return the files as published, by meeting."""
    warnings: dict[int, list[ParsedWarning]] = defaultdict(list)
    for version, code, message in library.execute(_WARNINGS):
        warnings[version].append(ParsedWarning(code, message))
    files: dict[str, list[Document]] = defaultdict(list)
    for row in library.execute(_FILES):
        files[row["meeting_id"]].append(_document(row, tuple(warnings[row["version"]])))
    return files


def _document(row: sqlite3.Row, warnings: tuple[ParsedWarning, ...]) -> Document:
    first, last = row["first_pdf_page"], row["last_pdf_page"]
    return Document(
        id=DocumentId(row["document"]),
        meeting_id=MeetingId(row["meeting_id"]),
        kind=DocumentKind(row["kind"]),
        title=row["title"],
        version_id=VersionId(row["version"]),
        version=row["number"],
        sha256=row["sha256"],
        file_name=row["file_name"],
        format=row["format"],
        pages=None if first is None or last is None else last - first + 1,
        first_seen=datetime.fromisoformat(row["first_seen"]).replace(tzinfo=UTC),
        access=access_of_text(row["access"] or ""),
        is_automatic=bool(row["is_automatic"]),
        warnings=warnings,
    )


def _counted(library: sqlite3.Connection, query: str, *values: Any) -> dict[str, int]:
    return dict(tuple(row) for row in library.execute(query, values))
