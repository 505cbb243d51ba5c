"""Whatever leaves without consent holds not one exempt word: in text, streams or metadata.

The sentinel word stands wherever a member or a council may have written of
exempt business; every way out is then taken apart down to its last stream.
"""

import zipfile
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.briefings import BriefingChoice, Edition
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.original_pages import OriginalPages, Originals, pages_named
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.questions import Audience, QuestionWords
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.services.importing import FileRead
from scrutinyprep.services.ways_out import Wanted, Way
from scrutinyprep.sharing.prepared import Subject
from scrutinyprep.sharing.web_annotations import web_annotations
from scrutinyprep.sharing.writing import share_file
from tests.store.made_up import NOW, ROADS, a_pack, a_page, a_paper, an_item, clock, pages

SENTINEL = "zyxquarn"
LAST = f"{SENTINEL} costs us dear.\n"
GROUND = exempt(3)
EACH_WAY = pytest.mark.parametrize("where", ["item", "paper", "page"])
CONSENT = ExemptConsent("Cllr Smith", NOW)


def a_printed_pack(path):
    """Print the pack: its last page is exempt, and other parts of the file speak of it."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(f"Title {SENTINEL}")
    canvas.setSubject(f"Subject {SENTINEL}")
    canvas.beginForm("shared")
    canvas.drawString(60, 100, f"form {SENTINEL}")
    canvas.endForm()
    for number, page in enumerate(printed_pages(OPEN), 1):
        height = 780
        for line in page.text.splitlines():
            canvas.drawString(60, height, line)
            height -= 16
        if number == 4:
            canvas.bookmarkPage("exempt")
            canvas.addOutlineEntry(f"Bookmark {SENTINEL}", "exempt", 0)
            canvas.doForm("shared")
        if number == 1:
            canvas.linkAbsolute(f"Link {SENTINEL}", "exempt", Rect=(60, 60, 120, 80))
            canvas.linkURL("https://example.org/agenda", (60, 90, 120, 100))
        canvas.showPage()
    canvas.save()
    path.with_name("annex.txt").write_text(f"Annex {SENTINEL}", encoding="utf-8")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        annex = pikepdf.AttachedFileSpec.from_filepath(pdf, path.with_name("annex.txt"))
        pdf.attachments["annex.txt"] = annex
        pdf.pages[0].obj.PieceInfo = pikepdf.Dictionary(Note=f"Piece {SENTINEL}")
        # As packs of one big tool have it: each page lists what any page shows.
        for page in pdf.pages:
            page.obj.Resources.XObject = pdf.pages[3].obj.Resources.XObject
        pdf.save(path)


def printed_pages(access):
    return (*pages()[:2], a_page(3, ROADS), a_page(4, LAST, access=access))


@contextmanager
def a_library(where):
    """Give services, a folder, and a meeting whose last page is exempt by item, paper or page."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        a_printed_pack(folder / "pack.pdf")
        services = services_for(folder / "library", author="Cllr Smith", clock=clock())
        parsed = a_pack(
            an_item("1", "Budget 2025/26", a_paper()),
            an_item(
                "2",
                f"Contract {SENTINEL}" if where == "item" else "Contract",
                a_paper(
                    f"Paper {SENTINEL}" if where != "page" else "Paper",
                    4,
                    4,
                    access=GROUND if where == "paper" else OPEN,
                ),
                access=GROUND if where == "item" else OPEN,
                first=4,
                last=4,
            ),
            pages=printed_pages(GROUND if where == "page" else OPEN),
        )
        file = services.importing.fingerprint(folder / "pack.pdf")
        meeting = services.importing.add(FileRead(file, parsed)).meeting.id
        yield services, folder, meeting
        services.importing._store.close()


def mark(services, meeting):
    """Make every kind of mark on the exempt page, and an open question beside them."""
    line = services.planning.start_line(meeting, f"Line {SENTINEL}").made
    found = services.places.quoted(meeting, LAST.strip())
    item, place = found.item_id, found.place
    open_place = services.places.quoted(meeting, "reserves would fall")
    services.notes.highlight(meeting, place, HighlightKind.MONEY, item=item)
    services.notes.note(meeting, f"Note {SENTINEL}", place=place, item=item)
    services.notes.note(meeting, "Mind the clock", place=open_place.place, item=open_place.item_id)
    services.questions.draft(
        meeting,
        QuestionWords(
            f"Question {SENTINEL}?",
            follow_ups=f"Follow {SENTINEL}",
            line_id=line,
            audience=Audience.OFFICERS,
        ),
        place=place,
        item=item,
    )
    asked = services.questions.draft(
        meeting,
        QuestionWords("Openly asked?", line_id=line, audience=Audience.OFFICERS),
        place=open_place.place,
        item=open_place.item_id,
    ).made
    services.questions.add_evidence(asked, f"Evidence {SENTINEL}", "page 3", place=place)
    services.questions.draft(
        meeting, QuestionWords("Mineword?", audience=Audience.ME), item=open_place.item_id
    )
    removed = services.notes.note(meeting, f"Removed {SENTINEL}", place=place, item=item).made
    services.notes.remove_note(removed)
    part = services.places.region(place.published_in, 4, Region(60, 50, 200, 90))
    services.notes.highlight(meeting, part.place, HighlightKind.CONCERN, item=part.item_id)


