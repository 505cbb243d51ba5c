"""What the processes use that a test starts: memory, time, files, sockets, further processes."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

MEBIBYTE = 1 << 20
_LOOK_EVERY_S = 0.02
_HANGS_S = 60.0
"""After so long no other work on the machine explains it."""

CAN_WATCH = sys.platform == "linux"


@dataclass
class Watched:
    """What was seen of all processes together."""

    peaks_kib: dict[int, int] = field(default_factory=dict)
    """The most that each process had, by its number."""
    together_kib: int = 0
    deeds: set[str] = field(default_factory=set)
    """What no reader of files does: processes started, sockets opened, files written."""
    seconds: float = 0.0
    """Of processors' time, or what passed where nothing was at work: others may be busy here."""

    @property
    def peak_bytes(self) -> int:
        """The most that those which ran at one time had, each at its own peak until then.

        One that takes the place of another which has ended has its memory, too.
        """
        return self.together_kib * 1024


@contextmanager
def watched() -> Iterator[Watched]:
    """Watch the processes that the block starts. Other systems than Linux tell the time alone."""
    seen = Watched()
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(seen, done), name="watches processes")
    began, worked = monotonic(), sum(os.times()[:4])
    if CAN_WATCH:
        watcher.start()
    try:
        yield seen
    finally:
        seen.seconds = monotonic() - began
        if seen.seconds < _HANGS_S:
            seen.seconds = min(seen.seconds, sum(os.times()[:4]) - worked)
        done.set()
        if CAN_WATCH:
            watcher.join()


def nothing_runs() -> bool:
    """Say whether no process and no thread of a process is left."""
    threads = [thread for thread in threading.enumerate() if "child" in thread.name]
    return not threads and (not CAN_WATCH or not list(_children_of("self")))


def _watch(seen: Watched, done: threading.Event) -> None:
    while not done.wait(_LOOK_EVERY_S):
        running = [int(pid) for pid in _children_of("self")]
        for pid in running:
            try:
                _look_at(str(pid), seen)
            except OSError:
                continue  # it has ended meanwhile
        together_kib = sum(seen.peaks_kib.get(pid, 0) for pid in running)
        seen.together_kib = max(seen.together_kib, together_kib)


def _look_at(pid: str, seen: Watched) -> None:
    if Path(f"/proc/{pid}/cmdline").read_bytes() == Path("/proc/self/cmdline").read_bytes():
        return  # it is still this process's own double, on its way to become another
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            seen.peaks_kib[int(pid)] = int(line.split()[1])
    for other in _children_of(pid):
        command = Path(f"/proc/{other}/cmdline").read_bytes()
        seen.deeds.add(f"starts {command!r}")
    for link in Path(f"/proc/{pid}/fd").iterdir():
        target = str(link.readlink())
        if target.startswith("socket:"):
            seen.deeds.add(f"opens {target}")
        elif target.startswith("/") and not target.startswith("/dev/") and os.access(link, os.W_OK):
            flags = (
                Path(f"/proc/{pid}/fdinfo/{link.name}").read_text().split("flags:")[1].split()[0]
            )
            # Memory that is lent to draw on is no file: its size is sealed, and it has no name.
            is_lent = target.startswith("/memfd:slate ")
            if not is_lent and int(flags, 8) & (os.O_WRONLY | os.O_RDWR):
                seen.deeds.add(f"writes {target}")


def _children_of(pid: str) -> Iterator[str]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return
    for task in tasks:
        try:
            yield from (task / "children").read_text().split()
        except OSError:
            continue
