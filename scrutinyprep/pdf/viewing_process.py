"""The process that draws a PDF, with the memory it draws in; and one that is ready beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

from scrutinyprep.pdf.isolated import Child
from scrutinyprep.pdf.slates import Slate, make_slate

_CHILD = "pdf.viewing_child"


@dataclass(slots=True)
class Drawer:
    """A process that draws one file, and none after it."""

    child: Child
    slate: Slate | None
    """What it draws on; None where pictures are sent through the pipe."""

    def end(self) -> None:
        """End the process, and give the memory back."""
        self.child.kill()
        if self.slate is not None:
            self.slate.close()


MakeDrawer = Callable[[], Drawer]


def start_drawer(command: Sequence[str] | None = None) -> Drawer:
    """Start a process that draws; `command` is for tests of such as misbehave."""
    slate = make_slate()
    return Drawer(start_child(slate, command), slate)


def start_child(slate: Slate | None, command: Sequence[str] | None = None) -> Child:
    """Start a process that draws on a slate that is there already."""
    return Child(_CHILD, lent=slate.lent if slate is not None else (), command=command)


class ReadyDrawer:
    """Keeps one process ready that has read nothing yet, for the paper that is opened next.

    To start one takes 100 to 150 ms, most of the wait for a paper's first page, and 13 MB
    while it waits. It may be used from any thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._ready: Drawer | None = None

    @property
    def is_ready(self) -> bool:
        """Whether a process waits to be used."""
        return self._ready is not None

    def prepare(self) -> None:
        """Start a process, unless one is ready."""
        with self._lock:
            if self._ready is None:
                self._ready = start_drawer()

    def take(self) -> Drawer:
        """Return the process that is ready, else a new one; it belongs to the caller."""
        with self._lock:
            drawer, self._ready = self._ready, None
        if drawer is not None and not drawer.child.is_alive:
            drawer.end()
            drawer = None
        return drawer if drawer is not None else start_drawer()

    def give_up(self) -> None:
        """End the process that is ready, if there is one."""
        with self._lock:
            drawer, self._ready = self._ready, None
        if drawer is not None:
            drawer.end()