def track(services, meeting, where):
    """Promise and track something under the exempt item, where that is exempt as a whole."""
    if where != "item":
        return
    item = services.meetings.item_named(meeting, "2")
    services.undertakings.record(meeting, Promise(f"Promise {SENTINEL}"), item=item)
    for recommendation in services.papers.recommendations(meeting):
        if recommendation.kind is RecommendationKind.ASKED and recommendation.pdf_page == 4:
            services.tracker.track(meeting, recommendation, item=item)


def everything_out(services, folder, meeting, consent=None):
    """Write every file there is; yield each path."""
    for way in Way:
        for subject in Subject if way is Way.CSV else [None]:
            going = services.ways_out.gather(
                Wanted(
                    meeting,
                    way,
                    subjects=tuple(Subject) if subject is None else (subject,),
                    consent=consent,
                )
            )
            name = f"{way.value}-{subject.value if subject else 'all'}{way.ending}"
            yield services.ways_out.write(going, folder / name).path
    yield services.sharing.write(meeting, folder / "q.scrutiny", consent).path
    for edition in (Edition.STANDARD, Edition.OFFICERS):
        outgoing = services.carrying.outgoing(
            meeting,
            consent=consent,
            choice=BriefingChoice(edition=edition),
            copy_of="Cllr Smith",
            for_others=True,
        )
        sent = services.carrying.draft(outgoing, folder / f"{edition.value}.eml")
        services.carrying.went_out(sent)
        yield sent.path
    for which in (Originals.QUOTED, Originals.CLIPPINGS, Originals.CHOSEN):
        pages = pages_named("PDF 1-4, item 1, item 2")
        choice = BriefingChoice(originals=OriginalPages(which, pages, two_to_a_sheet=True))
        outgoing = services.carrying.outgoing(
            meeting, consent=consent, choice=choice, for_others=True
        )
        yield services.carrying.write(outgoing, folder / f"originals-{which.value}.pdf").path
    file = services.ways_out.files(meeting)[0].id
    for chosen in ((1,), (2, 4)) if consent is None else ((2, 4),):
        pages = services.pack_pages.gather(file, chosen, with_marks=True, consent=consent)
        path = folder / f"pages-{chosen[-1]}.pdf"
        services.pack_pages.save(services.pack_pages.make(pages), path)
        yield path


def bytes_in(path):
    """Yield every run of bytes that a file unfolds to: members, parts, streams, text."""
    data = path.read_bytes()
    yield data
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    if path.suffix == ".eml":
        message = message_from_bytes(data, policy=default)
        yield str(message["Subject"]).encode()
        yield message.get_body().get_content().encode()
        for part in message.iter_attachments():
            yield str(part.get_filename()).encode()
            yield from bytes_of_pdf(part.get_content())
    if path.suffix == ".pdf":
        yield from bytes_of_pdf(data)


def bytes_of_pdf(data):
    yield data
    with pikepdf.open(BytesIO(data)) as pdf:
        for number in range(1, len(pdf.objects) + 1):
            try:
                found = pdf.get_object(number, 0)
            except (KeyError, ValueError):
                continue
            if not isinstance(found, pikepdf.Stream):
                yield found.unparse(resolved=True)
            else:
                yield found.stream_dict.unparse(resolved=True)
                yield found.read_bytes()
        if "/Info" in pdf.trailer:
            yield pdf.docinfo.unparse(resolved=True)
    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield page.get_textpage().get_text_range().encode()
    document.close()


def holds(path, word):
    wanted = (word.encode(), word.encode("utf-16-be"), word.encode().hex().encode())
    return any(form in run or form in run.lower() for run in bytes_in(path) for form in wanted)


@EACH_WAY
def test_no_exempt_word_leaves_without_consent(where):
    with a_library(where) as (services, folder, meeting):
        mark(services, meeting)
        track(services, meeting, where)
        leaking = [
            path.name for path in everything_out(services, folder, meeting) if holds(path, SENTINEL)
        ]
        assert leaking == []


