"""What a paper calls itself, and to which meeting it says it goes, on its first page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.councils import is_council, title_case
from scrutinyprep.importers.packs.facts import printed_date, printed_time, without_date
from scrutinyprep.importers.packs.views import PageView
from scrutinyprep.importers.packs.words import squeezed

_TITLE_LABEL = re.compile(
    r"^(?:report title|title(?: of (?:the )?report)?|subject(?: of report)?|report subject|teitl|"
    r"pwnc)\s*:?$",
    re.IGNORECASE,
)
_LABELLED_TITLE = re.compile(
    r"^(?:report title|title(?: of (?:the )?report)?|subject(?: of report)?|teitl|pwnc)"
    r"\s*:\s*(\S.*)$",
    re.IGNORECASE,
)
_BODY_LABEL = re.compile(
    r"^(?:to|report to|committee(?: name)?|meeting(?: name| of)?|name of (?:committee|meeting)|"
    r"decision[- ]maker|body|i|pwyllgor)\s*:?$",
    re.IGNORECASE,
)
_LABELLED_BODY = re.compile(
    r"^(?:to|report to|committee(?: name)?|meeting(?: name| of)?|name of (?:committee|meeting)|"
    r"decision[- ]maker|pwyllgor)\s*:\s*(\S.*)$",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"^(?:date(?: of (?:the )?(?:meeting|committee))?|meeting date|dyddiad)\s*:?", re.I
)
_BODY_WORDS = re.compile(
    r"\b(?:committee|cabinet|council|panel|board|commission|forum|executive|pwyllgor|cyngor)\b",
    re.IGNORECASE,
)
_MEETING_LINE = re.compile(
    r"(?P<body>(?:[A-Z][\w’'&, ]{2,70}?\b)?(?i:Committee|Cabinet|Council|Panel|Board|Commission|"
    r"Forum|Executive))(?:[\s–—-]+(?i:Meeting))?[\s,:–—-]+(?:on )?"
    r"(?P<date>(?i:(?:[a-z]+day,? )?\d{1,2}\w{0,2} [a-z]+,? \d{4}))"
)
_HEAD_ROWS = 4
_TOP_ROWS = 30
_LONGEST_TITLE = 160
_ITEM_LINE = re.compile(r"(?:agenda )?item(?: no\.?| number)? ?:? ?\d{1,3}[a-z]?", re.IGNORECASE)
_NUMBERED_ENTRY = re.compile(r"\(?\d{1,2}[.)]\s")
_REPORT_TO = re.compile(r"report to (?:the )?", re.IGNORECASE)
_DATED = re.compile(r"(?:\w+day,? )?(?:the )?\d")
_BODY_LINE = re.compile(
    r"(?:the )?(?:[A-Z][\w’'&]+,? |and |of |& |a ){0,6}(?i:committee|cabinet|panel|board|"
    r"commission|executive|sub-committee)|Pwyllgor (?:[\w’']+ ?){1,7}"
)
_NO_NAMES = ("committee", "panel", "board", "commission", "sub-committee")
_FIRST_PART = re.compile(
    r"(?:\d{1,2}(?:\.0)?\.?\s+)?(?:(?:executive )?summary|introduction|recommendations?|background|"
    r"(?:purpose|aims?|reasons?)(?: of| for) (?:the |this )?report)\s*:?",
    re.IGNORECASE,
)
_COUNCIL_LINE = re.compile(r"(?:[A-Z][\w’'-]+ (?:and |of |& )?){1,6}(?i:council)")
_NO_TITLES = (_BODY_LINE, _FIRST_PART, _COUNCIL_LINE)
_LONGEST_PLAIN = 60
"""A title that is set like the text is shorter than a line of it."""
_WIDEST_GAP = 1.0
"""No more white, in type sizes, stands between the rows of a title, ..."""
_COVER_SHARE = 1.25
"""... but where it is so much larger than the text, or on a cover, which has few rows."""
_COVER_ROWS = 10
_LARGEST_ROWS = 3
"""A title is set on no more rows than these."""


def title_on_page(view: PageView) -> str:
    """Return the title a paper's first page states, or its largest print; else nothing."""
    rows = view.rows[:_TOP_ROWS]
    for index, row in enumerate(rows):
        words = labelled_title(_cells_of(row))
        if words:
            return _wrapped(words, rows[index + 1 :], row)[:_LONGEST_TITLE]
    return _largest_print(rows)


