"""Numbers that Word counts come out as it prints them."""

import re

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.word.numbering import Numbering
from scrutinyprep.importers.word.numbers import written_number
from scrutinyprep.importers.word.styles import Styles

LEGAL = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))


def a_level(at: int, form: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering_of(xml: str) -> Numbering:
    root = parse_xml(f"<w:numbering {nsdecls('w')}>{xml}</w:numbering>")
    return Numbering(root, Styles(None))


def a_list(levels: str, *overrides: str) -> Numbering:
    """Return lists 1, 2, ... of one definition, each but the first with what it overrides."""
    lists = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{override}</w:num>'
        for at, override in enumerate(("", *overrides), 1)
    )
    return numbering_of(f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}')


def legal(*overrides: str) -> Numbering:
    return a_list("".join(a_level(at, *level) for at, level in enumerate(LEGAL)), *overrides)


def labels(numbering: Numbering, *steps: int | tuple[int, int]) -> list[str]:
    """Return the labels of paragraphs on these levels, or of (list, level)."""
    found = []
    for step in steps:
        list_id, level = step if isinstance(step, tuple) else (1, step)
        label = numbering.next_label(list_id, level)
        found.append("" if label is None else label.text)
    return found


def test_a_level_counts_within_the_one_above() -> None:
    assert labels(legal(), 0, 1, 1, 2, 2, 3, 1, 0, 1) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "2.", "2.1",
    ]  # fmt: skip


def test_a_level_without_the_one_above_counts_as_under_its_start() -> None:
    assert labels(legal(), 1, 1) == ["1.1", "1.2"]


def test_lists_of_one_definition_count_on() -> None:
    assert labels(legal(""), (1, 0), (2, 0), (1, 0)) == ["1.", "2.", "3."]


def test_a_list_may_begin_anew_once() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    assert labels(legal(anew), (1, 0), (2, 0), (2, 0)) == ["1.", "5.", "6."]


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{a_level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert labels(legal(own), (2, 0), (2, 0)) == ["A)", "B)"]


def test_a_level_may_never_begin_anew() -> None:
    levels = a_level(0, "decimal", "%1.") + a_level(
        1, "decimal", "Q%2", '<w:lvlRestart w:val="0"/>'
    )
    assert labels(a_list(levels), 0, 1, 1, 0, 1) == ["1.", "Q1", "Q2", "2.", "Q3"]


def test_legal_numbering_is_in_digits() -> None:
    levels = a_level(0, "upperRoman", "%1.") + a_level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert labels(a_list(levels), 0, 0, 1) == ["I.", "II.", "2.1"]


def test_a_bullet_is_no_number() -> None:
    label = a_list(a_level(0, "bullet", "\uf0b7")).next_label(1, 0)
    assert label is not None
    assert label.is_bullet
    assert label.text == ""


def test_an_unknown_list_has_no_label() -> None:
    assert numbering_of("").next_label(7, 0) is None
    assert legal().next_label(1, 42) is None


def test_a_list_style_lends_its_levels() -> None:
    styles = Styles(
        parse_xml(
            f"<w:styles {nsdecls('w')}><w:style w:type='numbering' w:styleId='House'>"
            "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style></w:styles>"
        )
    )
    root = parse_xml(
        f"<w:numbering {nsdecls('w')}>"
        "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='House'/></w:abstractNum>"
        f"<w:abstractNum w:abstractNumId='1'>{a_level(0, 'decimal', 'Item %1')}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>"
    )
    assert labels(Numbering(root, styles), 0) == ["Item 1"]


@pytest.mark.parametrize(
    ("value", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (27, "lowerLetter", "aa"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (3, "none", ""),
        (3, "chicago", "3"),
        (2**31 - 1, "lowerRoman", "2147483647"),
        (2**31 - 1, "lowerLetter", "2147483647"),
    ],
)
def test_a_number_is_written_in_its_form(value: int, form: str, written: str) -> None:
    assert written_number(value, form) == written


@given(st.integers(1, 3999))
def test_no_two_numbers_are_written_alike_in_roman(value: int) -> None:
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    digits = [worth[sign] for sign in written_number(value, "lowerRoman")]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    assert sum(-one if one < other else one for one, other in pairs) == value


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_numbers_run_on_within_their_parent_whatever_the_order(steps: list[int]) -> None:
    counts = [0] * 4
    for step, label in zip(steps, labels(legal(), *steps), strict=True):
        counts[step] += 1
        counts[step + 1 :] = [0] * (3 - step)
        if step == 0:
            assert label == f"{counts[0]}."
        elif step == 1:
            assert label == f"{max(1, counts[0])}.{counts[1]}"
        else:
            assert re.fullmatch(r"\([a-z]+\)", label)


@given(st.text(max_size=12), st.text(max_size=30))
def test_any_pattern_is_written_without_a_fault(form: str, pattern: str) -> None:
    level = parse_xml(f"<w:lvl {nsdecls('w')} w:ilvl='0'><w:numFmt/><w:lvlText/></w:lvl>")
    safe = "".join(sign for sign in pattern if sign.isprintable())
    level[0].set(level[0].tag.replace("numFmt", "val"), "".join(filter(str.isprintable, form)))
    level[1].set(level[1].tag.replace("lvlText", "val"), safe)
    root = parse_xml(
        f"<w:numbering {nsdecls('w')}><w:abstractNum w:abstractNumId='0'/>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
    )
    root[0].append(level)
    label = Numbering(root, Styles(None)).next_label(1, 0)
    assert label is not None
    assert len(label.text) < 700
