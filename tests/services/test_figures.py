"""Figures of papers and speeches, and what was told of the same before, in a real library."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.figures import Basis
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.parsed import ParsedPassage, ParsedSpeech, PassageKind
from tests.store.made_up import FACTS, a_pack, a_paper, a_transcript, an_item

LATER = replace(FACTS, date=date(2026, 3, 4))
OVERSPEND = "In 2025/26 there is an overspend of £2.4m on home to school transport."
EARLIER = "In 24 -25 there was an overspend of 1 .9 million on home to school transport."
HEAD = ("Service", "2025-26 £000", "2026-27 £000")


def table(*rows):
    return tuple(
        ParsedPassage("  ".join(row), 2, None, PassageKind.TABLE_ROW, "", row) for row in rows
    )


def pack(*, facts=LATER, texts=(OVERSPEND,), rows=(), access=None, **more):
    paper = a_paper(texts=texts, rows=rows, **({"access": access} if access else {}))
    return a_pack(an_item("1", "Budget 2025/26", paper), facts=facts, **more)


def said(text, *, facts=FACTS, **more):
    speech = ParsedSpeech(text, text, "Bob Director", 61.5)
    return replace(a_transcript(facts=facts, agenda=()), speeches=(speech,), **more)


@pytest.fixture
def now(bring_in):
    """A meeting to prepare for."""
    return bring_in(pack(), content="now").meeting.id


def overspend(services, meeting):
    found = services.figures.of_meeting(meeting)
    return next(one for one in found if "overspend" in one.figure.measure)


def test_a_meetings_figures_say_what_they_measure_and_where_they_stand(services, now):
    one = overspend(services, now)
    assert one.figure.value == 2400000
    assert one.figure.period.key == "2025-26"
    assert one.figure.measure == "overspend on home to school transport"
    assert (one.hit.where, one.hit.pdf_page, one.hit.item) == (Where.PAPERS, 2, "1")
    assert one.hit.text[one.figure.start : one.figure.end] == "£2.4m"


def test_what_was_said_names_the_speech_and_the_time(services, bring_in):
    then = bring_in(said(EARLIER)).meeting.id
    one = overspend(services, then)
    assert (one.speech, one.hit.speaker, one.hit.start_s) == (0, "Bob Director", 61.5)
    assert one.figure.value == 1900000


def test_figures_are_of_a_page_a_section_an_item_and_of_selected_words(services, now):
    figures, papers = services.figures, services.papers
    file = papers.files(now)[0].id
    values = {one.figure.value for one in figures.on_page(file, 2)}
    assert {Decimal(2400000), Decimal(1200000)} <= values
    assert figures.on_page(file, 4) == []
    assert [f.figure.value for f in figures.in_words(file, 2, OVERSPEND)] == [2400000]
    assert figures.in_words(file, 2, "potholes") == []
    item = services.meetings.agenda(now)[0].id
    assert {f.figure.value for f in figures.of_item(now, item)} == values
    section = papers.sections(now)[0].id
    assert {f.figure.value for f in figures.of_section(section)} == values


def test_a_row_on_a_page_knows_the_headings_of_its_table(services, bring_in):
    rows = table(HEAD, ("Family hubs", "50.0", "60.5"))
    meeting = bring_in(pack(rows=rows)).meeting.id
    file = services.papers.files(meeting)[0].id
    cells = [f.figure for f in services.figures.on_page(file, 2) if f.figure.is_cell]
    assert [(c.measure, c.value, c.period.key) for c in cells] == [
        ("Family hubs", 50000, "2025-26"),
        ("Family hubs", 60500, "2026-27"),
    ]


def test_then_and_now_stand_side_by_side_each_with_its_source(services, bring_in, now):
    bring_in(said(EARLIER), content="then")
    (pair,) = services.figures.then(overspend(services, now))
    assert list(services.figures.then_of_each([overspend(services, now)] * 2)) == [[pair]] * 2
    assert pair.basis is Basis.OTHER_PERIOD
    assert (pair.now.figure.period.key, pair.then.figure.period.key) == ("2025-26", "2024-25")
    assert (pair.now.hit.pdf_page, pair.then.hit.start_s) == (2, 61.5)
    assert pair.change == 500000
    assert round(pair.share, 1) == Decimal("26.3")
    assert services.figures.then_and_now(now) == [pair]


def test_the_same_period_told_before_comes_first(services, bring_in, now):
    bring_in(said(EARLIER), content="then")
    text = "In 2025-26 there is an overspend of £2.1m on home to school transport."
    another = replace(FACTS, date=date(2025, 6, 3))
    bring_in(pack(facts=another, texts=(text,)), content="a paper then")
    first, second = services.figures.then(overspend(services, now))
    assert (first.basis, first.change) == (Basis.SAME_PERIOD, 300000)
    assert second.basis is Basis.OTHER_PERIOD


def test_a_meeting_that_told_of_the_same_year_is_not_held_to_its_other_years(services, bring_in):
    bring_in(pack(facts=FACTS, rows=table(HEAD, ("Family hubs", "50.0", "60.5"))), content="then")
    rows = table(HEAD, ("Family hubs", "40.0", "60.5"))
    now = bring_in(pack(rows=rows), content="now").meeting.id
    pairs = services.figures.then_and_now(now)
    cells = [(p.then.figure.period.key, p.change) for p in pairs if p.now.figure.is_cell]
    assert cells == [("2025-26", -10000), ("2026-27", 0)]


def test_later_meetings_other_councils_and_the_meeting_itself_are_not_then(services, bring_in, now):
    bring_in(said(EARLIER, facts=replace(LATER, date=date(2027, 1, 1))), content="later")
    bring_in(said(EARLIER, facts=replace(FACTS, council="Otherton")), content="other")
    bring_in(said(EARLIER, facts=LATER), meeting=now, content="itself")
    assert services.figures.then(overspend(services, now)) == []


def test_a_later_year_told_before_is_not_what_was_then(services, bring_in, now):
    bring_in(said(EARLIER.replace("24 -25", "26 -27")), content="then")
    assert services.figures.then(overspend(services, now)) == []


def test_what_a_meeting_told_in_two_ways_is_not_compared(services, bring_in, now):
    two = f"{EARLIER} {EARLIER.replace('1 .9', '3 .3')}"
    bring_in(said(two), content="then")
    assert services.figures.then(overspend(services, now)) == []


def test_a_replaced_version_of_the_paper_tells_what_has_changed(services, bring_in):
    rows = table(HEAD, ("Family hubs", "50.0", "60.5"))
    old = bring_in(pack(rows=rows), content="old").meeting.id
    newer = table(HEAD, ("Family hubs", "40.0", "60.5"))
    bring_in(pack(rows=newer, title="Agenda pack"), meeting=old, content="new")
    changed = [pair for pair in services.figures.then_and_now(old) if pair.change]
    assert [(p.change, p.then.version, p.basis) for p in changed] == [
        (-10000, 1, Basis.SAME_PERIOD)
    ]


def test_a_value_told_more_roughly_has_not_moved(services, bring_in):
    rows = table(HEAD, ("Family hubs", "19,835.2", "60.5"))
    bring_in(pack(facts=FACTS, rows=rows), content="then")
    now = bring_in(pack(rows=table(HEAD, ("Family hubs", "19,800", "60.5"))), content="now")
    pairs = services.figures.then_and_now(now.meeting.id)
    same = [pair for pair in pairs if pair.basis is Basis.SAME_PERIOD and pair.change]
    assert [pair.is_rounding for pair in same] == [True]


def test_exempt_figures_say_so_on_both_sides(services, bring_in, now):
    bring_in(said(EARLIER, access=exempt(3)), content="then")
    (pair,) = services.figures.then(overspend(services, now))
    assert pair.then.hit.access.is_exempt
    assert not pair.now.hit.access.is_exempt
    secret = bring_in(
        pack(facts=replace(FACTS, date=date(2027, 5, 1)), access=exempt(3)), content="secret"
    )
    assert overspend(services, secret.meeting.id).hit.access.is_exempt
