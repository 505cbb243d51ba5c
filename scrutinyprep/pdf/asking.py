"""A bounded process that is asked about one file: what goes wrong with it is told of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scrutinyprep.domain.errors import Cancelled, Damaged, TimedOut
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildFailed, ChildStalled
from scrutinyprep.pdf.limits import Limits


@contextmanager
def asking_about(
    path: Path, name: str, limits: Limits, command: Sequence[str] | None = None
) -> Iterator[Child]:
    """Start a child to ask about a file; it is ended with the block.

    `name`, `limits` and `command` are as `Child` takes them.

    Raises:
        ImportFailed: TimedOut where the child made no headway or used more than it may;
            Damaged where it died, or said what makes no sense.
        Cancelled: the caller no longer wanted an answer.
    """
    child = Child(name, limits, command=command)
    try:
        yield child
    except ChildCancelled:
        raise Cancelled from None
    except ChildStalled as error:
        raise TimedOut(path) from error
    except (ChildFailed, ValueError) as error:
        raise Damaged(path) from error
    finally:
        child.kill()
