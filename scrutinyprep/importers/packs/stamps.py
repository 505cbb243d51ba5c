"""The numbers stamped on a pack's pages when it was put together, and what they say.

A pack page's number is drawn on top of the finished page: at the foot of a
portrait page, often over the report's own number, and sideways at the left
edge of a landscape one. It differs from the page of the file by a constant
that is measured here, never assumed; where pages were left out of a public
version the constant changes on the way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from scrutinyprep.domain.parsed import PackPageFrom
from scrutinyprep.importers.packs.item_numbers import INNER
from scrutinyprep.importers.packs.words import is_blank_notice
from scrutinyprep.pdf.content import Line, PageContent

_PAGE = re.compile(r"(?:Page|Tudalen)(?:\s*/\s*(?:Page|Tudalen))?\s*(\d{1,4})", re.IGNORECASE)
_ANY_NUMBER = re.compile(
    r"(?:(?:Agenda |Pack |Document )?(?:Page|Tudalen)\s*(?:No\.?\s*)?:?\s*)?"
    r"[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:of|o|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_PAGE_AT_END = re.compile(r"(?:(?<=\s)|(?<=\d))(?:Page|Tudalen)\s+(\d{1,4})$")
_ITEM = re.compile(
    r"(?:Agenda Item|Eitem (?:Agenda|Rhaglen)|Eitem ar yr Agenda)\s*(?:No\.?|Rhif)?\s*"
    rf"((?:\d{{1,3}}(?:\.\d{{1,2}})?[A-Za-z]?|[A-Z]\b)(?:{INNER})?)",
    re.IGNORECASE,
)
_WHOLE_PACK = re.compile(
    r"(?:Public|Private|Confidential|Exempt) (?:Document|Reports) Pack|Pecyn Dogfennau"
    r"(?: Cyhoeddus| Preifat)?",
    re.IGNORECASE,
)
_LONGEST_STAMP = 60
_DRAWN_LAST = 5
"""A stamp is among this many last-drawn lines of its page."""
_EDGE_SHARE = 0.13
"""How much of the page's width or height, from the edge, a stamp may stand in."""
_CHANGE_COST = 1.5
"""What a change of the constant costs: less than one clear stamp, more than a doubtful one."""
_ENOUGH_STAMPED = 0.3
"""Share of the pages after the first stamp that carry one, else they are no stamps of a pack."""
_ENOUGH_OF_ANY = 0.6
"""Share of the pages that carry a number of another form, with one constant, to be stamps."""
_LATEST_BEGINNING = 12
"""Pages of the file before the first such number: no frontsheet is longer."""
_ENOUGH_BELIEVED = 0.7
"""Share of the pages with a number at their edge whose numbers rise as a pack's do."""


@dataclass(frozen=True, slots=True)
class PageStamps:
    """What is stamped on one page."""

    pack_page: int | None = None
    pack_page_from: PackPageFrom | None = None
    item: str | None = None
    """The number after `Agenda Item`: this page is the first of that item."""
    left_over: tuple[tuple[int, str], ...] = ()
    """Which of the page's lines are stamps, by index, and what of each is not."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that may be a pack page's stamp."""

    index: int
    number: int
    weight: float
    rest: str


def stamps_of(pages: Sequence[PageContent], *, numbered: bool = True) -> tuple[PageStamps, ...]:
    """Return what is stamped on each page, with gaps between stamps inferred and marked so.

    Without `numbered`, `Page 3` at the foot is the paper's own number: a
    single report was never stamped.
    """
    chosen: list[_Mark | None] = [None] * len(pages)
    if numbered:
        chosen = _believable([_marks_on(page) for page in pages])
        if not any(chosen):
            chosen = _running_throughout(pages)
    numbers = _with_gaps(pages, chosen)
    stamps = []
    for page, mark, (number, source) in zip(pages, chosen, numbers, strict=True):
        left_over, item = _item_stamp(page)
        if mark is not None:
            left_over[mark.index] = mark.rest if mark.index not in left_over else ""
        stamps.append(PageStamps(number, source, item, tuple(sorted(left_over.items()))))
    return tuple(stamps)


