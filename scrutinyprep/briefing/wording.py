"""The words that a briefing puts around what it prints: dates, pages, counts, grounds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from scrutinyprep.briefing.content import BriefingQuote, LeftOut, PageRange, PartKind
from scrutinyprep.domain.access import Access
from scrutinyprep.domain.paging import Paging

# Names of our own: the standard library's change with the computer's language.
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NOON_HOUR = 12

_PLURALS = {
    PartKind.ITEM: ("agenda item", "agenda items"),
    PartKind.RECOMMENDATION: ("recommendation", "recommendations"),
    PartKind.DETAIL: ("detail of a report", "details of reports"),
    PartKind.QUESTION: ("question", "questions"),
    PartKind.EVIDENCE: ("piece of evidence", "pieces of evidence"),
    PartKind.NOTE: ("note", "notes"),
    PartKind.UNDERTAKING: ("promise", "promises"),
    PartKind.BIG_QUESTION: ("big question", "big questions"),
    PartKind.LINE_OF_ENQUIRY: ("line of enquiry", "lines of enquiry"),
    PartKind.TRACKED: ("tracked recommendation", "tracked recommendations"),
    PartKind.FIGURE: ("figure", "figures"),
    PartKind.TERM: ("term of the glossary", "terms of the glossary"),
    PartKind.ORIGINAL_PAGE: ("original page", "original pages"),
}


def date_words(day: date) -> str:
    """Return "14 November 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """Return "November 2024"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date) -> str:
    """Return "Thursday 14 November 2024"."""
    return f"{_DAYS[day.weekday()]} {date_words(day)}"


def time_words(clock: time) -> str:
    """Return "2.00 pm", as councils print it."""
    if (clock.hour, clock.minute) == (_NOON_HOUR, 0):
        return "12 noon"
    half = "am" if clock.hour < _NOON_HOUR else "pm"
    return f"{clock.hour % _NOON_HOUR or _NOON_HOUR}.{clock.minute:02} {half}"


def page_words(pack_page: int | None, pdf_page: int | None, paging: Paging = Paging.PRINT) -> str:
    """Return "page 53 (PDF 57)", the printed number first; empty where neither is known."""
    if paging is Paging.NONE:
        return ""
    if paging is Paging.WORD:
        return f"page {pdf_page} as laid out in Word" if pdf_page is not None else ""
    if pdf_page is None:
        return "" if pack_page is None else f"page {pack_page}"
    if pack_page is None:
        return f"PDF page {pdf_page}"
    return f"page {pack_page} (PDF {pdf_page})"


def pages_words(pack_pages: PageRange | None, pdf_pages: PageRange | None) -> str:
    """Return "pages 19 to 66 (PDF 23 to 70)"; empty where neither is known."""
    if _is_one_page(pack_pages) and _is_one_page(pdf_pages):
        return page_words(pack_pages and pack_pages[0], pdf_pages and pdf_pages[0])
    if pdf_pages is None:
        return "" if pack_pages is None else f"pages {_range_words(pack_pages)}"
    if pack_pages is None:
        return f"PDF pages {_range_words(pdf_pages)}"
    return f"pages {_range_words(pack_pages)} (PDF {_range_words(pdf_pages)})"


def passage_words(quote: BriefingQuote) -> tuple[str, str]:
    """Return the section that a passage stands in and its paper, what both say only once."""
    section, paper = f"{quote.section} {quote.heading}".strip(), quote.paper
    if _plain(paper) in _plain(quote.heading):
        return section, ""
    if not quote.section and _plain(quote.heading) in _plain(paper):
        return "", paper
    return section, paper


def count_words(count: int, kind: PartKind) -> str:
    """Return "1 question", "2 questions"."""
    return f"{count} {_PLURALS[kind][count != 1]}"


def minutes_words(minutes: float) -> str:
    """Return "1 minute", "9 minutes", "1.5 minutes"."""
    return f"{minutes:g} minute" if minutes == 1 else f"{minutes:g} minutes"


def left_out_words(left_out: Iterable[LeftOut]) -> str:
    """Return "2 questions and 1 note", what was withheld; empty where nothing was."""
    return _listed([count_words(gone.count, gone.kind) for gone in left_out if gone.count])


def items_words(numbers: list[str]) -> str:
    """Return "Item 6", "Items 6 and 7", "Items 6 to 9"."""
    if len(numbers) == 1:
        return f"Item {numbers[0]}"
    if len(numbers) == 2:
        return f"Items {numbers[0]} and {numbers[1]}"
    return f"Items {numbers[0]} to {numbers[-1]}"


def grounds_words(access: Access) -> str:
    """Return "paragraph 3 of Schedule 12A", or that the ground is not stated."""
    paragraphs = [str(paragraph) for paragraph in access.paragraphs]
    if not paragraphs:
        return "ground not stated"
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{noun} {_listed(paragraphs)} of Schedule 12A"


def access_words(access: Access) -> str:
    """Return what stands on every page: "open", or that it is not for publication."""
    if not access.is_exempt:
        return "open"
    return f"EXEMPT \u2014 not for publication \u2014 {grounds_words(access)}"


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _is_one_page(pages: PageRange | None) -> bool:
    return pages is None or pages[0] == pages[1]


def _range_words(pages: PageRange) -> str:
    first, last = pages
    return str(first) if first == last else f"{first} to {last}"
