"""What a user can do with figures: see those of a meeting or a page, and how each has moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from scrutinyprep.analysis.figure_likeness import (
    is_comparable,
    measures_the_same,
    words_to_look_for,
)
from scrutinyprep.analysis.figure_tables import Piece, figures_through
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.figures import Basis, Figure, StatedFigure, ThenAndNow
from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId
from scrutinyprep.search.hits import hits_of
from scrutinyprep.search.holding import earlier_holding
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.store.figures import (
    Standing,
    StoredPiece,
    pieces_at,
    pieces_of_item,
    pieces_of_meeting,
    pieces_of_section,
    pieces_on_page,
    standing_of,
)
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.stopping import stoppable

_CANDIDATES = 60
"""Passages that are read for one figure: the words of its name are in each of them."""
_SHOWN = 6
_ROUNDED = Decimal("0.01")
"""Papers tell £27,123,000 as £27.1m: the two are one value."""
_AT_A_TIME = 500
"""Passages whose places are asked for in one query."""


class Figures:
    """The figures of papers and speeches, and the same measures told before."""

    def __init__(self, store: LibraryStore, meetings: Meetings) -> None:
        self._store = store
        self._meetings = meetings

    def of_meeting(
        self, meeting: MeetingId, is_stopped: Callable[[], bool] | None = None
    ) -> list[StatedFigure]:
        """Return the figures of a meeting's papers, minutes and speeches, in their order.

        Raises:
            Cancelled: it was stopped.
        """
        with self._store.reading() as work, stoppable(work, is_stopped):
            return _stated(work, pieces_of_meeting(work, meeting))

    def of_item(self, meeting: MeetingId, item: ItemId) -> list[StatedFigure]:
        """Return the figures of an agenda item: of its papers, its minute, what was said."""
        with self._store.reading() as work:
            return _stated(work, pieces_of_item(work, meeting, item))

    def of_section(self, section: SectionId) -> list[StatedFigure]:
        """Return the figures of a section, in order."""
        with self._store.reading() as work:
            return _stated(work, pieces_of_section(work, section))

    def on_page(self, file: DocumentId, pdf_page: int) -> list[StatedFigure]:
        """Return the figures of what begins on a page of a file, in order."""
        with self._store.reading() as work:
            return _stated(work, pieces_on_page(work, file, pdf_page))

    def in_words(self, file: DocumentId, pdf_page: int, words: str) -> list[StatedFigure]:
        """Return the figures on a page whose passage or number is among the selected words."""
        selected = _plain(words)
        return [
            one
            for one in self.on_page(file, pdf_page)
            if _plain(one.hit.text[one.figure.start : one.figure.end]) in selected
            and (_plain(one.figure.words) in selected or selected in _plain(one.hit.text))
        ]

    def then(
        self, now: StatedFigure, is_stopped: Callable[[], bool] | None = None
    ) -> list[ThenAndNow]:
        """Return what was told of the same measure before, the same period first.

        Earlier meetings of the council count, and versions of this meeting's
        papers that were replaced. Where period, unit or name are missing on
        either side, nothing is compared.

        Raises:
            Cancelled: it was stopped.
        """
        with self._store.reading() as work, stoppable(work, is_stopped):
            return self._then(work, now, {})

    def then_of_each(self, told: Iterable[StatedFigure]) -> Generator[list[ThenAndNow], None, None]:
        """Yield for each figure what `then` returns for it.

        A passage that several of them are compared with is read once. The library is
        open until the last one was taken.
        """
        with self._store.reading() as work:
            read: dict[int, list[Figure]] = {}
            for now in told:
                yield self._then(work, now, read)

    def then_and_now(
        self,
        meeting: MeetingId,
        item: ItemId | None = None,
        is_stopped: Callable[[], bool] | None = None,
    ) -> list[ThenAndNow]:
        """Return everything in a meeting's papers, or in one item's, that was told before.

        Raises:
            Cancelled: it was stopped.
        """
        found = self.of_meeting(meeting) if item is None else self.of_item(meeting, item)
        with self._store.reading() as work, stoppable(work, is_stopped):
            read: dict[int, list[Figure]] = {}
            return [pair for now in found for pair in self._then(work, now, read)]

    def _then(
        self, work: Work, now: StatedFigure, read: dict[int, list[Figure]]
    ) -> list[ThenAndNow]:
        """Return what was told before; `read` keeps the figures of passages between two calls."""
        if not is_comparable(now.figure):
            return []
        try:
            meeting = self._meetings.one(now.hit.meeting_id)
        except NothingSuch:
            return []
        ids = earlier_holding(
            work,
            words_to_look_for(now.figure),
            meeting=meeting.id,
            before=meeting.date,
            council=meeting.council,
            limit=_CANDIDATES,
        )
        new = [passage for passage in ids if passage not in read]
        read.update((passage, []) for passage in new)
        for passage, figure in _found(pieces_at(work, new)):
            read[passage].append(figure)
        told = [
            (passage, figure)
            for passage in ids
            for figure in read[passage]
            if measures_the_same(now.figure, figure)
        ]
        return _best(
            [
                ThenAndNow(now, then, _basis(now.figure, then.figure))
                for then in _unmistakable(_placed(work, told))
            ]
        )


def _unmistakable(told: Iterable[StatedFigure]) -> list[StatedFigure]:
    """Leave out what one meeting's papers tell in two ways: nobody knows which is meant.

    The same value rounded otherwise is no other value.
    """
    by_time: defaultdict[object, list[StatedFigure]] = defaultdict(list)
    for one in told:
        by_time[one.hit.meeting_id, one.version is None, _key(one)].append(one)
    return [
        one
        for several in by_time.values()
        for one in several
        if all(_is_near(one.figure.value, other.figure.value) for other in several)
    ]


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _ROUNDED * max(abs(one), abs(other))


def _basis(now: Figure, then: Figure) -> Basis:
    same = now.period is not None and then.period is not None and now.period.key == then.period.key
    return Basis.SAME_PERIOD if same else Basis.OTHER_PERIOD


def _best(pairs: Sequence[ThenAndNow]) -> list[ThenAndNow]:
    """Return pairs in order, each value once: of the same period first, then back in time.

    A meeting or an older version that tells of the same period tells best what
    has changed: what its table has in the columns for other years is left out.
    """
    told = {_place(pair) for pair in pairs if pair.basis is Basis.SAME_PERIOD}
    kept: dict[object, ThenAndNow] = {}
    for pair in sorted(pairs, key=_order, reverse=True):
        is_idle = pair.basis is Basis.OTHER_PERIOD and (
            _place(pair) in told
            or pair.then.version is not None
            or _key(pair.then) > _key(pair.now)
        )
        if not is_idle:
            value = pair.then.figure.value, _key(pair.then), _place(pair)
            kept.setdefault(value, pair)
    return list(kept.values())[:_SHOWN]


def _place(pair: ThenAndNow) -> tuple[str, int | None]:
    return pair.then.hit.meeting_id, pair.then.version


def _order(pair: ThenAndNow) -> tuple[bool, str, int]:
    return pair.basis is Basis.SAME_PERIOD, _key(pair.then), pair.then.passage


def _key(stated: StatedFigure) -> str:
    return stated.figure.period.key if stated.figure.period else ""


def _stated(work: Work, pieces: Sequence[StoredPiece]) -> list[StatedFigure]:
    return _placed(work, list(_found(pieces)))


def _found(pieces: Iterable[StoredPiece]) -> Iterator[tuple[int, Figure]]:
    """Yield the figures of the passages that are wanted, each paper read by itself."""
    for _, run in groupby(pieces, attrgetter("version")):
        read = list(run)
        asked = (Piece(one.text, one.kind, one.cells, one.pdf_page, one.is_wanted) for one in read)
        for place, figure in figures_through(asked):
            yield read[place].passage, figure


def _placed(work: Work, told: Sequence[tuple[int, Figure]]) -> list[StatedFigure]:
    """Return figures with where they stand and who may see them."""
    ids = list(dict.fromkeys(passage for passage, _ in told))
    hits: dict[int, Hit] = {}
    standing: dict[int, Standing] = {}
    for start in range(0, len(ids), _AT_A_TIME):
        some = ids[start : start + _AT_A_TIME]
        found = hits_of(work, dict.fromkeys(some, 0.0), dict.fromkeys(some, ""))
        hits.update(zip(some, found, strict=True))
        standing.update(standing_of(work, some))
    return [
        StatedFigure(
            figure=figure,
            hit=hits[passage],
            passage=passage,
            speech=standing[passage].speech,
            version=standing[passage].version,
        )
        for passage, figure in told
    ]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
