"""Akoma Ntoso, the XML in which parliaments publish what was said."""

from __future__ import annotations

from collections.abc import Iterator
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

FORMAT = "akoma-ntoso"

_ROOTS = frozenset({"akomantoso"})
_DEBATES = frozenset({"debate", "debaterecord", "debatereport"})
_TURNS = frozenset({"speech", "speechgroup", "question", "answer"})
_REPORTED = frozenset({"narrative", "summary", "scene", "other", "p", "block", "ul", "ol"})
_NAMES = frozenset({"rollcall", "table"})
_NOT_SAID = frozenset({"from", "noteref", "authorialnote", "heading", "num", "subheading"})
_HEADED = frozenset({"heading", "subheading", "num"})


def recognises(text: str) -> bool:
    """Say whether it is Akoma Ntoso, of any version."""
    return root_name(text) in _ROOTS


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the speeches of a debate under the headings of its sections.

    Raises:
        Damaged: it breaks off before it begins.
        NoText: nobody says anything.
        TooLarge: it has more parts than any debate.
        Unsupported: it defines words by other words, or takes them from elsewhere.
        WrongPage: it is an act, a bill or another text that nobody spoke.
    """
    tree = xml_tree(text, path)
    debate = next((each for each in tree.root.walk() if each.name in _DEBATES), None)
    if debate is None and tree.is_whole:
        raise WrongPage(
            path,
            "an Akoma Ntoso file without a debate",
            "Save the debate's own XML file, or its page as text, and open that.",
        )
    root = debate or tree.root
    report = record.Record()
    _Reader(report, _people_of(root)).section(
        next(iter(root.named("debatebody")), root), report.point
    )
    facts = text_facts.completed(_facts_of(root), text_facts.facts_in_name(path))
    title = _first_words(root, "doctitle") or facts.committee or facts.council or path.stem
    about = record.About(FORMAT, record.titled(title, facts), facts, is_whole=tree.is_whole)
    return report.transcript(about, path)


class _Reader:
    """Walks the sections of a debate."""

    def __init__(self, report: record.Record, people: dict[str, str]) -> None:
        self._report = report
        self._people = people

    def section(self, section: Element, point: int | None) -> None:
        """Add a section and those inside it. Words after an inner section are the outer's."""
        heading = next((each for each in section.elements() if each.name == "heading"), None)
        if heading is not None:
            number = next((words_of(each) for each in section.elements() if each.name == "num"), "")
            before = self._report.point
            self._report.heading(words_of(heading, without=_NOT_SAID), number.rstrip(".) "))
            if self._report.point != before:
                point = self._report.point
        for element in section.elements():
            self._add(element, point)

    def _add(self, element: Element, point: int | None) -> None:
        """Add one element of a section."""
        name = element.name
        if name in _HEADED or name == "meta":
            return
        self._report.at(element.get("starttime"))
        if name in _TURNS and any(each.name in _TURNS for each in element.elements()):
            self.section(element, point)
            return
        if name == "recordedtime":
            self._report.at(element.get("time"))
        elif name in _TURNS:
            self._times(element)
            lines = lines_of(element.children, without=_NOT_SAID)
            self._report.speech(self._speaker_of(element), lines, point=point)
        elif name in _NAMES or _is_a_vote(element):
            self._report.left_out()
        elif name in _REPORTED:
            self._times(element)
            lines = lines_of(element.children, without=_NOT_SAID)
            self._report.narrative(lines, point=point)
        else:
            self.section(element, point)

    def _times(self, element: Element) -> None:
        """Take note of the times at which something began; the end of one is no turn's."""
        for each in element.named("recordedtime"):
            if each.get("type") != "endEvent":
                self._report.at(each.get("time"))
                return

    def _speaker_of(self, turn: Element) -> str | None:
        """Name the speaker as the report does, else as its list of people does."""
        named = next((words_of(each) for each in turn.elements() if each.name == "from"), "")
        key = turn.get("by").strip("# ")
        return named.rstrip(":") or self._people.get(key) or None


def _is_a_vote(section: Element) -> bool:
    """Say whether a section holds nothing but the names of those who voted one way."""
    said = [each for each in section.elements() if each.name not in _HEADED | {"summary"}]
    return (
        section.name == "debatesection"
        and bool(said)
        and all(any(each.named("person")) and each.name == "p" for each in said)
    )


def _people_of(root: Element) -> dict[str, str]:
    """Return the names of people and roles by their keys."""
    return {
        each.get("eid", "id"): each.get("showas")
        for each in root.named("tlcperson", "tlcrole", "tlcorganization")
    }


def _facts_of(root: Element) -> MeetingFacts:
    """Return what the head of the debate says; of two languages, the English."""
    days = [each.get("date") for each in root.named("docdate") if each.get("date")]
    works = [each.get("date") for work in root.named("frbrwork") for each in work.named("frbrdate")]
    day = next((found for found in map(_date_of, [*days, *works]) if found), None)
    met = next(_times_of_day(root), "")
    facts = text_facts.facts_in((f"{day.day} {day:%B %Y}", met)) if day else MeetingFacts()
    return MeetingFacts(
        council=_named(root, "docproponent"),
        committee=_named(root, "doccommittee"),
        date=day,
        time=facts.time,
    )


def _times_of_day(root: Element) -> Iterator[str]:
    """Yield the sentences that say when they met."""
    for each in root.named("summary", "narrative", "p", "scene"):
        words = words_of(each)
        if " met at " in words:
            yield words


def _first_words(root: Element, name: str) -> str:
    """Return the words of the last element of this name that has any: the English one."""
    return next((said for each in [*root.named(name)][::-1] if (said := words_of(each))), "")


def _named(root: Element, name: str) -> str | None:
    """Return a body's name without what is added in brackets."""
    words = _first_words(root, name).partition(" (")[0]
    return text_facts.in_title_case(words) or None


def _date_of(day: str) -> date | None:
    """Return the date of "2012-06-27" or "2012-06-27T14:30:00", None where no calendar has it."""
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        return None
