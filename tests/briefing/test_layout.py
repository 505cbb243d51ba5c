"""The briefing as written, read back from the file."""

import datetime as dt
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingNote,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
)
from scrutinyprep.briefing.layout import Written, write_briefing
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import Cancelled, CannotWrite, ExemptWithoutConsent
from tests.briefing.made_up import MADE_ON, a_briefing
from tests.briefing.reading import laid_out, run, text_of

CONSENT = ExemptConsent("Cllr Jones", dt.datetime(2024, 11, 12, 9, 0, tzinfo=dt.UTC))


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    path = tmp_path_factory.mktemp("briefing") / "briefing.pdf"
    return path, write_briefing(a_briefing(), path)


def a_content(*questions: BriefingQuestion, **more) -> BriefingContent:
    items = (BriefingItem("1", "An item", (5, 9), (1, 5), questions=questions),)
    return replace(BriefingContent("A Council", "A Committee", MADE_ON, items=items), **more)


def write(content: BriefingContent, folder: Path) -> Path:
    path = folder / "briefing.pdf"
    write_briefing(content, path)
    return path


def outline_of(path: Path) -> list[tuple[int, str, int]]:
    """Return level, title and page of every bookmark."""
    with pikepdf.open(path) as pdf:
        places = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}

        def below(entries, level):
            for entry in entries:
                yield level, entry.title, places[entry.destination[0].objgen]
                yield from below(entry.children, level + 1)

        with pdf.open_outline() as outline:
            return list(below(outline.root, 0))


def test_every_question_is_printed_in_order_with_its_number(rich):
    path, written = rich
    text = text_of(path)
    at = 0
    for number, question in enumerate(a_briefing().questions, start=1):
        at = text.index(f"{number} {question.words}", at)
    assert written.questions == len(a_briefing().questions) == 11


def test_quotations_stand_with_both_page_numbers_the_printed_one_first(rich):
    path, _ = rich
    text = text_of(path)
    quotes = [question.quote for question in a_briefing().questions if question.quote]
    for quote in quotes:
        assert f"“{quote.words}” " in text
        if quote.pack_page is not None:
            assert f"page {quote.pack_page} (PDF {quote.pdf_page}) · {quote.section}" in text
    assert any(quote.pack_page is None for quote in quotes)
    assert "PDF page 63 · 6.2 Improvement plan · Appendix 2: improvement plan" in text


def test_what_is_asked_of_us_is_printed_word_for_word(rich):
    path, _ = rich
    text = text_of(path)
    for item in a_briefing().items:
        for asked in item.asked:
            assert asked.words in text


def test_a_page_that_all_recommendations_share_is_said_once(rich):
    path, _ = rich
    assert text_of(path).count("page 12 (PDF 16)") == 1


def test_recommendations_stand_once_under_the_page_that_they_are_on(tmp_path):
    asked = (
        BriefingRecommendation("note it", 9, 5),
        BriefingRecommendation("agree it", 10, 6),
        BriefingRecommendation("thank them", 10, 6),
        BriefingRecommendation("Note  it.", 12, 8),
    )
    item = BriefingItem("1", "An item", asked=asked)
    text = text_of(write(a_content(items=(item,)), tmp_path))
    assert (
        "What is asked of us · page 5 (PDF 9) note it also page 8 (PDF 12) "
        "page 6 (PDF 10) agree it thank them"
    ) in text
    assert "Note it." not in text


