"""Pictures of pages, in order of need and within bounds."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.drawings import Drawings, Piece, pieces_of
from scrutinyprep.ui.tasks import Lane

A4 = (595.0, 842.0)


@pytest.fixture
def drawings(tasks, reader):
    drawings = Drawings(tasks)
    drawings.show(reader, reader.page_sizes())
    return drawings


def test_a_wanted_page_is_drawn_at_its_scale(drawings, tasks, reader, qtbot):
    piece = Piece(1, 1.5)
    with qtbot.waitSignal(drawings.drawn) as told:
        drawings.want([piece])
    assert told.args == [1]
    assert tasks.wait_idle()
    image = drawings.find(piece).image
    width, height = reader.page_sizes()[0]
    assert (image.width(), image.height()) == pytest.approx((width * 1.5, height * 1.5), abs=1)
    grey = {image.pixelColor(x, int(96 * 1.5)).lightness() for x in range(100, 400)}
    assert min(grey) < 80
    assert max(grey) == 255


def test_pictures_are_kept_only_while_there_is_room(tasks, reader):
    one_page = 595 * 842 * 4
    drawings = Drawings(tasks, kept_bytes=3 * one_page + 100_000)
    drawings.show(reader, reader.page_sizes())
    drawings.want([Piece(page, 1.0) for page in range(1, 7)])
    assert tasks.wait_idle()
    assert drawings.bytes_kept <= 3 * one_page + 100_000
    assert drawings.find(Piece(1, 1.0)) is None
    assert drawings.find(Piece(6, 1.0)) is not None


def test_memory_of_what_is_no_longer_kept_is_drawn_in_again(tasks, reader):
    drawings = Drawings(tasks, kept_bytes=2 * 595 * 842 * 4 + 300_000)
    drawings.show(reader, reader.page_sizes())
    memory = []
    for page in range(1, 7):
        drawings.want([Piece(page, 1.0)])
        assert tasks.wait_idle()
        memory.append(drawings.find(Piece(page, 1.0)).pixels.obj)
    assert len({id(each) for each in memory}) < 6
    assert drawings.find(Piece(5, 1.0)).image != drawings.find(Piece(6, 1.0)).image


def test_what_is_no_longer_wanted_is_not_drawn(drawings, tasks):
    drawings.want([Piece(page, 1.0) for page in range(1, 7)])
    drawings.want([Piece(6, 1.0)])
    assert tasks.wait_idle()
    drawn = [page for page in range(1, 7) if drawings.find(Piece(page, 1.0))]
    assert 6 in drawn
    assert 5 not in drawn


def test_all_that_is_seen_is_asked_for_at_once_and_neighbours_one_by_one(drawings, tasks):
    seen, near = [Piece(page, 1.0) for page in (1, 2)], [Piece(page, 1.0) for page in (3, 4)]
    order, asked = [], []
    drawings.drawn.connect(order.append)
    drawings.drawn.connect(
        lambda _: asked.append([p.pdf_page for _, p in drawings._asked.values()])
    )
    drawings.want(seen)
    drawings.want_ahead(near)
    assert [piece.pdf_page for _, piece in drawings._asked.values()] == [1, 2]
    assert tasks.wait_idle()
    assert order == [1, 2, 3, 4]
    assert asked == [[2], [], [], []]


def test_what_is_drawn_is_not_drawn_again(drawings, tasks, qtbot):
    drawings.want([Piece(1, 1.0)])
    assert tasks.wait_idle()
    with qtbot.assertNotEmitted(drawings.drawn):
        drawings.want([Piece(1, 1.0)])
        assert tasks.wait_idle()


def test_a_picture_at_another_scale_stands_in(drawings, tasks):
    drawings.want([Piece(2, 0.5)])
    assert tasks.wait_idle()
    assert drawings.find(Piece(2, 1.0)) is None
    assert drawings.stand_in(2).piece.scale == 0.5
    assert drawings.stand_in(3) is None


def test_pictures_of_the_paper_before_are_thrown_away(drawings, tasks, reader, qtbot):
    drawings.want([Piece(1, 1.0)])
    drawings.show(None, ())
    with qtbot.assertNotEmitted(drawings.drawn):
        assert tasks.wait_idle()
    assert drawings.find(Piece(1, 1.0)) is None
    assert drawings.bytes_kept == 0


def test_a_large_page_is_drawn_in_bands_that_fit_together(drawings, tasks):
    scale = 6.0
    pieces = pieces_of(1, A4, scale, top=0.0, bottom=1.0)
    assert len(pieces) > 1
    drawings.want(pieces)
    assert tasks.wait_idle(20_000)
    images = [drawings.find(piece).image for piece in pieces]
    assert {image.width() for image in images} == {round(595.27 * scale)}
    for piece, image, below in zip(pieces, images, images[1:], strict=False):
        rows = piece.band_px
        assert rows <= image.height() <= rows + 1
        assert below.width() == image.width()
    whole = Piece(1, 1.0)
    drawings.want([whole])
    assert tasks.wait_idle()
    small = drawings.find(whole).image
    # The heading at 60 points from the top lies in the first band, where it should.
    first = images[0].scaledToWidth(small.width(), Qt.TransformationMode.SmoothTransformation)
    dark_rows = [
        y
        for y in range(80)
        if any(small.pixelColor(x, y).lightness() < 128 for x in range(70, 130))
    ]
    dark_in_band = [
        y
        for y in range(80)
        if any(first.pixelColor(x, y).lightness() < 128 for x in range(70, 130))
    ]
    assert dark_rows
    assert abs(dark_rows[-1] - dark_in_band[-1]) <= 1


def test_only_the_bands_that_are_seen_are_wanted():
    pieces = pieces_of(1, A4, 6.0, top=0.4, bottom=0.5)
    everything = pieces_of(1, A4, 6.0, top=-1.0, bottom=2.0)
    assert 1 <= len(pieces) < len(everything)
    assert everything[0].band == 0
    assert everything[-1].band == everything[0].bands - 1


class SpoiltReader(PageReader):
    """A paper of which page 2 can't be drawn: PDFium makes a blank page of most damage."""

    def __init__(self, path):
        super().__init__(path)
        self.asked: list[int] = []

    def picture(self, pdf_page, scale, clip=None, spares=None):
        self.asked.append(pdf_page)
        if pdf_page == 2:
            raise Damaged(Path("pack.pdf"))
        return super().picture(pdf_page, scale, clip, spares)


