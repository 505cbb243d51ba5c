"""A PDF that has a password, written once as one that has none."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from scrutinyprep.pdf.asking import asking_about
from scrutinyprep.pdf.coming_copy import ComingCopy
from scrutinyprep.pdf.limits import Limits
from scrutinyprep.pdf.opening_messages import Answer, Complete, Piece, Unlock
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "pdf.opening_child"
_STALL_S = 20.0
_CPU_S = 120


@dataclass(frozen=True, slots=True, weakref_slot=True)
class OpenedCopy:
    """A copy without a password, in a file that has no name and goes when nobody holds it."""

    stream: IO[bytes]
    sha256: str


def opened_copy(
    path: Path,
    password: str,
    *,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> OpenedCopy:
    """Return a copy of a PDF that opens without a password; made in a bounded process.

    The password goes to that process through its pipe, and nowhere else.
    `command` is for tests of processes that misbehave.

    Raises:
        ImportFailed: the password does not open it (WrongPassword), or it
            can't be written again.
        Cancelled: `cancelled` came to return True.
    """
    copy = ComingCopy(path, "can't be opened: there is no room for a copy of it")
    digest = hashlib.sha256()
    with asking_about(path, _CHILD, Limits(cpu_s=_CPU_S), command) as child:
        child.send(Unlock(os.fsencode(path.absolute()), password))
        while True:
            match child.receive_as(Answer, _STALL_S, cancelled):
                case Piece(data):
                    copy.take(data)
                    digest.update(data)
                case Complete():
                    return copy.whole(lambda stream: OpenedCopy(stream, digest.hexdigest()))
                case Refusal() as refusal:
                    raise error_of(refusal, path)
