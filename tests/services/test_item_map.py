"""Correcting an item map in a library: everything follows, comes back, and holds."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.correcting import Correcting, grounds_of
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedRecommendation,
    ParsedSection,
)
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.models import PassageRow, SectionRow
from tests.store.made_up import a_pack, a_page, an_item, some_minutes

TEXTS = (
    "Agenda\nFrontsheetword",
    "Budget report. The council must set a budget, and the reserves were",
    "falling last year. Roads cost more than before.",
    "Appendix 1. Figures of the year, page by page.",
    "Second page of figures, with nothing but numbers.",
    "Trees report. Every street shall have a plane tree.",
    "Lastly, the oaks.",
)


def a_long_pack(*, texts=TEXTS, title="Agenda pack", shift=0):
    """Return a pack of two items; a passage of the first runs over the end of page 2."""
    pages = tuple(a_page(n, text) for n, text in enumerate(texts, 1))
    at = [n + shift for n in range(9)]
    budget = ParsedPaper(
        "Budget report",
        at[2],
        at[3],
        sections=(
            ParsedSection(
                "Budget report",
                "1",
                1,
                at[2],
                (
                    ParsedPassage("The council must set a budget.", at[2], "1.1"),
                    ParsedPassage("The reserves were falling last year.", at[2], "1.2"),
                    ParsedPassage("Roads cost more than before.", at[3], "1.3"),
                ),
            ),
        ),
        recommendations=(
            ParsedRecommendation("That the budget be set.", at[2]),
            ParsedRecommendation("That the roads be mended.", at[3]),
        ),
    )
    appendix = ParsedPaper(
        "Appendix 1",
        at[4],
        at[5],
        kind=DocumentKind.APPENDIX,
        sections=(
            ParsedSection(
                "Figures", None, 1, at[4], (ParsedPassage("Figures of the year.", at[4]),)
            ),
        ),
    )
    trees = ParsedPaper(
        "Trees report",
        at[6],
        at[7],
        sections=(
            ParsedSection("Trees", "1", 1, at[6], (ParsedPassage("Every street.", at[6], "1.1"),)),
        ),
    )
    return a_pack(
        an_item("1", "Budget", budget, appendix, first=at[2], last=at[5]),
        an_item("2", "Trees", trees, first=at[6], last=at[7]),
        replace(
            an_item("3", "Next meeting"),
            first_pdf_page=None,
            last_pdf_page=None,
            first_pack_page=None,
            last_pack_page=None,
        ),
        pages=pages,
        title=title,
    )


@pytest.fixture
def pack(services, bring_in):
    return bring_in(a_long_pack()).document


@pytest.fixture
def correct(services, pack):
    """Return what makes one correction of the pack, and returns its id."""

    def put_right(make):
        map_ = services.item_maps.of(pack.id).map
        return services.item_maps.correct(pack.id, make(Correcting(map_))).made

    return put_right


def agenda(services, pack):
    return services.meetings.agenda(pack.meeting_id)


def spans(services, pack):
    return [
        (i.number, i.title, i.pdf_pages and (i.pdf_pages.first, i.pdf_pages.last))
        for i in agenda(services, pack)
    ]


def everything(services, pack):
    """Return all that can be seen of a pack and its marks, ids of sections left out."""
    meeting = pack.meeting_id
    items = agenda(services, pack)
    sections = services.papers.sections(meeting)
    with services.item_maps._store.reading() as session:
        passages = [
            (p.id, p.version_id, p.item_id, p.access, p.text)
            for p in session.scalars(select(PassageRow).order_by(PassageRow.id))
        ]
        kept = [
            (s.id, s.version_id, s.item_id, s.position, s.access)
            for s in session.scalars(select(SectionRow).order_by(SectionRow.id))
        ]
    return (
        items,
        sections,
        passages,
        kept,
        services.papers.pages(pack.id),
        services.papers.recommendations(meeting),
        services.questions.of_meeting(meeting),
        services.notes.notes(meeting),
        services.notes.highlights(meeting),
        services.undertakings.of_meeting(meeting),
    )


def test_a_split_item_takes_what_stands_on_its_pages_along(services, pack, correct):
    correct(lambda c: c.split(3, "1a", "Roads"))
    first, second, *_ = agenda(services, pack)
    assert spans(services, pack)[:2] == [("1", "Budget", (2, 2)), ("1a", "Roads", (3, 5))]
    assert [r.text for r in first.recommendations] == ["That the budget be set."]
    assert [r.text for r in second.recommendations] == ["That the roads be mended."]
    assert [p.title for p in second.papers] == ["Roads", "Appendix 1"]
    assert second.found_by == (FoundBy.USER,)
    pages = {page.pdf_page: page.item for page in services.papers.pages(pack.id)}
    assert pages == {1: None, 2: "1", 3: "1a", 4: "1a", 5: "1a", 6: "2", 7: "2"}


def test_a_section_is_cut_at_the_boundary_and_whole_again_without_it(services, pack, correct):
    before = everything(services, pack)
    made = correct(lambda c: c.split(3, "1a", "Roads"))
    cut = services.papers.sections(pack.meeting_id)
    assert [(s.item, s.heading, s.paragraphs) for s in cut] == [
        ("1", "Budget report", ("1.1", "1.2")),
        ("1a", "", ("1.3",)),
        ("1a", "Figures", ()),
        ("2", "Trees", ("1.1",)),
    ]
    services.item_maps.take_back(made)
    assert everything(services, pack) == before


def test_search_finds_words_under_the_item_that_has_their_page_now(services, pack, correct):
    correct(lambda c: c.split(3, "1a", "Roads"))
    (hit,) = services.searching.find(Wanted("cost more than"))
    assert (hit.item, hit.pdf_page) == ("1a", 3)
    correct(lambda c: c.merge(c.item("1a")))
    (hit,) = services.searching.find(Wanted("cost more than"))
    assert hit.item == "1"
    assert services.library.check() == []


@pytest.fixture
def marked(services, pack):
    """The pack with a question on page 3, one on item 2 alone, a highlight, and a promise."""
    meeting = pack.meeting_id
    two = services.meetings.item_named(meeting, "2")
    roads = services.places.quoted(meeting, "Roads cost more")
    services.questions.draft(
        meeting, QuestionWords("Why the roads?"), place=roads.place, item=roads.item_id
    )
    services.questions.draft(meeting, QuestionWords("Why trees?"), item=two)
    services.notes.note(meeting, "Mind the oaks", item=two)
    figures = services.places.quoted(meeting, "Second page of figures")
    services.notes.highlight(meeting, figures.place, HighlightKind.CONCERN, item=figures.item_id)
    services.undertakings.record(meeting, Promise("a list of trees"), item=two)
    return pack


def items_of_marks(services, pack):
    meeting = pack.meeting_id
    return {
        **{q.said.words: q.item for q in services.questions.of_meeting(meeting)},
        **{n.words: n.item for n in services.notes.notes(meeting)},
        **{h.place.anchor.quote: h.item for h in services.notes.highlights(meeting)},
        **{u.promise.words: u.item for u in services.undertakings.of_meeting(meeting)},
    }


def test_marks_keep_their_place_and_go_where_their_page_belongs(services, marked, correct):
    before = everything(services, marked)
    made = correct(lambda c: c.split(3, "1a", "Roads"))
    assert items_of_marks(services, marked) == {
        "Why the roads?": "1a",
        "Why trees?": "2",
        "Mind the oaks": "2",
        "Second page of figures": "1a",
        "a list of trees": "2",
    }
    (question, _) = services.questions.of_meeting(marked.meeting_id)
    assert question.place.anchor.quote == "Roads cost more"
    assert question.place.document_id == agenda(services, marked)[1].papers[0].document_id
    services.item_maps.take_back(made)
    assert everything(services, marked) == before


def test_marks_without_a_page_go_with_a_merged_item_and_come_back(services, marked, correct):
    before = everything(services, marked)
    made = correct(lambda c: c.merge(c.item("2")))
    assert set(items_of_marks(services, marked).values()) == {"1"}
    assert [i.number for i in agenda(services, marked)] == ["1", "3"]
    services.item_maps.take_back(made)
    assert everything(services, marked) == before
    services.item_maps.bring_back(made)
    assert set(items_of_marks(services, marked).values()) == {"1"}


def test_an_item_that_is_none_keeps_its_marks_in_sight(services, marked, correct):
    correct(lambda c: c.remove(c.item("2")))
    assert items_of_marks(services, marked)["Why trees?"] == "2"
    assert [i.number for i in agenda(services, marked)] == ["1", "3", "2"]


def test_what_is_marked_exempt_takes_everything_made_from_it_along(services, marked, correct):
    made = correct(lambda c: c.set_access(grounds_of([3]), c.item("1")))
    assert agenda(services, marked)[0].access == exempt(3)
    pages = services.papers.pages(marked.id)
    assert [page.pdf_page for page in pages if page.access.is_exempt] == [2, 3, 4, 5]
    by_words = {q.said.words: q.access for q in services.questions.of_meeting(marked.meeting_id)}
    assert by_words == {"Why the roads?": exempt(3), "Why trees?": OPEN}
    for words in ("cost more than", "Why the roads", "nothing but numbers"):
        (hit,) = services.searching.find(Wanted(f'"{words}"'))
        assert hit.access == exempt(3), words
    assert all(r.access.is_exempt for r in agenda(services, marked)[0].recommendations)
    services.item_maps.take_back(made)
    assert not any(p.access.is_exempt for p in services.papers.pages(marked.id))
    (hit,) = services.searching.find(Wanted('"Why the roads"'))
    assert hit.access == OPEN


def test_single_pages_and_papers_are_marked_exempt_and_opened(services, pack, correct):
    correct(lambda c: c.set_access(grounds_of([14]), c.item("1"), c.item("1").papers[1]))
    correct(lambda c: c.set_page_access(grounds_of([]), 6, 6))
    first, second, *_ = agenda(services, pack)
    assert (first.access, first.exempt_part) == (OPEN, True)
    assert first.exempt_pdf_pages == (PageRange(4, 5),)
    assert second.exempt_pdf_pages == (PageRange(6, 6),)
    correct(lambda c: c.open(c.item("1"), c.item("1").papers[1]))
    assert not agenda(services, pack)[0].exempt_part


def test_printed_numbers_are_put_right_from_a_page_on(services, pack, correct):
    place = services.places.quoted(pack.meeting_id, "Every street shall have").place
    services.questions.draft(pack.meeting_id, QuestionWords("Why planes?"), place=place)
    correct(lambda c: c.number_pages(6, 16))
    pages = services.papers.pages(pack.id)
    assert [page.pack_page for page in pages] == [None, 1, 2, 3, 4, 16, 17]
    assert pages[5].pack_page_from.value == "user"
    assert agenda(services, pack)[1].pack_pages == PageRange(16, 17)
    (question,) = services.questions.of_meeting(pack.meeting_id)
    assert question.place.anchor.pack_page == 16


def test_names_of_items_and_papers_are_put_right(services, pack, correct):
    before = everything(services, pack)
    made = [
        correct(lambda c: c.renumber(c.item("2"), "2A")),
        correct(lambda c: c.retitle(c.item("2A"), "Street trees")),
        correct(
            lambda c: c.change_paper(
                c.item("1"), c.item("1").papers[1], title="Tables", kind=DocumentKind.REPORT
            )
        ),
    ]
    assert [(i.number, i.title) for i in agenda(services, pack)][1] == ("2A", "Street trees")
    tables = agenda(services, pack)[0].papers[1]
    assert (tables.title, tables.kind) == ("Tables", DocumentKind.REPORT)
    for one in reversed(made):
        services.item_maps.take_back(one)
    assert everything(services, pack) == before


def test_papers_are_begun_and_joined(services, pack, correct):
    before = everything(services, pack)
    made = correct(lambda c: c.begin_paper(c.item("1"), 5, title="Appendix 2"))
    assert [p.title for p in agenda(services, pack)[0].papers][1:] == ["Appendix 1", "Appendix 2"]
    other = correct(lambda c: c.merge_paper(c.item("1"), c.item("1").papers[1]))
    assert [p.title for p in agenda(services, pack)[0].papers] == ["Budget report", "Appendix 2"]
    services.item_maps.take_back(other)
    services.item_maps.take_back(made)
    assert everything(services, pack) == before


def test_what_can_not_be_done_changes_nothing(services, pack, correct):
    before = everything(services, pack)
    for make in (
        lambda c: c.split(2, "1a", "Roads"),
        lambda c: c.merge(c.item("1")),
        lambda c: c.retitle(c.item("1"), "Budget"),
        lambda c: c.begin(c.item("2"), 99),
    ):
        with pytest.raises(NotUnderstood):
            correct(make)
    assert everything(services, pack) == before
    assert services.item_maps.of(pack.id).corrections == ()
    assert services.item_maps.take_back("no such id").kinds.value == 0


def test_the_same_file_again_changes_nothing(services, pack, correct, bring_in):
    correct(lambda c: c.split(3, "1a", "Roads"))
    again = bring_in(a_long_pack())
    assert again.outcome.value == "unchanged"
    assert [i.number for i in agenda(services, pack)] == ["1", "1a", "2", "3"]


def longer():
    """Return the pack as it was published anew: a page more in front."""
    return a_long_pack(texts=("A letter to members.", *TEXTS), shift=1)


def test_corrections_hold_when_the_pack_is_published_anew(services, marked, correct, bring_in):
    correct(lambda c: c.split(3, "1a", "Roads"))
    correct(lambda c: c.retitle(c.item("2"), "Street trees"))
    correct(lambda c: c.set_access(grounds_of([3]), c.item("1a")))
    correct(lambda c: c.merge(c.item("3")))
    ids = {i.number: i.id for i in agenda(services, marked)}
    documents = [p.document_id for i in agenda(services, marked) for p in i.papers]
    new = bring_in(longer())
    assert (new.outcome.value, new.document.version) == ("new-version", 2)
    assert [w for w in new.document.warnings if w.code == "correction-not-applied"] == []
    assert spans(services, marked) == [
        ("1", "Budget", (3, 3)),
        ("1a", "Roads", (4, 6)),
        ("2", "Street trees", (7, 8)),
    ]
    # The same items and the same papers: what was written on them stays on them.
    assert {i.number: i.id for i in agenda(services, marked)} == ids
    assert [p.document_id for i in agenda(services, marked) for p in i.papers] == documents
    assert agenda(services, marked)[1].access == exempt(3)
    sections = services.papers.sections(marked.meeting_id)
    assert [(s.item, s.heading, s.pdf_page) for s in sections][:3] == [
        ("1", "Budget report", 3),
        ("1a", "", 4),
        ("1a", "Figures", 5),
    ]
    assert items_of_marks(services, marked)["Why trees?"] == "2"
    assert services.library.check() == []


def test_a_new_version_can_be_brought_back_to_what_its_reader_found(
    services, pack, correct, bring_in
):
    made = correct(lambda c: c.split(3, "1a", "Roads"))
    bring_in(longer())
    services.item_maps.take_back(made)
    assert spans(services, pack) == [
        ("1", "Budget", (3, 6)),
        ("2", "Trees", (7, 8)),
        ("3", "Next meeting", None),
    ]
    sections = services.papers.sections(pack.meeting_id)
    assert [(s.item, s.heading) for s in sections] == [
        ("1", "Budget report"),
        ("1", "Figures"),
        ("2", "Trees"),
    ]


def test_a_correction_that_a_new_version_does_not_allow_is_named(services, pack, correct, bring_in):
    correct(lambda c: c.split(7, "2a", "Oaks"))
    gone = replace(a_long_pack(texts=TEXTS[:6]), title="Agenda pack")
    gone = replace(
        gone,
        items=(gone.items[0], replace(gone.items[1], last_pdf_page=6, papers=())),
    )
    new = bring_in(gone)
    (warning,) = [w for w in new.document.warnings if w.code == "correction-not-applied"]
    assert warning.message.startswith("Your correction “item 2 is split at page 6")
    assert "could not be applied" in warning.message
    assert len(services.item_maps.of(pack.id).not_applied) == 1


def test_what_the_user_marked_exempt_does_not_part_the_versions_of_a_pack(
    services, pack, correct, bring_in
):
    correct(lambda c: c.set_access(grounds_of([3]), c.item("2"), c.item("2").papers[0]))
    assert bring_in(longer()).document.id == pack.id
    assert agenda(services, pack)[1].exempt_part


def test_a_supplement_is_put_under_another_item_of_the_meeting(services, pack, bring_in):
    late = ParsedPaper(
        "Late report",
        1,
        2,
        sections=(ParsedSection("Late", None, 1, 1, (ParsedPassage("Late news.", 1),)),),
    )
    supplement = bring_in(
        a_pack(
            an_item("9", "Woods", late, first=1, last=2),
            kind=DocumentKind.SUPPLEMENT,
            title="Supplement",
            pages=(a_page(1, "Late news."), a_page(2, "The end of it.")),
        )
    ).document
    map_ = services.item_maps.of(supplement.id).map
    made = services.item_maps.correct(
        supplement.id, Correcting(map_).renumber(map_.items[0], "2")
    ).made
    trees = agenda(services, pack)[1]
    assert (trees.number, trees.title) == ("2", "Trees")
    assert [p.title for p in trees.papers] == ["Trees report", "Late report"]
    services.item_maps.take_back(made)
    assert [i.number for i in agenda(services, pack)] == ["1", "2", "3", "9"]


def test_minutes_that_come_later_find_the_items_as_they_were_put_right(
    services, pack, correct, bring_in
):
    correct(lambda c: c.retitle(c.item("1"), "Budget 2025/26"))
    bring_in(some_minutes())
    assert agenda(services, pack)[0].title == "Budget 2025/26"
    assert len(agenda(services, pack)) == 3


def test_a_report_without_an_agenda_gets_items(services, bring_in):
    report = ParsedPaper(
        "Report",
        1,
        4,
        sections=(
            ParsedSection("One", "1", 1, 1, (ParsedPassage("First words.", 1, "1.1"),)),
            ParsedSection("Two", "2", 1, 3, (ParsedPassage("Second words.", 3, "2.1"),)),
        ),
    )
    pages = tuple(
        ParsedPage(n, text, 595.0, 842.0)
        for n, text in enumerate(("First words.", "More.", "Second words.", "End."), 1)
    )
    made = replace(a_pack(kind=DocumentKind.REPORT), items=(), papers=(report,), pages=pages)
    document = bring_in(made).document
    map_ = services.item_maps.of(document.id).map
    correction = services.item_maps.correct(
        document.id, Correcting(map_).add("4", "Second matter", page=3)
    ).made
    (item,) = services.meetings.agenda(document.meeting_id)
    assert (item.number, item.pdf_pages) == ("4", PageRange(3, 4))
    sections = services.papers.sections(document.meeting_id)
    assert {(s.heading, s.item) for s in sections} == {("One", None), ("Two", "4")}
    services.item_maps.take_back(correction)
    assert services.meetings.agenda(document.meeting_id) == []
    assert len(services.papers.sections(document.meeting_id)) == 2
