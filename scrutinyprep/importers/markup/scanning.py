"""Markup cut into tags and text, in one pass, however broken it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z_][^\s/>]*")
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s>/][^\s=>/]*)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?"
)
_SPACE = re.compile(r"[\s/]*")
_SUBSET_END = re.compile(r"\]\s*>")


@dataclass(frozen=True, slots=True)
class Words:
    """Text between tags. `is_plain` where an ampersand in it is only an ampersand."""

    text: str
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """The tag that begins an element. Names as the file writes them."""

    name: str
    attributes: dict[str, str]
    is_empty: bool
    """Whether it ends with a slash: nothing stands in the element."""


@dataclass(frozen=True, slots=True)
class End:
    """The tag that ends an element."""

    name: str


@dataclass(frozen=True, slots=True)
class Definitions:
    """What a DOCTYPE holds in brackets."""

    subset: str


Token = Words | Start | End | Definitions


def tokens_of(text: str, *, raw: frozenset[str]) -> Iterator[Token]:
    """Yield the tags and the text between them; comments and instructions are left out.

    What stands in the elements named in `raw`, the scripts of a page, is left
    out with them. Each character is looked at a bounded number of times.
    """
    place = 0
    last = text.rfind(">")
    while place < len(text):
        begin = text.find("<", place)
        if begin < 0 or begin > last:
            yield Words(text[place:])
            return
        if begin > place:
            yield Words(text[place:begin])
        if text[begin + 1] in "!?":
            token, place = _declaration(text, begin)
        else:
            token, place = _tag(text, begin)
        if token is None:
            continue
        yield token
        if isinstance(token, Start) and token.name.lower() in raw and not token.is_empty:
            end = re.compile(f"</{token.name}\\b", re.IGNORECASE).search(text, place)
            place = end.start() if end else len(text)


def root_name(text: str) -> str:
    """Return the name of the first element in small letters, without prefix; empty if none."""
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return ""
    for token in tokens_of(text, raw=frozenset()):
        if isinstance(token, Start):
            return local(token.name)
        if isinstance(token, Words) and token.text.strip("\ufeff \t\r\n"):
            return ""
    return ""


def local(name: str) -> str:
    """Return a name without its prefix, in small letters."""
    return name.rpartition(":")[2].lower()


def _declaration(text: str, begin: int) -> tuple[Token | None, int]:
    """Read a comment, a CDATA section, a DOCTYPE or an instruction."""
    if text.startswith("<!--", begin):
        return None, _after(text, "-->", begin + 4)
    if text.startswith("<![CDATA[", begin):
        end = _after(text, "]]>", begin + 9)
        return Words(text[begin + 9 : end].removesuffix("]]>"), is_plain=True), end
    end = _after(text, ">", begin)
    if text[begin : begin + 9].upper() == "<!DOCTYPE":
        bracket = text.find("[", begin, end)
        if bracket >= 0:
            close = _SUBSET_END.search(text, bracket)
            stop = close.start() if close else len(text)
            return Definitions(text[bracket + 1 : stop]), close.end() if close else len(text)
    return None, end


def _after(text: str, mark: str, begin: int) -> int:
    """Return the place after a mark, or the end of a text without it."""
    place = text.find(mark, begin)
    return len(text) if place < 0 else place + len(mark)


def _tag(text: str, begin: int) -> tuple[Token | None, int]:
    """Read a tag; what only looks like one is text."""
    is_end = text.startswith("</", begin)
    name = _NAME.match(text, begin + 1 + is_end)
    if name is None:
        return Words("<"), begin + 1
    if is_end:
        return End(name.group()), _after(text, ">", name.end())
    attributes: dict[str, str] = {}
    place = name.end()
    while found := _ATTRIBUTE.match(text, place):
        value = next((each for each in found.group("double", "single", "bare") if each), "")
        attributes.setdefault(local(found["name"]), value)
        place = found.end()
    space = _SPACE.match(text, place)
    end = space.end() if space else place
    return Start(name.group(), attributes, text[end - 1] == "/"), _after(text, ">", end)
