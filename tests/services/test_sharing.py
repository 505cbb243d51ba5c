"""Two members' libraries, and what goes from one to the other."""

import json
from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import CannotWrite, MeetingMissing, MeetingUnclear
from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import Audience, Origin, Purpose, QuestionState, QuestionWords
from scrutinyprep.services.joining import NewMeeting
from scrutinyprep.sharing.merging import Verdict
from scrutinyprep.sharing.writing import share_file
from tests.store.made_up import (
    FACTS,
    NOW,
    ROADS,
    a_pack,
    a_page,
    a_paper,
    add,
    an_item,
    clock,
    pages,
)

CONSENT = ExemptConsent("Cllr Smith", NOW)


@pytest.fixture
def colleague(tmp_path):
    made = services_for(tmp_path / "colleague", author="Cllr Jones", clock=clock())
    yield made
    made.importing._store.close()


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack()).meeting.id


@pytest.fixture
def theirs(colleague, tmp_path):
    return add(colleague.importing, tmp_path, a_pack()).meeting.id


def asked(services, meeting, words="Why would reserves fall?", quote="reserves would fall", **more):
    found = services.places.quoted(meeting, quote) if quote else None
    said = QuestionWords(words, **more)
    return services.questions.draft(
        meeting, said, place=found and found.place, item=found and found.item_id
    ).made


def sent(services, meeting, tmp_path, consent=None):
    return services.sharing.write(meeting, tmp_path / "q.scrutiny", consent).path


def received(colleague, path, chosen=None):
    offered = colleague.sharing.offer(colleague.sharing.read(path), path)
    return offered, colleague.sharing.take(offered, chosen)


def data_of(services, meeting, consent=None):
    gathered = services.sharing.gather(meeting, consent)
    services.sharing.went_out(gathered)
    return share_file(gathered.share)


def verdicts(offered):
    return [one.verdict for one in offered.coming]


def test_a_question_arrives_with_everything_that_was_said_of_it(
    services, colleague, meeting, theirs, tmp_path
):
    line = services.planning.start_line(meeting, "Reserves").made
    made = asked(
        services,
        meeting,
        purpose=Purpose.MONEY,
        addressee="Bob",
        minutes=2.5,
        follow_ups="And then?",
        if_no="Why not?",
        line_id=line,
    )
    services.questions.add_evidence(made, "would fall", "page 2")
    offered, taken = received(colleague, sent(services, meeting, tmp_path))
    assert verdicts(offered) == [Verdict.NEW] * 3
    (question,) = colleague.questions.of_meeting(theirs)
    assert question.said == services.questions.one(made).said
    assert (question.id, question.item, question.origin) == (made, "1", Origin.COLLEAGUE)
    assert question.provenance.author == "Cllr Smith"
    assert (question.place.anchor.quote, question.place.anchor.section) == (
        "reserves would fall",
        "1.2",
    )
    assert [e.words for e in question.evidence] == ["would fall"]
    assert [one.title for one in colleague.planning.lines(theirs)] == ["Reserves"]
    assert len(taken.came) == 3


def test_a_passage_is_found_in_the_version_that_the_colleague_has(
    services, colleague, meeting, tmp_path
):
    new_pages = (
        *pages()[:2],
        a_page(3, "A page that came in between.\n"),
        a_page(4, "More words first. " + ROADS),
    )
    here = add(colleague.importing, tmp_path, a_pack(pages=new_pages)).meeting.id
    asked(services, meeting)
    received(colleague, sent(services, meeting, tmp_path))
    (question,) = colleague.questions.of_meeting(here)
    anchor = question.place.anchor
    assert (anchor.pdf_page, anchor.pack_page, anchor.quote) == (4, 3, "reserves would fall")


