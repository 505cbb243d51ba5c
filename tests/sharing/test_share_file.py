"""A share file says all of a share, and takes in nothing that it should not."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import Damaged, TooLarge, Unsupported
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.share_files import is_share_file
from scrutinyprep.sharing.format import BYTES_MAX, DEPTH_MAX, schema
from scrutinyprep.sharing.letters import WORDS_MAX, clean
from scrutinyprep.sharing.reading import read_share
from scrutinyprep.sharing.writing import share_file
from tests.sharing.made_up import a_note, a_question, a_share

PATH = Path("questions.scrutiny")
SCHEMA = Path(__file__).parents[2] / "resources" / "share" / "scrutiny-share-1.schema.json"


def as_read(share):
    """Return a share as it comes out of a file: what was removed says nothing."""
    gone = tuple(
        replace(q, said=QuestionWords(""), item=None, place=None) if q.is_removed else q
        for q in share.questions
    )
    return replace(share, questions=gone)


def changed(change):
    file = json.loads(share_file(a_share()))
    change(file)
    return json.dumps(file).encode()


def test_what_was_written_is_read_again():
    assert read_share(PATH, share_file(a_share())) == as_read(a_share())


def test_the_same_share_is_the_same_bytes_and_begins_with_what_it_is():
    assert share_file(a_share()) == share_file(a_share())
    assert is_share_file(share_file(a_share()))
    assert not is_share_file(b'{"format": "another"}')


@given(st.text(max_size=200))
def test_any_words_come_back_but_for_what_no_screen_shows(words):
    share = a_share(questions=(), evidence=(), notes=(a_note(words=words),))
    (note,) = read_share(PATH, share_file(share)).notes
    assert note.words == clean(words)
    assert clean(clean(words)) == clean(words)


def test_what_is_removed_leaves_no_word_in_the_file():
    share = a_share(
        questions=(a_question(2, "Secretword", removed=True),), evidence=(), highlights=(), notes=()
    )
    assert b"Secretword" not in share_file(share)
    assert b"reserves would fall" not in share_file(share)


def test_what_is_too_long_is_cut_and_says_so():
    share = a_share(questions=(), evidence=(), notes=(a_note(words="x" * (WORDS_MAX + 1)),))
    (note,) = read_share(PATH, share_file(share)).notes
    assert len(note.words) == WORDS_MAX
    assert note.words.endswith("x…")


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f.pop("meeting"),
        lambda f: f["questions"][0].update(id="../../etc/passwd"),
        lambda f: f["questions"][0].update(id=f["questions"][0]["id"] + "\n"),
        lambda f: f["questions"][0].update(revision=0),
        lambda f: f["questions"][0].update(words=["a", "list"]),
        lambda f: f["questions"][0].update(words="x" * (WORDS_MAX + 1)),
        lambda f: f["questions"][0].update(minutes="1e999"),
        lambda f: f["questions"][0].update(made_at="2025-03-01T09:30:00"),
        lambda f: f["questions"][0].update(made_at="9999-12-31T23:59:59-23:59"),
        lambda f: f["notes"][0].update(changed_at="0001-01-01T00:00:00+23:59"),
        lambda f: f["questions"][0]["target"].update(selector=[]),
        lambda f: f["questions"][0]["target"]["source"].update(sha256="x"),
        lambda f: f["questions"][0]["target"]["selector"][1].update(start=9, end=3),
        lambda f: f["questions"][0]["target"]["selector"][2].update(value="file:///etc/passwd"),
        lambda f: f["questions"][0]["target"]["selector"].pop(2),
        lambda f: f["questions"][2].update(access=[{"nation": "France", "paragraph": 1}]),
        lambda f: f["highlights"][0].pop("target"),
        lambda f: f["highlights"][1]["target"]["selector"][0].update(
            value="page=3&viewrect=9,9,0,0"
        ),
        lambda f: f.update(questions=f["questions"] * 2000),
        lambda f: f.update(format="scrutiny-shared"),
        lambda f: f.update(version=0),
    ],
)
def test_a_file_that_is_not_as_the_format_says_is_refused(change):
    with pytest.raises(Damaged):
        read_share(PATH, changed(change))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'{"format": "scrutiny-share", "version": 1}',
        b"\x80\x04\x95",
        b'{"format": "scrutiny-share", "version": NaN}',
        b"[" * 100_000,
        b'{"a":' * 5_000,
        b'{"format": "scrutiny-share", "version": 1, "x": "\\ud800"}',
    ],
)
def test_what_is_no_share_file_is_refused(data):
    with pytest.raises(Damaged):
        read_share(PATH, data)


def test_what_nests_too_deep_is_refused_though_nobody_would_look_at_it():
    deep: object = 1
    for _ in range(DEPTH_MAX):
        deep = {"x": deep}
    with pytest.raises(Damaged):
        read_share(PATH, changed(lambda f: f.update(unknown=deep)))


def test_brackets_in_words_are_no_depth():
    share = a_share(questions=(), evidence=(), notes=(a_note(words='[{"' * 500),))
    assert read_share(PATH, share_file(share)).notes[0].words == '[{"' * 500


def test_fields_and_kinds_that_only_a_later_program_knows_are_passed_over():
    def later(file):
        file["questions"][0].update(mood="sunny", purpose="astrology", state="sung")

    (question, *_) = read_share(PATH, changed(later)).questions
    assert question.said.purpose is None
    assert question.said.state is QuestionWords("").state


def test_a_file_of_a_newer_program_says_to_update():
    with pytest.raises(Unsupported, match="newer Scrutiny Prep") as refused:
        read_share(PATH, changed(lambda f: f.update(version=2, questions="in another way")))
    assert "Update" in refused.value.what_to_do


def test_a_file_that_is_too_large_is_refused_unread():
    with pytest.raises(TooLarge):
        read_share(PATH, b" " * (BYTES_MAX + 1))


def test_of_two_marks_with_one_id_the_first_counts():
    share = a_share(questions=(), evidence=(), notes=(a_note(1, "one"), a_note(1, "two")))
    assert [note.words for note in read_share(PATH, share_file(share)).notes] == ["one"]


def test_the_published_schema_is_that_of_the_format():
    made = json.loads(json.dumps(schema()))
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == made


def fits(value, rule, parts):
    """Say whether a value fits a JSON Schema of the words that the published one uses."""
    if "$ref" in rule:
        rule = parts[rule["$ref"].rsplit("/", 1)[-1]]
    if "anyOf" in rule:
        return any(fits(value, one, parts) for one in rule["anyOf"])
    if "enum" in rule:
        return value in rule["enum"]
    match rule.get("type"):
        case "object":
            known = rule.get("properties", {})
            return (
                isinstance(value, dict)
                and set(rule.get("required", ())) <= set(value)
                and set(value) <= set(known)
                and all(fits(value[name], known[name], parts) for name in value)
            )
        case "array":
            return (
                isinstance(value, list)
                and rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value))
                and all(fits(one, rule["items"], parts) for one in value)
            )
        case "string":
            return (
                isinstance(value, str)
                and len(value) <= rule.get("maxLength", len(value))
                and re.search(rule.get("pattern", ""), value) is not None
            )
        case "integer" | "number":
            return (
                isinstance(value, int | float)
                and rule.get("minimum", value) <= value <= rule.get("maximum", value)
                and value > rule.get("exclusiveMinimum", value - 1)
            )
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
    raise AssertionError(f"the schema has a rule that this test does not know: {rule}")


def test_what_is_written_fits_the_published_schema_and_has_no_field_beside_it():
    rule = json.loads(SCHEMA.read_text(encoding="utf-8"))
    file = json.loads(share_file(a_share()))
    assert fits(file, rule, rule["$defs"])
    file["questions"][0]["revision"] = 0
    assert not fits(file, rule, rule["$defs"])
