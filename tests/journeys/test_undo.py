"""Twenty steps of many kinds are taken back and done again; the library's rows say so."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.rows_kept import rows_kept

PASSAGES = ("average cost of a place on a SEND route", "Families who decline")


def mark_and_ask(reader):
    """Make four highlights, a promise, two notes and two questions: 13 steps with their words."""
    for number, passage in enumerate(PASSAGES * 2, 1):
        reader.select(passage)
        reader.press(str(number))
    reader.select(PASSAGES[0])
    reader.press("U")
    for passage, key, words in (
        (PASSAGES[0], "N", "Ask Finance first"),
        (PASSAGES[1], "N", "Which families"),
        (PASSAGES[0], "Q", "What does it cost a week?"),
        (PASSAGES[1], "Q", "Who told them?"),
    ):
        reader.select(passage)
        reader.press(key)
        reader.type(words)
        reader.press("Return")


def sort_and_plan(reader):
    """Quote twice, sort an item, give it minutes, order and time questions: the rest of twenty."""
    for passage in PASSAGES:
        reader.select(passage)
        reader.press("E")
    reader.press("Alt+1")
    field = reader.window.read.agenda.triage._minutes
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    reader.press("Ctrl+3")
    place = reader.window.questions
    reader.wait(lambda: len(place.questions) == 7)
    place.list_.setFocus()
    place.list_.choose(place.questions[0].id)
    reader.press("Alt+Down")
    reader.press("Ctrl+A")
    place.view.bulk.revised.emit("minutes", 2.0)
    reader.settle()
    place.view.bulk.line_chosen.emit(None, "Value for money")
    reader.settle()


def test_twenty_steps_of_many_kinds_are_taken_back_and_done_again(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.read_page(9)
    stack = reader.window.stack
    states = [rows_kept(sample_library)]
    mark_and_ask(reader)
    sort_and_plan(reader)
    steps = stack.index()
    assert steps >= 20
    after = rows_kept(sample_library)
    for _ in range(steps):
        reader.press("Ctrl+Z")
        states.append(rows_kept(sample_library))
    assert states[-1] == states[0], "all is as before"
    walk = [after, *states[1:]]
    assert all(later != earlier for later, earlier in pairwise(walk)), "each step counts"
    for _ in range(steps):
        reader.press("Ctrl+Y")
    assert rows_kept(sample_library) == after, "all is there again"