def test_a_question_on_a_passage_goes_to_its_item_though_that_has_another_number_there(
    services, colleague, meeting, tmp_path
):
    asked(services, meeting)
    renumbered = a_pack(
        an_item("1", "Apologies", first=2, last=2),
        an_item("2", "Budget 2025/26", a_paper(first=3, last=4), first=3, last=4),
        pages=tuple(a_page(n, one.text) for n, one in enumerate((pages()[0], *pages()), 1)),
    )
    theirs = add(colleague.importing, tmp_path, renumbered, content="renumbered").meeting.id
    received(colleague, sent(services, meeting, tmp_path))
    assert [one.item for one in colleague.questions.of_meeting(theirs)] == ["2"]


def test_a_passage_that_is_nowhere_is_told_and_its_words_are_kept(
    services, colleague, meeting, tmp_path
):
    bare = (*pages()[:2], a_page(3, "Nothing of it.\n"))
    here = add(colleague.importing, tmp_path, a_pack(pages=bare)).meeting.id
    asked(services, meeting)
    services.notes.highlight(
        meeting, services.places.quoted(meeting, "Potholes cost").place, HighlightKind.MONEY
    )
    path = sent(services, meeting, tmp_path)
    offered, _ = received(colleague, path)
    question, highlight = offered.coming
    assert (question.is_lost, question.can_come) == (True, True)
    assert (highlight.is_lost, highlight.can_come) == (True, False)
    (came,) = colleague.questions.of_meeting(here)
    assert came.place is None
    assert [(e.words, e.source) for e in came.evidence] == [
        ("reserves would fall", "Page 2 of “Budget report”; not found in these papers")
    ]
    # It goes no further, and goes away once the papers have the passage.
    back = colleague.sharing.gather(here).share
    assert (len(back.questions), back.evidence) == (1, ())
    add(colleague.importing, tmp_path, a_pack(title="Agenda pack"), here)
    offered, _ = received(colleague, path)
    assert offered.coming[0].verdict is Verdict.CHANGED
    (came,) = colleague.questions.of_meeting(here)
    assert came.place.anchor.quote == "reserves would fall"
    assert came.evidence == ()


def test_private_things_and_empty_ones_stay_at_home(services, meeting):
    asked(services, meeting, "Secretword?", audience=Audience.ME)
    asked(services, meeting, "  ")
    asked(services, meeting, "Dropped?", state=QuestionState.DROPPED)
    note = services.notes.note(meeting, "Secretnote").made
    services.notes.set_private(note, is_private=True)
    services.notes.note(meeting, "Opennote")
    gathered = services.sharing.gather(meeting)
    assert (gathered.questions, gathered.notes) == (0, 1)
    assert [(kept.kind, kept.count) for kept in gathered.private] == [("note", 1), ("question", 1)]
    data = data_of(services, meeting, CONSENT)
    assert b"Secret" not in data
    assert b"Opennote" in data


def test_a_line_of_enquiry_goes_only_with_a_question_that_serves_it(services, meeting):
    line = services.planning.start_line(meeting, "Secretline").made
    asked(services, meeting, "Mine?", audience=Audience.ME, line_id=line)
    assert b"Secretline" not in data_of(services, meeting)


def an_exempt_pack():
    return a_pack(
        an_item("1", "Budget", a_paper()),
        an_item(
            "2",
            "Contract Exemptword",
            a_paper("Exemptword paper", 4, 4, access=exempt(3)),
            access=exempt(3),
            first=4,
            last=4,
        ),
        pages=(*pages()[:3], a_page(4, "Exemptword costs us dear.\n", access=exempt(3))),
    )


def with_exempt_marks(services, meeting):
    line = services.planning.start_line(meeting, "Exemptword line").made
    asked(services, meeting, "Open?")
    asked(services, meeting, "Exemptword question?", "Exemptword costs", line_id=line)
    place = services.places.quoted(meeting, "Exemptword costs")
    item = place.item_id
    services.notes.note(meeting, "Exemptword note", place=place.place, item=item)
    services.notes.highlight(meeting, place.place, HighlightKind.CONCERN, item=item)
    open_one = asked(services, meeting, "Open with evidence?", "reserves would fall", line_id=line)
    services.questions.add_evidence(open_one, "Exemptword costs", "page 3", place=place.place)


