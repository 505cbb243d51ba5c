"""What users chose of their briefings, as stored."""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.domain.original_pages import NO_ORIGINALS, OriginalPages, Originals, pages_named
from scrutinyprep.models import BriefingChoiceRow


def choice_of(session: Session, meeting: MeetingId) -> BriefingChoice:
    """Return what was chosen last for a meeting; everything, where nothing was."""
    row = session.get(BriefingChoiceRow, meeting)
    if row is None:
        return BriefingChoice()
    parts = {part.value: part for part in Part}
    editions = {edition.value: edition for edition in Edition}
    return BriefingChoice(
        # A word that a newer program wrote is passed over: it is a choice, and no record.
        edition=editions.get(row.edition, Edition.STANDARD),
        items=_read(row.items),
        questions=tuple(QuestionId(question) for question in _read(row.questions)),
        people=_read(row.people),
        left_out=frozenset(parts[word] for word in _read(row.left_out) if word in parts),
        lines=row.lines,
        originals=_originals(row.originals),
    )


def remember_choice(session: Session, meeting: MeetingId, choice: BriefingChoice) -> None:
    """Keep what was chosen for a meeting, in place of what was kept before."""
    row = session.get(BriefingChoiceRow, meeting) or BriefingChoiceRow(meeting_id=meeting)
    row.edition = choice.edition.value
    row.items = json.dumps(choice.items)
    row.questions = json.dumps(choice.questions)
    row.people = json.dumps(choice.people)
    row.left_out = json.dumps(sorted(part.value for part in choice.left_out))
    row.lines = choice.lines
    row.originals = _originals_written(choice.originals)
    session.add(row)


def _read(words: str) -> tuple[str, ...]:
    return tuple(str(word) for word in json.loads(words))


def _originals(words: str | None) -> OriginalPages:
    if words is None:
        return NO_ORIGINALS
    kept = json.loads(words)
    known = {which.value: which for which in Originals}
    return OriginalPages(
        which=known.get(kept["which"], Originals.NONE),
        pages=pages_named(kept["pages"]),
        two_to_a_sheet=bool(kept["two_to_a_sheet"]),
    )


def _originals_written(originals: OriginalPages) -> str | None:
    if originals == NO_ORIGINALS:
        return None
    return json.dumps(
        {
            "which": originals.which.value,
            "pages": str(originals.pages),
            "two_to_a_sheet": originals.two_to_a_sheet,
        }
    )
