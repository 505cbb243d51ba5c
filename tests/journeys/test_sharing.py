"""A colleague's questions, dropped on the window: looked at, taken in, and taken back."""

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.exits import Exit, words_of
from scrutinyprep.ui.itemmodels.coming import Column
from scrutinyprep.ui.theme import Look
from tests.journeys.cut_off import cut_off
from tests.journeys.test_access import lacks
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
    reader.wait(lambda: shares.page is not None)
    return shares.page


def questions_in(library):
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
    page = shown(reader)
    assert lacks(page) == []
    appearance = reader.window._appearance
    appearance.wear(Look.LIGHT, 300)
    reader.window.resize(1366, 768)
    reader.settle()
    assert cut_off(reader.window) == []
    appearance.wear(Look.LIGHT, 100)
    model = page.model
    assert model.rowCount() == 3
    assert page.table.model().index(0, 0).data().endswith("Question · new")
    assert questions_in(library) == []
    row = next(r for r in range(3) if "Second?" in model.index(r, Column.WORDS).data())
    model.setData(
        model.index(row, Column.WHAT), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    assert page.take.text() == "&Take in 2"
    page.take.click()
    reader.settle()
    assert reader.window._arrivals.shares.page is None
    assert reader.window._layers.currentWidget() is reader.window.read
    assert questions_in(library) == ["First?", "Third?"]
    assert "2 questions came in" in reader.window.messages.accessibleName()
    reader.window.stack.undo()
    reader.settle()
    assert questions_in(library) == []
    reader.window.stack.redo()
    reader.settle()
    assert questions_in(library) == ["First?", "Third?"]


def test_a_file_that_was_left_changes_nothing(councillor, tmp_path):
    share = a_share(tmp_path, "First?")
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, [a_meeting(tmp_path), share])
    shown(reader)
    # Who goes elsewhere leaves it, and is told how to come back to it.
    reader.window.actions_.meetings.trigger()
    reader.settle()
    assert questions_in(library) == []
    assert "left out" in reader.window.messages.accessibleName()
    assert reader.window._layers.currentWidget() is reader.window.meetings
    reader.window.messages._offers[0].click()
    page = shown(reader)
    reader.window.activateWindow()
    page.begin()
    reader.press("Escape")
    assert reader.window._arrivals.shares.page is None
    assert questions_in(library) == []


def test_a_share_file_without_its_meeting_says_what_to_open_first(councillor, tmp_path):
    share = a_share(tmp_path, "First?")
    reader = councillor(tmp_path / "library")
    drop(reader.window, [share])
    reader.wait(reader.window.messages.isVisible)
    reader.settle()
    said = reader.window.messages.accessibleName()
    assert "not in your library" in said
    assert "--meeting" not in said


def test_nothing_new_is_told_without_a_page(councillor, tmp_path):
    share = a_share(tmp_path)
    reader = councillor(tmp_path / "library")
    drop(reader.window, [a_meeting(tmp_path), share])
    reader.wait(lambda: "is new to your library" in reader.window.messages.accessibleName())
    assert reader.window._arrivals.shares.page is None


def exit_dialog(reader, way):
    leaving = reader.window.leaving
    reader.window.exit_menu.ways[way].trigger()
    reader.wait(lambda: leaving.dialog is not None)
    return leaving.dialog


def with_meeting(councillor, tmp_path):
    reader = councillor(tmp_path / "library")
    drop(reader.window, [a_meeting(tmp_path)])
    reader.settle()
    return reader


@pytest.mark.parametrize("way", [way for way in Exit if way is not Exit.EMAIL])
def test_every_way_out_writes_its_file(councillor, tmp_path, way):
    reader = with_meeting(councillor, tmp_path)
    dialog = exit_dialog(reader, way)
    out = tmp_path / f"out{words_of(way).ending}"
    dialog._path.setText(str(out))
    dialog.write.click()
    reader.settle()
    assert out.stat().st_size > 0
    assert "is written" in reader.window.messages.accessibleName()


def test_a_weak_password_is_told_as_it_is_typed_and_writes_nothing(councillor, tmp_path):
    reader = with_meeting(councillor, tmp_path)
    dialog = exit_dialog(reader, Exit.ANNOTATED_PDF)
    dialog.lock.is_wanted.setChecked(True)
    assert not dialog.write.isEnabled()
    dialog.lock._field.setText("Password1234")
    assert "too weak" in dialog.lock._weak.text()
    assert not dialog.write.isEnabled()
    dialog.lock._field.setText("kettle orbit walnut 9")
    assert dialog.write.isEnabled()
    out = tmp_path / "locked.pdf"
    dialog._path.setText(str(out))
    dialog.write.click()
    reader.settle()
    assert b"/Encrypt" in out.read_bytes()


def test_there_is_no_way_out_before_there_is_a_meeting(councillor, tmp_path):
    reader = councillor(tmp_path / "library")
    assert not any(action.isEnabled() for action in reader.window.exit_menu.ways.values())


def test_a_folder_that_may_not_be_written_is_told_in_a_sentence(councillor, tmp_path):
    reader = with_meeting(councillor, tmp_path)
    dialog = exit_dialog(reader, Exit.CSV)
    (tmp_path / "out.csv").mkdir()
    dialog._path.setText(str(tmp_path / "out.csv"))
    dialog.write.click()
    reader.settle()
    assert "could not be written" in reader.window.messages.accessibleName()
