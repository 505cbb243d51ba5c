"""Pictures of pages: drawn off the GUI thread in order of need, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.tasks import Lane, Progress, Task, Tasks

KEPT_BYTES = 96 * 2**20
"""An A4 page across a screen of 1,920 pixels takes 20 MB, so this holds what is near."""
_PIXELS_IN_A_PIECE = 6_000_000
"""Above this a page is drawn in bands, so that no wait and no picture gets too large."""
_ASKED_AT_ONCE = 1
"""So that whoever jumps to another page waits for one neighbour at most, not for two."""
_SPARES = 2
"""So many pictures' memory is used again: for what is drawn next, and what comes after it."""
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

    Signals:
        drawn: the PDF page that a new picture shows, or that can't be drawn.
    """

    drawn = Signal(int)

    def __init__(
        self, tasks: Tasks, parent: QObject | None = None, *, kept_bytes: int = KEPT_BYTES
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._kept_bytes = kept_bytes
        self._reader: PageReader | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._kept: OrderedDict[Piece, Drawn] = OrderedDict()
        self._wanted: list[Piece] = []
        self._asked: dict[Task, tuple[PageReader, Piece]] = {}
        self._spoilt: dict[int, BaseException] = {}
        self._spares: deque[memoryview] = deque(maxlen=_SPARES)
        """Memory of pictures that are no longer kept."""
        tasks.ended.connect(self._on_ended)

    def show(self, reader: PageReader | None, sizes: tuple[tuple[float, float], ...]) -> None:
        """Draw from another paper from now on, or from none."""
        self._reader, self._sizes = reader, sizes
        self._kept.clear()
        self._spares.clear()
        self._spoilt.clear()
        self._wanted = []

    def want(self, pieces: Sequence[Piece]) -> None:
        """Say what is needed now, the most urgent first. What was wanted before is forgotten."""
        self._wanted = [p for p in pieces if p not in self._kept and p.pdf_page not in self._spoilt]
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
        return sum(len(drawn.pixels) for drawn in self._kept.values())

    @Slot(object)
    def _keep(self, drawn: Drawn) -> None:
        if drawn.reader is self._reader:
            self._kept[drawn.piece] = drawn
            self._make_room(drawn.piece)
            self.drawn.emit(drawn.piece.pdf_page)
        self._ask()

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # It is told on the page itself, where it belongs.
        self._ask()

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        reader, piece = self._asked.pop(task, (None, None))
        if piece is not None and reader is self._reader and task.error is not None:
            self._spoilt[piece.pdf_page] = task.error
            self._wanted = [p for p in self._wanted if p.pdf_page != piece.pdf_page]
            self.drawn.emit(piece.pdf_page)

    def _ask(self) -> None:
        reader = self._reader
        while reader is not None and self._wanted and len(self._asked) < _ASKED_AT_ONCE:
            piece = self._wanted.pop(0)
            if (reader, piece) in self._asked.values():
                continue
            clip = piece.clip(*self._sizes[piece.pdf_page - 1])
            spare = self._spares.pop() if self._spares else None
            task = self._tasks.run(
                partial(_draw, reader, piece, clip, spare),
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
            excess -= len(pixels)
            if isinstance(pixels, memoryview):
                self._spares.append(pixels)


def _draw(
    reader: PageReader,
    piece: Piece,
    clip: Box | None,
    spare: memoryview | None,
    _progress: Progress,
) -> Drawn:
    picture = reader.picture(piece.pdf_page, piece.scale, clip, spare)
    image = QImage(
        memoryview(picture.pixels),
        picture.width_px,
        picture.height_px,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    return Drawn(reader, piece, image, picture.pixels)
