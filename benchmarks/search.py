"""How long searches take in a library of a million passages, and how they compare with bare FTS5.

`python3 -m benchmarks.search [PASSAGES] [--keep FOLDER]` makes a library of made-up papers (some
three minutes for a million passages; with `--keep` it is made once and used again), then prints a
line for each kind of search, what "said before", a slip of the pen and a long transcript take,
the program's memory, and whether what is asked for is kept. `docs/performance.md` says more.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.made_library import Writer, fill, subject
from benchmarks.memory import peak_bytes
from benchmarks.search_queries import Kind, kinds, selections, slips
from scrutinyprep.bootstrap import Services, services_for
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.search.language import asked_of
from scrutinyprep.search.words import Expressions
from scrutinyprep.store.library import LibraryStore

MILLION = 1_000_000
SEARCH_MS, SAID_BEFORE_MS, TIMES_BARE = 50.0, 200.0, 2.0
MEMORY_MB, TRANSCRIPT_S = 400, 2.0
_SPEECHES, _EVERY_S = 720, 10
_BARE = """
    SELECT rowid, snippet(passage_fts, 0, '<', '>', '…', 24) FROM passage_fts
    WHERE passage_fts MATCH ? ORDER BY rank LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Took:
    """What one thing took, each time that it was done."""

    wall_ms: tuple[float, ...]
    cpu_ms: tuple[float, ...]
    """Of the thread that did it: what else the machine does is hardly in it."""

    @property
    def least_ms(self) -> float:
        """Processor time at the calmest moment."""
        return min(self.cpu_ms)


@dataclass(frozen=True, slots=True)
class Compared:
    """A kind of search, and the bare statements it rests on."""

    name: str
    searches: tuple[Took, ...]
    bare: tuple[Took, ...]

    @property
    def times_bare(self) -> list[float]:
        """How much more processor time each search took than its bare statement did."""
        pairs = zip(self.searches, self.bare, strict=True)
        return [one.least_ms / max(0.001, bare.least_ms) for one, bare in pairs]


