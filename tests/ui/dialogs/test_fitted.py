"""Dialogs are as high as what is in them, where the screen has the room."""

from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.dialogs.share_out import ExitOffer, ShareOutDialog
from scrutinyprep.ui.exits import Exit
from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.theme import Appearance, Look
from tests.ui.made import a_meeting


def test_a_dialog_for_which_there_is_room_is_not_scrolled(qtbot, qapp):
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 740)
    window.show()
    dialog = ShareOutDialog(
        appearance, ExitOffer(Exit.SHARE, a_meeting(), has_exempt=False), author="A", parent=window
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    reach = dialog.findChild(Reach)
    qtbot.waitUntil(lambda: reach.viewport().height() > 0)
    assert reach.verticalScrollBar().maximum() == 0
