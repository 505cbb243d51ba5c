"""Every command's keys and exit code, as the command line's contract has them."""

import json

import pytest

from scrutinyprep import __version__

MEETING_KEYS = {
    "id",
    "council",
    "committee",
    "date",
    "time",
    "documents",
    "speeches",
    "questions",
    "notes",
    "undertakings",
    "to_follow",
    "pages_left",
    "reading_minutes",
    "questions_ready",
}
ITEM_KEYS = {
    "number",
    "title",
    "pdf_pages",
    "pack_pages",
    "documents",
    "exempt",
    "exempt_paragraphs",
    "exempt_pdf_pages",
    "to_follow",
    "found_by",
    "recommendations",
    "details",
}
ANCHOR_KEYS = {"pdf_page", "pack_page", "section", "quote"}
MARK_KEYS = {"id", "meeting_id", "item", "text", "anchor", "exempt"}
HIT_KEYS = {
    "kind",
    "meeting_id",
    "document_id",
    "item",
    "pdf_page",
    "pack_page",
    "speaker",
    "start",
    "recording",
    "snippet",
    "text",
    "score",
    "read_by_machine",
}


def test_meetings(asked, filled):
    (meeting,) = asked("meetings")
    assert set(meeting) == MEETING_KEYS
    assert (meeting["council"], meeting["date"], meeting["time"]) == (
        "Anyshire County Council",
        "2025-03-04",
        "10:00",
    )
    assert [meeting[key] for key in ("speeches", "questions", "notes", "undertakings")] == [
        2,
        1,
        1,
        1,
    ]
    # It is over, so nothing is left to prepare for it.
    assert meeting["pages_left"] is meeting["reading_minutes"] is None
    pack = meeting["documents"][0]
    assert set(pack) == {"id", "title", "kind", "pages", "sha256", "first_seen", "version"}
    assert (pack["kind"], pack["pages"], pack["first_seen"], pack["version"]) == (
        "pack",
        4,
        "2025-03-01T09:30:00+00:00",
        1,
    )
    assert meeting["documents"][1]["pages"] is None


def test_items(asked, filled):
    budget, contract, late = asked("items", "last")
    assert set(budget) == ITEM_KEYS
    assert (budget["number"], budget["pdf_pages"], budget["pack_pages"]) == ("1", [2, 3], [1, 2])
    assert {"document_id", "title", "pdf_pages", "pack_pages"} <= set(budget["documents"][0])
    assert budget["found_by"] == ["outline", "frontsheet"]
    assert [item["exempt"] for item in (budget, contract, late)] == ["open", "exempt", "part"]
    assert (contract["exempt_paragraphs"], contract["exempt_pdf_pages"]) == ([3], [[4, 4]])
    assert [item["to_follow"] for item in (budget, late)] == [False, True]
    assert [r["kind"] for r in budget["recommendations"]] == ["asked", "resolved"]


def test_pages(asked, filled):
    found = asked("pages", filled.pack)
    assert [page["pack_page"] for page in found] == [None, 1, 2, 3]
    assert found[1] == {
        "pdf_page": 2,
        "pack_page": 1,
        "pack_page_from": "stamp",
        "own_page": None,
        "item": "1",
        "characters": len(
            "1. Purpose\n1.1 This report sets out the\nbudget for 2025/26, which the\n"
            "council must set.\n1.2 The Director said that\n"
        ),
        "needs_ocr": False,
        "read_by": None,
        "exempt": False,
    }
    assert found[3]["exempt"] is True


def test_text(cli, asked, filled):
    assert (
        cli("text", filled.pack, "--page", 3).out == cli("text", filled.pack, "--pack-page", 2).out
    )
    assert cli("text", filled.pack, "--page", 3).out.startswith("reserves would fall to £1.2m\n")
    assert asked("text", filled.pack, "--page", 3)["pdf_page"] == 3
    assert cli("text", filled.pack, "--page", 99).code == 1
    assert cli("text", filled.pack, "--pack-page", 99).code == 1
    assert cli("text", filled.pack).code == 2


def test_sections(asked, filled):
    found = asked("sections", filled.meeting, "--item", "1")
    assert set(found[0]) == {
        "item",
        "document_id",
        "number",
        "heading",
        "level",
        "pdf_page",
        "pack_page",
        "paragraphs",
    }
    assert (found[0]["number"], found[0]["heading"], found[0]["paragraphs"]) == (
        "1",
        "Purpose",
        ["1.1", "1.2"],
    )
    assert len(asked("sections", filled.meeting)) > len(asked("sections", "last", "--item", "2"))


def test_recommendations(asked, filled):
    asked_for, resolved = asked("recommendations", filled.meeting)
    assert set(asked_for) == {"item", "document_id", "text", "kind", "pdf_page", "pack_page"}
    assert (asked_for["text"], asked_for["pack_page"]) == ("That the budget be noted.", 1)
    assert (resolved["kind"], resolved["pdf_page"]) == ("resolved", None)


def test_speeches(asked, filled):
    found = asked("speeches", filled.meeting)
    assert found == [
        {
            "item": None,
            "speaker": "Cllr Ann Chair",
            "start": 1.0,
            "recording": None,
            "text": "Good\nmorning.",
            "display_text": "Good morning.",
            "in_the_chair": False,
        },
        {
            "item": "1",
            "speaker": "Bob Director",
            "start": 61.5,
            "recording": None,
            "text": "We promise a briefing on reserves by March.",
            "display_text": "We promise a briefing on reserves by March.",
            "in_the_chair": False,
        },
    ]


