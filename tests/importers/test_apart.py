"""A file read in a process of its own: the same result, the same errors, and no harm."""

import os
import threading
from pathlib import Path
from time import monotonic

import pytest

from scrutinyprep.domain.errors import (
    Cancelled,
    Damaged,
    ImportFailed,
    TimedOut,
    Unreadable,
    Unsupported,
)
from scrutinyprep.domain.parsed import DocumentKind, ParsedPack
from scrutinyprep.importers import apart
from scrutinyprep.importers.apart import Reading, read_apart
from scrutinyprep.importers.reading import read
from scrutinyprep.pdf.isolated import command_of
from scrutinyprep.pdf.limits import Limits
from tests.pdf.children import command, serving
from tests.pdf.papers import all_of, drawn, words_at

SLOW = """
import time
from scrutinyprep.importers.messages import Headway, Read
def serve(channel):
    channel.receive(Read)
    for page in range(100):
        channel.send(Headway(page, 100))
        time.sleep(0.02)
    time.sleep(60)
"""

DEAF = """
import os, sys, time
os.read(0, 10)
time.sleep(60)
"""
ONE_ODD_PAGE = """
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.shared_messages import PageRead, ReadBackwards
def serve(channel):
    channel.receive(ReadBackwards)
    channel.send(PageRead(PageContent(70, 100.0, 200.0, (), False)))
    channel.send(PageRead(PageContent(71, 100.0, 200.0, (), False)))
    channel.receive(ReadBackwards)
"""
FLOOD = """
def serve(channel):
    while True:
        channel.send_bytes(bytearray(100_000))
"""
HELPER = command_of("importers.sharing_child", Limits())


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    page = all_of(words_at("Report to Cabinet", 72, 700), words_at("1. Background", 72, 650))
    return drawn(tmp_path / "Report é.pdf", page, page, page)


@pytest.fixture(scope="module")
def long_paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = [
        all_of(words_at(f"Page {number}", 280, 38), words_at("Words", 72, 700))
        for number in range(1, 71)
    ]
    return drawn(tmp_path_factory.mktemp("long") / "Long report.pdf", *pages)


def waiting_for(messages: int) -> list[str]:
    """Return what runs the real child once it has been told so much: it loses every race."""
    return serving(
        "import time\n"
        "from scrutinyprep.importers import child\n"
        "def serve(channel):\n"
        f"    while channel._requests.qsize() < {messages}: time.sleep(0.01)\n"
        "    child.serve(channel)\n"
    )


