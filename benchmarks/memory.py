"""The peak of the memory that a program and all the processes it starts use together."""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from pathlib import Path

_LOOK_EVERY_S = 0.005
_PROC = Path("/proc")


def peak_bytes(command: list[str]) -> int:
    """Run a command and return the most memory that its processes had at one time.

    A page of memory that several of them share is counted once for all of them
    (Linux: Pss of smaps_rollup). 0 where the system has no /proc.
    """
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603
        while process.poll() is None:
            peak = max(peak, sum(map(_share_of, _family_of(process.pid))))
            time.sleep(_LOOK_EVERY_S)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak


def _family_of(pid: int) -> list[int]:
    """Return a process and all those below it, as far as they are still there."""
    family = [pid]
    for member in family:
        with suppress(OSError):
            for task in (_PROC / str(member) / "task").iterdir():
                family += map(int, (task / "children").read_text(encoding="ascii").split())
    return family


def _share_of(pid: int) -> int:
    """Return the bytes of memory that a process uses, 0 where it is gone."""
    with suppress(OSError):
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii")
        for line in rollup.splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
