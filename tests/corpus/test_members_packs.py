"""A members' pack and its public version in one library, in both orders, against the truth."""

import json

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.questions import QuestionWords

MEMBERS = "Private reports pack 25th-Sep-2025 10.00 Cabinet"
PUBLIC = "Public reports pack 25th-Sep-2025 10.00 Cabinet"


def pair(pages):
    return None if pages is None else [pages.first, pages.last]


@pytest.fixture(scope="module", params=[(MEMBERS, PUBLIC), (PUBLIC, MEMBERS)], ids=" ".join)
def both(request, corpus, tmp_path_factory):
    """Return the services of a library with both packs, the meeting, and the members' truth."""
    services = services_for(tmp_path_factory.mktemp("both") / "library")
    done = [
        services.importing.import_file(corpus / "exempt" / f"{name}.pdf") for name in request.param
    ]
    assert len({one.meeting.id for one in done}) == 1
    truth = json.loads((corpus / "exempt" / f"{MEMBERS}.truth.json").read_text("utf-8"))
    members = done[request.param.index(MEMBERS)].document
    yield services, done[0].meeting.id, truth, members.id
    services.importing._store.close()


def test_the_items_and_their_pages_are_those_of_the_members_pack(both):
    services, meeting, truth, _ = both
    agenda = services.meetings.agenda(meeting)
    assert [
        (item.number, item.title, pair(item.pdf_pages), pair(item.pack_pages)) for item in agenda
    ] == [(true["no"], true["title"], true["pdf"], true["stamps"]) for true in truth["items"]]
    assert [[pair(paper.pdf_pages) for paper in item.papers] for item in agenda] == [
        [document["pdf"] for document in true["docs"]] for true in truth["items"]
    ]


def test_the_exempt_papers_are_shown_as_such_from_the_members_pack(both):
    services, meeting, truth, members = both
    found = [
        (item.number, *pair(paper.pdf_pages), paper.published_in, paper.access)
        for item in services.meetings.agenda(meeting)
        for paper in item.papers
        if paper.access.is_exempt
    ]
    assert found == [
        (one["item"], *one["pdf"], members, exempt(*one["paragraphs"])) for one in truth["exempt"]
    ]
    marked = {
        page
        for item in services.meetings.agenda(meeting)
        for run in item.exempt_pdf_pages
        for page in range(run.first, run.last + 1)
    }
    blank = {page for page, *_, kind in truth["page_map"] if kind == "blank"}
    assert marked - blank == set(truth["exempt_pdf_pages"])


def test_no_page_that_stands_in_place_of_a_report_is_found(both):
    services, *_ = both
    assert services.searching.find(Wanted('"document is restricted"')) == []


def test_every_secret_is_found_once_and_exempt(both):
    services, _, truth, members = both
    for secret in truth["sentinels"]:
        (hit,) = services.searching.find(Wanted(f'"{secret["extracted"]}"'))
        assert hit.access.is_exempt, secret
        assert (hit.published_in, hit.item) == (members, secret["item"])


def test_a_question_on_a_secret_or_on_its_page_is_exempt(both):
    services, meeting, truth, members = both
    for secret in truth["sentinels"]:
        quoted = services.places.quoted(meeting, secret["extracted"])
        page = services.places.page(meeting, pack_page=secret["stamp"])
        for found in (quoted, page):
            assert (found.place.published_in, found.place.anchor.pdf_page) == (
                members,
                secret["pdf_page"],
            )
            services.questions.draft(
                meeting, QuestionWords("Why?"), place=found.place, item=found.item_id
            )
    assert all(q.access.is_exempt for q in services.questions.of_meeting(meeting))
