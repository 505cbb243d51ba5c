"""What a colleague's file would bring, as rows to tick."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.services.taking_in import Coming
from scrutinyprep.sharing.merging import Verdict
from scrutinyprep.sharing.reading import read_share
from scrutinyprep.sharing.writing import share_file
from scrutinyprep.store.merged import Spot
from scrutinyprep.ui.itemmodels.coming import Column, ComingModel
from tests.sharing.made_up import a_question, a_share

SPOT = Spot(MeetingId("m"))


def coming(mark, verdict=Verdict.NEW, **more):
    return Coming(mark, verdict, SPOT, **more)


@pytest.fixture
def model(qapp):
    made = ComingModel()
    made.show_coming(
        (
            coming(a_question(1, "New?"), is_lost=True, alike=("Mine?",)),
            coming(a_question(2, "Same?"), Verdict.SAME),
            coming(a_question(3, "Both?"), Verdict.BOTH, mine=a_question(3, "My words?")),
            coming(a_share().highlights[0], is_lost=True, can_come=False),
            coming(a_question(5, "Secret?", access=exempt(3))),
        )
    )
    return made


def column(model, which):
    return [model.index(row, which).data() for row in range(model.rowCount())]


def box(model, row):
    return model.index(row, Column.WHAT).data(Qt.ItemDataRole.CheckStateRole)


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_conflicts_come_first_and_what_can_not_come_in_last(model):
    assert column(model, Column.WHAT) == [
        "Question\nboth changed: keeps both",
        "Question\nnew",
        "Question\nnew",
        "Highlight\ncan’t come in",
    ]


def test_ones_own_words_stand_beside_a_colleagues(model):
    words = column(model, Column.WORDS)
    assert words[0].splitlines() == ["Both?", "Yours: My words?", "By Cllr Jones"]
    assert words[1].splitlines() == ["New?", "Much like yours: Mine?", "By Cllr Jones"]
    assert words[2].splitlines() == ["Secret?", "By Cllr Jones, Exempt, para 3"]


def test_a_passage_that_is_not_there_says_where_it_was(model):
    assert column(model, Column.PASSAGE)[1] == "not found (was pack 2 · PDF 3)"


def test_everything_is_ticked_to_begin_with_and_can_be_unticked(model):
    assert len(model.chosen) == 3
    assert [box(model, row) for row in range(4)] == [Qt.CheckState.Checked] * 3 + [None]
    first = model.index(0, Column.WHAT)
    assert first.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert a_question(3).id not in model.chosen
    model.tick_all(is_ticked=False)
    assert model.chosen == frozenset()
    model.tick_all(is_ticked=True)
    assert len(model.chosen) == 3


def test_evidence_and_lines_that_come_with_a_question_are_no_rows_of_their_own(qapp):
    share = read_share(Path("q.scrutiny"), share_file(a_share()))
    made = ComingModel()
    made.show_coming(tuple(coming(mark) for mark in share.marks if not mark.is_removed))
    assert sorted({what.split("\n")[0] for what in column(made, Column.WHAT)}) == [
        "Highlight",
        "Note",
        "Question",
    ]


def test_a_question_that_is_asked_here_in_the_same_words_is_not_ticked_at_first(qapp):
    model = ComingModel()
    asked, like = a_question(1, "Who pays?"), a_question(2, "Who pays for it?")
    model.show_coming([coming(asked, alike=("who  pays?",)), coming(like, alike=("Who pays?",))])
    assert model.chosen == {like.id}
    assert "same words" in column(model, Column.WORDS)[0]
    model.tick_all(is_ticked=True)
    assert model.chosen == {asked.id, like.id}
