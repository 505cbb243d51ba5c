"""Which meeting a file belongs to: council, committee, date, time and place.

Modern.Gov writes them into the PDF's Title and Subject and into the file's
name; the frontsheet prints them. The creation date is the template's and
never a meeting's. Each fact is taken from the first of these that has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from urllib.parse import unquote

from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts
from scrutinyprep.importers.packs.councils import council_in, is_council, title_case
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import FileContent

_TITLE = re.compile(
    r"^\((?P<access>[\w ]*?) ?Pack\)\s*(?P<name>.*?)\s*"
    r"Agenda (?P<kind>Document|Supplement)\s+for\s+"
    r"(?P<committee>.+),\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})(?:\s+(?P<time>\d{1,2}[:.]\d{2}))?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?P<committee>.+),\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})(?:\s+(?P<time>\d{1,2}[:.]\d{2}))?\s*$"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_FILE_NAME = re.compile(
    rf"^(?P<before>.*?)\s*(?:{_WEEKDAY}\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?-(?P<month>[A-Za-z]{{3,9}})-"
    r"(?P<year>\d{4})(?:\s+(?P<time>\d{1,2}\.\d{2}))?\s+(?P<committee>[^()\[\]]+)",
    re.IGNORECASE,
)
_SUPPLEMENT_NAME = re.compile(
    r"\bsupplement(?:ary|al)?\b|\blate (?:papers?|items?)\b", re.IGNORECASE
)

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan", "ionawr"),
            ("february", "feb", "chwefror"),
            ("march", "mar", "mawrth"),
            ("april", "apr", "ebrill"),
            ("may", "mai"),
            ("june", "jun", "mehefin"),
            ("july", "jul", "gorffennaf"),
            ("august", "aug", "awst"),
            ("september", "sep", "sept", "medi"),
            ("october", "oct", "hydref"),
            ("november", "nov", "tachwedd"),
            ("december", "dec", "rhagfyr"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_PRINTED_DATE = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|af|il|ydd|eg|fed|ain)?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b\.?,?\s+(?P<year>\d{{4}})"
    # "May 20 2008", as some write it.
    rf"|\b(?P<month_first>{_MONTH})\.? (?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,? "
    r"(?P<year_last>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_PRINTED_TIME = re.compile(
    r"\b(\d{1,2})(?:[.:](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|noon|midday)(?!\w)|\b(\d{1,2})[.:](\d{2})\s*hours?\b"
    r"|\btime:\s*(\d{1,2})[.:](\d{2})\b(?!\s*[ap]\.?m)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(?:Venue|Place|Location|Lleoliad|Man Cyfarfod)\s*:\s*(.*)$", re.IGNORECASE)
_HELD_IN = re.compile(r"\bheld (?:in|at) (?:the )?([^.]{3,90}?) on \w+day\b", re.IGNORECASE)
_PLACE_TAIL = re.compile(r"[A-Z][\w’']*(?: [A-Z][\w’']*)?, [A-Z][\w’' ]+(?:, [\w ]+)?")
_PLACE_WORDS = re.compile(
    r"\b(?:Chamber|Room|Hall|Offices?|House|Centre|Suite|Teams|Hybrid|Virtual|Siambr|Ystafell)\b"
)
_COMMITTEE_WORDS = re.compile(
    r"\b(?:Committee|Cabinet|Council|Panel|Board|Commission|Forum|Sub-?committee|"
    r"Executive(?! (?:Summary|Director|Officer|Member))|"
    r"Pwyllgor|Cyngor|Bwrdd)\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"\bminutes of (?:an? |the )?(?:(?:extraordinary |special )?meeting of )?(?:the )?"
    r"(?P<body>[\w &’',-]{0,80}?\b(?:sub-?committee|committee|cabinet|council|panel|board|"
    r"commission|forum|executive))\b",
    re.IGNORECASE,
)
_DATE_BEHIND = re.compile(
    r"\s*[-–—,(]?\s*(?:on\s+)?(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}.*$",
    re.IGNORECASE,
)
_FRONT_LINES_FOR_FACTS = 60


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file's Title, Subject and name say of it."""

    meeting: MeetingFacts
    kind: DocumentKind | None
    """PACK or SUPPLEMENT where the Title says so; None where it does not."""
    title: str
    """The document's name, without what stands around it; empty where there is none."""
    is_private: bool = False
    """It is the members' version, with the exempt papers in it."""
    sources: tuple[MeetingFacts, ...] = ()
    """What Title, Subject and name say, each by itself."""


