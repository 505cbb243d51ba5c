"""Which words of a text can be judged, and which of them fail."""

import pytest

from scrutinyprep.domain.spelling import Slip, Wrong, slips_in, words_in


def found(text):
    return [word for _, word in words_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        *("EHCP", "EHCPs", "SEND", "McDonald", "O’Brien", "a", "Q3", "1st", "2025/26", "£1.2m"),
        *("https://example.gov.uk/recieve", "www.recieve.uk", "clerk@recieve.uk", "recieve.gov.uk"),
        *("recieve.pdf", "#recieve", "/recieve", "e.g."),
    ],
)
def test_what_is_no_ordinary_word_is_passed_over(text):
    assert found(f"{text} holds") == ["holds"]


def test_words_keep_their_apostrophe_and_part_at_hyphens():
    assert found("The council’s co-ordinated, it's") == [
        *("The", "council’s", "co", "ordinated", "it's")
    ]


def test_places_count_code_points():
    wrong = {"wich": Wrong(("which",))}
    assert slips_in("🏛 one wich", wrong) == (Slip(6, 10, "wich", ("which",)),)


def test_what_nobody_judged_passes():
    assert slips_in("wich", {}) == slips_in("wich", {"wich": None}) == ()


def test_a_text_in_another_language_has_no_slips():
    welsh = "Dim rhagor fusnes yn cael ei drafod gan y cyngor heddiw"
    assert slips_in(welsh, dict.fromkeys(found(welsh), Wrong())) == ()
    english = "The comittee has recieved no report of the goverment at all"
    assert len(slips_in(english, dict.fromkeys(("comittee", "recieved"), Wrong()))) == 2
