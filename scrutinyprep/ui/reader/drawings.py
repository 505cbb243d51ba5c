"""Pictures of pages: drawn off the GUI thread in order of need, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.slates import Spares, bytes_of
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.tasks import Lane, Progress, State, Task, Tasks

KEPT_BYTES = 96 * 2**20
"""An A4 page across a screen of 1,920 pixels takes 20 MB, so this holds what is near."""
_PIXELS_IN_A_PIECE = 6_000_000
"""Above this a page is drawn in bands, so that no wait and no picture gets too large."""
_BYTES_IN_A_PIXEL = 4
_INSIDE_PX = 1e-3
"""Keeps an edge that is whole in pixels from falling a pixel short when given in points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A page at a scale, or one band of it: what is drawn at once."""

    pdf_page: int
    scale: float
    """Device pixels to the point."""
    band: int = 0
    """Counted from the top, from 0."""
    bands: int = 1
    band_px: int = 0
    """How high a band is, in device pixels."""

    @property
    def top_px(self) -> int:
        """Where it begins, in device pixels below the top of the page."""
        return self.band * self.band_px

    def clip(self, width_pt: float, height_pt: float) -> Box | None:
        """Return the part of the page to draw; None for all of it."""
        if self.bands == 1:
            return None
        top = (self.top_px + _INSIDE_PX) / self.scale
        bottom = (self.top_px + self.band_px) / self.scale
        return Box(0.0, min(top, height_pt), width_pt, min(bottom, height_pt))

    def bytes_on(self, width_pt: float, height_pt: float) -> float:
        """Return about how much memory its picture takes; the page's size is in points."""
        height_px = self.band_px if self.bands > 1 else height_pt * self.scale
        return width_pt * self.scale * height_px * _BYTES_IN_A_PIXEL


def pieces_of(
    pdf_page: int, size_pt: tuple[float, float], scale: float, *, top: float, bottom: float
) -> list[Piece]:
    """Return the pieces that show a page between two heights, given as shares from 0 to 1."""
    width, height = size_pt[0] * scale, size_pt[1] * scale
    bands = max(1, ceil(width * height / _PIXELS_IN_A_PIECE))
    if bands == 1:
        return [Piece(pdf_page, scale)]
    first, last = int(max(0.0, top) * bands), int(min(0.999, max(0.0, bottom)) * bands)
    band_px = ceil(height / bands)
    return [Piece(pdf_page, scale, band, bands, band_px) for band in range(first, last + 1)]


