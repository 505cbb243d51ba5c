"""The item map on the command line: printed, put right, and taken back."""

import pytest

ENTRY_KEYS = {
    "number",
    "title",
    "pdf_pages",
    "pack_pages",
    "to_follow",
    "exempt",
    "exempt_paragraphs",
    "found_by",
    "documents",
}


def numbers(entries):
    return {entry["number"]: entry["pdf_pages"] for entry in entries}


def test_it_prints_what_belongs_to_each_item(asked, filled):
    entries = asked("item-map", "last")
    assert all(set(entry) == ENTRY_KEYS for entry in entries)
    assert numbers(entries)["1"] == [2, 3]
    (paper,) = entries[0]["documents"]
    assert (paper["title"], paper["kind"], paper["pdf_pages"]) == (
        "Budget report",
        "report",
        [2, 3],
    )
    assert entries[1]["exempt_paragraphs"] == [3]
    assert asked("item-map", filled.pack) == entries


def test_an_item_is_split_and_the_agenda_tells_who_found_it(asked, filled):
    entries = asked(
        *("item-map", "last", "--split", "1", "--at-pack-page", "2"),
        *("--number", "1a", "--title", "Roads"),
    )
    assert numbers(entries)["1a"] == [3, 3]
    items = {item["number"]: item for item in asked("items", filled.meeting)}
    assert items["1a"]["found_by"] == ["user"]
    assert "user" in items["1"]["found_by"]
    back = asked("item-map", "last", "--undo")
    assert "1a" not in numbers(back)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--renumber", "1", "--number", "1b"), "“Budget 2025/26” is item 1b"),
        (("--retitle", "1", "--title", "Money"), "item 1 is called “Money”"),
        (("--merge", "3"), "item 3, “Late paper”, is part of item 2"),
        (("--remove", "2"), "item 2, “Contract”, is no item"),
        (("--begin", "1", "--at-pdf-page", "3"), "item 1 begins on page 2 (PDF page 3)"),
        (("--end", "1", "--at-pdf-page", "2"), "item 1 ends on page 1 (PDF page 2)"),
        (("--offset", "0", "--at-pdf-page", "2"), "the printed number is the PDF page less 0"),
        (("--offset", "none", "--at-pdf-page", "3"), "have no printed number"),
        (("--exempt", "3", "--item", "1"), "item 1: exempt, paragraph 3"),
        (("--exempt", "--at-pdf-page", "2", "--to-pdf-page", "3"), ": exempt"),
        (("--open", "--item", "2"), "item 2: open"),
        (("--begin-paper", "1", "--at-pdf-page", "3", "--title", "Tables"), "“Tables” begins on"),
        (("--change-paper", "1", "--paper", "budget", "--kind", "appendix"), "is the appendix"),
        (("--add", "--number", "4", "--title", "Close", "--after", "3"), "item 4 is on the agenda"),
    ],
)
def test_each_thing_is_put_right_and_can_be_listed(cli, asked, filled, arguments, told):
    done = cli("item-map", "last", *arguments)
    assert done.code == 0, done.err
    assert told in done.out.splitlines()[0]
    (made,) = asked("item-map", "last", "--corrections")
    assert told in made["words"]
    assert made["not_applied"] is None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--split", "9", "--at-pdf-page", "3", "--title", "X"), "There is no item 9"),
        (("--split", "1", "--at-pdf-page", "4", "--title", "X"), "is not in item 1"),
        (("--begin", "1"), "No page was named."),
        (("--begin", "1", "--at-pack-page", "77"), "There is no pack page “77”"),
        (("--exempt", "9", "--item", "1"), "Schedule 12A has no paragraph 9."),
        (("--retitle", "1"), "No title was given."),
        (("--undo",), "This agenda was not corrected."),
        (("--open", "--item", "1"), "That is so already."),
        (("--merge-paper", "1", "--paper", "nothing"), "has no paper “nothing”"),
    ],
)
def test_what_can_not_be_done_is_refused_with_a_sentence(cli, filled, arguments, told):
    done = cli("item-map", "last", *arguments)
    assert done.code == 1
    assert told in done.err
    assert done.out == ""


def test_its_help_says_how(cli):
    assert "--split 6 --at-pdf-page 135" in cli("item-map", "--help").out
