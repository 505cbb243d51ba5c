"""Reports as other councils print them, drawn for tests; all words made up."""

from __future__ import annotations

from tests.importers.packs.press import Press


def capitals_report(press: Press) -> None:
    """Numbered headings in bold capitals, decimal paragraphs, `The Committee is asked to:`."""
    own_feet(press)
    press.table(
        [["Report to:", "Overview and Scrutiny Committee"], ["Date:", "14 January 2025"],
         ["Report of:", "Corporate Director of Place"], ["Wards affected:", "All Wards"],
         ["Key decision:", "No"]], [150, 300],
    )  # fmt: skip
    press.heading("PURPOSE OF REPORT", "1.")
    press.numbered("1.1")
    press.numbered("1.2")
    press.heading("RECOMMENDATIONS", "2.")
    press.text("The Committee is asked to:")
    press.ask(
        "Note the progress that is set out in section 4 of this report; and", "(a)", indent=36
    )
    press.ask("Agree that a further report be brought to the meeting in June.", "(b)", indent=36)
    press.heading("BACKGROUND", "3.")
    for number in ("3.1", "3.2", "3.3", "3.4"):
        press.numbered(number)
    press.heading("FINANCIAL IMPLICATIONS", "4.")
    press.numbered("4.1")
    press.table([["Year", "Budget", "Forecast"], ["2024/25", "1,204.5", "1,310.0"],
                 ["2025/26", "1,250.0", "1,248.3"]], [120, 110, 110], bold_first=True)  # fmt: skip
    press.heading("LEGAL IMPLICATIONS", "5.")
    press.numbered("5.1")
    press.heading("BACKGROUND PAPERS", "6.")
    press.text("None.")


def own_feet(press: Press) -> None:
    """The paper's own `Page 2 of 3` at the right of each foot."""
    begun = press.page

    def foot(one: Press) -> None:
        one.at(f"Page {one.page - begun + 1} of 9", one.width - 120, one.height - 60, size=9)

    press.feet.append(foot)


def recommended_dash(press: Press) -> None:
    """Unnumbered headings in capitals without weight; `RECOMMENDED -` and Roman numerals."""
    press.at("REPORT TO:", 72, 72, bold=True)
    press.at("Cabinet", 200, 72)
    press.at("DATE:", 72, 92, bold=True)
    press.at("21 January 2025", 200, 92)
    press.at("SUBJECT:", 72, 112, bold=True)
    press.at("Parking charges in market towns", 200, 112)
    press.top = 150
    press.heading("PURPOSE OF THE REPORT", bold=False)
    press.text(press.words())
    press.heading("RECOMMENDATION", bold=False)
    press.text("Cabinet is RECOMMENDED to:")
    press.ask("approve the schedule of charges at Appendix A;", "(i)", indent=18)
    press.ask("delegate minor changes to the Head of Service, in consultation with the portfolio "
              "holder; and", "(ii)", indent=18)  # fmt: skip
    press.ask("review the charges after twelve months.", "(iii)", indent=18)
    press.heading("REASONS FOR THE DECISION", bold=False)
    press.text(press.words())
    press.text(press.words())
    press.heading("ALTERNATIVE OPTIONS", bold=False)
    press.text(press.words(4))
    press.heading("CONSULTATION", bold=False)
    press.text(press.words(4))


def underlined_report(press: Press) -> None:
    """Headings that are only underlined; `It is recommended that:` with a nested list."""
    press.centred("Review of Winter Maintenance", press.top, bold=True, size=14)
    press.top += 40
    press.heading("Introduction", bold=False, underline=True)
    press.text(press.words(3), first="1.")
    press.text(press.words(2), first="2.")
    press.heading("The position now", bold=False, underline=True)
    press.text(press.words(3), first="3.")
    press.text(press.words(3), first="4.")
    press.heading("What residents told us", bold=False, underline=True)
    press.text(press.words(3), first="5.")
    press.heading("Recommendation", bold=False, underline=True)
    press.text("It is recommended that:")
    press.ask("the Panel notes the report;", "(a)", indent=36)
    press.ask("the Panel asks the Cabinet Member to:", "(b)", indent=36)
    press.ask("publish the gritting routes by October; and", "(i)", indent=72)
    press.ask("write to parish councils about salt bins.", "(ii)", indent=72)


