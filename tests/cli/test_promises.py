"""Undertakings decided on and recommendations tracked, from the command line."""

import pytest

from scrutinyprep.domain.access import exempt
from tests.store.made_up import a_pack, a_paper, add, an_item, pages


@pytest.fixture
def undertaking(asked, filled):
    (found,) = asked("undertakings")
    return found["id"]


def test_an_undertaking_is_changed_by_the_beginning_of_its_id(asked, undertaking):
    changed = asked(
        *("undertaking", undertaking[:10], "--met", "--due", "2027-03-12"),
        *("--chase", "2027-02-01", "--by", "Ms Ash"),
    )
    assert [changed[key] for key in ("state", "due", "chase", "speaker")] == [
        *("met", "2027-03-12", "2027-02-01", "Ms Ash")
    ]
    assert asked("undertakings", "--state", "open") == []
    assert asked("undertakings", "--state", "met") == [changed]


def test_a_month_is_kept_as_a_month(asked, undertaking):
    assert asked("undertaking", undertaking, "--due", "2027-03")["due"] == "2027-03"
    assert asked("undertakings", "--overdue") == []


def test_without_a_later_pack_nothing_answers(asked, undertaking):
    assert asked("undertaking", undertaking, "--answers") == []


def test_looking_again_needs_a_meeting_and_finds_nothing_twice(asked, cli, undertaking, filled):
    assert cli("undertakings", "--look-again").code == 1
    assert [u["id"] for u in asked("undertakings", filled.meeting, "--look-again")] == [undertaking]


def test_a_resolution_is_tracked_changed_written_and_removed(asked, cli, filled, tmp_path):
    (resolved,) = [r for r in asked("recommendations", "last") if r["kind"] == "resolved"]
    (row,) = asked("track", "last", resolved["text"][:30].lower())
    assert row["recommendation"] == resolved["text"]
    assert asked("track", "last", resolved["text"]) == [row]
    (changed,) = asked("tracked", row["reference"], "--lead", "Cllr Oak", "--rag", "red")
    assert (changed["lead"], changed["rag"]) == ("Cllr Oak", "red")
    for option in ("--csv", "--docx"):
        path = tmp_path / f"t.{option[2:]}"
        done = asked("tracker", option, path)
        assert done == {"path": str(path), "rows": 1, "left_out": 0}
        assert path.stat().st_size > 100
    assert cli("tracked", row["reference"], "--remove").code == 0
    assert asked("tracker") == []


@pytest.mark.usefixtures("filled")
def test_a_promise_is_recorded_from_a_speech_with_who_made_it_when_and_under_which_item(asked):
    made = asked(
        *("undertaking", "add", "last", "a briefing on  reserves by March", "--speech", "1"),
        *("--due", "2025-03", "--to", "Cllr Chair"),
    )
    told = [made[key] for key in ("words", "speaker", "to", "item", "start", "due", "state")]
    assert told == [
        *("a briefing on reserves by March", "Bob Director", "Cllr Chair", "1", 61.5),
        *("2025-03", "open"),
    ]
    assert made in asked("undertakings", "last")


@pytest.mark.usefixtures("filled")
def test_a_promise_is_recorded_from_the_minutes_under_their_item(asked):
    made = asked("undertaking", "add", "last", "about reserves and potholes", "--by", "Ms Ash")
    assert [made[key] for key in ("item", "speaker", "exempt")] == ["1", "Ms Ash", False]


def test_a_promise_on_an_exempt_page_of_an_open_item_is_exempt(asked, services, tmp_path):
    pack = a_pack(
        an_item("1", "Budget 2025/26", a_paper()), pages=pages(exempt_pages={3: exempt(3)})
    )
    meeting = add(services.importing, tmp_path, pack).meeting.id
    for page, words, is_exempt in (
        (2, "This report sets out", False),
        (3, "Potholes cost us dear", True),
    ):
        made = asked("undertaking", "add", meeting, words, "--pdf-page", page)
        assert (made["exempt"], made["item"]) == (is_exempt, "1")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "last"), 1),
        (("add", "last", "  "), 1),
        (("add", "last", "I never said that", "--speech", "1"), 1),
        (("add", "last", "a briefing", "--speech", "99"), 1),
        (("add", "last", "a briefing", "--speech", "1", "--pdf-page", "2"), 2),
        (("add", "last", "nowhere on it", "--pdf-page", "2"), 1),
        (("0123", "last"), 1),
    ],
)
@pytest.mark.usefixtures("filled")
def test_what_was_not_said_there_is_not_recorded(cli, asked, arguments, code):
    before = asked("undertakings")
    assert cli("undertaking", *arguments).code == code
    assert asked("undertakings") == before
