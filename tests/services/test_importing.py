"""Bringing files in: which meeting, which document, which version, and nothing twice."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, time

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import MeetingUnclear, Unreadable
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, MeetingFacts, ParsedItem
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.importing import Outcome
from tests.store.made_up import (
    FACTS,
    a_pack,
    a_paper,
    a_transcript,
    add,
    an_item,
    clock,
    pages,
    read_of,
    some_minutes,
)


def rows_in(services):
    """Return every row of the library but the index's own."""
    with closing(sqlite3.connect(services.library.folder / "library.sqlite")) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'"
            )
        ]
        return {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in tables
        }


def only_meeting(services):
    (summary,) = services.meetings.all()
    return summary


def numbers_and_titles(services, meeting):
    return [(item.number, item.title) for item in services.meetings.agenda(meeting)]


def test_a_pack_becomes_a_meeting_with_its_agenda(services, bring_in):
    done = bring_in(a_pack())
    assert done.outcome is Outcome.IMPORTED
    assert (done.items, done.sections, done.speeches) == (1, 2, 0)
    assert done.meeting.facts == FACTS
    assert Kind.PAPERS in done.change.kinds
    (item,) = services.meetings.agenda(done.meeting.id)
    assert (item.pdf_pages.first, item.pdf_pages.last) == (2, 3)
    assert (item.pack_pages.first, item.pack_pages.last) == (1, 2)
    assert [r.text for r in item.recommendations] == ["That the budget be noted."]
    assert services.papers.path(done.document.id).read_bytes().startswith(b"ParsedPack")
    assert services.library.check() == []


def test_the_same_file_again_changes_nothing(services, bring_in):
    bring_in(a_pack())
    before = rows_in(services)
    again = bring_in(a_pack(), name="the same under another name.pdf")
    assert again.outcome is Outcome.UNCHANGED
    assert again.change.kinds == Kind(0)
    assert rows_in(services) == before


def test_import_file_reads_only_what_is_not_there(services, tmp_path, bring_in):
    path = tmp_path / "notes.txt"
    path.write_text("Chair: Welcome to the meeting.\nOfficer: Thank you, Chair.\n" * 5)
    first = services.importing.import_file(path)
    second = services.importing.import_file(path)
    assert (first.outcome, second.outcome) == (Outcome.IMPORTED, Outcome.UNCHANGED)
    assert first.document.id == second.document.id


def test_a_file_that_is_gone_is_told_so(services, tmp_path):
    with pytest.raises(Unreadable):
        services.importing.import_file(tmp_path / "gone.pdf")


def test_a_name_that_is_no_text_is_kept_as_well_as_it_goes(services, tmp_path):
    read = read_of(tmp_path, a_pack(), name="p\udce9.pdf")
    done = services.importing.add(read)
    assert done.document.file_name == "p\ufffd.pdf"


def test_papers_of_one_meeting_join_it_in_whatever_order_they_come(services, bring_in):
    parsed = [
        a_transcript(),
        some_minutes(),
        a_pack(),
        a_pack(
            an_item("1", "Budget", a_paper("Late paper", 1, 2), first=1, last=2),
            kind=DocumentKind.SUPPLEMENT,
            title="Supplement 1",
        ),
    ]
    for file in parsed:
        bring_in(file)
    summary = only_meeting(services)
    assert [d.kind.value for d in summary.documents] == [
        "transcript",
        "minutes",
        "pack",
        "supplement",
    ]
    (item,) = services.meetings.agenda(summary.meeting.id)
    # The pack has the last word on the title, and on where the item stands.
    assert (item.number, item.title) == ("1", "Budget 2025/26")
    assert item.pdf_pages.first == 2
    assert [paper.title for paper in item.papers] == ["Budget report", "Late paper"]
    assert {s.item for s in services.speeches.of_meeting(summary.meeting.id)} == {None, "1"}
    assert [r.kind.value for r in item.recommendations] == ["asked", "asked", "resolved"]


