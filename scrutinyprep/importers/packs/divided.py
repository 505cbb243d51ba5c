"""Words that were divided at the end of a line, made whole again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrutinyprep.importers.packs.paragraphs import Paragraph

_BEFORE = re.compile(r"[^\W\d_]{2,}-$")
_FEWEST = 3
_AFTER = re.compile(r"[^\W\d_]{2,}")


def made_whole(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs of a paper, their divided words without the hyphen.

    A hyphen at a line's end is nearly always a word's own ("non-residential"),
    and is kept. It goes only where the paper has the word without it on some
    line, and nowhere with it; and where that is so of several words, since one
    alone may be spelt either way ("under-represented").
    """
    divided = list(_divided(paragraphs))
    if len(divided) < _FEWEST:
        return paragraphs
    words = "\n".join(text for paragraph in paragraphs for text in paragraph.texts).casefold()
    known = [
        (paragraph, at)
        for paragraph, at, left, right in divided
        if _is_in(left + right, words) and not _is_in(f"{left}-{right}", words)
    ]
    if len(known) < _FEWEST:
        return paragraphs
    for paragraph, at in known:
        above, below = paragraph.texts[at], paragraph.texts[at + 1]
        token, _, rest = below.partition(" ")
        paragraph.texts[at : at + 2] = [above[:-1] + token, rest]
    for paragraph, _ in known:
        paragraph.texts[:] = [text for text in paragraph.texts if text]
    return paragraphs


def _is_in(word: str, words: str) -> bool:
    """Say whether a text in small print has this word, not only as a part of another."""
    small = word.casefold()
    return small in words and re.search(rf"\b{re.escape(small)}\b", words) is not None


def _divided(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, int, str, str]]:
    """Yield each line that ends within a word: its place, and the parts of the word."""
    for paragraph in paragraphs:
        for at, text in enumerate(paragraph.texts[:-1]):
            if text[-1:] != "-":
                continue
            below = paragraph.texts[at + 1]
            left, right = _BEFORE.search(text), _AFTER.match(below)
            is_whole = " " in below or below[-1:] != "-"
            if left and right and right[0][0].islower() and is_whole:
                yield paragraph, at, left[0][:-1], right[0]
