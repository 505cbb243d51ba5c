"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from scrutinyprep.domain.errors import CannotWrite
from scrutinyprep.domain.obstacles import obstacle_of


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
        raise CannotWrite(path, obstacle_of(error)) from error
