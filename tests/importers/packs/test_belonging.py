"""What late papers say of their place, and where their sources contradict each other."""

from datetime import UTC, datetime

import pytest

from scrutinyprep.importers.packs.belonging import written_at
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument
from tests.printed_pdfs import a_pack_pdf, a_pdf, words_about

LETTER = ("Date: 29 January 2025", "Dear Member", "CABINET - THURSDAY, 30 JANUARY 2025")
DEPOT = ("7", "24/00109 - New depot", tuple(words_about("depot")))


def read(path):
    with PdfDocument(path) as document:
        return read_pack(document, path)


def a_supplement(path, **more):
    """Return a supplement on item 7 of the Cabinet of 30 January, as its letter says."""
    name = more.pop("name", "Item 7 - Supplementary - 24/00109 - New depot")
    front = more.pop("front", (*LETTER, "Agenda Item No"))
    return a_pack_pdf(path, [DEPOT], kind="Supplement", name=name, front=front, **more)


def codes(pack):
    return [warning.code for warning in pack.warnings]


def test_a_supplement_says_its_item_its_reference_and_when_it_was_written(tmp_path):
    pack = read(a_supplement(tmp_path / "late.pdf", written="20250129093540"))
    assert (pack.belonging.item, pack.belonging.references) == ("7", ("24/00109",))
    assert "24/00109 - New depot" in pack.belonging.names
    assert pack.published_at == datetime(2025, 1, 29, 9, 35, 40, tzinfo=UTC)
    assert (pack.belonging.otherwise, codes(pack)) == ((), [])


def test_a_letter_that_names_another_day_than_the_title_is_told(tmp_path):
    pack = read(a_supplement(tmp_path / "late.pdf", day="31/01/2024"))
    assert codes(pack) == ["meeting-disagrees"]
    assert "Cabinet, 31 January 2024" in pack.warnings[0].message
    assert "Cabinet, 30 January 2025" in pack.warnings[0].message
    assert pack.meeting.date.isoformat() == "2024-01-31"


def test_a_file_name_that_names_another_committee_than_the_title_is_told(tmp_path):
    name = "Item 7 Supplement 30th-Jan-2025 10.00 Scrutiny Committee.pdf"
    pack = read(a_supplement(tmp_path / name))
    assert codes(pack) == ["meeting-disagrees"]
    assert pack.meeting.committee == "Cabinet"
    assert "Scrutiny Committee, 30 January 2025" in pack.warnings[0].message


def test_the_title_numbers_the_item_and_a_letter_that_says_otherwise_is_told(tmp_path):
    pack = read(a_supplement(tmp_path / "late.pdf", name="Item 8 - New depot"))
    assert [item.number for item in pack.items] == ["8"]
    assert codes(pack) == ["item-disagrees"]
    assert "item 8, its agenda says item 7" in pack.warnings[0].message


@pytest.mark.parametrize(
    ("name", "head", "item"),
    [
        ("Item 7 - Depot.pdf", (), "7"),
        ("Item_12b_Depot.pdf", (), "12b"),
        ("item9assetslist.pdf", (), None),
        ("Depot.pdf", ("Agenda Item 5",), "5"),
        ("Depot.pdf", ("Agenda Item No: 6",), "6"),
        ("Depot.pdf", ("Items of 2025",), None),
    ],
)
def test_a_single_report_says_its_item_in_its_name_or_at_its_head(tmp_path, name, head, item):
    path = a_pdf(tmp_path / name, [[*head, "# New depot", *words_about("depot")]])
    assert read(path).belonging.item == item


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D:20250620094418+01'00'", datetime(2025, 6, 20, 8, 44, 18, tzinfo=UTC)),
        ("D:20250122170000Z", datetime(2025, 1, 22, 17, tzinfo=UTC)),
        ("20250122170000", datetime(2025, 1, 22, 17, tzinfo=UTC)),
        ("D:20251399999999", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_when_a_file_was_written_is_read_from_its_own_word(text, moment):
    assert written_at(text) == moment