def meeting_of_report(view: PageView) -> MeetingFacts:
    """Return the meeting that a report's head names in so many words."""
    return meeting_in_rows([_cells_of(row) for row in view.rows])


def labelled_title(cells: Sequence[str]) -> str:
    """Return the title that stands behind or beside a label for it; else nothing."""
    return _labelled(cells, _TITLE_LABEL, _LABELLED_TITLE)[:_LONGEST_TITLE]


def meeting_in_rows(rows: Sequence[Sequence[str]]) -> MeetingFacts:
    """Return the meeting that the first rows of a report, cell by cell, name in so many words."""
    committee: str | None = None
    day: date | None = None
    clock = None
    for cells in rows[:_TOP_ROWS]:
        text = "  ".join(cells)
        words = _labelled(cells, _BODY_LABEL, _LABELLED_BODY)
        if words and committee is None and _BODY_WORDS.search(words) and len(words) < 120:
            day = day or printed_date(words)
            committee = without_date(words)
        if any(map(_DATE_LABEL.match, cells)):
            day = day or printed_date(text)
            clock = clock or printed_time(text)
    if committee is None and day is None:
        committee, day = _in_one_line(rows)
    if committee is None:
        committee = _body_alone(rows)
        day = day or _date_alone(rows) if committee else day
        committee = committee if day else None
    return MeetingFacts(committee=committee, date=day, time=clock)


def _in_one_line(rows: Sequence[Sequence[str]]) -> tuple[str | None, date | None]:
    """Return the meeting that a line at the very top names with its date, and nothing else."""
    for cells in rows[:_HEAD_ROWS]:
        found = _MEETING_LINE.fullmatch("  ".join(cells))
        day = printed_date(found["date"]) if found else None
        if found and day:
            body = found["body"].strip(" ,-–—")
            return title_case(body) if body.isupper() else body, day
    return None, None


def _body_alone(rows: Sequence[Sequence[str]]) -> str | None:
    """Return the committee that has a line at the very top to itself."""
    above = ""
    for cells in rows[:_HEAD_ROWS]:
        text = cells[0] if len(cells) == 1 else ""
        body = _REPORT_TO.sub("", text)
        # What stands below other words may be the end of them.
        is_whole = not above or is_council(above) or body != text
        if is_whole and _BODY_LINE.fullmatch(body) and body.casefold() not in _NO_NAMES:
            return title_case(body) if body.isupper() else body
        above = text
    return None


def _date_alone(rows: Sequence[Sequence[str]]) -> date | None:
    """Return the date that has a line at the very top to itself."""
    alone = [cells[0] for cells in rows[:_HEAD_ROWS] if len(cells) == 1]
    return next((day for text in alone if _DATED.match(text) and (day := printed_date(text))), None)


def _cells_of(row: Row) -> list[str]:
    """Return the words of each cell of a row."""
    return [squeezed(" ".join(line.text for line in cell)) for cell in row.cells]


def _labelled(cells: Sequence[str], label: re.Pattern[str], whole: re.Pattern[str]) -> str:
    """Return what stands beside or behind a label in a row."""
    for index, cell in enumerate(cells):
        found = whole.match(cell)
        if found:
            return " ".join([found[1], *cells[index + 1 :]])
        if index + 1 < len(cells) and label.match(cell):
            return cells[index + 1]
    return ""


def _wrapped(words: str, below: Sequence[Row], row: Row) -> str:
    """Return a title with the lines that it wraps onto, indented or in the same print."""
    last = row.cells[-1][-1]
    for follow in below[:2]:
        line = follow.first
        text = squeezed(follow.text)
        near = line.box.top - last.box.bottom < 0.6 * line.size_pt
        same = line.is_bold == last.is_bold and abs(line.size_pt - last.size_pt) < 0.6
        if not (near and same and follow.is_plain) or re.match(r"[\w ()]{2,30}:", text):
            break
        words, last = f"{words} {text}", line
    return words


