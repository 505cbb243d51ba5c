"""The figures of a briefing that were told before: then, and now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from scrutinyprep.briefing.content import BriefingContent, BriefingFigure, BriefingQuote
from scrutinyprep.briefing.wording import page_words
from scrutinyprep.domain.figures import Basis, StatedFigure, ThenAndNow, in_digits
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.speeches import clock
from scrutinyprep.services.figures import Figures

_MOST = 24
"""More rows than two pages hold are read by nobody in a meeting."""
_MOST_LOOKED_UP = 200
"""Each is a search through all earlier papers: a page of tables has a hundred of them."""


def figures_told_before(content: BriefingContent, figures: Figures) -> tuple[BriefingFigure, ...]:
    """Return what was told before of the figures on the pages that questions and notes rest on.

    Those pages are what will be spoken of; of all the figures of a pack, most are
    not. What was told in the same words before has not moved, and is no news.
    """
    found: dict[tuple[str, str, str], BriefingFigure] = {}
    looked_up = list(islice(_figures(content, figures), _MOST_LOOKED_UP))
    with closing(figures.then_of_each(now for _, now in looked_up)) as before:
        for (item, _), pairs in zip(looked_up, before, strict=True):
            pair = next(iter(pairs), None)
            if pair is not None and _has_moved(pair):
                told = _told(pair, item)
                found.setdefault((told.measure, told.then, told.now), told)
            if len(found) == _MOST:
                break
    return tuple(found.values())


def _figures(content: BriefingContent, figures: Figures) -> Iterator[tuple[str, StatedFigure]]:
    for item, file, pdf_page in _pages(content):
        for now in figures.on_page(file, pdf_page):
            yield item, now


def _pages(content: BriefingContent) -> Iterator[tuple[str, DocumentId, int]]:
    """Yield each page once, with the number of the item under which it comes first."""
    known: set[tuple[DocumentId, int]] = set()
    for item in content.items:
        quotes: list[BriefingQuote | None] = [question.quote for question in item.questions]
        quotes += [note.quote for note in item.notes]
        for quote in quotes:
            if quote is None or quote.source is None or quote.pdf_page is None:
                continue
            if (quote.source, quote.pdf_page) not in known:
                known.add((quote.source, quote.pdf_page))
                yield item.number, quote.source, quote.pdf_page


def _has_moved(pair: ThenAndNow) -> bool:
    if pair.is_rounding:
        return False  # "£19.8m" and "£19,835,200" are one figure, told twice
    return pair.basis is Basis.OTHER_PERIOD or pair.change != 0


def _told(pair: ThenAndNow, item: str) -> BriefingFigure:
    measure = pair.now.figure.measure
    return BriefingFigure(
        measure=measure[:1].upper() + measure[1:],
        then=_value(pair.then),
        then_source=f"{pair.then.hit.meeting_label}, {_place(pair.then)}".rstrip(", "),
        now=_value(pair.now),
        now_source=_place(pair.now),
        item=item,
        access=pair.now.hit.access.with_grounds_of(pair.then.hit.access),
    )


def _value(stated: StatedFigure) -> str:
    period = stated.figure.period
    value = in_digits(stated.figure)
    return f"{value} ({period.words})" if period is not None else value


def _place(stated: StatedFigure) -> str:
    """Return where a figure stands: its page, or who said it and when."""
    hit = stated.hit
    if hit.start_s is not None:
        return ", ".join(part for part in (hit.speaker or "", clock(hit.start_s)) if part)
    return page_words(hit.pack_page, hit.pdf_page, hit.paging)
