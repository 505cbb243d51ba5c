"""Markup to a tree of bounded size and depth, for XML and for the untidy pages of the web.

Neither expat nor libxml2 is used: both expand entities unless they are told
not to, and give up where a file breaks off.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scrutinyprep.domain.errors import Damaged, TooLarge
from scrutinyprep.importers.markup import letters
from scrutinyprep.importers.markup.elements import Element, Tree
from scrutinyprep.importers.markup.scanning import Definitions, End, Start, Words, local, tokens_of

DEEPEST = 120
"""Levels; ten times a real file's. What is nested deeper is read as if it were not."""
MOST_ELEMENTS = 500_000
"""A hundred times those of a long debate."""

_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SCRIPTS = frozenset({"script", "style"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = (
    "address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table ul"
).split()
_ENDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_BLOCKS, frozenset({"p"})),
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "option": frozenset({"option"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
}
"""Which open elements a page need not end before another begins."""
_WALLS: Mapping[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol", "table"}),
    "tr": frozenset({"table"}),
    "td": frozenset({"table"}),
    "th": frozenset({"table"}),
}
_ANY_WALL = frozenset({"table", "td", "th", "div", "li", "ul", "ol", "body"})
_STAYS_IN = frozenset({"table", "td", "th"})
"""A stray end tag inside a cell ends nothing outside of it."""


def xml_tree(text: str, path: Path) -> Tree:
    """Return an XML file as a tree, as much of it as there is.

    Raises:
        Damaged: it has no element at all.
        TooLarge: it has more than `MOST_ELEMENTS`.
        Unsupported: it defines words by other words, or takes them from elsewhere.
    """
    return _Builder(path, is_page=False).tree_of(text)


def page_tree(text: str, path: Path) -> Tree:
    """Return a page of the web as a tree, without its scripts.

    Raises:
        Damaged: it has no element at all.
        TooLarge: it has more than `MOST_ELEMENTS`.
        Unsupported: it is no page, but defines words by other words.
    """
    return _Builder(path, is_page=True).tree_of(text)


class _Builder:
    """Puts tokens together. `_open` holds the elements that have not ended."""

    def __init__(self, path: Path, *, is_page: bool) -> None:
        self._path = path
        self._is_page = is_page
        self._top = Element("")
        self._open = [self._top]
        self._below = 0
        self._count = 0
        self._letters: dict[str, str] = {}

    def tree_of(self, text: str) -> Tree:
        """Return the tree of all tokens of a text."""
        raw = _SCRIPTS if self._is_page else frozenset[str]()
        for token in tokens_of(text, raw=raw):
            match token:
                case Words():
                    self._words(token)
                case Start():
                    self._start(token)
                case End():
                    self._end(local(token.name))
                case Definitions():
                    self._letters |= letters.declared_in(token.subset, self._path)
        if self._is_page:
            return Tree(self._top)
        root = next(self._top.elements(), None)
        if root is None:
            raise Damaged(self._path)
        return Tree(root, is_whole=len(self._open) == 1)

    def _words(self, token: Words) -> None:
        """Add a text to the innermost element."""
        text = token.text if token.is_plain else letters.plain(token.text, self._letters)
        if text:
            self._open[-1].children.append(text)

    def _start(self, token: Start) -> None:
        """Begin an element, ending those that it ends without a word."""
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise TooLarge(self._path, f"{MOST_ELEMENTS} parts")
        name = local(token.name)
        is_empty = token.is_empty and not self._is_page
        if self._is_page:
            is_empty = name in _EMPTY
            self._end_before(name)
        if not is_empty and len(self._open) > DEEPEST:
            self._below += 1
            return
        attributes = {
            key: letters.plain(value, self._letters) for key, value in token.attributes.items()
        }
        element = Element(name, attributes)
        self._open[-1].children.append(element)
        if not is_empty:
            self._open.append(element)

    def _end_before(self, name: str) -> None:
        """End the open elements that cannot hold one of this name."""
        ended = _ENDS.get(name)
        if not ended or self._below:
            return
        walls = _WALLS.get(name, _ANY_WALL)
        for place in range(len(self._open) - 1, 0, -1):
            each = self._open[place].name
            if each in ended:
                del self._open[place:]
                self._end_before(name)
                return
            if each in walls:
                return

    def _end(self, name: str) -> None:
        """End the innermost open element of this name, with all inside it."""
        if self._below:
            self._below -= 1
            return
        for place in range(len(self._open) - 1, 0, -1):
            each = self._open[place].name
            if each == name:
                del self._open[place:]
                return
            if self._is_page and each in _STAYS_IN and name not in ("tr", "table", "td", "th"):
                return
