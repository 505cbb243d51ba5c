"""What stands after the items: promises, the tracker, figures, the glossary, the index of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingFigure
from scrutinyprep.briefing.flowables import Kept
from scrutinyprep.briefing.page_index import references_of, references_rows
from scrutinyprep.briefing.promises import promises_of
from scrutinyprep.briefing.setting import Setting, exempt_mark, in_font, joined
from scrutinyprep.briefing.tables import Columns
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import SEMIBOLD
from scrutinyprep.domain.briefings import Part

_TRACKER = Columns(("Reference", "Recommendation", "Lead and action", "State"), (17, 44, 29, 10))
_FIGURES = Columns(("Measure", "Then", "Now"), (30, 35, 35))


@dataclass(frozen=True, slots=True)
class PartOfPaper:
    """A part with a heading and a place in the contents."""

    key: str
    title: str
    blocks: Callable[[BriefingContent, Setting], Iterator[list[Flowable]]]

    def flowables(self, content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
        """Yield the part; its heading never stands without the first of what is under it."""
        with setting.tags.inside(Kind.SECTION):
            top = setting.part(self.title, self.key)
            for block in self.blocks(content, setting):
                yield Kept([*top, *block], lead=len(top) + 1 if top else 2)
                top = []


def parts_of(content: BriefingContent) -> tuple[PartOfPaper, ...]:
    """Return the parts that have something in them, in the order in which they are printed."""
    there = (
        (content.promises, PartOfPaper("promises", "Promises to chase", promises_of)),
        (content.tracker, PartOfPaper("tracker", "Recommendations we track", _tracker)),
        (content.figures, PartOfPaper("figures", "Figures then and now", _figures)),
        (content.glossary, PartOfPaper("glossary", "Glossary", _glossary)),
        (
            Part.INDEX not in content.without and references_of(content),
            PartOfPaper("pages", "Index of pages", references_rows),
        ),
    )
    return tuple(part for something, part in there if something)


def _tracker(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    markup = setting.typeface.markup
    rows = [
        (
            markup(tracked.reference),
            setting.small(
                markup(tracked.words),
                joined(exempt_mark(tracked.access), markup(tracked.origin)),
                line_break=True,
            ),
            markup("\n".join(words for words in (tracked.lead, tracked.action) if words)),
            markup(tracked.rag),
        )
        for tracked in content.tracker
    ]
    yield from _rows(_TRACKER, rows, setting)


def _figures(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    yield from _rows(_FIGURES, [_figure(figure, setting) for figure in content.figures], setting)


def _figure(figure: BriefingFigure, setting: Setting) -> tuple[str, ...]:
    markup = setting.typeface.markup
    item = f"item {figure.item}" if figure.item.strip() else ""
    about = joined(exempt_mark(figure.access), markup(item))
    cells = [setting.small(markup(figure.measure), about, line_break=True)]
    for value, source in ((figure.then, figure.then_source), (figure.now, figure.now_source)):
        words = in_font(markup(value), SEMIBOLD)
        cells.append(setting.small(words, markup(source), line_break=True))
    return tuple(cells)


def _rows(
    columns: Columns, rows: Sequence[Sequence[str]], setting: Setting
) -> Iterator[list[Flowable]]:
    """Yield a table, its headings with the first row; a column with nothing in it is left out."""
    columns, rows = columns.filled(rows)
    with columns.table(setting) as top:
        for row in rows:
            yield [*top, columns.row(row, setting)]
            top.clear()


def _glossary(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    typeface = setting.typeface
    with setting.tags.inside(Kind.LIST):
        for place, term in enumerate(content.glossary):
            words = joined(exempt_mark(term.access), typeface.markup(term.words))
            with setting.tags.inside(Kind.LIST_ITEM):
                number = typeface.one_line(term.acronym)
                style = setting.styles.fact
                label = setting.tags.element(Kind.LIST_LABEL)
                made = setting.marked_up(words, style, Kind.LIST_BODY, number=number)
            made.label = label
            made.spaceBefore = 0 if place else setting.measures.body[1] / 3
            yield [made]
