"""What the process that opens a locked PDF is asked, and what it says."""

from __future__ import annotations

import msgspec

from scrutinyprep.pdf.refusals import Refusal


class Unlock(msgspec.Struct, frozen=True, tag="unlock"):
    """The one request: write this PDF as one that needs no password."""

    path: bytes
    """As `os.fsencode` gives it: a name need not be text."""
    password: str

    def __repr__(self) -> str:
        """Leave the password out: what is printed may end in a log."""
        return f"{type(self).__name__}({self.path!r})"


class Piece(msgspec.Struct, frozen=True, tag="piece"):
    """The next bytes of the copy."""

    data: bytes


class Complete(msgspec.Struct, frozen=True, tag="complete"):
    """The copy is complete."""


Answer = Piece | Complete | Refusal