def nothing_is_left() -> bool:
    """Say whether every child and every thread that listened to one has ended."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if children.exists() and children.read_text().strip():
        return False
    named = ("importers.child", "importers.sharing_child")
    return not [thread for thread in threading.enumerate() if thread.name.endswith(named)]


def test_what_is_read_apart_is_what_is_read(paper: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    parsed = read_apart(paper, progress=lambda done, pages: told.append((done, pages)))
    assert parsed == read(paper.absolute())
    assert told[-1] == (3, 3)
    text = tmp_path / "talk.txt"
    text.write_text("Chair: Welcome to this meeting.\n\nCllr Reed: Thank you.\n")
    for kind in (None, DocumentKind.MINUTES):
        assert read_apart(text, as_kind=kind) == read(text, as_kind=kind)
    assert nothing_is_left()


def test_the_users_word_for_a_file_crosses_over(paper: Path) -> None:
    parsed = read_apart(paper, as_kind=DocumentKind.APPENDIX)
    assert isinstance(parsed, ParsedPack)
    assert parsed.kind is DocumentKind.APPENDIX


def test_a_relative_path_is_found(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(paper.parent)
    assert isinstance(read_apart(Path(paper.name)), ParsedPack)


@pytest.mark.skipif(os.name == "nt", reason="a name is text on Windows")
def test_a_name_that_is_no_text_is_found(paper: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(paper.parent) + b"/odd\xff.pdf"))
    paper.rename(odd)
    assert isinstance(read_apart(odd), ParsedPack)


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (None, Unreadable, "is not there"),
        (b"{\\rtf1}", Unsupported, "a Rich Text document"),
        (b"%PDF-1.7 broken", Damaged, "is damaged"),
    ],
)
def test_the_error_of_the_child_is_raised_here(
    tmp_path: Path, content: bytes | None, error: type[ImportFailed], words: str
) -> None:
    path = tmp_path / "a.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=words) as caught:
        read_apart(path)
    assert caught.value.path == path
    assert nothing_is_left()


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        (command("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"), Damaged),
        (command("print('Hello, this is no message at all')"), Damaged),
        (command("import time; time.sleep(60)"), TimedOut),
        (serving("def serve(c): [bytearray(1 << 26) for _ in range(1000)]"), TimedOut),
        (serving("def serve(c): c.send({'type': 'refused', 'code': 'unheard-of'})"), Damaged),
        (serving("def serve(c): c.send({'type': 'pack', 'parsed': {'kind': 'x'}})"), Damaged),
        (serving("def serve(c): raise ValueError"), Damaged),
    ],
    ids=["crash", "garbage", "sleep", "memory", "odd-code", "odd-pack", "fault"],
)
def test_a_child_gone_wrong_is_one_plain_error(
    paper: Path, argv: list[str], error: type[ImportFailed]
) -> None:
    with pytest.raises(error):
        read_apart(paper, stall_s=1.5, command=argv)
    assert nothing_is_left()


def test_a_reading_is_stopped_when_the_user_asks(paper: Path) -> None:
    asked_at: list[float] = []

    def cancelled() -> bool:
        return bool(asked_at)

    def progress(done: int, pages: int) -> None:
        if done == 3:
            asked_at.append(monotonic())

    with pytest.raises(Cancelled):
        read_apart(paper, progress=progress, cancelled=cancelled, command=serving(SLOW))
    assert monotonic() - asked_at[0] < 0.2
    assert nothing_is_left()


def test_headway_keeps_a_slow_reading_alive(paper: Path) -> None:
    told: list[int] = []
    with pytest.raises(TimedOut):
        read_apart(
            paper,
            progress=lambda done, pages: told.append(done),
            stall_s=0.8,
            command=serving(SLOW),
        )
    assert told == list(range(100))


def test_a_progress_that_fails_leaves_nothing(paper: Path) -> None:
    def progress(done: int, pages: int) -> None:
        raise RuntimeError("a fault of the caller")

    with pytest.raises(RuntimeError):
        read_apart(paper, progress=progress)
    assert nothing_is_left()


def test_two_processes_read_what_one_reads(long_paper: Path) -> None:
    told: list[tuple[int, int]] = []
    parsed = read_apart(
        long_paper, progress=lambda done, pages: told.append((done, pages)), helper=HELPER
    )
    assert parsed == read(long_paper)
    assert told == sorted(set(told))
    assert told[-1] == (70, 70)
    assert nothing_is_left()


def test_pages_that_the_helper_reads_are_not_read_again(long_paper: Path) -> None:
    parsed = read_apart(long_paper, helper=serving(ONE_ODD_PAGE), command=waiting_for(3))
    assert isinstance(parsed, ParsedPack)
    assert [page.width_pt for page in parsed.pages] == [595.0] * 69 + [100.0]


@pytest.mark.parametrize(
    ("argv", "messages"),
    [
        (command("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"), 1),
        (command("print('Hello, this is no message at all')"), 1),
        (command("import time; time.sleep(60)"), 1),
        (serving("def serve(c): c.send({'type': 'page', 'page': 7})"), 2),
        (serving("def serve(c): c.send_bytes(bytearray(b'\\xc1'))"), 2),
        (serving("def serve(c): raise ValueError"), 1),
    ],
    ids=["crash", "garbage", "sleep", "odd-page", "no-message", "fault"],
)
def test_a_helper_gone_wrong_changes_nothing(
    long_paper: Path, argv: list[str], messages: int
) -> None:
    parsed = read_apart(long_paper, command=waiting_for(messages), helper=argv)
    assert parsed == read(long_paper)
    assert nothing_is_left()


def test_an_error_of_the_file_is_the_same_with_a_helper(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 broken" + bytes(600_000))
    with pytest.raises(Damaged):
        read_apart(path)
    assert nothing_is_left()


def test_a_helper_that_nobody_listens_to_holds_nothing_up(long_paper: Path) -> None:
    with pytest.raises(TimedOut):
        read_apart(long_paper, stall_s=0.5, command=command(DEAF), helper=serving(FLOOD))
    assert nothing_is_left()


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_processors", lambda: 2)


@pytest.mark.usefixtures("two_processors")
def test_what_was_heard_while_giving_way_is_told_again_with_the_outcome(long_paper: Path) -> None:
    told: list[tuple[int, int]] = []
    with Reading(long_paper, helper=HELPER) as reading:
        reading.give_way()
        parsed = reading.result(progress=lambda done, pages: told.append((done, pages)))
    assert parsed == read(long_paper)
    assert told[-1] == (70, 70)


@pytest.mark.usefixtures("two_processors")
def test_a_reading_that_fails_while_it_is_given_way_to_says_so_with_the_outcome(
    long_paper: Path,
) -> None:
    dies = command("import sys; sys.exit(3)")
    with Reading(long_paper, command=dies, helper=serving(ONE_ODD_PAGE)) as reading:
        reading.give_way()
        with pytest.raises(Damaged):
            reading.result()


@pytest.mark.usefixtures("two_processors")
def test_nobody_gives_way_for_long(long_paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_GIVE_WAY_S", 0.1)
    with Reading(long_paper, command=serving(SLOW), helper=serving(FLOOD)) as reading:
        began = monotonic()
        reading.give_way()
        assert monotonic() - began < 1.0


def test_nobody_gives_way_to_one_process_or_where_processors_are_left(
    long_paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = command("import time; time.sleep(60)")
    began = monotonic()
    with Reading(long_paper, command=never) as reading:
        reading.give_way()
    monkeypatch.setattr(apart, "_processors", lambda: 4)
    with Reading(long_paper, command=never, helper=never) as reading:
        reading.give_way()
    assert monotonic() - began < apart._GIVE_WAY_S


def test_a_reading_by_two_is_stopped_when_the_user_asks(long_paper: Path) -> None:
    asked_at = monotonic() + 0.3
    with pytest.raises(Cancelled):
        read_apart(
            long_paper,
            cancelled=lambda: monotonic() > asked_at,
            command=serving(SLOW),
            helper=serving(FLOOD),
        )
    assert monotonic() - asked_at < 0.3
    assert nothing_is_left()


CRASHING = """
import os, signal
from scrutinyprep.importers import child
from scrutinyprep.pdf.document import PdfDocument
read = PdfDocument.page
def page(self, pdf_page):
    if pdf_page in {pages}:
        os.kill(os.getpid(), signal.SIGSEGV)
    return read(self, pdf_page)