def test_the_agenda_is_the_same_whether_pack_or_transcript_came_first(tmp_path):
    agendas = []
    for order in ((a_pack(), a_transcript()), (a_transcript(), a_pack())):
        folder = tmp_path / str(len(agendas))
        folder.mkdir()
        services = services_for(folder / "library", clock=clock())
        for parsed in order:
            add(services.importing, folder, parsed)
        meeting = only_meeting(services).meeting.id
        agendas.append(
            [
                (i.number, i.title, i.pdf_pages, i.found_by)
                for i in services.meetings.agenda(meeting)
            ]
        )
    assert agendas[0] == agendas[1]


def test_items_of_a_transcript_that_no_pack_has_stand_after_the_packs(services, bring_in):
    bring_in(a_transcript(agenda=(("9", "Any other business"), ("1", "Budget"))))
    done = bring_in(a_pack())
    assert numbers_and_titles(services, done.meeting.id) == [
        ("1", "Budget 2025/26"),
        ("9", "Any other business"),
    ]


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, committee="Scrutiny  committee"),
        replace(FACTS, council="Anyshire"),
        replace(FACTS, council=None, time=None),
        replace(FACTS, time=time(10, 5)),
    ],
)
def test_slightly_different_names_are_the_same_meeting(services, bring_in, facts):
    bring_in(a_pack())
    bring_in(a_transcript(facts=facts))
    assert only_meeting(services).meeting.facts == FACTS


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, committee="Cabinet"),
        replace(FACTS, date=date(2025, 3, 5)),
        replace(FACTS, council="Otherford Borough Council"),
        replace(FACTS, date=None),
        MeetingFacts(),
    ],
)
def test_another_committee_council_or_date_is_another_meeting(services, bring_in, facts):
    bring_in(a_pack())
    bring_in(a_transcript(facts=facts))
    assert len(services.meetings.all()) == 2


def test_a_meeting_that_no_paper_names_is_called_by_the_papers_title(services, bring_in):
    done = bring_in(a_pack(facts=MeetingFacts(), title="Seven ways to fill a pothole"))
    assert done.meeting.committee == "Seven ways to fill a pothole"
    assert done.meeting.date is None
    assert services.meetings.named("last") == done.meeting.id


def some_captions(title="Anyshire - Scrutiny Committee - 4 March 2025 (WebVTT captions)", **more):
    facts = MeetingFacts(date=FACTS.date, **more)
    return replace(a_transcript(facts=facts, title=title), format="vtt")


def test_captions_that_name_a_committee_only_in_their_title_join_its_meeting(services, bring_in):
    pack = bring_in(a_pack())
    done = bring_in(some_captions(), name="captions.vtt")
    assert (done.meeting.id, done.meeting.facts) == (pack.meeting.id, FACTS)
    assert len(services.speeches.of_meeting(pack.meeting.id)) == 2


def test_captions_that_name_only_the_council_join_the_one_meeting_of_that_day(services, bring_in):
    bring_in(a_pack())
    bring_in(some_captions("recording"), name="anyshire-2025-03-04.vtt")
    assert len(services.meetings.all()) == 1
    bring_in(a_pack(facts=replace(FACTS, committee="Cabinet")), content="cabinet")
    bring_in(some_captions("recording, part 2"), name="anyshire-2025-03-04-part-2.vtt")
    assert len(services.meetings.all()) == 3


def test_a_committee_in_the_title_outweighs_the_council(services, bring_in):
    scrutiny = bring_in(a_pack())
    bring_in(a_pack(facts=replace(FACTS, committee="County Council")), content="council")
    assert bring_in(some_captions(), name="captions.vtt").meeting.id == scrutiny.meeting.id


