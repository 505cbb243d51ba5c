"""References that a paper makes to another place in the papers: "Appendix 2", "paragraph 4.1"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.anchors import Run, TextAnchor
from scrutinyprep.domain.ids import DocumentId


class Referred(Enum):
    """What kind of thing a paper refers to."""

    APPENDIX = "appendix"
    """An appendix or annex, by number or letter."""
    SECTION = "section"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """An item of this meeting's agenda."""
    PAGE = "page"
    TABLE = "table"
    FIGURE = "figure"
    """A figure, chart, graph, diagram or map: each by the word that its caption has."""
    NOTE = "note"
    """A footnote or endnote, by the raised figure that stands for it."""


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A place that a paper names in running text, not yet looked for."""

    run: Run
    """In the text of the page that was looked through."""
    words: str
    """As printed, on one line."""
    to: Referred
    number: str
    """Without blanks and full stops at its end, in small letters: "4.1", "2", "f", "annex a"."""
    noun: str = ""
    """Of a figure, the word of its caption: "chart"."""
    within: str = ""
    """Which paper is meant, in the words after "of": "appendix 2"; empty for this one."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A reference with the place that it leads to."""

    reference: CrossReference
    file: DocumentId
    """The file that holds the place."""
    pdf_page: int
    pack_page: int | None
    anchor: TextAnchor | None
    """The heading, caption or paragraph that is meant; None for the page as a whole."""
    title: str
    """What stands there: the heading, caption or title of the paper; empty for a page."""
    access: Access = OPEN
    """Of the page that it leads to."""
