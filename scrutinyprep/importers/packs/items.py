"""One agenda out of three witnesses: the outline, the frontsheet and the stamps.

Where they agree, an item is certain. Where they do not, the item is shown all
the same and a warning names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scrutinyprep.domain.parsed import FoundBy, PackPageFrom, ParsedWarning
from scrutinyprep.importers.packs.frontsheet import FrontItem
from scrutinyprep.importers.packs.outline import OutlineItem, OutlinePaper
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.words import alike_key, squeezed

_WHOLE = re.compile(r"\d+")
_ENOUGH_ITEMS = 4
_MOST_MISSING = 4
"""Further apart, two items are counted in series of their own."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item with its pages, before its papers are read."""

    number: str
    title: str
    found_by: tuple[FoundBy, ...]
    text: str = ""
    pdf_pages: tuple[int, int] | None = None
    pack_pages: tuple[int, int] | None = None
    to_follow: bool = False
    under_exempt_heading: bool = False
    papers: tuple[OutlinePaper, ...] = ()
    """The second and later papers that the outline names."""
    named_in_outline: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of a pack in agenda order, and where the witnesses disagree."""

    items: tuple[AgendaItem, ...]
    warnings: tuple[ParsedWarning, ...] = ()


def agenda_of(
    outline: Sequence[OutlineItem], front: Sequence[FrontItem], stamps: Sequence[PageStamps]
) -> Agenda:
    """Reconcile the three witnesses into one agenda."""
    page_count = len(stamps)
    warnings: list[ParsedWarning] = []
    starts = _stamped_starts(stamps)
    by_pack_page = {
        stamp.pack_page: page for page, stamp in enumerate(stamps, 1) if stamp.pack_page is not None
    }
    outlined = {_key(item.number): item for item in outline}
    printed = {_key(item.number): item for item in front}
    items: list[tuple[AgendaItem, int | None]] = []
    for key in _in_order(outlined, printed, starts):
        item, start = _joined(
            outlined.get(key), printed.get(key), starts.get(key), by_pack_page, warnings
        )
        items.append((item, start))
    ranged = _with_ranges(items, stamps, by_pack_page, page_count)
    _warn_of_gaps(ranged, front, bool(outline), page_count, warnings)
    return Agenda(tuple(item for item in ranged), tuple(warnings))


def counted_by_frontsheet(
    stamps: Sequence[PageStamps], front: Sequence[FrontItem], front_pages: int
) -> tuple[PageStamps, ...]:
    """Number the pages of an unstamped pack by what its frontsheet promises.

    Only where the last page promised can be the file's last, with the
    frontsheet's own pages counted or not; else nothing is known.
    """
    last = max((item.pages[1] for item in front if item.pages), default=None)
    if last is None or not 0 <= len(stamps) - last <= front_pages + 1:
        return tuple(stamps)
    constant = len(stamps) - last
    return tuple(
        replace(stamp, pack_page=page - constant, pack_page_from=PackPageFrom.INFERRED)
        if page > constant
        else stamp
        for page, stamp in enumerate(stamps, 1)
    )


def _key(number: str) -> str:
    """Return an item's number as it is compared: "7A" and "7a" are one."""
    return number.casefold().rstrip(".")


def _stamped_starts(stamps: Sequence[PageStamps]) -> dict[str, tuple[str, int]]:
    """Return each stamped item's number as printed and the page it is first stamped on."""
    starts: dict[str, tuple[str, int]] = {}
    for page, stamp in enumerate(stamps, 1):
        if stamp.item is not None:
            starts.setdefault(_key(stamp.item), (stamp.item, page))
    return starts


def _in_order(
    outlined: dict[str, OutlineItem],
    printed: dict[str, FrontItem],
    starts: dict[str, tuple[str, int]],
) -> list[str]:
    """Return the items' keys in agenda order.

    The frontsheet's order leads; what it lacks goes where its pages go.
    """
    keys = list(printed) if printed else []
    pages = {key: item.pdf_page for key, item in outlined.items()}
    for key, (_, page) in starts.items():
        pages.setdefault(key, page)
    for key in sorted((key for key in pages if key not in printed), key=pages.__getitem__):
        at = len(keys)
        for index, other in enumerate(keys):
            if other in pages and pages[other] > pages[key]:
                at = index
                break
        keys.insert(at, key)
    return keys


