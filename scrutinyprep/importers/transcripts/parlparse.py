"""ParlParse XML: what was said in the parliaments of the United Kingdom, day by day."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.domain.parsed import MeetingFacts, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.markup import record
from scrutinyprep.importers.markup.blocks import lines_of, words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import xml_tree
from scrutinyprep.importers.markup.scanning import root_name

FORMAT = "parlparse"

_PLACE = re.compile(
    r"uk\.org\.publicwhip/(?P<house>[a-z-]+)/(?:standing)?(?P<day>\d{4}-\d{2}-\d{2})?"
)
_LAST_DAY = re.compile(r"_(\d{4}-\d{2}-\d{2})[a-z]?(?:\.|$)")
_HOUSES = {
    "debate": "House of Commons",
    "lords": "House of Lords",
    "westminhall": "Westminster Hall",
    "standing": "Public Bill Committee",
    "ni": "Northern Ireland Assembly",
    "spor": "Scottish Parliament",
    "sp": "Scottish Parliament",
    "senedd": "Senedd Cymru",
    "london-mayors-questions": "London Assembly",
    "wrans": "Written answers",
    "wms": "Written ministerial statements",
}
"""As the address of each speech names them."""
_LISTS = frozenset({"division", "divisioncount", "mplist", "msplist", "lordlist"})


def recognises(text: str) -> bool:
    """Say whether it is ParlParse's XML."""
    return root_name(text) == "publicwhip"


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the speeches of a day, or of one sitting of a committee, under their headings.

    Raises:
        Damaged: it breaks off before it begins.
        NoText: nobody says anything.
        TooLarge: it has more parts than any debate.
        Unsupported: it defines words by other words.
        WrongPage: it says only where its speeches have moved to.
    """
    tree = xml_tree(text, path)
    report = record.Record()
    for element in tree.root.elements():
        _add(report, element)
    if not any(tree.root.named("speech")) and any(tree.root.named("gidredirect")):
        raise WrongPage(
            path,
            "a list of addresses that have moved, without any speech",
            "Save the newest file of that day instead, whose name ends in a later letter.",
        )
    facts = text_facts.completed(_facts_of(tree.root), text_facts.facts_in_name(path))
    title = record.titled(facts.committee or path.stem, facts)
    return report.transcript(record.About(FORMAT, title, facts, is_whole=tree.is_whole), path)


def _add(report: record.Record, element: Element) -> None:
    """Add what one element of the day holds."""
    if element.name.endswith("-heading"):
        report.at(element.get("time"))
        report.heading(words_of(element))
    elif element.name == "speech":
        report.at(element.get("time"))
        lines = lines_of(element.children, without=_LISTS)
        # Where nobody is named, these are the words of the reporters, as turns of their own.
        report.speech(element.get("speakername") or None, lines, point=report.point)
        for mark in element.named("place-holder"):
            report.at(mark.get("time"))
    elif element.name in _LISTS or element.name == "committee":
        report.left_out()
    else:
        report.at(element.get("time"))


def _facts_of(root: Element) -> MeetingFacts:
    """Return the house and the day that the address of the first heading or speech names."""
    address = next(
        (each.get("id") for each in root.elements() if "publicwhip/" in each.get("id")), ""
    )
    place = _PLACE.match(address)
    if place is None:
        return MeetingFacts()
    house = _HOUSES.get(place["house"])
    bill = next((words_of(each) for each in root.named("bill")), "")
    if house and bill and place["house"] == "standing":
        house = f"{house}: {bill}"
    sitting = _LAST_DAY.search(address)
    day = sitting[1] if sitting else place["day"]
    return MeetingFacts(committee=house, date=_date_of(day))


def _date_of(day: str | None) -> date | None:
    """Return a date that an address names, None where no calendar has it."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None
