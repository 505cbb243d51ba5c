"""Thousands of files changed at random: each is read into something sound, or refused.

Half a minute in all, or as long as `--fuzz-seconds` says; `--fuzz-seed` begins
elsewhere. A file that fails is kept in `build/fuzz`, named by kind and seed.
"""

import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.importers.apart import read_apart
from tests.fuzz.bases import KINDS, bases_of
from tests.fuzz.mutating import mutated
from tests.fuzz.rules import broken_rules
from tests.fuzz.running import TRIED, path_of

PROJECT = Path(__file__).resolve().parents[2]
KEPT = PROJECT / "build" / "fuzz"
MOST_SECONDS = 20.0
STARTS_S = 60.0
"""The sample is made first, on a busy machine."""
APART = 3
"""So many of each kind are read in a process of their own as well."""


class Fuzzing:
    """Runs seeds of one kind until the time is over, over crashes and hangs."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.breaches: list[str] = []
        self.tried = 0

    def run(self, first: int, seconds: float) -> None:
        """Try seeds from the first on."""
        end = monotonic() + seconds
        seed = first
        while (left := end - monotonic()) > 0 or seed == first:
            stopped_at = self._run_some(seed, max(left, 0.0))
            if stopped_at is None:
                return
            # A file that crashes or hangs this process must do no more to ours than end a child.
            self.breaches += [f"{stopped_at}\t{told}" for told in self.told_apart(stopped_at)]
            self.tried += stopped_at - seed + 1
            seed = stopped_at + 1

    def told_apart(self, seed: int) -> list[str]:
        """Return what is wrong with how the bounded process reads a seed's file."""
        ending, data = mutated(self.kind, bases_of(self.kind, self.folder / "bases"), seed)
        path = path_of(self.folder, self.kind, ending)
        path.write_bytes(data)
        began = monotonic()
        try:
            return broken_rules(read_apart(path))
        except ImportFailed as error:
            took = monotonic() - began
            late = [f"refused after {took:.0f} s"] if took > 2 * MOST_SECONDS else []
            return late if str(error) and error.what_to_do else [f"no sentence: {error!r}"]

    def _run_some(self, first: int, seconds: float) -> int | None:
        """Run a process; return the seed at which it crashed or hung, None if at none."""
        command = [sys.executable, "-m", "tests.fuzz.running", self.kind, str(first), str(seconds)]
        with (self.folder / "told").open("w+", encoding="utf-8") as told:
            process = subprocess.Popen(
                [*command, str(self.folder)], cwd=PROJECT, stdout=told, stderr=subprocess.DEVNULL
            )
            self._wait(process)
            told.seek(0)
            for line in told:
                name, _, words = line.rstrip("\n").partition("\t")
                if name == TRIED:
                    self.tried += int(words)
                else:
                    self.breaches.append(line.rstrip("\n"))
        if process.returncode == 0:
            return None
        return int((self.folder / "seed").read_text(encoding="ascii"))

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        """Wait for its end; kill it where one seed takes too long."""
        began = monotonic()
        seen: tuple[str, float] = ("", began + STARTS_S)
        place = self.folder / "seed"
        while process.poll() is None:
            sleep(0.05)
            seed = place.read_text(encoding="ascii") if place.exists() else ""
            if seed != seen[0]:
                seen = (seed, monotonic())
            elif monotonic() - seen[1] > MOST_SECONDS:
                process.kill()
                process.wait()

    def keep_failures(self) -> list[str]:
        """Keep the files that broke a rule where git does not look; return what each broke."""
        for breach in self.breaches:
            seed = int(breach.partition("\t")[0])
            ending, data = mutated(self.kind, bases_of(self.kind, self.folder / "bases"), seed)
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{self.kind}-{seed}{ending}").write_bytes(data)
        return self.breaches


@pytest.fixture
def fuzz_seconds(request: pytest.FixtureRequest) -> float:
    return float(request.config.getoption("--fuzz-seconds")) / len(KINDS)


@pytest.fixture
def fuzz_seed(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--fuzz-seed"))


@pytest.mark.timeout(0)
@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_file_is_read_or_refused(kind, tmp_path, fuzz_seconds, fuzz_seed):
    fuzzing = Fuzzing(kind, tmp_path)
    if not bases_of(kind, tmp_path / "bases"):
        pytest.skip("the corpus is not beside the project, and the sample has no such file")
    fuzzing.run(fuzz_seed, fuzz_seconds)
    assert fuzzing.tried > 0
    for seed in range(fuzz_seed, fuzz_seed + APART):
        fuzzing.breaches += [f"{seed}\t{told}" for told in fuzzing.told_apart(seed)]
    assert fuzzing.keep_failures() == []


def test_the_same_seed_makes_the_same_file(tmp_path):
    bases = bases_of("texts", tmp_path)
    assert mutated("texts", bases, 7) == mutated("texts", bases, 7)
    assert len({mutated("texts", bases, seed)[1] for seed in range(20)}) > 15


def test_a_crash_of_the_trying_process_is_survived(tmp_path, monkeypatch):
    fuzzing = Fuzzing("json", tmp_path)
    runs = iter([3, None])
    begun = []

    def run_some(first, seconds):
        begun.append(first)
        return next(runs)

    monkeypatch.setattr(fuzzing, "_run_some", run_some)
    fuzzing.run(1, 60)
    assert begun == [1, 4]
    assert fuzzing.breaches == []
