"""Choosing an edition and what goes into it, in the window."""

from PySide6.QtCore import Qt

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part


def ask(reader):
    reader.window.actions_.brief.trigger()
    reader.wait(lambda: reader.window.briefings.dialog)
    return reader.window.briefings.dialog


def test_an_edition_is_chosen_written_and_offered_again(councillor, sample_library, tmp_path):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    meeting = reader.window.read.meeting
    dialog = ask(reader)
    options = dialog.options
    assert (options.choice, options.is_open) == (BriefingChoice(), False)
    options.edition.setCurrentIndex(list(Edition).index(Edition.CARDS))
    assert "Question cards" in dialog.path.name
    target = tmp_path / "cards.pdf"
    dialog._path.setText(str(target))
    dialog.accept()
    reader.wait(target.is_file)
    reader.settle()
    assert services_for(sample_library).exporting.choice(meeting).edition is Edition.CARDS
    assert ask(reader).options.choice.edition is Edition.CARDS
    reader.window.briefings.dialog.reject()
    reader.settle()


def test_items_parts_and_lines_are_chosen_by_ticking(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    dialog = ask(reader)
    options = dialog.options
    options._more.click()
    first = options._model.index(0, 0)
    options._model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    options._parts[Part.NOTES].setChecked(False)
    options.lines.setValue(5)
    options.people.setCurrentIndex(1)
    choice = dialog.wanted.choice
    assert "1" not in choice.items
    assert (choice.left_out, choice.lines) == (frozenset({Part.NOTES}), 5)
    assert choice.people == (options.people.itemText(1),)
    dialog.reject()
    reader.settle()


def test_with_nothing_ticked_it_cannot_be_written(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    dialog = ask(reader)
    model = dialog.options._model
    for row in range(model.rowCount()):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not dialog._write.isEnabled()
    assert dialog.options._empty.isVisibleTo(dialog.options._empty.parentWidget())
    dialog.reject()
    reader.settle()


def test_a_copy_with_exempt_papers_says_so_in_its_name_unless_the_user_named_it(
    councillor, sample_library
):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    dialog = ask(reader)
    dialog._exempt.setChecked(True)
    assert dialog.path.stem.endswith("EXEMPT")
    dialog._exempt.setChecked(False)
    assert "EXEMPT" not in dialog.path.stem
    dialog._path.setText("mine.pdf")
    dialog._exempt.setChecked(True)
    assert dialog.path.name == "mine.pdf"
    dialog.reject()
    reader.settle()


def test_every_control_of_the_choice_has_a_name(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    options = ask(reader).options
    fields = (options.edition, options.name, options.tree, options.people, options.lines)
    assert all(field.accessibleName() for field in fields)
    assert all(box.text() for box in options._parts.values())
    reader.window.briefings.dialog.reject()
    reader.settle()
