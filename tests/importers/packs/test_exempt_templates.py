"""How councils of England and Wales mark what is exempt, on frontsheets, pages and in reports."""

import pytest

from scrutinyprep.domain.access import Access, Exemption, Nation, exempt
from scrutinyprep.importers.packs.agenda_access import items_with_access
from scrutinyprep.importers.packs.exempt_marks import (
    appendices_called_exempt,
    grounds_in,
    is_exclusion,
    is_marked_title,
    is_marked_whole,
    is_placeholder,
    marking_of,
)
from scrutinyprep.importers.packs.items import AgendaItem
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument
from tests.printed_pdfs import a_pdf, words_about

ACT = "of Part 1 of Schedule 12A of the Local Government Act 1972"
FRONT = ("Anyshire Council", "# CABINET", "30 January 2025", "# AGENDA")
WALES = "o Ran 4 o Atodlen 12A Deddf Llywodraeth Leol 1972"


@pytest.mark.parametrize(
    "words",
    [
        "RESTRICTED",
        "PART II - NOT FOR PUBLICATION",
        "Part 2 (Private)",
        "PART B REPORT",
        "PINK PAPERS",
        "Printed on pink paper",
        "CLOSED SESSION",
        "Exempt report",
        "EXEMPT - paragraph 3",
        "Exempt under paragraph 3 of Schedule 12A",
        "This report is exempt from publication",
        "This appendix contains exempt information",
        "Confidential by virtue of section 100A(3) of the Local Government Act 1972",
        "OFFICIAL - SENSITIVE",
        "NID I'W GYHOEDDI",
        "Nid yw i’w gyhoeddi",
        "Ddim i'w gyhoeddi",
        "EITHRIEDIG",
        "Adroddiad Eithriedig",
        "Cyfrinachol",
    ],
)
def test_a_page_headed_so_is_exempt(words):
    found = marking_of(["Anyshire County Council", words, "Sale of land"])
    assert found is not None
    assert found.access.is_exempt


@pytest.mark.parametrize(
    "words",
    [
        "Restricted growth in the housing market",
        "Private sector housing",
        "Part 2 - The plan in detail",
        "The private rented sector",
        "Government’s green paper on social care",
        "Secretary of State",
        "A closed road in the village",
        "Exempt accommodation review",
        "Confidential reporting code",
    ],
)
def test_a_heading_with_the_same_words_about_something_else_is_open(words):
    assert marking_of(["Anyshire County Council", words]) is None


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        (f"yn rhinwedd paragraff 14 {WALES}", (14,)),
        (f"yn rhinwedd paragraffau 12 ac 13 {WALES}", (12, 13)),
        ("under paragraphs 14 and 16 of Part 4 of Schedule 12A", (14, 16)),
    ],
)
def test_the_grounds_of_wales_are_read_in_both_languages(words, paragraphs):
    assert grounds_in(words) == Access(tuple(Exemption(Nation.WALES, n) for n in paragraphs))


@pytest.mark.parametrize(
    "words",
    [
        "By virtue of section 100A(3) of the Local Government Act 1972.",
        f"Nid i'w gyhoeddi yn rhinwedd paragraff 14 {WALES}",
        "This report contains exempt information.",
    ],
)
def test_what_stands_under_an_item_makes_it_exempt(words):
    assert is_marked_whole(words)


@pytest.mark.parametrize(
    ("title", "is_marked"),
    [
        ("Disposal of the depot (Exempt)", True),
        ("EXEMPT - Award of contract", True),
        ("Exempt Minutes", True),
        ("Exempt appendix 2", True),
        ("Cofnodion Eithriedig", True),
        ("Exempt accommodation: a review", False),
        ("Private sector housing", False),
        ("Restricted parking zones", False),
    ],
)
def test_a_title_may_say_that_it_is_exempt(title, is_marked):
    assert is_marked_title(title) is is_marked


@pytest.mark.parametrize(
    "words",
    [
        "Exclusion of the Press and Public",
        "Gwahardd y cyhoedd a'r wasg",
        "Cau allan y wasg a'r cyhoedd",
    ],
)
def test_a_resolution_to_exclude_the_public_is_known(words):
    assert is_exclusion(words, "")


