"""What every part of the paper is set with: typeface, styles and the sheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from scrutinyprep.briefing.clippings import Clipping
from scrutinyprep.briefing.content import BriefingQuote, PagePart
from scrutinyprep.briefing.flowables import Quotation
from scrutinyprep.briefing.paper import Paper
from scrutinyprep.briefing.styles import SMALL_PT, Styles
from scrutinyprep.briefing.typeface import BOLD, Typeface
from scrutinyprep.briefing.wording import grounds_words, page_words
from scrutinyprep.domain.access import Access

DOT = " \u00b7 "
MACHINE_READ = "read by machine from a picture: check against the page"


@dataclass(frozen=True, slots=True)
class Setting:
    """The typeface, the styles and the paper of one briefing."""

    typeface: Typeface
    styles: Styles
    paper: Paper

    def words(self, text: str, style: ParagraphStyle) -> Paragraph:
        """Return someone's words as a paragraph, as typed."""
        return Paragraph(self.typeface.markup(text), style)

    def dotted(self, parts: Iterable[str]) -> str:
        """Return short pieces of text as markup on one line, a dot between them."""
        return DOT.join(self.typeface.markup(self.typeface.one_line(p)) for p in parts if p.strip())

    def quotation(self, quote: BriefingQuote) -> Flowable:
        """Return a passage in quotation marks, or a part of the page, its source below it."""
        section = f"{quote.section} {quote.heading}".strip()
        source = self.dotted(
            (
                page_words(quote.pack_page, quote.pdf_page, quote.paging),
                section,
                quote.paper,
                MACHINE_READ if quote.is_machine_read else "",
            )
        )
        if quote.part is not None:
            return self._clipping(quote.part, source)
        words = f"\u201c{self.typeface.markup(quote.words)}\u201d"
        return Quotation(with_small(words, source, line_break=True), self.styles.quote)

    def _clipping(self, part: PagePart, source: str) -> Flowable:
        small = f'<font size="{SMALL_PT}">{source}</font>'
        if not part.png:
            missing = f"A part of this page, which can't be shown here.<br/>{small}"
            return Quotation(missing, self.styles.quote)
        region = part.region
        size_pt = (region.right - region.left, region.bottom - region.top)
        return Clipping(part.png, size_pt, small, self.styles.quote)


def with_small(markup: str, small: str, *, line_break: bool = False) -> str:
    """Return markup followed by more in small type, where there is more."""
    if not small:
        return markup
    between = "<br/>" if line_break else "\u00a0\u00a0 "
    return f'{markup}{between}<font size="{SMALL_PT}">{small}</font>'


def in_font(markup: str, font: str) -> str:
    """Return markup set in another font of the typeface."""
    return f'<font name="{font}">{markup}</font>'


def exempt_mark(access: Access) -> str:
    """Return the bold mark of an exempt part as markup; empty for an open one."""
    if not access.is_exempt:
        return ""
    return in_font(f"EXEMPT ({grounds_words(access)})", BOLD)