def test_reading_order_is_the_order_on_the_paper(rich):
    path, _ = rich
    text = text_of(path).removeprefix(text_of(path, page=1))
    places = [
        text.index(words)
        for words in (
            "What is asked of us",
            "Questions 1 What is the ADHD",
            "Evidence gap, probing · to Head of SEND · Cllr Okafor asks · 3 minutes · "
            "line of enquiry: Are children waiting longer?",
            "“An ADHD nurse",
            "page 53 (PDF 57) · 4.1 Health provision · Appendix 1: self-evaluation",
            "Against: “The nurse left",
            "Helen Brown, Parent Carer Forum, 12 June 2024, 0:14:13",
            "For: “We expect",
            "If yes: Which schools",
            "If no: Since when",
            "If “we’ll come back to you”: By which date",
            "Then ask: If the wait",
            "A good answer: A number",
            "2 How many of the 312",
            "Notes Ask for the triage",
            "5 Dedicated Schools Grant",
            "Promises to chase",
            "item 4 “I will bring back",
            "Recommendations we track Reference Recommendation Lead and action State CYPSC/24/03",
            "Figures then and now Measure Then Now Assessments within 20 weeks item 4 58%",
            "Glossary ADHD attention deficit",
            "Index of pages Page Passage In this briefing page 27 (PDF 31)",
        )
    ]
    assert places == sorted(places)


def test_the_cover_says_which_meeting_and_whose_copy(rich):
    path, _ = rich
    text = text_of(path, page=1)
    assert text.startswith(
        "Aldermere City Council · Scrutiny briefing Children and Young People Scrutiny Committee "
        "Thursday 14 November 2024, 2.00 pm Council Chamber, Town Hall, Market Square "
        "Open: no exempt material. Copy of Cllr Siân Ŵyn-Hughes "
        "To ask 11 questions on 4 agenda items, 38 minutes planned To chase 3 promises "
        "Made on 12 November 2024 Contents"
    )


def test_contents_show_the_page_on_which_each_item_really_stands(rich):
    path, _ = rich
    bookmarks = [(title, page) for level, title, page in outline_of(path) if level == 0]
    rows = laid_out(path, page=1)
    checked = 0
    for title, page in bookmarks:
        if title == "Own notes":
            continue
        begins = next(at for at, row in enumerate(rows) if row.startswith(title[:40]))
        # A long title goes over two lines, and its page stands at the end of the last.
        ends = next(at for at in range(begins, len(rows)) if rows[at].split()[-1].isdecimal())
        words, _, count = " ".join(rows[begins : ends + 1]).rpartition(" ")
        assert words.startswith(title)
        assert count == str(page)
        assert title in text_of(path, page=page)
        checked += 1
    assert checked == 10


def test_contents_have_no_column_that_would_be_empty(tmp_path):
    bare = BriefingItem("1", "Apologies")
    asked = BriefingItem("2", "Roads", asked=(BriefingRecommendation("note it", 9, 5),))
    text = text_of(write(a_content(items=(bare,)), tmp_path))
    assert "Contents 1 Apologies" in text
    assert "Contents page 1 Apologies 2 Roads" in text_of(
        write(a_content(items=(bare, asked)), tmp_path)
    )


def test_items_with_nothing_to_print_stand_in_the_contents_only(rich):
    path, written = rich
    assert "3 Minutes of the last meeting" in laid_out(path, page=1)
    assert "pages 146 to 149 (PDF 150 to 153) · papers to follow" in laid_out(path, page=1)
    for page in range(2, written.pages + 1):
        assert "Minutes of the last meeting" not in text_of(path, page=page)


def test_items_begin_on_a_new_page_unless_the_contents_ran_over_onto_it(tmp_path):
    note = (BriefingNote("A note."),)
    for count, first_page in ((2, 2), (30, 2), (60, 3)):
        items = tuple(BriefingItem(str(n), "Item", notes=note) for n in range(1, count + 1))
        path = write(a_content(items=items), tmp_path)
        assert outline_of(path)[0] == (0, "1 Item", first_page)


def test_a_click_on_the_contents_leads_to_the_item(rich):
    path, _ = rich
    with pikepdf.open(path) as pdf:
        links = [a for a in pdf.pages[0].Annots if a.Subtype == "/Link"]
        assert len(links) == 10
        assert all("/Dest" in link or "/A" in link for link in links)


