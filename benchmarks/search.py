"""How long a search takes in a library of some 200,000 passages, against the bare index.

Run by hand, `python benchmarks/search.py [PASSAGES] [--keep FOLDER]`: it makes a
library of made-up papers, then prints medians of both ways, warm, in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    MeetingFacts,
    ParsedItem,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedSection,
)
from scrutinyprep.search.searching import search
from scrutinyprep.services.clock import Clock
from scrutinyprep.store.imports import NewFile
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.meetings import add_meeting
from scrutinyprep.store.packs import add_pack

_PASSAGES_A_PACK = 2000
_PASSAGES_A_PAGE = 8
_WORDS_A_PASSAGE = 40
_VOCABULARY = 20_000
_TIMES = 15
_QUERIES = {
    "commonest word": (0,),
    "common word": (30,),
    "middling word": (300,),
    "rare word": (19_000,),
    "two words": (30, 300),
    "two common words": (0, 3),
    "phrase": (0, 3, 3),
    "sentence": (0, 3, 30, 300, 3000, 5000, 9000, 12_000),
    "nothing at all": (_VOCABULARY + 1,),
}
"""Each is numbers of words: the smaller, the more often used."""


def main() -> None:
    """Make the library, ask, and print."""
    options = argparse.ArgumentParser()
    options.add_argument("passages", nargs="?", type=int, default=200_000)
    options.add_argument("--keep", type=Path, help="make the library here, or use the one there")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = LibraryStore(chosen.keep or Path(folder))
        if not store.database.exists():
            began = time.perf_counter()
            _fill(store, chosen.passages)
            _say(f"{chosen.passages:,} passages in {time.perf_counter() - began:.0f} s")
        _ask(store)
        store.close()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _word(number: int) -> str:
    """Return a made-up word: the smaller its number, the shorter it is."""
    letters = "w"
    while True:
        letters += "abcdefghijklmnopqrstuvwxyz"[number % 26]
        number //= 26
        if number == 0:
            return letters


def _fill(store: LibraryStore, passages: int) -> None:
    # Not for secrets: the same library each time.
    chance = random.Random(1)  # noqa: S311
    words = [_word(n) for n in range(_VOCABULARY)]
    weights = [1 / (n + 2) for n in range(_VOCABULARY)]
    for number in range(-(-passages // _PASSAGES_A_PACK)):
        # Every tenth pack is published again, so that there are old versions to pass over.
        day = date(2015, 1, 1) + timedelta(days=14 * (number - (number % 10 == 9)))
        facts = MeetingFacts("Anyshire Council", "Scrutiny Committee", day)
        texts = [
            " ".join(chance.choices(words, weights, k=_WORDS_A_PASSAGE))
            for _ in range(_PASSAGES_A_PACK)
        ]
        pages = _PASSAGES_A_PACK // _PASSAGES_A_PAGE
        with store.writing() as session:
            now = Clock().now()
            file = NewFile(f"{number:064x}", 1, ".pdf", f"{number}.pdf", "1", now)
            add_pack(session, add_meeting(session, facts, now), _pack(facts, texts, pages), file)


def _pack(facts: MeetingFacts, texts: list[str], pages: int) -> ParsedPack:
    passages = tuple(
        ParsedPassage(text, pdf_page=1 + index // _PASSAGES_A_PAGE)
        for index, text in enumerate(texts)
    )
    paper = ParsedPaper("Report", 1, pages, sections=(ParsedSection("Report", passages=passages),))
    return ParsedPack(
        DocumentKind.PACK,
        "pdf",
        "Pack",
        facts,
        tuple(ParsedPage(n, "w", 595, 842, pack_page=n) for n in range(1, pages + 1)),
        (ParsedItem("1", "Report", (FoundBy.OUTLINE,), 1, pages, papers=(paper,)),),
    )


def _ask(store: LibraryStore) -> None:
    bare = sqlite3.connect(store.database)
    ways: dict[str, Callable[[str], object]] = {
        "bare": lambda words: bare.execute(
            "SELECT rowid, bm25(passage_fts), snippet(passage_fts, 0, '<', '>', '…', 24) "
            "FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 50",
            (words,),
        ).fetchall(),
        "search": lambda words: _search(store, Wanted(words)),
        "typing": lambda words: _search(store, Wanted(words, is_unfinished=True)),
        "since": lambda words: _search(store, Wanted(words, since=date(2017, 1, 1))),
        "notes only": lambda words: _search(store, Wanted(words, places=(Where.NOTES,))),
    }
    _say(f"{'':18}{'hits':>9}" + "".join(f"{way:>12}" for way in ways))
    for name, numbers in _QUERIES.items():
        words = " ".join(_word(number) for number in numbers)
        if name == "phrase":
            words = f'"{words}"'
        (hits,) = bare.execute(
            "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?", (words,)
        ).fetchone()
        row = f"{name:18}{hits:9,}"
        for ask in ways.values():
            row += f"{_median_ms(ask, words):12.1f}"
        _say(row)
    bare.close()


def _search(store: LibraryStore, wanted: Wanted) -> object:
    with store.reading() as session:
        return search(session, wanted)


def _median_ms(ask: Callable[[str], object], words: str) -> float:
    ask(words)
    took = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        ask(words)
        took.append(time.perf_counter() - began)
    return statistics.median(took) * 1000


if __name__ == "__main__":
    main()
