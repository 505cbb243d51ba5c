"""A mark on a part of a page: kept, exempt as its page is, and shown in the briefing."""

from dataclasses import replace

import pikepdf
import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import QuestionWords
from tests.scanning import LETTER, printed, scanned
from tests.store.made_up import NOW, a_pack, a_paper, an_item, pages

PART = Region(60, 70, 400, 240)


@pytest.fixture
def pack(bring_in):
    return bring_in(
        a_pack(
            an_item("1", "Budget 2025/26", a_paper()),
            an_item("2", "Trees", first=4, last=4),
            pages=pages(exempt_pages={4: exempt(3)}),
        )
    )


@pytest.fixture
def scan(services, tmp_path):
    path = scanned(printed(tmp_path / "p.pdf", LETTER), tmp_path / "Review.pdf")
    return services.importing.import_file(path)


def ask(services, imported, pdf_page=1, words="Why?"):
    at = services.places.region(imported.document.id, pdf_page, PART)
    services.questions.draft(
        imported.meeting.id, QuestionWords(words), place=at.place, item=at.item_id
    )
    return at


def pictures_in(path):
    """Return the width and height of each picture, in pixels."""
    with pikepdf.open(path) as pdf:
        found = [image for page in pdf.pages for image in page.get_images().values()]
        return [(int(image.Width), int(image.Height)) for image in found]


def test_every_kind_of_mark_keeps_its_part_of_the_page(services, pack):
    at = services.places.region(pack.document.id, 2, PART)
    meeting = pack.meeting.id
    made = services.questions.draft(meeting, QuestionWords("Why?"), place=at.place).made
    services.questions.add_evidence(made, "a chart", "page 1", place=at.place)
    services.notes.note(meeting, "Look", place=at.place)
    services.notes.highlight(meeting, at.place, HighlightKind.MONEY)
    (question,) = services.questions.of_meeting(meeting)
    (note,) = services.notes.notes(meeting)
    (highlight,) = services.notes.highlights(meeting)
    places = [question.place, question.evidence[0].place, note.place, highlight.place]
    assert [place.anchor.region for place in places] == [PART] * 4
    anchor = question.place.anchor
    assert (anchor.quote, anchor.start, anchor.end, anchor.pack_page) == ("", 0, 0, 1)
    assert not anchor.is_machine_read


def test_it_stands_under_the_item_of_its_page(services, pack):
    item = services.meetings.item_named(pack.meeting.id, "1")
    assert services.places.region(pack.document.id, 2, PART).item_id == item


def test_what_reaches_over_the_page_is_cut_off(services, pack):
    at = services.places.region(pack.document.id, 2, Region(500, 800, 900, 900))
    assert at.place.anchor.region == Region(500, 800, 595, 842)


@pytest.mark.parametrize("part", [Region(600, 10, 700, 20), Region(10, 10, 12, 500)])
def test_a_part_that_shows_nothing_is_refused(services, pack, part):
    with pytest.raises(NotUnderstood, match="no such part"):
        services.places.region(pack.document.id, 2, part)
    with pytest.raises(NothingSuch):
        services.places.region(pack.document.id, 9, part)


def test_a_part_of_an_exempt_page_is_exempt_and_stays_out_of_the_briefing(services, pack):
    ask(services, pack, pdf_page=4)
    (question,) = services.questions.of_meeting(pack.meeting.id)
    assert question.access.is_exempt
    content = services.exporting.content(pack.meeting.id)
    assert content.questions == ()
    assert [(gone.kind.value, gone.count) for gone in content.left_out] == [("question", 1)]


def test_the_briefing_shows_the_part_with_its_page(services, scan, tmp_path):
    ask(services, scan)
    out = tmp_path / "briefing.pdf"
    services.exporting.write(services.exporting.content(scan.meeting.id), out)
    ((width, height),) = pictures_in(out)
    dots_per_pt = 220 / 72
    assert width == pytest.approx((PART.right - PART.left) * dots_per_pt, abs=2)
    assert height == pytest.approx((PART.bottom - PART.top) * dots_per_pt, abs=2)


def test_an_exempt_part_is_drawn_only_with_consent(services, tmp_path):
    path = scanned(printed(tmp_path / "p.pdf", LETTER), tmp_path / "Review.pdf")
    read = services.importing.read(services.importing.fingerprint(path))
    withheld = tuple(replace(page, access=exempt(3)) for page in read.parsed.pages)
    scan = services.importing.add(replace(read, parsed=replace(read.parsed, pages=withheld)))
    ask(services, scan)
    out = tmp_path / "briefing.pdf"
    services.exporting.write(services.exporting.content(scan.meeting.id), out)
    assert pictures_in(out) == []
    consent = ExemptConsent("Cllr Smith", NOW)
    services.exporting.write(services.exporting.content(scan.meeting.id, consent=consent), out)
    assert len(pictures_in(out)) == 1


def test_a_part_that_cannot_be_drawn_is_told_with_its_page(services, scan, tmp_path):
    ask(services, scan)
    services.papers.path(scan.document.id).write_bytes(b"%PDF-1.4 broken since")
    out = tmp_path / "briefing.pdf"
    services.exporting.write(services.exporting.content(scan.meeting.id), out)
    assert pictures_in(out) == []
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) >= 1
