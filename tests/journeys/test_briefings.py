"""The briefing in the window: its pages are seen while it is chosen, and what is seen leaves."""

from email import message_from_bytes, policy

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.original_pages import Originals
from scrutinyprep.ui import briefings as briefings_of
from scrutinyprep.ui.exits import Exit
from scrutinyprep.ui.printing import Printing


@pytest.fixture
def seen(councillor, sample_library):
    """Return a reader with the sample meeting's briefing before the eyes."""
    reader = councillor(sample_library)
    reader.open_next_meeting()
    show(reader)
    return reader


def show(reader):
    reader.window.actions_.brief.trigger()
    wait_for_pages(reader)


def wait_for_pages(reader):
    window = reader.window
    reader.wait(lambda: window.briefings.made and window.briefing.preview.is_showing_pages)
    reader.settle()


def choose(reader, edition):
    options = reader.window.briefing.options
    options.choice.edition.setCurrentIndex(list(Edition).index(edition))
    assert reader.window.briefings.made is None, "pages that are wanted no more must not leave"
    wait_for_pages(reader)


def text_of(path, password=None):
    with pypdfium2.PdfDocument(path, password=password) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def has_consent(reader):
    return reader.window.briefing.options.wish.consent is not None


def copies_of(reader):
    return list((reader.library / "previews").glob("*"))


def test_what_is_saved_is_what_is_shown_and_the_choice_is_offered_again(
    seen, sample_library, tmp_path
):
    place, briefings = seen.window.briefing, seen.window.briefings
    assert place.options.choice.choice == BriefingChoice()
    choose(seen, Edition.CARDS_SINGLE)
    assert place.preview._sheet.text() == "A6"
    assert briefings.usual_path().name.startswith("Question cards, single")
    (copy,) = copies_of(seen)
    shown = copy.read_bytes()
    target = tmp_path / "cards.pdf"
    briefings.save_to(tmp_path / "cards")
    seen.wait(target.is_file)
    seen.settle()
    assert target.read_bytes() == shown
    assert "cards.pdf" in seen.window.messages.words
    meeting = seen.window.read.meeting
    assert services_for(sample_library).exporting.choice(meeting).edition is Edition.CARDS_SINGLE


def test_items_parts_lines_and_people_are_chosen_beside_the_pages(seen, tmp_path):
    options = seen.window.briefing.options
    choice = options.choice
    pages = seen.window.briefings.made.pages
    first = choice._model.index(0, 0)
    choice._model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    choice._parts[Part.CONTENTS].setChecked(False)
    choice.lines.setValue(40)
    choice.people.setCurrentIndex(1)
    choice.originals.which.setCurrentIndex(list(Originals).index(Originals.CHOSEN))
    choice.originals.pages.setText("nonsense")
    assert choice.originals._unclear.isVisible()
    choice.originals.pages.setText("27")
    wanted = options.wish.choice
    assert "1" not in wanted.items
    assert (wanted.left_out, wanted.lines) == (frozenset({Part.CONTENTS}), 40)
    assert wanted.people == (choice.people.itemText(1),)
    assert str(wanted.originals.pages) == "27"
    wait_for_pages(seen)
    made = seen.window.briefings.made
    assert made.questions < 5
    assert made.pages != pages


def test_without_anything_to_print_it_says_so_and_nothing_can_leave(seen):
    place = seen.window.briefing
    model = place.options.choice._model
    for row in range(model.rowCount()):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert "Nothing is ticked" in place.preview.said
    leave = (place.options.save, place.options.print, place.options.mail)
    assert not any(button.isEnabled() for button in leave)
    seen.settle()
    assert copies_of(seen) == []
    model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    wait_for_pages(seen)
    place.options.choice.edition.setCurrentIndex(list(Edition).index(Edition.ONE_PAGE))
    seen.wait(lambda: "No question is left" in place.preview.said)
    assert not any(button.isEnabled() for button in leave)
    place.preview._way_on.click()
    assert seen.window._layers.currentWidget() is seen.window.questions


def test_exempt_papers_stay_out_until_the_user_agrees_each_time_and_undo_is_seen(seen):
    options, briefings = seen.window.briefing.options, seen.window.briefings
    assert seen.window.actions_.brief.iconText() == "Print the briefing"
    assert not has_consent(seen)
    assert "EXEMPT" not in briefings.usual_path().stem
    options._exempt.setChecked(True)
    wait_for_pages(seen)
    assert has_consent(seen)
    assert briefings.usual_path().stem.endswith("EXEMPT")
    assert len(copies_of(seen)) == 1
    seen.press("Escape")
    assert seen.window._layers.currentWidget() is seen.window.read
    assert seen.window.actions_.brief.iconText() == "Write the briefing"
    seen.settle()
    assert copies_of(seen) == [], "what is closed leaves nothing behind"
    show(seen)
    assert not has_consent(seen)
    without_a_question_and_with_it_again(seen)