def _joined(
    outlined: OutlineItem | None,
    printed: FrontItem | None,
    stamped: tuple[str, int] | None,
    by_pack_page: dict[int, int],
    warnings: list[ParsedWarning],
) -> tuple[AgendaItem, int | None]:
    """Return what the witnesses say of one item together, and the page it starts on."""
    found_by = tuple(
        who
        for who, said in (
            (FoundBy.OUTLINE, outlined),
            (FoundBy.FRONTSHEET, printed),
            (FoundBy.STAMP, stamped),
        )
        if said is not None
    )
    number = outlined.number if outlined else printed.number if printed else (stamped or ("", 0))[0]
    title, text = _title_and_text(outlined, printed, number, warnings)
    promised = printed.pages if printed else None
    begins = printed.starts_on if printed and not promised else None
    start = _start(
        f"Item {number}, {title}",
        outlined=outlined,
        stamped=stamped,
        promised=(begins, begins) if begins else promised,
        by_pack_page=by_pack_page,
        warnings=warnings,
    )
    item = AgendaItem(
        number=number,
        title=title,
        found_by=found_by,
        text=text,
        pack_pages=promised,
        to_follow=bool(printed and printed.to_follow and start is None),
        under_exempt_heading=bool(printed and printed.under_exempt_heading),
        papers=outlined.papers if outlined else (),
        named_in_outline=outlined is not None,
    )
    return item, start


def _title_and_text(
    outlined: OutlineItem | None,
    printed: FrontItem | None,
    number: str,
    warnings: list[ParsedWarning],
) -> tuple[str, str]:
    """Return the title and what the frontsheet says under it.

    The outline knows where a title ends; a frontsheet whose title runs on
    into the description is cut there.
    """
    if outlined is None:
        if printed is None:
            return f"Item {number}", ""
        return printed.title, printed.text
    if printed is None:
        return outlined.title, ""
    wanted = alike_key(outlined.title)
    words = printed.words.split()
    if alike_key(printed.title) == wanted:
        return outlined.title, printed.text
    for count in range(1, len(words) + 1):
        if alike_key(" ".join(words[:count])) == wanted:
            return outlined.title, " ".join(words[count:])
    if not wanted.startswith(alike_key(printed.title)[:40]) and printed.title:
        warnings.append(
            ParsedWarning(
                "title-differs",
                f"Item {number} is called “{outlined.title}” in the bookmarks and "
                f"“{printed.title}” on the frontsheet.",
            )
        )
    return outlined.title, printed.text


def _start(
    name: str,
    *,
    outlined: OutlineItem | None,
    stamped: tuple[str, int] | None,
    promised: tuple[int, int] | None,
    by_pack_page: dict[int, int],
    warnings: list[ParsedWarning],
) -> int | None:
    """Return the PDF page an item starts on, by the outline unless the others outvote it."""
    by_outline = outlined.pdf_page if outlined else None
    by_stamp = stamped[1] if stamped else None
    by_front = by_pack_page.get(promised[0]) if promised else None
    said = [page for page in (by_outline, by_stamp, by_front) if page is not None]
    if not said:
        return None
    start = said[0]
    if by_stamp is not None and by_stamp == by_front:
        start = by_stamp
    if len(set(said)) > 1:
        warnings.append(
            ParsedWarning(
                "start-differs",
                f"{name}: bookmarks, frontsheet and stamps give different first "
                f"pages ({', '.join(str(page) for page in said)} of the file); {start} was taken.",
            )
        )
    return start


def _with_ranges(
    items: Sequence[tuple[AgendaItem, int | None]],
    stamps: Sequence[PageStamps],
    by_pack_page: dict[int, int],
    page_count: int,
) -> list[AgendaItem]:
    """Return the items with their last pages: up to the next item's first, or as promised."""
    starts = sorted({start for _, start in items if start is not None})
    ranged = []
    for item, start in items:
        if start is None:
            ranged.append(replace(item, pack_pages=None))
            continue
        later = [page for page in starts if page > start]
        last = (later[0] if later else page_count + 1) - 1
        if item.pack_pages is not None:
            promised_last = by_pack_page.get(item.pack_pages[1])
            if promised_last is not None and start <= promised_last <= last:
                last = promised_last
        pack = item.pack_pages or _pack_range(stamps, start, last)
        ranged.append(replace(item, pdf_pages=(start, last), pack_pages=pack))
    return ranged


