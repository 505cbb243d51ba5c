"""A file read in a bounded process: a hostile one can harm nothing but that."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from scrutinyprep.domain.errors import Cancelled, Damaged, ImportFailed, TimedOut
from scrutinyprep.domain.parsed import DocumentKind, Parsed
from scrutinyprep.importers.messages import Answer, Headway, Read
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildFailed, ChildStalled
from scrutinyprep.pdf.limits import Limits
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "importers.child"
_STALL_S = 20.0
_WHOLE_S = 900
"""Nobody waits longer, whatever headway it makes; 1,000 pages take under 10 s."""


def read_apart(
    path: Path,
    *,
    as_kind: DocumentKind | None = None,
    password: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    stall_s: float = _STALL_S,
    command: Sequence[str] | None = None,
) -> Parsed:
    """Read a file as `reading.read` does, in a process of its own.

    `progress` and `cancelled` are called in this thread; `cancelled` some
    twenty times a second, and once it is true the process is killed.
    `command` is for tests of children that misbehave.

    Raises:
        ImportFailed: one class for each cause. TimedOut where there was no
            headway for `stall_s` seconds, or too much memory was used;
            Damaged where the file crashed the process.
        Cancelled: `cancelled` came to return True.
    """
    path = path.absolute()
    child = Child(_CHILD, Limits(cpu_s=_WHOLE_S), command=command)
    give_up_at = monotonic() + _WHOLE_S
    try:
        child.send(Read(os.fsencode(path), as_kind, password))
        while monotonic() < give_up_at:
            match child.receive_as(Answer, stall_s, cancelled):
                case Headway(done, pages):
                    if progress is not None:
                        progress(done, pages)
                case Refusal() as refusal:
                    raise _error_of(refusal, path)
                case found:
                    return found.parsed  # type: ignore[no-any-return]
        raise TimedOut(path)
    except ChildCancelled:
        raise Cancelled from None
    except ChildStalled as error:
        raise TimedOut(path) from error
    except ChildFailed as error:
        raise Damaged(path) from error
    finally:
        child.kill()


def _error_of(refusal: Refusal, path: Path) -> ImportFailed:
    """Return the error that the process reported; a broken process reports nonsense."""
    try:
        return error_of(refusal, path)
    except ValueError:
        return Damaged(path)
