"""A colleague's marks on their way in: what each would do here, and doing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.questions import Origin, QuestionWords
from scrutinyprep.domain.shares import (
    REMOVED,
    AnyShared,
    Share,
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedPlace,
    SharedQuestion,
)
from scrutinyprep.services.placing import Placing
from scrutinyprep.sharing.likeness import are_alike
from scrutinyprep.sharing.merging import Settled, Verdict, settle
from scrutinyprep.sharing.states import state_of
from scrutinyprep.store import merged, shared
from scrutinyprep.store.library import Work
from scrutinyprep.store.merged import Before, Spot
from scrutinyprep.store.questions import questions_of


@dataclass(frozen=True, slots=True)
class Coming:
    """A mark that would come in, and what that would do here."""

    mark: AnyShared
    verdict: Verdict
    spot: Spot
    is_lost: bool = False
    """It rests on a passage that does not stand in these papers."""
    can_come: bool = True
    """False for a highlight without its passage, and for what another thing's id stands on."""
    mine: AnyShared | None = None
    """What is here under the same id."""
    alike: tuple[str, ...] = ()
    """The words of questions here that ask nearly the same."""

    @property
    def is_choice(self) -> bool:
        """Whether there is anything to choose: to let it in, or not."""
        return self.can_come and self.verdict.is_choice


