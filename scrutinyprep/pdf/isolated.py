"""A process of its own for what a hostile file could hang, bloat or crash.

The parent starts a `Child` by the name of a module of this program, which has a
function `serve(channel)`. They exchange frames over the child's standard input
and output. The child bounds its own memory and files; the parent watches the
clock and kills. A child whose parent is gone ends by itself.
"""

from __future__ import annotations

import logging
import os
import re
import signal
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from io import RawIOBase
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from types import TracebackType
from typing import Any, NoReturn, cast

import msgspec

from scrutinyprep.pdf.frames import Garbled, read_frame, write_frame
from scrutinyprep.pdf.limits import Limits, apply_limits

FLAG = "--isolated"
"""First argument of the frozen program when it is started as a child."""

_PACKAGE = "scrutinyprep"
_ROOT = Path(__file__).parents[2]
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    f"from {__name__} import run_child; run_child(sys.argv[2:])"
)
_MODULE = re.compile(r"(?:pdf|importers|sharing)(?:\.[a-z_]+)+")
_NOT_HANDED_ON = ("PYTHON", "COVERAGE_", "LD_PRELOAD", "DYLD_INSERT")
_OUT_OF_MEMORY = 99
_FAULT = 98
_POLL_S = 0.05
"""How soon a wish to cancel is heard."""
_UNREAD_MAX = 10_000
"""More messages than that in waiting are no conversation."""
_STDERR_PIECES = 8
_DEAF_BYTES = 1 << 16
_LAST_BREATH_S = 2.0
_PIPE_BYTES = 1 << 20
_SET_PIPE_SIZE = 1031  # fcntl.F_SETPIPE_SZ of Linux

_log = logging.getLogger(__name__)


class ChildFailed(Exception):
    """A child did not do what it was asked."""


class ChildStalled(ChildFailed):
    """It said nothing for too long, or used more memory or time than it may. It is dead now."""


class ChildDied(ChildFailed):
    """It crashed, or spoke nonsense and was killed."""


class ChildCancelled(ChildFailed):
    """The caller no longer wants an answer. It is dead now."""


