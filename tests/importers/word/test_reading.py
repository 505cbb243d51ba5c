"""A Word document is read as it is printed: headings, numbers, pages, tables, changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Pt

from scrutinyprep.domain.errors import Damaged, NoText, TooLarge, Unsupported
from scrutinyprep.domain.parsed import (
    DetailName,
    DocumentKind,
    ParsedMinutes,
    ParsedPack,
    ParsedPassage,
    ParsedTranscript,
    PassageKind,
)
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.importers.word import package
from scrutinyprep.importers.word.reading import read_word
from tests.importers.word.made import (
    LEGAL,
    a_report,
    add_list,
    add_xml,
    break_page,
    count_in,
    element,
    with_part,
)

Write = Callable[[Any], object]


def read(tmp_path: Path, write: Write, name: str = "paper.docx") -> ParsedPack:
    """Write a document and read it."""
    document = Document()
    write(document)
    document.save(str(tmp_path / name))
    parsed = read_word(tmp_path / name)
    assert isinstance(parsed, ParsedPack)
    return parsed


def passages(pack: ParsedPack) -> list[ParsedPassage]:
    return [p for paper in pack.papers for s in paper.sections for p in s.passages]


def texts(pack: ParsedPack) -> list[str]:
    return [passage.text for passage in passages(pack)]


def headings(pack: ParsedPack) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.number, s.heading) for p in pack.papers for s in p.sections if s.heading]


def codes(pack: ParsedPack) -> list[str]:
    return [warning.code for warning in pack.warnings]


def test_a_report_is_read_whole(tmp_path: Path) -> None:
    pack = read_apart(a_report(tmp_path / "report.docx"))
    assert isinstance(pack, ParsedPack)
    assert (pack.kind, pack.format) == (DocumentKind.REPORT, "docx")
    assert pack.title == "Home to school transport"
    assert pack.meeting.council == "Westshire County Council"
    assert pack.meeting.committee == "Children and Families Scrutiny Committee"
    assert str(pack.meeting.date) == "2025-03-12"
    assert headings(pack)[1:] == [
        (1, "1", "Recommendations"),
        (1, "2", "Background"),
        (1, "3", "Financial implications"),
    ]
    assert [r.text for r in pack.papers[0].recommendations] == [
        "The Committee is asked to: (a) note the overspend of £4.2m; and",
        "(b) ask for a recovery plan by June.",
    ]
    details = {detail.name: detail.text for detail in pack.papers[0].details}
    assert details[DetailName.AUTHOR] == "Jo Bloggs, Head of Transport"
    assert "Pat Reed" in details[DetailName.LEAD_MEMBER]


def test_counted_numbers_stand_as_printed(tmp_path: Path) -> None:
    pack = read_word(a_report(tmp_path / "report.docx"))
    assert isinstance(pack, ParsedPack)
    found = {p.text: (p.marker, p.number) for p in passages(pack)}
    assert found["Costs rose by 18% in two years."] == ("2.2", "2.2")
    assert found["note the overspend of £4.2m; and"][0] == "(a)"


def test_pages_are_those_that_word_laid_out(tmp_path: Path) -> None:
    pack = read_word(a_report(tmp_path / "report.docx"))
    assert isinstance(pack, ParsedPack)
    assert len(pack.pages) == 2
    assert "2.1 The Council carries" in pack.pages[0].text
    assert pack.pages[1].text.split("\n")[:3] == [
        "2.2 Costs rose by 18% in two years.", "• Fuel", "• Fewer drivers",
    ]  # fmt: skip


def test_every_passage_stands_in_its_page(tmp_path: Path) -> None:
    pack = read_word(a_report(tmp_path / "report.docx"))
    assert isinstance(pack, ParsedPack)
    by_page = {page.pdf_page: page.text for page in pack.pages}
    assert passages(pack)
    for passage in passages(pack):
        assert passage.text in by_page[passage.pdf_page or 0]


def test_rows_keep_their_cells(tmp_path: Path) -> None:
    pack = read_word(a_report(tmp_path / "report.docx"))
    assert isinstance(pack, ParsedPack)
    rows = [p.cells for p in passages(pack) if p.kind is PassageKind.TABLE_ROW]
    assert rows[-2:] == [("Budget", "Forecast", "Variance"), ("£20.1m", "£24.3m", "£4.2m")]


def test_a_break_that_was_asked_for_is_not_counted_twice(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("First page.")
        document.add_page_break()
        break_page(document.add_paragraph("Second page."))
        third = document.add_paragraph("Third page.")
        third.paragraph_format.page_break_before = True

    pack = read(tmp_path, write)
    assert [(p.pdf_page, p.text) for p in passages(pack)] == [
        (1, "First page."), (2, "Second page."), (3, "Third page."),
    ]  # fmt: skip


def test_sections_begin_pages_unless_they_run_on(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("One.")
        document.add_section()
        document.add_paragraph("Two.")
        document.add_section(0)
        document.add_paragraph("Still two.")

    assert [p.pdf_page for p in passages(read(tmp_path, write))] == [1, 2, 2]


def test_a_file_without_breaks_has_one_page(tmp_path: Path) -> None:
    pack = read(tmp_path, lambda document: document.add_paragraph("Only words."))
    assert [page.text for page in pack.pages] == ["Only words."]


def test_changes_are_read_as_if_accepted(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("The Council will ")
        add_xml(paragraph, "<w:del><w:r><w:delText>consider</w:delText></w:r></w:del>")
        add_xml(paragraph, "<w:ins><w:r><w:t>adopt</w:t></w:r></w:ins>")
        add_xml(paragraph, "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>")
        add_xml(paragraph, "<w:r><w:t> the plan.</w:t></w:r>")

    pack = read(tmp_path, write)
    assert texts(pack) == ["The Council will adopt the plan."]
    assert codes(pack) == ["tracked-changes"]


def test_a_paragraph_whose_end_was_taken_out_goes_on(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        first = document.add_paragraph("The Council will ")
        first._p.get_or_add_pPr().append(element("<w:rPr><w:del/></w:rPr>"))
        document.add_paragraph("adopt the plan.")
        row = document.add_table(rows=2, cols=2).rows[1]
        row.cells[0].text = row.cells[1].text = "taken out"
        row._tr.insert(0, element("<w:trPr><w:del/></w:trPr>"))

    pack = read(tmp_path, write)
    assert texts(pack) == ["The Council will adopt the plan."]


def test_hidden_words_and_comments_stay_out(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Seen. ")
        add_xml(paragraph, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>")
        add_xml(paragraph, "<w:r><w:commentReference w:id='1'/></w:r>")

    pack = read(tmp_path, write)
    assert texts(pack) == ["Seen."]
    assert codes(pack) == ["comments"]


def test_signs_are_what_they_show(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Yes ")
        add_xml(paragraph, "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>")
        add_xml(paragraph, "<w:r><w:t xml:space='preserve'> No </w:t></w:r>")
        add_xml(paragraph, "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>")
        add_xml(paragraph, "<w:r><w:t xml:space='preserve'> co</w:t><w:softHyphen/></w:r>")
        add_xml(paragraph, "<w:r><w:t>operate all</w:t><w:noBreakHyphen/><w:t>in</w:t></w:r>")
        add_xml(paragraph, "<w:r><w:sym w:font='Wingdings' w:char='nonsense'/></w:r>")

    assert texts(read(tmp_path, write)) == ["Yes ☑ No ☐ cooperate all-in"]


def test_controls_links_and_boxes_give_their_words(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("See ")
        add_xml(paragraph, "<w:hyperlink><w:r><w:t>the plan</w:t></w:r></w:hyperlink>")
        add_xml(
            paragraph,
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>",
        )
        control = element(
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Chosen.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        document.element.body.insert(1, control)

    assert texts(read(tmp_path, write)) == ["See the plan", "In a box.", "Chosen."]


def test_the_table_of_contents_is_left_out(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        contents = element(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
            "</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Background 4</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        )
        document.element.body.insert(0, contents)
        document.add_paragraph("Words.")

    assert texts(read(tmp_path, write)) == ["Words."]


def test_footnotes_stand_at_the_end_of_their_section(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Money", 1)
    noted = document.add_paragraph("Costs rose")
    add_xml(noted, "<w:r><w:footnoteReference w:id='2'/></w:r>")
    document.add_paragraph("More words.")
    document.add_heading("People", 1)
    document.add_paragraph("Staff.")
    path = tmp_path / "notes.docx"
    document.save(str(path))
    with ZipFile(path) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    added = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    with_part(
        path, "word/_rels/document.xml.rels", rels.replace("</Relationships>", added).encode()
    )
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{part}"/></Types>'
    with_part(path, "[Content_Types].xml", types.replace("</Types>", override).encode())
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t> Before inflation.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    pack = read_word(with_part(path, "word/footnotes.xml", notes.encode()))
    assert isinstance(pack, ParsedPack)
    money = next(s for s in pack.papers[0].sections if s.heading == "Money")
    assert [(p.marker, p.text) for p in money.passages] == [
        ("", "Costs rose¹"), ("", "More words."), ("¹", "Before inflation."),
    ]  # fmt: skip


def test_localised_and_derived_styles_are_headings(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        styles = document.styles.element
        styles.append(
            element(
                "<w:style w:type='paragraph' w:styleId='Pennawd'><w:name w:val='Pennawd y Cyngor'/>"
                "<w:basedOn w:val='Heading2'/></w:style>"
            )
        )
        for words in ("Cefndir", "Argymhellion"):
            heading = document.add_paragraph(words)
            heading._p.get_or_add_pPr().insert(0, element("<w:pStyle w:val='Pennawd'/>"))
            document.add_paragraph("Mae'r cyngor yn cario 4,300 o ddisgyblion i'r ysgol bob dydd.")

    assert [h[2] for h in headings(read(tmp_path, write))] == ["Cefndir", "Argymhellion"]


def test_a_numbered_sentence_in_a_heading_style_is_a_paragraph(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        legal = add_list(document, LEGAL)
        for heading in ("Background", "Options"):
            count_in(document.add_heading(heading, 1), legal, 0)
            words = f"The committee has looked at {heading.lower()} twice in this municipal year."
            count_in(document.add_heading(words, 2), legal, 1)

    pack = read(tmp_path, write)
    assert [h[2] for h in headings(pack)] == ["Background", "Options"]
    assert [p.marker for p in passages(pack)] == ["1.1", "2.1"]


def test_headings_without_styles_are_told_by_print(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        for number, heading in enumerate(("Background", "Options appraisal", "Next steps"), 1):
            run = document.add_paragraph().add_run(f"{number}.\t{heading}")
            run.bold, run.font.size = True, Pt(13)
            document.add_paragraph(
                f"{number}.1\tThe committee has looked at this twice in the municipal year, and "
                "the officers have answered the questions that were put to them since then."
            )

    pack = read(tmp_path, write)
    assert [h[1:] for h in headings(pack)] == [
        ("1", "Background"), ("2", "Options appraisal"), ("3", "Next steps"),
    ]  # fmt: skip
    assert [p.number for p in passages(pack)] == ["1.1", "2.1", "3.1"]


def test_a_table_that_only_lays_out_is_no_table(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        for at, row in enumerate(table.rows, 1):
            row.cells[0].text = f"{at}."
            row.cells[1].text = f"The officers have answered question {at} in full."
        boxed = document.add_table(rows=1, cols=1)
        boxed.rows[0].cells[0].text = "In a frame."

    found = [(p.kind, p.marker, p.text) for p in passages(read(tmp_path, write))]
    assert found == [
        (PassageKind.PARAGRAPH, "1.", "The officers have answered question 1 in full."),
        (PassageKind.PARAGRAPH, "2.", "The officers have answered question 2 in full."),
        (PassageKind.PARAGRAPH, "", "In a frame."),
    ]


def test_merged_cells_leave_their_columns_empty(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=2, cols=3)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "Risk"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "Likelihood and impact"
        table.cell(1, 1).text, table.cell(1, 2).text = "Low", "High"

    assert [p.cells for p in passages(read(tmp_path, write))] == [
        ("Risk", "Likelihood and impact", ""),
        ("", "Low", "High"),
    ]


def test_a_mark_in_the_header_makes_the_paper_exempt(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        header = document.sections[0].header
        header.paragraphs[0].text = (
            "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A "
            "of the Local Government Act 1972"
        )
        document.add_paragraph("The bids are set out below.")

    pack = read(tmp_path, write)
    assert pack.papers[0].access.paragraphs == (3,)
    assert pack.pages[0].access.is_exempt
    assert "NOT FOR" not in pack.pages[0].text


def test_a_report_that_speaks_of_an_exempt_appendix_is_open(tmp_path: Path) -> None:
    words = "Appendix 2 is exempt from publication under paragraph 3 of Schedule 12A."
    pack = read(tmp_path, lambda document: document.add_paragraph(words))
    assert not pack.papers[0].access.is_exempt


def test_an_appendix_is_told_by_its_first_line(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_heading("Appendix B: Risk register", 1)
        document.add_paragraph("The risks are set out below.")

    assert read(tmp_path, write).kind is DocumentKind.APPENDIX


def test_turns_in_a_word_file_are_a_transcript(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Scrutiny Committee, 12 March 2025")
    for at in range(4):
        document.add_paragraph(f"Chair: Thank you. Shall we go on to point {at} of the paper?")
        document.add_paragraph(f"Cllr Pat Reed: Yes. My question {at} is about the overspend.")
    document.save(str(tmp_path / "talk.docx"))
    parsed = read_apart(tmp_path / "talk.docx")
    assert isinstance(parsed, ParsedTranscript)
    assert parsed.format == "docx"
    assert {speech.speaker for speech in parsed.speeches if speech.speaker} == {
        "Chair", "Cllr Pat Reed",
    }  # fmt: skip


def test_minutes_in_a_word_file_are_minutes(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("MINUTES of the Scrutiny Committee held on 12 March 2025")
    for number, (title, words) in enumerate(
        (
            ("Apologies", "Apologies were received from Cllr Reed."),
            ("School transport", "RESOLVED that the report be noted."),
            ("Any other business", "There was none."),
        ),
        1,
    ):
        document.add_paragraph(f"{number}. {title}")
        document.add_paragraph(words)
    document.save(str(tmp_path / "minutes.docx"))
    parsed = read_word(tmp_path / "minutes.docx")
    assert isinstance(parsed, ParsedMinutes)
    assert [minute.point.title for minute in parsed.minutes][1] == "School transport"
    assert parsed.format == "docx"


def test_the_user_says_what_a_word_file_is(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.docx")
    assert isinstance(read_word(path, DocumentKind.MINUTES), ParsedMinutes)
    assert isinstance(read_word(path, DocumentKind.TRANSCRIPT), ParsedTranscript)
    told = read_word(path, DocumentKind.APPENDIX)
    assert isinstance(told, ParsedPack)
    assert told.kind is DocumentKind.APPENDIX


def test_pictures_are_counted_and_left_out(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("A chart: ")
        add_xml(paragraph, "<w:r><w:drawing><w:blip/></w:drawing></w:r>")

    pack = read(tmp_path, write)
    assert codes(pack) == ["pictures-left-out"]


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        (
            "word/styles.xml",
            b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>',
            Unsupported,
            "put together from others",
        ),
        (
            "word/footer9.xml",
            "<!DOCTYPE a SYSTEM 'http://example.org/a'><a/>".encode("utf-16-le"),
            Unsupported,
            "put together from others",
        ),
        ("word/document.xml", b"<w:document", Damaged, "damaged"),
        ("word/document.xml", b"<a/>", Damaged, "damaged"),
        ("[Content_Types].xml", b"<Types>macroEnabled</Types>", Unsupported, "macros"),
        ("[Content_Types].xml", b"<Types/>", Damaged, "damaged"),
    ],
)
def test_a_document_that_is_not_what_it_should_be_is_refused(
    tmp_path: Path, name: str, data: bytes, error: type[Exception], words: str
) -> None:
    path = with_part(a_report(tmp_path / "report.docx"), name, data)
    with pytest.raises(error, match=words):
        read_word(path)


def test_what_unfolds_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_report(tmp_path / "report.docx")
    monkeypatch.setattr(package, "LARGEST_PART_BYTES", 1000)
    with pytest.raises(TooLarge):
        read_word(path)


def test_relationships_that_lead_out_or_nowhere_are_not_followed(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.docx")
    with ZipFile(path) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    added = (
        f'<Relationship Id="x1" Type="{kind}/header" TargetMode="External" Target="http://a/b"/>'
        f'<Relationship Id="x2" Type="{kind}/footer" Target="NULL"/>'
        f'<Relationship Id="x3" Type="{kind}/attachedTemplate" TargetMode="External" '
        'Target="file:///etc/passwd"/></Relationships>'
    )
    with_part(
        path, "word/_rels/document.xml.rels", rels.replace("</Relationships>", added).encode()
    )
    assert isinstance(read_word(path), ParsedPack)


def test_a_strict_document_is_read_as_any(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.docx")
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    for name, data in parts.items():
        strict = data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        with_part(path, name, strict)
    pack = read_word(path)
    assert isinstance(pack, ParsedPack)
    assert pack.title == "Home to school transport"


def test_a_document_without_words_is_told(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "empty.docx"))
    with pytest.raises(NoText):
        read_word(tmp_path / "empty.docx")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")
def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("The words of a report, which has no heading over it at all.")
    document.save(str(tmp_path / "a.docx"))
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff.docx"))
    (tmp_path / "a.docx").rename(odd)
    parsed = read_apart(odd)
    assert parsed.title


def test_headway_is_told_while_a_long_document_is_read(tmp_path):
    document = Document()
    for number in range(400):
        document.add_paragraph(f"Sentence {number} of a long report.")
    rows = document.add_table(rows=300, cols=1).rows
    for number, row in enumerate(rows):
        row.cells[0].text = f"Row {number} of it, with enough words to be a row."
    document.save(str(tmp_path / "long.docx"))
    told: list[tuple[int, int]] = []
    read_word(tmp_path / "long.docx", progress=lambda done, pages: told.append((done, pages)))
    assert len(told) > 10
    assert told == sorted(told)
    assert {pages for _, pages in told} == {29}
    assert (told[0][0], told[-1][0]) == (0, 29)
    # A table is one thing to Word, and may be most of the document.
    assert len({done for done, _ in told if done > 17}) > 3


def bold(document: Any, words: str) -> None:
    document.add_paragraph().add_run(words).bold = True


def test_headings_run_into_their_text_head_sections_and_the_letterhead_is_no_title(
    tmp_path: Path,
) -> None:
    def write(document: Any) -> None:
        for line in ("CASTLEMERE DISTRICT COUNCIL", "Resources Scrutiny Committee", "Borrowing"):
            bold(document, line)
        table = document.add_table(rows=0, cols=2)
        for label, answer in (("Exempt information", "None"), ("Is this report exempt?", "No")):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, answer
        document.add_paragraph("Exempt: No")
        document.add_paragraph("Purpose: This report tells what the council has borrowed.")
        document.add_paragraph("Recommendations: That the committee:")
        document.add_paragraph("(i) notes the position; and")
        document.add_paragraph("Background. The council reports on this twice in each year.")

    pack = read(tmp_path, write)
    assert pack.title == "Borrowing"
    assert [words for *_, words in headings(pack)][-3:] == [
        "Purpose", "Recommendations", "Background",
    ]  # fmt: skip
    assert [r.text for r in pack.papers[0].recommendations] == [
        "That the committee: (i) notes the position; and"
    ]
    assert not pack.papers[0].access.is_exempt


def test_codes_in_the_cells_at_the_left_number_what_stands_beside_them(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=0, cols=2)
        for code, words in (
            ("A", "RECOMMENDATIONS"), ("A1", "That the contract be extended by two years."),
            ("B", "CONTEXT"), ("B1", "The contract began ten years ago and has been extended."),
        ):  # fmt: skip
            cells = table.add_row().cells
            for cell, text in zip(cells, (code, words), strict=True):
                cell.paragraphs[0].add_run(text).bold = len(code) == 1

    pack = read(tmp_path, write)
    assert headings(pack) == [(1, "A", "RECOMMENDATIONS"), (1, "B", "CONTEXT")]
    assert [passage.number for passage in passages(pack)] == ["A1", "B1"]
