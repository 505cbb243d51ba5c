"""References on a page: underlined, clicked, and peeked at by key or by resting on them."""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.domain.anchors import Run, TextAnchor
from scrutinyprep.domain.cross_references import CrossReference, Lead, Referred
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.reader.peek_drawing import draw_peek
from scrutinyprep.ui.reader.peeking import Peeking
from scrutinyprep.ui.reference_reading import _lent
from scrutinyprep.ui.tasks import Progress
from tests.ui.conftest import PACK_LINES

WORD = PACK_LINES[0].split()[0]
"""It begins three lines of each page; here it leads to the page after."""


def find(pdf_page, text):
    return [
        Lead(
            CrossReference(Run(*match.span()), match[0], Referred.PAGE, str(pdf_page + 1)),
            DocumentId("pack"),
            pdf_page % 6 + 1,
            None,
            TextAnchor(PACK_LINES[1], 0, 0, pdf_page % 6 + 1),
            f"Title of {pdf_page + 1}",
        )
        for match in re.finditer(rf"^(?:{re.escape(WORD)}|Page)\b", text, re.MULTILINE)
    ]


@pytest.fixture
def referring(view, tasks):
    """The view, with references on each page: its first word, and others further down."""
    view.show_leads(find)
    assert tasks.wait_idle(10_000)
    return view


@pytest.fixture
def peeking(referring, appearance):
    return Peeking(referring, referring, appearance)


def test_references_in_sight_are_told_from_the_top_down(referring):
    seen = referring.leads_seen()
    on_first = [one for one in seen if one.pdf_page == 1]
    assert [one.lead.reference.words for one in on_first] == ["Page", WORD, WORD, WORD]
    assert on_first[0].whole.top() < on_first[1].whole.top()
    place = on_first[1].rects[0].center()
    assert referring.lead_at(place).is_same(on_first[1])
    assert referring.lead_at(QPoint(2, 2)) is None


def test_a_click_on_a_reference_asks_to_go_there_and_a_drag_selects_its_words(referring, qtbot):
    first = referring.leads_seen()[0]
    viewport = referring.viewport()
    with qtbot.waitSignal(referring.lead_wanted) as wanted:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=first.rects[0].center())
    assert wanted.args == [first.lead]
    with qtbot.assertNotEmitted(referring.lead_wanted):
        left, right = first.rects[0].center(), first.rects[0].center() + QPoint(60, 0)
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=left)
        qtbot.mouseMove(viewport, right)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=right)
    assert referring.selection is not None


def test_keys_go_through_the_references_and_follow_or_close(referring, peeking, qtbot):
    first, second = referring.leads_seen()[:2]
    QTest.keyClick(referring, Qt.Key.Key_L)
    assert peeking.lead == first.lead
    assert peeking.peek.isVisible()
    assert not peeking.peek.geometry().intersects(first.whole)
    QTest.keyClick(referring, Qt.Key.Key_L)
    assert peeking.lead == second.lead
    QTest.keyClick(referring, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert peeking.lead == first.lead
    with qtbot.waitSignal(peeking.follow_wanted) as wanted:
        QTest.keyClick(referring, Qt.Key.Key_Return)
    assert wanted.args == [first.lead]
    assert not peeking.peek.isVisible()
    QTest.keyClick(referring, Qt.Key.Key_L)
    QTest.keyClick(referring, Qt.Key.Key_Escape)
    assert peeking.lead is None


def test_scrolling_on_closes_a_peek_and_none_in_sight_is_said(referring, peeking, qtbot):
    QTest.keyClick(referring, Qt.Key.Key_L)
    referring.scroll_steps(0, 1)
    assert peeking.lead is None
    referring.show_leads(None)
    with qtbot.waitSignal(peeking.nothing_seen):
        QTest.keyClick(referring, Qt.Key.Key_L)


def test_resting_the_pointer_on_a_reference_peeks_and_going_away_closes(referring, peeking, qtbot):
    first = referring.leads_seen()[0]
    place = first.rects[0].center()
    rests = QHelpEvent(QEvent.Type.ToolTip, place, referring.viewport().mapToGlobal(place))
    QApplication.sendEvent(referring.viewport(), rests)
    assert peeking.lead == first.lead
    assert peeking.is_by_pointer
    before = referring.verticalScrollBar().value()
    QTest.keyClick(referring, Qt.Key.Key_Down)
    assert referring.verticalScrollBar().value() > before, "keys go on moving the page"
    referring.verticalScrollBar().setValue(before)
    QApplication.sendEvent(referring.viewport(), rests)
    assert peeking.lead == first.lead
    # The real pointer is elsewhere, so it has gone away.
    qtbot.waitUntil(lambda: peeking.lead is None, timeout=3000)


def test_the_page_of_a_peek_is_as_wide_as_its_words_with_the_passage_framed(referring):
    lead = find(1, "Page")[0]
    work = draw_peek(lambda: _lent(referring.reader), lead, 400, 2.0, Progress())
    assert work.image.deviceIndependentSize().width() == pytest.approx(400, abs=1)
    assert work.image.devicePixelRatio() == pytest.approx(2.0, abs=0.02)
    (frame,) = work.passage
    assert 0 < frame.left() < frame.right() < 400
