"""The bar at a selection hides none of it, whatever the room and the size of text."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.reader.selection_bar import SelectionBar
from scrutinyprep.ui.theme import Appearance, Look

ROOM = QRect(0, 0, 1240, 460)
PASSAGES = {
    "a line at the top": QRect(200, 4, 300, 20),
    "a line at the foot": QRect(900, 436, 300, 20),
    "a paragraph in the middle": QRect(80, 180, 900, 90),
    "a page with a margin": QRect(80, 0, 980, 460),
    "more than is seen": QRect(-10, -900, 1300, 4000),
}


@pytest.mark.parametrize(("percent", "lone"), [(100, {"a page with a margin"}), (300, set())])
def test_it_stands_inside_the_view_and_beside_the_passage(qapp, qtbot, percent, lone):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT, percent)
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(ROOM.size())
    bar = SelectionBar(appearance.icons, view)
    bar.wear(appearance.theme)
    view.show()
    beside, inside = set(), set()
    for name, passage in PASSAGES.items():
        bar.float_at(passage, ROOM)
        inside |= {name} if ROOM.contains(bar.geometry()) else set()
        beside |= {name} if not bar.geometry().intersects(passage) else set()
    appearance.wear(Look.LIGHT, 100)
    assert inside == PASSAGES.keys()
    # In three times the size, the margin of a page is too narrow for the icons too.
    lines = {"a line at the top", "a line at the foot", "a paragraph in the middle"}
    assert beside == lines | lone
