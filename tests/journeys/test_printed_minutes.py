"""Printed minutes through the real window: their pages in Read, their items in Past meetings."""

from tests.journeys.test_importing import drop


def test_printed_minutes_are_read_as_pages_and_as_a_record(councillor, tmp_path, corpus):
    reader = councillor(tmp_path / "library")
    drop(reader.window, [corpus / "minutes" / "CPP Minutes 29.10.24.pdf"])
    reader.wait(lambda: reader.window.read.page.view.page_count == 9)
    reader.settle()
    reader.window.actions_.past.trigger()
    reader.settle()
    text = reader.window.past._text
    assert text is not None
    assert len(text.minutes) == 12
    assert text.minutes[6].section.heading == "Youth Justice Annual Report"
