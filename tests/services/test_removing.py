"""Taking meetings and files away, and bringing them back as they were."""

import pytest

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.importing import Outcome
from tests.store.made_up import a_pack, a_paper, a_transcript, an_item, some_minutes


@pytest.fixture
def pack(bring_in):
    return bring_in(a_pack())


def found(services, words):
    return [hit.where.value for hit in services.searching.find(Wanted(words))]


def test_a_meeting_that_was_removed_is_nowhere_and_comes_back_whole(services, pack):
    meeting = pack.meeting.id
    services.questions.draft(meeting, QuestionWords("Why potholes?"))
    before = services.meetings.all()
    services.meetings.remove(meeting)
    assert services.meetings.all() == []
    assert found(services, "potholes") == []
    for name in ("last", meeting, meeting[:4]):
        with pytest.raises(NothingSuch):
            services.meetings.named(name)
    with pytest.raises(NothingSuch):
        services.papers.named("last")
    services.meetings.bring_back(meeting)
    assert services.meetings.all() == before
    assert sorted(found(services, "potholes")) == ["papers", "questions"]


def test_importing_a_file_of_a_removed_meeting_again_brings_it_back(services, bring_in, pack):
    services.meetings.remove(pack.meeting.id)
    again = bring_in(a_pack())
    assert (again.outcome, again.meeting.id) == (Outcome.IMPORTED, pack.meeting.id)
    assert len(services.meetings.all()) == 1


def test_a_file_that_was_removed_takes_its_items_papers_and_words_along(services, bring_in, pack):
    meeting, document = pack.meeting.id, pack.document.id
    bring_in(a_transcript())
    before = services.meetings.agenda(meeting), services.papers.sections(meeting)
    services.meetings.remove_document(document)
    (item,) = services.meetings.agenda(meeting)
    assert (item.papers, item.pdf_pages, item.recommendations) == ((), None, ())
    assert services.papers.sections(meeting) == []
    assert services.papers.recommendations(meeting) == []
    assert [d.kind.value for d in services.papers.files(meeting)] == ["transcript"]
    assert found(services, "potholes") == []
    with pytest.raises(NotUnderstood):
        services.places.quoted(meeting, "Potholes cost us")
    with pytest.raises(NothingSuch):
        services.papers.named(document)
    services.meetings.bring_document_back(document)
    assert (services.meetings.agenda(meeting), services.papers.sections(meeting)) == before


def test_importing_a_removed_file_again_brings_it_back_with_its_marks(services, bring_in, pack):
    place = services.places.quoted(pack.meeting.id, "Potholes cost us").place
    services.questions.draft(pack.meeting.id, QuestionWords("Why?"), place=place)
    services.meetings.remove_document(pack.document.id)
    assert [q.place for q in services.questions.of_meeting(pack.meeting.id)] == [place]
    again = bring_in(a_pack())
    assert (again.outcome, again.document.id, again.document.version) == (
        Outcome.IMPORTED,
        pack.document.id,
        1,
    )


def test_a_pack_imported_after_its_removal_is_a_document_of_its_own(services, bring_in, pack):
    services.meetings.remove_document(pack.document.id)
    other = bring_in(a_pack(), content="other bytes")
    assert other.outcome is Outcome.IMPORTED
    assert other.document.id != pack.document.id
    (item,) = services.meetings.agenda(pack.meeting.id)
    assert [p.published_in for p in item.papers] == [other.document.id]


def test_a_report_stands_as_in_the_pack_again_once_its_late_version_is_removed(
    services, bring_in, pack
):
    late = bring_in(
        a_pack(
            an_item("1", "Budget", a_paper("Budget report", 1, 1), first=1, last=1),
            kind=DocumentKind.SUPPLEMENT,
            title="Supplement 1",
        )
    )

    def papers():
        (item,) = services.meetings.agenda(pack.meeting.id)
        return [(p.published_in, p.version, p.pdf_pages.first) for p in item.papers]

    assert papers() == [(late.document.id, 2, 1)]
    services.meetings.remove_document(late.document.id)
    assert papers() == [(pack.document.id, 1, 2)]
    services.meetings.bring_document_back(late.document.id)
    assert papers() == [(late.document.id, 2, 1)]


def test_minutes_and_transcripts_can_be_removed_too(services, bring_in, pack):
    for made in (a_transcript(), some_minutes()):
        done = bring_in(made)
        services.meetings.remove_document(done.document.id)
    assert services.speeches.of_meeting(pack.meeting.id) == []
    assert found(services, "morning") == found(services, "asked members") == []
    assert len(services.papers.recommendations(pack.meeting.id)) == 1


def test_only_a_file_can_be_removed(services, pack):
    (item,) = services.meetings.agenda(pack.meeting.id)
    for nothing in (item.papers[0].document_id, "none"):
        with pytest.raises(NothingSuch):
            services.meetings.remove_document(nothing)


def test_a_meeting_may_be_put_right_by_hand(services, pack):
    facts = MeetingFacts("Elsewhere", "Panel", None, None, "Room 2")
    services.meetings.correct(pack.meeting.id, facts)
    assert services.meetings.one(pack.meeting.id).facts == facts


@pytest.mark.parametrize("deed", ["remove", "bring_back", "one"])
def test_there_is_no_such_meeting(services, pack, deed):
    with pytest.raises(NothingSuch):
        getattr(services.meetings, deed)("none")


def test_ids_are_understood_by_a_beginning_that_no_other_has(services, bring_in):
    ids = [bring_in(a_transcript(facts=MeetingFacts())).meeting.id]
    while len({i[0] for i in ids}) == len(ids):
        title = f"T{len(ids)}"
        ids.append(bring_in(a_transcript(facts=MeetingFacts(), title=title)).meeting.id)
    clash = ids[-1]
    assert services.meetings.named(clash) == clash
    with pytest.raises(NotUnderstood, match="meetings whose ids begin"):
        services.meetings.named(clash[0])
    for nothing in ("", "%", "_", "zz"):
        with pytest.raises(NothingSuch):
            services.meetings.named(nothing)


def test_a_document_is_understood_by_its_beginning_or_as_the_last(services, bring_in, pack):
    other = bring_in(a_transcript()).document.id
    assert services.papers.named("last") == other
    assert services.papers.named(pack.document.id) == pack.document.id
    assert services.papers.one(other).kind is DocumentKind.TRANSCRIPT
    assert services.papers.pages(other) == []
    with pytest.raises(NothingSuch):
        services.papers.one("none")


def test_the_last_meeting_is_the_one_that_a_file_was_last_added_to(services, bring_in, pack):
    bring_in(a_transcript(facts=MeetingFacts(committee="Panel")))
    bring_in(some_minutes())
    assert services.meetings.named("last") == pack.meeting.id