def test_bookmarks_lead_to_items_and_below_them_to_questions(rich):
    path, _ = rich
    outline = outline_of(path)
    assert [title for level, title, _ in outline if level == 0][:2] == [
        "4 " + a_briefing().items[3].title,
        "5 Dedicated Schools Grant: “safety valve” agreement",
    ]
    questions = [(title, page) for level, title, page in outline if level == 1]
    assert len(questions) == 11
    for title, page in questions:
        assert title.removesuffix("…").split(". ", 1)[1] in text_of(path, page=page)


def test_each_page_says_its_item_and_its_number(rich):
    path, written = rich
    feet = [laid_out(path, page=page)[-1] for page in range(1, written.pages + 1)]
    assert feet[0] == f"page 1 of {written.pages} · open"
    assert feet[1] == f"Item 4 · page 2 of {written.pages} · open"

    last = f"page {written.pages} of {written.pages} · open"
    assert feet[-1] == f"Index of pages, own notes · {last}"


def test_each_page_but_the_first_says_the_meeting_and_whose_copy_it_is(rich):
    path, written = rich
    head = (
        "Children and Young People Scrutiny Committee · 14 November 2024 · "
        "copy of Cllr Siân Ŵyn-Hughes"
    )
    assert head not in text_of(path, page=1)
    for page in range(2, written.pages + 1):
        assert laid_out(path, page=page)[0] == head


def test_every_font_is_embedded(rich):
    path, _ = rich
    fonts = run("pdffonts", path).splitlines()[2:]
    assert len(fonts) == 3
    for line in fonts:
        assert "SourceSansPro" in line
        assert re.search(r" yes yes yes ", line)


def test_metadata_says_what_it_is(rich):
    path, _ = rich
    with pikepdf.open(path) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert str(pdf.docinfo["/Title"]) == (
            "Briefing: Children and Young People Scrutiny Committee 14 November 2024"
        )
        assert str(pdf.docinfo["/Author"]) == "Cllr Siân Ŵyn-Hughes"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20241112000000Z"
        assert "/Keywords" not in pdf.docinfo
        with pdf.open_metadata() as metadata:
            assert "Scrutiny Committee" in metadata["dc:title"]


def test_the_file_is_sound(rich):
    path, _ = rich
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_other_peoples_words_come_out_as_typed(tmp_path):
    typed = "R&D <section 4>, <b>bold</b> &amp; 5 < 6 > 4 “quoted” £1.2m – ŵ ŷ ½ ✓"
    item = BriefingItem(
        "7(a)&",
        f"Title {typed}",
        asked=(BriefingRecommendation(f"Asked {typed}"),),
        questions=(
            BriefingQuestion(
                f"Question {typed}",
                purpose=f"Purpose {typed}",
                quote=BriefingQuote(f"Quote {typed}", heading=f"Heading {typed}"),
                follow_ups=(f"Follow {typed}",),
            ),
        ),
        notes=(BriefingNote(f"Note {typed}"),),
    )
    path = write(
        a_content(items=(item,), committee=f"Committee {typed}", copy_of="<Cllr> & Co"), tmp_path
    )
    text = text_of(path)
    for kind in "Committee Title Asked Question Purpose Quote Heading Follow Note".split():
        assert f"{kind} {typed}" in text
    assert "copy of <Cllr> & Co" in text
    assert (0, f"7(a)& Title {typed}", 2) in outline_of(path)


def test_a_newline_in_a_question_is_a_line_break(tmp_path):
    path = write(a_content(BriefingQuestion("First line\nSecond line")), tmp_path)
    lines = laid_out(path, page=2)
    assert "1 First line" in lines
    assert "Second line" in lines


@settings(max_examples=25)
@given(st.text(), st.text(), st.integers(0, 40))
def test_no_words_break_it(tmp_path_factory, one, other, lines):
    quote = BriefingQuote(one, 2, 1, other, one, other)
    question = BriefingQuestion(one, other, one, 2, quote, (), (one, other), lines, other)
    item = BriefingItem(
        other,
        one,
        (1, 2),
        None,
        (BriefingRecommendation(other),),
        (question,),
        (BriefingNote(one),),
    )
    content = a_content(
        items=(item,),
        council=one,
        committee=other,
        place=one,
        copy_of=other,
        promises=(BriefingPromise(one, other, one, None, other, one),),
    )
    path = tmp_path_factory.getbasetemp() / "any.pdf"
    assert write_briefing(content, path).questions == 1