def facts_of_file(file: FileContent, path: Path) -> FileFacts:
    """Return what the Title, then the Subject, then the file's name say."""
    title = squeezed(file.title)
    found = _TITLE.match(title)
    kind, name, private = None, "", False
    sources = []
    if found:
        is_document = found["kind"].lower() == "document"
        kind = DocumentKind.PACK if is_document else DocumentKind.SUPPLEMENT
        name = found["name"]
        private = found["access"].strip().lower() not in ("public", "")
        sources.append(_named(found))
    subject = _SUBJECT.match(squeezed(file.subject))
    if subject:
        sources.append(_named(subject))
    stem = re.sub(r"\s+", " ", unquote(path.stem.replace("+", " "))).strip()
    in_name = _FILE_NAME.match(stem)
    if in_name:
        sources.append(_from_file_name(in_name))
        if kind is None and re.search(r"\bpack\b", in_name["before"], re.IGNORECASE):
            kind = DocumentKind.PACK
        private = private or bool(re.search(r"\bprivate\b", in_name["before"], re.IGNORECASE))
    if kind is None and _SUPPLEMENT_NAME.search(stem):
        kind = DocumentKind.SUPPLEMENT
    return FileFacts(together(sources), kind, name, private, tuple(sources))


def facts_in_print(front: Sequence[str], body: Iterable[str] = ()) -> MeetingFacts:
    """Return what a frontsheet's lines say; the council is looked for in the whole text."""
    lines = [squeezed(line) for line in front[:_FRONT_LINES_FOR_FACTS]]
    dated = next((index for index, line in enumerate(lines) if printed_date(line)), None)
    day = printed_date(lines[dated]) if dated is not None else None
    place = _place_in(lines, dated)
    clock = None
    if dated is not None:
        near = lines[max(0, dated - 2) : dated + 4]
        clock = next((found for found in map(printed_time, near) if found), None)
    return MeetingFacts(council_in(lines, body), _committee_in(lines), day, clock, place)


def together(sources: Iterable[MeetingFacts]) -> MeetingFacts:
    """Return each fact from the first source that has it."""
    council = committee = day = clock = place = None
    for facts in sources:
        council = council or facts.council
        committee = committee or facts.committee
        clock = clock or (facts.time if day in (None, facts.date) else None)
        day = day or facts.date
        place = place or facts.place
    return MeetingFacts(council, committee, day, clock, place)


def printed_date(text: str) -> date | None:
    """Return the first date written out in the text, such as "4th March, 2025"."""
    return next(_dates_in(text), None)


def printed_dates(lines: Iterable[str]) -> tuple[date, ...]:
    """Return every date written out in the lines, in order, each once."""
    return tuple(dict.fromkeys(day for line in lines for day in _dates_in(squeezed(line))))


def _dates_in(text: str) -> Iterator[date]:
    for found in _PRINTED_DATE.finditer(text):
        try:
            yield date(
                int(found["year"] or found["year_last"]),
                _MONTHS[(found["month"] or found["month_first"]).lower()],
                int(found["day"] or found["day_second"]),
            )
        except ValueError:
            continue


