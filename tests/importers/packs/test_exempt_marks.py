"""The marks that make a paper exempt."""

import pytest

from scrutinyprep.domain.access import Access, Exemption, Nation, exempt
from scrutinyprep.importers.packs.agenda_access import items_with_access
from scrutinyprep.importers.packs.exempt_marks import (
    exempt_appendices,
    grounds_in,
    is_marked_whole,
    is_placeholder,
    label_of,
    marking_of,
)
from scrutinyprep.importers.packs.items import AgendaItem

ACT = "of Part 1 of Schedule 12A of the Local Government Act 1972"


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        (f"by virtue of paragraph(s) 3 {ACT}", (3,)),
        (f"by virtue of paragraphs 1, 2 and 3 {ACT}", (1, 2, 3)),
        (f"by virtue of paragraphs 1 to 3 {ACT}", (1, 2, 3)),
        ("Exempt information, paragraph 5, Schedule 12A", (5,)),
    ],
)
def test_englands_grounds_are_read(words, paragraphs):
    assert grounds_in(words) == exempt(*paragraphs)


@pytest.mark.parametrize(
    "words",
    [
        "by virtue of paragraph 14 of Part 4 of Schedule 12A",
        "paragraph 14 of Schedule 12A to the Local Government Act 1972",
    ],
)
def test_the_grounds_of_wales_are_of_wales(words):
    assert grounds_in(words) == Access((Exemption(Nation.WALES, 14),))


def test_a_paragraph_of_something_else_is_no_ground():
    assert not grounds_in("as set out in paragraph 3 of the report").is_exempt


def test_a_mark_at_the_head_makes_a_paper_exempt_on_its_paragraph():
    found = marking_of(["NOT FOR PUBLICATION", f"By virtue of paragraph(s) 3 {ACT}", "Report"])
    assert found is not None
    assert found.access == exempt(3)
    assert found.is_certain


def test_a_mark_without_a_ground_is_exempt_all_the_same():
    found = marking_of(["EXEMPT", "Sale of land"])
    assert found is not None
    assert (found.access.is_exempt, found.access.paragraphs) == (True, ())


def test_the_word_confidential_alone_is_taken_as_exempt_in_doubt():
    found = marking_of(["Private and Confidential", "Sale of land"])
    assert found is not None
    assert (found.access.is_exempt, found.is_certain) == (True, False)


def test_a_part_exempt_report_is_taken_as_exempt_in_doubt():
    found = marking_of(["Classification: Part exempt", "Sale of land"])
    assert found is not None
    assert (found.access.is_exempt, found.is_certain) == (True, False)


@pytest.mark.parametrize(
    "words",
    [
        "Appendix 2 is not for publication by virtue of paragraph 3 of Schedule 12A",
        "The council keeps confidential papers apart from the others in this way.",
        "Classification: Unrestricted",
        "Confidential helpline 0800 123456",
        "the exempt accommodation sector has grown",
    ],
)
def test_a_public_report_that_speaks_of_exempt_matters_is_open(words):
    assert marking_of(["Report to Cabinet", words, "1. Introduction"]) is None


def test_the_appendices_called_exempt_are_named_with_their_grounds():
    text = f"Appendix B to this report is NOT FOR PUBLICATION by virtue of paragraph(s) 3 {ACT}."
    assert exempt_appendices(text) == {"b": exempt(3)}
    assert not is_marked_whole(text)


def test_several_appendices_are_told_apart():
    found = exempt_appendices("Appendices 2 and 4 are exempt. Appendix 3 is public.")
    assert sorted(found) == ["2", "4"]


def test_the_schedule_of_the_act_is_no_appendix():
    assert exempt_appendices(f"Exempt by virtue of paragraph 3 {ACT}.") == {}


@pytest.mark.parametrize(
    ("title", "label"),
    [("Appendix B - Values", "b"), ("Annex 12", "12"), ("Appendix 1a", "1a"), ("Report", None)],
)
def test_an_appendix_is_known_by_its_label(title, label):
    assert label_of(title) == label


def test_a_page_that_stands_in_a_papers_place_is_known():
    assert is_placeholder(f"By virtue of paragraph(s) 3 {ACT}.\nDocument is Restricted\nPage 37")
    assert not is_placeholder("The Document is Restricted page is shown to the public. " * 20)


def agenda(*items):
    return [AgendaItem(number, title, (), text=text) for number, title, text in items]


RESOLUTION = (
    "That the press and public be excluded from the meeting for the following business, by "
    f"virtue of paragraph(s) 3 {ACT}."
)


def test_items_under_the_exempt_heading_take_the_resolutions_grounds():
    items = agenda(("1", "Minutes", ""), ("2", "Exclusion of the Public", RESOLUTION))
    items.append(AgendaItem("3", "Sale of land", (), under_exempt_heading=True))
    warnings = []
    found = [access for _, access in items_with_access(items, warnings)]
    assert [access.is_exempt for access in found] == [False, False, True]
    assert found[2] == exempt(3)
    assert warnings == []


def test_items_after_a_resolution_without_a_heading_are_exempt_with_a_warning():
    items = agenda(
        ("1", "Apologies", ""),
        ("2", "Minutes", ""),
        ("3", "Exclusion of the Press and Public", RESOLUTION),
        ("4", "Sale of land", ""),
    )
    warnings = []
    found = items_with_access(items, warnings)
    assert [access.is_exempt for _, access in found] == [False, False, False, True]
    assert [warning.code for warning in warnings] == ["exempt-doubtful"]
    assert "Item 4, Sale of land" in warnings[0].message


def test_a_resolution_at_the_head_of_the_agenda_makes_nothing_exempt():
    items = agenda(
        ("1", "Exclusion of the Press and Public", RESOLUTION),
        ("2", "Minutes", ""),
        ("3", "Budget", ""),
        ("4", "Schools", ""),
    )
    assert not any(access.is_exempt for _, access in items_with_access(items, []))
