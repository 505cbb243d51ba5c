"""A saved page of a council's Modern.Gov site: the agenda of a meeting, minuted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.errors import NoText, WrongPage
from scrutinyprep.domain.parsed import (
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedMinutes,
    ParsedRecommendation,
    ParsedWarning,
)
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.markup.blocks import lines_of, words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import page_tree
from scrutinyprep.importers.minutes import moderngov_text, passages, resolutions

FORMAT = "moderngov-html"

AGENDA_ONLY = ParsedWarning(
    "agenda-only",
    "This page holds the agenda without minutes. Save it again when the minutes are published.",
)
SAVE_INSTEAD = (
    "Open the page of the meeting, which lists the items of its agenda and has "
    "“ieListDocuments” in its address, and save that."
)
"""What to save in place of another page of the site."""

_MARKS = re.compile(
    r"class\s*=\s*[\"']?[^\"'>]*\bmg(?:Content|MainTitleTxt|SubTitleTxt|ItemTable)\b", re.I
)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|meta|!--)", re.IGNORECASE)
_FEWEST_MARKS = 2
_LABEL = re.compile(r"^(?P<mark>minutes?|decisions?|draft minutes)\b\s*:?\s*$", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s+[-\u2013]\s+")
_VENUE = re.compile(r"^(?:venue|location|place|lleoliad)\s*:?$", re.IGNORECASE)
_FURNITURE = frozenset({"mgFileSize", "mgHide", "mgBulletList", "mgActionList", "mgLinks"})
_MORE = re.compile(r"\s*\bview the full\b[^.]{0,40}\btext for item\b.{0,12}$", re.IGNORECASE)
"""Stands in place of the rest of a long text, which is on a page of the item's own."""
_OPENING = re.compile(
    r"^(?:unanimously )?(?:it was )?(?:resolved|agreed|decision|that)\W*(?:that )?"
)
_NOT_WORDS = re.compile(r"\W+")
_REASONS = re.compile(r"^View the (?:reasons|declarations|background|decision)\b", re.IGNORECASE)
_ONE_ITEM = re.compile(r"^agenda item\b", re.IGNORECASE)
_LARGEST_FIRST_ITEM = 12
"""As in minutes copied as text: a first number beyond it runs on through the year."""
_STAND_IN = "modern council"
"""The vendor's name for a council that has not put in its own."""
_ONE_LINE_EACH = 10_000
"""A width at which each line counts as a passage."""


def recognises(text: str) -> bool:
    """Say whether it is a page of a Modern.Gov site, of any kind."""
    return _PAGE.match(text) is not None and len(_MARKS.findall(text)) >= _FEWEST_MARKS


def read(text: str, path: Path) -> ParsedMinutes:
    """Read the items of a meeting's page with what is minuted under each.

    Raises:
        NoText: the page of an item has nothing on it.
        TooLarge: it has more parts than any page.
        WrongPage: it is another page of the site.
    """
    page = page_tree(text, path).root
    table = next((each for each in page.walk() if _is_item_table(each)), None)
    if table is None:
        return _without_table(page, path)
    items = [_item_of(row) for row in table.named("tr")]
    points = [item for item in items if item is not None]
    if not points:
        raise WrongPage(path, "the page of a meeting that lists no agenda items", SAVE_INSTEAD)
    facts = text_facts.completed(_facts_of(page), text_facts.facts_in_name(path))
    is_minuted = any(item.minuted or item.decided for item in points)
    shortened = [item.number or item.title for item in points if item.is_shortened]
    runs_on = _runs_on(points[0].number)
    return ParsedMinutes(
        format=FORMAT,
        title=_title_of(facts, path, is_minuted=is_minuted),
        meeting=facts,
        minutes=tuple(_minute_of(item, runs_on=runs_on) for item in points),
        warnings=(*(() if is_minuted else (AGENDA_ONLY,)), *_warning_of(shortened)),
    )


@dataclass(slots=True)
class _Item:
    """The lines of one row of the agenda, by the label they stand under."""

    number: str
    title: str
    described: list[str] = field(default_factory=list)
    minuted: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    is_shortened: bool = False
    """The page shows only the first part of its minutes, and links to the rest."""


