"""Printed minutes, made up: what makes a paper minutes, and where each minute begins."""

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.parsed import (
    DocumentKind,
    MeetingFacts,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedSection,
    PassageKind,
)
from scrutinyprep.importers.minutes.printed import printed_minutes

TOP = ParsedSection(
    "SCRUTINY COMMITTEE",
    pdf_page=1,
    passages=(
        ParsedPassage(
            "MINUTES of a meeting of the Scrutiny Committee held in the Guildhall on "
            "Tuesday, 4 March 2025.",
            1,
        ),
        ParsedPassage("PRESENT: Mr A Bell (Chairman), Ms B Cole, OBE and Mrs C Dunn", 1),
        ParsedPassage("IN ATTENDANCE: Ms E Fox (Director)", 1),
    ),
)


def minute(number, title, *texts, page=1, item=None):
    passages = [ParsedPassage(f"(Item {item})", page)] if item else []
    passages += [
        text if isinstance(text, ParsedPassage) else ParsedPassage(text, page) for text in texts
    ]
    return ParsedSection(title, number, pdf_page=page, passages=tuple(passages))


def paper(*sections, kind=DocumentKind.REPORT, access=None, pages=3):
    text = "\n".join(
        line
        for section in sections[:1]
        for line in (section.heading, *(p.text for p in section.passages))
    )
    found = ParsedPaper("A paper", 1, pages, sections=sections)
    if access is not None:
        found = ParsedPaper("A paper", 1, pages, sections=sections, access=access)
    return ParsedPack(
        kind=kind,
        format="pdf",
        title="A paper",
        meeting=MeetingFacts(council="Somewhere Else Council"),
        pages=tuple(
            ParsedPage(n, text if n == 1 else "", 595.0, 842.0) for n in range(1, pages + 1)
        ),
        papers=(found,),
    )


def points(found):
    return [(m.minute_number, m.point.number, m.point.title, m.pdf_page) for m in found.minutes]


def test_minutes_that_number_on_through_the_year_refer_back_to_their_items():
    found = printed_minutes(
        paper(
            TOP,
            minute("84", "Apologies", "None were received.", item="1"),
            minute("85", "Bus services", "RESOLVED that the report be noted.", page=2, item="2"),
        )
    )
    assert points(found) == [("84", "1", "Apologies", 1), ("85", "2", "Bus services", 2)]
    assert [(r.text, r.pdf_page) for r in found.minutes[1].resolutions] == [
        ("RESOLVED that the report be noted.", 2)
    ]
    assert found.title == "Minutes of the Scrutiny Committee, 4 March 2025"
    assert found.present == ("Mr A Bell (Chairman)", "Ms B Cole, OBE", "Mrs C Dunn")
    assert found.meeting.place == "Guildhall"
    # The council of a report's body is no evidence for the minutes' own.
    assert found.meeting.council is None
    assert len(found.pages) == 3


def test_the_agenda_s_own_numbers_are_the_items():
    found = printed_minutes(
        paper(TOP, minute("1", "Apologies", "None."), minute("2", "Buses", "It was noted."))
    )
    assert [(m.minute_number, m.point.number) for m in found.minutes] == [(None, "1"), (None, "2")]


def test_headings_within_a_minute_and_its_lists_start_no_minute():
    listed = [
        ParsedPassage("Approve the scheme", 2, "1", marker="1."),
        ParsedPassage("Note the risks", 2, "2", marker="2."),
    ]
    found = printed_minutes(
        paper(
            TOP,
            minute("7", "Parking", "The Committee RESOLVED to:", *listed, page=2),
            minute(None, "Residents", "A question was asked.", page=2),
            minute("2", "Residents' parking", "Approved in part.", page=2),
            minute("8", "Buses", "The report was noted.", page=3),
            minute("10", "Trees", "The report was noted.", page=3),
        )
    )
    assert [m.point.number for m in found.minutes] == ["7", "8", "10"]
    shapes = {p.text: p.kind for p in found.minutes[0].passages}
    assert shapes["Residents"] is PassageKind.HEADING
    assert found.minutes[0].resolutions[0].text == (
        "The Committee RESOLVED to: 1. Approve the scheme 2. Note the risks"
    )


