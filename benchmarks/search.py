"""How long a search takes in a library of some 200,000 passages, against the bare index.

Run by hand, `python benchmarks/search.py [PASSAGES] [--keep FOLDER]`: it makes a
library of made-up papers, then prints medians of both ways, warm, in milliseconds; below
them what 95 of 100 searches took at most, with what stands in the search language and a slip of
the pen, and how long "said before" takes. `1000000` is the size the program is held to.
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

from scrutinyprep.bootstrap import services_for
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
from scrutinyprep.services.searching import Searching
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
_IN_THE_LANGUAGE = {
    "either": "web OR wol",
    "one without the other": "wol NOT wa",
    "near one another": "NEAR(web wol, 5)",
    "narrowed": "in:papers committee:scrutiny after:2016 before:2030 wol",
}
_SELECTED = (
    (0, 3, 30, 300, 3000, 5000, 9000, 12_000),
    (12_000, 15_000, 19_000),
    (0, 1, 2, 3, 4, 5, 6),
    tuple(range(200, 1200, 100)),
    tuple(range(100, 6000, 150)),
)
"""Passages to ask about: mixed, rare, common, middling and long."""


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
        _ask_before(store.folder)


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
    every: list[float] = []
    for name, numbers in _QUERIES.items():
        words = " ".join(_word(number) for number in numbers)
        if name == "phrase":
            words = f'"{words}"'
        (hits,) = bare.execute(
            "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?", (words,)
        ).fetchone()
        row = f"{name:18}{hits:9,}"
        for way, ask in ways.items():
            took = _times_ms(ask, words)
            row += f"{statistics.median(took):12.1f}"
            if way in ("search", "typing", "since"):
                every += took
        _say(row)
    bare.close()
    for name, typed in _IN_THE_LANGUAGE.items():
        took = _times_ms(lambda words: _search(store, Wanted(words)), typed)
        every += took
        _say(f"{name:27}{statistics.median(took):12.1f}")
    _say(f"95 of 100 searches take at most {_at_most(every):.1f} ms")
    slip = _times_ms(lambda words: Searching(store).suggest(Wanted(words)), _word(3000) + "x")
    _say(f"a slip of the pen is put right in {statistics.median(slip):.1f} ms")


def _ask_before(folder: Path) -> None:
    services = services_for(folder)
    latest = max((one.meeting for one in services.meetings.all()), key=lambda m: str(m.date))
    every = []
    for numbers in _SELECTED:
        text = " ".join(_word(number) for number in numbers)
        every += _times_ms(lambda words: services.said_before.about(latest.id, words), text)
    _say(f"said before: {statistics.median(every):.1f} ms, 95 of 100 at most {_at_most(every):.1f}")


def _at_most(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]


def _search(store: LibraryStore, wanted: Wanted) -> object:
    with store.reading() as session:
        return search(session, wanted)


def _times_ms(ask: Callable[[str], object], words: str) -> list[float]:
    ask(words)
    took = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        ask(words)
        took.append((time.perf_counter() - began) * 1000)
    return took


if __name__ == "__main__":
    main()
