"""A scanned report: a question on a part of a page, its text read, stopped, and taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.services import scans
from tests.scanning import LETTER, NEEDS_TESSERACT, printed, scanned


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a scanned report of three pages."""
    source = printed(tmp_path / "printed.pdf", LETTER, LETTER, LETTER)
    path = scanned(source, tmp_path / "Library review.pdf")
    services = services_for(tmp_path / "library")
    services.importing.import_file(path)
    services.importing._store.close()
    return tmp_path / "library"


@pytest.fixture
def reader(councillor, library):
    """The window on that report, its words asked for."""
    one = councillor(library)
    one.open_next_meeting()
    one.wait(lambda: one.window.read.page.view._scenery.texts.on_page(1) is not None)
    return one


def services_of(reader):
    return reader.window.workroom.services


def meeting_of(reader):
    return reader.window.read.meeting


def drag(reader, start: QPoint, stop: QPoint) -> None:
    port = reader.window.read.page.view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, start)
    QTest.mouseMove(port, (start + stop) / 2)
    QTest.mouseMove(port, stop)
    QTest.mouseRelease(port, left, none, stop)
    reader.window.read.page.view.setFocus()
    reader.settle()


def test_a_question_rests_on_a_part_of_a_page_and_can_be_taken_back(reader):
    read = reader.window.read
    assert "picture" in read.page.sign.words
    drag(reader, QPoint(120, 120), QPoint(360, 300))
    reader.press("Q")
    reader.type("Why close it?")
    (question,) = services_of(reader).questions.of_meeting(meeting_of(reader))
    assert question.said.words == "Why close it?"
    region = question.place.anchor.region
    assert region is not None
    (mark,) = read.page._marks
    assert (mark.is_region, mark.boxes[0].left) == (True, region.left)
    for _ in range(2):
        reader.window.stack.undo()
    reader.settle()
    assert services_of(reader).questions.of_meeting(meeting_of(reader)) == []
    reader.wait(lambda: not read.page._marks)


@NEEDS_TESSERACT
def test_its_text_is_read_searched_quoted_and_forgotten_again(reader):
    window, read = reader.window, reader.window.read
    read.page.sign._read.click()
    reader.wait(lambda: "machine" in read.page.sign.words, seconds=60)
    reader.settle()
    assert "3 of 3 pages" in window.messages.words
    hits = services_of(reader).searching.find(Wanted("library service"))
    assert [hit.is_machine_read for hit in hits] == [True] * 3
    reader.read_page(1)
    reader.select("review of the library service")
    reader.press("H")
    (mark,) = services_of(reader).notes.highlights(meeting_of(reader))
    assert mark.place.anchor.quote == "review of the library service"
    assert mark.place.anchor.is_machine_read
    window.actions_.forget_ocr.trigger()
    reader.wait(lambda: "picture" in read.page.sign.words)
    reader.settle()
    assert services_of(reader).searching.find(Wanted("library service")) == []
    reader.press("Ctrl+Z")
    reader.wait(lambda: "machine" in read.page.sign.words)
    reader.settle()
    assert len(services_of(reader).searching.find(Wanted("library service"))) == 3


@NEEDS_TESSERACT
@pytest.mark.parametrize("is_closed", [False, True])
def test_what_was_read_when_the_user_stops_or_closes_the_window_is_kept(reader, library, is_closed):
    window = reader.window
    file = window.read.page.file
    window.actions_.ocr_pages.trigger()
    reader.wait(lambda: window.scans._work is not None and window.scans._work.pages, seconds=60)
    if is_closed:
        reader.close()
    else:
        window.scans._task.cancel()
        reader.wait(lambda: window.scans._task is None)
        reader.settle()
    needed = [page.needs_ocr for page in services_for(library).papers.pages(file)]
    assert needed[0] is False
    assert needed[-1] is True


def test_without_tesseract_the_button_says_how_to_get_it(reader, monkeypatch):
    monkeypatch.setattr(scans, "find_program", lambda: None)
    reader.window.read.page.sign._read.click()
    reader.settle()
    assert "Tesseract" in reader.window.messages.words
    assert reader.window.read.page.sign._read.isEnabled()
