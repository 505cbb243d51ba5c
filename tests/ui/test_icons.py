"""Icons in the colours of the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from scrutinyprep.settings import resource_folder
from scrutinyprep.ui.icons import Icons, icon_names


@pytest.fixture
def icons(qapp):
    icons = Icons()
    icons.recolour("#0A5A66", "#999999")
    return icons


def colours_of(pixmap):
    image = pixmap.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_a_drawing_of_24_that_takes_the_theme_s_colour(icons, name):
    drawing = (resource_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert colours_of(icons.pixmap(name, 48, "#0A5A66")) == {"#0a5a66"}


def test_no_two_icons_look_alike(icons):
    seen: dict[bytes, list[str]] = {}
    for name in icon_names():
        image = icons.pixmap(name, 32, "#000000").toImage()
        seen.setdefault(bytes(image.constBits()), []).append(name)
    assert [names for names in seen.values() if len(names) > 1] == []


def test_an_icon_is_made_once_and_again_when_the_colours_change(icons):
    first = icons.icon("note")
    assert icons.icon("note") is first
    icons.recolour("#FFFFFF", "#999999")
    again = icons.icon("note")
    assert again is not first
    assert colours_of(again.pixmap(QSize(48, 48))) == {"#ffffff"}


def test_a_disabled_icon_is_quiet(icons):
    pixmap = icons.icon("note").pixmap(QSize(48, 48), QIcon.Mode.Disabled)
    assert colours_of(pixmap) == {QColor("#999999").name()}


def test_an_icon_is_sharp_on_a_screen_of_double_density(icons):
    pixmap = icons.icon("note").pixmap(QSize(24, 24), 2.0)
    assert pixmap.width() == 48
    assert pixmap.devicePixelRatio() == 2.0


def test_an_unknown_icon_is_an_error_and_not_a_blank(icons):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-drawing")
