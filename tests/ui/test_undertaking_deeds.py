"""A promise that is recorded in the window: from a page of a paper, with what it is exempt on."""

from PySide6.QtGui import QUndoStack

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.ui.spots import Passage
from scrutinyprep.ui.undertaking_deeds import UndertakingDeeds
from tests.store.made_up import a_pack, a_paper, add, an_item, clock, pages


def test_a_promise_on_an_exempt_page_of_an_open_item_is_exempt_and_can_be_taken_back(
    qapp, tasks, tmp_path
):
    services = services_for(tmp_path / "library", clock=clock())
    pack = a_pack(
        an_item("1", "Budget 2025/26", a_paper()), pages=pages(exempt_pages={3: exempt(3)})
    )
    added = add(services.importing, tmp_path, pack)
    meeting, stack = added.meeting.id, QUndoStack()
    deeds = UndertakingDeeds(services, tasks, stack)
    for page, words in ((2, "This report sets out"), (3, "Potholes cost us dear")):
        deeds.record_passage(Passage(meeting, added.document.id, page, words, 0, 4), None)
    assert tasks.wait_idle()
    kept = services.undertakings.of_meeting(meeting)
    assert {u.promise.words: (u.access.is_exempt, u.item) for u in kept} == {
        "This report sets out": (False, "1"),
        "Potholes cost us dear": (True, "1"),
    }
    stack.undo()
    stack.undo()
    assert tasks.wait_idle()
    assert services.undertakings.of_meeting(meeting) == []
    services.library.close()