def test_characters_without_a_glyph_show_and_break_nothing(tmp_path):
    path = write(a_content(BriefingQuestion("A\x00B 中 C\ud800 D‑E \U0001f642 F")), tmp_path)
    assert "AB ☐ C☐ D-E ☐ F" in text_of(path)


def test_questions_of_three_thousand_characters_run_over_pages_whole(tmp_path):
    words = " ".join(f"word{number}" for number in range(420))
    assert len(words) > 3000
    quote = BriefingQuote(words.replace("word", "quote"), 9, 5)
    question = BriefingQuestion(words, quote=quote, answer_lines=60)
    path = write(a_content(question, question), tmp_path)
    text = re.sub(r"Item 1 · page \d+ of \d+ · open A Committee ", "", text_of(path))
    assert text.count(words) == 2
    assert text.count(quote.words) == 2


def test_words_without_a_space_are_broken_rather_than_lost(tmp_path):
    path = write(a_content(BriefingQuestion("x" * 5000)), tmp_path)
    assert sum(text_of(path, page=page).count("x") for page in (2, 3)) >= 5000


def test_titles_longer_than_a_page_are_shortened_in_the_contents_only(tmp_path):
    item = BriefingItem("1", "long " * 800, notes=(BriefingNote("A note."),))
    path = write(a_content(items=(item,)), tmp_path)
    assert text_of(path, page=1).count("long") < 70
    assert text_of(path).count("long") >= 860


def test_a_head_and_a_foot_too_long_for_their_line_are_cut_short(tmp_path):
    item = BriefingItem("", "unnumbered " * 30, notes=(BriefingNote("A note."),))
    path = write(a_content(items=(item,), committee="Very long " * 30), tmp_path)
    lines = laid_out(path, page=2)
    assert lines[0].startswith("Very long Very")
    assert lines[0].endswith("…")
    assert lines[-1].startswith("unnumbered")
    assert lines[-1].endswith("… · page 2 of 2 · open")


def test_a_long_question_does_not_leave_its_item_at_the_foot_of_a_page(tmp_path):
    first = BriefingItem("1", "First")
    long = BriefingQuestion("many words " * 300)
    second = BriefingItem("2", "Second", questions=(long,))
    for lines in range(24, 44, 3):
        notes = (BriefingNote("\n".join(f"note {n}" for n in range(lines))),)
        path = write(a_content(items=(replace(first, notes=notes), second)), tmp_path)
        page = next(page for _, title, page in outline_of(path) if title == "2 Second")
        assert "many words" in text_of(path, page=page)


def test_a_question_is_not_parted_from_its_lines(tmp_path):
    questions = tuple(
        BriefingQuestion(f"Question {n}?", quote=BriefingQuote(f"Passage {n}.", n + 4, n))
        for n in range(1, 41)
    )
    path = write(a_content(*questions), tmp_path)
    with pikepdf.open(path) as pdf:
        pages = len(pdf.pages)
    for page in range(2, pages + 1):
        text = text_of(path, page=page)
        assert re.findall(r"Question (\d+)\?", text) == re.findall(r"Passage (\d+)\.", text)


def test_two_hundred_questions_are_numbered_through(tmp_path):
    items = tuple(
        BriefingItem(
            str(number),
            f"Item {number}",
            questions=tuple(BriefingQuestion(f"Query {number}.{n}?") for n in range(10)),
        )
        for number in range(1, 21)
    )
    path = tmp_path / "briefing.pdf"
    written = write_briefing(a_content(items=items), path)
    assert written.questions == 200
    assert "200 Query 20.9?" in text_of(path)
    assert f"page {written.pages} of {written.pages}" in text_of(path)


