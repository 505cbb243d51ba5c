"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from scrutinyprep.domain.errors import CannotWrite

_REASONS = {
    errno.ENOSPC: "there is no room left on the disk",
    errno.EDQUOT: "there is no room left on the disk",
    errno.EFBIG: "there is no room left on the disk",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "you may not write there",
    errno.ENOENT: "the folder is not there",
    errno.ENOTDIR: "the folder is not there",
    errno.EISDIR: "a folder has that name",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: "another program has it open",
    errno.ETXTBSY: "another program has it open",
}
_OPEN_ELSEWHERE = (32, 33)
"""Windows' own numbers for a file that another program holds; as errno it says "not allowed"."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at every moment the old one or the new one stands there.

    Raises:
        CannotWrite: it could not be written; the old file is as it was, and
            nothing else is left behind.
    """
    # Not named after the target: that name may be as long as the system allows.
    unfinished = path.parent / f".scrutinyprep-{secrets.token_hex(8)}.part"
    try:
        try:
            with unfinished.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except BaseException:
            with suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise CannotWrite(path, _reason_of(error)) from error


def _reason_of(error: OSError) -> str:
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE:
        return _REASONS[errno.EBUSY]
    return _REASONS.get(error.errno or 0, error.strerror or "the system refused")
