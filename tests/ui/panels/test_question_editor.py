"""The editor of a question: it grows on demand, and says each change of the user's."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.ids import (
    DocumentId,
    EvidenceId,
    ItemId,
    LineId,
    MeetingId,
    PromptId,
    QuestionId,
    SpeechId,
)
from scrutinyprep.domain.planning import ItemPlan, LineOfEnquiry, MeetingPlan, Planned, Triage
from scrutinyprep.domain.question_bank import Prompt
from scrutinyprep.domain.question_findings import Check, InPack, QuestionFinding
from scrutinyprep.domain.questions import Evidence, Purpose, Stance
from scrutinyprep.ui.evidence_drag import DraggedEvidence, EvidenceDrag, evidence_in, evidence_mime
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.theme import Appearance
from tests.ui.made import MADE, a_question

MONEY = LineOfEnquiry(LineId("l1"), MeetingId("m1"), "Money", 0, OPEN, MADE)
PLAN = MeetingPlan(
    MeetingId("m1"),
    30,
    (MONEY,),
    (ItemPlan(ItemId(1), Planned(Triage.DEEP, 20, "Is it safe?"), OPEN, MADE),),
)
PROMPTS = (
    Prompt(PromptId("p1"), Purpose.MONEY, "Who pays?"),
    Prompt(PromptId("p2"), Purpose.RISK, "What could go wrong?", is_own=True),
)


def an_evidence(id_, words="It rose"):
    return Evidence(
        id=EvidenceId(id_),
        question_id=QuestionId("q1"),
        stance=Stance.FOR,
        words=words,
        source="page 5",
        place=None,
        speech_id=None,
        access=OPEN,
        provenance=MADE,
    )


@pytest.fixture
def editor(qtbot, qapp):
    editor = QuestionEditor(Appearance(qapp))
    qtbot.addWidget(editor)
    editor.resize(420, 900)
    editor.show_question(a_question("What does it cost, and who pays for it?"))
    editor.show_plan(PLAN)
    editor.show_prompts(PROMPTS)
    editor.show()
    yield editor
    editor.close()


def told_by(qtbot, signal, do):
    with qtbot.waitSignal(signal) as told:
        do()
    return told.args[1:]


def test_it_begins_as_one_line_and_grows(editor):
    assert not editor.details.isVisible()
    editor.grow()
    assert editor.details.isVisible()
    assert not any(section.body.isVisible() for section in editor.sections[1:])
    for section in editor.sections:
        section.open()
        assert section.body.isVisible()


def test_each_choice_is_told_as_a_field(editor, qtbot):
    editor.grow()
    for name, value in (
        ("type", "PROBING"),
        ("purpose", "ASSUMPTION"),
        ("state", "ASKED"),
        ("audience", "OFFICERS"),
    ):
        combo, _ = editor.details._choices[name]
        combo.setFocus()

        def choose(combo=combo):
            QTest.keyClick(combo, Qt.Key.Key_Home)
            QTest.keyClick(combo, Qt.Key.Key_Down)
            QTest.keyClick(combo, Qt.Key.Key_Down)

        told = []
        editor.revised.connect(lambda _, field, chosen, told=told: told.append((field, chosen)))
        choose()
        assert (told[-1][0], told[-1][1].name) == (name, value)


def test_a_choice_that_was_undone_before_it_was_saved_is_shown_as_undone(editor):
    editor.grow()
    combo, _ = editor.details._choices["purpose"]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentIndex() > 0
    # All that is told of the question from elsewhere is that its words are others.
    editor.show_question(a_question("Who pays for it?"))
    assert combo.currentIndex() == 0


def test_what_is_asked_next_is_told_key_by_key(editor, qtbot):
    editor.sections[1].open()
    for name in ("good_answer", "if_yes", "if_no", "if_later", "follow_ups"):
        field = editor.answers.field(name)
        assert told_by(qtbot, editor.revised, lambda field=field: QTest.keyClicks(field, "A")) == [
            name,
            "A",
        ]


def test_a_line_of_enquiry_is_chosen_by_its_title_or_started_by_a_new_one(editor, qtbot):
    editor.grow()
    line = editor.details.line
    line.lineEdit().setText("money")
    assert told_by(qtbot, editor.line_chosen, lambda: QTest.keyClick(line, Qt.Key.Key_Return)) == [
        MONEY.id,
        "",
    ]
    line.lineEdit().setText("Waiting times")
    assert told_by(qtbot, editor.line_chosen, lambda: QTest.keyClick(line, Qt.Key.Key_Return)) == [
        None,
        "Waiting times",
    ]


def test_a_line_that_is_chosen_already_is_not_told_again(editor, qtbot):
    editor.show_question(a_question("Why?", line_id=MONEY.id))
    line = editor.details.line
    assert line.lineEdit().text() == "Money"
    with qtbot.assertNotEmitted(editor.line_chosen):
        line.lineEdit().editingFinished.emit()


def test_the_item_is_planned_beside_its_question(editor, qtbot):
    editor.sections[3].open()
    assert editor.item.big_question.toPlainText() == "Is it safe?"
    field = editor.item.big_question
    assert told_by(qtbot, editor.item_planned, lambda: QTest.keyClicks(field, "!")) == [
        "big_question",
        "Is it safe?!",
    ]
    assert told_by(qtbot, editor.item_planned, lambda: editor.item.minutes.setValue(5)) == [
        "minutes",
        5,
    ]


def test_a_question_on_the_whole_meeting_has_no_item(editor):
    editor.grow()
    editor.show_question(replace(a_question("Why?"), item_id=None))
    assert not editor.sections[3].isVisible()


def test_a_prompt_is_begun_from_and_nothing_is_written(editor, qtbot):
    editor.sections[4].open()
    editor.prompts.list_.choose(PROMPTS[0].id)
    words = editor.words.toPlainText()
    assert told_by(qtbot, editor.revised, editor.prompts._on_begin) == ["prompt_id", "p1"]
    assert editor.words.toPlainText() == words
    editor.show_question(a_question(words, prompt_id=PromptId("p1")))
    assert told_by(qtbot, editor.revised, editor.prompts._on_begin) == ["prompt_id", None]


def test_prompts_are_those_of_the_purpose(editor):
    editor.show_question(a_question("Why?", purpose=Purpose.RISK))
    cards = editor.prompts.list_.cards.rows
    assert [card.title for card in cards if not card.is_heading] == ["What could go wrong?"]


def test_a_prompt_is_reworded_added_and_removed(editor, qtbot):
    prompts = editor.prompts
    prompts.list_.choose(PROMPTS[1].id)
    prompts._words.setText("What could fail?")
    with qtbot.waitSignal(prompts.reworded) as told:
        prompts._on_reword()
    assert told.args == [PROMPTS[1], "What could fail?"]
    with qtbot.waitSignal(prompts.added) as told:
        prompts._on_add()
    assert told.args == [Purpose.RISK, "What could fail?"]
    with qtbot.waitSignal(prompts.removed) as told:
        prompts._on_remove()
    assert told.args == [PROMPTS[1]]


def test_what_was_noticed_is_shown_with_its_run_and_a_way_there(editor, qtbot):
    words = editor.words.toPlainText()
    passage = InPack("It costs £3m.", DocumentId("d1"), 9, 7)
    findings = (
        QuestionFinding(Check.SEVERAL, 23, 38),
        QuestionFinding(Check.IN_PACK, 0, 38, passage=passage),
    )
    editor.show_findings(findings, words)
    assert editor.marks.reasons == (
        "Several questions in one: the answer may leave out “who pays for it”.",
        "The pack may answer it on page 7.",
    )
    runs = [selection.cursor.selectedText() for selection in editor.words.extraSelections()]
    assert runs == ["who pays for it", "What does it cost, and who pays for it"]
    with qtbot.waitSignal(editor.finding_opened) as told:
        editor.marks.findChildren(type(editor._more))[0].click()
    assert told.args == [findings[1]]


def test_findings_about_older_words_are_not_shown(editor):
    editor.show_findings((QuestionFinding(Check.LEADING, 0, 3),), "Other words")
    assert editor.marks.reasons == ()


def test_another_question_begins_without_marks(editor):
    words = editor.words.toPlainText()
    editor.show_findings((QuestionFinding(Check.LEADING, 0, 4),), words)
    editor.show_question(a_question(words, id="q2"))
    assert editor.marks.reasons == ()


def test_evidence_is_opened_ordered_and_taken_away(editor, qtbot):
    held = (an_evidence("e1"), an_evidence("e2"))
    editor.show_question(replace(a_question("Why?"), evidence=held))
    evidence = editor.evidence
    evidence.list_.choose("e2")
    assert told_by(qtbot, editor.evidence_ordered, evidence.move_up) == [("e2", "e1")]
    with qtbot.waitSignal(editor.evidence_opened) as told:
        evidence.open_chosen()
    assert told.args == [held[1]]
    with qtbot.waitSignal(editor.evidence_removed) as told:
        evidence.remove_chosen()
    assert told.args == [held[1]]


@pytest.mark.parametrize("access", [OPEN, exempt(3)])
def test_what_is_dragged_in_keeps_its_words_source_and_access(editor, qtbot, access):
    dragged = DraggedEvidence("It rose to £4m.", "page 5", SpeechId(7), access)
    mime = evidence_mime(dragged)
    assert mime.hasText() is not access.is_exempt
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert told_by(qtbot, editor.evidence_dropped, lambda: editor.dropEvent(event)) == [dragged]


def test_a_card_is_dragged_with_what_is_told_of_it(qtbot, qapp):
    cards = CardList(Appearance(qapp), "Cards")
    qtbot.addWidget(cards)
    cards.resize(300, 200)
    cards.cards.show_rows(
        [Card("h", "Heading", is_heading=True), Card("c", "It rose.", subject="It rose.")]
    )
    drag = EvidenceDrag(cards, lambda subject: DraggedEvidence(str(subject), "page 5"))
    row = cards.visualRect(cards.cards.index(1, 0)).center()
    assert drag.dragged_at(row) == DraggedEvidence("It rose.", "page 5")
    assert drag.dragged_at(cards.visualRect(cards.cards.index(0, 0)).center()) is None


def test_files_and_whole_papers_are_no_evidence():
    files, paper, words = QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl("file:///papers/pack.pdf")])
    paper.setText("word " * 1000)
    words.setText(" a passage ")
    assert evidence_in(files) is None
    assert evidence_in(paper) is None
    assert evidence_in(words) == DraggedEvidence("a passage")


def test_every_control_has_a_name(editor):
    editor.grow()
    for section in editor.sections:
        section.open()
    nameless = [
        type(widget).__name__
        for widget in editor.findChildren(type(editor).__mro__[2])
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
