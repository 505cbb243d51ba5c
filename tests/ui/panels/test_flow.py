"""Controls go on in the next line where they do not fit, and none is lost or cut."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from scrutinyprep.ui.panels.flow import FlowLayout

WORDS = ("Ask earlier", "Ask later", "Show passage", "Remove", "Coverage", "Lines of enquiry")


class Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.buttons = [QPushButton(words, self) for words in WORDS]
        flow = FlowLayout(self, spacing=6)
        flow.setContentsMargins(10, 4, 10, 4)
        flow.add(self.field, *self.buttons, stretched=self.field)


@pytest.fixture
def bar(qtbot):
    bar = Bar()
    qtbot.addWidget(bar)
    return bar


def at_width(bar, width):
    bar.resize(width, bar.layout().heightForWidth(width))
    bar.layout().setGeometry(bar.rect())
    return [widget.geometry() for widget in (bar.field, *bar.buttons)]


@pytest.mark.parametrize("width", [260, 400, 700, 1500])
def test_at_every_width_all_are_inside_whole_and_apart(bar, width):
    places = at_width(bar, width)
    assert all(bar.rect().contains(place) for place in places)
    assert all(
        place.width() >= button.sizeHint().width()
        for place, button in zip(places[1:], bar.buttons, strict=True)
    )
    assert not any(
        one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :]
    )


def test_the_bar_may_be_as_narrow_as_its_widest_control(bar):
    widest = max(button.sizeHint().width() for button in bar.buttons)
    assert bar.minimumSizeHint().width() <= max(widest, bar.field.minimumSizeHint().width()) + 20


def test_a_wide_bar_is_one_line_which_the_stretched_control_fills(bar):
    places = at_width(bar, 1500)
    assert len({place.center().y() for place in places}) == 1
    assert places[-1].right() == 1500 - 10 - 1


def test_a_control_that_says_how_little_will_do_gives_way_before_a_line_breaks(bar):
    needed = sum(button.sizeHint().width() + 6 for button in bar.buttons) + 20
    wide = bar.field.sizeHint().width()
    assert len({place.center().y() for place in at_width(bar, needed + wide // 2)}) == 2
    bar.field.setMinimumWidth(wide // 3)
    places = at_width(bar, needed + wide // 2)
    assert len({place.center().y() for place in places}) == 1
    assert wide // 3 <= places[0].width() < wide


def test_what_belongs_to_a_stretched_control_stands_right_after_it(bar):
    bar.layout().add(stretched=bar.field, belonging=bar.buttons[0])
    bar.field.setMaximumWidth(200)
    field, first, second, *_ = at_width(bar, 1500)
    assert first.left() == field.right() + 1 + 6
    assert second.left() > first.right() + 100


def test_a_hidden_control_leaves_no_gap(bar):
    whole = bar.layout().sizeHint().width()
    bar.buttons[2].hide()
    assert bar.layout().sizeHint().width() == whole - bar.buttons[2].sizeHint().width() - 6
