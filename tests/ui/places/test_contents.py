"""What a place reads of a meeting's papers."""

from dataclasses import replace

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.places.contents import FirstFile, read_first, read_papers
from tests.store.made_up import a_pack, a_page, a_paper, add, an_item, clock, pages


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    services = services_for(tmp_path_factory.mktemp("sample") / "library")
    return services, services.sample.load()


def test_the_file_that_is_opened_first_is_the_first_of_the_papers(sample):
    services, meeting = sample
    paths = read_papers(services, meeting).paths
    file = next(iter(paths))
    assert read_first(services, meeting) == FirstFile(meeting, file, paths[file])


def test_papers_are_opened_before_minutes_that_came_first(tmp_path):
    services = services_for(tmp_path / "library", clock=clock())
    add(services.importing, tmp_path, a_pack(kind=DocumentKind.MINUTES, title="Minutes"))
    pack = add(services.importing, tmp_path, a_pack(pages=pages(budget="Another budget")))
    first = read_first(services, pack.meeting.id)
    assert first.file == pack.document.id
    assert next(iter(read_papers(services, pack.meeting.id).paths)) == first.file


def test_the_wanted_file_is_opened_first(sample):
    services, meeting = sample
    paths = read_papers(services, meeting).paths
    for file, path in paths.items():
        assert read_first(services, meeting, file) == FirstFile(meeting, file, path)


def test_a_wanted_file_that_is_gone_gives_way_to_the_first(sample):
    services, meeting = sample
    assert read_first(services, meeting, DocumentId("gone")) == read_first(services, meeting)


def test_a_text_has_no_pages_to_open(tmp_path):
    services = services_for(tmp_path / "library")
    said = "<p>The buses run late in the evening and at weekends, as the members had asked.</p>"
    page = tmp_path / "report.html"
    page.write_text(
        "<html><head><title>Bus services</title></head><body><h1>Bus services</h1>"
        "<p>Report to the Growth Scrutiny Committee, 4 March 2025.</p>"
        f"<h2>1. Summary</h2>{12 * said}"
        "<h2>2. Recommendations</h2><p>2.1 That the committee notes the report.</p></body></html>"
    )
    meeting = services.importing.import_file(page).meeting.id
    assert read_first(services, meeting) == FirstFile(meeting)


def test_a_meeting_that_is_not_there_has_no_first_file(sample):
    services, _ = sample
    assert read_first(services, MeetingId("gone")) == FirstFile(MeetingId("gone"))
    with pytest.raises(NothingSuch):
        read_papers(services, MeetingId("gone"))


def test_a_page_goes_with_its_item_into_the_version_that_was_published_again(tmp_path):
    services = services_for(tmp_path / "library", clock=clock())
    once = add(services.importing, tmp_path, a_pack())
    file, meeting = once.document.id, once.meeting.id
    before = read_papers(services, meeting)
    longer = tuple(a_page(n, f"Page {n} of the longer one.") for n in range(1, 9))
    later = a_pack(an_item("1", "Budget 2025/26", a_paper(first=5, last=6), first=5, last=6))
    add(services.importing, tmp_path, replace(later, pages=longer), content="again")
    now = read_papers(services, meeting)
    assert now.paths[file] != before.paths[file]
    assert [now.page_now(file, page, before) for page in (1, 2, 3, 4)] == [1, 5, 6, 4]
