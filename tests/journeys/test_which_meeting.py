"""Files that may belong to two meetings, through the real window: asked, answered, left out."""

from PySide6.QtWidgets import QLabel

from scrutinyprep.bootstrap import services_for
from tests.journeys.test_access import lacks
from tests.journeys.test_importing import drop
from tests.printed_pdfs import a_pack_pdf, a_pdf, words_about

TITLE = "24/00109 - Transfer of the library service"


def two_meetings(folder):
    """Return two packs, each with an item on the same decision."""
    return [
        a_pack_pdf(
            folder / f"{day[3:5]}.pdf",
            [("1", "Apologies", ""), ("2", f"{TITLE}, {what}", words_about(what))],
            day=day,
            printed_day=printed,
        )
        for day, printed, what in (
            ("30/01/2025", "Thursday, 30th January, 2025", "proposal"),
            ("26/06/2025", "Thursday, 26th June, 2025", "progress"),
        )
    ]


def late(folder, name):
    return a_pdf(
        folder / f"24-00109 - {name}.pdf", [[f"# {name} to the report", *words_about(name)]]
    )


def asked_by(reader):
    """Wait for the dialog and return it."""
    asking = reader.window._arrivals.meetings
    reader.wait(lambda: asking.dialog is not None)
    return asking.dialog


def with_both(councillor, tmp_path):
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, two_meetings(tmp_path))
    reader.wait(lambda: len(services_for(library).meetings.all()) == 2)
    reader.settle()
    return reader, services_for(library)


def papers_of(services):
    return {
        summary.meeting.date.month if summary.meeting.date else None: len(summary.documents)
        for summary in services.meetings.all()
    }


def test_the_meetings_are_offered_with_what_speaks_for_each_and_undo_takes_it_back(
    councillor, tmp_path
):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, "Appendix")])
    dialog = asked_by(reader)
    assert lacks(dialog) == []
    model = dialog.table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert [row[1] for row in rows] == [
        "Thursday 26 June 2025, 10:00",
        "Thursday 30 January 2025, 10:00",
    ]
    assert all(row[0] == "Cabinet\nAnyshire County Council" for row in rows)
    assert rows[1][3] == f"Same reference number: item 2 {TITLE}, proposal."
    assert not dialog.all_alike.isVisible()
    dialog.table.selectRow(1)
    dialog.accept()
    reader.wait(lambda: papers_of(services) == {1: 2, 6: 1})
    reader.settle()
    assert "Appendix.pdf” joined Cabinet, 30 Jan 2025, item 2." in reader.window.messages.words
    reader.window.stack.undo()
    reader.wait(lambda: papers_of(services) == {1: 1, 6: 1})


def test_one_answer_serves_for_all_alike_and_a_new_meeting_is_made_once(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, name) for name in ("Appendix", "Annex", "Table")])
    dialog = asked_by(reader)
    assert dialog.all_alike.isVisible()
    assert "2 other" in dialog.all_alike.text()
    dialog.is_new.setChecked(True)
    dialog.committee.setText("Scrutiny Committee")
    dialog.day.setText("soon")
    assert not dialog._add.isEnabled()
    dialog.day.setText("")
    dialog.all_alike.setChecked(True)
    dialog.accept()
    reader.wait(lambda: papers_of(services) == {None: 3, 1: 1, 6: 1})
    assert {s.meeting.committee for s in services.meetings.all()} == {
        "Cabinet",
        "Scrutiny Committee",
    }


def test_each_is_asked_about_in_turn_and_what_is_declined_is_left_out(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, name) for name in ("Appendix", "Annex")])
    first = asked_by(reader)
    first.reject()
    reader.wait(lambda: asked_by(reader) is not first)
    second = asked_by(reader)
    assert "24-00109 - Annex.pdf" in " ".join(label.text() for label in second.findChildren(QLabel))
    second.accept()
    reader.wait(lambda: sum(papers_of(services).values()) == 3)
    assert services.library.check() == []


def test_a_file_is_not_asked_about_where_another_of_the_same_drop_tells(councillor, tmp_path):
    """A supplement without a date belongs to the one pack that has its item."""
    library = tmp_path / "library"
    reader = councillor(library)
    packs = two_meetings(tmp_path)
    drop(reader.window, [packs[0]])
    reader.wait(services_for(library).meetings.all)
    reader.settle()
    drop(
        reader.window,
        [
            a_pdf(
                tmp_path / "Late paper - 24-00777 - New depot.pdf",
                [["# CABINET", "# Agenda supplement", "New depot", *words_about("depot")]],
                title="(Public Pack)Late paper Agenda Supplement for Cabinet, 31/02/2025",
            ),
            a_pack_pdf(
                tmp_path / "march.pdf",
                [("4", "24/00777 - New depot", "To follow"), ("5", "Any other business", "")],
                day="13/03/2025",
                printed_day="Thursday, 13th March, 2025",
            ),
        ],
    )
    services = services_for(library)
    reader.wait(lambda: papers_of(services) == {1: 1, 3: 2})
    assert reader.window._arrivals.meetings.dialog is None
