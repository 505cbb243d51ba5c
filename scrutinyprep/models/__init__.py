"""Stored records: SQLAlchemy mappings, one file a subject."""

from scrutinyprep.models.base import Base, table_of
from scrutinyprep.models.briefings import BriefingChoiceRow
from scrutinyprep.models.corrections import CorrectionRow
from scrutinyprep.models.glossary import ExpansionRow
from scrutinyprep.models.meetings import ItemPlaceRow, ItemRow, MeetingRow
from scrutinyprep.models.notes import HighlightRow, NoteRow
from scrutinyprep.models.papers import (
    DetailRow,
    DocumentRow,
    FileRow,
    ImportWarningRow,
    PageRow,
    PageWordsRow,
    PassageRow,
    RecommendationRow,
    SectionRow,
    VersionRow,
)
from scrutinyprep.models.planning import ItemPlanRow, LineRow, MeetingPlanRow, PromptRow
from scrutinyprep.models.questions import EvidenceRow, QuestionRow
from scrutinyprep.models.reading import PageReadRow
from scrutinyprep.models.sharing import SharedStateRow
from scrutinyprep.models.speeches import (
    AliasRow,
    AttendanceRow,
    PersonRow,
    RecordingLinkRow,
    SpeakerCorrectionRow,
    SpeechCutRow,
    SpeechRow,
)
from scrutinyprep.models.tracked import TrackedRow
from scrutinyprep.models.undertakings import UndertakingRow

__all__ = [
    "AliasRow",
    "AttendanceRow",
    "Base",
    "BriefingChoiceRow",
    "CorrectionRow",
    "DetailRow",
    "DocumentRow",
    "EvidenceRow",
    "ExpansionRow",
    "FileRow",
    "HighlightRow",
    "ImportWarningRow",
    "ItemPlaceRow",
    "ItemPlanRow",
    "ItemRow",
    "LineRow",
    "MeetingPlanRow",
    "MeetingRow",
    "NoteRow",
    "PageReadRow",
    "PageRow",
    "PageWordsRow",
    "PassageRow",
    "PersonRow",
    "PromptRow",
    "QuestionRow",
    "RecommendationRow",
    "RecordingLinkRow",
    "SectionRow",
    "SharedStateRow",
    "SpeakerCorrectionRow",
    "SpeechCutRow",
    "SpeechRow",
    "TrackedRow",
    "UndertakingRow",
    "VersionRow",
    "table_of",
]
