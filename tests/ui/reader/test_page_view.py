"""The page view over a real PDF, used as a reader would."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.errors import Damaged, ImportFailed
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.marks import MarkLook, ShownMark
from scrutinyprep.ui.reader.page_view import PageView
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.theme import Look

QUOTE = "An ADHD nurse is available to schools"


def place_of(view, words, *, end=False, page=None):
    """Return where the words stand in the viewport."""
    pdf_page = page or view.current_page
    text = view._scenery.texts.on_page(pdf_page)
    at = text.text.index(words) + (len(words) - 1 if end else 0)
    box = text.letters.boxes[at]
    x = box.right - 1 if end else box.left + 1
    middle = (box.top + box.bottom) / 2
    desk = view._scenery.sheets.to_desk(pdf_page, Box(x, middle, x, middle)).topLeft()
    return (desk - view._seen().topLeft()).toPoint()


def drag(qtbot, view, words):
    port = view.viewport()
    start, stop = place_of(view, words), place_of(view, words, end=True)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, start + QPoint(20, 0))
    qtbot.mouseMove(port, stop)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=stop)


def ground_at(view, place):
    return view.viewport().grab().toImage().pixelColor(place)


def settle(tasks, view, qtbot):
    """Wait until all that is seen is drawn and read."""
    qtbot.waitUntil(lambda: tasks.is_idle and view.is_sharp, timeout=5000)


def test_an_empty_view_says_what_to_do(empty_view):
    assert empty_view.page_count == 0
    assert empty_view.current_page == 0
    assert "Open a pack" in empty_view._words_instead
    image = empty_view.viewport().grab().toImage()
    assert any(image.pixelColor(x, 300).lightness() < 150 for x in range(image.width()))


def test_a_paper_opens_at_its_first_page_and_is_drawn_sharp(view):
    assert view.page_count == 6
    assert view.current_page == 1
    assert view.is_sharp
    assert ground_at(view, QPoint(350, 400)) == QColor("#FFFFFF")


def test_a_page_asked_for_before_the_paper_is_there_is_shown_once_it_is(
    empty_view, tasks, pack_pdf
):
    empty_view.open(partial(PageReader, pack_pdf))
    empty_view.show_page(5)
    assert tasks.wait_idle(10_000)
    assert empty_view.current_page == 5


def test_a_paper_that_cannot_be_opened_is_told(empty_view, tasks, tmp_path, qtbot):
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"no pdf at all")
    with qtbot.waitSignal(empty_view.refused) as told:
        empty_view.open(partial(PageReader, path))
    assert isinstance(told.args[0], ImportFailed)
    assert "pack.pdf" in empty_view._words_instead
    assert empty_view.page_count == 0


def test_only_the_last_of_two_papers_is_shown(empty_view, tasks, pack_pdf, qtbot):
    opened = []
    empty_view.opened.connect(opened.append)
    empty_view.open(partial(PageReader, pack_pdf))
    empty_view.open(partial(PageReader, pack_pdf))
    assert tasks.wait_idle(10_000)
    assert opened == [6]


def test_a_paper_given_up_while_it_opens_is_closed_and_not_shown(empty_view, tasks, pack_pdf):
    readers = []

    def make_reader():
        readers.append(PageReader(pack_pdf))
        return readers[-1]

    empty_view.open(make_reader)
    empty_view.close_paper()
    assert tasks.wait_idle(10_000)
    assert empty_view.page_count == 0
    with pytest.raises(ValueError, match="closed"):
        readers[0].letters(1)


def test_closing_a_paper_closes_its_reader(view, tasks):
    reader = view._scenery.reader
    view.close_paper()
    assert tasks.wait_idle()
    assert view.page_count == 0
    with pytest.raises(ValueError, match="closed"):
        reader.letters(1)


def test_going_to_a_page_tells_it_once_and_draws_it(view, tasks, qtbot):
    told = []
    view.page_changed.connect(told.append)
    view.show_page(4)
    settle(tasks, view, qtbot)
    assert told == [4]
    assert view.is_sharp


def test_going_beyond_the_paper_goes_to_its_end(view):
    view.show_page(99)
    assert view.current_page == 6
    view.show_page(-3)
    assert view.current_page == 1


def test_scrolling_to_a_place_brings_it_into_sight(view):
    at = Box(72, 700, 200, 712)
    view.show_page(2, at)
    place = view._scenery.sheets.to_desk(2, at)
    assert view._seen().contains(place)
    assert view.current_page == 2


@pytest.mark.parametrize(
    ("key", "modifier", "page"),
    [
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 6),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 3),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, 3),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, 1),
    ],
)
def test_keys_turn_pages(view, qtbot, key, modifier, page):
    view.show_page(2)
    qtbot.keyClick(view, key, modifier)
    assert view.current_page == page


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_keys_scroll(view, qtbot, key):
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, key)
    once = bar.value()
    assert 0 < once < view.viewport().height()
    back = Qt.Key.Key_Up if key is Qt.Key.Key_Down else Qt.Key.Key_PageUp
    qtbot.keyClick(view, back)
    assert bar.value() == 0


def test_the_width_is_fitted_whatever_the_size_of_the_view(view, tasks, qtbot):
    for width in (500, 900):
        view.resize(width, 600)
        rect = view._scenery.sheets.rect(1)
        assert rect.width() == pytest.approx(view.viewport().width() - 32, abs=2)
        assert view.horizontalScrollBar().maximum() == 0
    settle(tasks, view, qtbot)


def test_a_whole_page_fits(view, tasks, qtbot):
    view.set_fit(Fit.PAGE)
    view.show_page(2)
    assert view._seen().contains(view._scenery.sheets.rect(2))
    settle(tasks, view, qtbot)


def test_a_page_keeps_its_place_when_the_view_is_resized(view, tasks, qtbot):
    view.show_page(4, Box(72, 400, 80, 410))
    view.resize(900, 650)
    assert view.current_page == 4
    assert view._seen().contains(view._scenery.sheets.to_desk(4, Box(72, 400, 80, 410)))
    settle(tasks, view, qtbot)


def test_ctrl_and_the_wheel_zoom_about_the_pointer(view, tasks, qtbot):
    view.show_page(2, Box(72, 300, 80, 310))
    pointer = QPointF(200, 250)
    before = view._place_on_page(pointer)
    zoom = view.zoom
    event = QWheelEvent(
        pointer,
        view.viewport().mapToGlobal(pointer),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom > zoom * 1.2
    assert view.fit is Fit.ZOOM
    assert view._place_on_page(pointer) == pytest.approx(before, abs=2)
    settle(tasks, view, qtbot)


def test_zoom_keys_and_life_size(view, qtbot, tasks):
    zoom = view.zoom
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_Plus, control)
    assert view.zoom > zoom
    qtbot.keyClick(view, Qt.Key.Key_Minus, control)
    assert view.zoom == pytest.approx(zoom)
    qtbot.keyClick(view, Qt.Key.Key_0, control)
    assert view.zoom == 1.0
    settle(tasks, view, qtbot)


def test_zoom_stays_within_bounds(view, tasks, qtbot):
    view.set_zoom(100)
    assert view.zoom == 8.0
    view.set_zoom(0.001)
    assert view.zoom == 0.25
    settle(tasks, view, qtbot)


def test_the_largest_zoom_is_sharp_too(view, tasks, qtbot):
    view.set_zoom(8.0)
    settle(tasks, view, qtbot)
    assert view.is_sharp


def test_a_drag_selects_the_words_and_offers_what_to_make_of_them(view, qtbot):
    with qtbot.waitSignal(view.selection_changed) as told:
        drag(qtbot, view, QUOTE)
    (selection,) = told.args
    assert selection is view.selection
    assert selection.text == QUOTE
    assert selection.pdf_page == 1
    text = view._scenery.texts.on_page(1).text
    assert text[selection.start : selection.end] == QUOTE
    assert len(selection.boxes) == 1
    assert view._bar.isVisible()
    assert not view._bar.geometry().contains(place_of(view, QUOTE))


def test_selected_words_stand_on_their_own_ground(view, qtbot):
    drag(qtbot, view, QUOTE)
    place = place_of(view, " ADHD")
    assert ground_at(view, place).name() == "#b7dce2"


def test_a_double_click_selects_a_word_and_a_third_click_its_line(view, qtbot):
    place = place_of(view, "nurse") + QPoint(3, 0)
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseDClick(port, left, pos=place)
    qtbot.mouseRelease(port, left, pos=place)
    assert view.selection.text == "nurse"
    qtbot.mousePress(port, left, pos=place)
    qtbot.mouseRelease(port, left, pos=place)
    assert view.selection.text == "4.1 An ADHD nurse is available to schools through the"


def test_shift_and_a_click_extend_the_selection(view, qtbot):
    drag(qtbot, view, "An ADHD nurse")
    stop = place_of(view, "triage", end=True)
    port = view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, stop)
    assert view.selection.words.startswith("An ADHD nurse is available")
    assert view.selection.words.endswith("leads on the triage")
    assert len(view.selection.boxes) == 2


def test_a_click_beside_lets_go_of_the_selection(view, qtbot):
    drag(qtbot, view, QUOTE)
    with qtbot.waitSignal(view.selection_changed) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert told.args == [None]
    assert not view._bar.isVisible()


def test_words_are_selected_by_keys_alone(view, qtbot):
    shift = Qt.KeyboardModifier.ShiftModifier
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, shift | control)
    assert view.selection.text == "Page 1"
    qtbot.keyClick(view, Qt.Key.Key_Left, shift)
    assert view.selection.words == "Page"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection is None


def test_copying_puts_the_words_on_one_line(view, qtbot):
    start = place_of(view, "through")
    stop = place_of(view, "school nursing", end=True)
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=start)
    qtbot.mouseMove(port, start + QPoint(20, 0))
    qtbot.mouseMove(port, stop)
    qtbot.mouseRelease(port, left, pos=stop)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "through the school nursing"


def test_h_n_and_q_ask_for_a_mark_and_without_a_selection_the_kinds_do_nothing(view, qtbot):
    asked = []
    view.highlight_wanted.connect(asked.append)
    view.note_wanted.connect(lambda: asked.append("note"))
    view.question_wanted.connect(lambda: asked.append("question"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_4):
        qtbot.keyClick(view, key)
    assert asked == []
    qtbot.keyClick(view, Qt.Key.Key_Q)
    assert asked == ["question"], "the page is asked about"
    asked.clear()
    drag(qtbot, view, QUOTE)
    for key in (Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_Q):
        qtbot.keyClick(view, key)
    assert asked == [HighlightKind.EVIDENCE, "note", "question"]


def test_a_mark_is_found_by_its_anchor_and_drawn_on_its_words(view, tasks, qtbot):
    # The anchor counts another text of the page, as the stored one has no stamps.
    anchor = TextAnchor(quote=QUOTE, start=3, end=40, pdf_page=1)
    place = place_of(view, " ADHD")
    assert ground_at(view, place).name() == "#ffffff"
    view.set_marks([ShownMark("h1", 1, MarkLook.EVIDENCE, anchor=anchor)])
    settle(tasks, view, qtbot)
    assert ground_at(view, place).name() == "#ffe58a"
    view.set_marks([])
    assert ground_at(view, place).name() == "#ffffff"


def test_a_mark_whose_words_are_gone_is_not_drawn(view, tasks, qtbot):
    anchor = TextAnchor(quote="Nothing of the kind stands here", start=0, end=10, pdf_page=1)
    view.set_marks([ShownMark("h1", 1, MarkLook.EVIDENCE, anchor=anchor)])
    settle(tasks, view, qtbot)
    assert view._scenery.marks_on(1) == []


def test_a_mark_that_runs_over_to_the_next_page_is_drawn_on_its_own(view, tasks, qtbot):
    last = "4.2 Spend rose by £1.2m to £4.6m in 2024/25."
    anchor = TextAnchor(
        quote=f"{last} It will rise again in the year after.",
        start=100,
        end=100 + len(last),
        pdf_page=1,
    )
    view.set_marks([ShownMark("h1", 1, MarkLook.MONEY, anchor=anchor)])
    settle(tasks, view, qtbot)
    (laid,) = view._scenery.marks_on(1)
    assert len(laid.rects) == 1
    assert ground_at(view, place_of(view, " rose")).name() == "#bfe6c4"


def test_a_question_on_a_whole_page_has_its_sign_at_the_top(view, tasks, qtbot):
    anchor = TextAnchor(quote="", start=0, end=0, pdf_page=1)
    view.set_marks([ShownMark("q1", 1, MarkLook.QUESTION, anchor=anchor)])
    settle(tasks, view, qtbot)
    (laid,) = view._scenery.marks_on(1)
    page = view._scenery.sheets.rect(1)
    assert laid.rects == ()
    assert page.contains(laid.sign)
    assert laid.sign.top() < page.top() + 20


def test_a_click_on_a_mark_or_its_sign_opens_it(view, tasks, qtbot):
    anchor = TextAnchor(quote=QUOTE, start=3, end=40, pdf_page=1)
    view.set_marks([ShownMark("q1", 1, MarkLook.QUESTION, "Caseload?", anchor=anchor)])
    settle(tasks, view, qtbot)
    (laid,) = view._scenery.marks_on(1)
    sign = (laid.sign.center() - view._seen().topLeft()).toPoint()
    for place in (place_of(view, "nurse"), sign):
        with qtbot.waitSignal(view.mark_activated) as told:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert told.args == ["q1"]


def test_a_mark_says_its_words_and_never_as_markup(view, tasks, qtbot):
    anchor = TextAnchor(quote=QUOTE, start=3, end=40, pdf_page=1)
    view.set_marks([ShownMark("q1", 1, MarkLook.QUESTION, "R&D <section 4>?", anchor=anchor)])
    settle(tasks, view, qtbot)
    place = place_of(view, "nurse")
    port = view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, place, port.mapToGlobal(place))
    QApplication.sendEvent(port, event)
    assert QToolTip.text() == "<p>R&amp;D &lt;section 4&gt;?</p>"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_zoom_is_told_once(view, tasks, qtbot):
    told = []
    view.zoom_changed.connect(told.append)
    view.set_zoom(2.0)
    view.set_zoom(2.0)
    assert told == [2.0]
    settle(tasks, view, qtbot)


def test_an_anchor_is_gone_to_and_framed(view, tasks, qtbot):
    view.show_anchor(TextAnchor(quote="Spend rose by £1.2m", start=0, end=19, pdf_page=5))
    settle(tasks, view, qtbot)
    assert view.current_page == 5
    page, boxes = view._found
    assert page == 5
    assert len(boxes) == 1
    assert view._seen().contains(view._scenery.sheets.to_desk(5, boxes[0]))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view._found == (0, ())


def test_the_pointer_tells_what_can_be_done(view, tasks, qtbot):
    anchor = TextAnchor(quote=QUOTE, start=3, end=40, pdf_page=1)
    view.set_marks([ShownMark("q1", 1, MarkLook.QUESTION, anchor=anchor)])
    settle(tasks, view, qtbot)
    (laid,) = view._scenery.marks_on(1)
    port = view.viewport()
    for place, shape in (
        (place_of(view, "nurse"), Qt.CursorShape.IBeamCursor),
        (
            (laid.sign.center() - view._seen().topLeft()).toPoint(),
            Qt.CursorShape.PointingHandCursor,
        ),
        (QPoint(300, 500), Qt.CursorShape.ArrowCursor),
    ):
        qtbot.mouseMove(port, place)
        assert port.cursor().shape() is shape


def test_a_drag_held_below_the_view_scrolls_on(view, qtbot):
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    start = place_of(view, QUOTE)
    qtbot.mousePress(port, left, pos=start)
    qtbot.mouseMove(port, start + QPoint(20, 0))
    qtbot.mouseMove(port, QPoint(start.x(), port.height() + 60))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    qtbot.mouseRelease(port, left, pos=QPoint(start.x(), port.height() + 60))
    assert view.selection.words.startswith("An ADHD nurse")
    assert view.selection.words.endswith("triage service. 4.2")
    value = view.verticalScrollBar().value()
    assert not view._drag_on.isActive()
    assert view.verticalScrollBar().value() == value


def test_ctrl_a_selects_the_words_of_the_page_that_is_read(view, tasks, qtbot):
    view.show_page(2)
    qtbot.waitUntil(lambda: view._scenery.texts.on_page(2) is not None)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection.pdf_page == 2
    assert view.selection.text == view._scenery.texts.on_page(2).text
    settle(tasks, view, qtbot)


def test_a_page_wider_than_the_view_is_scrolled_sideways(view, tasks, qtbot):
    view.set_zoom(3.0)
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert 0 < bar.value() < bar.maximum()
    assert view.current_page == 1
    at = Box(500, 100, 540, 110)
    view.show_page(1, at)
    assert view._seen().contains(view._scenery.sheets.to_desk(1, at))
    settle(tasks, view, qtbot)


class SpoiltReader(PageReader):
    """A paper of which page 1 can't be drawn."""

    def picture(self, pdf_page, scale, clip=None, spares=None):
        if pdf_page == 1:
            raise Damaged(self.path)
        return super().picture(pdf_page, scale, clip, spares)