def test_search(asked, filled):
    found = asked("search", "reserves")
    assert {hit["kind"] for hit in found} == {"papers", "speeches", "minutes"}
    assert all(set(hit) == HIT_KEYS for hit in found)
    assert [h["kind"] for h in asked("search", "reserves", "--in", "minutes")] == ["minutes"]
    assert [h["start"] for h in asked("search", "reserves", "--speaker", "bob")] == [61.5]
    assert len(asked("search", "reserves", "--limit", 1)) == 1
    assert asked("search", "reserves", "--since", "2025-03-05") == []
    assert asked("search", "reserves", "--committee", "cabinet") == []


def test_named(asked, filled):
    (person,) = asked("named", "bob dir")
    assert (person["kind"], person["name"]) == ("person", "Bob Director")
    meetings = [thing for thing in asked("named", "scru comm") if thing["kind"] == "meeting"]
    assert [thing["id"] for thing in meetings] == [filled.meeting]
    assert len(asked("named", "s", "--limit", 1)) == 1
    assert asked("named", "xyzzy") == []


def test_undertakings(asked, filled):
    (undertaking,) = asked("undertakings")
    assert undertaking | {"id": ""} == {
        "id": "",
        "meeting_id": filled.meeting,
        "item": "1",
        "speaker": "Bob Director",
        "to": None,
        "start": 61.5,
        "recording": None,
        "words": "a briefing on reserves",
        "due": "2025-03",
        "due_words": None,
        "chase": None,
        "state": "open",
        "firm": None,
        "exempt": False,
    }
    assert asked("undertakings", "last") == [undertaking]


def test_questions(asked, filled):
    (question,) = asked("questions", filled.meeting)
    assert {*MARK_KEYS, "to", "purpose", "minutes", "state", "origin"} <= set(question)
    assert set(question["anchor"]) >= ANCHOR_KEYS
    assert (question["state"], question["origin"], question["exempt"]) == ("draft", "own", False)


def test_notes(asked, filled):
    (note,) = asked("notes", filled.meeting)
    assert set(note) >= MARK_KEYS
    assert (note["text"], note["anchor"]) == ("Mind the clock", None)


def test_brief(asked, cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    done = asked("brief", filled.meeting, "--out", out, "--for", "Cllr Smith")
    assert set(done) == {
        "path",
        "pages",
        "questions",
        "left_out",
        "edition",
        "kept_back",
        "bytes",
        "locked",
        "carries",
    }
    assert (done["path"], done["questions"], out.read_bytes()[:5]) == (str(out), 1, b"%PDF-")
    assert all(set(gone) == {"kind", "count"} for gone in done["left_out"])
    assert cli("brief", filled.meeting).code == 2
    refused = cli("brief", filled.meeting, "--out", tmp_path / "no such folder" / "b.pdf")
    assert (refused.code, refused.out) == (1, "")


def test_check(cli, asked, filled, folder):
    assert asked("check") == {"ok": True, "problems": []}
    for kept in (folder / "files").rglob("*.pdf"):
        kept.unlink()
    done = cli("check", "--json")
    assert done.code == 1
    told = json.loads(done.out)
    assert told["ok"] is False
    assert [set(p) for p in told["problems"]] == [{"code", "message"}]
    assert told["problems"][0]["code"] == "file-missing"


def test_backup_and_restore(asked, cli, filled, tmp_path):
    for out in ([], ["--out", tmp_path / "whole.zip"]):
        copied = asked("backup", *out)
        assert set(copied) == {"path", "bytes"}
        asked("note", "add", "last", "gone soon")
        restored = asked("restore", copied["path"])
        assert restored == copied
        assert [n["text"] for n in asked("notes", "last")] == ["Mind the clock"]
    refused = cli("restore", tmp_path / "none.sqlite")
    assert (refused.code, refused.out) == (1, "")


def test_sample(asked, cli, folder):
    done = asked("sample")
    assert set(done) == {"meeting_id"}
    assert asked("sample") == done
    assert len(asked("meetings")) == 2
    assert asked("check")["ok"]
    assert "sample meeting" in cli("sample").out


@pytest.mark.parametrize(
    "command",
    ["meetings", "items", "speeches", "undertakings", "questions", "notes", "recommendations"],
)
def test_people_get_a_table_of_the_same(cli, filled, command):
    arguments = [] if command in ("meetings", "undertakings") else ["last"]
    done = cli(command, *arguments)
    assert (done.code, done.err) == (0, "")
    assert len(done.out.splitlines()) >= 2


def test_people_get_tables_of_pages_sections_and_hits(cli, filled, folder):
    assert "exempt" in cli("pages", filled.pack).out
    assert "Purpose" in cli("sections", "last").out
    assert "page 1" in cli("search", "director").out
    assert cli("search", "xylophone").out == "Nothing found.\n"
    assert "Wrote" in cli("brief", "last", "--out", folder / "b.pdf").out
    assert cli("check").out == "The library is in good order.\n"
    assert "Backed up" in cli("backup").out


def test_an_empty_library_says_what_to_do_first(cli):
    assert "import PACK.pdf" in cli("meetings").out


def test_the_version_is_told(cli):
    assert cli("--version").out == f"scrutinyprep {__version__}\n"


def test_removed_and_bring_back(asked, filled):
    assert asked("removed") == []
    before = asked("questions", filled.meeting)
    asked("question", "remove", before[0]["id"])
    (one,) = asked("removed")
    assert (one["kind"], one["words"]) == ("question", before[0]["text"])
    assert asked("bring-back", one["id"][:8])["id"] == one["id"]
    assert asked("removed") == []
    assert [q["text"] for q in asked("questions", filled.meeting)] == [q["text"] for q in before]