def test_a_page_that_cannot_be_drawn_is_told_once_and_holds_nothing_up(tasks, pack_pdf):
    spoilt = SpoiltReader(pack_pdf)
    drawings = Drawings(tasks)
    drawings.show(spoilt, spoilt.page_sizes())
    for _ in range(3):
        drawings.want([Piece(2, 1.0), Piece(3, 1.0)])
        assert tasks.wait_idle()
    assert spoilt.asked.count(2) == 1
    assert isinstance(drawings.error_on(2), Damaged)
    assert drawings.error_on(3) is None
    assert drawings.find(Piece(3, 1.0)) is not None
    spoilt.close()


def pages(*numbers):
    return [Piece(page, 1.0) for page in numbers]


def test_what_is_foreseen_is_drawn_last_and_one_by_one(drawings, tasks):
    order, asked = [], []
    drawings.drawn.connect(order.append)
    drawings.drawn.connect(
        lambda _: asked.append([p.pdf_page for _, p in drawings._asked.values()])
    )
    drawings.want(pages(2))
    drawings.want_ahead(pages(3), pages(6, 3, 5))
    assert tasks.wait_idle()
    assert order == [2, 3, 6, 5]
    assert asked == [[], [], [], []]
    assert drawings.is_idle


def test_a_wish_that_is_gone_is_not_drawn(drawings, tasks):
    drawn = []
    drawings.drawn.connect(drawn.append)
    drawings.want(pages(1))
    drawings.want_ahead((), pages(4, 5, 6))
    drawings.want(pages(1))
    drawings.want_ahead((), pages(6))
    drawings.want(pages(1))
    assert tasks.wait_idle()
    assert drawn == [1]


def test_what_is_seen_passes_by_what_waits_to_be_drawn_ahead(drawings, tasks, qtbot):
    order = []
    drawings.drawn.connect(order.append)
    drawings.want(pages(1))
    assert tasks.wait_idle()
    release = threading.Event()
    tasks.run(lambda _: release.wait(5), lane=Lane.PAGES)
    drawings.want(pages(1))
    drawings.want_ahead(pages(2), pages(3))
    qtbot.waitUntil(lambda: bool(drawings._asked))
    drawings.want(pages(6))
    drawings.want_ahead(pages(2), pages(3))
    release.set()
    assert tasks.wait_idle()
    assert order == [1, 6, 2, 3]


def test_of_what_is_foreseen_there_is_no_more_than_room_beside_what_is_seen(tasks, reader, qtbot):
    room = 3 * 595 * 842 * 4 + 400_000
    drawings = Drawings(tasks, kept_bytes=room)
    drawings.show(reader, reader.page_sizes())
    for wished in ((4, 5, 6), (5,), (6, 4), (4,)):
        drawings.want(pages(1))
        drawings.want_ahead(pages(2), pages(*wished))
        qtbot.waitUntil(lambda: drawings.is_idle)
        kept = [page for page in range(1, 7) if Piece(page, 1.0) in drawings._kept]
        assert kept == [1, 2, wished[0]]
        assert drawings.bytes_kept <= room
    assert tasks.wait_idle()


def test_a_picture_that_nobody_came_to_see_goes_before_one_that_was_seen(tasks, reader, qtbot):
    drawings = Drawings(tasks, kept_bytes=3 * 595 * 842 * 4 + 400_000)
    drawings.show(reader, reader.page_sizes())
    for seen, foreseen in ((1, ()), (2, (6,)), (4, ())):
        drawings.want(pages(seen))
        drawings.want_ahead((), pages(*foreseen))
        qtbot.waitUntil(lambda: drawings.is_idle)
    assert [page for page in range(1, 7) if Piece(page, 1.0) in drawings._kept] == [1, 2, 4]
    assert tasks.wait_idle()
