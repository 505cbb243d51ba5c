"""Without an open meeting, the one that was read last is offered, else the next, in one action."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QPushButton

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.ui.places.read_nothing import NothingRead, offer_of
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.workroom import Workroom
from tests.store.made_up import a_pack, add, clock
from tests.ui.made import TODAY, a_document, a_meeting, a_summary

if TYPE_CHECKING:
    from scrutinyprep.ui.deeds import Deeds


def some_meetings(*days):
    """One meeting for each day, with papers; the first day's has none."""
    return [
        a_summary(a_meeting(day=day, id=f"m{at}"), [a_document()] if at else [])
        for at, day in enumerate(days)
    ]


def offered(summaries, last_pages=None):
    offer = offer_of(summaries, last_pages or {}, TODAY)
    return offer and (offer.meeting.id, offer.pdf_page)


def test_the_meeting_that_was_read_last_is_offered_else_the_next_else_the_last_one():
    day = timedelta(days=1)
    meetings = some_meetings(TODAY, TODAY + 9 * day, TODAY + 2 * day, TODAY - 3 * day, None)
    read = {MeetingId("m3"): (DocumentId("d1"), 57), MeetingId("gone"): (DocumentId("d2"), 3)}
    assert offered(meetings, read) == ("m3", 57)
    assert offered(meetings) == ("m2", 0)
    assert offered([meetings[0], *meetings[3:]]) == ("m3", 0)
    assert offered(meetings[:1]) is None
    assert offered([]) is None


@pytest.fixture
def shown(qtbot, qapp, tasks, tmp_path):
    services = services_for(tmp_path / "library", clock=clock())
    place = NothingRead(Workroom(services, cast("Deeds", None), tasks, Appearance(qapp)), ())
    qtbot.addWidget(place)
    place.show()
    yield SimpleNamespace(place=place, services=services, folder=tmp_path, tasks=tasks)
    services.library.close()


def button_of(place):
    (button,) = (b for b in place.findChildren(QPushButton) if b.isVisible())
    return button


def test_one_action_opens_it(shown, qtbot):
    facts = MeetingFacts("Anyshire County Council", "Scrutiny Committee", date(2025, 1, 14))
    meeting = add(shown.services.importing, shown.folder, a_pack(facts=facts)).meeting.id
    shown.place.read({})
    assert shown.tasks.wait_idle()
    with qtbot.waitSignal(shown.place.wanted) as wanted:
        button_of(shown.place).click()
    assert wanted.args == [meeting]
    assert "Scrutiny Committee" in shown.place.offered._sentence.text()
