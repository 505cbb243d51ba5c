"""A file read in bounded processes: a hostile one can harm nothing but those."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from msgspec import structs

from scrutinyprep.domain.errors import Cancelled, Damaged, ImportFailed, TimedOut
from scrutinyprep.domain.parsed import DocumentKind, Parsed
from scrutinyprep.importers.again import Again
from scrutinyprep.importers.early import WHOLE_S, reading_process
from scrutinyprep.importers.messages import Answer, Headway, PageBegun, Read
from scrutinyprep.pdf.files import begins_as_pdf, readable_bytes
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildDied, ChildFailed, ChildStalled
from scrutinyprep.pdf.limits import GIBIBYTE, Limits
from scrutinyprep.pdf.refusals import Refusal, error_of
from scrutinyprep.pdf.shared_messages import Enough, HelpWanted, ReadBackwards

_HELPER = "importers.sharing_child"
_STALL_S = 15.0
"""With the start and the end of a process, a file that hangs is given up within 20 s."""
_PAGE_S = 0.25
"""A file gets so much time for each of its pages: 25 times what a full one takes."""
_STRUCTURING_PAGE_S = 0.02
"""Once every page is read, nothing more is told before all of it is structured."""
_GIVE_WAY_S = 3.0
"""Longer than that nobody waits for a sign that the program is at work."""
_READING_PROCESSES = 2
_LONG_BYTES = 500_000
"""A smaller PDF is read by one process before a second one has started."""


def read_apart(
    path: Path,
    *,
    as_kind: DocumentKind | None = None,
    password: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    stall_s: float = _STALL_S,
    command: Sequence[str] | None = None,
    helper: Sequence[str] | None = None,
) -> Parsed:
    """Read a file as `reading.read` does, in a process of its own.

    A second process helps with a long PDF, where there is a processor for it;
    the outcome never depends on it. `progress` and `cancelled` are called in
    this thread; `cancelled` some twenty times a second, and once it is true
    the processes are killed. `command` and `helper` are for tests of processes
    that misbehave.

    A page that crashes the process is left out: the file is read again without it.

    Raises:
        ImportFailed: one class for each cause. TimedOut where there was no
            headway for `stall_s` seconds, or too much memory was used;
            Damaged where the file crashed the process.
        Cancelled: `cancelled` came to return True.
    """
    with Reading(
        path, as_kind=as_kind, password=password, command=command, helper=helper
    ) as reading:
        return reading.result(progress=progress, cancelled=cancelled, stall_s=stall_s)


class Reading:
    """A file that is being read in processes of its own, until the end of its `with` block.

    Reading goes on while the caller does something else. Used by one thread at a time.
    """

    def __init__(
        self,
        path: Path,
        *,
        as_kind: DocumentKind | None = None,
        password: str | None = None,
        command: Sequence[str] | None = None,
        helper: Sequence[str] | None = None,
        early: Child | None = None,
    ) -> None:
        """Begin to read; `early` is a process that waits for it, else one is started."""
        self._path = path.absolute()
        name = os.fsencode(self._path)
        self._read = Read(name, as_kind, password)
        self._command = command
        self._again = Again(self._path)
        self._pages = 0
        self._helper: Child | None = None
        self._heard: deque[Answer | ChildFailed] = deque()
        self._child = early or reading_process(command)
        try:
            # What has died meanwhile says so as soon as it is listened to.
            with suppress(ChildFailed):
                self._child.send(self._read)
                if helper is not None or _needs_help(self._path):
                    self._begin_helping(ReadBackwards(name, password), helper)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Return the reading itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes."""
        self.close()

    def close(self) -> None:
        """End the processes, whether or not the file is read. To end them again does nothing."""
        self._child.kill()
        if self._helper is not None:
            self._helper.kill()

    def give_way(self) -> None:
        """Wait until the pages are read, where that takes all processors there are.

        What the caller has to do meanwhile would take from the reading as long as it
        lasts itself; what follows the pages leaves a processor free for it.
        """
        if self._helper is None or _processors() > _READING_PROCESSES:
            return
        until = monotonic() + _GIVE_WAY_S
        while monotonic() < until:
            try:
                answer: Answer = self._child.receive_as(Answer, _STALL_S)
            except ChildFailed as error:
                self._heard.append(error)
                return
            self._heard.append(answer)
            if not isinstance(answer, Headway):
                return
            if answer.done >= answer.pages:
                self._mention(Enough())
                return

    def result(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        stall_s: float = _STALL_S,
    ) -> Parsed:
        """Wait for what is in the file and return it, once; see `read_apart`."""
        path = self._path
        tell = _onwards(progress)
        try:
            for answer in self._answers(stall_s, cancelled):
                match answer:
                    case Headway(done, pages):
                        if done >= pages:
                            self._mention(Enough())
                        tell(done, pages)
                    case PageBegun(page):
                        self._again.page_begun(page)
                    case HelpWanted() as wanted:
                        self._mention(wanted)
                    case Refusal() as refusal:
                        raise _error_of(refusal, path)
                    case found:
                        return found.parsed
            raise TimedOut(path)
        except ChildCancelled:
            raise Cancelled from None
        except ChildStalled as error:
            raise TimedOut(path) from error
        except ChildFailed as error:
            raise Damaged(path) from error

    def _answers(self, stall_s: float, cancelled: Callable[[], bool] | None) -> Iterator[Answer]:
        """Yield what the process says, for as long as anyone would wait.

        How long that is depends on the pages: a small file that tells of a
        little headway now and then is as hostile as one that tells nothing.
        """
        began = monotonic()
        give_up_at, patience_s = began + WHOLE_S, stall_s
        while monotonic() < give_up_at:
            answer = self._next(patience_s, cancelled)
            if isinstance(answer, Headway):
                self._pages = answer.pages
                give_up_at = began + min(WHOLE_S, stall_s + _PAGE_S * answer.pages)
                is_read = answer.done >= answer.pages
                patience_s = stall_s + (_STRUCTURING_PAGE_S * answer.pages if is_read else 0)
            yield answer

    def _next(self, patience_s: float, cancelled: Callable[[], bool] | None) -> Answer:
        """Return what the process said next, whether or not it was heard already."""
        if not self._heard:
            return self._received(patience_s, cancelled)
        heard = self._heard.popleft()
        if isinstance(heard, ChildFailed):
            if isinstance(heard, ChildDied) and self._begin_again():
                return self._received(patience_s, cancelled)
            raise heard
        return heard

    def _received(self, patience_s: float, cancelled: Callable[[], bool] | None) -> Answer:
        """Return the next answer; where a page crashed the process, that of another one."""
        while True:
            try:
                answer: Answer = self._child.receive_as(Answer, patience_s, cancelled)
            except ChildDied:
                if not self._begin_again():
                    raise
            else:
                return answer

    def _begin_again(self) -> bool:
        """Start anew after a crash, where that is of use; without help, to know the page."""
        if not self._again.is_worth_it(self._pages):
            return False
        self.close()
        self._helper = None
        self._child = reading_process(self._command)
        with suppress(ChildFailed):
            self._child.send(
                structs.replace(self._read, carefully=True, without=self._again.without)
            )
        return True

    def _begin_helping(self, wanted: ReadBackwards, command: Sequence[str] | None) -> None:
        """Start a second process: it reads from the end and tells the first one each page."""
        limits = Limits(memory_bytes=GIBIBYTE // 2, cpu_s=WHOLE_S)
        self._helper = Child(_HELPER, limits, tells=self._child, command=command)
        with suppress(ChildDied):
            self._helper.send(wanted)

    def _mention(self, message: Enough | HelpWanted) -> None:
        """Hand the helper a message, if it is there: nobody depends on it."""
        if self._helper is not None:
            self._helper.mention(message)


def _onwards(progress: Callable[[int, int], None] | None) -> Callable[[int, int], None]:
    """Return what tells of headway, and of none where a file is read anew from its beginning."""
    reached = 0

    def tell(done: int, pages: int) -> None:
        nonlocal reached
        if progress is not None and done >= reached:
            progress(done, pages)
        reached = max(reached, done)

    return tell


def _needs_help(path: Path) -> bool:
    """Say whether a file is one that two processes read sooner than one does."""
    try:
        return _processors() > 1 and readable_bytes(path) >= _LONG_BYTES and begins_as_pdf(path)
    except (ImportFailed, OSError):
        return False  # the reading process says what is wrong with it


def _processors() -> int:
    """Return how many processors this program may use at once."""
    if hasattr(os, "sched_getaffinity"):  # not on Windows, nor on macOS
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _error_of(refusal: Refusal, path: Path) -> ImportFailed:
    """Return the error that the process reported; a broken process reports nonsense."""
    try:
        return error_of(refusal, path)
    except ValueError:
        return Damaged(path)