def _is_item_table(element: Element) -> bool:
    return element.name == "table" and (
        element.get("id").lower() == "mgitemtable" or element.has_class("mgItemTable")
    )


def _item_of(row: Element) -> _Item | None:
    """Read a row; None where it is the table's own heading or holds nothing."""
    cells = [each for each in row.elements() if each.name == "td"]
    if not cells:
        return None
    first = cells[0]
    is_number = first.has_class("mgItemNumberCell") or len(cells) > 1
    number = words_of(first).rstrip(".) ") if is_number else ""
    body = cells[1:] if is_number else cells
    item = _Item(number, "")
    lines = item.described
    for piece in _pieces_of(body):
        if piece.has_class("mgAiTitleTxt") and not item.title:
            item.title = _plain(piece)
        elif piece.has_class("mgSubItemTitleTxt"):
            lines = _lines_under(item, _plain(piece))
        else:
            found = _lines_in(piece)
            item.is_shortened |= any(_MORE.search(line) for line in found)
            lines += [_MORE.sub("", line) for line in found]
    return item if item.title else None


def _lines_under(item: _Item, label: str) -> list[str]:
    """Return the lines that a label begins; those of a list of files go nowhere."""
    mark = _LABEL.match(label)
    if mark is None:
        return []
    return item.decided if mark["mark"].lower().startswith("decision") else item.minuted


def _pieces_of(cells: list[Element]) -> Iterator[Element]:
    """Yield titles, labels and the texts between them, in the order of the page."""
    for cell in cells:
        loose: list[Element | str] = []
        for child in cell.children:
            if isinstance(child, Element) and (_holds_labels(child) or _is_label(child)):
                yield Element("div", {}, loose)
                loose = []
                if _is_label(child):
                    yield child
                else:
                    yield from _pieces_of([child])
            else:
                loose.append(child)
        yield Element("div", {}, loose)


def _is_label(element: Element) -> bool:
    return element.has_class("mgAiTitleTxt") or element.has_class("mgSubItemTitleTxt")


def _holds_labels(element: Element) -> bool:
    return any(_is_label(each) for each in element.walk())


def _lines_in(piece: Element) -> list[str]:
    """Return the lines of a text of the page, without its lists of files."""
    lines = lines_of(_without_furniture(piece).children)
    return [line for line in lines if not _REASONS.match(line)]


def _plain(element: Element) -> str:
    """Return a title without the size of the file that it links to."""
    return words_of(_without_furniture(element))


def _without_furniture(element: Element) -> Element:
    """Return an element without what the site adds to the council's words."""
    children = [
        _without_furniture(child) if isinstance(child, Element) else child
        for child in element.children
        if isinstance(child, str) or not any(child.has_class(each) for each in _FURNITURE)
    ]
    return Element(element.name, element.attributes, children)


def _warning_of(shortened: list[str]) -> tuple[ParsedWarning, ...]:
    """Return what to say where the page leaves out the rest of some minutes."""
    if not shortened:
        return ()
    message = (
        "The page shows only the beginning of what is minuted under these items: "
        f"{', '.join(shortened)}. Open “view the full text” there and save those pages as well."
    )
    return (ParsedWarning("shortened", message),)


def _minute_of(item: _Item, *, runs_on: bool) -> ParsedMinute:
    """Return the minute of an item, its resolutions found among its words."""
    minuted = passages.passages_of(item.minuted, width=_ONE_LINE_EACH)
    decided = passages.passages_of(item.decided, width=_ONE_LINE_EACH)
    return ParsedMinute(
        point=ParsedAgendaPoint("" if runs_on else item.number, item.title),
        minute_number=(item.number or None) if runs_on else None,
        description="\n".join(item.described),
        passages=decided + minuted,
        resolutions=_each_once(resolutions.decided(decided) + resolutions.resolutions_in(minuted)),
    )


