"""Writing a briefing: the gate, the pages, the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.briefing.content import BriefingContent, numbered
from scrutinyprep.briefing.exempt import require_consent
from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.briefings import Edition


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    pages: int
    questions: int


def write_briefing(
    content: BriefingContent,
    path: Path,
    edition: Edition = Edition.STANDARD,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Written:
    """Write an edition as a PDF, whole or not at all.

    All that is in the content is printed: what an edition leaves out,
    `choosing.chosen` has taken away. `progress` is told how many parts are
    set, of how many; it may raise `Cancelled`, and the old file stays as it was.

    Raises:
        ExemptWithoutConsent: something in it is exempt and nobody agreed.
        CannotWrite: the file could not be written.
    """
    data, pages = briefing_bytes(content, edition, progress=progress)
    write_whole(path, data)
    return Written(pages, len(content.questions))


def briefing_bytes(
    content: BriefingContent,
    edition: Edition = Edition.STANDARD,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[bytes, int]:
    """Return the PDF of an edition and its number of pages, for showing it without a file.

    Raises:
        ExemptWithoutConsent: something in it is exempt and nobody agreed.
    """
    require_consent(content)
    # ReportLab takes a third of a second to load, and only an export needs it.
    from scrutinyprep.briefing.editions import set_edition
    from scrutinyprep.briefing.finish import finished

    steps = _Steps(progress)
    pages = set_edition(numbered(content), edition, steps)
    data = finished(pages, made_on=content.made_on)
    # Once more, so that whoever wants to stop is heard until there is something to write.
    steps(steps.done, steps.total)
    return data, pages.count


class _Steps:
    """Passes on how far the setting is, and remembers it."""

    def __init__(self, progress: Callable[[int, int], None] | None) -> None:
        self._progress = progress
        self.done = 0
        self.total = 0

    def __call__(self, done: int, total: int) -> None:
        """Tell how many parts are set, of how many."""
        self.done, self.total = done, total
        if self._progress is not None:
            self._progress(done, total)
