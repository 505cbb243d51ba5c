"""The tracker as rows: what is exempt says so, and is not typed so."""

from datetime import date

from PySide6.QtCore import Qt

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.ids import MeetingId, TrackedId
from scrutinyprep.domain.tracked import Tracked, Tracking
from scrutinyprep.ui.itemmodels.tracked import Column, TrackedModel
from tests.ui.made import MADE, TODAY


def test_a_recommendation_that_is_exempt_says_so_beside_its_origin(qapp):
    words = "That the lease be ended."
    tracking = Tracking("SC/1", "Scrutiny, item 10", date(2026, 1, 2), "Homes", words)
    row = Tracked(TrackedId("t1"), MeetingId("m1"), None, tracking, words, exempt(3), MADE)
    model = TrackedModel(TODAY)
    model.show_rows([row])
    origin = model.index(0, Column.ORIGIN)
    assert origin.data() == "Scrutiny, item 10 · Exempt, para 3"
    assert origin.data(Qt.ItemDataRole.EditRole) == "Scrutiny, item 10"
    assert "Schedule 12A" in origin.data(Qt.ItemDataRole.ToolTipRole)
