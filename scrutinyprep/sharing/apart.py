"""A share file read in a bounded process: a hostile one can harm nothing but that."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.domain.shares import Share
from scrutinyprep.pdf.asking import asking_about
from scrutinyprep.pdf.limits import Limits
from scrutinyprep.pdf.refusals import Refusal, error_of
from scrutinyprep.sharing.messages import Answer, ReadShare, ShareFound
from scrutinyprep.sharing.reading import read_share

_CHILD = "sharing.child"
_STALL_S = 20.0
_CPU_S = 60


def read_share_apart(
    path: Path,
    *,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    command: Sequence[str] | None = None,
) -> Share:
    """Return what a share file holds, or a PDF that carries one.

    The process has read the same bytes before they are read here, so nothing
    in them can hang this one. `command` is for tests of processes that misbehave.

    Raises:
        ImportFailed: one class for each cause; PasswordNeeded for a locked PDF.
        Cancelled: `cancelled` came to return True.
    """
    with asking_about(path, _CHILD, Limits(cpu_s=_CPU_S), command) as child:
        child.send(ReadShare(os.fsencode(path.absolute()), password))
        match child.receive_as(Answer, _STALL_S, cancelled):
            case ShareFound(data):
                return read_share(path, data)
            case Refusal() as refusal:
                raise error_of(refusal, path)
        raise Damaged(path)
