"""Suggestions from transcripts and minutes, what answers them, and the tracker."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from docx import Document

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.parsed import (
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedMinutes,
    ParsedPassage,
    ParsedRecommendation,
    ParsedSpeech,
    ParsedTranscript,
    RecommendationKind,
)
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.tracked import Rag, initials_of
from scrutinyprep.domain.undertakings import Promise, Standing
from tests.store.made_up import FACTS, a_pack, a_paper, an_item

CHECK = "Let me go and check how many potholes were filled twice by contractors."
COME_BACK = "We will come back in November with the gritting plan."
COULD = "We could provide a breakdown of the parking fines."
EXEMPT = Access((Exemption(Nation.ENGLAND, 3),))


def said(*texts, title="Webcast", facts=FACTS):
    return ParsedTranscript(
        "public-i",
        title,
        facts,
        agenda=(ParsedAgendaPoint("1", "Roads"),),
        speeches=(
            ParsedSpeech("How many?", "How many?", point=0, speaker="Cllr Bell", start_s=1.0),
            *(
                ParsedSpeech(text, text, point=0, speaker="Mr Oak", start_s=2.0 + place)
                for place, text in enumerate(texts)
            ),
        ),
    )


def minuted(text, *resolutions, facts=FACTS, access=OPEN):
    return ParsedMinutes(
        "moderngov-text",
        "Minutes",
        facts,
        minutes=(
            ParsedMinute(
                ParsedAgendaPoint("1", "Roads"),
                passages=(ParsedPassage(text),),
                resolutions=tuple(
                    ParsedRecommendation(words, kind=RecommendationKind.RESOLVED)
                    for words in resolutions
                ),
                access=access,
            ),
        ),
    )


@pytest.fixture
def meeting(bring_in):
    return bring_in(said(CHECK, COULD, COME_BACK)).meeting.id


def words_of(found):
    return [undertaking.promise.words for undertaking in found]


def test_an_import_suggests_what_was_promised_the_firm_first(services, meeting):
    found = services.undertakings.of_meeting(meeting)
    assert words_of(found) == [CHECK, COME_BACK, COULD]
    assert {u.promise.standing for u in found} == {Standing.SUGGESTED}
    check, back, could = found
    assert (check.promise.promised_by, check.promise.promised_to) == ("Mr Oak", "Cllr Bell")
    assert (check.item, check.start_s) == ("1", 2.0)
    assert (back.promise.due, back.promise.due_is_month) == (date(2025, 11, 1), True)
    assert back.promise.due_words == "in November"
    assert [u.promise.firmness for u in (check, could)] == [Firmness.FIRM, Firmness.WEAK]


def test_a_suggestion_counts_as_an_undertaking_when_it_is_accepted(services, meeting):
    assert services.meetings.all()[0].undertakings == 0
    first = services.undertakings.of_meeting(meeting)[0]
    accepted = replace(first.promise, standing=Standing.OPEN)
    services.undertakings.revise(first.id, accepted)
    assert services.meetings.all()[0].undertakings == 1


def test_another_record_of_the_meeting_suggests_only_what_is_new(services, bring_in, meeting):
    check, _, could = services.undertakings.of_meeting(meeting)
    services.undertakings.remove(check.id)
    services.undertakings.revise(could.id, replace(could.promise, standing=Standing.DROPPED))
    bring_in(said(CHECK.lower(), COULD, "I'll write to the Minister.", title="Captions"))
    bring_in(minuted("On potholes filled twice, Mr Oak undertook to check with contractors."))
    found = services.undertakings.of_meeting(meeting)
    assert sorted(words_of(found)) == sorted([COME_BACK, COULD, "I'll write to the Minister."])


def test_looking_again_brings_back_nothing_that_was_decided(services, meeting):
    check, *_ = services.undertakings.of_meeting(meeting)
    services.undertakings.remove(check.id)
    services.undertakings.look_again(meeting)
    assert words_of(services.undertakings.of_meeting(meeting)) == [COME_BACK, COULD]


def test_a_suggestion_hides_behind_what_the_user_recorded_and_undo_shows_it(services, meeting):
    change = services.undertakings.record(meeting, Promise("check how many potholes"))
    assert CHECK not in words_of(services.undertakings.of_meeting(meeting))
    services.undertakings.remove(change.made)
    assert CHECK in words_of(services.undertakings.of_meeting(meeting))


def test_a_promise_for_a_month_is_late_when_the_month_is_over(services, meeting):
    back = services.undertakings.of_meeting(meeting)[1]
    back = replace(back, promise=replace(back.promise, standing=Standing.OPEN))
    assert not back.is_overdue(date(2025, 11, 30))
    assert back.is_overdue(date(2025, 12, 1))


def test_an_undertaking_is_found_by_the_beginning_of_its_id(services, meeting):
    check = services.undertakings.of_meeting(meeting)[0]
    assert services.undertakings.named(check.id[:12]) == check
    with pytest.raises(NothingSuch):
        services.undertakings.named("")


def test_a_later_pack_of_the_committee_answers_with_the_page_and_why(services, bring_in, meeting):
    check = services.undertakings.of_meeting(meeting)[0]
    assert services.awaited.answers(check.id) == []
    later = replace(FACTS, date=date(2025, 9, 9))
    report = a_paper(texts=("1.3 Contractors filled 14 potholes twice in the year.",))
    pack = bring_in(a_pack(an_item("1", "Roads", report), facts=later), name="pack.pdf")
    (answer, *_) = services.awaited.answers(check.id)
    assert (answer.meeting.id, answer.item, answer.pdf_page) == (pack.meeting.id, "1", 2)
    assert {"contractors", "potholes", "filled", "twice"} <= set(answer.why)
    services.undertakings.revise(check.id, replace(check.promise, standing=Standing.OPEN))
    assert services.awaited.open_before(date(2025, 9, 1)) == {pack.meeting.id: 1}
    (awaited,) = services.awaited.before(pack.meeting.id)
    assert (awaited.undertaking.id, awaited.answers[0]) == (check.id, answer)


def test_what_scrutiny_resolves_that_others_should_do_is_tracked_once(services, bring_in):
    asks = "RESOLVED that the Executive be recommended to fund a depot."
    meeting = bring_in(minuted("It rained.", asks, "RESOLVED that the report be noted.")).meeting.id
    (row,) = services.tracker.of_meeting(meeting)
    assert (row.tracking.reference, row.tracking.recommendation) == ("SC/2025-03/01", asks)
    assert (row.tracking.origin, row.tracking.area) == ("Scrutiny Committee, item 1", "Roads")
    services.tracker.remove(row.id)
    bring_in(replace(minuted("It rained hard.", asks), title="Minutes"), content="again")
    assert services.tracker.of_meeting(meeting) == []


def test_the_executive_s_own_resolutions_are_tracked_only_when_chosen(services, bring_in):
    facts = MeetingFacts("Anyshire County Council", "Cabinet", date(2025, 3, 5), None)
    asks = "RESOLVED that officers be asked to report back on the depot."
    meeting = bring_in(minuted("It rained.", asks, facts=facts)).meeting.id
    assert services.tracker.of_meeting(meeting) == []
    (candidate,) = services.tracker.candidates(meeting)
    services.tracker.track(meeting, candidate.recommendation, item=candidate.item_id)
    (row,) = services.tracker.of_meeting(meeting)
    assert services.tracker.named("C/2025-03/01") == row
    assert services.tracker.candidates(meeting)[0].tracked == row.id


@pytest.fixture
def tracked(services, bring_in):
    asks = "RESOLVED that Café Ltd be asked to report back."
    bring_in(minuted("It rained.", asks))
    (row,) = services.tracker.all()
    said = replace(row.tracking, lead="=HYPERLINK(1)", action="-2 posts", rag=Rag.AMBER)
    services.tracker.revise(row.id, said)
    return services.tracker.all()


def test_a_spreadsheet_knows_the_letters_and_runs_no_formula(services, tracked, tmp_path):
    done = services.tracker.write(tracked, tmp_path / "t.csv")
    data = done.path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    heads, cells = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert heads == [
        *("Reference", "Origin", "Date", "Area", "Recommendation"),
        *("Executive date", "Lead", "Action", "RAG"),
    ]
    assert cells[4] == "RESOLVED that Café Ltd be asked to report back."
    assert cells[2] == "04/03/2025"
    assert cells[6:] == ["'=HYPERLINK(1)", "'-2 posts", "Amber"]


def test_a_word_file_lies_on_its_side_and_repeats_its_heads(services, tracked, tmp_path):
    path = services.tracker.write(tracked, tmp_path / "t.docx", is_word=True).path
    section = Document(str(path)).sections[0]
    assert section.page_width > section.page_height
    table = Document(str(path)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][-1] == "RAG"
    assert table.rows[1].cells[6].text == "=HYPERLINK(1)"
    with zipfile.ZipFile(path) as parts:
        assert b"w:tblHeader" in parts.read("word/document.xml")
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert b"python" not in parts.read("docProps/core.xml")
    again = services.tracker.write(tracked, tmp_path / "again.docx", is_word=True).path
    assert again.read_bytes() == path.read_bytes()


def test_exempt_rows_stay_in_without_consent(services, bring_in, tmp_path):
    bring_in(minuted("It rained.", "RESOLVED that officers be asked to report.", access=EXEMPT))
    rows = services.tracker.all()
    assert [row.access.is_exempt for row in rows] == [True]
    done = services.tracker.write(rows, tmp_path / "t.csv")
    assert (done.rows, done.left_out) == (0, 1)
    assert b"officers" not in done.path.read_bytes()
    consent = ExemptConsent("Cllr Smith", datetime.now(UTC))
    told = services.tracker.write(rows, tmp_path / "t.csv", consent)
    assert (told.rows, told.left_out) == (1, 0)
    assert b"exempt" in told.path.read_bytes()


def test_initials_leave_the_small_words_out():
    assert initials_of("Children and Young People Scrutiny Committee") == "CYPSC"
