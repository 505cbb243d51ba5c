"""Pages of the papers in a briefing as published: which, under what, and who may see them."""

from dataclasses import replace
from io import BytesIO
from itertools import count

import pikepdf
import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import Cancelled, NothingSuch
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.original_pages import OriginalPages, Originals, pages_named
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.clippings import with_pictures
from scrutinyprep.services.importing import FileRead
from tests.briefing.reading import run, text_of
from tests.briefing.tags import elements_of, faults_of
from tests.printed_pdfs import a_pdf
from tests.store.made_up import NOW, a_pack, a_page, a_paper, an_item, pages

CONSENT = ExemptConsent("Cllr Smith", NOW)
QUOTED = OriginalPages(Originals.QUOTED)
RESERVES = "reserves would fall to £1.2m"


def wanting(text, **more):
    return OriginalPages(Originals.CHOSEN, pages_named(text), **more)


@pytest.fixture
def meeting(services, tmp_path):
    """Four printed pages: a frontsheet, a budget report on two, and an exempt page."""
    read = pages(exempt_pages={4: exempt(3)})
    path = a_pdf(tmp_path / "pack.pdf", [page.text.splitlines() for page in read])
    parsed = a_pack(
        an_item("1", "Budget 2025/26", a_paper()),
        an_item("2", "Trees", a_paper("Trees", 4, 4), first=4, last=4),
        pages=read,
    )
    file = services.importing.fingerprint(path)
    meeting = services.importing.add(FileRead(file, parsed)).meeting.id
    found = services.places.quoted(meeting, RESERVES)
    services.questions.draft(
        meeting, QuestionWords("Why so low?"), place=found.place, item=found.item_id
    )
    return meeting


def shown(services, meeting, originals, **more):
    """Return by item which PDF pages a briefing shows."""
    choice = BriefingChoice(originals=originals, **more.pop("choice", {}))
    content = services.exporting.content(meeting, choice=choice, **more)
    return {
        item.number: [one.pdf_page for one in item.originals]
        for item in content.items
        if item.originals
    }


def written(services, meeting, path, originals, **more):
    choice = BriefingChoice(originals=originals, **more.pop("choice", {}))
    services.exporting.brief(meeting, path, choice=choice, **more)
    return path


def test_the_page_of_each_passage_stands_once_under_the_item_that_needs_it_first(services, meeting):
    found = services.places.quoted(meeting, RESERVES)
    services.notes.note(meeting, "Again", place=found.place, item=found.item_id)
    page = found.place.anchor.pdf_page
    assert shown(services, meeting, QUOTED) == {"1": [page]}
    assert shown(services, meeting, OriginalPages()) == {}
    assert shown(services, meeting, QUOTED, choice={"edition": Edition.CHAIR}) == {}


def test_pages_are_named_by_stamp_by_pdf_and_by_item_and_stand_in_their_order(services, meeting):
    assert shown(services, meeting, wanting("2, 1")) == {"1": [2, 3]}
    assert shown(services, meeting, wanting("PDF 3, PDF 1")) == {"1": [3], "": [1]}
    assert shown(services, meeting, wanting("item 1, 2")) == {"1": [2, 3]}
    assert shown(services, meeting, wanting("1"), choice={"items": ("2",)}) == {"": [2]}


def test_a_sheet_that_only_pads_a_paper_is_left_out(services, bring_in):
    blank = a_page(4, "This page is intentionally left blank")
    item = an_item("1", "Budget", a_paper(), last=4)
    meeting = bring_in(a_pack(item, pages=(*pages()[:3], blank))).meeting.id
    assert shown(services, meeting, wanting("PDF 2-4")) == {"1": [2, 3]}


@pytest.mark.parametrize("text", ["99", "PDF 9", "item 9"])
def test_pages_that_are_not_there_are_refused(services, meeting, text):
    with pytest.raises(NothingSuch):
        shown(services, meeting, wanting(f"1, {text}"))


