"""What a councillor might have marked in the sample pack, and been promised before it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import Purpose, QuestionWords


@dataclass(frozen=True, slots=True)
class SamplePassage:
    """Where in the sample pack a mark rests."""

    item: str
    """The item's printed number."""
    pack_page: int
    quote: str
    """Word for word as on that page; its line breaks are single spaces here."""


@dataclass(frozen=True, slots=True)
class SampleQuestion:
    """A question with the passage it rests on."""

    passage: SamplePassage
    said: QuestionWords


@dataclass(frozen=True, slots=True)
class SampleNote:
    """A note on a passage."""

    passage: SamplePassage
    words: str


@dataclass(frozen=True, slots=True)
class SampleHighlight:
    """A marked passage."""

    passage: SamplePassage
    kind: HighlightKind


@dataclass(frozen=True, slots=True)
class SampleUndertaking:
    """A promise made at the meeting before, word for word as in its transcript."""

    item: str
    """The number of the item in the agenda of that meeting."""
    by: str
    to: str
    words: str
    due: date | None
    """None where no date was said."""


@dataclass(frozen=True, slots=True)
class SampleMarks:
    """All the marks of the sample, each kind in the order of the papers."""

    questions: tuple[SampleQuestion, ...]
    notes: tuple[SampleNote, ...]
    highlights: tuple[SampleHighlight, ...]
    undertakings: tuple[SampleUndertaking, ...]


def read_marks(words: Path) -> SampleMarks:
    """Read the marks from the folder of the sample's words.

    Raises:
        OSError: the file is missing.
    """
    said = tomllib.loads((words / "marks.toml").read_text(encoding="utf-8"))
    return SampleMarks(
        questions=tuple(
            SampleQuestion(
                _passage(mark),
                QuestionWords(
                    words=mark["words"],
                    purpose=Purpose(mark["purpose"]),
                    addressee=mark["addressee"],
                    minutes=mark["minutes"],
                    follow_ups="\n".join(mark["follow_ups"]),
                    good_answer=mark["good_answer"],
                ),
            )
            for mark in said["question"]
        ),
        notes=tuple(SampleNote(_passage(mark), mark["words"]) for mark in said["note"]),
        highlights=tuple(
            SampleHighlight(_passage(mark), HighlightKind(mark["kind"]))
            for mark in said["highlight"]
        ),
        undertakings=tuple(
            SampleUndertaking(mark["item"], mark["by"], mark["to"], mark["words"], mark.get("due"))
            for mark in said["undertaking"]
        ),
    )


def _passage(mark: dict[str, Any]) -> SamplePassage:
    return SamplePassage(mark["item"], mark["pack_page"], mark["quote"])
