"""The typeface of the window."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from scrutinyprep.ui import fonts
from scrutinyprep.ui.fonts import load_fonts, text_font


def test_source_sans_is_what_qt_really_draws_with(qapp):
    family = load_fonts()
    assert family == "Source Sans Pro"
    assert QFontInfo(text_font(family, 15)).family() == family


@pytest.mark.parametrize("sign", "ŵŷ£✓☐→½“”’–")
def test_the_signs_of_council_papers_and_welsh_are_there(qapp, sign):
    face = QRawFont.fromFont(text_font(load_fonts(), 15))
    assert face.supportsCharacter(ord(sign))


def test_figures_line_up(qapp):
    metrics = QFontMetricsF(text_font(load_fonts(), 15))
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1


def test_without_the_files_the_system_s_own_family_is_used(qapp, monkeypatch):
    monkeypatch.setattr(fonts, "_PACKAGE", "no_such_fonts")
    monkeypatch.setattr(fonts, "_FAMILY", "No Such Family")
    family = load_fonts()
    assert family
    assert family != "Source Sans Pro"