@pytest.mark.parametrize(
    "captions",
    [
        some_captions("Anyshire - Cabinet - 4 March 2025"),
        some_captions("Otherford - Scrutiny Committee - 4 March 2025"),
        some_captions("Anyshire, 4 March 2025", council="Otherford Borough Council"),
        replace(some_captions(), meeting=MeetingFacts(date=date(2025, 3, 5))),
        replace(some_captions(), meeting=MeetingFacts()),
    ],
)
def test_captions_of_another_meeting_stay_apart(services, bring_in, captions):
    bring_in(a_pack())
    bring_in(captions, name="captions.vtt")
    assert len(services.meetings.all()) == 2


def test_captions_that_came_first_are_joined_by_the_pack_that_names_the_committee(
    services, bring_in
):
    captions = bring_in(some_captions(), name="captions.vtt")
    assert captions.meeting.committee == "Anyshire - Scrutiny Committee - 4 March 2025"
    pack = bring_in(a_pack())
    assert (pack.meeting.id, pack.meeting.facts) == (captions.meeting.id, FACTS)


@pytest.mark.parametrize(("stem", "meetings"), [("hsv_2025-03-04_captions", 1), ("captions", 2)])
def test_renderings_of_one_files_name_are_of_one_meeting(services, bring_in, stem, meetings):
    for ending in ("vtt", "srt"):
        captions = replace(some_captions(f"{stem} ({ending})"), format=ending)
        bring_in(captions, name=f"{stem}.{ending}")
    assert len(services.meetings.all()) == meetings


def test_a_name_that_the_user_gave_is_not_taken_for_a_files(services, bring_in):
    captions = bring_in(some_captions(), name="captions.vtt")
    named = replace(captions.meeting.facts, committee="Our committee")
    services.meetings.correct(captions.meeting.id, named)
    bring_in(a_pack())
    assert len(services.meetings.all()) == 2


def test_a_further_paper_fills_in_what_was_not_known(services, bring_in):
    bring_in(a_transcript(facts=replace(FACTS, council=None, time=None)))
    assert bring_in(a_pack()).meeting.facts == FACTS


def test_a_paper_may_be_put_with_a_meeting_by_hand(services, bring_in):
    unnamed = bring_in(a_transcript(facts=MeetingFacts(committee="Panel")))
    done = bring_in(a_pack(), unnamed.meeting.id)
    assert done.meeting.id == unnamed.meeting.id
    assert (done.meeting.committee, done.meeting.date) == ("Panel", FACTS.date)


def test_a_paper_of_another_date_put_there_by_hand_changes_no_fact(services, bring_in):
    first = bring_in(a_pack(facts=replace(FACTS, time=None)))
    other = replace(FACTS, date=date(2024, 1, 1), place="Elsewhere")
    assert bring_in(a_transcript(facts=other), first.meeting.id).meeting.place is None


def test_two_meetings_that_a_file_may_belong_to_are_both_named(services, bring_in, tmp_path):
    bring_in(a_pack())
    bring_in(a_transcript(facts=replace(FACTS, council="Otherford Borough Council")))
    with pytest.raises(MeetingUnclear) as told:
        bring_in(some_minutes(facts=replace(FACTS, council=None)))
    assert len(told.value.candidates) == 2
    kept = list((services.library.folder / "files").rglob("*.txt"))
    assert len(kept) == 1
    assert services.library.check() == []


def test_a_pack_published_again_is_version_two_and_marks_stay(services, bring_in):
    first = bring_in(a_pack())
    meeting = first.meeting.id
    found = services.places.quoted(meeting, "reserves would fall")
    services.questions.draft(meeting, QuestionWords("Why?"), place=found.place, item=found.item_id)
    second = bring_in(a_pack(title="Agenda pack, corrected"), content="other bytes")
    assert second.outcome is Outcome.NEW_VERSION
    assert (second.document.id, second.document.version) == (first.document.id, 2)
    (item,) = services.meetings.agenda(meeting)
    assert [(p.title, p.version) for p in item.papers] == [("Budget report", 2)]
    (question,) = services.questions.of_meeting(meeting)
    assert question.place == found.place
    assert question.item_id == item.id
    assert len(services.papers.sections(meeting)) == 2
    assert len(item.recommendations) == 1


