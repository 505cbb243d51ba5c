"""How long an import takes and what memory it wants, against poppler's pdftotext.

Run by hand, `python3 -m benchmarks.speed [--corpus DIR] [--rounds N]`: it takes
the longest pack of the corpus and one of 1,000 pages made from it, and prints
ratios. `docs/performance.md` says what they mean.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.memory import peak_bytes
from benchmarks.packs_to_time import CORPUS, longest_pack, made_pack, page_count
from scrutinyprep.bootstrap import services_for
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.pdf.viewing import PageReader

_PROJECT = Path(__file__).resolve().parents[1]
_IMPORT_MOST = 1.5
_MEGABYTES_MOST = 300
_LINEAR_MOST = 1.1
_OPEN_MS_MOST = 300
_SCREEN_SCALE = 1.5
"""Pixels to the point: a page as wide as a laptop's window."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    wall_s: float
    cpu_s: float
    """Of the process and all that it started and waited for."""

    def __sub__(self, other: Cost) -> Cost:
        """Return what is left without another run."""
        return Cost(self.wall_s - other.wall_s, self.cpu_s - other.cpu_s)


@dataclass(slots=True)
class Runs:
    """What was measured on one file: a list of each, in the order of the rounds."""

    path: Path
    pages: int
    poppler: list[Cost] = field(default_factory=list)
    reading: list[Cost] = field(default_factory=list)
    importing: list[Cost] = field(default_factory=list)
    """The command, less what the same program takes to start."""
    in_open_program: list[Cost] = field(default_factory=list)
    """The same in a program whose library is open, as the window's is."""
    opening_s: list[float] = field(default_factory=list)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, default=CORPUS)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    if shutil.which("pdftotext") is None:
        sys.exit("This compares with pdftotext: install poppler-utils.")
    with tempfile.TemporaryDirectory() as folder:
        _keep_bytecode(Path(folder))
        files = [longest_pack(chosen.corpus), made_pack(chosen.corpus, Path(folder))]
        measured = [Runs(path, page_count(path)) for path in files]
        # Whatever else the machine does, it does to both sides of a ratio: a
        # round runs each of them once, one right after the other.
        for _ in range(chosen.rounds):
            for runs in measured:
                _measure(runs)
        peaks = [peak_bytes(_import_command(path, Path(folder) / path.stem)) for path in files]
        _say(f"{os.cpu_count()} processors, {chosen.rounds} rounds, medians; load {_load()}")
        for runs, peak in zip(measured, peaks, strict=True):
            _report(runs, peak)
        small, big = measured
        _report_line(small, big)


def _keep_bytecode(folder: Path) -> None:
    """Let what is started keep its compiled modules, as an installed program has them."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def _measure(runs: Runs) -> None:
    """Run each program once on one file."""
    path = runs.path
    runs.poppler.append(_cost(["pdftotext", "-bbox-layout", str(path), os.devnull]))
    with _clock() as reading:
        read_apart(path)
    runs.reading.append(reading[0])
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder)
        _cost(_start_command(library))  # makes the library, which is done once in its life
        start = _cost(_start_command(library))
        runs.importing.append(_cost(_import_command(path, library)) - start)
    with tempfile.TemporaryDirectory() as folder:
        services = services_for(Path(folder))
        services.library.open()
        with _clock() as importing:
            services.importing.import_file(path)
        runs.in_open_program.append(importing[0])
    began = time.perf_counter()
    with PageReader(path) as reader:
        reader.picture(1, _SCREEN_SCALE)
        runs.opening_s.append(time.perf_counter() - began)


def _report(runs: Runs, peak: int) -> None:
    """Print what was measured on one file."""
    poppler = _median(runs.poppler)
    _say(f"\n{runs.pages} pages ({runs.path.stat().st_size / 1e6:.1f} MB)")
    _say(f"  {'pdftotext -bbox-layout':30}{poppler.wall_s:6.2f} s wall {poppler.cpu_s:6.2f} s CPU")
    for name, costs in (
        ("read and structured", runs.reading),
        ("whole import, command", runs.importing),
        ("whole import, open program", runs.in_open_program),
    ):
        cost = _median(costs)
        _say(f"  {name:30}{cost.wall_s:6.2f} s wall {cost.cpu_s:6.2f} s CPU")
    for name, costs, most in (
        ("reading", runs.reading, None),
        ("import", runs.importing, _IMPORT_MOST),
        ("import in an open program", runs.in_open_program, _IMPORT_MOST),
    ):
        pairs = list(zip(costs, runs.poppler, strict=True))
        _ratio(f"{name} / pdftotext, wall", [c.wall_s / p.wall_s for c, p in pairs], most)
        _ratio(f"{name} / pdftotext, CPU", [c.cpu_s / p.cpu_s for c, p in pairs], None)
    _verdict("peak memory of all processes, MB", peak / 1e6, _MEGABYTES_MOST)
    _verdict("open to the first page, ms", statistics.median(runs.opening_s) * 1000, _OPEN_MS_MOST)


def _ratio(name: str, ratios: list[float], most: float | None) -> None:
    """Print the median of some ratios, and how far they lie apart."""
    _verdict(f"{name}, {min(ratios):.2f} to {max(ratios):.2f}", statistics.median(ratios), most)


def _report_line(small: Runs, big: Runs) -> None:
    """Print whether time grows as pages do."""
    grown = big.pages / small.pages
    _say(f"\n{big.pages} pages against {grown:.2f} times {small.pages}")
    for name, of in (("import", "importing"), ("pdftotext", "poppler")):
        times = [_median(getattr(runs, of)).wall_s for runs in (small, big)]
        most = _LINEAR_MOST if of == "importing" else None
        _verdict(f"{name}, wall", times[1] / times[0] / grown, most)


def _verdict(name: str, value: float, most: float | None) -> None:
    """Print a number, and whether it is within what is asked for."""
    asked = "" if most is None else f"   at most {most:g}: {'yes' if value <= most else 'NO'}"
    _say(f"  {name:58}{value:8.2f}{asked}")


def _start_command(library: Path) -> list[str]:
    return [sys.executable, "-m", "scrutinyprep", "--library", str(library), "meetings"]


def _import_command(path: Path, library: Path) -> list[str]:
    return [sys.executable, "-m", "scrutinyprep", "--library", str(library), "import", str(path)]


def _cost(command: list[str]) -> Cost:
    """Run a command to its end and return what it took."""
    with _clock() as cost:
        subprocess.run(command, cwd=_PROJECT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return cost[0]


@contextmanager
def _clock() -> Iterator[list[Cost]]:
    """Put what a block took into a list of one."""
    cost: list[Cost] = []
    wall, cpu = time.perf_counter(), _cpu_s()
    yield cost
    cost.append(Cost(time.perf_counter() - wall, _cpu_s() - cpu))


def _cpu_s() -> float:
    """Return the processor time of this process and of all that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall_s for cost in costs),
        statistics.median(cost.cpu_s for cost in costs),
    )


def _load() -> str:
    """Return how busy the machine was in the last minute, where it says so."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
