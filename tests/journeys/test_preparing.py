"""The list of meetings tells what is left to do, and reading makes it less."""

from scrutinyprep.ui.itemmodels.meetings import Column
from scrutinyprep.ui.reading_progress import READ_AFTER_MS


def left(reader) -> str:
    table = reader.window.meetings.table
    return table.model().index(table.currentIndex().row(), Column.READING).data()


def test_what_is_read_is_left_no_more(councillor, sample_library):
    reader = councillor(sample_library)
    services = reader.window.workroom.services
    meeting = reader.window.meetings.chosen
    today = reader.window.meetings.today
    before = services.readiness.of_meetings(today)[meeting].pages_left
    assert before > 20
    assert left(reader).endswith("min") or left(reader).endswith("h")
    reader.open_next_meeting()
    progress = reader.window.reading_progress
    progress.timer.setInterval(1)
    reader.window.activateWindow()
    for page in (3, 4, 4, 5):
        reader.read_page(page)
        reader.wait(lambda: not progress.timer.isActive())
        reader.settle()
    after = services.readiness.of_meetings(today)[meeting].pages_left
    assert after == before - 3 or after == before - 4  # the page it opened at counts, too
    assert READ_AFTER_MS >= 3000


def test_a_page_that_is_passed_by_is_not_read(councillor, sample_library):
    reader = councillor(sample_library)
    services = reader.window.workroom.services
    meeting, today = reader.window.meetings.chosen, reader.window.meetings.today
    before = services.readiness.of_meetings(today)[meeting].pages_left
    reader.open_next_meeting()
    for page in range(2, 12):
        reader.window.read.page.view.show_page(page)
    reader.settle()
    assert services.readiness.of_meetings(today)[meeting].pages_left == before
