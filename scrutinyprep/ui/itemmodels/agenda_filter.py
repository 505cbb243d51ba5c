"""The agenda tree, narrowed to the rows that say some words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrutinyprep.ui.itemmodels.agenda import Branch


def narrowed(tree: Sequence[Branch], words: str) -> tuple[Branch, ...]:
    """Return the rows that words name, each with what it stands under.

    Each word must begin a word of the row or of one above it, and at least one
    a word of the row itself: "6 app" shows the appendices of item 6. A number
    counts whole, and so does a single letter beside other words: "appendix h"
    is not about health. Below a row that has all of them everything stays, to
    be opened.
    """
    wanted = tuple(words.casefold().split())
    return tuple(tree) if not wanted else tuple(_fitting(tree, wanted, ()))


def named_by(tree: Sequence[Branch], words: str) -> tuple[Branch, ...]:
    """Return the rows that words name, those first that have all of them without a row above."""
    wanted = tuple(words.casefold().split())
    named = tuple(_named(tree, wanted, ())) if wanted else ()
    return tuple(sorted(named, key=lambda branch: not _has_all(wanted, _words_of(branch))))


def _fitting(
    tree: Sequence[Branch], wanted: tuple[str, ...], above: tuple[str, ...]
) -> Iterator[Branch]:
    for branch in tree:
        own = _words_of(branch)
        if _has_all(wanted, own):
            yield branch
            continue
        below = tuple(_fitting(branch.branches, wanted, (*above, *own)))
        if below or _is_named(wanted, own, above):
            yield replace(branch, branches=below)


def _named(
    tree: Sequence[Branch], wanted: tuple[str, ...], above: tuple[str, ...]
) -> Iterator[Branch]:
    for branch in tree:
        own = _words_of(branch)
        if _is_named(wanted, own, above):
            yield branch
        yield from _named(branch.branches, wanted, (*above, *own))


def _is_named(wanted: tuple[str, ...], own: tuple[str, ...], above: tuple[str, ...]) -> bool:
    is_whole = len(wanted) > 1
    has_own = any(_says(word, one, is_whole=is_whole) for one in wanted for word in own)
    return has_own and _has_all(wanted, (*own, *above))


def _has_all(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    is_whole = len(wanted) > 1
    return all(any(_says(word, one, is_whole=is_whole) for word in words) for one in wanted)


def _says(word: str, one: str, *, is_whole: bool) -> bool:
    if one.isdigit() or (is_whole and len(one) == 1):
        return word == one or word.startswith(f"{one}.")
    return word.startswith(one)


def _words_of(branch: Branch) -> tuple[str, ...]:
    """Return what a row can be named by: its words, and numbers such as "4.1" whole."""
    said = f"{branch.card.number} {branch.card.title}".casefold()
    return tuple(re.findall(r"[^\W_]+(?:[.’'][^\W_]+)*", said))
