"""Agendas and reports in further manners of print, drawn for tests; all words made up."""

from __future__ import annotations

from collections.abc import Sequence

from tests.importers.packs.press import Press

Line = tuple[str, str, tuple[int, int] | None]
"""Of an agenda: number, title, and first and last pack page of its report."""


def agenda(press: Press, lines: Sequence[Line], *, gap: float = 38) -> None:
    """An agenda with the numbers in a column of their own, and its reports after it."""
    press.centred("Hartsmere Borough Council", 50, bold=True, size=15)
    press.centred("Scrutiny Board", 76, bold=True)
    press.centred("Agenda", 100, bold=True, size=13)
    press.centred("Thursday 13 March 2025, 6.30 pm", 120)
    for at, (number, title, pages) in enumerate(lines):
        said = f" (Pages {pages[0]} - {pages[1]})" if pages else ""
        press.at(number, 72, 150 + 26 * at, bold=True)
        press.at(title + said, 72 + gap, 150 + 26 * at, bold=True)
    firsts = {pages[0]: number for number, _, pages in lines if pages}

    def foot(one: Press) -> None:
        one.centred(f"Page {one.page}", one.height - 40, size=10)
        if "(" in firsts.get(one.page, ""):
            one.at(f"Agenda Item {firsts[one.page]}", 430, 24, size=12)

    press.feet.append(foot)
    for _, title, pages in lines:
        for page in range(*(pages[0], pages[1] + 1) if pages else (0, 0)):
            press.new_page()
            if pages and page == pages[0]:
                press.at(title, 72, 72, bold=True, size=16)
                press.top = 110
                press.heading("Background")
            press.text(press.words(8))


def cover_letter(press: Press) -> None:
    """A letter with late papers: `Agenda No  Item`, the report's head below its title."""
    press.at("Dear Councillor", 72, 100)
    press.at("OVERVIEW AND SCRUTINY COMMITTEE - WEDNESDAY, 5TH MARCH, 2025", 72, 130, bold=True)
    press.top = 152
    press.text("I enclose reports that were unavailable when the agenda was printed.")
    press.at("Agenda No", 72, 190, bold=True)
    press.at("Item", 140, 190, bold=True)
    press.at("6.", 80, 214, bold=True)
    press.at("Budget proposals 2025/26 (Pages 3 - 4)", 140, 214, bold=True)
    press.at("9.", 80, 250, bold=True)
    press.at("Call-in: library hours (Pages 5 - 6)", 140, 250, bold=True)
    press.at("Yours sincerely", 72, 300)

    def foot(one: Press) -> None:
        one.centred(f"Page {one.page}", one.height - 45, size=12)
        if one.page in (3, 5):
            one.at(f"Agenda Item {6 if one.page == 3 else 9}", 430, 24, size=12)

    press.feet.append(foot)
    press.new_page()
    press.centred("This page is intentionally left blank", 400)
    for _ in range(4):
        press.new_page()
        press.text(press.words(6))


def titles_over_officers(press: Press) -> None:
    """`ITEM 1` in a column, the officer straight under the bold title, a column of pages."""
    press.at("SUMMERTON DISTRICT COUNCIL", 72, 40, bold=True, size=14)
    press.at("AUDIT AND SCRUTINY COMMITTEE", 72, 60, bold=True)
    press.at("Monday 17th March 2025 at 6.00pm", 72, 76)
    press.at("AGENDA", 72, 100, bold=True)
    press.at("Page", 500, 100, bold=True)
    lines = (("APOLOGIES FOR ABSENCE", ""), ("RISK REGISTER", "2"), ("PRIVATE SESSION", ""))
    for at, (title, page) in enumerate(lines):
        press.at(f"ITEM {at + 1}", 72, 126 + 40 * at, bold=True)
        press.at(title, 140, 126 + 40 * at, bold=True)
        if page:
            press.at(page, 500, 126 + 40 * at)
        press.at("Report of the Head of Audit.", 140, 142 + 40 * at, size=10)
    press.feet.append(lambda one: one.at(str(one.page), 500, one.height - 40, size=10))
    for _ in range(2):
        press.new_page()
        press.text(press.words(8))


