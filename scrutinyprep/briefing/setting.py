"""What every part of the paper is set with: typeface, styles and the sheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from scrutinyprep.briefing.clippings import Clipping
from scrutinyprep.briefing.content import BriefingQuote, PagePart
from scrutinyprep.briefing.flowables import (
    AnswerLines,
    Heading,
    Quotation,
    Words,
    bullet,
    heading,
    part_rule,
)
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.original_names import Sheet, page_key
from scrutinyprep.briefing.paper import Paper
from scrutinyprep.briefing.see_page import SeePage
from scrutinyprep.briefing.styles import MM_PT, Measures, Styles, styles_of
from scrutinyprep.briefing.tagging import Kind, Tags
from scrutinyprep.briefing.typeface import BOLD, Typeface
from scrutinyprep.briefing.wording import grounds_words, page_words, passage_words
from scrutinyprep.domain.access import Access

DOT = " \u00b7 "
MACHINE_READ = "read by machine from a picture: check against the page"
_OPENING, _CLOSING = ("\u201c", '"'), ("\u201d", '"')
_TALLEST = 0.45
"""Of the column: with its question and lines to write on, a picture still fits on one page."""
_RULE_GAP_PT = 2 * MM_PT
"""From the edge of the words above to the rule beside a quotation."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The typeface, the measures, the styles and the paper of one briefing."""

    typeface: Typeface
    measures: Measures
    styles: Styles
    paper: Paper
    shown: frozenset[Sheet] = frozenset()
    """The pages of the papers that this briefing shows as published."""

    @property
    def tags(self) -> Tags:
        """The structure of the paper."""
        return self.paper.tags

    def sized(self, share: float) -> Setting:
        """Return the same setting with larger or smaller type."""
        measures = self.measures.sized(share)
        return replace(self, measures=measures, styles=styles_of(measures))

    def words(self, text: str, style: ParagraphStyle, kind: Kind = Kind.PARAGRAPH) -> Words:
        """Return someone's words as a paragraph, as typed."""
        return self.marked_up(self.typeface.markup(text), style, kind)

    def marked_up(
        self,
        markup: str,
        style: ParagraphStyle,
        kind: Kind = Kind.PARAGRAPH,
        *,
        number: str = "",
    ) -> Words:
        """Return a paragraph of what is markup already; its number hangs in the margin."""
        made = Words(markup, style, bulletText=bullet(number))
        made.element = self.tags.element(kind)
        return made

    def dotted(self, parts: Iterable[str]) -> str:
        """Return short pieces of text as markup on one line, a dot between them."""
        return DOT.join(self.typeface.markup(self.typeface.one_line(p)) for p in parts if p.strip())

    def label(self, markup: str) -> Words:
        """Return a short heading over what follows."""
        return self.marked_up(markup, self.styles.label, Kind.LABEL)

    def part(self, title: str, key: str) -> list[Flowable]:
        """Return the rule and the heading of a part of the briefing that is no item."""
        reached = self.paper.landmark(Landmark(key, title))
        element = self.tags.element(Kind.HEADING)
        return [
            part_rule(self.measures),
            heading(title, self.styles.part, element, reached=reached),
        ]

    def part_heading(self, title: str, key: str) -> Heading:
        """Return the heading of such a part, without a rule."""
        reached = self.paper.landmark(Landmark(key, title))
        return heading(title, self.styles.part, self.tags.element(Kind.HEADING), reached=reached)

    def answer_lines(self, count: int, *, indent_pt: float | None = None) -> AnswerLines:
        """Return lines to write on, under the words unless told otherwise."""
        return AnswerLines(
            count,
            indent_pt=self.measures.gutter_pt if indent_pt is None else indent_pt,
            pitch_pt=self.measures.answer_line_pt,
        )

    def small(self, markup: str, small: str, *, line_break: bool = False) -> str:
        """Return markup followed by more in small type, where there is more."""
        if not small:
            return markup
        between = "<br/>" if line_break else "\u00a0\u00a0 "
        more = f'<font size="{self.measures.small_pt}">{small}</font>'
        return f"{markup}{between}{more}" if markup else more

    def source_of(self, quote: BriefingQuote) -> str:
        """Return where a passage stands, as markup on one line."""
        return self.dotted(
            (
                page_words(quote.pack_page, quote.pdf_page, quote.paging),
                *passage_words(quote),
                MACHINE_READ if quote.is_machine_read else "",
            )
        )

    def quotation(self, quote: BriefingQuote) -> Flowable:
        """Return a passage in quotation marks, or a part of the page, its source below it."""
        source = self.source_of(quote)
        if quote.part is not None and quote.part.is_drawn:
            return self._clipping(quote, quote.part, source)
        if quote.words.strip():
            words = quoted(self.typeface.markup(quote.words))
        elif quote.part is not None:
            words = "A part of this page, which can't be shown here."
        else:
            words = ""
        return self.beside_rule(self.small(words, source, line_break=True))

    def see_page(self, quote: BriefingQuote) -> list[Flowable]:
        """Return the line that leads to a passage's page as published, where that is shown."""
        if quote.source is None or quote.pdf_page is None:
            return []
        sheet = (quote.source, quote.pdf_page)
        if sheet not in self.shown:
            return []
        where = page_words(quote.pack_page, quote.pdf_page, quote.paging)
        return [
            SeePage(
                page_key(sheet),
                self.typeface.one_line(f"{where} as published"),
                self.styles.quote,
                self.tags.element(Kind.LINK),
                size=self.measures.small,
                draw_number=self.paper.draw_page_of,
            )
        ]

    def beside_rule(self, markup: str) -> Flowable:
        """Return a passage with a rule at its left."""
        made = Quotation(markup, self.styles.quote)
        made.element = self.tags.element(Kind.QUOTE)
        made.rule_pt = self.measures.inset_pt - _RULE_GAP_PT
        return made

    def _clipping(self, quote: BriefingQuote, part: PagePart, source: str) -> Flowable:
        where = page_words(quote.pack_page, quote.pdf_page, quote.paging)
        alt = f"A part of {where or 'a page'}, as a picture"
        if quote.words.strip():
            # What it shows is known word for word.
            alt = self.typeface.one_line(quote.words)
        picture = self.tags.element(Kind.FIGURE, alt=alt)
        under = self.marked_up(self.small("", source), self.styles.quote)
        return Clipping(
            part,
            part.size_pt,
            picture,
            under,
            rule_pt=self.measures.inset_pt - _RULE_GAP_PT,
            tallest_pt=_TALLEST * self.measures.height_pt,
            name_of=self.paper.form,
        )


def quoted(markup: str) -> str:
    """Return someone's words, as markup, between quotation marks."""
    is_so_already = markup[:1] in _OPENING and markup[-1:] in _CLOSING
    return markup if is_so_already else f"\u201c{markup}\u201d"


def in_font(markup: str, font: str) -> str:
    """Return markup set in another font of the typeface."""
    return f'<font name="{font}">{markup}</font>'


def exempt_mark(access: Access) -> str:
    """Return the bold mark of an exempt part as markup; empty for an open one."""
    if not access.is_exempt:
        return ""
    return in_font(f"EXEMPT ({grounds_words(access)})", BOLD)


def joined(*parts: str) -> str:
    """Return pieces of markup on one line, a dot between them."""
    return DOT.join(part for part in parts if part)