def boxed_report(press: Press) -> None:
    """Larger title-case headings, unnumbered paragraphs, the recommendation in a box."""
    press.at("Library Strategy 2025 to 2030", 72, press.top, bold=True, size=18)
    press.top += 40
    top = press.top - 8
    press.text("Recommendation(s):", bold=True)
    press.ask("That Members endorse the draft strategy for consultation.", "1.")
    press.ask("That a task and finish group be set up to consider the responses.", "2.")
    press.box(top, press.top)
    press.told.headings.append((press.page, None, "Recommendation(s)"))
    press.top += 16
    for title in ("Why we need a strategy", "What we propose", "What it will cost"):
        press.heading(title, size=14)
        press.text(press.words(4))
        press.text(press.words(3), first="\u2022", hang=14)
        press.text(press.words(1), first="\u2022", hang=14)
    press.heading("Equality impact", size=14)
    press.text(press.words(3))


def lettered_report(press: Press) -> None:
    """Headings counted A, B, C; the recommendations in a cell of the head table."""
    press.table(
        [["Committee", "Housing and Communities Committee"], ["Report author", "Jo Field"],
         ["Recommendation", "That the committee notes the report and comments on the draft "
          "action plan."]], [120, 330],
    )  # fmt: skip
    press.told.asked.append(
        (press.page, "That the committee notes the report and comments on the draft action plan.")
    )
    for letter, title in (("A.", "Purpose of report"), ("B.", "Background"), ("C.", "Options")):
        press.heading(title, letter)
        press.text(press.words(3))
        press.text(press.words(3))


def roman_report(press: Press) -> None:
    """Headings counted with Roman numerals; bold run-in headings; `Members are requested to`."""
    press.centred("Report of the Head of Environment", press.top, bold=True)
    press.top += 30
    press.heading("Introduction", "I.")
    press.text(press.words(3))
    press.heading("Recommendations", "II.")
    press.text("Members are requested to:-")
    press.ask("receive the annual report of the ranger service", "\u2022", hang=14)
    press.ask("consider whether a visit to the country park would be of use", "\u2022", hang=14)
    press.heading("Key issues", "III.")
    press.text(press.words(3))
    press.heading("Resource implications", "IV.")
    press.text(press.words(3))


def paragraph_recommendations(press: Press) -> None:
    """Recommendations as numbered paragraphs 2.1 and 2.2; sub-headings in bold below numbers."""
    press.at("Budget Monitoring Quarter 3", 72, press.top, bold=True, size=16)
    press.top += 36
    press.heading("Summary", "1", size=13)
    press.numbered("1.1")
    press.heading("Recommendations", "2", size=13)
    press.ask("That the forecast overspend of \u00a31.2 million be noted.", "2.1")
    press.ask("That Cabinet be asked to explain the rise in agency costs.", "2.2")
    press.heading("Details", "3", size=13)
    press.heading("Adult social care")
    press.numbered("3.1")
    press.numbered("3.2")
    press.heading("Children\u2019s services")
    press.numbered("3.3")
    press.heading("Risks", "4", size=13)
    press.numbered("4.1")


def welsh_report(press: Press) -> None:
    """A report in Welsh, as translated beside the English one."""
    press.centred("Adroddiad Blynyddol y Gwasanaeth Ieuenctid", press.top, bold=True, size=14)
    press.top += 36
    said = "Mae\u2019r gwaith yn parhau i dyfu a bydd adroddiad pellach yn yr hydref."
    press.heading("Diben yr adroddiad", "1.")
    press.numbered("1.1", f"{said} {said}")
    press.heading("Argymhellion", "2.")
    press.text("Gofynnir i\u2019r Pwyllgor:")
    press.ask("nodi cynnwys yr adroddiad; a", "a)", indent=36)
    press.ask("gwneud sylwadau ar y cynllun drafft.", "b)", indent=36)
    press.heading("Cefndir", "3.")
    press.numbered("3.1", f"{said} {said}")
    press.numbered("3.2", said)
    press.heading("Goblygiadau ariannol", "4.")
    press.numbered("4.1", said)


