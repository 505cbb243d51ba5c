"""What a deed changed, so that each screen can ask itself whether that touches it."""

from dataclasses import dataclass
from enum import Flag, auto


class Kind(Flag):
    """The subjects a change can touch."""

    MEETINGS = auto()
    PAPERS = auto()
    SPEECHES = auto()
    NOTES = auto()
    QUESTIONS = auto()
    UNDERTAKINGS = auto()
    GLOSSARY = auto()
    """What members say that acronyms stand for."""
    PLANS = auto()
    """Lines of enquiry, what is planned for items, the meeting's length, the prompts."""
    SPELLING = auto()
    """The user's own words, and those whose spelling they want ignored."""


EVERYTHING = (
    Kind.MEETINGS
    | Kind.PAPERS
    | Kind.SPEECHES
    | Kind.NOTES
    | Kind.QUESTIONS
    | Kind.UNDERTAKINGS
    | Kind.GLOSSARY
    | Kind.PLANS
    | Kind.SPELLING
)


@dataclass(frozen=True, slots=True)
class Change:
    """A deed done to the library."""

    kinds: Kind
    made: str = ""
    """The id of what was made or changed, where there is one."""
