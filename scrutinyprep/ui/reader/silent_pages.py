"""A paper's text with a word for each page that has none, so that no page is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.ids import SectionId
from scrutinyprep.domain.papers import Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind

translate = QCoreApplication.translate


def with_silent_pages(
    sections: Sequence[SectionText], labels: Mapping[int, str], *, is_print: bool
) -> tuple[tuple[SectionText, ...], int]:
    """Return the sections of a paper, and how many pages it has.

    Pages of print that no section is on are told of, since they are there to be seen.
    """
    told = {
        passage.pdf_page or section.pdf_page for section in sections for passage in section.passages
    }
    told |= {section.pdf_page for section in sections if section.heading}
    silent = [_silent(page) for page in labels if page not in told] if is_print else []
    pages = max((*labels, *(page for page in told if page)), default=1)
    return (*sections, *silent), pages


def _silent(pdf_page: int) -> SectionText:
    words = translate("pages", "This page has no words: see the page itself (Ctrl+T).")
    passage = Passage(SectionId(0), words, pdf_page, None, PassageKind.PARAGRAPH)
    return SectionText(None, "", 1, pdf_page, (passage,))