def test_an_exempt_page_stays_out_and_is_counted(services, meeting):
    everything = wanting("PDF 1-4")
    assert shown(services, meeting, everything) == {"1": [2, 3], "": [1]}
    content = services.exporting.content(meeting, choice=BriefingChoice(originals=everything))
    assert ("original-page", 1) in [(gone.kind.value, gone.count) for gone in content.left_out]


def test_by_consent_an_exempt_page_is_shown_and_stamped(services, meeting, tmp_path):
    path = tmp_path / "b.pdf"
    written(services, meeting, path, wanting("item 2"), consent=CONSENT)
    assert "Item 2 · page 3 (PDF 4) · EXEMPT — not for publication" in text_of(path)


def test_a_page_is_letters_and_lines_with_links_both_ways(services, meeting, tmp_path):
    found = services.places.quoted(meeting, RESERVES)
    services.notes.highlight(meeting, found.place, HighlightKind.CONCERN, item=found.item_id)
    path = written(services, meeting, tmp_path / "b.pdf", QUOTED)
    assert faults_of(path) == []
    page = found.place.anchor.pdf_page
    with pikepdf.open(path) as pdf:
        labels = [str(one.get("/P", "")) for one in pdf.Root.PageLabels.Nums if not _is_number(one)]
        (sheet,) = [int(label.split(":")[0]) for label in labels if label]
        assert labels[1] == f"{sheet}: page {page - 1} (PDF {page})"
        with pdf.open_outline() as outline:
            (item,) = [one for one in outline.root if "Budget" in one.title]
            assert [below.title for below in item.children][1:] == [f"Page {page - 1} as published"]
        spoken = {str(a.Contents) for one in pdf.pages for a in one.obj.get("/Annots", [])}
        alts = [str(e.Alt) for e, _ in elements_of(pdf) if e.S == "/Figure"]
    assert {"Back to question 1", f"page {page - 1} (PDF {page}) as published"} <= spoken
    assert alts == [
        f"Page {page - 1} (PDF {page}) as published; marked: the passage of question 1; 1 highlight"
    ]
    assert run("pdfimages", "-list", path).splitlines()[2:] == []
    text = text_of(path, page=sheet)
    assert f"Item 1 · page {page - 1} (PDF {page})" in text
    assert "As published, for question 1" in text
    assert RESERVES in text
    assert "Marked concern" in text
    assert f"As published: page {sheet}" in text_of(path)


def _is_number(entry):
    return not isinstance(entry, pikepdf.Dictionary)


def test_two_upright_pages_share_a_sheet_that_lies_across(services, meeting, tmp_path):
    pair = wanting("PDF 2-3", two_to_a_sheet=True)

    def sheets(edition):
        path = written(services, meeting, tmp_path / "b.pdf", pair, choice={"edition": edition})
        with pikepdf.open(path) as pdf:
            boxes = [tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages]
        return [box for box in boxes if box[2] > box[3]]

    assert len(sheets(Edition.STANDARD)) == 1
    assert sheets(Edition.LARGE_PRINT) == []


def test_a_clipping_holds_its_own_lines_and_no_other_letter_of_the_page(
    services, meeting, tmp_path
):
    path = written(services, meeting, tmp_path / "b.pdf", OriginalPages(Originals.CLIPPINGS))
    assert faults_of(path) == []
    with pikepdf.open(path) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        (alt,) = [str(e.Alt) for e, _ in elements_of(pdf) if e.S == "/Figure"]
    assert alt == RESERVES
    held = b"".join(streams)
    assert b"reserves would fall" in held
    assert b"Potholes" not in held
    words = written(
        services,
        meeting,
        tmp_path / "w.pdf",
        OriginalPages(Originals.CLIPPINGS),
        choice={"left_out": frozenset({Part.QUOTES})},
    )
    assert RESERVES not in text_of(words)