def test_nothing_exempt_goes_without_consent(services, bring_in):
    meeting = bring_in(an_exempt_pack()).meeting.id
    with_exempt_marks(services, meeting)
    data = data_of(services, meeting)
    assert b"Exemptword" not in data
    assert len(json.loads(data)["questions"]) == 2
    assert {kept.kind: kept.count for kept in services.sharing.gather(meeting).exempt} == {
        "question": 1,
        "evidence": 1,
        "note": 1,
        "highlight": 1,
        "line of enquiry": 1,
    }


def test_with_consent_exempt_things_go_and_stay_exempt_where_they_arrive(
    services, colleague, bring_in, theirs, tmp_path
):
    meeting = bring_in(an_exempt_pack()).meeting.id
    with_exempt_marks(services, meeting)
    path = sent(services, meeting, tmp_path, CONSENT)
    assert json.loads(path.read_bytes())["access"] == [{"nation": "England", "paragraph": 3}]
    received(colleague, path)
    assert b"Exemptword" not in data_of(colleague, theirs)
    assert b"Exemptword" in data_of(colleague, theirs, CONSENT)


def test_only_what_was_chosen_comes_in_and_what_hangs_on_it(
    services, colleague, meeting, theirs, tmp_path
):
    first = asked(services, meeting, "First?")
    services.questions.add_evidence(first, "evidence", "page 1")
    second = asked(services, meeting, "Second?")
    services.questions.add_evidence(second, "more", "page 1")
    received(colleague, sent(services, meeting, tmp_path), frozenset([first]))
    (question,) = colleague.questions.of_meeting(theirs)
    assert (question.id, len(question.evidence)) == (first, 1)


def test_what_came_in_can_be_taken_back_and_brought_in_again(
    services, colleague, meeting, theirs, tmp_path
):
    made = asked(services, meeting)
    path = sent(services, meeting, tmp_path)
    received(colleague, path)
    before = colleague.questions.one(made)
    services.questions.revise(made, QuestionWords("Why, in numbers?"))
    services.notes.note(meeting, "A note")
    path = sent(services, meeting, tmp_path)
    offered, taken = received(colleague, path)
    assert set(verdicts(offered)) == {Verdict.CHANGED, Verdict.NEW}
    assert colleague.questions.one(made).said.words == "Why, in numbers?"
    colleague.sharing.take_back(taken)
    assert colleague.questions.one(made) == before
    assert colleague.notes.notes(theirs) == []
    offered, _ = received(colleague, path)
    assert set(verdicts(offered)) == {Verdict.CHANGED, Verdict.NEW}
    assert [note.words for note in colleague.notes.notes(theirs)] == ["A note"]


def test_what_was_changed_since_it_came_in_is_not_taken_back(
    services, colleague, meeting, theirs, tmp_path
):
    made = asked(services, meeting)
    _, taken = received(colleague, sent(services, meeting, tmp_path))
    colleague.questions.revise(made, QuestionWords("My own words now"))
    colleague.sharing.take_back(taken)
    (question,) = colleague.questions.of_meeting(theirs)
    assert question.said.words == "My own words now"


def test_where_both_changed_a_question_both_stand_and_both_libraries_agree(
    services, colleague, meeting, theirs, tmp_path
):
    made = asked(services, meeting)
    received(colleague, sent(services, meeting, tmp_path))
    services.questions.revise(made, QuestionWords("Mine?"))
    colleague.questions.revise(made, QuestionWords("Theirs?"))
    mine = sent(services, meeting, tmp_path)
    back = colleague.sharing.write(theirs, tmp_path / "back.scrutiny").path
    offered, _ = received(colleague, mine)
    assert verdicts(offered) == [Verdict.BOTH]
    received(services, back)
    both = [
        {q.id: q.said.words for q in library.questions.of_meeting(one)}
        for library, one in ((services, meeting), (colleague, theirs))
    ]
    assert both[0] == both[1]
    assert sorted(both[0].values()) == ["Mine?", "Theirs?"]