@pytest.mark.parametrize(
    "words",
    [
        "By virtue of paragraph 3 of Part 1 of Schedule 12A. Document is Restricted",
        "This document is not available to the public.",
        "This report is not for publication",
        f"Yn rhinwedd paragraff 14 {WALES}",
    ],
)
def test_a_page_in_a_papers_place_is_known(words):
    assert is_placeholder(words)


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Appendix B is exempt from publication by virtue of paragraph 3.", {"b"}),
        ("The appendices are: Appendix 1 (Exempt), and Appendix 2.", {"1", "2"}),
        ("Annex C is confidential.", {"c"}),
        ("Appendix A lists the homes that are exempt from council tax.", set()),
        ("Appendix D is no longer exempt.", set()),
        ("Appendix A sets out the confidential waste service.", set()),
    ],
)
def test_a_report_may_call_an_appendix_exempt(words, labels):
    assert set(appendices_called_exempt(words)) == labels


def agenda(*items):
    return [AgendaItem(number, title, (), text=text) for number, title, text in items]


def test_items_after_a_resolution_that_names_none_are_exempt_in_doubt():
    items = agenda(
        ("1", "Apologies", ""),
        ("2", "Minutes", ""),
        ("3", "Exclusion of the Press and Public", ""),
        ("4", "Sale of land", ""),
    )
    warnings = []
    found = items_with_access(items, warnings)
    assert [access.is_exempt for _, access in found] == [False, False, False, True]
    assert [warning.code for warning in warnings] == ["exempt-doubtful"]


def test_a_resolution_at_the_head_that_names_none_is_told():
    items = agenda(
        ("1", "Exclusion of the Press and Public", ""),
        ("2", "Minutes", ""),
        ("3", "Budget", ""),
        ("4", "Schools", ""),
    )
    warnings = []
    assert not any(access.is_exempt for _, access in items_with_access(items, warnings))
    assert [warning.code for warning in warnings] == ["exempt-unclear"]
    assert "Item 1" in warnings[0].message


def read(path):
    with PdfDocument(path) as document:
        return read_pack(document, path)


def test_a_welsh_pack_with_exempt_items_is_read(tmp_path):
    front = [
        "Cyngor Sir Unrhywle",
        "# CABINET",
        "Dydd Iau, 30 Ionawr 2025 am 10.00 am",
        "# AGENDA",
        "1    Ymddiheuriadau",
        "2    Rhaglen gyfalaf (Pages 1 - 1)",
        "3    Gwahardd y cyhoedd a'r wasg",
        "RHAN 2 - EITEMAU EITHRIEDIG",
        "4    Gwerthu'r hen ysgol (Pages 2 - 2)",
    ]
    path = a_pdf(
        tmp_path / "pecyn.pdf",
        [
            front,
            ["# Rhaglen gyfalaf", *words_about("cyfalaf")],
            [
                "NID I'W GYHOEDDI",
                f"yn rhinwedd paragraff 14 {WALES}",
                "# Gwerthu'r hen ysgol",
                *words_about("ysgol"),
            ],
        ],
        title="(Private Pack)Agenda Document for Cabinet, 30/01/2025 10:00",
        outline=[("2 Rhaglen gyfalaf", 1, 2), ("4 Gwerthu'r hen ysgol", 1, 3)],
        stamps={2: "Agenda Item 2|Page 1", 3: "Agenda Item 4|Page 2"},
    )
    pack = read(path)
    ground = Access((Exemption(Nation.WALES, 14),))
    assert {item.number: item.access for item in pack.items if item.papers} == {
        "2": Access(),
        "4": ground,
    }
    assert [page.access for page in pack.pages] == [Access(), Access(), ground]


def test_an_appendix_that_only_its_report_calls_exempt_is_exempt_with_a_warning(tmp_path):
    calls_it_exempt = (
        "Appendix B is exempt from publication by",
        "virtue of paragraph 3 of Part 1 of Schedule 12A.",
    )
    path = a_pdf(
        tmp_path / "pack.pdf",
        [
            [*FRONT, "1    Apologies", "2    Depot (Pages 1 - 3)"],
            ["# Depot", *words_about("depot")[:20], *calls_it_exempt],
            ["# Appendix A - Plan", *words_about("plan")],
            ["# Appendix B - Offers", *words_about("offers")],
        ],
        title="(Private Pack)Agenda Document for Cabinet, 30/01/2025 10:00",
        outline=[("2 Depot", 1, 2), ("Appendix A - Plan", 2, 3), ("Appendix B - Offers", 2, 4)],
        stamps={2: "Agenda Item 2|Page 1", 3: "Page 2", 4: "Page 3"},
    )
    pack = read(path)
    [depot] = [item for item in pack.items if item.papers]
    assert [paper.access for paper in depot.papers] == [Access(), Access(), exempt(3)]
    assert [page.access.is_exempt for page in pack.pages] == [False, False, False, True]
    assert [w.code for w in pack.warnings] == ["exempt-doubtful"]
    assert "Appendix B - Offers" in pack.warnings[0].message
    assert not depot.access.is_exempt
