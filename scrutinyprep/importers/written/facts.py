"""What a written paper calls itself, and to which meeting it goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.parsed import MeetingFacts, PassageKind
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.packs.councils import council_in
from scrutinyprep.importers.packs.facts import facts_of_file, together
from scrutinyprep.importers.packs.titles import is_letterhead, labelled_title, meeting_in_rows
from scrutinyprep.importers.written.blocks import Block, Written
from scrutinyprep.pdf.content import FileContent

_HEAD_BLOCKS = 30
_HEAD_LINES = 12
_LONGEST_HEAD_LINE = 100
_LONGEST_TITLE = 160
_BOLDER_PT = 0.5
_APPENDIX = re.compile(r"(?:appendix|appendices|annexe?|atodiad)\b", re.IGNORECASE)
_MARKED = re.compile(r"not for publication|exempt|confidential|restricted|official", re.IGNORECASE)
_LABEL = re.compile(r"[^:]{2,30}:(?:\s|$)")


def title_of(written: Written, path: Path) -> str:
    """Return the title a paper states, else that of its style or largest print, else its name."""
    head = written.blocks[:_HEAD_BLOCKS]
    labelled = (labelled_title(row) for block in head for row in block.rows)
    styled = (one_line(block.text) for block in written.blocks if block.is_title)
    return (
        next((title for title in labelled if title), "")
        or next((title for title in styled if title), "")[:_LONGEST_TITLE]
        or _largest([block for block in head if not is_letterhead(one_line(block.text))])
        or _largest(head)
        or path.stem
    )


def is_appendix(title: str, written: Written) -> bool:
    """Say whether a paper is an appendix, by its title or its first line."""
    first = written.blocks[0].line if written.blocks else ""
    return bool(_APPENDIX.match(title) or _APPENDIX.match(first))


def meeting_of(written: Written, path: Path) -> MeetingFacts:
    """Return which meeting a paper goes to: by its name, its labels, its head, its margins."""
    rows = [row for block in written.blocks[:_HEAD_BLOCKS] for row in block.rows]
    margins = [line for lines in written.margins for line in lines]
    head = _head_lines(written.blocks)
    nothing_said = FileContent(written.pages, "", "", "", (), ())
    found = together(
        [
            facts_of_file(nothing_said, path).meeting,
            meeting_in_rows(rows),
            text_facts.facts_in(head),
            text_facts.facts_in(margins),
            text_facts.facts_in_name(path),
        ]
    )
    named = council_in([*head, *margins], (block.line for block in written.blocks))
    return replace(found, council=found.council or named)


def _head_lines(blocks: Sequence[Block]) -> list[str]:
    """Return the short lines above the first sentence of a paper."""
    short = takewhile(lambda block: len(block.text) <= _LONGEST_HEAD_LINE, blocks[:_HEAD_LINES])
    lines = ("  ".join(row) for block in short for row in block.rows)
    return [line for line in lines if not line.endswith(".")]


def _largest(blocks: Sequence[Block]) -> str:
    """Return the largest print near the top, bold before plain; the first line of equals."""
    best, best_size = "", 0.0
    for block in blocks:
        text = one_line(block.text)
        if not _may_be_title(block, text):
            continue
        size = block.size_pt + (_BOLDER_PT if block.is_bold else 0.0) + 2.0 * (block.level == 1)
        if size > best_size + 0.1:
            best, best_size = text, size
    return best


def _may_be_title(block: Block, text: str) -> bool:
    return (
        block.kind is PassageKind.PARAGRAPH
        and 3 <= len(text) <= _LONGEST_TITLE
        and any(map(str.isalpha, text))
        and not text.endswith(".")
        and not _LABEL.match(text)
        and not _MARKED.search(text)
    )
