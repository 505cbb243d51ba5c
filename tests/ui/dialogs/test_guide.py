"""The guide is read from top to bottom, never sideways."""

from scrutinyprep.settings import guide_folder
from scrutinyprep.ui.dialogs.guide import GuideWindow, pages_listed
from scrutinyprep.ui.theme import Appearance, Look


def test_no_page_is_wider_than_its_window(qapp, qtbot):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    guide = GuideWindow(appearance)
    qtbot.addWidget(guide)
    wide = []
    for name, _ in pages_listed(guide_folder()):
        guide.open_page(name)
        qapp.processEvents()
        if guide.page.horizontalScrollBar().maximum():
            wide.append(name)
    assert wide == []
