"""How often what was said before is among the first five, and how often plain BM25 finds it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text

from scrutinyprep.bootstrap import Services, services_for
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.search.words import expressions_of
from scrutinyprep.services.said_before import earlier
from scrutinyprep.store.library import LibraryStore

TRUTH = Path(__file__).parents[1] / "tests" / "truth" / "said_before.json"
_FIRST = 5
_ASKED_FOR = 30
ROOMS = ("seeds", "transcripts", "minutes", "moderngov_html", "reports", "packs")
_PRINTED_AGAIN = "REBUILT"
"""Packs made of the very reports that are there by themselves would find only those."""
_ANY = Meeting(MeetingId(""), None, None, None, None, None)
"""A meeting without a date, to which all others were earlier."""
_PLAIN = text(
    """
    SELECT document.id, passage.text FROM (
        SELECT rowid AS id, rank AS score FROM passage_fts
        WHERE passage_fts MATCH :expression ORDER BY rank LIMIT 100
    ) AS hit
    JOIN passage ON passage.id = hit.id
    JOIN version ON version.id = passage.version_id
    JOIN version AS holder ON holder.id = coalesce(version.published_in, version.id)
    JOIN document ON document.id = holder.document_id
    ORDER BY hit.score
    """
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some pairs were found."""

    pairs: int
    found: float
    """By the program: of 1."""
    plain: float
    """By BM25 over any of the words, stop words left out."""


@dataclass(frozen=True, slots=True)
class SaidBeforeScores:
    """What was found of all pairs, and of those that nothing was tuned on."""

    all: Share
    held_out: Share
    missed: tuple[str, ...]
    """The queries whose passages were not among the first."""


def measure(corpus: Path, folder: Path, rooms: tuple[str, ...] = ROOMS) -> SaidBeforeScores:
    """Rank the corpus for each query. The library is made in the folder, or used where it is.

    Args:
        corpus: the folder of real files.
        folder: the library's.
        rooms: the folders of the corpus to read.
    """
    services = services_for(folder)
    store = LibraryStore(folder)
    if not store.database.exists():
        _fill(services, corpus, rooms)
    names = {
        DocumentId(file.id): file.file_name
        for one in services.meetings.all()
        for file in services.papers.files(one.meeting.id)
    }
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    held_out = set(truth["held_out"])
    rows = []
    for pair in truth["pairs"]:
        found = _is_found(pair, _ranked(store, services, pair["query"]["text"]), names)
        plain = _is_found(pair, _plain(store, pair["query"]["text"]), names)
        rows.append((pair["id"] in held_out, found, plain, pair["query"]["text"]))
    store.close()
    return SaidBeforeScores(
        _share(rows),
        _share([row for row in rows if row[0]]),
        tuple(row[3] for row in rows if not row[1]),
    )


def _fill(services: Services, corpus: Path, rooms: tuple[str, ...]) -> None:
    for room in rooms:
        for path in sorted((corpus / room).iterdir()):
            if path.name.startswith(_PRINTED_AGAIN) or path.name.endswith(".truth.json"):
                continue
            try:
                services.importing.import_file(path)
            except ScrutinyError:
                # Wrong pages and descriptions of packs lie among them, to be refused.
                continue


def _ranked(store: LibraryStore, services: Services, query: str) -> list[tuple[str | None, str]]:
    with store.reading() as session:
        found = earlier(session, _ANY, query, services.said_before.thesaurus, _ASKED_FOR)
    return [(_file(one.hit), one.hit.text) for one in found]


def _file(hit: Hit) -> str | None:
    return hit.published_in or hit.document_id


def _plain(store: LibraryStore, query: str) -> list[tuple[str | None, str]]:
    expressions = expressions_of(query)
    if expressions is None:
        return []
    with store.reading() as session:
        return [tuple(row) for row in session.execute(_PLAIN, {"expression": expressions.any})]


def _is_found(
    pair: dict[str, Any], ranked: list[tuple[str | None, str]], names: dict[DocumentId, str]
) -> bool:
    own = Path(pair["query"].get("file", "")).name
    wanted = [(Path(t["file"]).name, _flat(t["holds"])) for t in pair["targets"]]
    others = [(names.get(DocumentId(d or ""), ""), _flat(words)) for d, words in ranked]
    first = [(name, words) for name, words in others if name != own][:_FIRST]
    return any(name == file and holds in words for name, words in first for file, holds in wanted)


def _flat(words: str) -> str:
    return " ".join(words.split()).casefold()


def _share(rows: list[tuple[bool, bool, bool, str]]) -> Share:
    pairs = max(1, len(rows))
    return Share(
        len(rows), sum(row[1] for row in rows) / pairs, sum(row[2] for row in rows) / pairs
    )
