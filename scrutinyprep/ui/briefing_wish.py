"""What the user wants of a briefing just now, as the controls beside its pages say it."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.briefings import BriefingChoice
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import MeetingId


@dataclass(frozen=True, slots=True)
class BriefingWish:
    """All that decides how its pages look. A password does not, so it is no part of it."""

    meeting: MeetingId
    choice: BriefingChoice
    copy_of: str
    consent: ExemptConsent | None
    """None as long as nobody agreed to exempt papers in this copy."""
    for_others: bool
    """What its author keeps to themselves stays out."""
    carries: bool
    """The questions are attached, for colleagues who use Scrutiny Prep."""
