"""Where the reader has been, to go back and forward as in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.domain.ids import DocumentId, MeetingId

_KEPT = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A place where the reader was."""

    meeting: MeetingId
    file: DocumentId
    pdf_page: int
    share: float = 0.0
    """How far below the top of the page the view began, in heights of the page."""
    is_passage: bool = False
    """A reference was followed from here: one comes back here even from the same page."""

    def is_near(self, other: Visit) -> bool:
        """Say whether it is the same page of the same file."""
        here = (self.meeting, self.file, self.pdf_page)
        return here == (other.meeting, other.file, other.pdf_page)


class History:
    """Two stacks of visits: those before this one, and those that one went back from."""

    def __init__(self) -> None:
        self._before: list[Visit] = []
        self._after: list[Visit] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is somewhere to go back to."""
        return bool(self._before)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back from somewhere."""
        return bool(self._after)

    def leave(self, here: Visit) -> None:
        """Remember a place that is left for another; what one went back from is forgotten."""
        if here.is_passage or not self._before or not self._before[-1].is_near(here):
            self._before.append(here)
            del self._before[:-_KEPT]
        self._after.clear()

    def beside(self, here: Visit | None) -> list[Visit]:
        """Return where going back and going forward would lead, as far as there is something."""
        found = (_next_of(stack, here) for stack in (self._before, self._after))
        return [visit for visit in found if visit is not None]

    def back(self, here: Visit | None) -> Visit | None:
        """Return where to go back to; None where there is nothing before."""
        return _step(self._before, self._after, here)

    def forward(self, here: Visit | None) -> Visit | None:
        """Return where to go forward to; None where one has not gone back."""
        return _step(self._after, self._before, here)


def _next_of(stack: Sequence[Visit], here: Visit | None) -> Visit | None:
    return next((visit for visit in reversed(stack) if _is_elsewhere(visit, here)), None)


def _is_elsewhere(visit: Visit, here: Visit | None) -> bool:
    return here is None or visit.is_passage or not visit.is_near(here)


def _step(out_of: list[Visit], into: list[Visit], here: Visit | None) -> Visit | None:
    while out_of:
        found = out_of.pop()
        if _is_elsewhere(found, here):
            if here is not None:
                into.append(here)
            return found
    return None
