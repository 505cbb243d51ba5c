"""Characters of a text layer become what a reader sees."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrutinyprep.pdf.characters import plain, spelled


@given(st.text(st.characters()))
@example("\ufb03ce \xad\ufffe\x93a\x94\u2028 b\x1cc\u200b \u3000")
def test_the_letters_of_a_line_are_its_text(raw: str) -> None:
    assert "".join(letter for letter, _ in spelled(raw)) == plain(raw)


@given(st.text(st.characters()))
def test_a_line_can_be_stored_and_split_at_line_feeds_only(raw: str) -> None:
    text = plain(raw)
    text.encode("utf-8")
    assert text.splitlines() in ([text], [])
    assert text == " ".join(text.split())


@given(st.text(st.characters()))
def test_every_letter_knows_a_place_of_its_own_or_of_its_ligature(raw: str) -> None:
    places = [place for _, place in spelled(raw)]
    assert places == sorted(places)
    assert all(0 <= place < len(raw) for place in places)


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("\x93quoted\x94 \x96 it\x92s", "“quoted” – it’s"),
        ("infor\ufffe", "infor-"),
        ("co\xadopt", "co-opt"),
        ("\ufb01nance o\ufb03cer", "finance officer"),
        ("\uf0b7\tPoint", "• Point"),
        ("two  \xa0 words\u202f", "two words"),
        ("a\x00b\x81c\u200bd", "abcd"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_a_character_is_what_a_reader_sees(raw: str, seen: str) -> None:
    assert plain(raw) == seen
