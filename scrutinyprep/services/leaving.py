"""The one gate for what leaves the library in any form but a briefing's own pages.

Everything that is made from exempt material carries the access of what it was
made from, so one question settles each thing; without consent it stays. The
briefing asks the same of each of its parts in `briefing.exempt`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.consent import ExemptConsent

_MARK = "EXEMPT"


def saying_exempt(path: Path, access: Access) -> Path:
    """Return where to write a file so that its name says that it is exempt, where it is.

    "briefing.pdf" becomes "briefing EXEMPT.pdf": who sees it in a list of files, or as
    an attachment, is warned before it is opened.
    """
    if not access.is_exempt or _MARK in path.stem:
        return path
    return path.with_name(f"{path.stem} {_MARK}{path.suffix}")


class _Guarded(Protocol):
    @property
    def access(self) -> Access: ...


_G = TypeVar("_G", bound=_Guarded)


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many things of one kind stayed in the library, because they are exempt or private."""

    kind: str
    """In the singular, as the command line prints it: "question"."""
    count: int


@dataclass(slots=True)
class Gate:
    """What may leave in one export, and a count of what may not."""

    consent: ExemptConsent | None
    include_private: bool = False
    _exempt: Counter[str] = field(default_factory=Counter)
    _private: Counter[str] = field(default_factory=Counter)

    def open_only(self, kind: str, things: Iterable[_G]) -> tuple[_G, ...]:
        """Return the things that may leave: those open to the public, or all by consent."""
        kept = []
        for thing in things:
            if self.consent is None and thing.access.is_exempt:
                self._exempt[kind] += 1
            else:
                kept.append(thing)
        return tuple(kept)

    def allows(self, access: Access) -> bool:
        """Say whether something of this access may leave, without a count."""
        return self.consent is not None or not access.is_exempt

    def keep_private(self, kind: str) -> bool:
        """Say whether a private thing stays, and count it if so."""
        if not self.include_private:
            self._private[kind] += 1
        return not self.include_private

    @property
    def exempt(self) -> tuple[Withheld, ...]:
        """What stayed because it is exempt."""
        return tuple(Withheld(kind, count) for kind, count in sorted(self._exempt.items()))

    @property
    def private(self) -> tuple[Withheld, ...]:
        """What stayed because it is private."""
        return tuple(Withheld(kind, count) for kind, count in sorted(self._private.items()))
