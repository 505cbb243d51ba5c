"""Printed minutes: a PDF that was read as a report, and is the record of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedMinutes,
    ParsedPack,
    ParsedPassage,
)
from scrutinyprep.importers.exempt_texts import with_exempt_marks
from scrutinyprep.importers.minutes import attendance, printed_facts
from scrutinyprep.importers.minutes.blocks import Block, blocks_of, rejoined
from scrutinyprep.importers.minutes.decision_notices import decision_in, notices_in
from scrutinyprep.importers.minutes.minute_heads import Head, heads_of
from scrutinyprep.importers.minutes.resolutions import resolutions_in
from scrutinyprep.importers.recording_links import recording_of

FORMAT = "printed-minutes"

_TITLE = re.compile(
    r"\W*(?:(?:draft|public|printed|open|confirmed|unconfirmed|approved)\s+)*"
    r"(?:minutes\b(?!\s+of\s+the\s+(?:last|previous)\b)|cofnodion\b)"
    r"|decision (?:recording form|notice)\b|record of decisions\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:minutes|notes|proceedings) of (?:(?:a|the|an)\s+)?(?:[\w&' ]+\s)?meeting\b|"
    r"\bheld (?:their|its) (?:\w+ )?meeting\b|\bmeeting held (?:in|at|on)\b|\bnotes of meeting\b|"
    r"\bminutes of the\b.{3,80}\b(?:committee|panel|board|cabinet|council|forum|commission)\b|"
    r"\bcynhaliwyd cyfarfod\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"^\s*(?:(?:members|councillors|committee members|members of the \w+)\s+)?"
    r"(?:present|attendees|in attendance|presennol)\b\s*(?::|-|\u2013|$|[A-Z])",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(r"\bapolog(?:y|ies)\b|\bymddiheuriadau\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\bRESOLVED\b|\b(?:unanimously|was|were) (?:agreed|resolved|APPROVED)\b|"
    r"\b(?:committee|council|panel|board|cabinet) (?:resolved|noted|agreed)\b|^\s*Agreed\b|"
    r"\b[Cc]ytunwyd\b|\b[Pp]enderfynwyd\b"
)
_TOP_ROWS = 14
_TOP_BLOCKS = 40
_ENOUGH = 3
_FEWEST = 2
_RUNNING_FROM = 13
"""A first number above the items that minutes may leave out runs on through the year."""


def printed_minutes(pack: ParsedPack, *, said_so: bool = False) -> ParsedMinutes | None:
    """Return a single report as the minutes that it is; None where it is something else.

    Minutes inside an agenda pack remain a paper of the pack. `said_so` where the
    user says that it is minutes: then it need not look like them.
    """
    if pack.kind is not DocumentKind.REPORT or len(pack.papers) != 1:
        return None
    blocks = blocks_of(pack.papers[0].sections)
    notices = notices_in(blocks)
    heads = () if notices else heads_of(blocks)
    looks_like_them = len(notices or heads) >= _FEWEST and (
        bool(notices) or _is_record(pack, blocks, heads)
    )
    if not (looks_like_them or said_so) or not blocks:
        return None
    first = notices[0].first if notices else heads[0].first if heads else 0
    top = blocks[:first] or blocks[:1]
    facts = printed_facts.facts_of(pack, [block.passage.text for block in top])
    minutes = tuple(_noticed(blocks, notice) for notice in notices) or _minutes(blocks, heads)
    found = ParsedMinutes(
        format=FORMAT,
        title=printed_facts.title_of(pack, facts, are_decisions=bool(notices)),
        meeting=facts,
        minutes=minutes,
        present=attendance.present_in(_lines_of(top)),
        access=pack.papers[0].access,
        warnings=pack.warnings,
        pages=pack.pages,
        recording=recording_of("\n".join(page.text for page in pack.pages)),
    )
    marked = with_exempt_marks(found, "\n".join(block.passage.text for block in top))
    return marked if isinstance(marked, ParsedMinutes) else found


def _is_record(pack: ParsedPack, blocks: Sequence[Block], heads: Sequence[Head]) -> bool:
    """Say whether enough of what only minutes have is there."""
    rows = [row for row in pack.pages[0].text.split("\n") if row.strip()]
    top = [block.passage.text for block in blocks[:_TOP_BLOCKS]]
    signs = (
        (2, any(_TITLE.match(row) for row in rows[:_TOP_ROWS])),
        (2, any(_HELD.search(text) for text in [*rows[:_TOP_ROWS], *top[:8]])),
        (1, any(_PRESENT.match(text) for text in [*rows, *top])),
        (1, any(_APOLOGIES.search(head.title) for head in heads)),
        (1, any(_DECIDED.search(block.passage.text) for block in blocks)),
        (2, sum(head.item is not None for head in heads) >= _FEWEST),
    )
    told = [sign for sign, is_there in signs if is_there]
    return sum(told) >= _ENOUGH and len(told) >= _FEWEST


def _minutes(blocks: Sequence[Block], heads: Sequence[Head]) -> tuple[ParsedMinute, ...]:
    """Return a minute for each heading; without headings, one of everything."""
    if not heads:
        return (_minute(ParsedAgendaPoint("", ""), None, None, blocks),)
    ends = [head.first for head in heads[1:]] + [len(blocks)]
    # Where some refer back to the agenda, none of their own numbers is an item's.
    runs_on = _runs_on(heads[0]) or sum(head.item is not None for head in heads) >= _FEWEST
    return tuple(
        _minute(
            ParsedAgendaPoint(head.item or ("" if runs_on else head.number or ""), head.title),
            head.number if head.item or runs_on else None,
            blocks[head.first],
            blocks[head.after : end],
        )
        for head, end in zip(heads, ends, strict=True)
    )


def _runs_on(first: Head) -> bool:
    """Say whether the numbers run on through the year, so that none is an agenda item's."""
    number = first.number or ""
    return "/" in number or (number.isdigit() and int(number) >= _RUNNING_FROM)


def _minute(
    point: ParsedAgendaPoint,
    minute_number: str | None,
    heading: Block | None,
    under: Sequence[Block],
) -> ParsedMinute:
    passages = rejoined([block.passage for block in under])
    if heading is not None and heading.said:
        passages = (ParsedPassage(heading.said, heading.passage.pdf_page), *passages)
    return ParsedMinute(
        point=point,
        minute_number=minute_number,
        passages=passages,
        resolutions=resolutions_in(passages),
        pdf_page=heading.passage.pdf_page if heading is not None else None,
    )


def _noticed(blocks: Sequence[Block], notice: Head) -> ParsedMinute:
    """Return the minute of one decision of a notice: all that was "taken" is resolved."""
    under = blocks[notice.first : notice.after]
    minute = _minute(ParsedAgendaPoint(notice.item or "", notice.title), None, under[0], under[1:])
    return replace(minute, resolutions=decision_in(minute.passages) or minute.resolutions)


def _lines_of(top: Sequence[Block]) -> list[str]:
    """Return what stands above the first minute, a blank line where a list would end.

    Wide spaces between justified names make rows of a table of them.
    """
    lines = []
    for block, following in zip(top, [*top[1:], None], strict=True):
        lines.append(block.passage.text)
        ends = following is None or following.is_heading or block.passage.text.endswith(".")
        if not block.is_heading and ends:
            lines.append("")
    return lines