def test_an_older_version_again_is_unchanged(services, bring_in):
    bring_in(a_pack())
    bring_in(a_pack(), content="other bytes")
    again = bring_in(a_pack())
    # Told is what this file is, not what is shown in its place.
    assert (again.outcome, again.document.version) == (Outcome.UNCHANGED, 1)


def test_a_report_that_the_new_pack_leaves_out_is_gone_from_the_agenda(services, bring_in):
    two = an_item("1", "Budget 2025/26", a_paper(), a_paper("Appendix A", 3, 3))
    bring_in(a_pack(two))
    done = bring_in(a_pack(), content="other bytes")
    (item,) = services.meetings.agenda(done.meeting.id)
    assert [paper.title for paper in item.papers] == ["Budget report"]


def test_items_numbered_anew_keep_their_questions(services, bring_in):
    budget, roads = ("Budget 2025/26", "Roads and footways")
    done = bring_in(a_pack(an_item("1", budget, a_paper()), an_item("2", roads)))
    meeting = done.meeting.id
    about_roads = services.meetings.item_named(meeting, "2")
    services.questions.draft(meeting, QuestionWords("How many?"), item=about_roads)
    bring_in(
        a_pack(
            an_item("1", budget, a_paper()),
            an_item("2", "A petition about the library"),
            an_item("3", roads),
        ),
        content="other bytes",
    )
    assert numbers_and_titles(services, meeting) == [
        ("1", budget),
        ("2", "A petition about the library"),
        ("3", roads),
    ]
    assert [q.item for q in services.questions.of_meeting(meeting)] == ["3"]


def test_an_item_that_is_no_longer_on_the_agenda_is_shown_for_its_questions(services, bring_in):
    done = bring_in(a_pack(an_item("1", "Withdrawn plans"), an_item("2", "Roads")))
    meeting = done.meeting.id
    withdrawn = services.meetings.item_named(meeting, "1")
    bring_in(a_pack(an_item("1", "Zoo"), an_item("2", "Roads")), content="other bytes")
    assert numbers_and_titles(services, meeting) == [("1", "Zoo"), ("2", "Roads")]
    services.questions.draft(meeting, QuestionWords("Why withdrawn?"), item=withdrawn)
    assert numbers_and_titles(services, meeting) == [
        ("1", "Zoo"),
        ("2", "Roads"),
        ("1", "Withdrawn plans"),
    ]
    # The number means the item that the agenda has now.
    assert services.meetings.item_named(meeting, "1") != withdrawn


def test_a_title_put_a_little_differently_is_the_same_item(services, bring_in):
    done = bring_in(a_pack(an_item("1", "Budget monitoring Q2")))
    before = services.meetings.item_named(done.meeting.id, "1")
    bring_in(a_pack(an_item("1.", "Budget Monitoring Report Q2")), content="other bytes")
    assert services.meetings.item_named(done.meeting.id, "1") == before


@pytest.mark.parametrize("title", ["Budget", "Something else"])
def test_a_pack_that_prints_a_number_twice_loses_neither_item(services, bring_in, title):
    done = bring_in(a_pack(an_item("7", "Budget"), an_item("7", title)))
    assert numbers_and_titles(services, done.meeting.id) == [("7", "Budget"), ("7", title)]
    assert done.items == 2


def test_papers_without_an_agenda_are_sections_of_the_file(services, bring_in):
    report = replace(
        a_pack(kind=DocumentKind.REPORT, title="A report"), items=(), papers=(a_paper(),)
    )
    done = bring_in(report)
    assert services.meetings.agenda(done.meeting.id) == []
    assert [s.number for s in services.papers.sections(done.meeting.id)] == ["1", "2"]
    found = services.places.quoted(done.meeting.id, "Potholes cost us")
    assert found.place.document_id == found.place.published_in == done.document.id
    assert found.place.anchor.section == "2.1"