def proposals(press: Press) -> None:
    """Labels in capitals, line under line; `Proposal(s)` with entries (a) and (i)."""
    press.at("ROTHERBY BOROUGH COUNCIL", 72, 50, bold=True, size=14)
    for at, label in enumerate(
        ("REPORT TO: Overview and Scrutiny Board", "DATE: 4 March 2025",
         "SUBJECT: Leisure centre procurement", "REPORT AUTHOR: Helen Bright, Head of Leisure",
         "PORTFOLIO HOLDER: Councillor Asif Khan")
    ):  # fmt: skip
        press.at(label, 72, 80 + 16 * at)
    press.top = 180
    press.heading("Proposal(s)", "1")
    press.text("That Members:")
    press.ask("note the outcome of the soft market test;", "(a)", indent=20)
    press.ask("including the two late responses; and", "(i)", indent=50)
    press.ask("recommend to Council the procurement of a new operator.", "(b)", indent=20)
    press.heading("Background", "2")
    press.text(press.words(4))


def run_in(press: Press) -> None:
    """Every heading on the first line of its text, after a full stop or a colon."""
    press.centred("Adult Social Care Annual Report", 60, bold=True, size=14)
    press.top = 100
    for name, text in (
        ("Purpose.", press.words(2)), ("Summary:", press.words(3)),
        ("Recommendations:", "The Committee is invited to:"),
    ):  # fmt: skip
        press.text(f"{name} {text}")
        press.told.headings.append((1, None, name[:-1]))
    press.ask("comment on the draft annual report; and", "(i)", indent=20)
    press.ask("identify topics for its work programme.", "(ii)", indent=20)
    press.text(f"Background. {press.words(2)}")
    press.text("Financial implications: None beyond the cost of printing it.")
    press.told.headings += [(1, None, "Background"), (1, None, "Financial implications")]


def coded(press: Press) -> None:
    """Headings A, B, C and paragraphs B1, C1, C2, their codes in a column of their own."""
    press.at("Report title", 72, 50)
    press.at("Waste contract extension", 220, 50)
    press.top = 90
    press.heading("EXECUTIVE SUMMARY", "A")
    press.text(press.words(3))
    press.heading("RECOMMENDATIONS", "B")
    press.text("The Cabinet Member is recommended to agree that:")
    press.ask("the contract be extended by two years; and", "B1")
    press.ask("the saving be taken into the 2026/27 budget.", "B2")
    press.heading("CONTEXT", "C")
    press.numbered("C1")
    press.numbered("C2")


def letterhead(press: Press) -> None:
    """The council's name larger than the title, and nothing labelled."""
    press.centred("CASTLEMERE DISTRICT COUNCIL", 50, bold=True, size=16)
    press.centred("Resources Scrutiny Committee", 72, bold=True, size=15)
    press.centred("TREASURY MANAGEMENT", 94, bold=True, size=13)
    press.centred("MID-YEAR REVIEW", 110, bold=True, size=13)
    press.top = 150
    press.text(press.words(6))


FEET = {2: "i", 3: "ii", 4: "1 of 3", 5: "2 of 3", 6: "3 of 3"}


def roman(press: Press) -> None:
    """A report whose preliminary pages count i, ii and whose others count 1 of 3."""
    press.feet.append(lambda one: one.centred(FEET.get(one.page, ""), one.height - 60, size=9))
    agenda(press, [("1", "Apologies", None), ("2", "Pensions report", (2, 6))])


def asks_in_one_sentence(press: Press) -> None:
    """`1.0` sections; one sentence asks, and wards, contacts and lists stand below it."""
    for at, (label, answer) in enumerate(
        (("Report to:", "Economy Scrutiny Committee - 11 March 2025"),
         ("Subject:", "Youth employment"), ("Report of:", "Director of Inclusive Economy"))
    ):  # fmt: skip
        press.at(label, 72, 60 + 18 * at, bold=True)
        press.at(answer, 170, 60 + 18 * at)
    press.top = 130
    press.heading("Recommendations", size=12)
    press.ask("The Committee is recommended to consider and comment on the report.")
    press.text("Wards Affected: All", bold=True)
    press.text("Full details are in the body of the report, along with any implications for:")
    press.text("Risk Management", first="•", indent=10)
    press.heading("Contact Officers:", size=12)
    press.text("Name: Dan Storr, Head of Work and Skills")
    press.heading("Introduction", "1.0", size=12)
    press.numbered("1.1")
    press.heading("Legal implications - Monitoring Officer", "2.0", size=12)
    press.text("The council has the powers that it needs for what is set out here.", indent=36)