PdfDocument.page = page
serve = child.serve
"""


@pytest.mark.parametrize("bad", [{1}, {2, 3}], ids=["one", "two"])
def test_a_page_that_crashes_the_process_is_left_out_and_named(
    tmp_path: Path, bad: set[int]
) -> None:
    pages = [words_at(f"Page {number} of the report", 72, 700) for number in range(1, 7)]
    path = drawn(tmp_path / "Report.pdf", *pages)
    told: list[int] = []
    parsed = read_apart(
        path,
        progress=lambda done, pages: told.append(done),
        command=serving(CRASHING.replace("{pages}", str(bad))),
    )
    whole = read(path)
    assert isinstance(parsed, ParsedPack)
    assert isinstance(whole, ParsedPack)
    for page, as_it_is in zip(parsed.pages, whole.pages, strict=True):
        assert page.text == ("" if page.pdf_page in bad else as_it_is.text)
    (warning,) = parsed.warnings
    named = "PDF page 1" if bad == {1} else "PDF pages 2 to 3"
    assert warning.message.startswith(f"{named} could not be read.")
    assert told == sorted(told)
    assert nothing_is_left()


def test_a_file_that_crashes_on_page_after_page_is_given_up(paper: Path) -> None:
    began = monotonic()
    with pytest.raises(Damaged):
        read_apart(paper, command=serving(CRASHING.replace("{pages}", "range(9)")))
    assert monotonic() - began < 20
    assert nothing_is_left()


def test_a_long_file_with_a_helper_is_read_again_without_the_page_that_crashes(
    long_paper: Path,
) -> None:
    crashing = serving(CRASHING.replace("{pages}", "{30}"))
    helper = serving(
        CRASHING.replace("{pages}", "{30}").replace("import child", "import sharing_child as child")
    )
    parsed = read_apart(long_paper, command=crashing, helper=helper)
    assert isinstance(parsed, ParsedPack)
    assert [page.pdf_page for page in parsed.pages if not page.text] == [30]