def test_papers_under_no_item_keep_what_each_of_them_asks(services, bring_in):
    papers = (a_paper(), a_paper("Appendix A", 3, 3))
    done = bring_in(replace(a_pack(kind=DocumentKind.REPORT), items=(), papers=papers))
    asked = services.papers.recommendations(done.meeting.id)
    assert [(r.text, r.pdf_page) for r in asked] == [
        ("That the budget be noted.", 2),
        ("That the budget be noted.", 3),
    ]


def test_other_renderings_of_one_meeting_are_shown_one_at_a_time(services, bring_in):
    bring_in(a_transcript())
    done = bring_in(a_transcript(title="Captions"))
    assert done.outcome is Outcome.IMPORTED
    assert len(services.speeches.of_meeting(done.meeting.id)) == 2
    assert only_meeting(services).speeches == 2
    first = only_meeting(services).documents[0]
    assert {s.document_id for s in services.speeches.of_transcript(first.id)} == {first.id}


def test_a_person_is_one_however_often_they_speak_and_another_elsewhere(services, bring_in):
    bring_in(a_transcript())
    bring_in(a_transcript(facts=replace(FACTS, date=date(2025, 4, 1)), title="April"))
    assert len(services.people.all()) == 2
    bring_in(a_transcript(facts=replace(FACTS, council="Otherford"), title="Otherford"))
    people = services.people.all()
    assert len(people) == 4
    assert {alias for person in people for alias in person.aliases} == {
        "Cllr Ann Chair",
        "Bob Director",
    }


def test_a_page_that_was_read_with_the_first_import_is_there_for_every_version(services, bring_in):
    bring_in(a_pack())
    done = bring_in(a_pack(pages=pages(budget="1.1 Another text")), content="other bytes")
    assert services.papers.text(done.document.id, 2) == "1.1 Another text"


def test_two_programs_that_import_one_file_at_once_add_it_once(tmp_path):
    folder = tmp_path / "library"
    both = [services_for(folder, clock=clock()) for _ in range(2)]
    both[0].library.open()
    read = read_of(tmp_path, a_pack())
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda services: services.importing.add(read), both))
    assert {d.outcome for d in done} == {Outcome.IMPORTED, Outcome.UNCHANGED}
    assert [d.version for d in only_meeting(both[0]).documents] == [1]
    assert both[0].library.check() == []


def only_a_frontsheet():
    item = ParsedItem("1", "Budget 2025/26", (FoundBy.FRONTSHEET,))
    return a_pack(item, title="Agenda frontsheet")


def test_a_frontsheet_that_comes_after_its_pack_takes_no_report_away(services, bring_in):
    pack = bring_in(a_pack())
    agenda = bring_in(only_a_frontsheet(), content="agenda")
    assert agenda.document.kind is DocumentKind.SUPPLEMENT
    (item,) = services.meetings.agenda(pack.meeting.id)
    assert item.papers[0].published_in == pack.document.id
    assert (item.pdf_pages.first, item.pdf_pages.last) == (2, 3)


def test_a_pack_that_comes_after_its_frontsheet_is_its_new_version(services, bring_in):
    agenda = bring_in(only_a_frontsheet(), content="agenda")
    pack = bring_in(a_pack())
    assert (pack.outcome, pack.document.id) == (Outcome.NEW_VERSION, agenda.document.id)
    (item,) = services.meetings.agenda(pack.meeting.id)
    assert len(item.papers) == 1


def test_transcripts_of_one_title_in_two_formats_are_two_documents(services, bring_in):
    captions = bring_in(a_transcript())
    webcast = bring_in(replace(a_transcript(), format="vtt"), content="webcast")
    assert captions.document.id != webcast.document.id
    assert captions.meeting.id == webcast.meeting.id
