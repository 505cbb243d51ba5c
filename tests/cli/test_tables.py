"""The command that prints tables, and the details under the agenda."""

from types import SimpleNamespace

import pytest

from scrutinyprep.cli.table_text import aligned_rows
from scrutinyprep.domain.parsed import DetailName, ParsedDetail, ParsedPassage, PassageKind
from tests.store.made_up import a_pack, a_paper, add, an_item


def row(*cells):
    return ParsedPassage("  ".join(cells), 2, kind=PassageKind.TABLE_ROW, cells=cells)


@pytest.fixture
def tabled(services, tmp_path):
    paper = a_paper(
        rows=(row("Service", "2024", "2025"), row("Roads", "", "£1,200")),
        details=(ParsedDetail(DetailName.AUTHOR, "Mary Jones", 2),),
    )
    imported = add(services.importing, tmp_path, a_pack(an_item("1", "Budget", paper)))
    return SimpleNamespace(pack=imported.document.id, paper=paper)


def test_tables_are_printed_as_rows_of_cells(asked, tabled):
    (table,) = asked("tables", tabled.pack)
    assert table["rows"] == [["Service", "2024", "2025"], ["Roads", "", "£1,200"]]
    assert (table["pdf_page"], table["pack_page"], table["section"]) == (2, 1, "1 Purpose")
    assert asked("tables", tabled.pack, "--page", "3") == []


def test_a_page_that_is_not_there_is_refused(cli, tabled):
    assert cli("tables", tabled.pack, "--page", "99").code == 1


def test_for_people_columns_stand_below_each_other(cli, tabled):
    lines = cli("tables", tabled.pack).out.splitlines()
    assert lines[:3] == ["page 1, 1 Purpose", "Service  2024    2025", "Roads          £1,200"]


def test_a_long_cell_is_wrapped_beside_its_neighbours():
    lines = list(aligned_rows([["Roads", "word " * 40, "7"]]))
    assert len(lines) > 1
    assert max(map(len, lines)) <= 110
    assert lines[0].startswith("Roads  word")
    assert lines[0].endswith("7")
    assert lines[1].startswith("       word")


def test_items_tell_what_the_reports_say_of_themselves(cli, asked, tabled):
    (item,) = asked("items", "last")
    (detail,) = item["details"]
    assert {key: detail[key] for key in ("name", "text", "pdf_page", "pack_page")} == {
        "name": "author",
        "text": "Mary Jones",
        "pdf_page": 2,
        "pack_page": 1,
    }
    assert "1  author: Mary Jones" in cli("items", "last").out
