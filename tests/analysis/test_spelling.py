"""British spelling: what passes, what fails, and what may be meant."""

import gc
import json
import time
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spylls.hunspell import Dictionary  # type: ignore[import-untyped]

from scrutinyprep.analysis.spelling import Heard, SpellingJudge, tally_of
from scrutinyprep.analysis.spelling_likeness import Likeness
from scrutinyprep.domain.spelling import Wrong, words_in
from scrutinyprep.settings import resource_folder
from tests.conftest import PROJECT

LISTS = resource_folder() / "spelling"
TRUTH = json.loads((PROJECT / "tests" / "truth" / "spelling.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def judge():
    return SpellingJudge(LISTS)


def meant(judge, word, heard=Heard()):  # noqa: B008 - frozen
    wrong = judge.verdict(word, heard)
    return () if wrong is None else wrong.suggestions


@pytest.mark.parametrize("part", ["seen", "held_out"])
def test_the_right_word_is_among_the_first_three_of_nine_slips_in_ten(judge, part):
    slips = TRUTH[part]
    assert len(slips) >= 60
    verdicts = {word: judge.verdict(word) for word in slips}
    assert None not in verdicts.values()
    right = [word for word, wrong in verdicts.items() if slips[word] in wrong.suggestions[:3]]
    assert len(right) >= 0.9 * len(slips)


def test_right_words_and_slips_that_are_words_pass(judge):
    for text in (*TRUTH["right"], *TRUTH["real_words"]):
        for _, word in words_in(text):
            assert judge.verdict(word) is None, word


def test_ize_passes_where_ise_may_be_written_so_and_nowhere_else(judge):
    assert judge.verdict("organizations") is None
    assert meant(judge, "advertize")[0] == "advertise"
    assert meant(judge, "supervized")[0] == "supervised"
    assert "organise" in meant(judge, "orgnise")
    assert "organize" not in meant(judge, "orgnise")


def test_a_suggestion_is_written_as_the_slip_is(judge):
    assert meant(judge, "Comittee")[0] == "Committee"
    assert meant(judge, "comittee’s")[0] == "committee’s"


def test_abuse_is_right_but_never_suggested(judge):
    assert judge.verdict("bullshit") is None
    assert "bullshit" not in meant(judge, "bullshitt")


def test_what_the_papers_print_twice_is_known_and_suggested(judge):
    heard = Heard(counts=tally_of(["Zibblewick and zibblement", "ZIBBLEWICK, zibble-\nment"]))
    assert judge.verdict("Zibblewick", heard) is None
    assert judge.verdict("zibblement", heard) is None
    assert judge.verdict("zibblement") == Wrong(meant(judge, "zibblement"))
    assert meant(judge, "Zibblewik", heard)[0] == "Zibblewick"
    assert meant(judge, "zibblewick", heard)[0] == "Zibblewick"


def test_a_misprint_of_the_papers_is_no_word_for_it(judge):
    printed = ["committee " * 60, "comittee comittee"]
    assert meant(judge, "comittee", Heard(counts=tally_of(printed))) == ("committee",)


def test_names_pass_and_a_capital_alone_makes_no_slip_a_name(judge):
    assert judge.verdict("Abiodun") is None
    assert judge.verdict("Okonkwo", Heard(names=frozenset({"Okonkwo"}))) is None
    assert meant(judge, "Goverment") == ("Government",)
    assert meant(judge, "Wich")[0] == "Which"
    assert [judge.verdict(word) for word in ("Farr", "Cann", "Patel", "Weir")] == [None] * 4


def test_own_words_are_known_in_their_case_or_with_a_capital(judge):
    heard = Heard(own=frozenset({"zibble", "Quomp"}))
    for word in ("zibble", "Zibble", "Quomp", "zibble’s"):
        assert judge.verdict(word, heard) is None
    assert meant(judge, "quomp", heard)[0] == "Quomp"


@pytest.fixture
def dictionary():
    """Return the dictionary as its own reader has it, which leaves its files to the collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        read = Dictionary.from_files(str(LISTS / "en_GB"))
        gc.collect()
    return read


def test_the_list_says_what_the_dictionary_says(judge, dictionary):
    lines = (LISTS / "en_GB.txt").read_text(encoding="utf-8").split()
    assert lines == sorted(lines, key=lambda line: line.rstrip("!").encode())
    for line in lines[::100]:
        assert line.endswith("!") or dictionary.lookup(line), line
    for one in dictionary.dic.words[::100]:
        if one.stem.isalpha() and len(one.stem) > 1:
            assert judge.knows(one.stem), one.stem


_WORDS = st.text(alphabet="abcehiost", min_size=1, max_size=7)


@given(_WORDS, _WORDS)
def test_likeness_is_nothing_for_the_same_and_more_for_others(one, other):
    far = Likeness(one).to(other)
    assert (far == 0) is (one == other)


@given(_WORDS.filter(lambda word: len(word) > 2), st.integers(1, 5))
def test_what_the_walk_through_the_list_finds_is_as_near_as_it_says(word, place):
    judge = SpellingJudge(LISTS)
    found = dict((near, far) for far, near in judge._list.near(word, 1.0))  # noqa: C402
    for near, far in list(found.items())[:place]:
        assert far == pytest.approx(Likeness(word).to(near))


def test_a_key_that_was_held_down_is_wrong_at_once(judge):
    began = time.thread_time()
    assert judge.verdict("a" * 400) == Wrong()
    assert time.thread_time() - began < 0.5