class Child:
    """A running child, seen from the parent. Used by one thread at a time.

    Args:
        name: the module that serves, below this package, as "pdf.viewing_child".
        limits: what it may use.
        tells: the child that gets each of its messages, in place of `receive`. They go
            straight from one process to the other, and nothing else is sent there any more.
        starts_others: it starts programs itself, which end with it.
        lent: open files of ours, by their numbers, that it gets under the same numbers.
        command: what to run in place of the module; for tests of children that misbehave.
    """

    def __init__(
        self,
        name: str,
        limits: Limits | None = None,
        *,
        tells: Child | None = None,
        starts_others: bool = False,
        lent: Sequence[int] = (),
        command: Sequence[str] | None = None,
    ) -> None:
        self._starts_others = starts_others
        self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            command or command_of(name, limits or Limits()),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if tells is None else tells._stdin.fileno(),
            stderr=subprocess.PIPE,
            bufsize=0,
            env=_environment(),
            # A group of its own, as which it can be ended with all that it started.
            start_new_session=starts_others,
            pass_fds=lent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._name = name
        self._sending = Lock()
        self._stdin: RawIOBase = cast(RawIOBase, self._process.stdin)
        self._stdout = cast("RawIOBase | None", self._process.stdout)
        self._stderr = cast(RawIOBase, self._process.stderr)
        self._frames: SimpleQueue[bytearray | Garbled | None] = SimpleQueue()
        self._said: deque[bytes] = deque(maxlen=_STDERR_PIECES)
        _widen(self._stdin)
        self._threads = [Thread(target=self._overhear, name=f"overhears {name}", daemon=True)]
        if self._stdout is not None:
            _widen(self._stdout)
            listening = partial(self._listen, self._stdout)
            self._threads.append(Thread(target=listening, name=f"listens to {name}", daemon=True))
        for thread in self._threads:
            thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def send(self, message: object) -> None:
        """Hand it a message.

        Raises:
            ChildDied: it is not there any more.
        """
        try:
            with self._sending:
                write_frame(self._stdin, msgspec.msgpack.encode(message))
        except OSError as error:
            raise self._failure() from error

    def mention(self, message: object) -> None:
        """Hand it a message that it can do without; nothing, where it has ended."""
        with suppress(OSError, ValueError), self._sending:
            write_frame(self._stdin, msgspec.msgpack.encode(message))

    def receive(self, stall_s: float, cancelled: Callable[[], bool] | None = None) -> bytearray:
        """Return its next message.

        Raises:
            ChildStalled: it took longer than `stall_s`, or ran out of memory or time.
            ChildDied: it crashed, or what it said is no message.
            ChildCancelled: `cancelled` came to return True.
        """
        deadline = monotonic() + stall_s
        while True:
            if cancelled is not None and cancelled():
                self.kill()
                raise ChildCancelled
            left = deadline - monotonic()
            try:
                frame = self._frames.get(timeout=max(0.0, min(left, _POLL_S)))
            except Empty:
                if left <= 0:
                    self.kill()
                    _log.warning("%s made no headway in %.0f s and was killed", self._name, stall_s)
                    raise ChildStalled from None
                continue
            match frame:
                case bytearray():
                    return frame
                case None:
                    raise self._failure()
                case Garbled():
                    self.kill()
                    _log.warning("%s was killed: it sent %s", self._name, frame)
                    raise ChildDied from frame

    def receive_as(
        self, kind: Any, stall_s: float, cancelled: Callable[[], bool] | None = None
    ) -> Any:
        """Return its next message, checked to be of this type, or of one of this union.

        Raises:
            ChildFailed: as `receive`; also ChildDied for a message of another kind.
        """
        try:
            return msgspec.msgpack.decode(self.receive(stall_s, cancelled), type=kind)
        except (msgspec.MsgspecError, ValueError) as error:
            self.kill()
            _log.warning("%s sent what is no %s", self._name, kind)
            raise ChildDied from error

    def hang_up(self) -> None:
        """Let it end by itself, as it does when nobody is there to talk to."""
        with suppress(OSError), self._sending:
            self._stdin.close()

    def kill(self) -> None:
        """End it at once, and leave nothing of it. To kill it again does nothing.

        A child that tells another must be killed after that one: it may be
        waiting for the other to take in what it told.
        """
        if self._starts_others:
            _end_group(self._process.pid)
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        self.hang_up()
        for stream in (self._stdout, self._stderr):
            with suppress(OSError):
                if stream is not None:
                    stream.close()

    def _failure(self) -> ChildFailed:
        """End it, and return why it failed.

        Its own exit code is waited for, lest it be told from our kill's.
        """
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_LAST_BREATH_S)
        code = self._process.returncode
        self.kill()
        said = b"".join(self._said).decode("utf-8", "replace")
        _log.warning("%s ended with %s\n%s", self._name, code, said)
        return ChildStalled() if code in _spent() else ChildDied()

    def _listen(self, stream: RawIOBase) -> None:
        """Take in its messages until it ends."""
        try:
            while self._frames.qsize() < _UNREAD_MAX:
                frame = read_frame(stream)
                self._frames.put(frame)
                if frame is None:
                    return
            raise Garbled("more messages than anyone reads")
        except (Garbled, OSError) as error:
            self._frames.put(error if isinstance(error, Garbled) else Garbled(str(error)))

    def _overhear(self) -> None:
        """Keep the last of what it says to its standard error, for the log."""
        with suppress(OSError):
            while piece := self._stderr.read(4096):
                self._said.append(piece)


