"""What is made of words in a paper besides marks: evidence, a promise, a quotation to paste."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import EvidenceId, ItemId, QuestionId, new_id
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.paging import Paging
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.spots import Passage, evidence_at, place_of
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

translate = QCoreApplication.translate


class ReadingDeeds(QObject):
    """Uses a passage of a paper elsewhere. What changes the library can be undone.

    Signals:
        said: a sentence to tell the user.
    """

    said = Signal(str)

    def __init__(self, workroom: Workroom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._deeds = workroom.deeds

    def quote(self, question: QuestionId, passage: Passage) -> None:
        """Let a question draw on a passage."""
        made = EvidenceId(new_id())
        questions = self._services.questions
        self._deeds.stack.push(
            Deed(
                self.tr("quote in the question"),
                self._tasks,
                do=partial(evidence_at, self._services, question, passage, made),
                undo=partial(questions.remove_evidence, made),
                again=partial(questions.bring_evidence_back, made),
            )
        )
        self.said.emit(self.tr("Quoted in your question."))

    def promise(self, passage: Passage, item: ItemId | None) -> None:
        """Record a passage as a promise."""
        self._deeds.undertakings.record_passage(passage, item)
        self.said.emit(self.tr("Recorded as an undertaking. It waits under Follow-up (Ctrl+5)."))

    def copy_with_reference(self, passage: Passage) -> None:
        """Put the words on the clipboard with the page, item and section that they stand in."""
        copy = partial(_with_reference, self._services, passage)
        self._tasks.run(lambda _: copy(), then=self._on_copied, otherwise=self._on_refused)

    @Slot(str)
    def _on_copied(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.said.emit(self.tr("Copied with its reference."))

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self.said.emit(str(error))


def reference_in_words(place: Place, item: AgendaItem | None) -> str:
    """Return where a passage stands for people: "pack page 53, item 7, section 4.1"."""
    anchor = place.anchor
    page = ""
    if anchor.paging is Paging.WORD:
        page = translate("references", "page {page}").format(page=anchor.pdf_page)
    elif anchor.paging is not Paging.NONE and anchor.pack_page is not None:
        page = translate("references", "pack page {page}").format(page=anchor.pack_page)
    elif anchor.paging is not Paging.NONE:
        page = translate("references", "PDF page {page}").format(page=anchor.pdf_page)
    of_item = ""
    if item is not None and item.number:
        of_item = translate("references", "item {number}").format(number=item.number)
    section = ""
    if anchor.section:
        section = translate("references", "section {number}").format(number=anchor.section)
    return ", ".join(part for part in (page, of_item, section) if part)


def _with_reference(services: Services, passage: Passage) -> str:
    place, item = place_of(services, passage)
    agenda = services.meetings.agenda(passage.meeting)
    of_item = next((each for each in agenda if each.id == item), None)
    reference = reference_in_words(place, of_item)
    words = f"“{passage.words}”" if passage.words else translate("references", "Part of the page")
    return f"{words} ({reference})" if reference else words
