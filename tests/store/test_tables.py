"""Rows of tables through the library: their cells, and which rows make one table."""

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.parsed import ParsedPassage, PassageKind
from tests.store.made_up import a_pack, a_paper, add, an_item, clock


def row(page, *cells):
    return ParsedPassage("  ".join(cells), page, kind=PassageKind.TABLE_ROW, cells=cells)


SUMS = (row(2, "Roads", "", "£1.2m"), row(2, "Schools “A–E”", "3", "£4m"))
STAFF = (row(2, "Head of Roads", "1"), row(3, "Clerk", "2"))


@pytest.fixture
def services(tmp_path):
    made = services_for(tmp_path / "library", author="Cllr Smith", clock=clock())
    yield made
    made.importing._store.close()


@pytest.fixture
def bring(services, tmp_path):
    def brought(*rows, **more):
        pack = a_pack(an_item("1", "Budget 2025/26", a_paper(rows=rows, **more)))
        return add(services.importing, tmp_path, pack)

    return brought


def test_cells_come_back_as_they_were_read_empty_ones_too(services, bring):
    pack = bring(*SUMS).document.id
    (table,) = services.papers.tables(pack)
    assert table.rows == (("Roads", "", "£1.2m"), ("Schools “A–E”", "3", "£4m"))
    assert (table.pdf_page, table.pack_page, table.section) == (2, 1, "1 Purpose")


def test_rows_of_another_width_or_page_are_another_table(services, bring):
    pack = bring(*SUMS, *STAFF).document.id
    shapes = [(table.pdf_page, len(table.rows)) for table in services.papers.tables(pack)]
    assert shapes == [(2, 2), (2, 1), (3, 1)]
    assert [table.rows for table in services.papers.tables(pack, 3)] == [(("Clerk", "2"),)]


def test_a_paper_inside_a_file_has_its_own_tables(services, bring):
    imported = bring(*SUMS)
    ((paper,),) = (item.papers for item in services.meetings.agenda(imported.meeting.id))
    assert services.papers.tables(paper.document_id) == services.papers.tables(imported.document.id)


def test_a_table_is_as_exempt_as_its_paper(services, bring):
    (table,) = services.papers.tables(bring(*SUMS, access=exempt(3)).document.id)
    assert table.access == exempt(3)


def test_there_are_no_tables_of_a_page_or_a_document_that_is_not_there(services, bring):
    pack = bring(*SUMS).document.id
    with pytest.raises(NothingSuch):
        services.papers.tables(pack, 99)
    with pytest.raises(NothingSuch):
        services.papers.tables(DocumentId("nothing"))


def test_a_passage_keeps_its_printed_number_and_its_cells(services, bring, tmp_path):
    numbered = ParsedPassage("Potholes cost us dear.", 2, "2.1", marker="2.1.")
    imported = bring(numbered, *SUMS)
    section = services.papers.sections(imported.meeting.id)[0]
    passages = {p.text: p for p in services.papers.passages(section.id)}
    assert passages["Potholes cost us dear."].marker == "2.1."
    assert passages["Roads    £1.2m"].cells == ("Roads", "", "£1.2m")
