"""Agendas and reports in further manners of print, drawn as PDF and read back."""

from datetime import date

import pytest

from benchmarks.pack_scores import papers_of
from scrutinyprep.domain.parsed import DetailName, PackPageFrom
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument
from tests.importers.packs import further_templates as drawn
from tests.importers.packs.press import Press


@pytest.fixture
def read(tmp_path):
    """Draw a file and return what was drawn and what is read of it."""

    def drawn_and_read(draw, *more):
        path = tmp_path / "drawn.pdf"
        press = Press(path, seed=7)
        draw(press, *more)
        told = press.save()
        with PdfDocument(path) as document:
            return told, read_pack(document, path)

    return drawn_and_read


def items_of(pack):
    return [(i.number, i.title, i.first_pdf_page, i.last_pdf_page) for i in pack.items]


LETTERED = [("A.", "Apologies", None), ("B.", "Declarations of interest", None),
            ("C.", "Play areas", (2, 3)), ("D.", "Cemetery fees", (4, 4))]  # fmt: skip
IN_PARTS = [("1", "Apologies", None), ("6(i)", "Local plan", (2, 3)),
            ("6(ii)", "Evidence for it", (4, 4)), ("7", "Work programme", None)]  # fmt: skip
DECIMAL = [("1", "Apologies and other business", None), ("1.1", "Declarations of interest", None),
           ("1.2", "Bus services", (2, 2)), ("2", "Scrutiny", None),
           ("2.1", "Skills", (3, 4))]  # fmt: skip


@pytest.mark.parametrize("gap", [24, 38], ids=["near", "apart"])
@pytest.mark.parametrize("lines", [LETTERED, IN_PARTS, DECIMAL], ids=["A.", "6(ii)", "1.1"])
def test_items_may_be_lettered_in_parts_or_within_others(read, lines, gap):
    _, pack = read(lambda press: drawn.agenda(press, lines, gap=gap))
    expected = [(n.rstrip("."), title, *(pages or (None, None))) for n, title, pages in lines]
    assert items_of(pack) == expected


def test_a_letter_with_late_papers_tells_their_items_though_it_says_no_agenda(read):
    _, pack = read(drawn.cover_letter)
    assert items_of(pack) == [
        ("6", "Budget proposals 2025/26", 3, 4),
        ("9", "Call-in: library hours", 5, 6),
    ]
    assert pack.meeting.committee == "Overview and Scrutiny Committee"


def test_who_reports_is_no_part_of_the_title_above(read):
    _, pack = read(drawn.titles_over_officers)
    assert items_of(pack) == [
        ("1", "APOLOGIES FOR ABSENCE", None, None),
        ("2", "RISK REGISTER", 2, 3),
        ("3", "PRIVATE SESSION", None, None),
    ]
    assert pack.items[1].text == "Report of the Head of Audit."
    assert {page.pack_page_from for page in pack.pages} <= {PackPageFrom.STAMP, None}


def test_labels_line_under_line_are_told_apart_and_proposals_ask(read):
    told, pack = read(drawn.proposals)
    (paper,) = papers_of(pack)
    assert pack.title == "Leisure centre procurement"
    assert [(d.name, d.text) for d in paper.details[:3]] == [
        (DetailName.DECISION_DATE, "4 March 2025"),
        (DetailName.AUTHOR, "Helen Bright, Head of Leisure"),
        (DetailName.LEAD_MEMBER, "Councillor Asif Khan"),
    ]
    assert [r.text for r in paper.recommendations] == [
        "That Members: (a) note the outcome of the soft market test;",
        "(i) including the two late responses; and",
        "(b) recommend to Council the procurement of a new operator.",
    ]
    assert len(told.asked) == len(paper.recommendations)


@pytest.mark.parametrize("draw", [drawn.run_in, drawn.coded], ids=["run in", "coded"])
def test_headings_beside_or_before_their_text_head_sections(read, draw):
    told, pack = read(draw)
    (paper,) = papers_of(pack)
    found = [(s.pdf_page, s.number, s.heading) for s in paper.sections if s.heading]
    assert found[-len(told.headings) :] == told.headings
    for (_, words), asked in zip(told.asked, paper.recommendations, strict=True):
        assert asked.text.endswith(words)
    numbers = [p.number for s in paper.sections for p in s.passages]
    assert [number for number in numbers if number in ("C1", "C2")] == [n for _, n in told.numbers]


def test_one_sentence_that_begins_like_a_heading_is_none(read):
    def draw(press):
        press.heading("Findings")
        press.text("Summary: the scheme has met what it set out to do, and is to go on.")

    _, pack = read(draw)
    (paper,) = papers_of(pack)
    assert [s.heading for s in paper.sections] == ["Findings"]


def test_the_title_is_not_the_letterhead_though_that_is_larger(read):
    _, pack = read(drawn.letterhead)
    assert pack.title == "TREASURY MANAGEMENT MID-YEAR REVIEW"


def test_pages_that_go_on_from_roman_numbers_begin_no_paper(read):
    _, pack = read(drawn.roman)
    assert [(p.first_pdf_page, p.last_pdf_page) for p in papers_of(pack)] == [(2, 6)]


def test_one_sentence_that_asks_is_all_that_is_asked(read):
    told, pack = read(drawn.asks_in_one_sentence)
    (paper,) = papers_of(pack)
    assert [(r.pdf_page, r.text) for r in paper.recommendations] == told.asked
    levels = {s.heading: s.level for s in paper.sections}
    assert levels["Introduction"] == levels["Recommendations"] == 1
    assert DetailName.LEGAL_IMPLICATIONS in {detail.name for detail in paper.details}


