"""Tables kept as rows of cells: by their columns, and by ruled lines."""

from scrutinyprep.importers.packs.rows import rows_of
from scrutinyprep.importers.packs.tables import is_head, tabled
from scrutinyprep.pdf.content import Box
from tests.importers.packs.printed import line, lines


def across(top, left=60, right=500):
    return Box(left, top, right, top + 0.5)


def down(left, top=90, bottom=400):
    return Box(left, top, left + 0.5, bottom)


def grid(xs, ys):
    return [*(across(y, xs[0], xs[-1]) for y in ys), *(down(x, ys[0], ys[-1]) for x in xs)]


def cells(drawn, rules=()):
    """Return the cells of each row, an empty string in each empty column."""
    found = []
    for row in tabled(rows_of(drawn), tuple(rules)):
        words = [" ".join(part.text for part in cell) for cell in row.cells]
        placed = dict(zip(row.columns, words, strict=True)) if row.of else dict(enumerate(words))
        found.append([placed.get(column, "") for column in range(row.of or len(words))])
    return found


def figures(top, *words, right=(300, 380, 460)):
    """Return figures that end at the right edge of their columns."""
    return [line(word, edge - 6 * len(word), top) for word, edge in zip(words, right, strict=True)]


def test_an_empty_cell_keeps_its_column():
    drawn = [
        line("Roads", 70, 100), *figures(100, "1,200", "15", "1,215"),
        line("Schools", 70, 120), figures(120, "", "7,000", "")[1],
        line("Parks", 70, 140), *figures(140, "90", "3", "93"),
    ]  # fmt: skip
    assert cells(drawn) == [
        ["Roads", "1,200", "15", "1,215"],
        ["Schools", "", "7,000", ""],
        ["Parks", "90", "3", "93"],
    ]


def test_figures_that_stand_too_near_each_other_are_cut_where_the_columns_end():
    drawn = [
        line("Roads", 70, 100), *figures(100, "1", "2", "3"),
        line("Schools", 70, 120), line("1,429,506.8 1,530,923.8", 250, 120), line("0.0", 442, 120),
        line("Parks", 70, 140), *figures(140, "4", "5", "6"),
    ]  # fmt: skip
    assert cells(drawn)[1] == ["Schools", "1,429,506.8", "1,530,923.8", "0.0"]


def test_bold_lines_over_the_columns_are_one_head():
    drawn = [
        line("Budget", 260, 88, bold=True), line("Spent", 350, 88, bold=True),
        line("Service", 70, 102, bold=True), line("£000", 270, 102, bold=True),
        line("£000", 354, 102, bold=True),
        line("Roads", 70, 120), line("1,200", 268, 120), line("15", 368, 120),
        line("Parks", 70, 140), line("90", 284, 140), line("3", 374, 140),
    ]  # fmt: skip
    assert cells(drawn)[0] == ["Service", "Budget £000", "Spent £000"]


def test_tables_apart_from_each_other_have_columns_of_their_own():
    drawn = [
        line("Roads", 70, 100), line("1,200", 300, 100),
        line("Parks", 70, 120), line("90", 300, 120),
        line("Ward", 70, 220), line("Councillor", 200, 220), line("Since", 420, 220),
        line("Eastfield", 70, 240), line("A Pryce", 200, 240), line("2017", 420, 240),
    ]  # fmt: skip
    assert [len(row) for row in cells(drawn)] == [2, 2, 3, 3]


def test_text_without_several_cells_is_left_as_it_is():
    rows = rows_of(lines("A paragraph of text", "that goes on"))
    assert tabled(rows, (across(90), across(200))) == rows


def test_a_cell_with_paragraphs_of_its_own_is_one_cell_between_rules():
    drawn = [
        *lines("Jo Hill", left=70, top=100),
        *lines("Road plan", "To agree the plan.", left=200, top=100),
        *lines("Open", left=200, top=150),
        *lines("14 May", left=400, top=100),
        *lines("Ann Pryce", left=70, top=190),
        *lines("Parks", left=200, top=190),
        *lines("2 June", left=400, top=190),
    ]
    ruled = grid((60, 190, 390, 500), (95, 180, 210))
    assert cells(drawn, ruled) == [
        ["Jo Hill", "Road plan To agree the plan. Open", "14 May"],
        ["Ann Pryce", "Parks", "2 June"],
    ]


def test_a_line_that_runs_over_a_rule_is_cut_there():
    drawn = [
        line("35 Pay", 70, 100), line("-2.4", 300, 100),
        line("36 Prices", 70, 120), line("-5.6", 300, 120),
    ]  # fmt: skip
    ruled = grid((60, 86, 250, 400), (95, 115, 135))
    assert cells(drawn, ruled) == [["35", "Pay", "-2.4"], ["36", "Prices", "-5.6"]]


def test_a_heading_that_spans_a_table_stays_a_line_of_print():
    drawn = [
        line("Officer", 70, 100), line("Yes", 300, 100),
        line("CONSULTATION WITH OTHER OFFICERS", 70, 120, bold=True),
        line("Director", 70, 140), line("No", 300, 140),
    ]  # fmt: skip
    ruled = [
        *(across(y, 60, 400) for y in (95, 115, 135, 155)),
        *(down(x, 95, 155) for x in (60, 400)),
        down(250, 95, 115),
        down(250, 135, 155),
    ]
    rows = tabled(rows_of(drawn), tuple(ruled))
    assert [row.is_ruled for row in rows] == [True, False, True]


def test_a_frame_round_text_is_no_table():
    drawn = [*lines("What we ask", "you to do", left=70, top=100)]
    drawn += [line("1,200", 300, 300), line("Roads", 70, 300), line("5", 300, 320)]
    assert cells(drawn, grid((60, 500), (95, 130)))[:2] == [["What we ask"], ["you to do"]]


def test_a_row_of_a_table_without_rules_between_columns_goes_on_to_the_next_rule():
    drawn = [
        *lines("Home care", left=70, top=100), *lines("Pay is above budget.", left=200, top=100),
        *lines("Some of it is met from reserves.", left=200, top=140),
        *lines("Schools", left=70, top=180), *lines("Fewer pupils.", left=200, top=180),
    ]  # fmt: skip
    ruled = [across(y) for y in (95, 175, 200)]
    assert cells(drawn, ruled) == [
        ["Home care", "Pay is above budget. Some of it is met from reserves."],
        ["Schools", "Fewer pupils."],
    ]


def test_rows_of_figures_beside_one_label_are_rows():
    drawn = [
        line("Enforcement", 70, 100),
        *lines("24-25", "24-25", left=200, top=100),
        *lines("+0.150", "+0.049", left=300, top=100),
        line("Parks", 70, 150), line("24-25", 200, 150), line("0.2", 300, 150),
    ]  # fmt: skip
    assert cells(drawn)[:2] == [["Enforcement", "24-25", "+0.150"], ["", "24-25", "+0.049"]]


def test_the_head_of_a_table_is_told_from_a_running_header():
    header = rows_of([line("Council", 70, 20), line("Page", 500, 20)])[0]
    head = rows_of([line(word, 70 + 90 * at, 20) for at, word in enumerate("ABCD")])[0]
    assert not is_head(header, ())
    assert is_head(header, (down(300, 10, 60),))
    assert is_head(head, ())
