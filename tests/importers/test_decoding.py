"""Bytes become text whatever their encoding, or are refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import NotAPaper, NoText, TooLarge
from scrutinyprep.importers import decoding
from scrutinyprep.importers.decoding import decode

PATH = Path("minutes.txt")
WORDS = "The Chair’s café cost £5 – agreed."

written = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1).filter(
    lambda text: text.strip() and "\ufeff" not in text and "\ufffd" not in text
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read_with_or_without_its_mark(encoding):
    decoded = decode(PATH, WORDS.encode(encoding))
    assert decoded.text == WORDS
    assert not decoded.is_guessed


def test_old_windows_files_are_read_and_said_to_be_a_guess():
    decoded = decode(PATH, WORDS.encode("cp1252"))
    assert decoded.text == WORDS
    assert decoded.is_guessed


def test_a_stray_windows_byte_leaves_good_utf_8_as_it_is():
    assert decode(PATH, "£5 – ".encode() + b"it\x92s").text == "£5 – it’s"


def test_a_character_cut_in_two_at_the_end_costs_nothing_before_it():
    assert decode(PATH, "for £5 and £".encode()[:-1]).text.startswith("for £5 and ")
    assert decode(PATH, "cut in two".encode("utf-16")[:-1]).text.startswith("cut in tw")


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_one_newline(line_end):
    assert decode(PATH, line_end.join(["one", "two", ""]).encode()).text == "one\ntwo\n"


def test_a_single_nul_is_left_out():
    assert decode(PATH, b"words " * 50 + b"\x00more").text == "words " * 50 + "more"


@pytest.mark.parametrize("raw", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_of_nothing_has_no_text(raw):
    with pytest.raises(NoText):
        decode(PATH, raw)


@pytest.mark.parametrize(
    "raw", [b"\x00" * 100, bytes(range(256)) * 4, b"PK\x03\x04\x14\x00\x08\x00"]
)
def test_data_is_not_a_paper(raw):
    with pytest.raises(NotAPaper):
        decode(PATH, raw)


def test_a_file_beyond_all_measure_is_refused(monkeypatch):
    monkeypatch.setattr(decoding, "MOST_BYTES", 10)
    with pytest.raises(TooLarge):
        decode(PATH, b"eleven byte")


@given(written)
def test_utf_8_comes_back_as_it_was_written(text):
    assert decode(PATH, text.encode()).text == text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_refusal(raw):
    try:
        text = decode(PATH, raw).text
    except (NoText, NotAPaper):
        return
    assert text.strip()
    assert "\x00" not in text
    assert "\r" not in text
