"""The agenda tree narrowed by words."""

from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.agenda_filter import named_by, narrowed
from scrutinyprep.ui.itemmodels.cards import Card


def row(key, title, *below, number=""):
    return Branch(Card(key=key, title=title, number=number), branches=below)


TREE = (
    row("5", "Roads", row("5a", "Report"), row("5b", "Appendix 1 Streets"), number="5"),
    row(
        "6",
        "Budget",
        row("6a", "Report", row("6a1", "4.1 Reserves")),
        row("6b", "Appendix 1 Savings"),
        number="6",
    ),
)


def keys(tree):
    return [(one.card.key, *(k for k in keys(one.branches))) for one in tree]


def test_rows_are_shown_with_what_they_stand_under():
    assert keys(narrowed(TREE, "savings")) == [("6", ("6b",))]
    assert keys(narrowed(TREE, "APP")) == [("5", ("5b",)), ("6", ("6b",))]
    assert narrowed(TREE, "  ") == TREE
    assert narrowed(TREE, "eservices") == ()


def test_words_of_the_rows_above_count_too_and_numbers_are_whole():
    assert keys(narrowed(TREE, "6 app 1")) == [("6", ("6b",))]
    assert keys(narrowed(TREE, "budget 4.1")) == [("6", ("6a", ("6a1",)))]
    assert [one.card.key for one in named_by(TREE, "6 app 1")] == ["6b"]


def test_a_number_or_a_letter_beside_words_counts_whole_and_the_best_row_comes_first():
    tree = (
        row("i", "Appendix I", row("i1", "Health 1")),
        row("h", "Appendix H", row("h10", "10 Homes")),
    )
    assert keys(narrowed(tree, "appendix h")) == [("h", ("h10",))]
    assert keys(narrowed(tree, "h")) == [("i", ("i1",)), ("h", ("h10",))]
    assert keys(narrowed(tree, "1")) == [("i", ("i1",))]
    assert [one.card.key for one in named_by(TREE, "app 1")] == ["5b", "6b"]
    nested = (row("p", "Budget", row("q", "Reserves"), row("r", "Reserves of the budget")),)
    assert [one.card.key for one in named_by(nested, "budget reserves")] == ["r", "q"]


def test_below_a_row_that_is_named_everything_stays():
    assert keys(narrowed(TREE, "roads")) == [("5", ("5a",), ("5b",))]
    assert [one.card.key for one in named_by(TREE, "roads")] == ["5"]
