"""Undertakings decided on and recommendations tracked, from the command line."""

import pytest


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