def unstamped_lines(page: PageContent, stamps: PageStamps) -> list[Line]:
    """Return the page's lines without its stamps."""
    if not stamps.left_over:
        return list(page.lines)
    rest = dict(stamps.left_over)
    lines = []
    for index, line in enumerate(page.lines):
        if index not in rest:
            lines.append(line)
        elif rest[index]:
            lines.append(structs.replace(line, text=rest[index]))
    return lines


def is_blank(page: PageContent) -> bool:
    """Say whether the page holds nothing, or only the notice that it was left blank."""
    if not page.lines:
        return not page.has_pictures
    if len(page.lines) > 4:
        return False
    return is_blank_notice(" ".join(line.text for line in page.lines))


def looks_stamped(pages: Sequence[PageContent]) -> bool:
    """Say whether any page carries an `Agenda Item` stamp, as only a pack's pages do."""
    return any(_item_stamp(page)[1] for page in pages)


def _marks_on(page: PageContent) -> list[_Mark]:
    """Return the lines that may be a pack page's stamp, those drawn last weighing most."""
    marks = []
    count = len(page.lines)
    for index, line in enumerate(page.lines):
        text = line.text
        if len(text) > _LONGEST_STAMP and index < count - _DRAWN_LAST:
            continue
        if not ("Page" in text or "Tudalen" in text or "PAGE" in text):
            continue
        if not _at_edge(line, page):
            continue
        stripped = text.strip()
        whole = _PAGE.fullmatch(stripped)
        late = index >= count - _DRAWN_LAST
        if whole:
            marks.append(_Mark(index, int(whole[1]), 1.0 + 0.5 * late, ""))
        elif late:
            part = _ITEM.sub("", stripped).strip()
            found = _PAGE.fullmatch(part) or _PAGE_AT_END.search(part)
            if found:
                weight = 1.5 if found.start() == 0 else 0.6
                marks.append(_Mark(index, int(found[1]), weight, part[: found.start()].strip()))
    if marks:
        last = marks[-1]
        marks[-1] = replace(last, weight=last.weight + 0.5)
    return marks


def _running_throughout(pages: Sequence[PageContent]) -> list[_Mark | None]:
    """Return the numbers of another form that run through the whole file with one constant.

    Other makers of packs stamp "12", "Pack page 12" or "12 of 300". Only a
    number that never begins anew, and begins near the file's beginning, can
    be a pack's.
    """
    by_constant: dict[int, dict[int, _Mark]] = {}
    for position, page in enumerate(pages):
        for index, line in enumerate(page.lines):
            if len(line.text) <= _LONGEST_STAMP and _at_edge(line, page):
                found = _ANY_NUMBER.fullmatch(line.text.strip())
                if found:
                    mark = _Mark(index, int(found[1]), 1.0, "")
                    by_constant.setdefault(position - mark.number, {})[position] = mark
    marks = max(by_constant.values(), key=len, default={})
    written = sum(bool(page.lines) for page in pages)
    begins = min(marks, default=0)
    if len(marks) < max(2.0, _ENOUGH_OF_ANY * written) or begins >= _LATEST_BEGINNING:
        return [None] * len(pages)
    return [marks.get(position) for position in range(len(pages))]


def _at_edge(line: Line, page: PageContent) -> bool:
    """Say whether the line stands along an edge of the page, where stamps are drawn."""
    width, height = page.width_pt * _EDGE_SHARE, page.height_pt * _EDGE_SHARE
    box = line.box
    if line.turn in (90, 270):
        return box.right < width or box.left > page.width_pt - width
    return box.top > page.height_pt - height or box.bottom < height


def _item_stamp(page: PageContent) -> tuple[dict[int, str], str | None]:
    """Return the `Agenda Item` stamp of a page and which lines are stamps of the whole pack.

    Guards against a report's own heading "Agenda Item 166": a stamp is drawn
    last, and stands at the right of the page's head as the reader holds it.
    """
    left_over: dict[int, str] = {}
    item = None
    count = len(page.lines)
    for index in range(max(0, count - _DRAWN_LAST), count):
        line = page.lines[index]
        text = line.text.strip()
        if len(text) > _LONGEST_STAMP:
            continue
        if _WHOLE_PACK.fullmatch(text) and _at_edge(line, page):
            left_over[index] = ""
            continue
        found = _ITEM.search(text)
        if found is None or not _at_corner(line, page):
            continue
        rest = (text[: found.start()] + text[found.end() :]).strip()
        if not rest or _PAGE.fullmatch(rest):
            item = found[1].replace(" ", "")
            left_over[index] = ""
    return left_over, item