def test_a_page_that_cannot_be_drawn_says_so_in_its_place(empty_view, tasks, pack_pdf, qtbot):
    everyone = []
    tasks.failed.connect(everyone.append)
    empty_view.open(partial(SpoiltReader, pack_pdf))
    assert tasks.wait_idle(10_000)
    image = empty_view.viewport().grab().toImage()
    seen = [image.pixelColor(x, y).lightness() for x in range(200, 500) for y in range(300, 599)]
    assert min(seen) < 100
    assert everyone == []
    empty_view.show_page(2)
    settle(tasks, empty_view, qtbot)
    assert empty_view.is_sharp


def test_a_passage_that_is_gone_leads_to_the_top_of_its_page(view, tasks, qtbot):
    view.show_anchor(TextAnchor(quote="Nothing of the kind", start=0, end=19, pdf_page=4))
    settle(tasks, view, qtbot)
    assert view.current_page == 4
    assert view._found == (4, ())


def test_labels_are_shown_and_told_to_a_screen_reader(view):
    view.set_page_labels({2: "pack 53 · PDF 2"})
    view.show_page(2)
    assert view.accessibleName() == "Page"
    assert view.accessibleDescription() == f"pack 53 · PDF 2 of {view.page_count}"
    told = QAccessible.queryAccessibleInterface(view)
    assert told.role() is QAccessible.Role.Document
    assert told.text(QAccessible.Text.Description) == view.accessibleDescription()