def constitution(press: Press) -> None:
    """Rules numbered 1.2.3, (a) and (i) under large section headings."""
    for section, title in (("1", "Meetings of the Combined Authority"), ("2", "Notice of motion")):
        press.heading(title, section, size=15)
        for part in ("1", "2"):
            press.heading(f"Rule on {'quorum' if part == '1' else 'voting'}", f"{section}.{part}")
            press.numbered(f"{section}.{part}.1", hang=48)
            press.numbered("(a)", indent=48)
            press.numbered("(i)", indent=84)
            press.numbered("(ii)", indent=84)
            press.numbered("(b)", indent=48)
            press.numbered(f"{section}.{part}.2", hang=48)


def questions(press: Press) -> None:
    """A sheet of public questions with replies."""
    press.centred("Public Questions and Replies", press.top, bold=True, size=15)
    press.top += 36
    for number in range(1, 13):
        press.heading(f"Question {number}: from {('Ann Lee', 'Bob Roe')[number % 2]}")
        press.text(press.words(2))
        press.text("Reply:", bold=True, gap=2)
        press.text(press.words(3))


def slides(press: Press) -> None:
    """Landscape pages with a large title and bullets each."""
    for at, title in enumerate(("Where we are", "What we heard", "What happens next")):
        if at:
            press.new_page(wide=True)
        press.top = 60
        press.heading(title, size=28)
        for _ in range(4):
            press.text(press.words(1), first="\u2022", hang=18)


def with_slides(press: Press) -> None:
    """A short report, then slides as its appendix."""
    press.heading("Introduction", "1.")
    press.numbered("1.1")
    press.heading("Recommendation", "2.")
    press.ask("The Committee is recommended to note the presentation.", "2.1")
    press.new_page(wide=True)
    slides(press)


def with_turned_table(press: Press) -> None:
    """A short report, then a page turned by /Rotate with a table on it."""
    press.heading("Introduction", "1.")
    press.numbered("1.1")
    press.heading("Recommendation", "2.")
    press.ask("Members are asked to agree the forward plan at Appendix 1.", "2.1")
    press.new_page(rotated=True)
    press.at("Appendix 1", 72, 40, bold=True, size=14)
    press.told.headings.append((press.page, None, "Appendix 1"))
    top = 80
    for row in (("Decision", "Date", "Lead officer"), ("Bus contracts", "3 March", "A Green"),
                ("School places", "8 April", "B Brown")):  # fmt: skip
        for left, cell in zip((72, 320, 480), row, strict=True):
            press.at(cell, left, top)
        top += 20


def newsletter(press: Press) -> None:
    """Two columns of text under headings."""
    press.at("Partnership News", 72, 60, bold=True, size=22)
    press.told.headings.append((press.page, None, "Partnership News"))
    for column, titles in enumerate((("New bus routes", "Tree planting"), ("Warm spaces",))):
        press.left = 72.0 + 240 * column
        press.top = 110
        for title in titles:
            press.heading(title, size=13)
            press.text(press.words(3), right=240 - 240 * column)
            press.text(press.words(2), right=240 - 240 * column)
    press.left = 72.0


def dash_report(press: Press) -> None:
    """`The Committee is asked to: -` with 1. and 2.; sub-headings in italics."""
    press.at("Scrutiny and Overview Committee", 72, press.top, bold=True, size=14)
    press.top += 30
    press.heading("1 Executive Summary", size=13)
    press.text(press.words(3), first="1.1")
    press.heading("2 Recommendations", size=13)
    press.text("The Scrutiny and Overview Committee is asked to: -")
    press.ask("Receive and review the update provided by the Executive Mayor.", "1.", indent=36)
    press.ask("Agree the membership of the Town Centre Task and Finish Group.", "2.", indent=36)
    press.heading("3 Town Centre Group", size=13)
    press.text(press.words(3), first="3.1")
    press.heading("What the group will look at", bold=False, italic=True)
    press.text(press.words(3), first="3.2")
    press.heading("4 Climate implications", size=13)
    press.text(press.words(2), first="4.1")


