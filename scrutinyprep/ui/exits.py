"""The ways out of the library that the File menu offers, and what each is called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Exit(Enum):
    """A way out, by the object name of its command."""

    SHARE = "share"
    EMAIL = "email"
    DOCX = "docx"
    CSV = "csv"
    MARKDOWN = "markdown"
    ANNOTATED_PDF = "annotated-pdf"
    XFDF = "xfdf"
    WEB_ANNOTATION = "web-annotation"

    @property
    def has_rows(self) -> bool:
        """Whether it is made of tables, of which some can be left out."""
        return self in (Exit.DOCX, Exit.CSV, Exit.MARKDOWN)

    @property
    def has_pages(self) -> bool:
        """Whether it concerns the pages of one PDF."""
        return self in (Exit.ANNOTATED_PDF, Exit.XFDF)

    @property
    def can_be_locked(self) -> bool:
        """Whether it can have a password."""
        return self is Exit.ANNOTATED_PDF

    @property
    def is_for_myself(self) -> bool:
        """Whether it may hold what nobody else is to see."""
        return self is not Exit.SHARE


@dataclass(frozen=True, slots=True)
class ExitWords:
    """How a way out is named."""

    command: str
    """In the menu, with its letter to press."""
    title: str
    file: str
    """How the file's name begins."""
    ending: str
    kind: str
    """What the file dialog lists."""


def words_of(way: Exit) -> ExitWords:
    """Return the words for a way out."""
    return {
        Exit.SHARE: ExitWords(
            translate("exits", "&Questions for a colleague…"),
            translate("exits", "Questions for a colleague"),
            translate("exits", "Questions"),
            ".scrutiny",
            translate("exits", "Scrutiny Prep questions (*.scrutiny)"),
        ),
        Exit.EMAIL: ExitWords(
            translate("exits", "Briefing by &e-mail…"),
            translate("exits", "Briefing by e-mail"),
            translate("exits", "E-mail with briefing"),
            ".eml",
            translate("exits", "E-mail draft (*.eml)"),
        ),
        Exit.DOCX: ExitWords(
            translate("exits", "Questions and trackers for &Word…"),
            translate("exits", "Questions and trackers for Word"),
            translate("exits", "Questions"),
            ".docx",
            translate("exits", "Word document (*.docx)"),
        ),
        Exit.CSV: ExitWords(
            translate("exits", "A table for a &spreadsheet…"),
            translate("exits", "A table for a spreadsheet"),
            translate("exits", "Questions"),
            ".csv",
            translate("exits", "Table (*.csv)"),
        ),
        Exit.MARKDOWN: ExitWords(
            translate("exits", "Questions and trackers as &Markdown…"),
            translate("exits", "Questions and trackers as Markdown"),
            translate("exits", "Questions"),
            ".md",
            translate("exits", "Markdown (*.md)"),
        ),
        Exit.ANNOTATED_PDF: ExitWords(
            translate("exits", "The &pack with your marks…"),
            translate("exits", "The pack with your marks"),
            translate("exits", "Marked pack"),
            ".pdf",
            translate("exits", "PDF (*.pdf)"),
        ),
        Exit.XFDF: ExitWords(
            translate("exits", "Marks for another PDF &reader (XFDF)…"),
            translate("exits", "Marks for another PDF reader"),
            translate("exits", "Marks"),
            ".xfdf",
            translate("exits", "XFDF (*.xfdf)"),
        ),
        Exit.WEB_ANNOTATION: ExitWords(
            translate("exits", "Marks as Web &Annotations…"),
            translate("exits", "Marks as Web Annotations"),
            translate("exits", "Marks"),
            ".jsonld",
            translate("exits", "Web Annotations (*.jsonld)"),
        ),
    }[way]
