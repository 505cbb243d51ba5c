"""Files that came in together: what is said of all of them at once, and which one is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.landing import landed_in_words
from scrutinyprep.ui.messages import told

if TYPE_CHECKING:
    from scrutinyprep.ui.importing import Landed

translate = QCoreApplication.translate
_MOST_TOLD = 6
"""Of more files, the list of meetings tells."""


@dataclass(slots=True)
class Batch:
    """What became of the files that were opened together, as long as more of them wait."""

    landed: list[Landed] = field(default_factory=list)
    refused: list[ScrutinyError] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many files it is of which one knows what became of them."""
        return len(self.landed) + len(self.refused)

    def in_words(self) -> tuple[str, str]:
        """Return how many files came in, and a line on each, those that did not come in first."""
        title = translate("arrivals", "{count} files are in the library now.")
        if len(self.landed) == 1:
            title = translate("arrivals", "One file is in the library now.")
        elif not self.landed:
            title = translate("arrivals", "None of {count} files could be read.")
        lines = [" ".join(filter(None, told(error))) for error in self.refused]
        lines += [" ".join(filter(None, landed_in_words(one))) for one in self.landed]
        if len(lines) > _MOST_TOLD:
            more = translate("arrivals", "and {count} more").format(count=len(lines) - _MOST_TOLD)
            lines = [*lines[:_MOST_TOLD], more]
        count = len(self.landed) or len(self.refused)
        return title.format(count=count), "\n".join(lines)

    def to_show(self, today: date) -> Landed | None:
        """Return the new file that the reader most likely wants to see; None where none is new.

        It is of the meeting that is next; where all are past, of the latest one.
        """
        new = [one for one in self.landed if one.is_new and one.imported.document.pages]

        def merit(one: Landed) -> tuple[bool, int, bool]:
            day = one.imported.meeting.date
            far = (day - today).days if day is not None else None
            is_ahead = far is not None and far >= 0
            nearness = -abs(far) if far is not None else -date.max.toordinal()
            return is_ahead, nearness, one.imported.document.kind is DocumentKind.PACK

        return max(new, key=merit, default=None)
