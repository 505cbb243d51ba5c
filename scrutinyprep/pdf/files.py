"""Whether there is a file to open at all, and whether it is a PDF."""

from __future__ import annotations

import stat
from pathlib import Path

from scrutinyprep.domain.errors import Unreadable

_HEAD_BYTES = 1024
"""A PDF may begin with so much of something else (ISO 32000-1, annex H.3)."""


def readable_bytes(path: Path) -> int:
    """Return how many bytes a file has that can be opened for reading.

    A pipe or a device is no file here: to open one could wait for ever.

    Raises:
        Unreadable: it is not there, is no file, or may not be opened.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise Unreadable(path, "is a folder, not a file")
        if not stat.S_ISREG(facts.st_mode):
            raise Unreadable(path, "is not a file")
        with path.open("rb"):
            return facts.st_size
    except FileNotFoundError as error:
        raise Unreadable(path, "is not there") from error
    except PermissionError as error:
        raise Unreadable(path, "may not be opened by you") from error
    except (OSError, ValueError) as error:
        raise Unreadable(path, "can't be opened") from error


def begins_as_pdf(path: Path) -> bool:
    """Say whether a file that can be opened begins as a PDF does."""
    with path.open("rb") as file:
        return b"%PDF-" in file.read(_HEAD_BYTES)