def test_the_focus_is_shown_where_a_key_brought_it(view, qtbot):
    view.clearFocus()
    corner = QPoint(1, 1)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ground_at(view, corner).name() != "#0a5a66"
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert ground_at(view, corner).name() == "#0a5a66"


def test_in_the_dark_paper_stays_paper(view, appearance, tasks, qtbot):
    appearance.wear(Look.DARK, 150)
    settle(tasks, view, qtbot)
    assert ground_at(view, QPoint(350, 400)) == QColor("#FFFFFF")
    assert ground_at(view, QPoint(2, 300)).lightness() < 40


def test_the_bar_offers_four_kinds_and_keeps_the_last(view, qtbot):
    drag(qtbot, view, QUOTE)
    bar = view._bar
    actions = bar._highlight.menu().actions()
    names = [action.text().split("\t")[0] for action in actions]
    assert names == ["Evidence", "Concern", "Money", "Follow up"]
    with qtbot.waitSignal(view.highlight_wanted) as told:
        actions[2].trigger()
    assert told.args == [HighlightKind.MONEY]
    with qtbot.waitSignal(view.highlight_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_H)
    assert told.args == [HighlightKind.MONEY]


def test_every_button_of_the_bar_has_a_name_a_reason_and_room_for_a_finger(view, qtbot):
    drag(qtbot, view, QUOTE)
    for button in (view._bar._highlight, view._bar._note, view._bar._question):
        assert button.accessibleName()
        assert button.accessibleDescription()
        assert min(button.width(), button.height()) >= 24


