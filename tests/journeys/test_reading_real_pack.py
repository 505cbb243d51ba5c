"""Reading a real pack of 462 pages by keys alone, planning its meeting, and as text at 200%."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QFontInfo, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.theme import Step

ASKED_ON = {"12": "5", "40": "5", "53": "5", "90": "6", "120": "6", "200": "6", "300": "7"}
"""Printed pages of the pack, and the items to which they belong."""


@pytest.fixture
def reader(councillor, pack_library):
    reader = councillor(pack_library)
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
    assert view.accessibleDescription() == "pack 53 · PDF 55 of 462"
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


def test_a_meeting_is_triaged_and_eight_questions_are_fitted_into_it_by_keys(reader):
    services = services_for(reader.library)
    meeting = reader.window.read.meeting
    for number, keys in (("5", "Alt+1"), ("6", "Alt+1"), ("7", "Alt+2"), ("8", "Alt+3")):
        go_to(reader, f"item {number}")
        reader.press(keys)
    assert reader.window.read.agenda.triage.words == "Deep 2 · Skim 1 · Skip 1"

    for page in (*ASKED_ON, "340"):
        go_to(reader, page)
        reader.press("Ctrl+N")
        reader.type(f"Why {page}?")
        reader.press("Return")
    asked = services.questions.of_meeting(meeting)
    assert [(q.said.words, q.item) for q in asked[:-1]] == [
        (f"Why {page}?", item) for page, item in ASKED_ON.items()
    ]
    assert [q.place.anchor.pack_page for q in asked] == [int(p) for p in (*ASKED_ON, "340")]

    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 8)
    place.list_.setFocus()
    reader.press("Ctrl+A")
    place.view.bulk.revised.emit("minutes", 2.0)
    reader.settle()
    place.view.time.length.setFocus()
    place.view.time.length.selectAll()
    reader.type("15")
    assert place.view.time.words.startswith("8 questions · 16 of 15 min, 1 too many")
    place.list_.setFocus()
    place.list_.choose(asked[-1].id)
    reader.press("Delete")
    assert place.view.time.words.startswith("7 questions · 14 of 15 min")
    place.list_.choose(asked[2].id)
    reader.press("Alt+Up")
    order = [q.id for q in services.questions.of_meeting(meeting)]
    assert order[:3] == [asked[0].id, asked[2].id, asked[1].id]


def test_places_are_gone_to_as_members_name_them(reader):
    for words, pdf_page in (
        ("item 7", 279),
        ("page 5 of finance monitoring report", 21),
        ("capital strategy", 255),
    ):
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
