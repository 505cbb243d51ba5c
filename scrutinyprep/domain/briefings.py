"""What a user chooses of a briefing: which edition, which items and questions, which parts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.original_pages import NO_ORIGINALS, OriginalPages, Originals

MOST_LINES = 60
"""More lines to write on than this under one question fill more than two sheets."""


class Edition(Enum):
    """The ways in which one briefing is printed, by the word of the command line."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    """18 point and up, as RNIB's clear print guidelines ask; the same page references."""
    CARDS = "cards"
    """Question cards, A6, four to a sheet of A4 with marks to cut along."""
    CARDS_SINGLE = "cards-single"
    """The same cards, a page each."""
    CHAIR = "chair"
    """The chair's running order: items, times, who asks what."""
    ONE_PAGE = "one-page"
    """The five questions that matter, on one sheet."""
    OFFICERS = "officers"
    """What officers may see in advance: only the questions marked for them."""

    @property
    def is_for_others(self) -> bool:
        """Whether it is made to be handed on, so that what is private stays out."""
        return self in (Edition.CHAIR, Edition.OFFICERS)

    @property
    def is_whole(self) -> bool:
        """Whether it prints everything that a briefing can hold."""
        return self in (Edition.STANDARD, Edition.LARGE_PRINT)

    @property
    def parts(self) -> frozenset[Part]:
        """What it can print beside the questions; the user may leave each of them out."""
        if self.is_whole:
            return frozenset(Part)
        match self:
            case Edition.CHAIR:
                return frozenset({Part.PROMISES})
            case Edition.OFFICERS:
                return frozenset({Part.QUOTES})
        return frozenset({Part.QUOTES, Part.FOLLOW_UPS})


class Part(Enum):
    """What can be left out of a briefing, by the word of the command line."""

    CONTENTS = "contents"
    ASKED = "asked"
    """What is asked of us, word for word, and who leads on it."""
    QUOTES = "quotes"
    """The passages under the questions; the page they stand on is printed all the same."""
    EVIDENCE = "evidence"
    FOLLOW_UPS = "follow-ups"
    NOTES = "notes"
    PROMISES = "promises"
    TRACKER = "tracker"
    FIGURES = "figures"
    GLOSSARY = "glossary"
    INTERESTS = "interests"
    """The reminder to declare interests."""
    INDEX = "index"
    """The pages that questions and notes rest on, in order."""


@dataclass(frozen=True, slots=True)
class BriefingChoice:
    """What a user wants of a briefing. Where nothing was said, all of it."""

    edition: Edition = Edition.STANDARD
    items: tuple[str, ...] = ()
    """The numbers of the agenda items wanted; "" is the meeting as a whole. Empty: all."""
    questions: tuple[QuestionId, ...] = ()
    """The questions wanted. Empty: all."""
    people: tuple[str, ...] = ()
    """Whose questions are wanted: those to them, or put by them. Empty: everybody's."""
    left_out: frozenset[Part] = frozenset()
    lines: int | None = None
    """Lines to write on under each question; None: as many as the edition has."""
    originals: OriginalPages = NO_ORIGINALS
    """What is shown of the papers as published, in an edition that has room for it."""

    @property
    def shows_clippings(self) -> bool:
        """Whether quoted passages are shown as they stand on their pages.

        In large print their words are more use than a picture of small print.
        """
        is_wanted = self.originals.which is Originals.CLIPPINGS
        return is_wanted and self.edition is Edition.STANDARD and self.wants(Part.QUOTES)

    @property
    def shows_pages(self) -> bool:
        """Whether whole pages of the papers are shown."""
        return self.edition.is_whole and self.originals.wants_pages

    def wants(self, part: Part) -> bool:
        """Say whether a part is to be printed: the edition has it, and it is not left out."""
        return part in self.edition.parts and part not in self.left_out


@dataclass(frozen=True, slots=True)
class OfferedQuestion:
    """A question that can go into a briefing."""

    id: QuestionId
    words: str


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """An agenda item that can go into a briefing; without a number, the meeting as a whole."""

    number: str
    title: str
    questions: tuple[OfferedQuestion, ...] = ()
    access: Access = OPEN
    """What is exempt stays out of an open copy, though it is chosen."""


@dataclass(frozen=True, slots=True)
class BriefingOffer:
    """What there is to choose from for one meeting, and what was chosen last."""

    items: tuple[OfferedItem, ...]
    people: tuple[str, ...]
    """Who is asked, and who asks, in alphabetical order."""
    choice: BriefingChoice
    has_exempt: bool
    """Something would be held back from an open copy."""
