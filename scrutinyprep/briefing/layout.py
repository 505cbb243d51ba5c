"""Writing a briefing: the gate, the pages, the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.briefing.content import BriefingContent
from scrutinyprep.briefing.exempt import require_consent
from scrutinyprep.briefing.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    pages: int
    questions: int


def write_briefing(
    content: BriefingContent,
    path: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Written:
    """Write the standard edition as a PDF, whole or not at all.

    `progress` is told how many parts are set, of how many; it may raise
    `Cancelled`, and the old file stays as it was.

    Raises:
        ExemptWithoutConsent: something in it is exempt and nobody agreed.
        CannotWrite: the file could not be written.
    """
    require_consent(content)
    # ReportLab takes a third of a second to load, and only an export needs it.
    from scrutinyprep.briefing.finish import finished
    from scrutinyprep.briefing.standard import set_standard

    data, pages = set_standard(content, progress)
    write_whole(path, finished(data, made_on=content.made_on))
    return Written(pages, len(content.questions))
