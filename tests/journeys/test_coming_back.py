"""The window comes back as it was left, and shows where files can be dropped."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication


def test_place_page_and_columns_are_as_they_were_left(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(12)
    reader.press("F8")
    reader.window.resize(1100, 700)
    meeting = reader.window.read.meeting
    reader.close()

    again = councillor(sample_library)
    again.wait(lambda: again.window.read.page.view.current_page == 12)
    assert again.window.read.meeting == meeting
    assert again.window.actions_.read.isChecked()
    assert again.window.height() == 700, "the width is more than a test's screen has"
    assert not again.window.read.agenda.isVisible()
    assert not again.window.actions_.show_agenda.isChecked()
    # Whether there is room for it beside the page is the screen's matter.
    assert again.window.actions_.show_desk.isChecked()
    again.press("F8")
    assert again.window.read.agenda.width() > 100


def test_pages_that_open_before_the_rest_is_read_get_their_printed_numbers(
    councillor, sample_library
):
    reader = councillor(sample_library)
    place = reader.window.read
    opened_without_papers = []
    open_pages = place.going._open_pages

    def noted(*file):
        opened_without_papers.append(place.going.papers is None)
        open_pages(*file)

    place.going._open_pages = noted
    reader.open_next_meeting()
    assert opened_without_papers == [True]
    labels = place.going.papers.labels(place.page.file)
    scenery = place.page.view._scenery
    assert [scenery.label(page) for page in labels] == list(labels.values())
    assert any("pack" in label for label in labels.values())


def test_a_meeting_that_is_gone_is_not_looked_for(councillor, sample_library, tmp_path):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.close()
    another = councillor(tmp_path / "another")
    another.settle()
    assert another.window.read.meeting is None
    assert another.window.actions_.meetings.isChecked()


def test_a_hidden_desk_comes_back_for_a_new_question(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("F9")
    assert not reader.window.read.desk.isVisible()
    reader.press("Ctrl+N")
    assert reader.window.read.desk.isVisible()
    assert reader.window.actions_.show_desk.isChecked()


def test_files_over_the_window_are_invited_to_drop(councillor, tmp_path):
    reader = councillor(tmp_path / "library")
    overlay = reader.window.taking.overlay
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "pack.pdf"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(reader.window, enter)
    assert overlay.isVisible()
    assert overlay.size() == reader.window.size()
    QApplication.sendEvent(reader.window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_a_hidden_page_comes_back_for_whoever_goes_there(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    page = reader.window.read.page
    reader.press("F7")
    assert not page.isVisible()
    assert reader.window.read.desk.isVisible()
    reader.press("Ctrl+G")
    reader.window.read.page.page_wanted.emit("pdf 12")
    reader.settle()
    assert page.isVisible()
    assert page.view.current_page == 12
    for key in ("F8", "F9", "F7"):
        reader.press(key)
    assert page.isVisible(), "one of the three is always there"


def test_reading_as_text_in_its_size_comes_back(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+T")
    text = reader.window.read.page.text
    reader.wait(lambda: text.page_count)
    text.set_zoom(2.0)
    text.show_page(9)
    reader.settle()
    reader.close()

    again = councillor(sample_library)
    page = again.window.read.page
    again.wait(lambda: page.text.current_page == 9)
    assert page.shown is page.text
    assert page.text.zoom == 2.0
    assert again.window.reading_actions.as_text.isChecked()


def test_each_place_comes_back_where_one_was_in_it(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    window = reader.window
    window.read.desk.setCurrentWidget(window.read.notes)
    reader.press("Ctrl+3")
    reader.wait(lambda: len(window.questions.questions) == 5)
    question = window.questions.questions[3].id
    window.questions.list_.choose(question)
    window.questions.view.group_choice.setCurrentIndex(1)
    reader.press("Ctrl+4")
    reader.wait(lambda: window.past._text)
    speech = window.past._text.told.speeches[20]
    window.past.script.return_to(speech)
    reader.press("Ctrl+5")
    reader.settle()
    window.follow_up.table.selectRow(3)
    undertaking = window.follow_up.spot["undertaking"]
    window.follow_up.pages.setCurrentIndex(1)
    reader.close()

    again = councillor(sample_library)
    window = again.window
    assert window.read.desk.currentWidget() is window.read.notes
    again.press("Ctrl+5")
    assert window.follow_up.spot == {"page": "1", "undertaking": undertaking}
    again.press("Ctrl+4")
    again.wait(lambda: window.past.script.here and window.past.script.here.id == speech.id)
    again.press("Ctrl+3")
    again.wait(lambda: window.questions.list_.current)
    assert window.questions.list_.current.id == question
    assert window.questions.view.group_choice.currentIndex() == 1


def test_the_chosen_meeting_is_known_wherever_one_comes_back_to(councillor, sample_library):
    reader = councillor(sample_library)
    reader.press("Ctrl+4")
    reader.close()

    again = councillor(sample_library)
    assert again.window.actions_.past.isChecked()
    assert again.window.actions_.brief.isEnabled()
    again.press("Ctrl+2")
    again.wait(lambda: again.window.read.page.view.page_count)
    assert again.window.read.page.width() > again.window.read.desk.width()