def main() -> None:
    """Make the library, ask, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("passages", nargs="?", type=int, default=MILLION)
    options.add_argument("--keep", type=Path, help="make the library here, or use the one there")
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = chosen.keep or Path(folder) / "library"
        _make(library, chosen.passages)
        services = services_for(library)
        compared = _compare(services, library, chosen.rounds)
        before = _said_before(services, chosen.rounds)
        suggest = services.searching.suggest
        slip = [_took(partial(suggest, Wanted(words)), chosen.rounds) for words in slips()]
        _say_beside("said before", before)
        _say_beside("a slip of the pen put right", slip)
        # A window copies its library once a day, and an import changes it.
        copy = Path(folder) / "copy"
        copy.mkdir()
        shutil.copyfile(library / "library.sqlite", copy / "library.sqlite")
        # Else the import would wait until a gigabyte of the copy is on the disk.
        with (copy / "library.sqlite").open("rb+") as copied:
            os.fsync(copied.fileno())
        transcript_s = _import_transcript(copy, Path(folder))
        memory_mb = peak_bytes([sys.executable, "-m", "benchmarks.search_window", str(copy)])
        _judge(compared, before, transcript_s, memory_mb / 1e6)


def _make(library: Path, passages: int) -> None:
    store = LibraryStore(library)
    if not store.database.exists():
        began = time.perf_counter()
        fill(store, passages, _told)
        _say(f"\r{passages:,} passages made in {time.perf_counter() - began:.0f} s")
    store.close()
    size = store.database.stat().st_size / 1e6
    with sqlite3.connect(store.database) as connection:
        (count,) = connection.execute("SELECT count(*) FROM passage").fetchone()
    _say(f"{count:,} passages, {size:.0f} MB; {os.cpu_count()} processors, load {_load()}")


def _told(done: int, meetings: int) -> None:
    sys.stderr.write(f"\r{done} of {meetings} meetings ")


def _compare(services: Services, library: Path, rounds: int) -> list[Compared]:
    bare = sqlite3.connect(library / "library.sqlite")
    _say(
        f"\n{'milliseconds, processor time':28}{'bare p50':>10}{'p50':>8}{'p95':>8}{'most':>8}"
        f"{'times bare':>12}{'wall p95':>10}"
    )
    compared = [_of_kind(services, bare, kind, rounds) for kind in kinds()]
    bare.close()
    for one in compared:
        cpu = [took.least_ms for took in one.searches]
        wall = [ms for took in one.searches for ms in took.wall_ms]
        _say(
            f"{one.name:28}{statistics.median(took.least_ms for took in one.bare):10.1f}"
            f"{statistics.median(cpu):8.1f}{_at_most(cpu):8.1f}{max(cpu):8.1f}"
            f"{statistics.median(one.times_bare):12.1f}{_at_most(wall):10.1f}"
        )
    return compared


def _of_kind(services: Services, bare: sqlite3.Connection, kind: Kind, rounds: int) -> Compared:
    searches, statements = [], []
    for wanted in kind.searches:
        asked = asked_of(wanted.words, is_unfinished=wanted.is_unfinished).expressions
        one, other = _side_by_side(
            partial(services.searching.find, wanted),
            partial(_ask_bare, bare, asked, wanted.limit),
            rounds,
        )
        searches.append(one)
        statements.append(other)
    return Compared(kind.name, tuple(searches), tuple(statements))


def _ask_bare(bare: sqlite3.Connection, asked: Expressions | None, limit: int) -> object:
    """Put the statement that a search rests on: for every word, and where none has all, for any."""
    if asked is None:
        return ()
    rows = bare.execute(_BARE, (asked.every, limit)).fetchall()
    if not rows and asked.any != asked.every:
        rows = bare.execute(_BARE, (asked.any, limit)).fetchall()
    return rows


def _said_before(services: Services, rounds: int) -> list[Took]:
    latest = max((one.meeting for one in services.meetings.all()), key=lambda m: str(m.date))
    about = services.said_before.about
    return [_took(partial(about, MeetingId(latest.id), text), rounds) for text in selections()]


def _import_transcript(library: Path, folder: Path) -> float:
    """Return how long the command takes to import the captions of two hours, in seconds.

    Its modules are compiled before, as an installed program's are.
    """
    captions = folder / "captions.vtt"
    captions.write_text(_captions(), encoding="utf-8")
    keeping = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | keeping

    def run(*command: str) -> float:
        began = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "scrutinyprep", "--library", *command],
            check=True,
            stdout=subprocess.DEVNULL,
            env=environment,
        )
        return time.perf_counter() - began

    run(str(folder / "other"), "import", str(captions))
    return run(str(library), "import", str(captions))


def _captions() -> str:
    """Return the captions of two hours, a cue every ten seconds, of 25 words each."""
    writer = Writer(-2)
    cues = ["WEBVTT\n"]
    for number in range(_SPEECHES):
        text = writer.passage(subject(number // 90), (25, 26))
        cues.append(f"{_clock(number)} --> {_clock(number + 1)}\n{text}\n")
    return "\n".join(cues)


def _clock(number: int) -> str:
    seconds = number * _EVERY_S
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _judge(
    compared: Sequence[Compared], before: Sequence[Took], transcript_s: float, memory_mb: float
) -> None:
    every = [took for one in compared for took in one.searches]
    times = [times for one in compared for times in one.times_bare]
    cpu, wall = _p95(every)
    said_cpu, said_wall = _p95(before)
    above = sum(one > TIMES_BARE for one in times)
    _say(
        f"\n{above} of {len(times)} searches take more than {TIMES_BARE:.0f} times their bare "
        f"statement; in the middle {statistics.median(times):.2f} times"
    )
    _say(f"load {_load()}\n")
    for what, value, most, unit in (
        ("95 of 100 searches, processor time", cpu, SEARCH_MS, "ms"),
        ("95 of 100 searches, wall time", wall, SEARCH_MS, "ms"),
        ("all searches over all bare statements", _sum_ratio(compared), TIMES_BARE, "times"),
        ("95 of 100 “said before”, processor time", said_cpu, SAID_BEFORE_MS, "ms"),
        ("95 of 100 “said before”, wall time", said_wall, SAID_BEFORE_MS, "ms"),
        ("import of a two-hour transcript", transcript_s, TRANSCRIPT_S, "s"),
        ("memory of window and services, most", memory_mb, MEMORY_MB, "MB"),
    ):
        kept = "yes" if value <= most else "NO"
        _say(f"{what:44}{value:8.1f} of {most:g} {unit}: {kept}")


def _sum_ratio(compared: Sequence[Compared]) -> float:
    searches = sum(took.least_ms for one in compared for took in one.searches)
    return searches / sum(took.least_ms for one in compared for took in one.bare)


def _say_beside(what: str, took: Sequence[Took]) -> None:
    cpu = [one.least_ms for one in took]
    _say(
        f"{what:38}{statistics.median(cpu):8.1f}{_at_most(cpu):8.1f}{max(cpu):8.1f}"
        f"{'':12}{_p95(took)[1]:10.1f}"
    )


def _p95(took: Sequence[Took]) -> tuple[float, float]:
    """Return what 95 of 100 took at most: processor time at its least, wall time of every one."""
    return (
        _at_most([one.least_ms for one in took]),
        _at_most([ms for one in took for ms in one.wall_ms]),
    )


def _at_most(took: Sequence[float]) -> float:
    return statistics.quantiles(took, n=20, method="inclusive")[-1]


def _side_by_side(
    ask: Callable[[], object], other: Callable[[], object], rounds: int
) -> tuple[Took, Took]:
    """Do both in turns, once before it counts: what else goes on hits both alike."""
    _time(ask)
    _time(other)
    pairs = [(_time(ask), _time(other)) for _ in range(rounds)]
    one, another = zip(*pairs, strict=True)
    return _told_of(one), _told_of(another)


def _took(ask: Callable[[], object], rounds: int) -> Took:
    _time(ask)
    return _told_of([_time(ask) for _ in range(rounds)])


def _told_of(times: Sequence[tuple[float, float]]) -> Took:
    return Took(tuple(wall for wall, _ in times), tuple(cpu for _, cpu in times))


def _time(ask: Callable[[], object]) -> tuple[float, float]:
    began, busy = time.perf_counter(), time.thread_time()
    ask()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - busy) * 1000


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
