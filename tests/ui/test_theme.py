"""Palettes that can be read, sizes that grow, and a style sheet that fits them."""

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    PALETTES,
    Appearance,
    Look,
    Step,
    Theme,
    look_named,
    set_role,
)

GROUNDS = ("window", "surface", "raised", "accent_soft")
READ = ("text", "soft_text", "accent", "warning", "bad", "good")
EVERY_PALETTE = pytest.mark.parametrize(
    "palette", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@EVERY_PALETTE
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", READ)
def test_text_and_meaning_can_be_read_on_every_ground(palette, role, ground):
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= 5.4


@EVERY_PALETTE
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "desk"])
@pytest.mark.parametrize("role", ["edge", "focus"])
def test_edges_and_the_focus_can_be_seen(palette, role, ground):
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= 3


@EVERY_PALETTE
def test_words_on_the_accent_can_be_read(palette):
    assert contrast(palette.on_accent, palette.accent) >= 5.4


@EVERY_PALETTE
def test_page_labels_can_be_read_on_the_desk(palette):
    assert contrast(palette.soft_text, palette.desk) >= 5.4


@EVERY_PALETTE
@pytest.mark.parametrize("kind", ["evidence", "concern", "money", "follow_up"])
def test_words_under_a_highlight_and_its_line_can_be_read(palette, kind):
    assert contrast("#000000", getattr(palette, kind)) >= 7
    assert contrast(palette.mark_line, getattr(palette, kind)) >= 5.4
    assert contrast(palette.paper_accent, getattr(palette, kind)) >= 5


@pytest.mark.parametrize("percent", [80, 100, 150, 300])
def test_no_type_is_below_twelve_pixels(percent):
    assert all(Theme(text_percent=percent).type_px(step) >= 12 for step in Step)


def test_type_at_three_hundred_per_cent_is_three_times_as_large():
    assert Theme(text_percent=300).type_px(Step.BODY) == 45


def test_rows_are_32_and_40_in_large_mode():
    assert Theme().row_px == 32
    assert Theme(text_percent=130).row_px == 40
    assert Theme(text_percent=300).row_px > 60


def test_a_look_is_found_by_its_name_in_the_settings():
    assert look_named("dark") is Look.DARK
    assert look_named("high-contrast") is Look.HIGH_CONTRAST
    assert look_named("system") in (Look.LIGHT, Look.DARK)


@pytest.fixture
def appearance(qapp):
    appearance = Appearance(qapp)
    yield appearance
    qapp.setStyleSheet("")


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("percent", [80, 100, 300])
def test_the_style_sheet_is_filled_in_for_every_look_and_size(appearance, qapp, look, percent):
    appearance.wear(look, percent)
    sheet = qapp.styleSheet()
    assert "$" not in sheet
    assert PALETTES[look].accent in sheet
    assert all(int(px) >= 12 for px in re.findall(r"font-size: (\d+)px", sheet))


def test_wearing_a_theme_is_told_and_its_size_kept_in_bounds(appearance, qtbot):
    with qtbot.waitSignal(appearance.changed) as told:
        appearance.wear(Look.DARK, 900)
    assert told.args[0].text_percent == 300
    assert told.args[0] is appearance.theme


def test_controls_are_drawn_in_the_colours_of_the_theme(appearance, qtbot):
    appearance.wear(Look.DARK, 100)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    label, field, button = QLabel("Minutes"), QLineEdit(), QPushButton("Open a pack")
    button.setProperty("primary", True)
    for widget in (label, field, button):
        layout.addWidget(widget)
    window.show()
    image = window.grab().toImage()
    assert image.pixelColor(2, 2) == QColor(DARK.window)
    middle = field.geometry().center()
    assert field.grab().toImage().pixelColor(field.width() // 2, 4) == QColor(DARK.surface)
    assert button.grab().toImage().pixelColor(8, button.height() // 2) == QColor(DARK.accent)
    assert image.rect().contains(middle)
    window.close()


def test_nothing_moves_when_a_control_gets_the_focus(appearance, qtbot):
    appearance.wear(Look.LIGHT, 100)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    fields = QLineEdit("one"), QLineEdit("two")
    for field in fields:
        layout.addWidget(field)
    window.show()
    fields[0].setFocus()
    before = [field.geometry() for field in fields]
    fields[1].setFocus()
    layout.activate()
    assert [field.geometry() for field in fields] == before
    assert fields[0].sizeHint() == fields[1].sizeHint()
    window.close()


def test_a_role_changes_how_a_label_is_set(appearance, qtbot):
    appearance.wear(Look.LIGHT, 200)
    label = QLabel("Health provision")
    qtbot.addWidget(label)
    label.ensurePolished()
    set_role(label, "title")
    assert label.font().pixelSize() == 46