def without_a_question_and_with_it_again(seen):
    window = seen.window
    before = window.briefings.made.questions
    question = services_for(seen.library).questions.of_meeting(window.read.meeting)[0]
    window.workroom.deeds.remove_questions([question])
    seen.wait(lambda: window.briefings.made and window.briefings.made.questions == before - 1)
    window.stack.undo()
    seen.wait(lambda: window.briefings.made and window.briefings.made.questions == before)
    seen.settle()


def test_an_e_mail_takes_out_what_is_mine_alone_before_it_is_asked_for(seen, tmp_path, monkeypatch):
    opened = []

    def open_by_system(path):
        opened.append(path)
        return True

    monkeypatch.setattr(briefings_of, "_open", open_by_system)
    target = tmp_path / "out.eml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    options = seen.window.briefing.options
    assert not options.for_others.isChecked()
    options.lock.is_wanted.setChecked(True)
    assert not options.save.isEnabled()
    options.lock._field.setText("kettle orbit walnut 9")
    seen.window.exit_menu.ways[Exit.EMAIL].trigger()
    seen.wait(target.is_file)
    seen.settle()
    assert options.for_others.isChecked()
    assert opened == [str(target)]
    mail = message_from_bytes(target.read_bytes(), policy=policy.default)
    (pdf,) = mail.iter_attachments()
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(pdf.get_content())
    assert b"/Encrypt" in locked.read_bytes()
    assert "People Scrutiny Committee" in text_of(locked, "kettle orbit walnut 9")
    assert "The PDF in it has" in seen.window.messages.words


def test_pages_that_cannot_be_saved_stay_and_are_printed_as_the_systems_dialog_says(seen, tmp_path):
    window, target = seen.window, tmp_path / "printed.pdf"
    (tmp_path / "out.pdf").mkdir()
    window.briefings.save_to(tmp_path / "out.pdf")
    seen.settle()
    assert "could not be written" in window.messages.words
    assert window.briefing.preview.is_showing_pages
    window.briefings.print()
    assert "No printer is set up" in window.messages.words
    printing = Printing(seen.tasks, window.messages, window, has_printer=lambda: True)
    window.briefings.printing = printing
    window.actions_.brief.trigger()
    dialog = printing.dialog
    printer = dialog.printer()
    assert (dialog.minPage(), dialog.maxPage()) == (1, window.briefings.made.pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    dialog.done(QDialog.DialogCode.Accepted.value)
    seen.settle()
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == 2
    assert "2 pages were handed to the printer" in window.messages.words


def test_every_control_has_a_name_and_the_pages_their_keys_and_a_page_of_the_guide(seen):
    options, preview = seen.window.briefing.options, seen.window.briefing.preview
    choice = options.choice
    fields = (choice.edition, choice.name, choice.tree, choice.people, choice.lines)
    originals = choice.originals
    more = (originals.which, originals.pages, preview._page, preview.pages, preview._life)
    assert all(field.accessibleName() for field in (*fields, *more))
    assert all(box.text() for box in choice._parts.values())
    seen.window.actions_.guide.trigger()
    assert seen.window.guiding.guide.windowTitle()
    seen.window.guiding.guide.close()
    assert seen.window.briefing.property("guide") == "briefing"
    pages = preview.pages
    pages.setFocus()
    seen.press("End")
    assert pages.current_page == pages.page_count
    assert not preview._next.isEnabled()
    seen.press("Home")
    zoom = pages.zoom
    seen.press("Ctrl+Plus")
    assert pages.zoom > zoom
    seen.press("Ctrl+0")
    assert preview._life.text() == "100 %"
    seen.window.actions_.go_to_page.trigger()
    seen.type("3")
    seen.press("Return")
    assert pages.current_page == 3


def test_pages_of_the_pack_are_chosen_by_their_printed_numbers(
    councillor, sample_library, tmp_path
):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(44)
    reader.window.read.page.view.setFocus()
    reader.window.reading_actions.print_pages.trigger()
    printing = reader.window.pack_printing
    bar = printing.bar
    reader.wait(bar.isVisible)
    assert (bar.pages.text(), bar.said) == ("42", "1 page · PDF 44")
    reader.type("999")
    assert "There are no pages “999”" in bar.said
    assert not bar.print.isEnabled()
    bar.pages.setText("39 to 42")
    assert "2 of them are exempt" in bar._exempt_told.text()
    target = tmp_path / "pages.pdf"
    printing.save_to(target)
    reader.wait(target.is_file)
    reader.settle()
    assert "Pack page 41: exempt, left out of this copy" in text_of(target)
    assert "Exempt pages were left out" in reader.window.messages.words
    bar.exempt.setChecked(True)
    bar.marks.setChecked(True)
    printing.save_to(target)
    assert not bar.exempt.isChecked(), "consent is for these pages this time"
    reader.wait(lambda: "exempt material" in reader.window.messages.words)
    assert "EXEMPT" in text_of(target)
    reader.press("Return")
    assert "No printer is set up" in reader.window.messages.words
    reader.press("Escape")
    assert bar.isHidden()
    assert copies_of(reader) == []