class Channel:
    """The parent, seen from a child: requests in, answers out."""

    def __init__(self, requests: RawIOBase, answers: RawIOBase) -> None:
        self._answers = answers
        self.at_end: Callable[[], None] | None = None
        """What to do before the process ends because its parent has gone."""
        self._requests: SimpleQueue[bytearray] = SimpleQueue()
        Thread(target=self._listen, args=(requests,), daemon=True).start()

    def receive(self, kind: Any) -> Any:
        """Wait for the next request. A child whose parent is gone does not come back."""
        return msgspec.msgpack.decode(self._requests.get(), type=kind)

    @property
    def is_called(self) -> bool:
        """Whether a request waits."""
        return not self._requests.empty()

    def waiting(self, kind: Any, patience_s: float = 0.0) -> Iterator[Any]:
        """Yield the requests that are there; where there are none, wait so long for one."""
        with suppress(Empty):
            if patience_s > 0:
                yield msgspec.msgpack.decode(self._requests.get(timeout=patience_s), type=kind)
            while True:
                yield msgspec.msgpack.decode(self._requests.get_nowait(), type=kind)

    def send(self, message: object) -> None:
        """Answer with a message."""
        write_frame(self._answers, msgspec.msgpack.encode(message))

    def send_bytes(self, raw: bytearray) -> None:
        """Answer with bytes as they are."""
        write_frame(self._answers, raw)

    def _listen(self, requests: RawIOBase) -> None:
        """Take in requests; end the process when the parent has gone, whatever it does."""
        with suppress(OSError):
            try:
                while (frame := read_frame(requests)) is not None:
                    self._requests.put(frame)
            except Garbled:
                # Another child that tells this one has lost its wits: it is heard no more.
                while requests.read(_DEAF_BYTES):
                    pass
        if self.at_end is not None:
            self.at_end()
        os._exit(0)


def command_of(name: str, limits: Limits) -> list[str]:
    """Return the command that starts a child by the name of its module."""
    bounds = (limits.memory_bytes, limits.cpu_s, limits.open_files, limits.file_bytes)
    arguments = [name, *map(str, bounds)]
    if getattr(sys, "frozen", False):
        return [_frozen_program(), FLAG, *arguments]
    return [sys.executable, "-P", "-c", _BOOT, str(_ROOT), *arguments]


def _frozen_program() -> str:
    """Return the installed program that is started as a child.

    On Windows the one without a terminal has no streams to be spoken to
    through, so it is the other one, which stands beside it.
    """
    if sys.platform == "win32":
        return str(Path(sys.executable).with_name(f"{_PACKAGE}.exe"))
    return sys.executable


def run_child(arguments: Sequence[str]) -> NoReturn:
    """Be a child: `arguments` are what `command_of` made, after the flag."""
    name, *bounds = arguments
    if not _MODULE.fullmatch(name):
        raise ValueError(f"no module serves as {name}")
    # Standard output belongs to the messages alone: whatever prints, prints to
    # standard error from here on.
    requests = os.fdopen(os.dup(0), "rb", buffering=0)
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.excepthook = _end_badly
    module = import_module(f"{_PACKAGE}.{name}")
    # What it loads from here on would be compiled into files, which it may not write.
    sys.dont_write_bytecode = True
    apply_limits(Limits(*map(int, bounds)))
    module.serve(Channel(requests, answers))
    os._exit(0)


def _end_badly(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None
) -> None:
    """Say where it went wrong, and end the process.

    The words of the error may be words of the file, and logs carry none.
    """
    with suppress(OSError, MemoryError):
        where = "".join(traceback.format_tb(trace))
        os.write(2, f"{where}{kind.__name__}\n".encode("utf-8", "replace"))
    os._exit(_OUT_OF_MEMORY if issubclass(kind, MemoryError) else _FAULT)


def _environment() -> dict[str, str]:
    """Return this process's environment without what would change how a child behaves."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(_NOT_HANDED_ON)
    }


def _end_group(pid: int) -> None:
    """End a process and those that it started, which have no other parent to do so."""
    with suppress(OSError):
        if sys.platform == "win32":
            subprocess.run(  # noqa: S603 - a program of Windows itself, and a number
                [_system_program("taskkill.exe"), "/F", "/T", "/PID", str(pid)],
                capture_output=True,
                check=False,
            )
        else:
            os.killpg(pid, signal.SIGKILL)


def _system_program(name: str) -> str:
    """Return where Windows keeps a program of its own: not the first of that name around."""
    return str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / name)


def _spent() -> tuple[int, ...]:
    """Return the exit codes of a child that used up what it may."""
    signals = ("SIGXCPU", "SIGKILL")
    return (
        _OUT_OF_MEMORY,
        *(-getattr(signal, name) for name in signals if hasattr(signal, name)),
    )


def _widen(stream: RawIOBase) -> None:
    """Let a pipe hold more at a time: pictures of pages pass through it."""
    if sys.platform == "linux":
        import fcntl  # there is no such module on Windows

        with suppress(OSError):
            fcntl.fcntl(stream.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
