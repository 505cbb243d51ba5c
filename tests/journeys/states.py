"""Brings the window into one state after the other: each place, empty, filled and being edited."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QWidget

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.notes import HighlightKind
from tests.journeys.laid_over import asked
from tests.journeys.test_access import dialogs

PLACES = ("meetings", "read", "questions", "past", "follow_up", "brief")
State = tuple[str, QWidget]


def places_of(reader) -> Iterator[State]:
    """Yield each place as it is when one comes to it."""
    for place in PLACES:
        getattr(reader.window.actions_, place).trigger()
        reader.settle()
        yield place, reader.window


def states_of(reader) -> Iterator[State]:
    """Yield the places with all that can be opened in them, then what lies over them."""
    actions = reader.window.actions_
    for place, states in (
        ("read", _reading),
        ("questions", _planning),
        ("past", _listening),
        ("follow_up", _following),
        ("brief", _briefing),
    ):
        getattr(actions, place).trigger()
        reader.settle()
        for name in states(reader):
            reader.settle()
            yield f"{place}: {name}", reader.window
    for name in _over(reader):
        reader.settle()
        yield name, reader.window
    for dialog in dialogs(reader):
        yield _titled(dialog)
        if dialog is reader.window.map_editing.dialog:
            dialog.deeds._on_some_pages()
            reader.settle()
            yield "dialog: some pages are marked", dialog


def _titled(dialog: QDialog) -> State:
    return f"dialog: {dialog.windowTitle()}", dialog


def _reading(reader) -> Iterator[str]:
    window, read = reader.window, reader.window.read
    reader.read_page(9)
    reader.select("Families who decline")
    read.page.view.highlight_wanted.emit(HighlightKind.CONCERN)
    yield "a highlight"
    read._columns.bring(read.agenda)
    yield "the agenda"
    read._columns.bring(read.desk)
    for tab in range(read.desk.count()):
        read.desk.setCurrentIndex(tab)
        yield f"tab {tab} of the desk"
    window.reading_actions.name_highlights.trigger()
    yield "the highlights are named"
    read.notes._names.left.emit()
    window.actions_.new_note.trigger()
    yield "a note is written"
    window.actions_.new_question.trigger()
    for section in read.questions.editor.sections:
        section.open()
    yield "a question is written"
    read._columns.bring(read.sides)
    read.finding.begin()
    yield "words are looked for"
    read.finding.leave()
    read.page.read_as_text(is_wanted=True)
    reader.wait(lambda: read.page.text.page_count)
    yield "as text"
    read.page.read_as_text(is_wanted=False)
    window.reading_actions.print_pages.trigger()
    yield "pages are to be printed"
    window.pack_printing.bar.hide()


def _planning(reader) -> Iterator[str]:
    place = reader.window.questions
    reader.wait(lambda: place.questions)
    place.list_.choose(place.questions[0].id)
    place.view.columns.bring(place.view._side)
    for section in place.editor.sections:
        section.open()
    yield "the editor, all of it open"
    place.view._covered.click()
    yield "coverage"
    place.view._lined.click()
    yield "lines of enquiry"
    place.view._lined.click()
    place.list_.selectAll()
    yield "several are chosen"


def _listening(reader) -> Iterator[str]:
    past = reader.window.past
    reader.wait(lambda: past._text)
    yield "a transcript"
    past._view.columns.bring(past._view.records)
    yield "the records"
    past.people.begin()
    yield "the people"
    past.people.leave()


def _following(reader) -> Iterator[str]:
    place = reader.window.follow_up
    place.pages.setCurrentIndex(1)
    yield "the tracker"
    place.tracker.choose()
    yield "what may be tracked"
    place.tracker.choose_no_more()
    place.pages.setCurrentIndex(0)


def _briefing(reader) -> Iterator[str]:
    place = reader.window.briefing
    reader.wait(lambda: place.preview.pages.page_count)
    yield "its choices"
    place.show_pages()
    yield "its pages"
    place.show_choices()


def _over(reader) -> Iterator[str]:
    """Yield what lies over a place for a while."""
    window = reader.window
    window.frame.bar.search.setText("transport saving")
    yield "the search"
    window.frame.bar.search.clear()
    window.actions_.read.trigger()
    window.actions_.find_anything.trigger()
    reader.type("transport")
    yield "the palette"
    reader.press("Escape")
    window.actions_.removed.trigger()
    yield "what was removed"
    window.bringing_back.leave()
    yield from asked(reader)
    window.messages.warn(
        NotUnderstood(
            "“the 31st of Juneteenth” is not a day or a month.",
            "Type a day such as 12 March 2027, or a month such as March 2027.",
        )
    )
    yield "a message"
