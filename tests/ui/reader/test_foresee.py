"""Pages that somebody may go to: drawn before, once, and not for whoever does not see them."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.pdf.viewing import PageReader

PAGES = 9


class CountingReader(PageReader):
    """Notes which pages were drawn."""

    def __init__(self, path, drawn):
        super().__init__(path)
        self._drawn = drawn

    def picture(self, pdf_page, scale, clip=None, spares=None):
        self._drawn.append(pdf_page)
        return super().picture(pdf_page, scale, clip, spares)


@pytest.fixture
def linked_pdf(tmp_path):
    """Nine pages; the first has a link to the eighth."""
    canvas = Canvas(str(tmp_path / "linked.pdf"), pagesize=A4)
    for page in range(1, PAGES + 1):
        canvas.bookmarkPage(f"p{page}")
        canvas.drawString(72, 700, f"Page {page} has words")
        if page == 1:
            canvas.linkRect("", "p8", (72, 640, 272, 680))
        canvas.showPage()
    canvas.save()
    return tmp_path / "linked.pdf"


@pytest.fixture
def drawn():
    return []


@pytest.fixture
def view(empty_view, tasks, linked_pdf, drawn, qtbot):
    with qtbot.waitSignal(empty_view.opened):
        empty_view.open(partial(CountingReader, linked_pdf, drawn))
    rest(empty_view, tasks, qtbot)
    return empty_view


def rest(view, tasks, qtbot):
    qtbot.waitUntil(lambda: not (view._rest.isActive() or view._scenery._soon.isActive()))
    assert tasks.wait_idle(10_000)


def test_a_page_that_is_foreseen_is_sharp_when_somebody_goes_there(view, tasks, qtbot, drawn):
    view.foresee("typed", [7])
    rest(view, tasks, qtbot)
    assert drawn.count(7) == 1
    assert view._scenery.texts.on_page(7) is not None
    view.show_page(7)
    assert view.is_sharp
    rest(view, tasks, qtbot)
    assert drawn.count(7) == 1


def test_a_wish_that_is_taken_back_at_once_is_not_drawn(view, tasks, qtbot, drawn):
    view.foresee("row", [7])
    view.foresee("row", ())
    view.foresee("find", [0, PAGES + 1])
    rest(view, tasks, qtbot)
    assert 7 not in drawn
    assert view._scenery._wishes.pages == ()


def test_nothing_is_foreseen_of_a_paper_that_was_closed_nor_for_who_reads_it_as_text(
    view, tasks, qtbot
):
    view.foresee("row", [7])
    view.hide()
    view.foresee("typed", [6])
    assert view._scenery._wishes.pages == (7,)
    view.close_paper()
    assert view._scenery._wishes.pages == ()
    rest(view, tasks, qtbot)


def test_what_the_pointer_is_at_is_told_once_and_that_it_left(view, qtbot):
    qtbot.waitUntil(lambda: bool(view.links))
    link = view.links[0]
    told = []
    view.pointed.connect(told.append)
    place = view._scenery.sheets.to_desk(1, link.box).center() - view._seen().topLeft()
    view._point_at(view._to_desk(place))
    view._point_at(view._to_desk(place))
    assert told == [link]
    assert link.pdf_page == 8
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert told == [link, None]
