"""Marks that can be told apart by colour and without it."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.ui.reader.marks import (
    MarkLook,
    ShownMark,
    lay_marks,
    look_of,
    paint_ground,
    paint_sample,
    paint_signs,
)
from scrutinyprep.ui.theme import Look, Theme

PAGE = QRectF(0, 0, 300, 400)
THEME = Theme(Look.LIGHT)


def painted(look, *, grey=False):
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    (laid,) = lay_marks([(ShownMark("m", 1, look), (QRectF(20, 20, 200, 24),))], PAGE, THEME)
    painter = QPainter(image)
    paint_ground(painter, laid, THEME)
    paint_signs(painter, laid, THEME)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image


@pytest.mark.parametrize("kind", list(HighlightKind))
def test_every_kind_of_highlight_has_a_look(kind):
    assert look_of(kind).value == kind.value


@pytest.mark.parametrize(
    ("look", "colour"),
    [
        (MarkLook.EVIDENCE, "#ffe58a"),
        (MarkLook.CONCERN, "#ffc2b8"),
        (MarkLook.MONEY, "#bfe6c4"),
        (MarkLook.FOLLOW_UP, "#c3dbff"),
        (MarkLook.NOTE, "#ffffff"),
        (MarkLook.QUESTION, "#ffffff"),
    ],
)
def test_the_ground_has_the_colour_of_its_kind(look, colour):
    assert painted(look).pixelColor(100, 28).name() == colour


def test_black_letters_stay_black_under_a_highlight(qapp):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    mark = ShownMark("m", 1, MarkLook.EVIDENCE)
    (laid,) = lay_marks([(mark, (QRectF(0, 0, 60, 60),))], PAGE, THEME)
    painter = QPainter(image)
    paint_ground(painter, laid, THEME)
    painter.end()
    assert image.pixelColor(30, 30).name() == "#000000"


def test_no_two_kinds_have_the_same_line_in_grey(qapp):
    def line(look):
        image = painted(look, grey=True)
        ground = image.pixelColor(100, 28).lightness()
        return tuple(
            image.pixelColor(x, y).lightness() < ground - 40
            for y in range(36, 50)
            for x in range(30, 120)
        )

    lines = [line(look) for look in MarkLook]
    assert all(any(signs) for signs in lines)
    assert len(set(lines)) == len(MarkLook)


def test_notes_and_questions_have_a_sign_in_the_margin_and_highlights_none():
    rects = (QRectF(20, 20, 100, 20),)
    marks = [(ShownMark(look.value, 1, look), rects) for look in MarkLook]
    laid = {mark.mark.look: mark for mark in lay_marks(marks, PAGE, THEME)}
    assert laid[MarkLook.EVIDENCE].sign is None
    note, question = laid[MarkLook.NOTE].sign, laid[MarkLook.QUESTION].sign
    assert note is not None
    assert question is not None
    assert PAGE.contains(note)
    assert PAGE.contains(question)
    assert not note.intersects(question)


def test_a_mark_is_hit_on_its_words_and_on_its_sign():
    mark = ShownMark("q", 1, MarkLook.QUESTION)
    (laid,) = lay_marks([(mark, (QRectF(20, 20, 100, 20),))], PAGE, THEME)
    assert laid.is_at(QPointF(30, 30))
    assert laid.is_at(laid.sign.center())
    assert not laid.is_at(QPointF(150, 200))


def test_signs_grow_with_the_text():
    marks = [(ShownMark("q", 1, MarkLook.QUESTION), (QRectF(20, 20, 100, 20),))]
    (small,) = lay_marks(marks, PAGE, THEME)
    (large,) = lay_marks(marks, PAGE, Theme(Look.LIGHT, 200))
    assert large.sign.height() == 2 * small.sign.height()


def test_a_swatch_shows_colour_and_line(qapp):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_sample(painter, MarkLook.MONEY, QRectF(0, 0, 40, 40), THEME)
    painter.end()
    assert image.pixelColor(20, 10).name() == "#bfe6c4"
    assert min(image.pixelColor(20, y).lightness() for y in range(30, 40)) < 100
