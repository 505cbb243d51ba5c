"""Two members' marks become one set: nothing is lost, and everybody ends with the same.

Each mark carries the states that it came from. Where one side's state is among
those of the other, the other side has built on it and its own takes the place.
Where neither has, both were changed apart from each other: the newer stands
under the mark's id, and the older beside it as a mark of its own, whose id
follows from the first one's and from what it says; so both libraries make the
same one, whoever reads whose file, and in whatever order. A mark that one side
changed and the other took away stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from uuid import UUID, uuid5

from scrutinyprep.domain.shares import AnyShared, SharedHighlight
from scrutinyprep.sharing.states import state_of


class Verdict(Enum):
    """What becomes of a mark that comes in."""

    NEW = "new"
    CHANGED = "changed"
    """The colleague's words take the place of those that they were made from."""
    REMOVED = "removed"
    """The colleague took it away, and nobody here changed it."""
    BOTH = "both"
    """Both were changed: both are kept."""
    KEPT = "kept"
    """The colleague took it away, but it was changed here: it stays."""
    SAME = "same"
    OLDER = "older"
    """What is here was made from it."""

    @property
    def is_choice(self) -> bool:
        """Whether taking it or not makes a difference that shows."""
        return self in (Verdict.NEW, Verdict.CHANGED, Verdict.REMOVED, Verdict.BOTH)


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands after a mark came in."""

    verdict: Verdict
    stands: AnyShared | None
    """Under the mark's id, with every state it came from; None where there is nothing."""
    beside: AnyShared | None = None
    """The words that lost the id, where both are kept."""


def settle(mine: AnyShared | None, theirs: AnyShared) -> Settled:
    """Return what stands after `theirs` came in; `mine` has the same id.

    Where it was never here, but its removal was heard of, `mine` says so in its
    history and is removed.
    """
    if mine is None or (mine.is_removed and not mine.history):
        # Nothing known, or taken back right after it had come in.
        verdict = Verdict.SAME if theirs.is_removed else Verdict.NEW
        return Settled(verdict, _with(theirs, (*theirs.history, state_of(theirs))))
    ours, other = state_of(mine), state_of(theirs)
    history = tuple(dict.fromkeys((*theirs.history, *mine.history, other, ours)))
    if ours == other:
        newer = theirs if _order(theirs) > _order(mine) else mine
        return Settled(Verdict.SAME, _with(newer, history))
    they_built_on_it, built_here = ours in theirs.history, other in mine.history
    if they_built_on_it and built_here:
        they_built_on_it = _order(theirs) > _order(mine)
        built_here = not they_built_on_it
    if they_built_on_it:
        verdict = Verdict.REMOVED if theirs.is_removed else Verdict.CHANGED
        return Settled(verdict, _with(theirs, history))
    if built_here:
        return Settled(Verdict.OLDER, _with(mine, history))
    return _apart(mine, theirs, history)


def _apart(mine: AnyShared, theirs: AnyShared, history: tuple[str, ...]) -> Settled:
    """Settle a mark that was changed on both sides."""
    if theirs.is_removed:
        return Settled(Verdict.KEPT, _with(mine, history))
    if mine.is_removed:
        return Settled(Verdict.CHANGED, _with(theirs, history))
    newer, older = (theirs, mine) if _order(theirs) > _order(mine) else (mine, theirs)
    if isinstance(mine, SharedHighlight):
        # Of two colours on one passage, one is enough: no words are lost.
        verdict = Verdict.CHANGED if newer is theirs else Verdict.OLDER
        return Settled(verdict, _with(newer, history))
    return Settled(Verdict.BOTH, _with(newer, history), _beside(older))


def _beside(older: AnyShared) -> AnyShared:
    state = state_of(older)
    return replace(older, id=str(uuid5(UUID(older.id), state)), history=(state,))


def _with(mark: AnyShared, history: tuple[str, ...]) -> AnyShared:
    return replace(mark, history=history)


def _order(mark: AnyShared) -> tuple[int, datetime, str]:
    """Return by what the newer of two states is told, alike in every library."""
    provenance = mark.provenance
    return (provenance.revision, provenance.changed_at, state_of(mark))
