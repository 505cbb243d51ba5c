"""A colleague's questions, dropped on the window: looked at, taken in, and taken back."""

from PySide6.QtCore import Qt

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.itemmodels.coming import Column
from tests.journeys.test_importing import drop
from tests.printed_pdfs import a_pack_pdf, words_about
from tests.store.made_up import clock


def a_meeting(folder):
    return a_pack_pdf(
        folder / "pack.pdf", [("1", "Apologies", ""), ("2", "Libraries", words_about("libraries"))]
    )


def a_share(folder, *questions):
    """Return a share file of a colleague with the same pack, and their services."""
    theirs = services_for(folder / "theirs", author="Cllr Jones", clock=clock())
    meeting = theirs.importing.import_file(a_meeting(folder)).meeting.id
    for words in questions:
        theirs.questions.draft(meeting, QuestionWords(words))
    path = theirs.sharing.write(meeting, folder / "from Jo.scrutiny").path
    theirs.importing._store.close()
    return path


def shown(reader):
    shares = reader.window._arrivals.shares
    reader.wait(lambda: shares.dialog is not None)
    return shares.dialog


def words_of(library):
    services = services_for(library)
    (summary,) = services.meetings.all()
    found = [q.said.words for q in services.questions.of_meeting(summary.meeting.id)]
    services.importing._store.close()
    return sorted(found)


def test_what_is_ticked_comes_in_and_one_undo_takes_it_back(councillor, tmp_path):
    share = a_share(tmp_path, "First?", "Second?", "Third?")
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, [a_meeting(tmp_path)])
    reader.settle()
    drop(reader.window, [share])
    dialog = shown(reader)
    model = dialog.table.model()
    assert model.rowCount() == 3
    assert words_of(library) == []
    row = next(r for r in range(3) if "Second?" in model.index(r, Column.WORDS).data())
    model.setData(
        model.index(row, Column.WHAT), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    assert dialog.take.text() == "&Take in 2"
    dialog.take.click()
    reader.settle()
    assert words_of(library) == ["First?", "Third?"]
    assert "2 things came in" in reader.window.messages.accessibleName()
    reader.window.stack.undo()
    reader.settle()
    assert words_of(library) == []
    reader.window.stack.redo()
    reader.settle()
    assert words_of(library) == ["First?", "Third?"]


def test_a_file_that_was_left_changes_nothing(councillor, tmp_path):
    share = a_share(tmp_path, "First?")
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, [a_meeting(tmp_path), share])
    shown(reader).reject()
    reader.settle()
    assert words_of(library) == []
    assert "left out" in reader.window.messages.accessibleName()


def test_a_share_file_without_its_meeting_says_what_to_open_first(councillor, tmp_path):
    share = a_share(tmp_path, "First?")
    reader = councillor(tmp_path / "library")
    drop(reader.window, [share])
    reader.wait(reader.window.messages.isVisible)
    reader.settle()
    said = reader.window.messages.accessibleName()
    assert "not in your library" in said
    assert "--meeting" not in said


def test_nothing_new_is_told_without_a_dialog(councillor, tmp_path):
    share = a_share(tmp_path)
    reader = councillor(tmp_path / "library")
    drop(reader.window, [a_meeting(tmp_path), share])
    reader.wait(lambda: "is new to your library" in reader.window.messages.accessibleName())
    assert reader.window._arrivals.shares.dialog is None
