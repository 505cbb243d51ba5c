"""Members' and public packs of one meeting: whichever comes first, nothing is hidden or opened."""

from dataclasses import replace
from itertools import permutations

import pytest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, ParsedItem, ParsedPaper
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.importing import Outcome
from tests.store.made_up import BUDGET, ROADS, a_pack, a_page, a_paper, an_item

GROUND = exempt(3)
IN_PLACE = "By virtue of paragraph 3 of Part 1 of Schedule 12A.\nDocument is Restricted\n"
DEPOT = "Disposal of the depot"


def a_report_on_the_depot(*, access=GROUND, title=DEPOT):
    report = a_paper(title, 4, 5, access=access, texts=("The reserve price is a secret.",))
    return replace(
        report, sections=tuple(replace(section, access=access) for section in report.sections)
    )


def members_pack(*, report=None, **more):
    """Return a pack whose second item is an exempt report on pages 4 and 5."""
    texts = ("Agenda\n", BUDGET, ROADS, "The reserve price is a secret.\n", "Annex of numbers.\n")
    pages = [a_page(n, text, access=GROUND if n > 3 else OPEN) for n, text in enumerate(texts, 1)]
    return a_pack(
        an_item("1", "Budget 2025/26", a_paper()),
        an_item("2", DEPOT, report or a_report_on_the_depot(), access=GROUND, first=4, last=5),
        pages=tuple(pages),
        **more,
    )


def public_pack(*, item_access=GROUND, title=DEPOT, **more):
    """Return the same agenda, with a page in place of the exempt report."""
    texts = ("Agenda\n", BUDGET, ROADS, IN_PLACE)
    withheld = ParsedPaper(title, 4, 4, access=GROUND)
    return a_pack(
        an_item("1", "Budget 2025/26", a_paper()),
        an_item("2", DEPOT, withheld, access=item_access, first=4, last=4),
        pages=tuple(a_page(n, text) for n, text in enumerate(texts, 1)),
        **more,
    )


def public_pack_without_a_word():
    """Return an agenda whose exempt item has no pages at all."""
    nowhere = ParsedItem("2", DEPOT, (FoundBy.FRONTSHEET,), access=GROUND)
    budget = an_item("1", "Budget 2025/26", a_paper())
    return a_pack(budget, nowhere, pages=public_pack().pages[:3])


def both_orders(bring_in, *packs):
    for name, pack in enumerate(packs):
        done = bring_in(pack, content=f"pack {name} {pack!r}")
    return done.meeting.id


def depot(services, meeting):
    (item,) = [item for item in services.meetings.agenda(meeting) if item.number == "2"]
    return item


def words_found(services, words):
    return [(hit.text, hit.access) for hit in services.searching.find(Wanted(words))]


@pytest.mark.parametrize(
    "packs",
    [
        *permutations((members_pack(), public_pack())),
        *permutations((members_pack(), public_pack(item_access=OPEN))),
        *permutations((members_pack(), public_pack(title="By virtue of paragraph 3"))),
        (public_pack(), members_pack(), public_pack(title="Restricted")),
        *permutations((members_pack(), public_pack_without_a_word())),
    ],
)
def test_the_exempt_report_is_shown_and_nothing_in_place_of_it(services, bring_in, packs):
    meeting = both_orders(bring_in, *packs)
    item = depot(services, meeting)
    assert item.access == GROUND
    assert (item.pdf_pages.first, item.pdf_pages.last) == (4, 5)
    (paper,) = item.papers
    assert (paper.title, paper.access, paper.pdf_pages.last) == (DEPOT, GROUND, 5)
    (run,) = item.exempt_pdf_pages
    assert (run.first, run.last) == (4, 5)
    assert words_found(services, "restricted") == []
    assert words_found(services, "secret") == [("The reserve price is a secret.", GROUND)]
    place = services.places.page(meeting, pack_page=3).place
    assert services.papers.text(place.published_in, 4).startswith("The reserve price")
    services.questions.draft(meeting, QuestionWords("Why?"), place=place, item=item.id)
    assert services.questions.of_meeting(meeting)[0].access == GROUND


