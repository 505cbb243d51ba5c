"""Pictures of pages: drawn off the GUI thread in order of need, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
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
    between. Neighbours follow one by one, so that whoever jumps to another page waits for
    one of them at most.

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
        self._near: list[Piece] = []
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

    def want(self, seen: Sequence[Piece], near: Sequence[Piece] = ()) -> None:
        """Say what is needed now, the most urgent first, and what may be needed next.

        What was wanted before is forgotten.
        """
        self._seen = [piece for piece in seen if self._is_missing(piece)]
        self._near = [piece for piece in near if self._is_missing(piece)]
        self._take_back({*self._seen, *self._near})
        self._ask()

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
    def bytes_kept(self) -> int:
        """How much memory the pictures take."""
        return sum(bytes_of(drawn.pixels) for drawn in self._kept.values())

    @Slot(object)
    def _keep(self, drawn: Drawn) -> None:
        if drawn.reader is self._reader:
            self._kept[drawn.piece] = drawn
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
            self._near = [p for p in self._near if p.pdf_page != piece.pdf_page]
            self.drawn.emit(piece.pdf_page)

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
        while self._near and not self._asked:
            self._ask_for(reader, self._near.pop(0))

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
        for piece in list(self._kept):
            if excess <= 0 or piece == newest:
                return
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
