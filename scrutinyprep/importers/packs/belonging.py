"""Where a late paper says it belongs: its item, its decision's reference, its meeting once more.

A supplement names its meeting up to four times: in the PDF's Title, its Subject, the
file's name and the cover letter. The first that does is believed; the others are
kept, for the library to know better, and the user is told where they contradict it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import unquote

from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.parsed import (
    Belonging,
    DocumentKind,
    MeetingFacts,
    ParsedItem,
    ParsedPack,
    ParsedWarning,
)
from scrutinyprep.importers.packs.facts import FileFacts, printed_dates
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import FileContent

_ITEM_IN_NAME = re.compile(
    r"^\W*(?:agenda\s+)?item(?:\s+no\.?)?[\s_.-]*(\d{1,3}[a-z]?)(?![^\W_])", re.IGNORECASE
)
_ITEM_IN_PRINT = re.compile(
    r"^(?:agenda\s+)?item(?:\s+(?:no|number)\.?)?\s*:?\s*(\d{1,3}[a-z]?)\s*(?:$|[-–—:.])",
    re.IGNORECASE,
)
_BEFORE_ITS_NAME = re.compile(
    r"^\W*(?:agenda\s+)?item(?:\s+no\.?)?[\s_.-]*\d{1,3}[a-z]?(?![^\W_])\W*"
    r"(?:(?:supplement(?:ary|al)?|late (?:paper|report|item))\W*)?",
    re.IGNORECASE,
)
_HEAD_ROWS = 14
_WRITTEN = re.compile(
    r"^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?\s*(?:([-+])(\d\d)'?(\d\d)?'?|Z)?"
)


def with_belonging(
    pack: ParsedPack, file: FileContent, path: Path, facts: FileFacts, head: Sequence[str]
) -> ParsedPack:
    """Return a pack with what it says of its place; `head` is the lines of its front pages."""
    belonging = belonging_of(file, path, facts, head, pack)
    items, doubts = _renumbered(pack, belonging)
    return replace(
        pack,
        items=items,
        warnings=(*pack.warnings, *_disagreements(belonging, pack.meeting), *doubts),
        published_at=written_at(file.modified),
        belonging=belonging,
    )


def belonging_of(
    file: FileContent, path: Path, facts: FileFacts, head: Sequence[str], pack: ParsedPack
) -> Belonging:
    """Return what a file says of its place, besides its agenda."""
    stem = squeezed(unquote(path.stem.replace("+", " ")))
    called = [facts.title or squeezed(file.title), stem]
    titles = [paper.title for paper in pack.papers]
    item = next((found[1] for name in called if (found := _ITEM_IN_NAME.match(name))), None)
    if item is None:
        printed = (_ITEM_IN_PRINT.match(squeezed(line)) for line in head[:_HEAD_ROWS])
        item = next((found[1] for found in printed if found), None)
    names = [*(_BEFORE_ITS_NAME.sub("", name) for name in called), *titles]
    is_report = pack.kind is DocumentKind.REPORT
    return Belonging(
        item=item.lower() if item else None,
        names=tuple(dict.fromkeys(name for name in names if name)),
        references=tuple(sorted(references_in(" ; ".join([*called, *titles])))),
        # A report's first page may tell any date; a cover letter tells its meeting's.
        otherwise=tuple(_contradictions(facts, () if is_report else head)),
    )


def _disagreements(belonging: Belonging, meeting: MeetingFacts) -> list[ParsedWarning]:
    """Return a warning for each source that names another meeting than the one believed."""
    return [
        ParsedWarning(
            "meeting-disagrees",
            f"One part of this file says {_named(meeting)}, another says "
            f"{_named(_filled(other, meeting))}. Check that it is with the right meeting.",
        )
        for other in belonging.otherwise
    ]


def _renumbered(
    pack: ParsedPack, belonging: Belonging
) -> tuple[tuple[ParsedItem, ...], list[ParsedWarning]]:
    """Return the items; of a supplement the only one numbered as its Title or name has it.

    The letter in front is typed anew for each supplement; the name is the system's.
    """
    if pack.kind is not DocumentKind.SUPPLEMENT or len(pack.items) != 1 or not belonging.item:
        return pack.items, []
    [item] = pack.items
    if item.number.strip(". ").lower() == belonging.item:
        return pack.items, []
    warning = ParsedWarning(
        "item-disagrees",
        f"The file is called item {belonging.item}, its agenda says item {item.number}, "
        f"{item.title}. Check that it is under the right item.",
    )
    return (replace(item, number=belonging.item),), [warning]


def written_at(text: str) -> datetime | None:
    """Return the moment that a PDF's ModDate tells, in UTC; None where it tells none.

    Source: ISO 32000-1, 7.9.4, "D:20250122170000+01'00'"; some leave the zone away.
    """
    found = _WRITTEN.match(text)
    if found is None:
        return None
    offset = timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0))
    numbers = [int(found[at] or 0) for at in range(1, 7)]
    try:
        zone = timezone(-offset if found[7] == "-" else offset)
        return datetime(*numbers, tzinfo=zone).astimezone(UTC)  # type: ignore[arg-type,misc]
    except (ValueError, OverflowError):
        return None


def _contradictions(facts: FileFacts, head: Sequence[str]) -> list[MeetingFacts]:
    """Return what later sources say that the first does not; a letter has its own date, too."""
    sources = [source for source in facts.sources if source.date or source.committee]
    if not sources:
        return []
    said = sources[0]
    others = [
        other
        for other in sources[1:]
        if _differ(other.date, said.date) or _differ(_plain(other), _plain(said))
    ]
    printed = printed_dates(head)
    days = {source.date for source in sources}
    if printed and not days & set(printed):
        # The last one printed: the letter's own stands above the meeting's.
        others.append(MeetingFacts(date=_latest(printed)))
    return list(dict.fromkeys(others))


def _latest(days: Sequence[date]) -> date:
    return max(days)


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _plain(facts: MeetingFacts) -> str:
    """Return a committee's name as far as two writings of it agree: file names are cut short."""
    return "".join(re.findall(r"\w+", (facts.committee or "").casefold()))[:30]


def _filled(facts: MeetingFacts, meeting: MeetingFacts) -> MeetingFacts:
    return replace(meeting, committee=facts.committee or meeting.committee, date=facts.date)


def _named(facts: MeetingFacts) -> str:
    day = f"{facts.date.day} {facts.date:%B %Y}" if facts.date else "no date"
    return f"{facts.committee or 'no committee'}, {day}"
