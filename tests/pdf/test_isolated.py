"""Children are bounded, watched, and leave nothing behind; parents survive what they do."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildDied, ChildStalled, command_of
from scrutinyprep.pdf.limits import Limits
from tests.pdf.children import command, serving

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")

ECHO = """
def serve(channel):
    while True:
        channel.send(channel.receive(dict))
"""


def ended(child: Child) -> bool:
    """Say whether nothing is left of a child: no process, no zombie, no thread."""
    return not child.is_alive and not any(
        "pdf.none" in thread.name for thread in threading.enumerate()
    )


def failure_of(argv: list[str], *, stall_s: float = 10.0) -> type[Exception]:
    child = Child("pdf.none", command=argv)
    try:
        child.send({"say": "something"})
        child.receive_as(dict, stall_s)
    except (ChildDied, ChildStalled) as error:
        assert ended(child)
        return type(error)
    finally:
        child.kill()
    pytest.fail("the child did nothing wrong")


def test_a_child_answers_until_it_is_killed() -> None:
    child = Child("pdf.none", command=serving(ECHO))
    for number in range(3):
        child.send({"number": number})
        assert child.receive_as(dict, 10.0) == {"number": number}
    child.kill()
    child.kill()
    assert ended(child)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", ChildDied),
        ("import os; os._exit(0)", ChildDied),
        ("raise ValueError('a fault of ours')", ChildDied),
        ("import os; os.write(1, b'segment of garbage ' * 1000)", ChildDied),
        ("import os; os.write(1, b'\\xff\\xff\\xff\\xff')", ChildDied),
        ("import os; os.write(1, b'\\x05\\x00\\x00\\x00\\xc1oops')", ChildDied),
        ("import os; os.write(1, b'\\x00\\x01\\x00\\x00cut short')", ChildDied),
        ("import sys; sys.stdin.buffer.read(1); import time; time.sleep(60)", ChildStalled),
    ],
    ids=["crash", "silence", "fault", "garbage", "huge", "no-message", "cut-short", "sleep"],
)
def test_a_child_that_misbehaves_fails_alone(code: str, error: type[Exception]) -> None:
    assert failure_of(command(code), stall_s=1.5) is error


@POSIX_ONLY
def test_a_child_that_eats_memory_is_told_from_one_that_crashed() -> None:
    code = "def serve(channel):\n    hoard = [bytearray(1 << 26) for _ in range(1000)]\n"
    assert failure_of(serving(code)) is ChildStalled


@POSIX_ONLY
def test_a_child_that_computes_for_ever_is_ended() -> None:
    code = "def serve(channel):\n    while True: pass\n"
    assert failure_of(serving(code, Limits(cpu_s=1))) is ChildStalled


@POSIX_ONLY
def test_a_child_can_write_no_file(tmp_path: Path) -> None:
    target = tmp_path / "left.txt"
    code = f"def serve(channel):\n    open({str(target)!r}, 'w').write('x' * 9999)\n"
    assert failure_of(serving(code)) is ChildDied
    assert not target.exists() or target.stat().st_size == 0


def test_what_a_child_prints_is_no_message() -> None:
    code = (
        "def serve(channel):\n    print('chatter', flush=True)\n" + "    channel.send({'a': 1})\n"
    )
    child = Child("pdf.none", command=serving(code))
    try:
        assert child.receive_as(dict, 10.0) == {"a": 1}
    finally:
        child.kill()


def test_logs_say_where_it_went_wrong_and_not_in_whose_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    code = "def serve(channel):\n    raise ValueError('exempt words')\n"
    assert failure_of(serving(code)) is ChildDied
    assert "ValueError" in caplog.text
    assert "line 2, in serve" in caplog.text
    assert "exempt words" not in caplog.text


def test_a_wish_to_cancel_is_heard_at_once() -> None:
    child = Child("pdf.none", command=serving("def serve(channel):\n    channel.receive(dict)\n"))
    asked = monotonic()
    with pytest.raises(ChildCancelled):
        child.receive(60.0, cancelled=lambda: monotonic() > asked + 0.1)
    assert monotonic() < asked + 0.4
    assert ended(child)


@POSIX_ONLY
def test_a_child_ends_when_its_parent_is_killed() -> None:
    busy = serving("def serve(channel):\n    while True: pass\n")
    parent = subprocess.Popen(
        command(
            "from scrutinyprep.pdf.isolated import Child\n"
            f"child = Child('pdf.none', command={busy!r})\n"
            "print(child.pid, flush=True)\n"
            "import time; time.sleep(60)\n"
        ),
        stdout=subprocess.PIPE,
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    deadline = monotonic() + 10
    while is_running(pid) and monotonic() < deadline:
        sleep(0.02)
    assert not is_running(pid)


def is_running(pid: int) -> bool:
    """Say whether a process that is not ours to wait for still runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_one_child_can_tell_another() -> None:
    listener = Child(
        "pdf.none",
        command=serving(
            "def serve(channel):\n"
            "    heard = [channel.receive(int)]\n"
            "    while len(heard) < 3: heard.extend(channel.waiting(int))\n"
            "    channel.send(heard)\n"
        ),
    )
    teller = Child(
        "pdf.none",
        tells=listener,
        command=serving("def serve(channel):\n    for n in (1, 2, 3): channel.send(n)\n"),
    )
    try:
        assert listener.receive_as(list, 10.0) == [1, 2, 3]
    finally:
        listener.kill()
        teller.kill()
    assert ended(teller)