def _pack_range(stamps: Sequence[PageStamps], first: int, last: int) -> tuple[int, int] | None:
    """Return the pack pages of a run of PDF pages, if they are numbered."""
    begin, end = stamps[first - 1].pack_page, stamps[last - 1].pack_page
    return (begin, end) if begin is not None and end is not None and begin <= end else None


def _warn_of_gaps(
    items: Sequence[AgendaItem],
    front: Sequence[FrontItem],
    has_outline: bool,
    page_count: int,
    warnings: list[ParsedWarning],
) -> None:
    """Add a warning for each item that a witness should have named and did not."""
    promised = {_key(item.number): _promise(item) for item in front}
    if not any(item.pdf_pages for item in items):
        if any(promised.values()):
            warnings.append(_without_papers(front, page_count))
        return
    for item in items:
        pages = promised.get(_key(item.number))
        if item.pdf_pages is None and pages is not None:
            warnings.append(
                ParsedWarning(
                    "pages-missing",
                    f"Item {item.number}, {item.title}: the frontsheet promises {pages}, "
                    "but this file does not hold them.",
                )
            )
        if front and FoundBy.FRONTSHEET not in item.found_by:
            warnings.append(
                ParsedWarning(
                    "not-on-frontsheet",
                    f"Item {item.number}, {item.title}, has papers but is not on the frontsheet.",
                )
            )
        if has_outline and item.pdf_pages is not None and not item.named_in_outline:
            warnings.append(
                ParsedWarning(
                    "not-in-outline",
                    f"Item {item.number}, {item.title}, has papers but no bookmark.",
                )
            )
    _warn_of_missing_numbers(items, front, warnings)
    _warn_of_unclaimed(items, page_count, warnings)


def _promise(item: FrontItem) -> str | None:
    """Return the pages that the frontsheet promises for an item, in words."""
    if item.pages is not None:
        return f"pages {item.pages[0]} to {item.pages[1]}"
    return f"pages from {item.starts_on} on" if item.starts_on else None


def _without_papers(front: Sequence[FrontItem], page_count: int) -> ParsedWarning:
    """Return the warning for an agenda none of whose papers could be found."""
    if page_count <= max(item.pdf_page for item in front) + 1:
        return ParsedWarning(
            "papers-missing",
            "This file holds the agenda only: none of the papers it lists are in it.",
        )
    return ParsedWarning(
        "papers-unmatched",
        "The papers in this file carry neither page numbers nor bookmarks, so they could not be "
        "matched with the items of the agenda.",
    )


def _warn_of_unclaimed(
    items: Sequence[AgendaItem], page_count: int, warnings: list[ParsedWarning]
) -> None:
    """Add a warning for pages after the first item that belong to none."""
    ranges = sorted(item.pdf_pages for item in items if item.pdf_pages)
    reached = ranges[0][0]
    gaps = []
    for first, last in [*ranges, (page_count + 1, page_count + 1)]:
        if first > reached:
            before = max((item for item in items if _ends(item) < first), key=_ends)
            gaps.append(f"{reached} to {first - 1} (after item {before.number}, {before.title})")
        reached = max(reached, last + 1)
    if gaps:
        warnings.append(
            ParsedWarning(
                "pages-unclaimed",
                squeezed(f"Pages {', '.join(gaps)} of the file belong to no agenda item."),
            )
        )


def _ends(item: AgendaItem) -> int:
    """Return an item's last page of the file; 0 without one."""
    return item.pdf_pages[1] if item.pdf_pages else 0


def _warn_of_missing_numbers(
    items: Sequence[AgendaItem], front: Sequence[FrontItem], warnings: list[ParsedWarning]
) -> None:
    """Add a warning for each number that the frontsheet leaves out between two of its items.

    Guards against bookmarks, which pass over the items without papers, and
    against supplements, which list the few that they are for.
    """
    if not front or len(items) < _ENOUGH_ITEMS or _whole(items[0].number) != 1:
        return
    for before, after in pairwise(items):
        first, last = _whole(before.number), _whole(after.number)
        if first is None or last is None or not 1 < last - first <= _MOST_MISSING + 1:
            continue
        missing = ", ".join(map(str, range(first + 1, last)))
        warnings.append(
            ParsedWarning(
                "item-missing",
                f"No item {missing} was found between item {before.number}, {before.title}, and "
                f"item {after.number}, {after.title}.",
            )
        )


def _whole(number: str) -> int | None:
    """Return the whole number that an item's begins with; None without."""
    found = _WHOLE.match(number)
    return int(found[0]) if found else None
