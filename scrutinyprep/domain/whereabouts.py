"""Which place in the papers is meant by what a reader types: "53", "4.1", "item 7", and so on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Naming(Enum):
    """By what a place is named."""

    PAGE = auto()
    """The printed number of a page; that of the file where no page has one."""
    PDF_PAGE = auto()
    """The number of a page of the file."""
    OWN_PAGE = auto()
    """The number that a report gives to one of its own pages."""
    SECTION = auto()
    """The number of a section or paragraph."""
    ITEM = auto()
    """The printed number of an agenda item."""
    TITLE = auto()
    """Words of the title of an item or a paper."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place as a reader names it."""

    by: Naming
    number: str = ""
    words: str = ""
    """Words of the title of the paper that is meant, or of the item."""

    @property
    def page(self) -> int:
        """The number of a page."""
        return int(self.number)


_PAGE = r"(?:p|pp|pg|page|pages|pack|pack\s+page)\.?"
_ITEM = re.compile(
    r"(?:agenda\s+)?item\s+(?:no\.?\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?\s?[a-z]?(?:\s?\([a-z0-9]{1,5}\))?|[a-z])",
    re.I,
)
_SECTION = re.compile(
    r"(?:(?:§|sections?|sect?\.?|paragraphs?|paras?\.?|pt\.?)\s*"
    r"(?P<named>(?:\d+|[a-z])(?:\.\d+)*\.?(?:\s?\(?[a-z]{1,4}\))?[a-z]?)"
    r"|(?P<bare>\d+(?:\.\d+)+\.?[a-z]?(?:\([a-z]{1,4}\))?))",
    re.I,
)
_PDF_PAGE = re.compile(rf"pdf\s*(?:{_PAGE})?\s*(?P<number>\d{{1,5}})", re.I)
_PACK_PAGE = re.compile(rf"(?:{_PAGE})?\s*(?P<number>\d{{1,5}})", re.I)
_OWN_PAGE = re.compile(
    rf"(?:{_PAGE})?\s*(?P<number>\d{{1,5}})\s+(?:of|in)\s+(?:the\s+)?(?P<words>.*\w.*)", re.I
)


def whereabouts_of(said: str) -> Whereabouts | None:
    """Return which place is named; None where nothing is."""
    said = " ".join(said.split())
    if not said:
        return None
    for shape, by in (
        (_PDF_PAGE, Naming.PDF_PAGE),
        (_PACK_PAGE, Naming.PAGE),
        (_ITEM, Naming.ITEM),
        (_SECTION, Naming.SECTION),
        (_OWN_PAGE, Naming.OWN_PAGE),
    ):
        match = shape.fullmatch(said)
        if match is not None:
            found = match.groupdict()
            number = found.get("number") or found.get("named") or found.get("bare") or ""
            return Whereabouts(by, _tidy(number), found.get("words") or "")
    if any(sign.isalpha() for sign in said):
        return Whereabouts(Naming.TITLE, words=said)
    return None


def as_number(printed: str | None) -> str:
    """Return a number as it is compared: "4.1." and "4.1" are one, "7 A" and "7a" too."""
    return _tidy(printed or "")


def fits_title(words: str, title: str) -> int | None:
    """Say how well words name a title: the fewer other words it has, the lower; None if not at all.

    Every word must begin a word of the title, in whatever order; a figure must be one whole.
    """
    asked, there = _words(words), _words(title)
    if not asked:
        return None
    for one in asked:
        if not any(one == word or (word.startswith(one) and not one.isdigit()) for word in there):
            return None
    return len(there) - len(asked)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _tidy(number: str) -> str:
    return "".join(number.split()).casefold().rstrip(".")