def test_rows_of_a_table_that_are_numbered_are_no_minutes():
    rows = [
        ParsedPassage(f"{n} Somebody  Something", 2, kind=PassageKind.TABLE_ROW)
        for n in range(2, 60)
    ]
    found = printed_minutes(
        paper(
            TOP,
            minute("1", "Apologies", "None."),
            minute("2", "Public forum", *rows),
            minute("3", "Buses", "Noted."),
        )
    )
    assert [m.point.title for m in found.minutes] == ["Apologies", "Public forum", "Buses"]


def test_a_letter_behind_a_number_follows_it():
    found = printed_minutes(
        paper(
            TOP,
            minute("10", "Play area", "No news."),
            minute(None, "10A. Risks", "It was noted."),
            minute("11", "Accounts", "Paid."),
        )
    )
    assert [m.point.number for m in found.minutes] == ["10", "10A", "11"]


def test_a_notice_of_decisions_is_read_row_by_row():
    def row(text, **more):
        return ParsedPassage(text, 1, **more)

    head = ParsedSection(
        "Decision Recording Form",
        pdf_page=1,
        passages=(row("Decision determined at Transport Committee meeting on 19 March 2026"),),
    )
    subjects = [
        ParsedSection(
            "Deadline N/A",
            pdf_page=page,
            passages=(
                row(f"(a)  Subject:  {title} (agenda item {item})", kind=PassageKind.TABLE_ROW),
                row("Decision taken", number="(d)", marker="(d)"),
                ParsedPassage("The Committee noted the report.", page),
                row("Exempt information? Open", number="(e)", marker="(e)"),
            ),
        )
        for title, item, page in (("Buses", "7", 1), ("Roads", "8", 2))
    ]
    found = printed_minutes(paper(head, *subjects))
    assert [(m.point.number, m.point.title) for m in found.minutes] == [
        ("7", "Buses"),
        ("8", "Roads"),
    ]
    assert [[(r.text, r.pdf_page) for r in m.resolutions] for m in found.minutes] == [
        [("The Committee noted the report.", 1)],
        [("The Committee noted the report.", 2)],
    ]
    assert found.title == "Decisions of the Transport Committee, 19 March 2026"


@pytest.mark.parametrize("kind", [DocumentKind.PACK, DocumentKind.SUPPLEMENT])
def test_minutes_inside_a_pack_stay_a_paper_of_it(kind):
    inside = paper(
        TOP, minute("84", "A", "x", item="1"), minute("85", "B", "y", item="2"), kind=kind
    )
    assert printed_minutes(inside) is None


def test_a_report_with_numbered_headings_is_no_minutes_unless_the_user_says_so():
    report = paper(
        ParsedSection("Report to Cabinet", pdf_page=1, passages=(ParsedPassage("Summary", 1),)),
        minute("1", "Introduction", "The committee resolved last year to wait."),
        minute("2", "Proposal", "That the scheme be approved."),
    )
    assert printed_minutes(report) is None
    assert [m.point.title for m in printed_minutes(report, said_so=True).minutes] == [
        "Introduction",
        "Proposal",
    ]


def test_minutes_of_exempt_business_are_exempt():
    found = printed_minutes(
        paper(
            TOP,
            minute("84", "A", "x", item="1"),
            minute("85", "B", "y", item="2"),
            access=exempt(3),
        )
    )
    assert found.access == exempt(3)


def test_a_mark_at_the_margin_is_no_word_of_a_resolution():
    found = printed_minutes(
        paper(
            TOP,
            minute("1", "Apologies", "None."),
            minute(
                "2", "Minutes", "It was unanimously agreed, that they stand.  Signed by the Chair"
            ),
        )
    )
    assert found.minutes[1].resolutions[0].text == "It was unanimously agreed, that they stand."