class _Need(IntEnum):
    """How much a picture is needed: what is needed least goes first where room is short."""

    NONE = 0
    FORESEEN = 1
    NEAR = 2
    SEEN = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece with its picture."""

    reader: PageReader
    """The paper it is of."""
    piece: Piece
    image: QImage
    pixels: bytearray | memoryview
    """Owns the pixels that the image shows."""


class Drawings(QObject):
    """Has wanted pieces drawn, nearest first, and keeps the latest.

    What is seen is asked for all at once, and drawn without a turn of the event loop in
    between. Neighbours follow one by one, and then what is foreseen, so that whoever jumps
    to another page waits for one of them at most.

    Signals:
        drawn: the PDF page that a new picture shows, or that can't be drawn. Whoever hears
            it can show it before anything else is done.
        went_on: what comes next has been asked for, where anything does.
    """

    drawn = Signal(int)
    went_on = Signal()

    def __init__(
        self, tasks: Tasks, parent: QObject | None = None, *, kept_bytes: int = KEPT_BYTES
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._kept_bytes = kept_bytes
        self._reader: PageReader | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._kept: OrderedDict[Piece, Drawn] = OrderedDict()
        self._seen: list[Piece] = []
        """What is seen and still to be asked for."""
        self._ahead: list[Piece] = []
        """What may be seen next and is still to be asked for, one after the other."""
        self._needs: dict[Piece, _Need] = {}
        """All that is wanted, drawn or not."""
        self._asked: dict[Task, tuple[PageReader, Piece]] = {}
        self._spoilt: dict[int, BaseException] = {}
        self._spares = Spares()
        """Memory of pictures that are no longer kept."""
        tasks.ended.connect(self._on_ended)

    def show(self, reader: PageReader | None, sizes: tuple[tuple[float, float], ...]) -> None:
        """Draw from another paper from now on, or from none."""
        self._reader, self._sizes = reader, sizes
        self._kept.clear()
        self._spares.clear()
        self._spoilt.clear()
        self.want(())

    def want(self, seen: Sequence[Piece]) -> None:
        """Say what is needed now, the most urgent first. What was wanted before is forgotten."""
        self._needs = dict.fromkeys(seen, _Need.SEEN)
        self._seen = [piece for piece in seen if self._is_missing(piece)]
        self._ahead = []
        if self._seen:
            # What waits to be drawn ahead is asked for again, after what is seen.
            self._take_back(set(self._seen))
        self._ask()

    def want_ahead(self, near: Sequence[Piece], foreseen: Sequence[Piece] = ()) -> None:
        """Say what may be needed next: what is beside that, and what somebody may go to.

        Of what is foreseen, as much is drawn as there is room for, the likeliest first, and
        that in any case.
        """
        seen = {piece: need for piece, need in self._needs.items() if need is _Need.SEEN}
        self._needs = dict.fromkeys(near, _Need.NEAR) | seen
        fitting = self._with_room([piece for piece in foreseen if piece not in self._needs])
        self._needs |= dict.fromkeys(fitting, _Need.FORESEEN)
        missing = [piece for piece in self._needs if self._is_missing(piece)]
        self._ahead = [piece for piece in missing if piece not in seen]
        self._take_back(set(missing))
        self._ask()

    def keep(self, kept_bytes: int) -> None:
        """Keep no more than this from now on."""
        self._kept_bytes = kept_bytes

    def find(self, piece: Piece) -> Drawn | None:
        """Return a piece that is drawn already."""
        found = self._kept.get(piece)
        if found is not None:
            self._kept.move_to_end(piece)
        return found

    def stand_in(self, pdf_page: int) -> Drawn | None:
        """Return the latest whole picture of a page at any other scale."""
        return next(
            (
                drawn
                for piece, drawn in reversed(self._kept.items())
                if piece.pdf_page == pdf_page and piece.bands == 1
            ),
            None,
        )

    def error_on(self, pdf_page: int) -> BaseException | None:
        """Return why a page can't be drawn; None where it can."""
        return self._spoilt.get(pdf_page)

    @property
    def is_idle(self) -> bool:
        """Whether all that is wanted is drawn, as far as it can be."""
        return not (self._asked or self._seen or self._ahead)

    @property
    def bytes_kept(self) -> int:
        """How much memory the pictures take."""
        return sum(bytes_of(drawn.pixels) for drawn in self._kept.values())

    @Slot(object)
    def _keep(self, drawn: Drawn) -> None:
        if drawn.reader is self._reader:
            self._kept[drawn.piece] = drawn
            if self._need(drawn.piece) < _Need.NEAR:
                # Nobody may ever look at it: then it is the first to go.
                self._kept.move_to_end(drawn.piece, last=False)
            self._make_room(drawn.piece)
            self.drawn.emit(drawn.piece.pdf_page)
        self._go_on()

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # It is told on the page itself, where it belongs.
        self._go_on()

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        reader, piece = self._asked.pop(task, (None, None))
        if piece is not None and reader is self._reader and task.error is not None:
            self._spoilt[piece.pdf_page] = task.error
            self._take_back({p for _, p in self._asked.values() if self._is_missing(p)})
            self._seen = [p for p in self._seen if p.pdf_page != piece.pdf_page]
            self._ahead = [p for p in self._ahead if p.pdf_page != piece.pdf_page]
            self.drawn.emit(piece.pdf_page)

    def _with_room(self, foreseen: Sequence[Piece]) -> list[Piece]:
        """Return as many of these pieces as fit beside what is seen and near."""
        room = self._kept_bytes - sum(map(self._bytes_of, self._needs))
        sums = accumulate(map(self._bytes_of, foreseen))
        fitting = [piece for piece, size in zip(foreseen, sums, strict=True) if size <= room]
        return fitting or list(foreseen[:1])

    def _bytes_of(self, piece: Piece) -> float:
        return piece.bytes_on(*self._sizes[piece.pdf_page - 1])

    def _need(self, piece: Piece) -> _Need:
        return self._needs.get(piece, _Need.NONE)

    def _is_missing(self, piece: Piece) -> bool:
        return piece not in self._kept and piece.pdf_page not in self._spoilt

    def _take_back(self, wanted: set[Piece]) -> None:
        """Ask no longer for what waits to be drawn and is not wanted any more."""
        for task, (reader, piece) in list(self._asked.items()):
            is_wanted = reader is self._reader and piece in wanted
            if not is_wanted and task.state is State.WAITING:
                del self._asked[task]
                task.cancel()

    def _go_on(self) -> None:
        self._ask()
        self.went_on.emit()

    def _ask(self) -> None:
        reader = self._reader
        if reader is None:
            return
        while self._seen:
            self._ask_for(reader, self._seen.pop(0))
        while self._ahead and not self._asked:
            self._ask_for(reader, self._ahead.pop(0))

    def _ask_for(self, reader: PageReader, piece: Piece) -> None:
        if (reader, piece) in self._asked.values():
            return
        clip = piece.clip(*self._sizes[piece.pdf_page - 1])
        task = self._tasks.run(
            partial(_draw, reader, piece, clip, self._spares),
            then=self._keep,
            otherwise=self._on_refused,
            lane=Lane.PAGES,
        )
        self._asked[task] = (reader, piece)

    def _make_room(self, newest: Piece) -> None:
        excess = self.bytes_kept - self._kept_bytes
        for piece in sorted(self._kept, key=self._need):
            if excess <= 0:
                return
            if piece == newest:
                continue
            pixels = self._kept.pop(piece).pixels
            excess -= bytes_of(pixels)
            if isinstance(pixels, memoryview):
                self._spares.give(pixels)


def _draw(
    reader: PageReader,
    piece: Piece,
    clip: Box | None,
    spares: Spares,
    _progress: Progress,
) -> Drawn:
    picture = reader.picture(piece.pdf_page, piece.scale, clip, spares)
    image = QImage(
        memoryview(picture.pixels),
        picture.width_px,
        picture.height_px,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    return Drawn(reader, piece, image, picture.pixels)
