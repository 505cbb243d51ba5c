"""Memory in which one process draws and another sees it, and memory of its own for a picture."""

from __future__ import annotations

import mmap
import os
import sys
from collections.abc import Sequence
from ctypes import c_char, memmove, memset
from threading import Lock

SLATE_BYTES = 32 * 2**20
"""The largest picture that the page view asks for takes 24; only what is drawn on takes memory."""
_ROOMY = 1.25
"""Memory larger than that is not used for a picture again: the rest of it would lie idle."""
_STEP_BYTES = 256 * 2**10
"""Memory is got in steps: pages that differ by a row of pixels are drawn in that of each other."""
_SPARES = 2
"""So many pictures' memory is used again: for what is drawn next, and what comes after it."""
_BY_NUMBER, _BY_NAME = "number", "name"


class Slate:
    """Memory that is lent to a child, which draws there instead of sending what it drew.

    Through a pipe a picture of 8 MB takes a hundred hand-overs between two processes and
    Python's lock; this way it takes one.
    """

    def __init__(self, memory: mmap.mmap, handle: str, number: int | None = None) -> None:
        self.memory = memory
        self.handle = handle
        """By which a child finds it, as `borrowed` is told."""
        self._number = number

    @property
    def lent(self) -> Sequence[int]:
        """The open files that a child must be handed to find it."""
        return () if self._number is None else (self._number,)

    def copy(self, size: int, into: memoryview | None = None) -> memoryview:
        """Return the first bytes of it, copied `into` memory that holds as many, or of their own.

        Copied without Python's lock: the window may paint meanwhile.
        """
        memory = into[:size] if into is not None else memory_for(size)
        memmove((c_char * size).from_buffer(memory), (c_char * size).from_buffer(self.memory), size)
        return memory

    def close(self) -> None:
        """Give it back; what was copied from it stays."""
        self.memory.close()
        if self._number is not None:
            os.close(self._number)
            self._number = None


class Spares:
    """Memory of pictures that nobody looks at any more, for others to be put into.

    To get new memory from the system takes thirty times as long as to fill it. It may be
    used from any thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._spares: list[memoryview] = []

    def give(self, pixels: memoryview) -> None:
        """Give the memory of a picture back; of more than a few the oldest goes to the system."""
        with self._lock:
            self._spares.append(memoryview(pixels.obj))
            del self._spares[:-_SPARES]

    def take(self, size: int) -> memoryview:
        """Return memory that holds so many bytes, which may still show an older picture."""
        with self._lock:
            fitting = [each for each in self._spares if size <= len(each) <= size * _ROOMY]
            if fitting:
                best = min(fitting, key=len)
                self._spares = [each for each in self._spares if each is not best]
                return best
        memory = memory_for(-(-size // _STEP_BYTES) * _STEP_BYTES)
        # The system hands it out as it is touched: better now, without Python's lock, than
        # when there is something to put into it.
        memset((c_char * len(memory)).from_buffer(memory), 0, len(memory))
        return memory

    def clear(self) -> None:
        """Give all of it back to the system."""
        with self._lock:
            self._spares = []


def bytes_of(pixels: bytearray | memoryview) -> int:
    """Return how much memory a picture takes, which may be more than its pixels ask for."""
    return memoryview(pixels.obj).nbytes if isinstance(pixels, memoryview) else len(pixels)


def make_slate() -> Slate | None:
    """Make memory to lend; None where the system has none without a name in the file system.

    Pages may be exempt, so they are put into no file, not even a temporary one: a system
    that has no other way to share memory has pictures sent through the pipe.
    """
    if sys.platform == "win32":
        from uuid import uuid4  # wanted here alone, and loaded by each drawing process else

        name = f"scrutinyprep-{uuid4().hex}"
        return Slate(mmap.mmap(-1, SLATE_BYTES, tagname=name), f"{_BY_NAME} {name}")
    if sys.platform != "linux":
        return None
    import fcntl  # there is no such module on Windows

    number = os.memfd_create("slate", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.ftruncate(number, SLATE_BYTES)
    # A child that made it shorter would crash whoever looks at what is gone, and one that made
    # it longer would take memory that nobody counts.
    seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
    fcntl.fcntl(number, fcntl.F_ADD_SEALS, seals)
    return Slate(mmap.mmap(number, SLATE_BYTES), f"{_BY_NUMBER} {number}", number)


def borrowed(handle: str) -> memoryview:
    """Return the memory that a child was lent.

    Raises:
        ValueError: that is no handle.
        OSError: it is not there.
    """
    kind, _, which = handle.partition(" ")
    if sys.platform == "win32" and kind == _BY_NAME:
        return memoryview(mmap.mmap(-1, SLATE_BYTES, tagname=which))
    if kind != _BY_NUMBER:
        raise ValueError("no handle of memory that is lent")
    return memoryview(mmap.mmap(int(which), SLATE_BYTES))


def memory_for(size: int) -> memoryview:
    """Return memory of its own, which goes back to the system as soon as nobody looks at it.

    Among other things, pictures of 8 MB each leave holes that nothing else fits in.
    """
    return memoryview(mmap.mmap(-1, size))
