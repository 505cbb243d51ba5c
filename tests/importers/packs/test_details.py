"""What a report says of itself, in the templates of several councils."""

from scrutinyprep.domain.parsed import (
    DetailName,
    ParsedPassage,
    ParsedSection,
    PassageKind,
)
from scrutinyprep.importers.packs.details import details_of

ROW = PassageKind.TABLE_ROW


def told(*sections):
    return [(d.name, d.text, d.pdf_page) for d in details_of(sections)]


def section(heading, *passages, number=None, page=1):
    given = [p if isinstance(p, ParsedPassage) else ParsedPassage(p, page) for p in passages]
    return ParsedSection(heading, number, pdf_page=page, passages=tuple(given))


def row(text, page=1):
    return ParsedPassage(text, page, kind=ROW)


def test_labels_at_the_head_name_member_author_and_wards():
    head = section(
        "",
        row("From:  Mary Jones, Cabinet Member for Highways"),
        "John Smith, Director of Highways",
        row("To:  Cabinet - 30 January 2025"),
        "Ward(s): All wards",
        "Decision date: 30 January 2025",
    )
    assert told(head) == [
        (DetailName.LEAD_MEMBER, "Mary Jones, Cabinet Member for Highways", 1),
        (DetailName.AUTHOR, "John Smith, Director of Highways", 1),
        (DetailName.WARDS, "All wards", 1),
        (DetailName.DECISION_DATE, "30 January 2025", 1),
    ]


def test_two_people_in_one_answer_are_told_apart_but_not_an_office_with_commas():
    head = section(
        "",
        row(
            "From:  Mary Jones, Cabinet Member for Adult Social Care, Health and Traded Services "
            "John Smith, Interim Corporate Director of Finance"
        ),
    )
    assert told(head) == [
        (
            DetailName.LEAD_MEMBER,
            "Mary Jones, Cabinet Member for Adult Social Care, Health and Traded Services",
            1,
        ),
        (DetailName.AUTHOR, "John Smith, Interim Corporate Director of Finance", 1),
    ]


def test_a_title_stays_with_the_name_behind_it():
    head = section(
        "",
        row(
            "From:  Councillor Mary Jones, Executive Member for Adults and Health "
            "Dr John Smith, Director of Adult Social Care"
        ),
        row("Report author:  Dr Ann Hill, Head of Short-Term Support"),
    )
    assert told(head) == [
        (
            DetailName.LEAD_MEMBER,
            "Councillor Mary Jones, Executive Member for Adults and Health",
            1,
        ),
        (DetailName.AUTHOR, "Dr John Smith, Director of Adult Social Care", 1),
        (DetailName.AUTHOR, "Dr Ann Hill, Head of Short-Term Support", 1),
    ]


def test_a_table_at_the_head_holds_labels_and_answers_in_one_row():
    head = section("", row("Item No.  Classification: Open  Date: 20 May 2008  Meeting: Executive"))
    assert told(head) == [(DetailName.DECISION_DATE, "20 May 2008", 1)]


def test_a_summary_that_runs_on_is_the_purpose_up_to_the_next_label():
    head = section(
        "",
        "Summary: This report sets out the position.",
        "It goes on here.",
        "Recommendation(s): Cabinet is asked to note it.",
    )
    assert told(head) == [
        (DetailName.PURPOSE, "This report sets out the position. It goes on here.", 1)
    ]


def test_implications_stand_under_headings_of_many_names():
    sections = [
        section("Financial and resource implications", "There is no cost to the council.", page=3),
        section("Legal Advice", page=3, number="2"),
        section("Legal Team Leader", "The Act of 2000 permits a levy.", page=3),
        section("Equalities implications", "An assessment is appended.", page=4),
        section("Risk management", "The risk of delay is high.", page=4),
    ]
    assert told(*sections) == [
        (DetailName.FINANCIAL_IMPLICATIONS, "There is no cost to the council.", 3),
        (DetailName.LEGAL_IMPLICATIONS, "The Act of 2000 permits a levy.", 3),
        (DetailName.EQUALITY_IMPLICATIONS, "An assessment is appended.", 4),
        (DetailName.RISK_IMPLICATIONS, "The risk of delay is high.", 4),
    ]


def test_advice_run_into_its_paragraph_is_an_implication():
    advice = section(
        "Professional comments",
        ParsedPassage("Finance Advice: The levy would pay for itself.", 6, "1"),
        "Running costs are low.",
        "Finance Business Partner: Mary Jones",
    )
    assert told(advice) == [
        (
            DetailName.FINANCIAL_IMPLICATIONS,
            "The levy would pay for itself. Running costs are low.",
            6,
        )
    ]


def test_authors_and_directors_side_by_side_at_the_end_are_told_apart():
    end = section(
        "Contact details",
        row("Report Author  Relevant Director", 9),
        row("Mary Jones mary@anyshire.gov.uk  John Smith john@anyshire.gov.uk", 9),
        number="5",
        page=9,
    )
    found = told(end)
    assert (DetailName.AUTHOR, "Mary Jones mary@anyshire.gov.uk", 9) in found
    assert (DetailName.CONTACT, "John Smith john@anyshire.gov.uk", 9) in found


def test_a_column_of_figures_headed_finance_is_no_implication():
    table = section("Finance", row("Finance  10.3  10.0"), row("Grants  3.8  3.8"), page=5)
    assert told(table) == []


def test_a_label_that_is_not_answered_tells_nothing():
    assert told(section("", row("Cabinet Member  No"))) == []


def test_a_long_implication_is_cut_between_paragraphs():
    long = "The council has considered the cost of it with care. " * 20
    [found] = told(section("Financial implications", *[long.strip()] * 5))
    assert 1000 < len(found[1]) <= 2200
    assert found[1].endswith("care.")