def test_the_bar_stays_inside_the_view(view, qtbot):
    view.set_zoom(2.0)
    for x, y in ((0, 0), (5000, 0), (0, 5000), (5000, 5000)):
        view._bar.float_at(
            view.viewport().rect().translated(x, y).adjusted(0, 0, -100, -500),
            view.viewport().rect(),
        )
        assert view.viewport().rect().contains(view._bar.geometry())


def test_a_view_closed_while_it_draws_does_no_harm(qtbot, tasks, appearance, pack_pdf):
    view = PageView(tasks, appearance)
    view.resize(700, 600)
    view.show()
    view.open(partial(PageReader, pack_pdf))
    qtbot.waitUntil(lambda: view.page_count == 6, timeout=5000)
    view.close()
    view.deleteLater()
    assert tasks.wait_idle(10_000)


def test_a_turned_page_is_drawn_turned(view, tasks):
    view.set_fit(Fit.PAGE)
    assert tasks.wait_idle(10_000)
    upright = view._scenery.sheets.rect(1)
    before = view.viewport().grab(upright.translated(-view._seen().topLeft()).toAlignedRect())
    view.turn_sheet(2)
    assert tasks.wait_idle(10_000)
    assert view.is_sharp
    rect = view._scenery.sheets.rect(1)
    after = view.viewport().grab(rect.translated(-view._seen().topLeft()).toAlignedRect())
    turned = after.toImage().flipped(Qt.Orientation.Horizontal | Qt.Orientation.Vertical)
    assert _likeness(before.toImage(), turned) > 0.97
    assert _likeness(before.toImage(), after.toImage()) < _likeness(before.toImage(), turned)


def test_two_pages_are_seen_side_by_side_and_words_found_on_either(view, qtbot):
    view.set_two_up(is_wanted=True)
    qtbot.waitUntil(lambda: view._scenery.texts.on_page(2) is not None)
    place = view._scenery.sheets.rect(2).center()
    assert view._pointer._page_at(place).letters.pdf_page == 2
    view.set_two_up(is_wanted=False)
    assert view.current_page == 1


def _likeness(one, other):
    """Return the share of pixels that are nearly the same."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    places = [(x, y) for x in range(4, width - 4, 3) for y in range(4, height - 4, 3)]
    same = sum(
        abs(one.pixelColor(*p).lightness() - other.pixelColor(*p).lightness()) < 60 for p in places
    )
    return same / len(places)
