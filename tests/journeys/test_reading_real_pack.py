"""Reading a real pack of 462 pages by keys alone, and as text at 200%."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QFontInfo, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.theme import Step

PACKS = Path(__file__).parents[2].parent / "shared" / "corpus" / "packs"
PACK = (
    PACKS / "REBUILT-PARTIAL Public reports pack 30th-Jan-2025 10.00 Cabinet (items 3-8 of 9).pdf"
)

pytestmark = pytest.mark.skipif(not PACK.is_file(), reason="the corpus is not here")


@pytest.fixture(scope="module")
def real_library(tmp_path_factory):
    """Return a library with the pack; a module's tests share it and what they make in it."""
    folder = tmp_path_factory.mktemp("real") / "library"
    services_for(folder, author="Cllr Jo Example").importing.import_file(PACK)
    return folder


@pytest.fixture
def reader(councillor, real_library):
    reader = councillor(real_library)
    reader.press("Ctrl+1")
    reader.wait(lambda: reader.window.meetings.chosen)
    reader.open_next_meeting()
    assert reader.window.read.page.view.page_count == 462
    return reader


def go_to(reader, words):
    reader.press("Ctrl+G")
    reader.type(words)
    reader.press("Return")


def test_page_53_is_found_and_asked_about_by_keys_alone(reader):
    view = reader.window.read.page.view
    go_to(reader, "53")
    assert view.current_page == 55
    assert view.hasFocus()
    assert view.accessibleDescription() == "pack 53 · PDF 55"
    reader.wait(lambda: view._scenery.texts.on_page(55))
    reader.press("Shift+Down")
    reader.press("Shift+Down")
    chosen = view.selection.words
    assert chosen
    reader.press("Q")
    reader.type("Why was this rephased?")
    asked = services_for(reader.library).questions.of_meeting(reader.window.read.meeting)
    mine = next(q for q in asked if q.said.words == "Why was this rephased?")
    assert mine.place.anchor.pack_page == 53
    assert mine.item == "5"
    assert chosen.split()[0] in mine.place.anchor.quote
    reader.press("Return")
    assert QApplication.focusWidget() is view, "Return goes on reading"


@pytest.mark.parametrize(
    ("words", "pdf_page"),
    [("item 7", 279), ("page 5 of finance monitoring report", 21), ("capital strategy", 255)],
)
def test_places_are_gone_to_as_members_name_them(reader, words, pdf_page):
    go_to(reader, words)
    assert reader.window.read.page.view.current_page == pdf_page


def test_the_pack_is_read_as_text_at_200_per_cent(reader):
    page = reader.window.read.page
    go_to(reader, "pdf 15")
    reader.wait(lambda: page.view._scenery.texts.on_page(15))
    reader.press("Ctrl+T")
    reader.wait(lambda: page.text.page_count)
    page.text.set_zoom(2.0)
    reader.settle()
    text = page.text
    assert text.current_page == 15
    assert "3.5" in text.toPlainText()
    found = text.document().find("Throughout the organisation spending controls")
    assert not found.isNull()
    usual = reader.window._appearance.theme.type_px(Step.BODY)
    assert QFontInfo(found.charFormat().font()).pixelSize() >= 2 * usual

    headings = [block.blockFormat().headingLevel() for block in blocks(text.document())]
    assert any(headings), "a screen reader can go by them"
    spoken = QAccessible.queryAccessibleInterface(text)
    assert spoken.role() is QAccessible.Role.EditableText
    assert "Throughout the organisation" in spoken.text(QAccessible.Text.Value)

    text.setFocus()
    pages = {text.current_page}
    for _ in range(60):
        QTest.keyClick(text, Qt.Key.Key_Space)
        QTest.qWait(1)
        pages.add(text.current_page)
    assert max(pages) > 17
    assert pages == set(range(15, max(pages) + 1)), "no page is left out"
    go_to(reader, "pdf 460")
    assert text.current_page == 460
    assert len(text._places.pages) < 60, "only what is near is set"


def test_the_wheel_with_ctrl_makes_the_text_larger(reader):
    page = reader.window.read.page
    page.read_as_text(True)
    reader.wait(lambda: page.text.page_count)
    before = page.text.zoom
    place = QPointF(page.text.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        place,
        QPointF().toPoint(),
        QPointF(0, 120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.text.viewport(), wheel)
    assert page.text.zoom > before


def blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