def _each_once(found: tuple[ParsedRecommendation, ...]) -> tuple[ParsedRecommendation, ...]:
    """Return the resolutions without those that the minutes repeat from the decision.

    The two differ in how they begin, and either may be shortened by the page;
    the longer one is kept.
    """
    kept: dict[str, ParsedRecommendation] = {}
    for each in found:
        words = _bare(each.text)
        same = next((key for key in kept if key.startswith(words) or words.startswith(key)), None)
        if same is None:
            kept[words] = each
        elif len(words) > len(same):
            kept = {
                (words if key == same else key): (each if key == same else value)
                for key, value in kept.items()
            }
    return tuple(kept.values())


def _bare(text: str) -> str:
    """Return the words of a resolution alone, for comparing."""
    return _NOT_WORDS.sub(" ", _OPENING.sub("", text.lower())).strip()


def _runs_on(first: str) -> bool:
    """Say whether the numbers run on through the year, so that none is an agenda item's."""
    return "/" in first or (first.isdecimal() and int(first[:9]) > _LARGEST_FIRST_ITEM)


def _facts_of(page: Element) -> MeetingFacts:
    """Return what the heading says: "Cabinet - Monday, 1st June, 2026 10.30 am"."""
    heading = next((words_of(each) for each in page.of_class("mgSubTitleTxt")), "")
    parts = _TITLE_PARTS.split(heading)
    facts = MeetingFacts()
    for place in range(len(parts) - 1, 0, -1):
        when = " - ".join(parts[place:])
        facts = text_facts.facts_in((when,))
        if facts.date:
            committee = " - ".join(parts[:place])
            facts = MeetingFacts(
                committee=text_facts.in_title_case(committee), date=facts.date, time=facts.time
            )
            break
    else:
        facts = text_facts.facts_in((heading,))
    facts = text_facts.completed(facts, MeetingFacts(council=_council_of(page)))
    return replace(facts, place=_place_of(page))


def _council_of(page: Element) -> str | None:
    """Return the council that the page's title ends with, or its head names as publisher."""
    names = [
        each.get("content")
        for each in page.named("meta")
        if each.get("name").lower() in ("dc.creator", "dc.publisher", "egms.publisher")
    ]
    for title in page.named("title"):
        names += _TITLE_PARTS.split(words_of(title))[:0:-1]
    for name in names:
        if name.lower() != _STAND_IN:
            council = text_facts.facts_in((name,)).council
            if council:
                return council
    return None


def _place_of(page: Element) -> str | None:
    """Return what stands after the label "Venue:"."""
    for line in page.named("p", "li", "div"):
        label = next((each for each in line.elements() if each.has_class("mgLabel")), None)
        if label is not None and _VENUE.match(words_of(label)):
            rest = [child for child in line.children if child is not label]
            return one_line(" ".join(lines_of(rest))) or None
    return None


def _title_of(facts: MeetingFacts, path: Path, *, is_minuted: bool) -> str:
    """Name the page after what it is, its committee and its date."""
    if facts.committee is None or facts.date is None:
        return path.stem
    kind = "Minutes" if is_minuted else "Agenda"
    return f"{kind} of the {facts.committee}, {facts.date.day} {facts.date:%B %Y}"


def _without_table(page: Element, path: Path) -> ParsedMinutes:
    """Read the page of a single item; any other page without a table of items is refused."""
    name = next((words_of(each) for each in page.of_class("mgMainTitleTxt")), "")
    content = next(iter(page.of_class("mgContent")), None)
    if not _ONE_ITEM.match(name) or content is None:
        raise WrongPage(path, _found(page, name), SAVE_INSTEAD)
    title = next((words_of(each) for each in page.of_class("mgSubTitleTxt")), "")
    lines = ["Agenda item", "", title, "", *_lines_in(content)]
    if not title or not any(lines[4:]):
        raise NoText(path)
    return moderngov_text.read_as("\n".join(lines), path, FORMAT)


def _found(page: Element, name: str) -> str:
    """Say which page of the site it is, by its heading and what it is about."""
    if any(each.name == "form" and "search" in each.get("action").lower() for each in page.walk()):
        return "a form to search a council's papers with"
    subject = next((words_of(each) for each in page.of_class("mgSubTitleTxt")), "")
    about = " of ".join(f"“{each}”" for each in (name, subject) if each)
    return f"the page {about} of a council's site" if about else "another page of a council's site"
