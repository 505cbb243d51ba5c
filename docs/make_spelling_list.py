"""Make the list of words that spelling is looked up in: `python docs/make_spelling_list.py`.

The dictionary in `resources/spelling` keeps stems and rules of endings. Held in memory by a
program that applies the rules it takes 46 MB and 0.4 s to load (decision 013), so they are
applied here, once: the result, `en_GB.txt`, is a sorted word a line, of which the program reads
only the lines that a search by halves comes across. A word with "!" is right, but never
suggested: abuse, and the other way to write "-ise".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spylls.hunspell import Dictionary

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "spelling"
DICTIONARY = FOLDER / "en_GB"
LIST = FOLDER / "en_GB.txt"
RIGHT_ONLY = "!"
_ISE = re.compile(r"is(?=(?:e|es|ed|er|ers|ing|ings|able|ation|ations|ational|ationally)$)")
_ALWAYS_ISE = frozenset(
    """advertise advise appraise apprise arise braise bruise chastise circumcise compromise comprise
    counterpoise cruise demise despise devise disenfranchise disfranchise disguise dispraise
    enfranchise enterprise excise exercise franchise improvise incise liaise merchandise mortise
    noise overexercise overpraise poise porpoise practise praise precise premise promise raise
    reappraise reprise revise rise supervise surmise surprise televise upraise vise wise""".split()
)
"""Verbs that have no other spelling."""
_BEGINNINGS = ("", "un", "re", "dis", "de", "non", "over")


def main() -> None:
    """Write the list."""
    words: dict[str, str] = {}
    for word, is_suggested in _forms(Dictionary.from_files(str(DICTIONARY))):
        if word.endswith("'s") or not word[:1].isalpha():
            continue
        words[word] = "" if is_suggested else RIGHT_ONLY
    for word in list(words):
        for other in _with_ize(word, words):
            words.setdefault(other, RIGHT_ONLY)
    lines = (word + words[word] for word in sorted(words, key=lambda one: one.encode()))
    LIST.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _forms(dictionary: Any) -> Iterator[tuple[str, bool]]:
    """Yield every form that the rules make of each stem, and whether it is fit to be suggested."""
    rules = dictionary.aff
    for one in dictionary.dic.words:
        flags = one.flags or set()
        if rules.ONLYINCOMPOUND in flags:
            continue
        is_suggested = rules.NOSUGGEST not in flags
        endings = [rule for flag in flags for rule in rules.SFX.get(flag, ())]
        beginnings = [rule for flag in flags for rule in rules.PFX.get(flag, ())]
        for word in _with_beginnings(one.stem, beginnings):
            yield word, is_suggested
        for rule in endings:
            if rule.cond_regexp.search(one.stem):
                ended = _ended(one.stem, rule)
                yield ended, is_suggested
                if rule.crossproduct:
                    for word in _with_beginnings(ended, beginnings):
                        yield word, is_suggested


def _with_beginnings(word: str, rules: list[Any]) -> Iterator[str]:
    yield word
    for rule in rules:
        if rule.cond_regexp.search(word):
            yield rule.add + word[len(rule.strip) :]


def _ended(stem: str, rule: Any) -> str:
    kept = stem[: -len(rule.strip)] if rule.strip else stem
    return str(kept + rule.add)


def _with_ize(word: str, words: dict[str, str]) -> Iterator[str]:
    """Yield a word of "-ise" as those write it who write "-ize": right in British English too."""
    for match in _ISE.finditer(word):
        before = word[: match.start()]
        verbs = {before.removeprefix(one) + "ise" for one in _BEGINNINGS}
        if verbs & words.keys() and not verbs & _ALWAYS_ISE and _is_verb(verbs, words):
            yield before + "iz" + word[match.end() :]


def _is_verb(verbs: set[str], words: dict[str, str]) -> bool:
    return any(verb[:-1] + "ing" in words for verb in verbs)


if __name__ == "__main__":
    main()
