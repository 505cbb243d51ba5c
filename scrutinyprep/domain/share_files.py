"""How a share file is told from any other, before anything of it is read.

Every process that reads papers loads this, so it loads nothing else.
"""

from __future__ import annotations

import re

ENDING = ".scrutiny"
"""Of the names of share files, and of the one that a briefing carries."""

_HEAD_BYTES = 400
_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"scrutiny-share"')


def is_share_file(head: bytes) -> bool:
    """Say whether a file that begins so says of itself that it is a share file."""
    return _BEGINNING.match(head[:_HEAD_BYTES]) is not None
