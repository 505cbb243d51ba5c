"""What the process that reads share files is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.refusals import Refusal


class ReadShare(msgspec.Struct, frozen=True, tag="read-share"):
    """The one request: which file to read, a share file or a PDF that carries one."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    password: str | None

    def __repr__(self) -> str:
        """Leave the password out: what is printed may end in a log."""
        return f"{type(self).__name__}({self.path!r})"


class ShareFound(msgspec.Struct, frozen=True, tag="share"):
    """The bytes of a share file that is as the format says."""

    data: bytes


Answer = ShareFound | Refusal
