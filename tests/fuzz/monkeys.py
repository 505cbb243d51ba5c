"""One random user after the other in the real window; what goes wrong is told so as to be replayed.

    python -m tests.fuzz.monkeys [--seed N] [--seconds S] [--deeds D] [--display]

Each seed is a process of its own on a copy of one library: the sample meeting, and a real pack
where the corpus is beside the project. With 0 seconds one seed is tried: that is a replay.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.bootstrap import services_for
from scrutinyprep.sample.making import make_sample
from scrutinyprep.settings import resource_folder
from tests.fuzz.bases import CORPUS
from tests.fuzz.monkey import FAULT

PROJECT = Path(__file__).resolve().parents[2]
SCREEN = "1440x900x24"
_LAST_DEEDS = 30
_HANGS_S = 120.0
"""After so long without a deed it hangs, whatever else the machine does."""
_LOOK_EVERY_S = 0.2
_PACK = "REBUILT-PARTIAL Public reports pack 30th-Jan-2025 10.00 Cabinet (items 3-8 of 9).pdf"
_PAPERS = (
    "packs/Item 7 - Supplementary - 2400109 - Transfer the 18-25 section of the Strengthening "
    "Independence Ser.pdf",
    "minutes/mscc_18-05-09.pdf",
    "transcripts/hsv_2026-06-11_captions.vtt",
    "reports/feb2015cabreport.pdf",
)
"""What is imported meanwhile, besides the sample's own files."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seed."""

    seed: int
    deeds: tuple[str, ...]
    faults: tuple[str, ...]
    code: int
    """The exit code: below 0 for a signal that ended it."""
    errors: str
    """What was said on standard error: the places where it crashed."""

    @property
    def is_well(self) -> bool:
        """Whether nothing went wrong."""
        return not self.faults and self.code == 0

    def told(self) -> str:
        """Return what went wrong, the last deeds before, and how to see it again."""
        lines = [f"seed {self.seed}: ended with {self.code} after {len(self.deeds)} deeds"]
        lines += self.faults
        if self.code:
            lines += ["the last deeds were", *self.deeds[-_LAST_DEEDS:], self.errors]
        return "\n".join([*lines, f"again: python3 dev.py fuzz --seed {self.seed}"])


def prepare(folder: Path, *, with_pack: bool = True) -> None:
    """Make the library that every seed has a copy of, and the files to import."""
    services = services_for(folder / "library", author="Cllr Jo Example")
    services.sample.load()
    if with_pack and (CORPUS / "packs" / _PACK).is_file():
        services.importing.import_file(CORPUS / "packs" / _PACK)
    services.library.close()
    files = folder / "files"
    files.mkdir()
    made = make_sample(folder / "sample", resource_folder() / "sample")
    found = (CORPUS / name for name in _PAPERS)
    for path in (made.pack, made.transcript, made.minutes, *found):
        if path.is_file():
            shutil.copy(path, files)


def try_seed(seed: int, deeds: int, folder: Path, environment: dict[str, str]) -> Outcome:
    """Let one seed's user do so many deeds, twice, in what `prepare` has made."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        own = Path(name)
        for part in ("library", "files"):
            shutil.copytree(folder / part, own / part)
        (own / "home").mkdir()
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.fuzz.monkey"]
        command += [str(seed), str(deeds), str(own / "library"), str(own / "files")]
        with (own / "told").open("w+") as told, (own / "errors").open("w+") as errors:
            process = subprocess.Popen(
                command,
                cwd=PROJECT,
                env={**environment, "HOME": str(own / "home")},
                stdout=told,
                stderr=errors,
            )
            code = _awaited(process, own / "told")
            told.seek(0)
            errors.seek(0)
            done, faults = _read(told)
            return Outcome(seed, done, faults, code, errors.read())


def _awaited(process: subprocess.Popen[bytes], told: Path) -> int:
    """Wait for a process and return its code; end it where it tells of nothing for long."""
    size, since = 0, time.monotonic()
    while process.poll() is None:
        time.sleep(_LOOK_EVERY_S)
        if told.stat().st_size != size:
            size, since = told.stat().st_size, time.monotonic()
        elif time.monotonic() - since > _HANGS_S:
            # Python tells then where it is.
            process.send_signal(6)
            time.sleep(_LOOK_EVERY_S)
            process.kill()
    return process.wait()


def _read(told: Iterator[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the deeds and the faults that a process has told of."""
    deeds: list[str] = []
    faults: list[str] = []
    lines = deeds
    for line in told:
        if line.startswith("\t"):
            lines[-1] += "\n" + line.rstrip()
            continue
        lines = faults if line.startswith(FAULT) else deeds
        lines.append(line.rstrip())
    return tuple(deeds), tuple(faults)


@contextmanager
def surroundings(*, has_display: bool) -> Iterator[dict[str, str]]:
    """Yield the environment of a program: off screen, or on a display that is in memory only."""
    plain = {**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"}
    if not has_display:
        yield plain
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as screen:
        number = screen.stdout.readline().strip() if screen.stdout is not None else ""
        yield {**plain, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        screen.terminate()


def main(arguments: Sequence[str] | None = None) -> int:
    """Try seeds until the time is over; return how many of them went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=1, help="the first one")
    options.add_argument("--seconds", type=float, default=0.0, help="for how long new ones begin")
    options.add_argument("--deeds", type=int, default=400, help="of each evening; a seed has two")
    options.add_argument("--display", action="store_true", help="on a virtual display, by X11")
    chosen = options.parse_args(arguments)
    wrong, seed, ends = 0, chosen.seed, time.monotonic() + chosen.seconds
    with (
        tempfile.TemporaryDirectory() as name,
        surroundings(has_display=chosen.display) as environment,
    ):
        prepare(Path(name))
        while seed == chosen.seed or time.monotonic() < ends:
            outcome = try_seed(seed, chosen.deeds, Path(name), environment)
            wrong += not outcome.is_well
            told = f"seed {seed}: well, {len(outcome.deeds)} deeds"
            sys.stdout.write((told if outcome.is_well else outcome.told()) + "\n")
            sys.stdout.flush()
            seed += 1
    return wrong


if __name__ == "__main__":
    sys.exit(min(100, main()))