def test_a_form_that_denies_exemption_makes_nothing_exempt(read):
    told, pack = read(drawn.says_nothing_is_exempt)
    (paper,) = papers_of(pack)
    assert not paper.access.is_exempt
    assert [(r.pdf_page, r.text) for r in paper.recommendations] == told.asked
    assert pack.warnings == ()


def test_a_report_names_its_meeting_in_a_line_of_capitals(read):
    _, pack = read(drawn.meeting_in_the_head)
    assert (pack.meeting.committee, pack.meeting.date) == ("Cabinet", date(2025, 3, 20))
    assert pack.title == "SCHOOL ORGANISATION: SPECIAL SCHOOLS"


BOOKMARKS = {
    "no agenda": ("", [("3. Housing delivery", 0), ("Appendix A - Sites", 1),
                       ("4. Air quality", 0), ("5. Work programme", 0)]),
    "no numbers": ("Agenda", [("Housing delivery", 0), ("Sites, Appendix A", 0),
                              ("Air quality", 0), ("Work programme", 0)]),
    "zeros": ("Agenda", [("03 Housing delivery", 0), ("03a Appendix A Sites", 0),
                         ("04 Air quality", 0), ("05 Work programme", 0)]),
    "within": ("Overview Committee, 11 March", [("Item 3 - Housing delivery", 1), ("Sites", 2),
                                                ("Item 4 - Air quality", 1),
                                                ("Item 5 - Work programme", 1)]),
    "files": ("2025-03-11 Agenda.pdf", [("Item 3 Housing delivery.pdf", 0),
                                        ("Item 3 Appendix A.pdf", 0), ("Item 4 Air quality.pdf", 0),
                                        ("Item 5 Work programme.docx", 0)]),
}  # fmt: skip


@pytest.mark.parametrize("kind", BOOKMARKS)
def test_bookmarks_of_any_maker_tell_where_the_listed_items_begin(read, kind):
    over, names = BOOKMARKS[kind]
    _, pack = read(drawn.bookmarked, over, names)
    assert [pages for _, _, *pages in items_of(pack)[2:]] == [[2, 5], [6, 7], [8, 9]]
    assert [(p.first_pdf_page, p.last_pdf_page) for p in pack.items[2].papers] == [(2, 3), (4, 5)]
    assert pack.warnings == ()


def test_the_headings_of_a_report_are_no_items_of_the_agenda_before_it(read):
    headings = [("1. Introduction", 0), ("3. Sites", 0), ("4. Cost", 0), ("5. Next steps", 0)]
    _, pack = read(drawn.bookmarked, "", headings)
    assert [pages for _, _, *pages in items_of(pack)] == [[None, None]] * 5


def test_a_divided_word_is_made_whole_where_the_paper_has_it_whole(read):
    _, pack = read(drawn.divided_words)
    (paper,) = papers_of(pack)
    (passage,) = paper.sections[0].passages
    words = passage.text.split()
    assert "improve-ment" not in passage.text
    assert [words.count(w) for w in ("improvement", "planning", "planning.")] == [2, 1, 1]
    assert "committee," in words
    assert words.count("non-residential") == 2
    assert "partner-ship" in words


NAMES = (
    "Aims of the report", "Alternative options", "Argymhellion", "Background papers",
    "Budget implications", "Casgliad", "Cefndir", "Climate implications", "Context",
    "Crime and disorder implications", "Crynodeb", "Cyflwyniad", "Data protection implications",
    "Environmental impact", "Equality considerations", "Executive summary", "Findings",
    "Goblygiadau ariannol", "Health and wellbeing implications", "HR implications",
    "Human resources implications", "Introduction", "Issues", "Key points", "Legal implications",
    "Next steps", "Officers' recommendations", "Options considered", "Other options", "Points",
    "Policy implications", "Proposals", "Purpose of the report", "Pwrpas", "Reasons for decision",
    "Recommendation(s)", "Report summary", "Risk management", "Staffing implications", "Summary",
    "Sustainability implications", "Timetable", "Ymgynghori",
)  # fmt: skip


def test_every_usual_name_of_a_part_may_be_run_in(read):
    def draw(press):
        for name in NAMES:
            press.text(f"{name}: {press.words(1)}", gap=6)

    _, pack = read(draw)
    (paper,) = papers_of(pack)
    assert [section.heading for section in paper.sections] == list(NAMES)


def test_a_list_within_a_cell_of_a_form_is_told_entry_by_entry(read):
    _, pack = read(drawn.form_of_cells)
    (paper,) = papers_of(pack)
    assert [r.text for r in paper.recommendations] == [
        "The Committee is recommended to: 1. note the fall in delays; and",
        "2. ask for a further report in the autumn of 2025.",
        "3. thank the officers.",
        "To challenge whether the programme will deliver enough places by 2027.",
    ]


def test_a_note_at_the_foot_of_a_page_parts_no_sentence_and_a_caption_is_no_part_of_one(read):
    _, pack = read(drawn.notes_at_the_foot)
    (paper,) = papers_of(pack)
    texts = [passage.text for section in paper.sections for passage in section.passages]
    at = texts.index(
        "The council measures the air at forty places across the whole district and "
        "reports the results each year."
    )
    note = "1 Technical guidance, August 2022, which the council has to follow in what it measures."
    assert texts[at + 1] == note
    assert "Chart 2: Results by place" in texts
