"""A file as any view can show it: its pages and its text, wherever those come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.pdf.viewing import PageReader


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to open a file in a view."""

    file: DocumentId
    make_reader: Callable[[], PageReader] | None
    """Opens its pages, in a thread of its own; None for a file that is text and no print."""
    read_text: Callable[[], Sequence[SectionText]]
    """Reads its words; called in the library's lane."""
    labels: Mapping[int, str]
    """What stands above each page."""
