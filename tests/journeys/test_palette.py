"""One field for everything: commands, meetings, items, people and words, by keyboard only."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.domain.hits import Hit
from scrutinyprep.ui.itemmodels.cards import Card


def begin(reader):
    reader.press("Ctrl+K")
    return reader.window.palette_finding.palette


def titles(palette) -> list[str]:
    return [card.title for card in palette.list.cards.rows if not card.is_heading]


def groups(palette) -> list[str]:
    return [card.title for card in palette.list.cards.rows if card.is_heading]


def test_an_empty_field_lists_every_command_with_its_keys(councillor, sample_library):
    reader = councillor(sample_library)
    palette = begin(reader)
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field
    details = {card.title: card.detail for card in palette.list.cards.rows}
    assert "Ctrl+5" in details["Follow-up"]
    assert "Dark" in details
    assert groups(palette) == ["Commands"]


def test_a_command_is_done_by_a_few_letters_and_return(councillor, sample_library):
    reader = councillor(sample_library)
    palette = begin(reader)
    reader.type("foll")
    assert titles(palette)[0] == "Follow-up"
    reader.press("Return")
    assert not palette.isVisible()
    assert reader.window._layers.currentWidget() is reader.window.follow_up


def test_a_command_that_cannot_be_done_is_not_offered(councillor, sample_library):
    reader = councillor(sample_library)
    palette = begin(reader)
    assert not reader.window.actions_.undo.isEnabled()
    assert "Undo" not in titles(palette)


def test_an_item_opens_at_its_first_page(councillor, sample_library):
    reader = councillor(sample_library)
    services = reader.window.workroom.services
    item, paper = next(
        (item, item.papers[0])
        for summary in services.meetings.all()
        for item in services.meetings.agenda(summary.meeting.id)
        if item.papers and item.papers[0].pdf_pages.first > 3
    )
    palette = begin(reader)
    reader.type(item.title[:12].lower())
    assert "Agenda items" in groups(palette)
    row = next(
        card
        for card in palette.list.cards.rows
        if getattr(card.subject, "id", None) == item.id and card.key[0].value == "item"
    )
    palette.list.choose(row.key)
    reader.press("Return")
    view = reader.window.read.page.view
    reader.wait(lambda: view.page_count)
    reader.settle()
    assert view.current_page == paper.pdf_pages.first


def test_words_of_the_papers_come_after_the_names_and_lead_to_their_page(
    councillor, sample_library
):
    reader = councillor(sample_library)
    palette = begin(reader)
    reader.type("recommendation")
    assert groups(palette)[-2:] == ["In papers, speeches and notes", "Search"]
    hit: Card = next(c for c in palette.list.cards.rows if isinstance(c.subject, Hit))
    palette.list.choose(hit.key)
    reader.press("Return")
    reader.settle()
    assert reader.window._layers.currentWidget() in (reader.window.read, reader.window.past)


def test_a_person_leads_to_all_that_they_said(councillor, sample_library):
    reader = councillor(sample_library)
    people = reader.window.workroom.services.people.all()
    person = max(people, key=lambda known: known.speeches)
    palette = begin(reader)
    reader.type(person.name.split()[-1].lower())
    card = next(c for c in palette.list.cards.rows if c.title == person.name)
    palette.list.choose(card.key)
    reader.press("Return")
    reader.settle()
    hits = [c.subject for c in reader.window.search.hits.cards.rows if not c.is_heading]
    assert hits
    assert {hit.speaker for hit in hits} <= {person.name, *person.aliases}


def test_a_name_typed_never_undoes_what_bears_it(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.meetings.remove_chosen()
    reader.settle()
    undo = reader.window.actions_.undo
    assert undo.isEnabled()
    palette = begin(reader)
    reader.type(undo.text().split()[-1].strip("“”").lower())
    assert undo.text() not in titles(palette)


def test_a_slip_of_the_pen_finds_what_was_meant_and_says_so(councillor, sample_library):
    reader = councillor(sample_library)
    palette = begin(reader)
    reader.type("qestions")
    assert "Questions" in titles(palette)
    assert palette._nothing.text().startswith("Nothing goes by these words. This goes by “quest")
    palette.field.selectAll()
    reader.type("recomendation")
    assert "“recommendation" in palette._nothing.text()
    assert any(isinstance(card.subject, Hit) for card in palette.list.cards.rows)


def test_what_the_palette_has_too_little_room_for_is_searched_everywhere(
    councillor, sample_library
):
    reader = councillor(sample_library)
    palette = begin(reader)
    reader.type("school")
    palette.list.choose(palette.list.cards.rows[-1].key)
    reader.press("Return")
    reader.settle()
    assert reader.window._layers.currentWidget() is reader.window.search
    assert len(reader.window.search.hits.cards.rows) > 6


def test_escape_goes_back_to_where_the_focus_was(councillor, sample_library):
    reader = councillor(sample_library)
    table = reader.window.meetings.table
    table.setFocus()
    palette = begin(reader)
    reader.type("xyzzy")
    assert titles(palette) == ["Search everywhere for “xyzzy”"]
    assert palette._nothing.text() == "Nothing goes by these words."
    reader.press("Escape")
    assert not palette.isVisible()
    assert QApplication.focusWidget() is table


def test_the_arrows_walk_over_headings_and_the_caret_stays_in_the_field(councillor, sample_library):
    reader = councillor(sample_library)
    palette = begin(reader)
    reader.type("re")
    rows = [card.key for card in palette.list.cards.rows if not card.is_heading]
    for at in range(1, len(rows)):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.chosen.key == rows[at]
        assert palette.list.chosen.title in palette.field.accessibleDescription()
    assert QApplication.focusWidget() is palette.field
