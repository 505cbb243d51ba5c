"""Pages for the screen, drawn in a process that may die."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest

from scrutinyprep.domain.errors import (
    Damaged,
    PasswordNeeded,
    TimedOut,
    Unreadable,
    WrongPassword,
)
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.viewing import PageReader
from tests.pdf.children import serving
from tests.pdf.papers import drawn, words_at

MOODY = """
from scrutinyprep.pdf import viewing_child
from scrutinyprep.pdf.viewing_messages import Draw

answer = viewing_child._answer

class Moody:
    def __init__(self, channel):
        self.channel = channel
        self.send, self.send_bytes = channel.send, channel.send_bytes
    def receive(self, kind):
        request = self.channel.receive(kind)
        if isinstance(request, Draw) and request.pdf_page == 2:
            {deed}
        return request

def serve(channel):
    viewing_child.serve(Moody(channel))
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return drawn(tmp_path / "paper.pdf", *(words_at(f"Sheet {n}", 72, 700) for n in range(1, 4)))


def test_a_page_apart_is_the_page_itself(paper: Path) -> None:
    clip = Box(50, 100, 200, 300)
    with PageReader(paper) as reader, PdfDocument(paper) as document:
        assert reader.page_count == 3
        assert reader.page_sizes() == document.page_sizes()
        assert reader.picture(2, 1.5) == document.picture(2, 1.5)
        assert reader.picture(3, 2.0, clip) == document.picture(3, 2.0, clip)
        assert reader.letters(1) == document.letters(1)


def test_a_page_is_the_same_after_many_others_and_where_the_file_is_gone(tmp_path: Path) -> None:
    sheets = (words_at(f"Sheet {n}", 72, 700) for n in range(1, 201))
    path = drawn(tmp_path / "long.pdf", *sheets)
    with PageReader(path) as reader:
        first, text = reader.picture(1, 0.5), reader.letters(2)
        for page in range(3, 101):
            reader.letters(page)
        assert reader.picture(1, 0.5) == first
        path.unlink()
        for page in range(101, 201):
            reader.letters(page)
        assert reader.letters(2) == text


def test_several_threads_get_the_pages_they_asked_for(paper: Path) -> None:
    with PageReader(paper) as reader, ThreadPoolExecutor(4) as pool:
        wanted = [1, 2, 3] * 8
        texts = list(pool.map(lambda page: reader.letters(page).text, wanted))
    assert texts == [f"Sheet {page}" for page in wanted]


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", Damaged),
        ("import os; os._exit(3)", Damaged),
        ("self.send({'type': 'nonsense'})", Damaged),
        ("import time; time.sleep(60)", TimedOut),
        ("raise MemoryError", TimedOut),
    ],
    ids=["crash", "exit", "nonsense", "sleep", "memory"],
)
def test_a_bad_page_fails_alone(paper: Path, deed: str, error: type[Exception]) -> None:
    command = serving(MOODY.replace("{deed}", deed))
    with PageReader(paper, stall_s=1.5, command=command) as reader:
        assert reader.picture(1, 0.1).width_px > 0
        with pytest.raises(error):
            reader.picture(2, 0.1)
        assert reader.letters(2).text == "Sheet 2"
        assert reader.picture(3, 0.1).width_px > 0


def threads_of_viewing() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if "viewing" in thread.name}


def test_a_reader_that_is_closed_leaves_nothing(paper: Path) -> None:
    # A window of another test may still have its reader.
    before = threads_of_viewing()
    reader = PageReader(paper)
    assert threads_of_viewing() > before
    reader.close()
    reader.close()
    assert threads_of_viewing() <= before
    with pytest.raises(ValueError, match="closed"):
        reader.picture(1, 1.0)


def test_a_page_that_is_not_there_is_a_mistake_of_the_caller(paper: Path) -> None:
    with PageReader(paper) as reader, pytest.raises(ValueError, match="no page 4"):
        reader.letters(4)


def test_a_file_that_cannot_be_opened_says_why(paper: Path, tmp_path: Path) -> None:
    before = threads_of_viewing()
    with pytest.raises(Unreadable):
        PageReader(tmp_path / "gone.pdf")
    with pikepdf.open(paper, allow_overwriting_input=True) as pdf:
        pdf.save(paper, encryption=pikepdf.Encryption(owner="owner", user="secret"))
    with pytest.raises(PasswordNeeded):
        PageReader(paper)
    with pytest.raises(WrongPassword):
        PageReader(paper, "guess")
    with PageReader(paper, "secret") as reader:
        assert reader.letters(1).text == "Sheet 1"
    assert threads_of_viewing() <= before
