"""Real papers are spelt right, but for a word in some hundreds."""

import pytest

from scrutinyprep.analysis.spelling import Heard, SpellingJudge, tally_of
from scrutinyprep.domain.spelling import words_in
from scrutinyprep.settings import resource_folder

_LETTERS = 60_000


@pytest.mark.parametrize("name", ["SRC-BCC-0005.txt", "SRC-BCC-0011.txt"])
def test_fewer_than_one_word_in_300_of_a_pack_is_marked(corpus, name):
    text = (corpus / "packs_text" / name).read_text(encoding="utf-8")
    heard = Heard(counts=tally_of([text]))
    words = [word for _, word in words_in(text[-_LETTERS:])]
    judge = SpellingJudge(resource_folder() / "spelling")
    wrong = {word for word in set(words) if judge.verdict(word, heard) is not None}
    assert len(words) > 5000
    assert sum(word in wrong for word in words) * 300 < len(words)