@pytest.mark.parametrize("packs", list(permutations((members_pack(), public_pack()))))
def test_both_packs_are_files_of_the_meeting_and_share_their_open_papers(services, bring_in, packs):
    meeting = both_orders(bring_in, *packs)
    assert [file.version for file in services.papers.files(meeting)] == [1, 1]
    budget = services.meetings.agenda(meeting)[0]
    assert [(paper.title, paper.version) for paper in budget.papers] == [("Budget report", 2)]


def test_a_page_in_place_of_a_report_is_all_there_is_until_the_report_comes(services, bring_in):
    meeting = both_orders(bring_in, public_pack())
    item = depot(services, meeting)
    assert (item.access, item.pdf_pages.last, item.exempt_pdf_pages) == (GROUND, 4, ())
    assert [access for _, access in words_found(services, "restricted")] == [GROUND]


def test_without_the_members_pack_the_public_one_is_as_it_was(services, bring_in):
    before = depot(services, bring_in(public_pack()).meeting.id)
    members = bring_in(members_pack(), content="members")
    services.meetings.remove_document(members.document.id)
    after = depot(services, members.meeting.id)
    assert (after.pdf_pages, after.exempt_pdf_pages) == (before.pdf_pages, ())
    assert after.papers == before.papers
    assert words_found(services, "secret") == []
    services.meetings.bring_document_back(members.document.id)
    assert depot(services, members.meeting.id).pdf_pages.last == 5


@pytest.mark.parametrize("again", [members_pack, public_pack])
def test_each_pack_published_again_is_the_next_version_of_itself(services, bring_in, again):
    first = {pack: bring_in(pack(), content=pack.__name__) for pack in (members_pack, public_pack)}
    new = bring_in(again(title="Agenda pack, corrected"), content="again")
    assert new.outcome is Outcome.NEW_VERSION
    assert new.document.id == first[again].document.id
    assert len(services.papers.files(new.meeting.id)) == 2
    assert depot(services, new.meeting.id).papers[0].pdf_pages.last == 5


def test_a_report_withheld_after_it_was_open_is_still_there(services, bring_in):
    open_pack = members_pack(report=a_report_on_the_depot(access=OPEN))
    open_pack = replace(
        open_pack, pages=tuple(replace(page, access=OPEN) for page in open_pack.pages)
    )
    items = tuple(replace(item, access=OPEN) for item in open_pack.items)
    meeting = both_orders(bring_in, replace(open_pack, items=items), public_pack())
    item = depot(services, meeting)
    assert [(paper.pdf_pages.last, paper.access) for paper in item.papers] == [(5, GROUND)]
    assert [access for _, access in words_found(services, "secret")] == [GROUND]


def test_an_open_and_an_exempt_report_of_one_title_do_not_part_two_versions(services, bring_in):
    pack = public_pack()
    budget, secret = pack.items
    pack = replace(
        pack, items=(replace(budget, papers=(replace(budget.papers[0], title=DEPOT),)), secret)
    )
    bring_in(pack)
    assert bring_in(pack, content="again").outcome is Outcome.NEW_VERSION


@pytest.mark.parametrize("packs", list(permutations((members_pack, public_pack))))
def test_supplements_for_members_and_public_of_one_title_stand_side_by_side(
    services, bring_in, packs
):
    late = [pack(kind=DocumentKind.SUPPLEMENT, title="Supplement 1") for pack in packs]
    meeting = both_orders(bring_in, *late)
    assert len(services.papers.files(meeting)) == 2
    item = depot(services, meeting)
    assert (item.pdf_pages.last, [p.pdf_pages.last for p in item.papers]) == (5, [5])


def test_a_scanned_exempt_report_is_held_though_it_has_no_words(services, bring_in):
    scan = replace(members_pack(), items=public_pack(item_access=OPEN).items)
    picture = replace(a_page(4, ""), needs_ocr=True)
    scan = replace(scan, pages=(*scan.pages[:3], picture))
    meeting = both_orders(bring_in, scan, public_pack())
    item = depot(services, meeting)
    held = next(p for p in services.papers.files(meeting) if p.id == item.papers[0].published_in)
    page = services.papers.pages(held.id)[3]
    assert (page.needs_ocr, page.access) == (True, GROUND)
