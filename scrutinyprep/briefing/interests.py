"""The reminder to declare interests: at the agenda's own item for that, or by itself."""

from __future__ import annotations

import re

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem
from scrutinyprep.briefing.setting import Setting, in_font
from scrutinyprep.briefing.typeface import SEMIBOLD
from scrutinyprep.domain.briefings import Part

# Neither England's "disclosable pecuniary" nor Wales's "personal and prejudicial" is named:
# what must be declared is the council's own code's to say.
REMINDER = (
    "Check each item against your entry in the register of interests; in doubt, ask the "
    "monitoring officer before the meeting."
)
_ITEM = re.compile(r"\b(declar\w*|disclos\w*)\b.*\binterests?\b|\binterests?\b.*\bdeclar", re.I)


def wants_reminder(content: BriefingContent) -> bool:
    """Say whether the reader is to be reminded."""
    return Part.INTERESTS not in content.without and bool(content.items)


def is_for_interests(item: BriefingItem) -> bool:
    """Say whether an agenda item is the one under which interests are declared."""
    return _ITEM.search(item.title) is not None


def reminder_alone(content: BriefingContent, setting: Setting) -> Flowable | None:
    """Return the reminder as a paragraph, where no row of the contents has it."""
    if not wants_reminder(content):
        return None
    has_row = Part.CONTENTS not in content.without
    if has_row and any(is_for_interests(item) for item in content.items):
        return None
    label = in_font("Interests to declare: ", SEMIBOLD)
    made = setting.marked_up(f"{label}{setting.typeface.markup(REMINDER)}", setting.styles.plain)
    made.spaceBefore = setting.measures.body[1]
    return made