def test_of_a_page_that_not_all_may_see_a_part_is_a_picture_and_no_drawing(services, meeting):
    """A drawing of the page could be searched for the rest of it."""
    choice = BriefingChoice(originals=OriginalPages(Originals.CLIPPINGS))
    content = services.exporting.content(meeting, choice=choice)
    (question,) = content.questions
    assert question.quote.part.has_open_page
    part = replace(question.quote.part, has_open_page=False)
    guarded = replace(question, quote=replace(question.quote, part=part))
    item = replace(content.items[0], questions=(guarded,))
    for whole, is_drawing in ((content, True), (replace(content, items=(item,)), False)):
        (drawn,) = with_pictures(whole).questions
        assert (drawn.quote.part.form is not None) is is_drawing
        assert bool(drawn.quote.part.png) is not is_drawing


def test_a_page_of_a_broken_file_is_told_and_the_briefing_written_all_the_same(
    services, meeting, tmp_path
):
    document = services.papers.files(meeting)[0].id
    services.papers.path(document).write_bytes(b"%PDF-1.4 broken since")
    path = written(services, meeting, tmp_path / "b.pdf", wanting("PDF 2"))
    assert "This page can’t be shown here." in text_of(path)
    assert faults_of(path) == []


def test_a_page_whose_font_nobody_has_is_a_picture(services, meeting, tmp_path):
    document = services.papers.files(meeting)[0].id
    kept = services.papers.path(document)
    with pikepdf.open(kept, allow_overwriting_input=True) as pdf:
        signs = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.TrueType,
            BaseFont=pikepdf.Name("/Wingdings"),
        )
        names = pdf.pages[1].obj.Resources.Font.keys()
        fonts = pikepdf.Dictionary(dict.fromkeys(names, signs))
        pdf.pages[1].obj.Resources = pikepdf.Dictionary(Font=fonts)
        pdf.save(kept)
    path = written(services, meeting, tmp_path / "b.pdf", wanting("PDF 2-3"))
    (picture,) = run("pdfimages", "-list", path).splitlines()[2:]
    assert int(picture.split()[3]) > 1500
    assert faults_of(path) == []


def test_whoever_stops_it_keeps_the_old_file(services, meeting, tmp_path):
    path = tmp_path / "b.pdf"
    path.write_bytes(b"old")
    choice = BriefingChoice(originals=wanting("PDF 1-3"))
    content = services.exporting.content(meeting, choice=choice)
    heard = count(1)

    def stop(_done, _total):
        if next(heard) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        services.exporting.write(content, path, stop)
    assert path.read_bytes() == b"old"


def test_the_same_pages_make_the_same_file(services, meeting):
    choice = BriefingChoice(originals=wanting("PDF 1-3"))
    made = set()
    for _ in range(2):
        outgoing = services.carrying.outgoing(meeting, choice=choice, made_on=NOW.date())
        made.add(services.carrying.make(outgoing).data)
    (data,) = made
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) > 3


def test_pages_alone_stand_without_a_sheet_for_their_heading(services, meeting, tmp_path):
    choice = {"items": ("2",), "left_out": frozenset(Part)}
    path = written(services, meeting, tmp_path / "b.pdf", wanting("PDF 1, PDF 3"), choice=choice)
    assert faults_of(path) == []
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 4
        with pdf.open_outline() as outline:
            assert next(one.title for one in outline.root) == "Other pages of the papers"


def test_what_only_a_private_note_rests_on_is_not_shown_to_others(services, meeting):
    found = services.places.quoted(meeting, "This report sets out")
    note = services.notes.note(meeting, "Mine", place=found.place, item=found.item_id).made
    services.notes.set_private(note, is_private=True)
    choice = BriefingChoice(originals=QUOTED)

    def sheets(*, for_others):
        content = services.carrying.outgoing(meeting, choice=choice, for_others=for_others).content
        return [one.pdf_page for item in content.items for one in item.originals]

    assert sheets(for_others=False) == [2, 3]
    assert sheets(for_others=True) == [3]
