"""Agenda packs in the manner of councils and vendors that the corpus lacks; all words made up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.importers.packs.council_reports import (
    boxed_report,
    capitals_report,
    constitution,
    dash_report,
    labelled_recommendations,
    lettered_report,
    newsletter,
    paragraph_recommendations,
    questions,
    recommended_dash,
    roman_report,
    run_in_report,
    shouted_report,
    underlined_report,
    unmarked_report,
    welsh_report,
    with_appendices,
    with_slides,
    with_turned_table,
)
from tests.importers.packs.press import Press, Told

Body = Callable[[Press], None]


@dataclass(frozen=True)
class Item:
    """A line of an agenda; without a body it has no papers."""

    number: str
    title: str
    body: Body | None = None


def pressed(
    path: Path,
    items: Sequence[Item],
    front: Callable[[Press, Sequence[tuple[Item, int, int]]], None],
    *,
    front_pages: int = 1,
    counts_front: bool = True,
    foot: Callable[[Press, int, str | None], None] | None = None,
    **look: object,
) -> Told:
    """Draw a pack; `foot` is given each page's pack page and, on an item's first, its number.

    It is drawn twice: the frontsheet has to know where the items stand.
    """
    places: list[tuple[Item, int, int]] = [(item, 0, 0) for item in items]
    for _ in range(2):
        press = Press(path, **look)  # type: ignore[arg-type]
        firsts: dict[int, str] = {}
        offset = 0 if counts_front else front_pages

        def feet(one: Press, firsts: dict[int, str] = firsts, offset: int = offset) -> None:
            if foot and one.page > offset:
                foot(one, one.page - offset, firsts.get(one.page))

        press.feet.append(feet)
        front(press, [(item, a - offset, b - offset) for item, a, b in places])
        while press.page < front_pages:
            press.new_page()
        found = []
        for item in items:
            if item.body is None:
                found.append((item, 0, 0))
                continue
            press.new_page()
            begun = press.page
            firsts[begun] = item.number
            item.body(press)
            press.feet[1:] = []
            found.append((item, begun, press.page))
        places = found
        told = press.save()
    told.items = [(i.number, i.title, a or None, b or None) for i, a, b in places]
    told.pack_pages = {p: p - offset for p in range(offset + 1, press.page + 1)}
    return told


# --- feet


def stamp_at_foot(press: Press, number: int, item: str | None) -> None:
    """`Page 5` in the middle and `Agenda Item 4` at the corner, as Modern.Gov draws them."""
    if item:
        press.at(f"Agenda Item {item}", press.width - 160, 24, size=12)
    press.centred(f"Page {number}", press.height - 45, size=12)


def bare_number(press: Press, number: int, item: str | None) -> None:
    """A bare number at the foot, as CMIS draws it."""
    press.centred(str(number), press.height - 40, size=10)


def agenda_page(press: Press, number: int, item: str | None) -> None:
    """`Agenda Page 5` at the right, and the item's number drawn first of all."""
    press.at(f"Agenda Page {number}", press.width - 130, press.height - 40, size=9)


def of_total(total: int) -> Callable[[Press, int, str | None], None]:
    """`5 of 30` at the foot."""

    def foot(press: Press, number: int, item: str | None) -> None:
        press.centred(f"{number} of {total}", press.height - 36, size=9)

    return foot


def bilingual_stamp(press: Press, number: int, item: str | None) -> None:
    """`Tudalen 5` and `Eitem Agenda 4`, as Modern.Gov draws them in Wales."""
    if item:
        press.at(f"Eitem Agenda {item}", press.width - 160, 24, size=12)
    press.centred(f"Tudalen {number}", press.height - 45, size=12)


# --- frontsheets


