"""What of a meeting may go to a colleague: never private things, exempt ones by consent alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from scrutinyprep.domain.questions import QuestionState
from scrutinyprep.domain.shares import (
    AnyShared,
    Share,
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedQuestion,
)
from scrutinyprep.services.leaving import Gate, Withheld
from scrutinyprep.services.taking_in import passage_id
from scrutinyprep.sharing.states import state_of

_Mark = TypeVar("_Mark", SharedLine, SharedQuestion, SharedEvidence, SharedNote, SharedHighlight)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What may be shared of a meeting, and what stays."""

    share: Share
    exempt: tuple[Withheld, ...] = ()
    private: tuple[Withheld, ...] = ()

    @property
    def questions(self) -> int:
        """How many questions are shared; what was removed doesn't count."""
        return _alive(self.share.questions)

    @property
    def notes(self) -> int:
        """How many notes are shared."""
        return _alive(self.share.notes)

    @property
    def highlights(self) -> int:
        """How many highlights are shared."""
        return _alive(self.share.highlights)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a briefing shows, where only that is to go with it."""

    questions: frozenset[str]
    items: frozenset[str]
    """The numbers of its agenda items; "" for the meeting as a whole."""
    has_notes: bool


def let_out(
    whole: Share,
    *,
    private: frozenset[str],
    exempt_files: frozenset[str],
    gate: Gate,
    printed: Printed | None = None,
) -> Gathered:
    """Return what of a meeting's marks may leave the library.

    What was removed goes as a bare tombstone, and only where it went out
    before. A line of enquiry goes with a question that serves it; where it is
    exempt and the question is not, the question goes without it.
    """
    if printed is not None:
        whole = _printed_only(whole, printed)
    questions = _leaving("question", whole.questions, private, gate)
    asked = {question.id for question in questions if not question.is_removed}
    stand_ins = {passage_id(question) for question in asked}
    own = [e for e in whole.evidence if e.question_id in asked and e.id not in stand_ins]
    used = {question.said.line_id for question in questions if not question.is_removed}
    serving = [line for line in whole.lines if line.is_removed or line.id in used]
    lines = _leaving("line of enquiry", serving, private, gate)
    known = {line.id for line in lines if not line.is_removed}
    share = replace(
        whole,
        files=tuple(
            file for file in whole.files if gate.consent or file.sha256 not in exempt_files
        ),
        lines=lines,
        questions=tuple(_on_known_line(question, known) for question in questions),
        evidence=_leaving("evidence", own, private, gate),
        notes=_leaving("note", whole.notes, private, gate),
        highlights=_leaving("highlight", whole.highlights, private, gate),
    )
    return Gathered(_without_own_states(share), gate.exempt, gate.private)


def _printed_only(whole: Share, printed: Printed) -> Share:
    """Return what goes with a briefing: its questions, and the notes under its items.

    What was removed goes all the same, since nobody sees a word of it.
    """

    def goes(mark: SharedNote | SharedHighlight) -> bool:
        return mark.is_removed or (printed.has_notes and (mark.item or "") in printed.items)

    return replace(
        whole,
        questions=tuple(q for q in whole.questions if q.is_removed or q.id in printed.questions),
        notes=tuple(filter(goes, whole.notes)),
        highlights=tuple(filter(goes, whole.highlights)),
    )


def _without_own_states(share: Share) -> Share:
    """Leave out of each mark's history what it says now.

    It says that itself; and so the first file and the next one are the same.
    """

    def told(mark: _Mark) -> _Mark:
        own = state_of(mark)
        return replace(mark, history=tuple(state for state in mark.history if state != own))

    return replace(
        share,
        lines=tuple(map(told, share.lines)),
        questions=tuple(map(told, share.questions)),
        evidence=tuple(map(told, share.evidence)),
        notes=tuple(map(told, share.notes)),
        highlights=tuple(map(told, share.highlights)),
    )


def _leaving(
    kind: str, marks: Iterable[_Mark], private: frozenset[str], gate: Gate
) -> tuple[_Mark, ...]:
    worth = [mark for mark in marks if _is_worth_telling(mark)]
    gone = [mark for mark in worth if mark.is_removed]
    alive = [mark for mark in worth if not mark.is_removed]
    public = [mark for mark in alive if mark.id not in private or not gate.keep_private(kind)]
    leaving = {mark.id for mark in gate.open_only(kind, public)}
    leaving |= {mark.id for mark in gone if mark.id not in private and gate.allows(mark.access)}
    return tuple(mark for mark in worth if mark.id in leaving)


def _is_worth_telling(mark: AnyShared) -> bool:
    """Say whether a mark tells a colleague anything: it has words, or went out before."""
    if mark.is_removed:
        return bool(mark.history)
    match mark:
        case SharedQuestion():
            was_dropped = mark.said.state is QuestionState.DROPPED and not mark.history
            return bool(mark.said.words.strip()) and not was_dropped
        case SharedNote() | SharedEvidence():
            return bool(mark.words.strip())
    return True


def _on_known_line(question: SharedQuestion, known: set[str]) -> SharedQuestion:
    if question.said.line_id is None or question.said.line_id in known:
        return question
    return replace(question, said=replace(question.said, line_id=None))


def _alive(marks: Sequence[AnyShared]) -> int:
    return sum(not mark.is_removed for mark in marks)
