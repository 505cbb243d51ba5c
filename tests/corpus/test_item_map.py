"""Correcting real packs: one of 462 pages, and one that was published again."""

import time
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.correcting import Correcting, grounds_of
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.questions import QuestionWords

LONG = "REBUILT-PARTIAL Public reports pack 30th-Jan-2025 10.00 Cabinet (items 3-8 of 9).pdf"
FIRST = "Public reports pack 26th-Jun-2025 10.00 Cabinet.pdf"
AGAIN = "Public reports pack 26th-Jun-2025 10.00 Cabinet (1).pdf"


@pytest.fixture(scope="module")
def kept(corpus, tmp_path_factory):
    """The services of a library with the pack of 462 pages, and the pack."""
    services = services_for(tmp_path_factory.mktemp("long") / "library")
    yield services, services.importing.import_file(corpus / "packs" / LONG).document
    services.importing._store.close()


def seen(services, document):
    meeting = document.meeting_id
    return (
        services.meetings.agenda(meeting),
        services.papers.sections(meeting),
        services.papers.pages(document.id),
        services.papers.recommendations(meeting),
        services.questions.of_meeting(meeting),
    )


def correct(services, document, make):
    map_ = services.item_maps.of(document.id).map
    return services.item_maps.correct(document.id, make(Correcting(map_))).made


def test_a_long_pack_is_corrected_at_once_and_comes_back_as_it_was(kept):
    services, pack = kept
    meeting = pack.meeting_id
    found = services.places.page(meeting, pdf_page=140)
    services.questions.draft(
        meeting, QuestionWords("Which schools?"), place=found.place, item=found.item_id
    )
    before = seen(services, pack)
    made, slowest = [], 0.0
    for make in (
        lambda c: c.split(135, "6a", "Capital programme"),
        lambda c: c.merge(c.item("8")),
        lambda c: c.begin(c.item("7"), 290),
        lambda c: c.set_access(grounds_of([3]), c.item("6a")),
        lambda c: c.number_pages(13, 1),
        lambda c: c.begin(c.item("9"), 427),
        lambda c: c.begin_paper(c.item("5"), 20, title="Table 2"),
    ):
        began = time.perf_counter()
        made.append(correct(services, pack, make))
        slowest = max(slowest, time.perf_counter() - began)
    assert slowest < 2
    items = {i.number: i for i in services.meetings.agenda(meeting)}
    assert list(items) == ["1", "2", "3", "4", "5", "6", "6a", "7", "9"]
    assert items["6a"].papers[0].title.startswith("Appendix A Capital")
    assert (items["6a"].pdf_pages.first, items["6a"].pdf_pages.last) == (135, 289)
    (question,) = services.questions.of_meeting(meeting)
    assert (question.item, question.access.paragraphs) == ("6a", (3,))
    (hit,) = services.searching.find(Wanted('"Which schools"'))
    assert hit.access.is_exempt
    assert services.library.check() == []
    for one in reversed(made):
        services.item_maps.take_back(one)
    assert seen(services, pack) == before


def test_a_pack_that_is_published_again_stays_as_it_was_put_right(corpus, tmp_path):
    services = services_for(tmp_path / "library")
    folder = corpus / "republished"
    pack = services.importing.import_file(folder / FIRST).document
    correct(services, pack, lambda c: c.split(99, "6a", "Performance report, in full"))
    correct(services, pack, lambda c: c.retitle(c.item("5"), "Money"))
    correct(services, pack, lambda c: c.set_access(grounds_of([3]), c.item("9")))
    ids = {i.title: i.id for i in services.meetings.agenda(pack.meeting_id)}
    new = services.importing.import_file(folder / AGAIN)
    assert new.outcome.value == "new-version"
    assert new.document.id == pack.id
    warnings = [w for w in new.document.warnings if w.code == "correction-not-applied"]
    items = {i.number: i for i in services.meetings.agenda(pack.meeting_id)}
    assert warnings == []
    full = items["6a"]
    first = services.item_maps.of(pack.id).map.pages[full.pdf_pages.first - 1]
    assert full.pdf_pages.last == 166
    assert items["6"].pdf_pages.last == full.pdf_pages.first - 1
    assert first.opening
    assert items["5"].title == "Money"
    assert ids["Money"] == items["5"].id
    # Item 9 is number 11 now, under another title of the same matter.
    assert items["11"].access.is_exempt
    services.importing._store.close()


def test_no_page_is_lost_or_counted_twice(kept):
    services, pack = kept
    made = correct(services, pack, lambda c: c.remove(c.item("6")))
    pages = services.papers.pages(pack.id)
    assert [page.pdf_page for page in pages] == list(range(1, 463))
    assert {page.item for page in pages[86:278]} == {None}
    assert [s.pdf_page for s in services.papers.sections(pack.meeting_id)].count(None) == 0
    services.item_maps.take_back(made)
    assert {page.item for page in services.papers.pages(pack.id)[86:278]} == {"6"}
    assert Path(services.papers.path(pack.id)).is_file()
