"""Historic Hansard: the XML made from the printed volumes of 1803 to 2005."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from scrutinyprep.domain.parsed import MeetingFacts, ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.markup import record
from scrutinyprep.importers.markup.blocks import lines_of, words_of
from scrutinyprep.importers.markup.elements import Element
from scrutinyprep.importers.markup.parsing import xml_tree
from scrutinyprep.importers.markup.scanning import root_name

FORMAT = "hansard"

_HOUSES = {
    "housecommons": "House of Commons",
    "houselords": "House of Lords",
    "westminsterhall": "Westminster Hall",
    "grandcommitteereport": "Grand Committee",
    "writtenanswers": "Written answers",
    "writtenstatements": "Written ministerial statements",
}
_ROOTS = frozenset({"hansard", *_HOUSES})
_PRINT = frozenset({"col", "image", "division"})
"""Column numbers, pictures of pages and lists of votes stand amid what was said."""
_NOT_SAID = _PRINT | {"member"}
_HOUR = re.compile(
    r"^\[?(?P<hour>\d{1,2})(?:[.\u00b7:](?P<minute>\d{1,2}))?\s*(?P<half>[ap])\.?\s*m\.?\]?$",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^(?:Motions? made|Questions? (?:put|proposed|again|accordingly)|The (?:House|Committee) "
    r"(?:divided|met|having|proceeded)|Ordered\b|Resolved\b|Adjourned|Bill (?:read|accordingly|"
    r"reported|committed)|(?:Amendment|Clause|Schedule)s? .{0,60}(?:agreed to|ordered|negatived)|"
    r"Several Hon|It being |Read a )"
)
_MET = re.compile(
    r"\bmet at (?:(?:a )?(?P<part>half|quarter)[- ](?P<way>past|before|to) )?(?P<hour>[a-z]+)"
    r"(?: o['\u2019]?clock| of the clock)",
    re.IGNORECASE,
)
_HOURS = "twelve one two three four five six seven eight nine ten eleven".split()
_EARLIEST = 9
"""No House met before nine in the morning: "half-past Two" is in the afternoon."""
_COLON = re.compile(r"^\s*[:\u2014-]+\s*")


def recognises(text: str) -> bool:
    """Say whether it is a sitting, or a volume, of the historic Hansard."""
    return root_name(text) in _ROOTS


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the contributions of members under the headings of their sections.

    Raises:
        Damaged: it breaks off before it begins.
        NoText: nobody says anything.
        TooLarge: it has more parts than any volume.
        Unsupported: it defines words by other words.
    """
    tree = xml_tree(text, path)
    reader = _Reader()
    reader.read(tree.root, None)
    facts = text_facts.completed(_facts_of(tree.root), text_facts.facts_in_name(path))
    title = record.titled(facts.committee or path.stem, facts)
    about = record.About(FORMAT, title, facts, is_whole=tree.is_whole)
    return reader.report.transcript(about, path)


class _Reader:
    """Walks the sections of a sitting."""

    def __init__(self) -> None:
        self.report = record.Record()

    def read(self, section: Element, point: int | None) -> None:
        """Add a section and those inside it. Words after an inner section are the outer's."""
        for element in section.elements():
            if element.name == "title" and section.name not in _ROOTS:
                before = self.report.point
                self.report.heading(words_of(element, without=_PRINT))
                point = self.report.point if self.report.point != before else point
            elif element.name in ("p", "quote", "ul", "ol"):
                self._paragraph(element, point)
            elif element.name in ("division", "table"):
                self.report.left_out()
            elif element.name not in ("title", "date", "col", "image"):
                self.read(element, point)

    def _paragraph(self, paragraph: Element, point: int | None) -> None:
        """Add a turn, more of the last one, a time, or what the reporters wrote."""
        for _ in paragraph.named("division"):
            self.report.left_out()
        members = [*paragraph.named("member")]
        lines = _without_colon(lines_of([paragraph], without=_NOT_SAID))
        if members:
            speaker = words_of(members[0], without=_PRINT | {"memberconstituency"})
            self.report.speech(speaker.strip(" :") or None, lines, point=point)
            return
        hour = _HOUR.match(" ".join(lines))
        met = _MET.search(" ".join(lines)) if self.report.first_time is None else None
        if met is not None and (clock := _clock_in_words(met)):
            self.report.at(clock)
        if hour:
            self._at(hour)
        elif _is_reported(paragraph, " ".join(lines)):
            self.report.narrative(lines, point=point)
        else:
            self.report.more(lines, point=point)

    def _at(self, hour: re.Match[str]) -> None:
        """Take note of a time such as "11.44 pm"."""
        later = 12 if hour["half"].lower() == "p" else 0
        self.report.at(f"{int(hour['hour']) % 12 + later}:{int(hour['minute'] or 0):02}")


def _clock_in_words(met: re.Match[str]) -> str:
    """Return "14:30" of "half-past Two o'clock"; nothing for no hour of the clock."""
    spoken = met["hour"].casefold()
    if spoken not in _HOURS:
        return ""
    hour = _HOURS.index(spoken)
    minute = {"half": 30, "quarter": 15}.get((met["part"] or "").casefold(), 0)
    minutes = hour * 60 + (minute if (met["way"] or "").casefold() == "past" else -minute)
    later = 0 if minutes >= _EARLIEST * 60 else 12 * 60
    return f"{(minutes + later) // 60}:{(minutes + later) % 60:02}"


def _is_reported(paragraph: Element, words: str) -> bool:
    """Say whether a paragraph without a member is the reporters': in italics, or in their words."""
    if _REPORTED.match(words) or words.startswith(("[", "(")):
        return True
    spoken = words_of(paragraph, without=_PRINT | {"i"}).strip(" .,:;\u2014-")
    return not spoken or paragraph.get("align") == "center"


def _without_colon(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without the colon that Hansard prints after the member's name."""
    if not lines:
        return ()
    first = _COLON.sub("", lines[0])
    return (first, *lines[1:]) if first else lines[1:]


def _facts_of(root: Element) -> MeetingFacts:
    """Return the house and the day of the first sitting in the file."""
    house = next((_HOUSES[each.name] for each in root.walk() if each.name in _HOUSES), None)
    for each in root.named("date"):
        try:
            return MeetingFacts(committee=house, date=date.fromisoformat(each.get("format")))
        except ValueError:
            day = text_facts.date_in(words_of(each))
            if day:
                return MeetingFacts(committee=house, date=day)
    return MeetingFacts(committee=house)
