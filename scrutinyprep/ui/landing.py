"""What the window says of a file that came in: to which meeting and item, and over what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.wording import meeting_in_words

if TYPE_CHECKING:
    from scrutinyprep.services.importing import Imported
    from scrutinyprep.ui.importing import Landed

translate = QCoreApplication.translate
_MOST_ITEMS = 3
"""More are not counted up: the agenda shows them."""


def landed_in_words(landed: Landed) -> tuple[str, str]:
    """Return what became of a file in one sentence, and what else there is to know of it."""
    imported = landed.imported
    title = translate("arrivals", "“{name}” joined {meeting}.")
    if not landed.is_new:
        title = translate("arrivals", "“{name}” is in {meeting} already.")
    elif landed.is_new_meeting:
        title = translate("arrivals", "“{name}” is in the library now, as {meeting}.")
    elif _is_late(imported) and len(imported.joined) == 1:
        title = translate("arrivals", "“{name}” joined {meeting}, item {item}.")
    said = title.format(
        name=imported.file.path.name,
        meeting=meeting_in_words(imported.meeting),
        item=next((number or title for number, title in imported.joined), ""),
    )
    more = [*_versions(landed), *(warning.message for warning in imported.document.warnings)]
    return said, " ".join(more)


def _is_late(imported: Imported) -> bool:
    return imported.document.kind in (DocumentKind.SUPPLEMENT, DocumentKind.REPORT)


def _versions(landed: Landed) -> list[str]:
    """Return what a file is a new version of, and of which papers it holds new versions."""
    imported = landed.imported
    if not landed.is_new:
        return []
    if not _is_late(imported):
        if imported.document.version == 1:
            return []
        words = translate(
            "arrivals",
            "It is version {number} of “{title}”. Your marks go with the words they are on; "
            "those whose words are gone say so.",
        )
        return [words.format(number=imported.document.version, title=imported.document.title)]
    return [
        translate("arrivals", "New version of “{title}” (version {number}).").format(
            title=one.title, number=one.version
        )
        for one in imported.renewed[:_MOST_ITEMS]
    ]