def _at_corner(line: Line, page: PageContent) -> bool:
    """Say whether the line stands at the head on the right, or sideways along an edge."""
    if line.turn in (90, 270):
        return _at_edge(line, page)
    near_top = line.box.bottom < page.height_pt * _EDGE_SHARE
    return near_top and line.box.right > page.width_pt * 0.7


def _believable(marks: Sequence[list[_Mark]]) -> list[_Mark | None]:
    """Choose at most one mark a page so that the numbers rise and the constant seldom changes.

    Guards against reports that number their own feet `Page 3`: their numbers
    begin anew with each report, a pack's never do. Where many numbers would
    have to be disbelieved, none of them is a stamp.
    """
    best: dict[int, _Chain] = {}
    for position, page_marks in enumerate(marks):
        grown: list[tuple[int, _Chain]] = []
        for mark in page_marks:
            constant = position - mark.number
            before = _best_before(best, constant, mark.number)
            cost = _CHANGE_COST if before and before.constant != constant else 0.0
            score = (before.score if before else 0.0) + mark.weight - cost
            grown.append((constant, _Chain(score, constant, position, mark, before)))
        for constant, chain in grown:
            if constant not in best or chain.score >= best[constant].score:
                best[constant] = chain
    chosen: list[_Mark | None] = [None] * len(marks)
    if not best:
        return chosen
    link: _Chain | None = max(best.values(), key=lambda c: c.score)
    while link is not None:
        chosen[link.position] = link.mark
        link = link.before
    first = next(index for index, mark in enumerate(chosen) if mark)
    stamped = sum(mark is not None for mark in chosen)
    marked = sum(bool(page_marks) for page_marks in marks)
    if stamped < _ENOUGH_STAMPED * (len(marks) - first) or stamped < _ENOUGH_BELIEVED * marked:
        return [None] * len(marks)
    return chosen


@dataclass(frozen=True, slots=True, eq=False)
class _Chain:
    """A run of believed stamps up to one page."""

    score: float
    constant: int
    position: int
    mark: _Mark
    before: _Chain | None


def _best_before(best: dict[int, _Chain], constant: int, number: int) -> _Chain | None:
    """Return the run that this stamp best goes on from."""
    winner = None
    winning = 0.0
    for chain in best.values():
        if chain.mark.number >= number:
            continue
        score = chain.score - (_CHANGE_COST if chain.constant != constant else 0.0)
        if score > winning:
            winner, winning = chain, score
    return winner


def _with_gaps(
    pages: Sequence[PageContent], chosen: Sequence[_Mark | None]
) -> list[tuple[int | None, PackPageFrom | None]]:
    """Return each page's number, counting on from the stamp before it where it has none.

    Before the first stamp it counts backwards: in one convention the
    frontsheet is counted though not stamped, in the other it lies before 1.
    """
    numbers: list[tuple[int | None, PackPageFrom | None]] = []
    following = _next_numbers(chosen)
    stamped = [(index, mark.number) for index, mark in enumerate(chosen) if mark]
    if not stamped:
        return [(None, None)] * len(pages)
    last_index, last_number = stamped[0]
    for index, mark in enumerate(chosen):
        if mark is not None:
            last_index, last_number = index, mark.number
            numbers.append((mark.number, PackPageFrom.STAMP))
            continue
        number = last_number + index - last_index
        bound = following[index]
        fits = number > 0 and (bound is None or number < bound)
        numbers.append((number, PackPageFrom.INFERRED) if fits else (None, None))
    return numbers


def _next_numbers(chosen: Sequence[_Mark | None]) -> list[int | None]:
    """Return for each page the number of the next stamp after it."""
    following: list[int | None] = [None] * len(chosen)
    number: int | None = None
    for index in range(len(chosen) - 1, -1, -1):
        following[index] = number
        mark = chosen[index]
        if mark is not None:
            number = mark.number
    return following
