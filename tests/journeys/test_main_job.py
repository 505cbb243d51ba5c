"""From a pack to a briefing, through the real window."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.undertakings import Column, UndertakingsModel
from scrutinyprep.ui.panels.words_edit import LineEdit

PASSAGE = "average cost of a place on a SEND route"


def test_two_keys_lead_from_a_passage_to_a_saved_question(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("Q")
    reader.type("What does that cost a week?")

    meeting = reader.window.read.meeting
    asked = services_for(sample_library).questions.of_meeting(meeting)
    mine = next(q for q in asked if q.said.words == "What does that cost a week?")
    assert mine.place.anchor.quote == PASSAGE
    assert (mine.place.anchor.pdf_page, mine.place.anchor.pack_page) == (9, 7)
    assert mine.place.anchor.section == "2.4"
    assert mine.item == "5"


def test_a_question_is_undone_redone_and_still_there_after_closing(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("Q")
    reader.type("Why?")
    meeting = reader.window.read.meeting
    library = services_for(sample_library)

    def words() -> list[str]:
        return [q.said.words for q in library.questions.of_meeting(meeting)]

    assert "Why?" in words()
    reader.press("Ctrl+Z")
    assert "Why?" not in words()
    assert len(words()) == 6, "the words are taken back before the question"
    reader.press("Ctrl+Z")
    assert len(words()) == 5
    reader.press("Ctrl+Y")
    reader.press("Ctrl+Y")
    assert "Why?" in words()
    reader.close()

    again = councillor(sample_library)
    again.open_next_meeting()
    shown = again.window.read.questions._list.cards.rows
    assert "Why?" in [card.title for card in shown]


def test_a_briefing_is_written_and_offered_to_be_opened(councillor, sample_library, tmp_path):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.actions_.brief.trigger()
    reader.wait(lambda: reader.window.briefings.made)
    target = tmp_path / "briefing.pdf"
    reader.window.briefings.save_to(target)
    reader.wait(target.is_file)
    reader.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert "briefing.pdf" in reader.window.messages.words


def test_a_highlight_and_a_note_are_made_by_one_key_each(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    meeting = reader.window.read.meeting
    reader.read_page(9)
    reader.select(PASSAGE)
    reader.press("H")
    reader.select("Families who decline")
    reader.press("N")
    reader.type("Ask which families")
    library = services_for(sample_library)
    assert PASSAGE in [h.place.anchor.quote for h in library.notes.highlights(meeting)]
    written = {n.words: n for n in library.notes.notes(meeting)}
    assert written["Ask which families"].place.anchor.quote == "Families who decline"


def page_of(reader) -> int:
    page: int = reader.window.read.page.view.current_page
    return page


def test_a_printed_page_number_leads_to_its_page(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+G")
    reader.type("27")
    reader.press("Return")
    assert page_of(reader) == 29
    reader.press("Ctrl+G")
    reader.type("pdf 12")
    reader.press("Return")
    assert page_of(reader) == 12
    reader.press("Ctrl+G")
    reader.type("4000")
    reader.press("Return")
    assert "no page “4000”" in reader.window.messages.words


def test_the_tree_follows_the_page(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(28)
    tree = reader.window.read.agenda.tree
    assert tree.currentIndex().data().startswith("Reablement")
    assert "6 Reablement" in reader.window.read.page.bar.breadcrumb.accessibleName()


def test_typing_a_search_leads_to_the_page_that_holds_the_words(councillor, sample_library):
    reader = councillor(sample_library)
    reader.press("Ctrl+F")
    reader.type("personal transport budget")
    hits = reader.window.search.hits.cards.rows
    assert hits[0].is_heading
    assert all(hit.marks for hit in hits if not hit.is_heading)
    reader.press("Return")
    reader.wait(lambda: reader.window.read.page.view.page_count or reader.window.past._text)
    assert reader.window._layers.currentWidget() is not reader.window.search


def test_a_promise_is_recorded_from_what_was_said(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.actions_.past.trigger()
    reader.wait(lambda: reader.window.past._text)
    reader.settle()
    before = len(services_for(sample_library).undertakings.all())
    reader.window.past.script.go_to(words="Thank you Chair, and thanks to Mrs Ellery")
    reader.window.past.script.setFocus()
    reader.press("U")
    kept = services_for(sample_library).undertakings.all()
    assert len(kept) == before + 1
    newest = next(u for u in kept if u.promise.words.startswith("Thank you Chair, and thanks"))
    assert newest.promise.promised_by == "Cllr Daniel Farrow"
    reader.press("Ctrl+Z")
    assert len(services_for(sample_library).undertakings.all()) == before


def test_a_promise_is_recorded_from_the_minutes_and_leads_back_to_them(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.actions_.past.trigger()
    reader.wait(lambda: reader.window.past._text)
    meetings = services_for(sample_library).meetings.all()
    minutes = next(d for m in meetings for d in m.documents if d.kind is DocumentKind.MINUTES)
    reader.window.past.open(minutes.id)
    reader.wait(lambda: reader.window.past._text.document == minutes.id)
    script = reader.window.past.script
    words = reader.window.past._text.minutes[-1].passages[-1].text
    script.go_to(words=words)
    script.setFocus()
    reader.press("U")
    kept = services_for(sample_library).undertakings.all()
    mine = next(u for u in kept if u.promise.words[:40] == words[:40])
    assert (mine.speech_id, mine.meeting_id) == (None, minutes.meeting_id)
    script.go_to(words="the")
    reader.window._leading.lead_to_undertaking(mine)
    reader.settle()
    assert reader.window.past._text.document == minutes.id
    assert words[:40] in script.textCursor().selectedText()


def test_a_due_day_is_typed_into_the_ledger(councillor, sample_library):
    reader = councillor(sample_library)
    reader.press("Ctrl+5")
    place = reader.window.follow_up
    table = place.table
    reader.wait(lambda: table.model().rowCount())
    chosen = table.model().index(0, 0).data(UndertakingsModel.EntryRole).undertaking.id

    def type_due(words: str) -> None:
        source = place._model.index(place._model.row_of(chosen), Column.DUE)
        index = place._rows.mapFromSource(source)
        table.setCurrentIndex(index)
        table.edit(index)
        field = QApplication.focusWidget()
        assert isinstance(field, LineEdit)
        field.clear()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        reader.settle()

    type_due("4 May 2031")
    library = services_for(sample_library)
    assert library.undertakings.one(chosen).promise.due == date(2031, 5, 4)
    type_due("some day")
    assert library.undertakings.one(chosen).promise.due == date(2031, 5, 4)
    assert "“some day” is not a day" in reader.window.messages.words


def test_what_was_said_becomes_evidence_for_the_open_question(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    question = reader.window.read.questions._questions[0]
    reader.window.read.questions.choose(question.id)
    reader.window.actions_.past.trigger()
    reader.wait(lambda: reader.window.past._text)
    reader.window.past.script.go_to(words="Thank you Chair, and thanks to Mrs Ellery")
    reader.window.past.script.setFocus()
    reader.press("E")
    kept = services_for(sample_library).questions.one(question.id)
    assert "Cllr Daniel Farrow" in kept.evidence[-1].source
    assert kept.evidence[-1].speech_id is not None


def test_a_meeting_that_is_removed_comes_back_by_undo(councillor, sample_library):
    reader = councillor(sample_library)
    reader.settle()
    shown = reader.window.meetings._model
    names = [row.meeting.id for row in shown.rows]
    reader.window.meetings.remove_chosen()
    reader.settle()
    assert len(shown.rows) == len(names) - 1
    reader.press("Ctrl+Z")
    assert [row.meeting.id for row in shown.rows] == names


def test_an_undertaking_leads_to_where_it_was_said(councillor, sample_library):
    reader = councillor(sample_library)
    reader.window.actions_.follow_up.trigger()
    reader.settle()
    reader.window.follow_up.table.selectRow(0)
    words = reader.window.follow_up.table.currentIndex().data()
    reader.window.follow_up.open_chosen()
    reader.wait(lambda: reader.window.past._text)
    reader.settle()
    assert reader.window._layers.currentWidget() is reader.window.past
    assert words[:40] in reader.window.past.script.textCursor().selectedText()


def test_questions_are_put_into_another_order_by_keys(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 5)
    before = [question.id for question in place.questions]
    place.list_.setFocus()
    place.list_.choose(before[0])
    reader.press("Alt+Down")
    kept = services_for(sample_library).questions.of_meeting(reader.window.read.meeting)
    assert [q.id for q in kept] == [before[1], before[0], *before[2:]]
    assert place.list_.current.id == before[0]


def test_what_is_typed_beside_the_list_is_saved_while_it_is_typed(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 5)
    question = place.questions[0].id
    place.list_.choose(question)
    place.editor.sections[1].open()
    place.editor.answers.field("if_yes").setFocus()
    reader.type("A date")
    assert services_for(sample_library).questions.one(question).said.if_yes == "A date"
    reader.press("Ctrl+Z")
    assert services_for(sample_library).questions.one(question).said.if_yes == ""
