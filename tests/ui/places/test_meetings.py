"""The list of meetings: all of it is seen at once, and each meeting opens at what there is."""

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts
from scrutinyprep.ui.places.meetings import MeetingsPlace
from scrutinyprep.ui.theme import Appearance, Look
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, a_transcript, add, clock
from tests.ui.made import TODAY

if TYPE_CHECKING:
    from scrutinyprep.ui.deeds import Deeds


EARLIER = MeetingFacts("Anyshire County Council", "Scrutiny Committee", date(2025, 1, 14))


@pytest.fixture
def shown(qtbot, qapp, tasks, tmp_path):
    """The list, as wide as it is in the window at first, of a transcript and of a pack."""
    services = services_for(tmp_path / "library", clock=clock())
    add(services.importing, tmp_path, a_pack())
    add(services.importing, tmp_path, a_transcript(facts=EARLIER))
    appearance = Appearance(qapp)
    appearance.wear(Look.LIGHT)
    place = MeetingsPlace(Workroom(services, cast("Deeds", None), tasks, appearance), (), TODAY)
    qtbot.addWidget(place)
    place.resize(appearance.theme.px(1260), 600)
    place.show()
    assert tasks.wait_idle(5000)
    yield SimpleNamespace(place=place, services=services, theme=appearance.theme)
    services.importing._store.close()


def test_all_columns_are_seen_without_scrolling(shown):
    assert not shown.place.table.horizontalScrollBar().maximum()


def test_rows_leave_room_for_the_ring_of_the_focus(shown):
    assert shown.place.table.frameWidth() == 2


def test_a_meeting_opens_at_its_papers_else_at_what_was_said(shown):
    place, opened = shown.place, []
    place.opened.connect(opened.append)
    place.record_opened.connect(opened.append)
    wanted = []
    for row, summary in enumerate(shown.services.meetings.all()):
        place.table.selectRow(row)
        place.open_chosen()
        kinds = {document.kind for document in summary.documents}
        has_papers = DocumentKind.PACK in kinds
        wanted.append(summary.meeting.id if has_papers else summary.documents[0].id)
    assert opened == wanted
    assert len(wanted) == 2
