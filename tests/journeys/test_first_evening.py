"""What somebody runs into who has never seen the program before."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton


def test_q_and_n_without_a_selection_are_about_the_page_and_nothing_typed_gets_lost(
    councillor, sample_library
):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(4)
    view, messages = reader.window.read.page.view, reader.window.messages
    view.setFocus()
    reader.press("Q")
    reader.type("Why now, and not in May?")
    editor = reader.window.read.questions.editor
    assert editor.words.toPlainText() == "Why now, and not in May?"
    assert editor.question.place.anchor.pdf_page == 4
    view.setFocus()
    reader.press("N")
    reader.type("Ask Ann")
    reader.wait(lambda: any(n.words == "Ask Ann" for n in reader.window.read.marking._marks.notes))
    for key in ("H", "B", "U", "E"):
        view.setFocus()
        messages.hide()
        reader.press(key)
        assert messages.words == "Select the words on the page first."
    assert messages.passing.isActive(), "and that goes by itself"


def test_every_empty_place_leads_to_what_fills_it(councillor, tmp_path):
    reader = councillor(tmp_path)
    window = reader.window
    QGuiApplication.clipboard().setText(f'"{tmp_path / "gone.pdf"}"')
    reader.press("Ctrl+V")
    assert window.messages.words.endswith("gone.pdf”.")
    led_to = []
    for action in window.actions_.places:
        action.trigger()
        place = window._layers.currentWidget()
        primary = next(
            button
            for button in place.findChildren(QPushButton)
            if button.isVisible() and button.property("primary")
        )
        led_to.append(primary.text().replace("&", ""))
    assert led_to == [
        *("Open a pack", "Open a pack", "Open a pack"),
        *("Open minutes or a transcript", "Past meetings"),
    ]