def shouted_report(press: Press) -> None:
    """`IT IS RECOMMENDED THAT:` with i. and ii.; headings at the centre."""
    press.centred("SCHOOL PLACES", press.top, bold=True, size=13)
    press.top += 30
    for title in ("PURPOSE", "BACKGROUND INFORMATION"):
        press.told.headings.append((press.page, None, title))
        press.centred(title, press.top, bold=True)
        press.top += 22
        press.text(press.words(3))
    press.heading("IT IS RECOMMENDED THAT:")
    press.told.headings[-1] = (press.page, None, "IT IS RECOMMENDED THAT")
    press.ask("the forecast of pupil numbers be noted; and", "i.", indent=18)
    press.ask("the Director reports back on the cost of temporary classrooms.", "ii.", indent=18)
    press.heading("CONTACT OFFICER")
    press.text("Jo Field, Head of School Organisation")


def run_in_report(press: Press) -> None:
    """`Recommended - That ...` in one line, after headings whose text runs on below them."""
    press.centred("Annual Flood Report", press.top, bold=True, size=15)
    press.top += 34
    press.heading("Why this matters", gap=0)
    press.text(press.words(3))
    press.heading("Flood defences", gap=0)
    press.text(press.words(4))
    press.text("Recommended \u2013 That the annual flood report be received.", bold=True)
    press.told.asked.append((press.page, "That the annual flood report be received."))


def labelled_recommendations(press: Press) -> None:
    """A review with `Recommendation 1:` between its findings."""
    press.at("Review of Play Areas", 72, press.top, bold=True, size=16)
    press.top += 34
    press.heading("Findings", size=13)
    press.text(press.words(3))
    press.text("Recommendation 1: That Cabinet repairs the fences before the summer.")
    press.told.asked.append((press.page, "That Cabinet repairs the fences before the summer."))
    press.text(press.words(3))
    press.text("Recommendation 2: That ward councillors are told of closures.")
    press.told.asked.append((press.page, "That ward councillors are told of closures."))
    press.heading("Conclusion", size=13)
    press.text(press.words(2))


def unmarked_report(press: Press) -> None:
    """`Members are invited to:` with lines that have neither number nor bullet."""
    press.heading("1. Decision required")
    press.text("The Panel is invited to:")
    press.ask("note the contents of this report;", indent=36)
    press.ask("comment on the proposals in section 3; and", indent=36)
    press.ask("agree the dates of future meetings.", indent=36)
    press.heading("2. Background")
    press.text(press.words(3))
    press.heading("3. Proposals")
    press.text(press.words(3))


def with_appendices(press: Press) -> None:
    """A report that counts its own pages, an appendix headed so, and one that counts anew."""
    begun = [press.page]

    def foot(one: Press) -> None:
        if len(begun) in (1, 3):
            one.at(f"Page {one.page - begun[-1] + 1}", one.width - 120, one.height - 62, size=9)

    press.feet.append(foot)
    press.heading("Introduction", "1.")
    for number in range(1, 12):
        press.numbered(f"1.{number}", press.words(4))
    press.heading("Recommendation", "2.")
    press.ask("That the Committee notes both appendices.", "2.1")
    press.new_page()
    begun.append(press.page)
    press.at("Appendix A", press.width - 140, 60, bold=True)
    press.top = 100
    press.told.headings.append((press.page, None, "Appendix A"))
    press.heading("Terms of reference", size=13)
    press.text(press.words(4))
    press.new_page()
    begun.append(press.page)
    press.centred("Annual Survey 2024", press.top, bold=True, size=20)
    press.top += 50
    for number in range(5):
        press.heading(f"Finding {number + 1}", size=13)
        press.text(press.words(9))
        press.text(press.words(9))
    press.told.papers = [(begun[0], begun[1] - 1), (begun[1], begun[2] - 1), (begun[2], press.page)]