@settings(max_examples=8)
@given(
    st.lists(
        st.tuples(st.sampled_from(["question", "note", "highlight", "evidence"]), st.booleans()),
        max_size=6,
    )
)
def test_of_any_marks_only_the_open_ones_are_shared(marks):
    with a_library("page") as (services, _, meeting):
        for number, (kind, is_exempt) in enumerate(marks):
            mark_one(services, meeting, kind, number, is_exempt=is_exempt)
        share = services.sharing.gather(meeting).share
        data = share_file(share) + web_annotations(share)
        assert SENTINEL.encode() not in data
        for number, (kind, is_exempt) in enumerate(marks):
            words = f"{SENTINEL if is_exempt else 'openly'} {number}!".encode()
            is_shown = not is_exempt and kind != "highlight"
            assert (words in data) is is_shown


def mark_one(services, meeting, kind, number, *, is_exempt):
    quote = LAST.strip() if is_exempt else "reserves would fall"
    found = services.places.quoted(meeting, quote)
    words = f"{SENTINEL if is_exempt else 'openly'} {number}!"
    match kind:
        case "highlight":
            services.notes.highlight(meeting, found.place, HighlightKind.MONEY, item=found.item_id)
        case "note":
            services.notes.note(meeting, words, place=found.place, item=found.item_id)
        case "question":
            services.questions.draft(
                meeting, QuestionWords(words), place=found.place, item=found.item_id
            )
        case _:
            asked = services.questions.draft(meeting, QuestionWords(f"Asked {number}?")).made
            services.questions.add_evidence(asked, words, "a page", place=found.place)


def test_what_is_mine_alone_stays_in_every_file_for_others():
    with a_library("page") as (services, folder, meeting):
        mark(services, meeting)
        own = services.notes.note(meeting, "Mineword alone").made
        services.notes.set_private(own, is_private=True)
        leaking = [
            path.name
            for path in everything_out(services, folder, meeting)
            if holds(path, "mineword")
        ]
        assert leaking == []
        # A briefing that is written to a file is the member's copy: its data is not.
        for edition in Edition:
            choice = BriefingChoice(edition=edition)
            carried = services.carrying.outgoing(meeting, choice=choice).carried
            assert (carried is None) is (edition is Edition.OFFICERS)
            assert carried is None or b"Mineword" not in share_file(carried.share)


def test_by_consent_exempt_words_leave_and_every_way_says_so():
    with a_library("item") as (services, folder, meeting):
        mark(services, meeting)
        track(services, meeting, "item")
        silent = [
            path.name
            for path in everything_out(services, folder, meeting, CONSENT)
            if not holds(path, SENTINEL)
        ]
        # The page of questions that nobody marked for officers has none of the exempt ones.
        assert [name for name in silent if not name.startswith("csv")] == []
        with pikepdf.open(folder / "annotated-pdf-all.pdf") as pdf:
            assert len(pdf.pages) == 4
        for name, sign in (
            ("annotated-pdf-all.pdf", "EXEMPT"),
            ("pages-4.pdf", "EXEMPT"),
            ("docx-all.docx", "EXEMPT"),
            ("markdown-all.md", "EXEMPT"),
            ("standard.eml", "EXEMPT"),
            ("csv-questions.csv", "exempt"),
            ("q.scrutiny", '"nation": "England"'),
            ("web-annotation-all.jsonld", "exempt"),
        ):
            assert holds(folder / name, sign), name


@EACH_WAY
def test_an_open_copy_keeps_the_numbers_of_its_pages_and_the_links_to_the_web(where):
    with a_library(where) as (services, folder, meeting):
        mark(services, meeting)
        going = services.ways_out.gather(Wanted(meeting, Way.ANNOTATED_PDF))
        path = services.ways_out.write(going, folder / "open.pdf").path
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == 4
            subtypes = [str(a.Subtype) for a in pdf.pages[0].obj.get("/Annots", [])]
            assert subtypes == ["/Link"]
            marks = sorted(str(a.Subtype) for a in pdf.pages[2].Annots)
            assert marks == ["/Highlight", "/Underline"]
            assert "/Annots" not in pdf.pages[3].obj
        document = pypdfium2.PdfDocument(path)
        assert "exempt, left out" in document[3].get_textpage().get_text_range()
        document.close()


def test_the_same_library_and_date_make_the_same_files():
    with a_library("item") as (services, folder, meeting):
        mark(services, meeting)
        first = {path: path.read_bytes() for path in everything_out(services, folder, meeting)}
        again = {path: path.read_bytes() for path in everything_out(services, folder, meeting)}
        assert [path.name for path in first if first[path] != again[path]] == []
