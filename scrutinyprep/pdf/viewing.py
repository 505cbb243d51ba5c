"""One PDF for the screen: pictures of its pages and the letters on them, drawn elsewhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self, TypeVar

from scrutinyprep.domain.errors import Damaged, ImportFailed, TimedOut
from scrutinyprep.pdf.content import Box, Letters, PageLink, Picture
from scrutinyprep.pdf.isolated import Child, ChildDied, ChildFailed, ChildStalled
from scrutinyprep.pdf.refusals import Refusal, error_of
from scrutinyprep.pdf.slates import SLATE_BYTES, Spares
from scrutinyprep.pdf.viewing_messages import (
    Answer,
    Draw,
    Drawn,
    Link,
    Linked,
    Open,
    Opened,
    Request,
    Spell,
    Spelled,
)
from scrutinyprep.pdf.viewing_process import MakeDrawer, start_child, start_drawer

_STALL_S = 15.0
_BYTES_PER_PIXEL = 4
T = TypeVar("T")


class PageReader:
    """An open PDF whose pages are drawn in a bounded process of its own.

    It may be used from any thread; one call waits for another to end. A page
    that crashes or stalls the process fails alone: the next call starts anew.

    Args:
        take: returns the process to begin with; it belongs to the reader.

    Raises:
        ImportFailed: the file cannot be opened (see `PdfDocument`).
    """

    def __init__(
        self,
        path: Path,
        password: str | None = None,
        *,
        stall_s: float = _STALL_S,
        command: Sequence[str] | None = None,
        take: MakeDrawer | None = None,
    ) -> None:
        self.path = path
        self._password = password
        self._stall_s = stall_s
        self._command = command
        self._lock = Lock()
        self._is_closed = False
        drawer = take() if take is not None else start_drawer(command)
        self._child: Child | None = drawer.child
        self._slate = drawer.slate
        try:
            with self._lock:
                self._sizes = self._open()
        except BaseException:
            self._drop_slate()
            raise

    def __enter__(self) -> Self:
        """Return the reader itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return len(self._sizes)

    def page_sizes(self) -> tuple[tuple[float, float], ...]:
        """Return each page's width and height as shown, in points."""
        return self._sizes

    def picture(
        self,
        pdf_page: int,
        scale: float,
        clip: Box | None = None,
        spares: Spares | None = None,
    ) -> Picture:
        """Draw a page, or a part of it, at so many pixels to the point.

        `clip` is in points of the page as shown. What would be too large a
        picture is drawn at a smaller scale. Its pixels have memory of their own, out
        of `spares` where there are any.

        Raises:
            Damaged: this page cannot be drawn, or crashed the process.
            TimedOut: this page took too long or too much memory.
        """
        self._check(pdf_page)
        with self._lock:
            self._begin(Draw(pdf_page, scale, clip))
            # While it is drawn: new memory may take as long to get.
            room = self._room_for(pdf_page, scale, clip, spares)
            drawn = self._answer(Drawn)
            pixels = self._pixels_of(drawn, room)
        return Picture(drawn.width_px, drawn.height_px, drawn.stride, pixels)

    def letters(self, pdf_page: int) -> Letters:
        """Return the letters of a page, each with its box.

        Raises:
            Damaged: this page cannot be read, or crashed the process.
            TimedOut: this page took too long or too much memory.
        """
        self._check(pdf_page)
        with self._lock:
            return self._ask(Spell(pdf_page), Spelled).letters

    def links(self, pdf_page: int) -> tuple[PageLink, ...]:
        """Return the links of a page, in and out of the file.

        Raises:
            Damaged: this page cannot be read, or crashed the process.
            TimedOut: this page took too long or too much memory.
        """
        self._check(pdf_page)
        with self._lock:
            return self._ask(Link(pdf_page), Linked).links

    def close(self) -> None:
        """End the process. To close it again does nothing."""
        with self._lock:
            self._is_closed = True
            self._drop_child()
            self._drop_slate()

    def _check(self, pdf_page: int) -> None:
        """Refuse a page that is not there before anyone is asked for it."""
        if not 1 <= pdf_page <= self.page_count:
            raise ValueError(f"there is no page {pdf_page} of {self.page_count}")

    def _open(self) -> tuple[tuple[float, float], ...]:
        """Have a process open the file: a new one, where there is none."""
        if self._child is None:
            self._child = start_child(self._slate, self._command)
        handle = self._slate.handle if self._slate is not None else None
        try:
            wanted = Open(os.fsencode(self.path), self._password, handle)
            self._send(wanted)
            return self._answer(Opened).sizes
        except BaseException:
            self._drop_child()
            raise

    def _ask(self, request: Request, kind: type[T]) -> T:
        """Ask the process, and return its answer."""
        self._begin(request)
        return self._answer(kind)

    def _begin(self, request: Request) -> None:
        """Ask the process, which is started again where it is gone."""
        if self._is_closed:
            raise ValueError("the reader is closed")
        if self._child is None:
            self._open()
        self._send(request)

    def _send(self, request: Request | Open) -> None:
        try:
            self._running.send(request)
        except ChildFailed as error:
            raise self._lost(error) from error

    def _answer(self, kind: type[T]) -> T:
        """Return the answer to what was asked last."""
        try:
            answer = self._running.receive_as(Answer, self._stall_s)
        except ChildFailed as error:
            raise self._lost(error) from error
        if isinstance(answer, Refusal):
            raise error_of(answer, self.path)
        if not isinstance(answer, kind):
            raise self._lost(ChildDied())
        return answer

    def _room_for(
        self, pdf_page: int, scale: float, clip: Box | None, spares: Spares | None
    ) -> memoryview | None:
        """Return memory that the picture should fit in; None where that is left to the end."""
        if spares is None or self._slate is None:
            return None
        width, height = self._sizes[pdf_page - 1]
        if clip is not None:
            width, height = clip.right - clip.left, clip.bottom - clip.top
        # A row and a column more: the edges of a part need not lie between pixels.
        pixels = (ceil(width * scale) + 1) * (ceil(height * scale) + 1)
        return spares.take(min(SLATE_BYTES, pixels * _BYTES_PER_PIXEL))

    def _pixels_of(self, drawn: Drawn, room: memoryview | None) -> bytearray | memoryview:
        """Return the pixels on the slate, or those that follow, if they are as announced."""
        size = drawn.stride * drawn.height_px
        if drawn.is_on_slate:
            if self._slate is None or not 0 < size <= SLATE_BYTES:
                raise self._lost(ChildDied())
            is_room = room is not None and len(room) >= size
            return self._slate.copy(size, room if is_room else None)
        try:
            pixels = self._running.receive(self._stall_s)
        except ChildFailed as error:
            raise self._lost(error) from error
        if len(pixels) != size:
            raise self._lost(ChildDied())
        return pixels

    @property
    def _running(self) -> Child:
        """The process, which somebody has started."""
        if self._child is None:
            raise ChildDied
        return self._child

    def _lost(self, error: ChildFailed) -> ImportFailed:
        """Give the process up, and return what to tell the user."""
        self._drop_child()
        return TimedOut(self.path) if isinstance(error, ChildStalled) else Damaged(self.path)

    def _drop_child(self) -> None:
        """End the process, if there is one."""
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _drop_slate(self) -> None:
        """Give back what pictures are drawn on, if there is such a thing."""
        if self._slate is not None:
            self._slate.close()
            self._slate = None