def printed_time(text: str) -> time | None:
    """Return the first time of day in the text, such as "10.00 am"."""
    found = _PRINTED_TIME.search(text)
    if found is None:
        return None
    hour = int(found[1] or found[4] or found[6])
    minute = int(found[2] or found[5] or found[7] or 0)
    half = (found[3] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def without_date(name: str) -> str:
    """Return a committee's name without the date behind it."""
    return _DATE_BEHIND.sub("", name).strip(" -–—:,")


def _named(found: re.Match[str]) -> MeetingFacts:
    """Return the facts of a Title or Subject."""
    day, month, year = map(int, found["date"].split("/"))
    try:
        on: date | None = date(year, month, day)
    except ValueError:
        on = None
    return MeetingFacts(committee=found["committee"].strip(), date=on, time=_clock(found["time"]))


def _from_file_name(found: re.Match[str]) -> MeetingFacts:
    """Return the facts of a name like `Public reports pack 04th-Mar-2025 10.00 Cabinet`."""
    month = _MONTHS.get(found["month"].lower())
    try:
        on = date(int(found["year"]), month, int(found["day"])) if month else None
    except ValueError:
        on = None
    if on is None:
        return MeetingFacts()
    return MeetingFacts(
        committee=found["committee"].strip(" .-_") or None, date=on, time=_clock(found["time"])
    )


def _clock(text: str | None) -> time | None:
    """Return a time of day written as 10:00 or 10.00."""
    if not text:
        return None
    hour, minute = map(int, re.split("[:.]", text))
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _place_in(lines: Sequence[str], dated: int | None) -> str | None:
    """Return the place: after `Venue:`, or on the lines next to the date."""
    for index, line in enumerate(lines):
        found = _PLACE.match(line)
        if found:
            follows = lines[index + 1] if index + 1 < len(lines) else ""
            place = found[1].strip()
            if not place or place.endswith((",", "-", "–")):
                place = f"{place} {follows}".strip()
            return place or None
    if dated is None:
        return None
    for index in range(dated + 1, min(dated + 5, len(lines))):
        words = _without_contact(lines[index])
        if _PLACE_WORDS.search(words) and len(words) < 100 and " held " not in f" {words} ":
            follows = _without_contact(lines[index + 1]) if index + 1 < len(lines) else ""
            wraps = lines[index].rstrip().endswith(",") or _PLACE_TAIL.fullmatch(follows)
            return (
                f"{words}{',' if lines[index].endswith(',') else ''} {follows}" if wraps else words
            )
    held = _HELD_IN.search(" ".join(lines[:40]))
    return held[1] if held and _PLACE_WORDS.search(held[1]) else None


def _without_contact(line: str) -> str:
    """Return a line without what stands beside it in the column of contacts."""
    return re.split(r"\b(?:Ask for|Telephone|Contact|Email|Tel|on \w+day)\b", line)[0].strip(" ,:")


def _committee_in(lines: Sequence[str]) -> str | None:
    """Return the first short line that is a committee's name, or whose minutes these are."""
    minutes = _MINUTES_OF.search(" ".join(lines[:25]))
    if minutes:
        return minutes["body"].strip()
    council = None
    for index, line in enumerate(lines[:25]):
        if is_council(line):
            council = council or line
            continue
        if not _COMMITTEE_WORDS.search(line) or len(line) > 90 or line.endswith((".", ",", ";")):
            continue
        if re.match(r"(?:To|From|Distribution|Councillors|Members|Dear|Note|Date|\d)", line):
            continue
        name = re.sub(r"\s*[-–—:]?\s*\bAgenda\b\s*$|^AGENDA\s+", "", line, flags=re.IGNORECASE)
        if index and len(name.split()) <= 2 and _begins_name(lines[index - 1]):
            name = f"{lines[index - 1]} {name}"
        name = without_date(name)
        if name:
            return title_case(name) if name.isupper() else name
    return council


def _begins_name(line: str) -> bool:
    """Say whether a line may be the first half of a committee's name that wraps.

    Guards against the letterhead and "AGENDA" above a one-word name like "Cabinet".
    """
    words = line.split()
    return (
        1 < len(words) < 8
        and words[-1][:1].islower() is False
        and not re.search(r"[:\d.@]|agenda|council|authority\b|pack\b", line, re.IGNORECASE)
    )
