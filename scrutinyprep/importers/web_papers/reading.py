"""A saved page of the web read as a paper, where it holds one."""

from __future__ import annotations

import re
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import Unsupported
from scrutinyprep.domain.parsed import DocumentKind, Parsed, ParsedWarning, PassageKind
from scrutinyprep.importers.markup.blocks import words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import page_tree
from scrutinyprep.importers.markup.scanning import root_name
from scrutinyprep.importers.web_papers.blocks import blocks_of
from scrutinyprep.importers.web_papers.regions import body_of
from scrutinyprep.importers.written.blocks import Block, Written
from scrutinyprep.importers.written.reading import parsed_from

FORMAT = "html"

TRACKED_CHANGES = ParsedWarning(
    "tracked-changes",
    "This paper has tracked changes: what was put in is read, what was taken out is left out.",
)
_ROOTS = frozenset({"html", "head", "body", "meta", "title"})
_SAVE_INSTEAD = (
    "Open the page that holds the text of the report and save that, or save the report as a PDF."
)
_ENOUGH_WORDS = 120
_SENTENCE_WORDS = 12
_ENOUGH_SENTENCES = 3
_TITLE_ENDS = re.compile(r"\s+[|\u2013\u2014-]\s+")


def is_page(text: str) -> bool:
    """Say whether a text is a page of the web, by its first element."""
    return root_name(text) in _ROOTS


def read_page(text: str, path: Path, as_kind: DocumentKind | None = None) -> Parsed:
    """Read a saved page as a report, an appendix, minutes or a transcript.

    Raises:
        TooLarge: it has more parts than any page.
        Unsupported: there is no paper on it: hardly any running text, or no heading over it.
    """
    page = page_tree(text, path).root
    blocks = blocks_of(body_of(page))
    if not _is_paper(blocks):
        raise Unsupported(path, "a web page without the text of a paper", _SAVE_INSTEAD)
    titled = any(block.level for block in blocks)
    heading = [] if titled else _heading_of(page)
    changed = any(each.name in ("ins", "del") for each in page.walk())
    written = Written(
        format=FORMAT,
        blocks=(*heading, *blocks),
        warnings=(TRACKED_CHANGES,) if changed else (),
    )
    return parsed_from(written, path, as_kind)


def _is_paper(blocks: list[Block]) -> bool:
    """Say whether there is enough running text, with a heading over it.

    Guards against lists of links, forms and the results of a search: they
    have many words and hardly a sentence.
    """
    words = sum(len(block.text.split()) for block in blocks)
    sentences = [
        block
        for block in blocks
        if block.kind is not PassageKind.TABLE_ROW
        and not block.level
        and len(block.text.split()) >= _SENTENCE_WORDS
    ]
    headed = any(block.level or (block.is_bold and len(block.text) < 120) for block in blocks)
    return words >= _ENOUGH_WORDS and len(sentences) >= _ENOUGH_SENTENCES and headed


def _heading_of(page: Element) -> list[Block]:
    """Return the page's own title as a heading, for a paper whose headings are only bold."""
    title = one_line(next((words_of(each) for each in page.named("title")), ""))
    name = _TITLE_ENDS.split(title)[0] if title else ""
    return [Block(name, is_title=True)] if name else []
