"""The index of pages: what of the pack the questions and notes rest on, page by page.

In the room somebody says "page 53": this says at once which question that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingQuote
from scrutinyprep.briefing.cover import item_key
from scrutinyprep.briefing.original_names import page_key
from scrutinyprep.briefing.questions import question_key
from scrutinyprep.briefing.setting import Setting
from scrutinyprep.briefing.tables import Columns
from scrutinyprep.briefing.wording import page_words, passage_words

_COLUMNS = Columns(("Page", "Passage", "In this briefing"), (26, 43, 31))


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

    def joined_with(self, other: Reference) -> Reference:
        """Return both as one, leading to this one's place."""
        # One of them may know no more of the passage than its number.
        quote = self.quote if self.quote.heading else other.quote
        return replace(self, quote=quote, words=f"{self.words}, {other.words}")


def references_of(content: BriefingContent) -> list[Reference]:
    """Return the pages that questions and notes rest on, in the order of the papers.

    What rests on one passage stands in one row, and leads to the first of them.
    """
    found: dict[tuple[str, ...], Reference] = {}
    for index, item in enumerate(content.items):
        for reference in (*references_in(item, index), *_shown_in(item)):
            if not reference.page:
                continue
            quote = reference.quote
            where = (quote.section,) if quote.section else (quote.heading, quote.paper)
            passage = (quote.file, reference.page, *where)
            same = found.get(passage)
            found[passage] = reference if same is None else same.joined_with(reference)
    return sorted(found.values(), key=lambda reference: _order(reference.quote))


def references_rows(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    """Yield the rows of the index."""
    typeface = setting.typeface
    rows = [
        (
            setting.dotted((reference.page, reference.quote.file)),
            setting.dotted(passage_words(reference.quote)),
            typeface.markup(reference.words),
        )
        for reference in references_of(content)
    ]
    columns, cells = _COLUMNS.filled(rows)
    with columns.table(setting) as top:
        for reference, row in zip(references_of(content), cells, strict=True):
            spoken = f"{reference.page}: {reference.words}"
            yield [*top, columns.row(row, setting, key=reference.key, spoken=spoken)]
            top.clear()


def references_in(item: BriefingItem, index: int) -> Iterator[Reference]:
    """Yield what of an item rests on a page, in the order in which it is printed."""
    for question in item.questions:
        if question.quote is not None:
            words = f"question {question.number}"
            yield Reference(question.quote, words, question_key(question))
    for note in item.notes:
        if note.quote is not None:
            words = f"note on item {item.number}" if item.number else "note"
            yield Reference(note.quote, words, item_key(index))


def _shown_in(item: BriefingItem) -> Iterator[Reference]:
    """Yield the pages of the papers that stand behind an item."""
    for original in item.originals:
        page = BriefingQuote(
            "",
            original.pdf_page,
            original.pack_page,
            access=original.access,
            file=original.title,
            source=original.file,
        )
        yield Reference(page, "as published", page_key((original.file, original.pdf_page)))


def _order(quote: BriefingQuote) -> tuple[str, int, int, str]:
    # The printed number is what people say, but a page without one has its place too.
    return (quote.file, quote.pdf_page or quote.pack_page or 0, quote.pack_page or 0, quote.section)