def test_without_questions_there_are_still_the_agenda_and_room_to_write(tmp_path):
    items = (BriefingItem("1", "Apologies"), BriefingItem("2", "Budget", (5, 9), (1, 5)))
    path = tmp_path / "briefing.pdf"
    assert write_briefing(a_content(items=items), path) == Written(pages=1, questions=0)
    text = text_of(path)
    assert "1 Apologies 2 Budget pages 1 to 5 (PDF 5 to 9)" in text
    assert "Own notes" in text
    for empty in ("Questions", "What is asked", "Notes ", "Promises", "To ask"):
        assert empty not in text


def test_with_nothing_at_all_it_is_still_a_page(tmp_path):
    path = write(BriefingContent("", "", MADE_ON), tmp_path)
    assert "Contents" not in text_of(path)


def test_parts_without_words_have_no_headings(tmp_path):
    text = text_of(write(a_content(BriefingQuestion("Only this?", answer_lines=0)), tmp_path))
    for absent in ("What is asked", "Notes ", "Promises", "Then ask", "Left out", "Consent"):
        assert absent not in text


def test_exempt_words_are_refused_without_consent_and_nothing_is_written(tmp_path):
    content = a_content(BriefingQuestion("Secret?", access=exempt(3)))
    with pytest.raises(ExemptWithoutConsent):
        write(content, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_with_consent_every_page_says_that_it_is_not_for_publication(tmp_path):
    questions = [BriefingQuestion(f"Q{n}?", access=exempt(3)) for n in range(12)]
    path = tmp_path / "briefing.pdf"
    written = write_briefing(a_content(*questions, consent=CONSENT), path)
    assert written.pages > 2
    for page in range(1, written.pages + 1):
        assert laid_out(path, page=page)[-1].endswith(
            "EXEMPT — not for publication — paragraph 3 of Schedule 12A"
        )
    assert "Consent given by Cllr Jones on 12 November 2024" in text_of(path, page=1)
    assert "· open" not in text_of(path)


def test_an_exempt_question_among_open_ones_is_marked(tmp_path):
    content = a_content(
        BriefingQuestion("Open?"), BriefingQuestion("Shut?", access=exempt(3)), consent=CONSENT
    )
    text = text_of(write(content, tmp_path))
    assert "Shut? EXEMPT (paragraph 3 of Schedule 12A)" in text
    assert "Open? EXEMPT" not in text


def test_the_same_content_makes_the_same_bytes_in_another_process(rich):
    path, _ = rich
    script = (
        "import hashlib, sys, pathlib, runpy, tempfile\n"
        "a_briefing = runpy.run_path('tests/briefing/made_up.py')['a_briefing']\n"
        "from scrutinyprep.briefing.layout import write_briefing\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    path = pathlib.Path(folder, 'b.pdf')\n"
        "    write_briefing(a_briefing(), path)\n"
        "    sys.stdout.write(hashlib.sha256(path.read_bytes()).hexdigest())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.stdout == hashlib.sha256(path.read_bytes()).hexdigest()


def test_progress_grows_to_the_whole(tmp_path):
    seen = []
    write_briefing(
        a_briefing(), tmp_path / "b.pdf", progress=lambda done, total: seen.append((done, total))
    )
    assert seen == sorted(seen)
    done, total = seen[-1]
    assert done == total
    assert len({total for _, total in seen}) == 1


def test_cancelling_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "briefing.pdf"
    path.write_bytes(b"old")

    def cancel(done, total):
        if done > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_briefing(a_briefing(), path, progress=cancel)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_briefing_can_be_written_after_one_was_cancelled(tmp_path, rich):
    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_briefing(a_briefing(), tmp_path / "b.pdf", progress=cancel)
    path, _ = rich
    write_briefing(a_briefing(), tmp_path / "b.pdf")
    assert (tmp_path / "b.pdf").read_bytes() == path.read_bytes()


def test_a_folder_that_is_not_there_is_a_plain_sentence(tmp_path):
    with pytest.raises(CannotWrite, match="could not be written: the folder is not there"):
        write_briefing(a_content(), tmp_path / "nowhere" / "b.pdf")
