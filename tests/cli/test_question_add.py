"""`question add` and `note add`: words as typed, anchored to the right place."""

import pytest


def test_a_quotation_over_a_line_break_is_anchored_to_its_page_and_section(asked, filled):
    made = asked(
        *("question", "add", filled.meeting, "Why this budget?"),
        *("--quote", "sets out the budget for 2025/26"),
        *("--to", "Bob Director", "--purpose", "money", "--minutes", "2.5"),
    )
    anchor = made["anchor"]
    assert (anchor["pdf_page"], anchor["pack_page"], anchor["section"]) == (2, 1, "1.1")
    assert anchor["quote"] == "sets out the budget for 2025/26"
    assert (made["item"], made["to"], made["purpose"], made["minutes"]) == (
        "1",
        "Bob Director",
        "money",
        2.5,
    )
    assert made["id"] in [q["id"] for q in asked("questions", "last")]


def test_a_quotation_over_a_pages_end_is_anchored_where_it_begins(asked, filled):
    made = asked("question", "add", "last", "Why?", "--quote", "said that reserves would fall")
    assert (made["anchor"]["pdf_page"], made["anchor"]["section"]) == (2, "1.2")


@pytest.mark.parametrize("words", ["R&D <section 4>", "“ŵ” ½ £ 市議會 😀", "a\nb", " -5%? "])
def test_words_are_kept_as_typed(asked, filled, words):
    asked("question", "add", "last", words)
    assert words in [q["text"] for q in asked("questions", "last")]


def test_bytes_that_are_no_letters_are_kept_as_well_as_they_go(asked, filled):
    made = asked("question", "add", "last", "caf\udce9?")
    assert made["text"] == "caf\ufffd?"


@pytest.mark.parametrize(
    "purpose", ["evidence gap", "Evidence-Gap", "residents' voice", "residents_voice", "money"]
)
def test_a_purpose_is_understood_however_it_is_written(asked, filled, purpose):
    made = asked("question", "add", "last", "Why?", "--purpose", purpose)
    assert made["purpose"].casefold()[:5] == purpose.casefold()[:5]


def test_a_page_alone_may_be_the_place(asked, filled):
    by_print = asked("note", "add", "last", "n", "--pack-page", 1)["anchor"]
    by_file = asked("note", "add", "last", "n", "--pdf-page", 2)["anchor"]
    assert by_print == by_file
    assert (by_print["pack_page"], by_print["quote"]) == (1, None)


def test_an_exempt_item_makes_an_exempt_question(asked, filled):
    made = asked("question", "add", "last", "How much?", "--item", "2")
    assert made["exempt"] is True


@pytest.mark.parametrize(
    "more",
    [
        ["--quote", "words that stand nowhere"],
        ["--pack-page", "99"],
        ["--item", "99"],
        ["--quote", "Potholes cost us", "--pdf-page", "2"],
        ["--quote", "Potholes cost us", "--item", "2"],
    ],
)
def test_what_fits_nothing_is_refused_and_nothing_added(cli, asked, filled, more):
    done = cli("question", "add", "last", "Why?", *more)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert len(asked("questions", "last")) == 1


@pytest.mark.parametrize(
    "more",
    [
        ["--minutes", "0"],
        ["--minutes", "soon"],
        ["--minutes", "nan"],
        ["--purpose", "mischief"],
        ["--pack-page", "1", "--pdf-page", "2"],
        ["--pdf-page", "one"],
    ],
)
def test_wrong_usage_is_told_without_our_inner_names(cli, filled, more):
    done = cli("question", "add", "last", "Why?", *more)
    assert done.code == 2
    assert "_minutes" not in done.err
    assert "_purpose" not in done.err


@pytest.mark.parametrize("kind", ["question", "note"])
def test_without_words_there_is_nothing_to_add(cli, filled, kind):
    done = cli(kind, "add", "last", "  ")
    assert (done.code, done.err) == (1, f"The {kind} has no words. Write what it should say.\n")


def test_people_are_told_where_it_was_put(cli, filled):
    assert (
        "on page 1, 1.2."
        in cli("question", "add", "last", "Why?", "--quote", "said that reserves").out
    )
    assert cli("note", "add", "last", "n").out.startswith("Noted ")
