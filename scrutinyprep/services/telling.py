"""What a briefing prints of what reports say of themselves: whom to ask, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from scrutinyprep.briefing.content import BriefingDetail
from scrutinyprep.briefing.wording import date_words
from scrutinyprep.domain.addressees import person_in
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import DetailName

_LABELS = {
    DetailName.LEAD_MEMBER: "Lead member",
    DetailName.AUTHOR: "Report author",
    DetailName.DECISION_DATE: "Decision",
}
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_LONGEST_DATE = 60


def told_of(details: Sequence[Detail], meeting_on: date | None) -> tuple[BriefingDetail, ...]:
    """Return who leads on an item, who wrote its reports and when it is decided, each once.

    The day of the meeting itself is not told: it stands on the cover.
    """
    found: dict[str, BriefingDetail] = {}
    for detail in _whole(details, meeting_on):
        key = detail.words.casefold()
        # An open report's word stands, where an exempt one says the same.
        if key not in found or (found[key].access.is_exempt and not detail.access.is_exempt):
            found[key] = detail
    return tuple(found.values())


def _whole(details: Sequence[Detail], meeting_on: date | None) -> Iterator[BriefingDetail]:
    for name, label in _LABELS.items():
        for detail in details:
            if detail.name is not name:
                continue
            if name is DetailName.DECISION_DATE:
                words = _date_of(detail.text, meeting_on)
            else:
                words = person_in(detail.text)
            if words:
                yield BriefingDetail(label, words, detail.access)


def _date_of(words: str, meeting_on: date | None) -> str:
    """Return when a decision is due, in the report's words; empty where it says no more."""
    said = " ".join(_ORDINAL.sub("", words).split())
    is_today = meeting_on is not None and date_words(meeting_on).casefold() in said.casefold()
    return "" if is_today or len(said) > _LONGEST_DATE or not re.search(r"\d", said) else words