def test_what_can_be_done_without_is_mentioned_to_the_living_and_the_dead() -> None:
    child = Child(
        "pdf.none", command=serving("def serve(channel):\n    channel.send(channel.receive(int))\n")
    )
    try:
        child.mention(7)
        assert child.receive_as(int, 10.0) == 7
        with pytest.raises(ChildDied):
            child.receive(10.0)
        child.mention(8)
    finally:
        child.kill()
    assert ended(child)


def test_a_child_ends_when_nobody_is_there_to_talk_to() -> None:
    child = Child("pdf.none", command=serving("def serve(channel):\n    while True: pass\n"))
    child.hang_up()
    deadline = monotonic() + 10
    while child.is_alive and monotonic() < deadline:
        sleep(0.02)
    assert not child.is_alive
    child.kill()
    assert ended(child)


@pytest.mark.parametrize("name", ["os", "ui.app", "pdf/../x", "services.library", "pdf."])
def test_only_modules_that_read_files_can_be_children(name: str) -> None:
    argv = command_of(name, Limits())
    ran = subprocess.run(argv, capture_output=True, timeout=20, check=False)
    assert ran.returncode != 0
    assert b"no module serves" in ran.stderr


@pytest.mark.parametrize(
    "name", ["pdf.viewing_child", "importers.sharing_child", "importers.child"]
)
def test_a_child_loads_no_window_no_library_and_no_printer(name: str) -> None:
    code = (
        f"import importlib, sys; importlib.import_module('scrutinyprep.{name}'); "
        "print([m for m in ('PySide6', 'sqlalchemy', 'reportlab', 'pikepdf') if m in sys.modules])"
    )
    ran = subprocess.run(command(code), capture_output=True, timeout=20, check=True)
    assert ran.stdout.strip() == b"[]"


def test_the_parent_loads_no_pdfium() -> None:
    code = (
        "import sys, scrutinyprep.importers.apart, scrutinyprep.pdf.viewing; "
        "print('pypdfium2_raw' in sys.modules)"
    )
    ran = subprocess.run(command(code), capture_output=True, timeout=20, check=True)
    assert ran.stdout.strip() == b"False"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    argv = command_of("importers.child", Limits(memory_bytes=5, cpu_s=6, open_files=7))
    assert argv == [sys.executable, "--isolated", "importers.child", "5", "6", "7", "0"]


def test_a_child_inherits_no_settings_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("PYTHONOPTIMIZE", "2")
    code = (
        "import os\n"
        "def serve(channel):\n"
        "    channel.send({'python': [n for n in os.environ if n.startswith('PYTHON')]})\n"
    )
    child = Child("pdf.none", command=serving(code))
    try:
        assert child.receive_as(dict, 10.0) == {"python": []}
    finally:
        child.kill()


@POSIX_ONLY
def test_a_child_does_not_hear_the_terminals_interrupt() -> None:
    child = Child("pdf.none", command=serving(ECHO))
    try:
        child.send({"ready": True})
        child.receive(10.0)
        os.kill(child.pid, signal.SIGINT)
        child.send({"still": "here"})
        assert child.receive_as(dict, 10.0) == {"still": "here"}
    finally:
        child.kill()