def test_a_removed_question_goes_away_at_the_colleagues_too(
    services, colleague, meeting, theirs, tmp_path
):
    made = asked(services, meeting)
    received(colleague, sent(services, meeting, tmp_path))
    services.questions.remove(made)
    offered, _ = received(colleague, sent(services, meeting, tmp_path))
    assert verdicts(offered) == [Verdict.REMOVED]
    assert colleague.questions.of_meeting(theirs) == []


def test_a_question_that_never_went_out_leaves_no_trace_when_it_is_removed(services, meeting):
    services.questions.remove(asked(services, meeting, "Never?"))
    assert services.sharing.gather(meeting).share.questions == ()


def test_a_question_kept_to_oneself_stays_so_when_a_newer_one_comes(
    services, colleague, meeting, theirs, tmp_path
):
    made = asked(services, meeting)
    received(colleague, sent(services, meeting, tmp_path))
    own = colleague.questions.one(made).said
    colleague.questions.revise(made, replace(own, audience=Audience.ME))
    services.questions.revise(made, QuestionWords("Newer?"))
    received(colleague, sent(services, meeting, tmp_path))
    question = colleague.questions.one(made)
    assert (question.said.words, question.said.audience) == ("Newer?", Audience.ME)


def test_questions_that_ask_nearly_the_same_are_shown_together(
    services, colleague, meeting, theirs, tmp_path
):
    asked(colleague, theirs, "Why do the reserves fall so fast?")
    asked(services, meeting, "Why would reserves fall?")
    path = sent(services, meeting, tmp_path)
    offered = colleague.sharing.offer(colleague.sharing.read(path), path)
    assert offered.coming[0].alike == ("Why do the reserves fall so fast?",)


def test_words_that_came_in_are_found_by_searching(services, colleague, meeting, theirs, tmp_path):
    asked(services, meeting, "Wherefore zeugma?", follow_ups="Perchance quixotic?")
    _, taken = received(colleague, sent(services, meeting, tmp_path))
    find = colleague.searching.find
    for word in ("zeugma", "quixotic"):
        assert [hit.where for hit in find(Wanted(word))] == [Where.QUESTIONS]
    colleague.sharing.take_back(taken)
    assert find(Wanted("zeugma")) == []


def test_the_meeting_is_known_by_committee_and_date_where_the_files_differ(
    services, colleague, meeting, tmp_path
):
    here = add(colleague.importing, tmp_path, a_pack(title="Another pack")).meeting.id
    asked(services, meeting)
    offered, _ = received(colleague, sent(services, meeting, tmp_path))
    assert offered.meeting.id == here


def test_a_meeting_that_is_not_there_is_named(services, colleague, meeting, tmp_path):
    asked(services, meeting)
    path = sent(services, meeting, tmp_path)
    with pytest.raises(MeetingMissing, match="Scrutiny Committee, 4 March 2025"):
        received(colleague, path)


def test_of_two_meetings_nobody_guesses(services, colleague, meeting, tmp_path):
    asked(services, meeting)
    path = sent(services, meeting, tmp_path)
    for council in ("Anyshire County Council", None):
        facts = replace(FACTS, council=council, date=date(2025, 3, 4))
        add(
            colleague.importing,
            tmp_path,
            a_pack(facts=facts, title=str(council)),
            NewMeeting(facts),
        )
    with pytest.raises(MeetingUnclear) as unclear:
        received(colleague, path)
    assert len(unclear.value.meetings) == 2


def test_the_same_share_gives_the_same_bytes(services, meeting):
    asked(services, meeting)
    assert data_of(services, meeting) == data_of(services, meeting)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_remembered(services, meeting, tmp_path):
    made = asked(services, meeting)
    with pytest.raises(CannotWrite):
        services.sharing.write(meeting, tmp_path / "none" / "q.scrutiny")
    services.questions.remove(made)
    assert services.sharing.gather(meeting).share.questions == ()
