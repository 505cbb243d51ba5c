"""The index of pages: what of the pack the questions and notes rest on, page by page.

In the room somebody says "page 53": this says at once which question that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingQuote
from scrutinyprep.briefing.cover import item_key
from scrutinyprep.briefing.questions import question_key
from scrutinyprep.briefing.setting import Setting
from scrutinyprep.briefing.tables import Columns
from scrutinyprep.briefing.wording import page_words

_COLUMNS = Columns(("Page", "Passage", "In this briefing"), (27, 48, 25))


@dataclass(frozen=True, slots=True)
class Reference:
    """A page of the pack that a question or note rests on."""

    quote: BriefingQuote
    words: str
    """As printed, such as "question 3"."""
    key: str
    """The place in this briefing that it leads to."""

    @property
    def page(self) -> str:
        """The page as printed, the number that people say first."""
        return page_words(self.quote.pack_page, self.quote.pdf_page, self.quote.paging)


def references_of(content: BriefingContent) -> list[Reference]:
    """Return the pages that questions and notes rest on, in the order of the papers."""
    found = [
        reference
        for index, item in enumerate(content.items)
        for reference in _references_in(item, index)
        if reference.page
    ]
    return sorted(found, key=lambda reference: _order(reference.quote))


def references_rows(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    """Yield the rows of the index; a page that several rest on is said once."""
    typeface = setting.typeface
    last = ("", "")
    with _COLUMNS.table(setting) as top:
        for reference in references_of(content):
            quote = reference.quote
            page = (quote.file, reference.page)
            passage = setting.dotted((f"{quote.section} {quote.heading}", quote.paper))
            said = "" if page == last else setting.dotted((reference.page, quote.file))
            row = _COLUMNS.row(
                (said, passage, typeface.markup(reference.words)),
                setting,
                key=reference.key,
                spoken=f"{reference.page}: {reference.words}",
            )
            yield [*top, row]
            top.clear()
            last = page


def _references_in(item: BriefingItem, index: int) -> Iterator[Reference]:
    for question in item.questions:
        if question.quote is not None:
            words = f"question {question.number}"
            yield Reference(question.quote, words, question_key(question))
    for note in item.notes:
        if note.quote is not None:
            words = f"note, item {item.number}" if item.number else "note"
            yield Reference(note.quote, words, item_key(index))


def _order(quote: BriefingQuote) -> tuple[str, int, int, str]:
    # The printed number is what people say, but a page without one has its place too.
    return (quote.file, quote.pdf_page or quote.pack_page or 0, quote.pack_page or 0, quote.section)
