"""Text made fit to be set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.briefing.typeface import load_typeface

TYPEFACE = load_typeface()


@given(st.text())
def test_any_text_becomes_characters_that_have_a_glyph(text):
    assert set(TYPEFACE.printable(text)) <= TYPEFACE.characters | {"\n"}


@given(st.text(alphabet="abc XYZ019£ŵŷ“”’–—½✓☐→&<>\n"))
def test_text_that_can_be_printed_is_left_as_it_is(text):
    assert TYPEFACE.printable(text) == "\n".join(text.splitlines())


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("w\u0302", "ŵ"),
        ("soft\u200bhy\ufeffphen", "softhyphen"),
        ("a\u2011b", "a-b"),
        ("\uf0b7 point", "• point"),
        ("☒ ✔", "[x] ✓"),
        ("中", "☐"),
        ("a\x00\x07b", "ab"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("a\tb", "a b"),
        ("１２", "12"),
        ("❤\ufe0f", "☐"),
    ],
)
def test_what_has_no_glyph_is_replaced_and_seen(text, printed):
    assert TYPEFACE.printable(text) == printed


def test_markup_means_nothing_in_other_peoples_words():
    assert TYPEFACE.markup("<b>R&D</b>\n2") == "&lt;b&gt;R&amp;D&lt;/b&gt;<br/>2"
