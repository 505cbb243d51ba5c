"""Pages that are taken out of a pack, by the numbers that are printed on them."""

import pikepdf
import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import Cancelled, CannotWrite, NotUnderstood
from scrutinyprep.domain.ids import NoteId
from scrutinyprep.domain.notes import HighlightKind
from tests.printed_pdfs import a_pack_pdf, words_about
from tests.store.made_up import clock


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A library with a printed pack of three items, a highlight and a private note on it."""
    folder = tmp_path_factory.mktemp("pages")
    pack = a_pack_pdf(
        folder / "pack.pdf",
        [
            ("1", "Apologies", ""),
            ("2", "Libraries", words_about("libraries")),
            ("3", "Roads", words_about("roads")),
        ],
    )
    services = services_for(folder / "library", author="Cllr Smith", clock=clock())
    meeting = services.importing.import_file(pack).meeting.id
    found = services.places.quoted(meeting, "the services would")
    services.notes.highlight(meeting, found.place, HighlightKind.MONEY, item=found.item_id)
    note = services.notes.note(meeting, "Mine", place=found.place, item=found.item_id).made
    services.notes.set_private(NoteId(note), is_private=True)
    yield services
    services.library.close()


@pytest.fixture(scope="module")
def sheets(library):
    return library.pack_pages.sheets(library.papers.named("last"))


def taken(library, sheets, text, **more):
    going = library.pack_pages.gather(sheets.file.id, sheets.named(text), **more)
    return going, library.pack_pages.make(going)


def test_pages_are_named_as_members_say_them(sheets):
    printed = {page.pack_page: page.pdf_page for page in sheets.pages if page.pack_page}
    first, last = min(printed), max(printed)
    assert sheets.named(f"{first} to {last}") == tuple(sorted(printed.values()))
    assert sheets.named(f"{last}, {first}") == (printed[first], printed[last])
    assert sheets.named("pdf 1") == (1,)
    roads = sheets.named("item 3")
    assert roads
    assert {sheets.pages[number - 1].item for number in roads} == {"3"}


@pytest.mark.parametrize("text", ["", "nonsense", "999", "PDF 1-999", "item 9", "0"])
def test_pages_that_are_not_there_are_told_by_the_words_that_were_typed(sheets, text):
    with pytest.raises(NotUnderstood) as told:
        sheets.named(text)
    assert text.split("-")[0] in str(told.value) or not text
    assert told.value.what_to_do


def test_a_copy_has_the_chosen_pages_and_nothing_else_of_the_file(library, sheets, tmp_path):
    going, made = taken(library, sheets, "PDF 1-2")
    assert (made.pages, made.marks, made.left_out) == (2, 0, 0)
    assert "pages" in going.title
    library.pack_pages.save(made, tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == 2
        assert str(pdf.docinfo["/Title"]) == going.title
        assert "/Outlines" not in pdf.Root or len(pdf.open_outline().root) == 0


def test_marks_are_drawn_in_by_choice_and_private_ones_only_where_said_so(library, sheets):
    def marks(**more):
        return taken(library, sheets, "item 2", **more)[1].marks

    assert marks() == 0
    assert marks(with_marks=True) == 1
    assert marks(with_marks=True, include_private=True) == 2
    assert taken(library, sheets, "PDF 1", with_marks=True)[1].marks == 0


def test_a_file_without_print_has_no_pages_to_take_out(services, bring_in):
    from tests.store.made_up import a_transcript

    bring_in(a_transcript())
    with pytest.raises(NotUnderstood):
        services.pack_pages.sheets(services.papers.named("last"))


def test_it_can_be_stopped_and_a_folder_in_the_way_is_told(library, sheets, tmp_path):
    going, made = taken(library, sheets, "PDF 1")
    with pytest.raises(Cancelled):
        library.pack_pages.make(going, lambda: True)
    with pytest.raises(CannotWrite):
        library.pack_pages.save(made, tmp_path)
