"""Reading papers in the window: finding words, going back, as text, over pages, by keys alone."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.notes import HighlightKind

PASSAGE = "average cost of a place on a SEND route"


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    return reader


def go_to(reader, words):
    reader.press("Ctrl+G")
    reader.type(words)
    reader.press("Return")


def find(reader, words):
    reader.press("Ctrl+F")
    reader.type(words)
    bar = reader.window.read.page.find_bar
    reader.wait(lambda: bar.words == words and reader.window.read.finding._looked_in)
    QTest.qWait(200)
    reader.settle()


def test_words_are_found_and_stepped_through_and_marked_beside_the_page(reader):
    page = reader.window.read.page
    find(reader, "reablement")
    bar = page.find_bar
    hits = reader.window.read.finding._hits
    assert len(hits) > 3
    assert bar.said == f"1 of {len(hits)}"
    assert len(page.view._ticks.ticks) == len(hits)
    assert page.view.current_page == hits[0].pdf_page
    reader.press("Return")
    reader.press("F3")
    assert bar.said == f"3 of {len(hits)}"
    reader.press("Shift+F3")
    assert bar.said == f"2 of {len(hits)}"
    assert page.view._scenery.hits.current_on(hits[1].pdf_page)
    reader.press("Escape")
    assert bar.isHidden()
    assert page.view._ticks.ticks == ()
    assert page.view.hasFocus()


def test_words_that_are_not_there_are_said_not_to_be(reader):
    find(reader, "zeppelin")
    assert reader.window.read.page.find_bar.said == "Not found"


def test_elsewhere_the_same_keys_search_the_library(reader):
    reader.press("Ctrl+1")
    reader.press("Ctrl+F")
    assert reader.window.read.page.find_bar.isHidden()
    assert reader.window.frame.bar.search.hasFocus()
    reader.press("Ctrl+2")
    reader.press("Ctrl+F")
    assert not reader.window.read.page.find_bar.isHidden()


def test_going_back_and_forward_is_as_in_a_browser(reader):
    read = reader.window.read
    for words, page in (("pdf 9", 9), ("item 6", None), ("pdf 12", 12)):
        go_to(reader, words)
        if page:
            assert read.page.view.current_page == page
    reader.press("Alt+Left")
    reader.press("Alt+Left")
    assert read.page.view.current_page == 9
    reader.press("Alt+Right")
    reader.press("Alt+Right")
    assert read.page.view.current_page == 12
    assert not reader.window.reading_actions.forward.isEnabled()
    back = Qt.MouseButton.BackButton
    QTest.mousePress(read.page.view.viewport(), back, Qt.KeyboardModifier.NoModifier, QPoint(9, 9))
    reader.settle()
    assert read.page.view.current_page != 12


def test_a_number_that_is_not_there_is_said_plainly(reader):
    go_to(reader, "99.9")
    assert "no section or paragraph “99.9”" in reader.window.messages.words


def test_a_paper_is_read_as_text_at_the_same_place_and_back(reader):
    page = reader.window.read.page
    go_to(reader, "pdf 9")
    reader.read_page(9)
    reader.press("Ctrl+T")
    reader.wait(lambda: page.text.page_count)
    reader.settle()
    assert page.shown is page.text
    assert page.text.current_page == 9
    assert "Labels" not in page.text.toPlainText()
    assert PASSAGE in page.text.toPlainText()
    assert "pack 7 · PDF 9" in page.text.toPlainText()
    reader.press("Ctrl+T")
    assert page.shown is page.view
    assert page.view.current_page == 9


def test_what_is_marked_in_the_text_is_marked_on_the_page_and_the_other_way(reader):
    page = reader.window.read.page
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("2")
    reader.press("Ctrl+T")
    reader.wait(lambda: page.text.page_count)
    reader.settle()
    grounds = [each.cursor.selectedText() for each in page.text.extraSelections()]
    assert PASSAGE in grounds
    page.text.setTextCursor(page.text.document().find("Families who decline"))
    page.text.setFocus()
    reader.press("H")
    reader.press("Ctrl+T")
    reader.settle()
    reader.read_page(9)
    made = services_for(reader.library).notes.highlights(reader.window.read.meeting)
    mine = {h.place.anchor.quote: h for h in made}
    assert mine[PASSAGE].kind is HighlightKind.CONCERN
    found = mine["Families who decline"].id
    reader.wait(lambda: any(m.mark.id == found for m in page.view._scenery.marks_on(9)))


def test_a_passage_is_copied_with_where_it_stands(reader):
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("Ctrl+Shift+C")
    reader.settle()
    assert QGuiApplication.clipboard().text() == f"“{PASSAGE}” (pack page 7, item 5, section 2.4)"


def test_a_passage_is_quoted_in_the_question_that_is_worked_on_and_taken_back(reader):
    reader.read_page(9)
    reader.select("Families who decline")
    reader.press("Q")
    reader.type("Who?")
    reader.select(PASSAGE)
    reader.press("E")

    def evidence():
        asked = services_for(reader.library).questions.of_meeting(reader.window.read.meeting)
        return next(q for q in asked if q.said.words == "Who?").evidence

    assert [one.words for one in evidence()] == [PASSAGE]
    assert evidence()[0].place.anchor.pdf_page == 9
    reader.press("Ctrl+Z")
    assert evidence() == ()


def test_a_passage_becomes_a_promise_by_one_key(reader):
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("U")
    kept = services_for(reader.library).undertakings.all()
    mine = next(u for u in kept if u.promise.words == PASSAGE)
    assert mine.item == "5"
    reader.press("Ctrl+Z")
    assert mine.id not in [u.id for u in services_for(reader.library).undertakings.all()]


def test_a_selection_goes_on_over_the_end_of_a_page_by_keys(reader):
    view = reader.window.read.page.view
    reader.read_page(9)
    texts = view._scenery.texts
    reader.wait(lambda: texts.on_page(10))
    page = texts.on_page(9)
    view._selecting.begin(page, page.lines[-2].start)
    view.setFocus()
    for _ in range(4):
        reader.press("Shift+Down")
    selection = view.selection
    assert selection.pdf_page == 9
    assert [on for on, _ in selection.further] == [10]
    first = texts.on_page(10).lines[0]
    assert texts.on_page(10).text[first.start : first.end].split()[0] in selection.text
    reader.press("H")
    made = services_for(reader.library).notes.highlights(reader.window.read.meeting)
    begins, ends = "complaints in September fell from 173 to 94.", selection.words.split()[-1]
    (quote,) = (q for h in made if (q := h.place.anchor.quote).startswith(begins))
    assert quote.endswith(ends)
    assert "Page" not in quote, "what is printed between is left out"


def test_a_table_is_selected_and_copied_with_tabs(reader):
    services = services_for(reader.library)
    pack = services.papers.files(reader.window.read.meeting)[0].id
    table = next(t for t in services.papers.tables(pack) if len(t.rows) > 2 and len(t.rows[0]) > 2)
    reader.read_page(table.pdf_page)
    view = reader.window.read.page.view
    view.setFocus()
    reader.press("T")
    reader.settle()
    assert view.selection is not None
    reader.press("Ctrl+C")
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert rows == [[" ".join(cell.split()) for cell in row] for row in table.rows]
    reader.press("Shift+Up")
    assert len(view.selection.table) == len(table.rows) - 1


def test_the_user_names_the_highlights_on_the_desk_and_the_names_are_kept(reader, settings):
    window = reader.window

    def kept():
        return json.loads(settings.read_text(encoding="utf-8"))["highlight_names"]

    window.activateWindow()
    window.reading_actions.name_highlights.trigger()
    names = window.read.notes._names
    assert names.isVisible()
    field = names.field_of(HighlightKind.CONCERN)
    assert names.isAncestorOf(QApplication.focusWidget())
    field.setFocus()
    reader.type("Ask Jane")
    assert kept() == {"concern": "Ask Jane"}
    reader.press("Ctrl+Z")
    assert field.text() == ""
    assert kept() == {}
    window.stack.redo()
    assert field.text() == "Ask Jane"
    reader.press("Escape")
    assert not names.isVisible()
    assert window.read.page.isAncestorOf(QApplication.focusWidget())
    reader.read_page(9)
    reader.select(PASSAGE)
    menu = window.read.page.view.bar._highlight.menu()
    assert [a.text().split("\t")[0] for a in menu.actions()][1] == "Ask Jane"
    reader.press("2")
    cards = window.read.notes._list.cards.rows
    assert any("Ask Jane" in card.detail or "Ask Jane" in card.title for card in cards)


def test_the_menu_of_the_page_offers_what_fits_with_its_keys(reader):
    reader.read_page(9)
    words = [a.text() for a in reader.window.reading.menu().actions() if a.text()]
    assert not any(word.startswith("&Highlight") for word in words)
    reader.select(PASSAGE)
    words = [a.text() for a in reader.window.reading.menu().actions() if a.text()]
    assert "&Highlight\tH" in words
    assert "Copy with r&eference\tCtrl+Shift+C" in words


def test_all_places_are_listed_by_item_and_walked_through_by_keys(reader):
    page, finding = reader.window.read.page, reader.window.read.finding
    find(reader, "reablement")
    hits = finding._hits
    assert page.hit_list.isHidden()
    reader.press("Down")
    assert page.hit_list.rows.hasFocus()
    rows = page.hit_list.hits.rows
    assert [row.at for row in rows if not row.is_heading] == list(range(len(hits)))
    assert all("reablement" in row.words.casefold() for row in rows if not row.is_heading)
    papers = reader.window.read.going.papers
    headings = {row.words: int(row.label) for row in rows if row.is_heading}
    assert sum(headings.values()) == len(hits)
    known = {f"{item.number} {item.title}" for item in papers.agenda}
    assert set(headings) - known == {"Outside of any item"}, "the agenda itself names it"
    reader.press("Down")
    assert page.find_bar.said == f"2 of {len(hits)}"
    assert page.view.current_page == hits[1].pdf_page
    reader.press("Escape")
    reader.press("F3")
    assert page.find_bar.said == f"3 of {len(hits)}"
    assert page.hit_list.rows.currentIndex().data(page.hit_list.hits.RowRole).at == 2
    reader.press("Down")
    reader.press("Return")
    assert page.view.hasFocus()
    reader.press("Ctrl+F3")
    reader.press("Escape")
    reader.press("Escape")
    assert page.hit_list.isHidden()
    assert page.hit_list.hits.rowCount() == 0