@dataclass(frozen=True, slots=True)
class Offered:
    """What a share file would bring."""

    path: Path
    share: Share
    meeting: Meeting
    coming: tuple[Coming, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in, and what is needed to take it back."""

    change: Change
    came: tuple[Coming, ...]
    earlier: tuple[Before, ...]
    states: tuple[tuple[str, str], ...]


def passage_id(question: str) -> str:
    """Return the id of the evidence that stands for a question's passage that was not found.

    It is this library's own, and never shared: so the words of the passage are
    not lost, and go again once the passage is found.
    """
    return str(uuid5(UUID(question), "passage"))


class TakingIn:
    """One share file against one meeting, within one unit of work."""

    def __init__(self, session: Work, share: Share, meeting: MeetingId, *, reader: str) -> None:
        self._session = session
        self._reader = reader
        self._share = share
        self._meeting = meeting
        self._placing = Placing(session, meeting)
        self._known = shared.states_of(session, (mark.id for mark in share.marks))
        self._ids = shared.meetings_of_marks(session, share.marks)
        self._own = questions_of(session, meeting)
        self._questions = {mark.id for mark in share.questions}

    def coming(self) -> tuple[Coming, ...]:
        """Return what each mark would do, in the order of the file."""
        return tuple(coming for coming, _ in self._settled())

    def take(self, chosen: frozenset[str] | None, now: datetime) -> Taken:
        """Take in the chosen marks; None for all of them."""
        came: list[Coming] = []
        earlier: list[Before] = []
        states: list[tuple[str, str]] = []
        taken: set[str] = set()
        settled = list(self._settled())
        wanted = self._wanted([coming for coming, _ in settled], chosen)
        for coming, outcome in settled:
            mark = coming.mark
            if mark.id not in wanted or not coming.can_come or not self._has_question(mark, taken):
                continue
            taken.add(mark.id)
            earlier += self._put(coming, outcome, now)
            states += _states(outcome)
            if coming.is_choice:
                came.append(coming)
        kinds = Kind.QUESTIONS | Kind.NOTES | Kind.PLANS if earlier else Kind(0)
        return Taken(
            change=Change(kinds, self._meeting),
            came=tuple(came),
            earlier=tuple(merged.after(self._session, one) for one in earlier),
            states=tuple(shared.remember_states(self._session, states, now)),
        )

    def _settled(self) -> Iterator[tuple[Coming, Settled]]:
        for mark in self._share.marks:
            mine = self._mine(mark)
            outcome = settle(mine, mark)
            spot, is_lost = self._spot(mark)
            verdict = outcome.verdict
            if verdict is Verdict.SAME and self._is_found_now(mark, mine, spot):
                verdict = Verdict.CHANGED
            yield (
                Coming(
                    mark=mark,
                    verdict=verdict,
                    spot=spot,
                    is_lost=is_lost and not mark.is_removed,
                    can_come=self._can_come(mark, spot),
                    mine=mine if mine is not None and not mine.is_removed else None,
                    alike=self._alike(mark) if verdict is Verdict.NEW else (),
                ),
                outcome,
            )

    def _mine(self, mark: AnyShared) -> AnyShared | None:
        found = shared.mark_like(self._session, mark) if mark.id in self._ids else None
        history = self._known.get(mark.id, ())
        if found is not None:
            return replace(found[0], history=history)
        if REMOVED in history:
            gone = replace(mark.provenance, removed_at=mark.provenance.changed_at)
            return replace(mark, provenance=gone, history=history)
        return None

    def _spot(self, mark: AnyShared) -> tuple[Spot, bool]:
        """Return where a mark goes, and whether its passage was not found."""
        if isinstance(mark, SharedLine):
            return Spot(self._meeting), False
        wanted: SharedPlace | None = mark.place
        found = None if wanted is None else self._placing.place(wanted)
        place, on_page = (None, None) if found is None else found
        number = None if isinstance(mark, SharedEvidence) else mark.item
        numbered = self._placing.item(number)
        # Items of another version of the agenda may have other numbers: the passage knows better.
        is_of_another = wanted is not None and not self._placing.has_file(wanted.sha256)
        item = (on_page or numbered) if is_of_another else (numbered or on_page)
        return Spot(self._meeting, item, place), wanted is not None and found is None

    def _can_come(self, mark: AnyShared, spot: Spot) -> bool:
        known = self._ids.get(mark.id)
        if known is not None and known != (type(mark), self._meeting):
            return False
        if isinstance(mark, SharedHighlight):
            return mark.is_removed or spot.place is not None or known is not None
        return True

    def _is_found_now(self, mark: AnyShared, mine: AnyShared | None, spot: Spot) -> bool:
        """Say whether a question's passage stands in these papers now, and did not before."""
        return (
            isinstance(mine, SharedQuestion)
            and isinstance(mark, SharedQuestion)
            and not mine.is_removed
            and mine.place is None
            and spot.place is not None
        )

    def _alike(self, mark: AnyShared) -> tuple[str, ...]:
        if not isinstance(mark, SharedQuestion):
            return ()
        quote = mark.place.anchor.quote if mark.place else ""
        return tuple(
            question.said.words
            for question in self._own
            if question.id != mark.id
            and are_alike(
                mark.said.words,
                question.said.words,
                same_passage=bool(quote)
                and question.place is not None
                and question.place.anchor.quote == quote,
            )
        )

    def _wanted(self, coming: list[Coming], chosen: frozenset[str] | None) -> set[str]:
        """Return the ids to take: the chosen ones, what hangs on them, and what shows nothing."""
        wanted = {
            one.mark.id
            for one in coming
            if chosen is None or one.mark.id in chosen or not one.is_choice
        }
        for one in coming:
            mark = one.mark
            if isinstance(mark, SharedQuestion) and mark.id in wanted and one.is_choice:
                wanted |= {e.id for e in self._share.evidence if e.question_id == mark.id}
                if mark.said.line_id is not None:
                    wanted.add(mark.said.line_id)
        return wanted

    def _has_question(self, mark: AnyShared, taken: set[str]) -> bool:
        """Say whether what evidence is for is here, or came in just now."""
        if not isinstance(mark, SharedEvidence) or mark.question_id in taken:
            return True
        question = SharedQuestion(
            id=mark.question_id, provenance=mark.provenance, said=QuestionWords("")
        )
        return shared.row_of(self._session, question) is not None

    def _put(self, coming: Coming, outcome: Settled, now: datetime) -> list[Before]:
        """Let the library be as it was settled; return what stood there before."""
        stands, beside, spot = outcome.stands, outcome.beside, coming.spot
        is_theirs = stands is not None and _same_words(stands, coming.mark)
        changed = coming.verdict.is_choice
        own_spot = merged.spot_of(self._session, coming.mark) or spot
        earlier: list[Before] = []
        if stands is not None and changed and (is_theirs or coming.verdict is Verdict.CHANGED):
            earlier.append(merged.before(self._session, stands))
            if stands.is_removed:
                merged.take_away(self._session, stands, now)
            else:
                merged.put_mark(self._session, self._from_colleague(stands), spot, now)
        if beside is not None:
            earlier.append(merged.before(self._session, beside))
            if is_theirs:
                merged.put_mark(self._session, beside, own_spot, now)
            else:
                merged.put_mark(self._session, self._from_colleague(beside), spot, now)
        if isinstance(stands, SharedQuestion) and changed and not stands.is_removed:
            earlier += self._keep_passage(stands, coming, now)
        return earlier

    def _from_colleague(self, mark: AnyShared) -> AnyShared:
        """Return a question as one that came from somebody else, unless its reader wrote it."""
        if isinstance(mark, SharedQuestion) and mark.provenance.author != self._reader:
            return replace(mark, origin=Origin.COLLEAGUE)
        return mark

    def _keep_passage(
        self, question: SharedQuestion, coming: Coming, now: datetime
    ) -> Iterator[Before]:
        """Keep the words of a passage that was not found as evidence; let them go once it is."""
        place = question.place
        stand_in = SharedEvidence(
            id=passage_id(question.id),
            provenance=question.provenance,
            access=question.access,
            question_id=question.id,
            words=place.anchor.quote if place else "",
            source=_where(place) if place else "",
        )
        here = shared.row_of(self._session, stand_in)
        if coming.is_lost and stand_in.words:
            yield merged.before(self._session, stand_in)
            merged.put_mark(self._session, stand_in, coming.spot, now)
        elif here is not None and here.removed_at is None and coming.spot.place is not None:
            yield merged.before(self._session, stand_in)
            merged.take_away(self._session, stand_in, now)


def _states(outcome: Settled) -> Iterator[tuple[str, str]]:
    if outcome.stands is not None:
        for state in outcome.stands.history:
            yield outcome.stands.id, state
    if outcome.beside is not None:
        yield outcome.beside.id, state_of(outcome.beside)


def _same_words(stands: AnyShared, theirs: AnyShared) -> bool:
    return state_of(stands) == state_of(theirs)


def _where(place: SharedPlace) -> str:
    anchor = place.anchor
    page = f"page {anchor.pack_page}" if anchor.pack_page else f"PDF page {anchor.pdf_page}"
    paper = f" of “{place.paper}”" if place.paper else ""
    return f"{page[:1].upper()}{page[1:]}{paper}; not found in these papers"