def _largest_print(rows: Sequence[Row]) -> str:
    """Return the largest print near a page's top that begins with no letterhead; else of all.

    Guards against the council's name, which is often larger than the title.
    Where nothing else is larger than the text, it is all the title there is.
    """
    return _largest(rows, past_letterhead=True) or _largest(rows, past_letterhead=False)


def is_letterhead(text: str) -> bool:
    """Say whether a line names a council, a body of it or a report's first part, and no more."""
    return is_council(text) or any(one.fullmatch(text) for one in _NO_TITLES)


def _is_straight_under(above: Sequence[Row], row: Row) -> bool:
    """Say whether a row is the first under a letterhead, and set like it: the title in its turn."""
    if not above or not row.first.is_bold or printed_date(row.text):
        return False
    last = squeezed(above[-1].text)
    is_head = is_letterhead(last) or _MEETING_LINE.fullmatch(last) is not None
    return is_head and row.first.size_pt >= above[-1].first.size_pt - 0.2


def _stands_out(row: Row, usual_pt: float) -> bool:
    """Say whether a row's print is bold, larger than is usual around it, or in capitals."""
    line = row.first
    return line.is_bold or line.size_pt > usual_pt + 0.4 or row.text.isupper()


def _usual_size(rows: Sequence[Row]) -> float:
    """Return the type size in which most letters are set."""
    letters: Counter[float] = Counter()
    for row in rows:
        letters[round(row.first.size_pt, 1)] += len(row.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _largest(rows: Sequence[Row], *, past_letterhead: bool) -> str:
    """Return the largest print among rows, with the lines it wraps onto.

    Guards against the first line of a paragraph: what is set as all around it is no title.
    """
    usual_pt = _usual_size(rows)
    cover_pt = _COVER_SHARE * usual_pt if len(rows) > _COVER_ROWS else 0.0
    best: list[str] = []
    best_size = 0.0
    last_at = -2
    for at, row in enumerate(rows):
        text = squeezed(row.text)
        line = row.first
        if not _may_be_title(row, text):
            continue
        if len(text) > _LONGEST_PLAIN and not _stands_out(row, usual_pt):
            if past_letterhead and not best:
                return ""  # what is larger below the first text is a heading
            continue
        size = line.size_pt + (0.5 if line.is_bold else 0.0)
        may_begin = not past_letterhead or (
            not is_letterhead(text)
            and (size > usual_pt + 0.9 or _is_straight_under(rows[:at], row))
        )
        if size > best_size + 0.4 and len(text) <= _LONGEST_TITLE and may_begin:
            best, best_size, last_at = [text], size, at
        elif (
            at == last_at + 1
            and abs(size - best_size) <= 0.2
            and (size > cover_pt or _is_near(rows[at - 1], row))
            and _goes_on(best, text)
        ):
            best.append(text)
            last_at = at
    joined = " ".join(best).rstrip(":")
    return joined if len(joined) <= _LONGEST_TITLE else (best[0] if best else "")


def _may_be_title(row: Row, text: str) -> bool:
    """Say whether a row may be a title's: of level words, and neither meeting nor item number."""
    return (
        len(text) >= 3
        and row.is_plain
        and any(map(str.isalpha, text))
        and not row.first.turn
        and not text[0].islower()
        and _MEETING_LINE.fullmatch(text) is None
        and _ITEM_LINE.fullmatch(text) is None
    )


def _is_near(above: Row, row: Row) -> bool:
    """Say whether a row stands so near below another as the lines of a title do."""
    line = row.first
    return line.box.top - above.first.box.bottom <= _WIDEST_GAP * line.size_pt


def _goes_on(title: Sequence[str], text: str) -> bool:
    """Say whether a row of the same print belongs to the title above it."""
    return (
        len(title) < _LARGEST_ROWS
        and not title[-1].endswith(":")
        and _NUMBERED_ENTRY.match(text) is None
        and not (_DATED.match(text) and printed_date(text))
    )
