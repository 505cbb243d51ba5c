"""Files that may belong to several meetings, on the command line."""

import json

from tests.printed_pdfs import a_pack_pdf, a_pdf, words_about

TITLE = "24/00109 - Transfer of the library service"


def two_packs(folder):
    for day, printed, what in (
        ("30/01/2025", "Thursday, 30th January, 2025", "proposal"),
        ("26/06/2025", "Thursday, 26th June, 2025", "progress"),
    ):
        yield str(
            a_pack_pdf(
                folder / f"{what}.pdf",
                [("1", "Apologies", ""), ("2", f"{TITLE}, {what}", words_about(what))],
                day=day,
                printed_day=printed,
            )
        )


def late(folder):
    path = folder / "24-00109 - Appendix.pdf"
    return str(a_pdf(path, [["# Appendix to the report", *words_about("appendices")]]))


def run(cli, *arguments):
    done = cli(*arguments)
    return done.code, done.out, done.err


def test_a_file_of_two_meetings_is_refused_with_both_and_goes_where_it_is_told(cli, tmp_path):
    cli("import", *two_packs(tmp_path))
    path = late(tmp_path)
    code, out, err = run(cli, "import", "--json", path)
    line = json.loads(out)
    assert (code, line["outcome"], line["error"]["code"]) == (1, "refused", "meeting-unclear")
    january, june = sorted(line["candidates"], key=lambda one: one["date"])
    assert (june["date"], june["time"], june["documents"]) == ("2025-06-26", "10:00", 1)
    assert june["why"] == [{"reason": "reference", "words": f"2 {TITLE}, progress"}]
    for one in (january, june):
        assert one["id"][:8] in line["error"]["message"]
        assert one["id"][:8] in err
    code, out, _ = run(cli, "import", "--json", "--meeting", june["id"], path)
    line = json.loads(out)
    assert (code, line["outcome"], line["meeting"]["id"]) == (0, "imported", june["id"])
    assert line["joined"] == [{"item": "2", "title": f"{TITLE}, progress"}]
    assert line["new_versions"] == []


def test_a_new_meeting_is_made_with_the_committee_and_date_that_are_said(cli, tmp_path):
    cli("import", *two_packs(tmp_path))
    told = ("--meeting", "new", "--committee", "Scrutiny Committee", "--date", "2025-02-02")
    code, out, _ = run(cli, "import", "--json", *told, late(tmp_path))
    meeting = json.loads(out)["meeting"]
    assert (code, meeting["committee"], meeting["date"]) == (
        0,
        "Scrutiny Committee",
        "2025-02-02",
    )


def test_a_committee_or_date_without_a_new_meeting_is_refused(cli, tmp_path):
    for wrong in (("--committee", "Cabinet"), ("--meeting", "new", "--date", "soon")):
        code, out, err = run(cli, "import", *wrong, late(tmp_path))
        assert (code, out) == (1, "")
        assert err


def test_people_are_told_the_item_and_what_was_replaced(cli, tmp_path):
    [first, _] = two_packs(tmp_path)
    cli("import", first)
    late_version = a_pack_pdf(
        tmp_path / "late.pdf",
        [("2", f"{TITLE}, proposal", [*words_about("proposal"), "One sentence was put right."])],
        kind="Supplement",
        name="Late report",
        front=("Dear Member", "CABINET - THURSDAY, 30 JANUARY 2025", "Agenda Item No"),
    )
    code, out, _ = run(cli, "import", str(late_version))
    assert code == 0
    assert "imported as supplement, with a new version of what was there" in out
    assert f"New version of “{TITLE}, proposal” (version 2), item 2" in out
