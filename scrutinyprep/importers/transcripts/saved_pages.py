"""A page with a transcript on it, saved by the browser: its words, read as if they were copied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from scrutinyprep.domain.errors import NoText, TooLarge
from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.markup.blocks import lines_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import page_tree
from scrutinyprep.importers.markup.scanning import root_name
from scrutinyprep.importers.transcripts import opencouncil_network, public_i, timed_text

_ROOTS = frozenset({"html", "head", "body", "meta", "title"})
_SIGNS = re.compile(
    r"public-i\.tv|Share this agenda point|ytd-transcript|transcript-segment|"
    r"View on council website|Watch video of meeting",
    re.IGNORECASE,
)
_LINKS = re.compile(r"View on council website")
_NOT_READ = frozenset({"script", "style", "noscript", "svg", "template", "head"})
_SEGMENT = re.compile(r"(?:ytd-)?transcript-segment")
_BULLET = re.compile(r"^- (?=\S)", re.MULTILINE)


def recognises(text: str) -> bool:
    """Say whether it is such a page of the web."""
    if root_name(text) not in _ROOTS or not _SIGNS.search(text):
        return False
    try:
        words = _words_of(text, Path())
    except TooLarge:
        # Whoever reads it as a paper says so, with the file's name.
        return False
    return any(recognises_words(words) for recognises_words, _ in _FORMS)


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the transcript on the page, in the way of the site that it is of.

    Raises:
        NoText: nobody says anything on it.
        WrongPage: the page was saved without its transcript.
        TooLarge: it has more parts than any page.
    """
    words = _words_of(text, path)
    for recognises_words, read_words in _FORMS:
        if recognises_words(words):
            return read_words(words, path)
    raise NoText(path)


_FORMS: tuple[
    tuple[Callable[[str], bool], Callable[[str, Path], ParsedTranscript]],
    ...,
] = (
    (public_i.recognises, public_i.read),
    (opencouncil_network.recognises, opencouncil_network.read),
    (timed_text.recognises, timed_text.read),
)


def _words_of(text: str, path: Path) -> str:
    """Return the words of the page, a line for each that the browser shows."""
    tree = page_tree(text, path).root
    segments = list(_segments(tree))
    if segments:
        titles = [line for title in tree.named("title") for line in lines_of(title.children)]
        head = [title.removesuffix(" - YouTube") for title in titles[:1]]
        return "\n".join([*head, *(line for one in segments for line in lines_of([one]))])
    lines = lines_of(tree.children, without=_NOT_READ)
    for number, line in enumerate(lines):
        if _LINKS.search(line):
            # The meeting's name stands just above its links, the site's own menu above that.
            return "\n".join(lines[max(0, number - 1) :])
    # Copied, an entry of a list has its bullet on a line of its own.
    return _BULLET.sub("-\n", "\n".join(lines))


def _segments(tree: Element) -> Iterator[Element]:
    """Yield the lines of YouTube's transcript panel, in order: the page around it is left out."""
    return (each for each in tree.walk() if _SEGMENT.match(each.name))