def front_with_ranges(council: str, body: str, day: str) -> Callable[..., None]:
    """Number, title and `(Pages 5 - 10)`, each with a line about it."""

    def front(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
        press.centred(council, 60, bold=True, size=16)
        press.centred("AGENDA", 100, bold=True, size=14)
        press.centred(body, 125, bold=True, size=14)
        press.centred(f"{day} at 6.30 pm", 150)
        press.top = 200
        for item, first, last in places:
            pages = f" (Pages {first} - {last})" if first > 0 else ""
            press.text(f"{item.title}{pages}", first=f"{item.number}.", bold=True, gap=2)
            press.text("To receive the report and any comments of members.", indent=36)

    return front


def front_as_table(council: str, body: str, day: str, *, ranges: bool) -> Callable[..., None]:
    """A table of item, ward and page; the page range without brackets, or its first alone."""

    def front(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
        press.at(council, 72, 50, bold=True, size=14)
        press.at(f"{body} Agenda", 72, 76, bold=True, size=13)
        press.at(day, 72, 96, bold=True)
        press.at("ITEM", 72, 130, bold=True)
        press.at("WARD", 350, 130, bold=True)
        press.at("PAGE NUMBER(S)" if ranges else "PAGE NO.", 450, 130, bold=True)
        top = 160.0
        for item, first, last in places:
            press.at(f"{item.number}.", 72, top, bold=True)
            press.top = top
            press.at(item.title.upper() if ranges else item.title, 100, top, bold=True)
            press.at("All Wards", 350, top)
            if first > 0:
                said = f"{first} - {last}" if ranges else str(first)
                press.at(said, 480, top)
            top += 40

    return front


def front_bilingual(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
    """Each item in Welsh and English."""
    press.centred("CYNGOR SIR DYFFRYN GLAS / GLASDALE COUNTY COUNCIL", 60, bold=True, size=13)
    press.centred("PWYLLGOR CRAFFU / SCRUTINY COMMITTEE", 84, bold=True, size=13)
    press.centred("RHAGLEN / AGENDA", 110, bold=True, size=13)
    press.centred("Dydd Mawrth, 14 Ionawr 2025, 10.00 yb", 132)
    press.top = 180
    for item, first, last in places:
        pages = f" (Tudalennau {first} - {last})" if first > 0 else ""
        press.text(f"{item.title}{pages}", first=f"{item.number}.", bold=True, gap=10)


PLAIN = (("1", "Apologies for absence"), ("2", "Declarations of interest"))


def _agenda(*bodies: tuple[str, Body]) -> list[Item]:
    items = [Item(*line) for line in PLAIN]
    items += [Item(str(at), title, body) for at, (title, body) in enumerate(bodies, 3)]
    return [*items, Item(str(len(items) + 1), "Work programme")]


def borough(path: Path) -> Told:
    """A London borough: no bookmarks, ranges without brackets in a column, stamps."""
    items = _agenda(("Tree Strategy", capitals_report), ("Library Strategy", boxed_report),
                    ("Ranger Service", roman_report))  # fmt: skip
    items = [Item(i.number, i.title.upper(), i.body) for i in items]
    front = front_as_table("London Borough of Marlow Green", "Overview and Scrutiny Committee",
                           "Tuesday, 14 January 2025", ranges=True)  # fmt: skip
    return pressed(path, items, front, foot=stamp_at_foot, seed=1)


def district(path: Path) -> Told:
    """A district on CMIS: no bookmarks, no stamps, a bare number runs through the whole."""
    items = _agenda(
        ("Parking charges", recommended_dash),
        ("Winter maintenance", underlined_report),
        ("Forward plan", with_turned_table),
    )
    front = front_as_table("Aldermoor District Council", "Scrutiny Committee",
                           "Tuesday, 21 January 2025", ranges=False)  # fmt: skip
    return pressed(path, items, front, foot=bare_number, seed=2, font="Times", size=12)


def unstamped(path: Path) -> Told:
    """A unitary without bookmarks and stamps: the frontsheet's ranges alone tell the items."""
    items = _agenda(("Housing action plan", lettered_report),
                    ("Budget monitoring", paragraph_recommendations),
                    ("Youth service presentation", with_slides))  # fmt: skip
    front = front_with_ranges("Westmere Council", "Corporate Scrutiny Committee",
                              "Thursday, 23 January 2025")  # fmt: skip
    return pressed(path, items, front, seed=3)


def agenda_pages(path: Path) -> Told:
    """A county that prints `Agenda Page 5`; the frontsheet lies before page 1."""
    items = _agenda(("Tree Strategy", capitals_report), ("Winter maintenance", underlined_report),
                    ("Public questions", questions))  # fmt: skip
    front = front_with_ranges("Northmarsh County Council", "Place Scrutiny Panel",
                              "Monday, 27 January 2025")  # fmt: skip
    return pressed(path, items, front, foot=agenda_page, counts_front=False, seed=4)


def welsh(path: Path) -> Told:
    """A Welsh county: bilingual frontsheet, `Tudalen` stamps."""
    items = [
        Item("1", "Ymddiheuriadau / Apologies"),
        Item("2", "Datgan buddiannau / Declarations of interest"),
        Item("3", "Gwasanaeth Ieuenctid / Youth Service", welsh_report),
        Item("4", "Tree Strategy / Strategaeth Coed", capitals_report),
    ]
    return pressed(path, items, front_bilingual, foot=bilingual_stamp, counts_front=False, seed=5)


def combined(path: Path) -> Told:
    """A combined authority: constitution, newsletter and slides, `5 of 30` at the foot."""
    items = _agenda(("Changes to the constitution", constitution),
                    ("Partnership newsletter", newsletter),
                    ("Budget monitoring", paragraph_recommendations))  # fmt: skip
    front = front_with_ranges("Severnside Combined Authority", "Overview and Scrutiny Committee",
                              "Friday, 31 January 2025")  # fmt: skip
    return pressed(path, items, front, foot=of_total(12), seed=6, font="Times", size=11)


def front_in_parts(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
    """Items under parts, each with who reports and its pages at the right on the first line."""
    press.centred("BECKFORD BOROUGH COUNCIL", 50, bold=True, size=15)
    press.centred("COMMUNITY SCRUTINY COMMITTEE", 74, bold=True, size=13)
    press.centred("Wednesday 15 January 2025 at 7.00 p.m.", 96)
    press.centred("A G E N D A", 118, bold=True, size=13)
    press.at("PART I - PUBLIC", 72, 150, bold=True)
    top = 176.0
    for item, first, last in places:
        press.at(item.number, 72, top)
        press.at(item.title.upper(), 108, top, bold=True)
        if first > 0:
            press.at(f"{first} - {last}", 480, top)
        press.at("Report of the Head of Service.", 108, top + 14)
        top += 42
    press.at("PART II - EXEMPT", 72, top, bold=True)
    press.at("There are no exempt items on this agenda.", 72, top + 18)


def front_with_letters(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
    """`Item 3 - Title`, the page range on the line below."""
    press.at("Hollin Metropolitan Borough Council", 72, 50, bold=True, size=14)
    press.at("Health Scrutiny Committee", 72, 72, bold=True, size=13)
    press.at("Date: 16 January 2025    Time: 2.00 pm", 72, 92)
    press.at("Order of Business", 72, 120, bold=True, size=13)
    top = 150.0
    for item, first, last in places:
        press.at(f"Item {item.number} - {item.title}", 72, top, bold=True)
        if first > 0:
            press.at(f"Pages {first} to {last}", 108, top + 15)
        top += 40


def right_stamp(press: Press, number: int, item: str | None) -> None:
    """`Page 5` at the right of the foot."""
    press.at(f"Page {number}", press.width - 90, press.height - 36, size=9)


def metropolitan(path: Path) -> Told:
    """A metropolitan borough: `Item 3 - Title`, ranges with `to`, stamps at the right."""
    items = _agenda(("Flood report", run_in_report), ("Surveys", with_appendices),
                    ("School places", shouted_report))  # fmt: skip
    return pressed(path, items, front_with_letters, foot=right_stamp, seed=7, font="Times", size=12)


def parts(path: Path) -> Told:
    """A borough with parts I and II; sub-items 3a and 3b; bare numbers run through."""
    items = [
        Item("1", "APOLOGIES"),
        Item("2", "MINUTES"),
        Item("3a", "TOWN CENTRE", dash_report),
        Item("3b", "PLAY AREAS", labelled_recommendations),
        Item("4", "CHARGES", unmarked_report),
        Item("5", "ANY OTHER BUSINESS"),
    ]
    return pressed(path, items, front_in_parts, foot=bare_number, seed=8)


def front_without_pages(press: Press, places: Sequence[tuple[Item, int, int]]) -> None:
    """Numbers and titles, and nothing of pages."""
    press.centred("Thornley District Council", 50, bold=True, size=15)
    press.centred("Policy Review Committee", 76, bold=True, size=13)
    press.centred("Agenda", 100, bold=True, size=13)
    press.centred("Monday 3 February 2025 at 6.00pm in the Council Chamber", 120)
    press.top = 160
    for item, _, _ in places:
        press.text(item.title, first=f"{item.number}.", gap=12)


def headed(number: str, body: Body) -> Body:
    """Return a report with `AGENDA ITEM NO. 5` printed as its own first line."""

    def report(press: Press) -> None:
        press.at(f"AGENDA ITEM NO. {number}", 72, 60, bold=True)
        press.top = 90
        body(press)

    return report


def own_headers(path: Path) -> Told:
    """A district without bookmarks, stamps or ranges: each report says which item it is."""
    items = _agenda(
        ("Parking charges", headed("3", recommended_dash)),
        ("Winter maintenance", headed("4", underlined_report)),
        ("Budget monitoring", headed("5", paragraph_recommendations)),
    )
    told = pressed(path, items, front_without_pages, seed=9)
    told.pack_pages = {}
    return told


def top_right(press: Press, number: int, item: str | None) -> None:
    """`Page 5` at the head on the right."""
    press.at(f"Page {number}", press.width - 110, 24, size=10)


def unitary(path: Path) -> Told:
    """A unitary that stamps the head of each page; reports count their own feet."""
    items = _agenda(("Tree Strategy", capitals_report), ("Town centre", dash_report),
                    ("Surveys", with_appendices))  # fmt: skip
    front = front_with_ranges("Eastvale Council", "Scrutiny Board",
                              "Tuesday, 4 February 2025")  # fmt: skip
    return pressed(path, items, front, foot=top_right, seed=10)


COUNCILS = (
    borough, district, unstamped, agenda_pages, welsh, combined, metropolitan, parts,
    own_headers, unitary,
)  # fmt: skip
