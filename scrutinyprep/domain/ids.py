"""The identifiers of things, a type each, so that one is never taken for another.

What a user makes or names on the command line has a UUID, so that two
libraries can exchange it; what only an import makes is counted.
"""

from typing import NewType
from uuid import uuid4

MeetingId = NewType("MeetingId", str)
DocumentId = NewType("DocumentId", str)
PersonId = NewType("PersonId", str)
HighlightId = NewType("HighlightId", str)
NoteId = NewType("NoteId", str)
QuestionId = NewType("QuestionId", str)
EvidenceId = NewType("EvidenceId", str)
LineId = NewType("LineId", str)
PromptId = NewType("PromptId", str)
UndertakingId = NewType("UndertakingId", str)
TrackedId = NewType("TrackedId", str)
ExpansionId = NewType("ExpansionId", str)

VersionId = NewType("VersionId", int)
ItemId = NewType("ItemId", int)
SectionId = NewType("SectionId", int)
SpeechId = NewType("SpeechId", int)
SpeechCutId = NewType("SpeechCutId", str)


def new_id() -> str:
    """Return a fresh random UUID as text, for any of the kinds above."""
    return str(uuid4())
