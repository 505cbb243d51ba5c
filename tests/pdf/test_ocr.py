"""Pictures of pages are read in bounds, page by page, and leave nothing behind."""

import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from scrutinyprep.domain.errors import Cancelled, Damaged
from scrutinyprep.domain.scans import ScanEngine, ScannedPage
from scrutinyprep.pdf import ocr_engine
from scrutinyprep.pdf.ocr import read_pictures
from scrutinyprep.pdf.ocr_engine import EngineFailed, engine_at, find_program
from scrutinyprep.pdf.ocr_text import lines_of
from tests.pdf.children import command, serving
from tests.scanning import LETTER, NEEDS_TESSERACT, printed, scanned

ENGINE = ScanEngine("Tesseract 5", ("eng",), tells_way_up=True)
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="made of a shell script")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, to see what is left in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scans")
    return scanned(printed(folder / "printed.pdf", LETTER, LETTER), folder / "letter.pdf")


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A program that is called like Tesseract, says its version and then takes for ever."""
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\ncase "$1" in --version) echo "tesseract 5.3.0";; '
        f'*) echo $$ >> {tmp_path}/pids; touch "$2.begun"; exec sleep 600;; esac\n'
    )
    program.chmod(0o755)
    return program


def read(path: Path, pages: tuple[int, ...], **more) -> list[ScannedPage | int]:
    program = more.pop("program", None) or find_program()
    assert program is not None
    return list(read_pictures(path, pages, program=program, engine=ENGINE, languages="eng", **more))


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@NEEDS_TESSERACT
def test_every_word_of_a_clean_scan_is_read_and_stands_where_it_is_printed(
    letter: Path, temporary: Path
) -> None:
    first, second = read(letter, (1, 2))
    assert (first.pdf_page, second.pdf_page) == (1, 2)
    assert [line.text for line in lines_of(first.words)] == list(LETTER)
    heading = lines_of(first.words)[0]
    assert heading.box.left == pytest.approx(72, abs=3)
    assert heading.box.bottom == pytest.approx(842 - 760, abs=4)
    assert heading.size_pt == pytest.approx(14, abs=1.5)
    assert first.engine == "Tesseract 5, eng"
    assert list(temporary.iterdir()) == []


@NEEDS_TESSERACT
def test_a_page_that_was_scanned_upside_down_is_read(tmp_path: Path) -> None:
    source = printed(tmp_path / "p.pdf", LETTER * 4)
    (page,) = read(scanned(source, tmp_path / "s.pdf", turned=180), (1,))
    lines = lines_of(page.words)
    assert lines[1].text == LETTER[1]
    assert {line.turn for line in lines} == {180}


@NEEDS_TESSERACT
def test_an_empty_page_has_no_words(tmp_path: Path) -> None:
    (page,) = read(scanned(printed(tmp_path / "p.pdf", ()), tmp_path / "s.pdf"), (1,))
    assert page.words == ()


@NEEDS_TESSERACT
def test_the_engine_tells_its_version_and_languages() -> None:
    program = find_program()
    assert program is not None
    engine = engine_at(program)
    assert engine.name.startswith("Tesseract ")
    assert "eng" in engine.languages
    assert "osd" not in engine.languages


@POSIX_ONLY
def test_whoever_stops_has_what_was_read_and_nothing_is_left_running(
    letter: Path, slow: Path, tmp_path: Path, temporary: Path
) -> None:
    asked = threading.Event()
    threading.Timer(1.5, asked.set).start()
    began = monotonic()
    with pytest.raises(Cancelled):
        read(letter, (1, 2), program=slow, cancelled=asked.is_set)
    assert monotonic() - began < 10
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    sleep(0.1)
    assert [pid for pid in pids if is_running(pid)] == []
    assert list(temporary.iterdir()) == []


@POSIX_ONLY
def test_a_page_that_takes_too_long_fails_alone(letter: Path, slow: Path, temporary: Path) -> None:
    assert read(letter, (1, 2), program=slow, page_s=1) == [1, 2]
    assert list(temporary.iterdir()) == []


@POSIX_ONLY
def test_nothing_outlives_a_program_that_is_killed(
    letter: Path, slow: Path, tmp_path: Path, temporary: Path
) -> None:
    code = (
        "import sys, tempfile\n"
        f"tempfile.tempdir = {str(temporary)!r}\n"
        "from pathlib import Path\n"
        "from scrutinyprep.domain.scans import ScanEngine\n"
        "from scrutinyprep.pdf.ocr import read_pictures\n"
        f"list(read_pictures(Path({str(letter)!r}), (1,), program=Path({str(slow)!r}),"
        " engine=ScanEngine('T', ('eng',)), languages='eng'))\n"
    )
    parent = subprocess.Popen(command(code))
    pids = tmp_path / "pids"
    until = monotonic() + 60
    while not pids.is_file() and monotonic() < until:
        sleep(0.05)
    parent.kill()
    parent.wait()
    pid = int(pids.read_text().split()[0])
    while (is_running(pid) or list(temporary.iterdir())) and monotonic() < until:
        sleep(0.05)
    assert not is_running(pid)
    assert list(temporary.iterdir()) == []


def test_a_page_that_crashes_the_process_fails_alone(letter: Path, temporary: Path) -> None:
    crash_on_2 = (
        "import os\n"
        "from scrutinyprep.domain.scans import ScannedPage\n"
        "from scrutinyprep.pdf.ocr_messages import *\n"
        "def serve(channel):\n"
        "    for page in channel.receive(ReadPictures).pages:\n"
        "        if page == 2: os._exit(1)\n"
        "        channel.send(PictureRead(ScannedPage(page, 'x', ())))\n"
        "    channel.send(AllRead())\n"
    )
    program = Path(sys.executable)
    found = read(letter, (1, 2, 3), program=program, command=serving(crash_on_2))
    assert [page if isinstance(page, int) else page.pdf_page for page in found] == [1, 2, 3]
    assert found[1] == 2
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    "answer",
    ["PictureRead(ScannedPage(7, 'x', ()))", "PictureUnread(7)", "AllRead()", "{'odd': 1}"],
)
def test_a_process_that_speaks_nonsense_is_not_believed(letter: Path, answer: str) -> None:
    code = (
        "from scrutinyprep.domain.scans import ScannedPage\n"
        "from scrutinyprep.pdf.ocr_messages import *\n"
        "def serve(channel):\n"
        "    channel.receive(ReadPictures)\n"
        f"    channel.send({answer})\n"
    )
    assert read(letter, (1,), program=Path(sys.executable), command=serving(code)) == [1]


def test_a_file_that_is_damaged_is_told_as_such(tmp_path: Path, temporary: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    with pytest.raises(Damaged):
        read(broken, (1,), program=Path(sys.executable))
    assert list(temporary.iterdir()) == []


def test_without_the_program_none_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(ocr_engine, "_usual_places", lambda: iter([tmp_path / "tesseract"]))
    assert find_program() is None
    (tmp_path / "tesseract").write_text("not a program")
    assert find_program() == tmp_path / "tesseract"
    with pytest.raises(EngineFailed):
        engine_at(tmp_path / "tesseract")


def test_the_process_loads_no_window_no_library_and_no_printer() -> None:
    code = (
        "import sys, scrutinyprep.pdf.ocr_child; "
        "print([m for m in ('PySide6', 'sqlalchemy', 'reportlab', 'pikepdf') if m in sys.modules])"
    )
    ran = subprocess.run(command(code), capture_output=True, timeout=20, check=True)
    assert ran.stdout.strip() == b"[]"