def says_nothing_is_exempt(press: Press) -> None:
    """A form whose labels name exemption, each with an answer that denies it."""
    press.table(
        [["Report title", "Fleet renewal"], ["Report to", "Place Scrutiny Committee"],
         ["Exempt information", "None"], ["Exempt from publication", "Not exempt"],
         ["Is this report exempt?", "No - this report is open"], ["Confidential", "No"]],
        [180, 270],
    )  # fmt: skip
    press.text("Exempt: No")
    press.heading("Recommendation(s)")
    press.ask("The Committee notes the report.")


def meeting_in_the_head(press: Press) -> None:
    """`CABINET MEETING: 20 MARCH 2025` above a title set alike, and whose portfolio it is."""
    press.at("CAERFOR COUNCIL", 72, 40, bold=True)
    press.at("CABINET MEETING: 20 MARCH 2025", 72, 70, bold=True)
    press.at("SCHOOL ORGANISATION: SPECIAL SCHOOLS", 72, 100, bold=True)
    press.at("EDUCATION (COUNCILLOR SARA LLOYD)", 72, 130, bold=True)
    press.top = 170
    press.heading("Reason for this Report")
    press.text(press.words(5))
    press.heading("Background")
    press.text(press.words(5))


def bookmarked(press: Press, over: str, names: Sequence[tuple[str, int]]) -> None:
    """A pack without stamps and ranges; `names` are the bookmarks of its four papers."""
    agenda(press, [("1", "Apologies", None), ("2", "Declarations of interest", None),
                   ("3", "Housing delivery", None), ("4", "Air quality", None),
                   ("5", "Work programme", None)])  # fmt: skip
    press.feet.clear()
    if over:
        press.bookmark(over)
    for name, level in names:
        press.new_page()
        press.bookmark(name, level)
        press.text(press.words(6))
        press.new_page()
        press.text(press.words(6))


def divided_words(press: Press) -> None:
    """Words divided at the ends of lines, in print whose own hyphens stand there as well."""
    lines = (
        "The improvement of the centre has begun, and further improve-",
        "ment is planned for the baths, which are run by the non-",
        "residential service. The baths need improvement, so the plan-",
        "ning team has begun planning. The proposals of the partner-",
        "ship will be brought to the panel by the non-residential commit-",
        "tee, as that committee has asked.",
    )
    for at, line in enumerate(lines):
        press.at(line, 72, 72 + 14 * at)


def form_of_cells(press: Press) -> None:
    """A report as a form: labels at the left, and a list within the cell of what is asked."""
    press.table(
        [["Title", "Hospital discharge"],
         ["Recommendations", "The Committee is recommended to: 1. note the fall in delays; and "
          "2. ask for a further report in the autumn of 2025. 3. thank the officers."],
         ["Purpose", "To set out how patients leave hospital, in 1. Westshire and 2. the city."]],
        [120, 330],
    )  # fmt: skip
    press.heading("What the committee is being asked to do")
    press.ask("To challenge whether the programme will deliver enough places by 2027.")


def notes_at_the_foot(press: Press) -> None:
    """A paragraph over a page's end with a note below, and a caption that ends a page."""
    press.heading("Introduction")
    press.text(press.words(6))
    press.top = 690
    press.at("The council measures the air at forty places across the whole district and", 72, 690)
    press.at("1 Technical guidance, August 2022, which the council has to", 72, 730, size=8)
    press.at("follow in what it measures.", 72, 740, size=8)
    press.new_page()
    press.text("reports the results each year.")
    press.text(press.words(6))
    press.at("Chart 2: Results by place", 72, 690)
    press.new_page()
    press.text(f"The results are better than they were. {press.words(3)}")
