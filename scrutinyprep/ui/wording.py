"""How dates, pages, counts and kinds are said in the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from scrutinyprep.domain.access import Access, Nation
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.questions import Purpose, QuestionState
from scrutinyprep.domain.tracked import Rag
from scrutinyprep.domain.undertakings import Promise, Standing

translate = QCoreApplication.translate

_LONG = "dddd d MMMM yyyy"
_SHORT = "d MMM yyyy"
_MONTH = "MMMM yyyy"


def day_in_words(day: date | None) -> str:
    """Return a date such as "Thursday 27 November 2025"; empty where there is none."""
    return _said(day, _LONG)


def day_in_short(day: date | None) -> str:
    """Return a date such as "27 Nov 2025"; empty where there is none."""
    return _said(day, _SHORT)


def due_in_words(promise: Promise) -> str:
    """Return when a promise is due, as exactly as it was said."""
    return _said(promise.due, _MONTH if promise.due_is_month else _SHORT)


def days_left(day: date | None, today: date) -> str:
    """Return how far off a day is: "today", "in 5 days"; empty for the past and the unknown."""
    if day is None or day < today:
        return ""
    days = (day - today).days
    if days == 0:
        return translate("days", "today")
    if days == 1:
        return translate("days", "tomorrow")
    return translate("days", "in {count} days").format(count=days)


def span_in_words(minutes: int) -> str:
    """Return a span of time: "45 min", "2 h", "2 h 10 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("span", "{count} min").format(count=rest)
    if not rest:
        return translate("span", "{count} h").format(count=hours)
    return translate("span", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def meeting_name(meeting: Meeting) -> str:
    """Return the committee, or what is said of a meeting without one."""
    return meeting.committee or translate("meetings", "A meeting without a name")


def meeting_in_words(meeting: Meeting) -> str:
    """Return committee and date on one line."""
    day = day_in_short(meeting.date)
    return ", ".join(part for part in (meeting_name(meeting), day) if part)


def page_in_words(
    pdf_page: int | None, pack_page: int | None, paging: Paging = Paging.PRINT
) -> str:
    """Return a page by both its numbers: "pack 53 · PDF 57"."""
    if pdf_page is None or paging is Paging.NONE:
        return ""
    if paging is Paging.WORD:
        return translate("pages", "page {page} as laid out in Word").format(page=pdf_page)
    if pack_page is None:
        return translate("pages", "PDF {page}").format(page=pdf_page)
    return translate("pages", "pack {pack} · PDF {page}").format(pack=pack_page, page=pdf_page)


def pages_in_words(
    pdf_pages: PageRange | None, pack_pages: PageRange | None, paging: Paging = Paging.PRINT
) -> str:
    """Return a run of pages by the printed numbers, or by those of the file: "pages 19–66"."""
    pages = pack_pages or pdf_pages
    if pages is None or paging is Paging.NONE:
        return ""
    is_plain = pack_pages is not None or paging is Paging.WORD
    if pages.first == pages.last:
        one = translate("pages", "page {page}") if is_plain else translate("pages", "PDF {page}")
        return one.format(page=pages.first)
    words = (
        translate("pages", "pages {first}–{last}")
        if is_plain
        else translate("pages", "PDF {first}–{last}")
    )
    return words.format(first=pages.first, last=pages.last)


def place_in_words(anchor: TextAnchor) -> str:
    """Return where a passage stands, such as "page 53 · 4.1"."""
    if anchor.paging is Paging.NONE:
        return anchor.section or anchor.heading or ""
    if anchor.pack_page is not None or anchor.paging is Paging.WORD:
        page = translate("pages", "page {page}").format(
            page=anchor.pack_page if anchor.pack_page is not None else anchor.pdf_page
        )
    else:
        page = translate("pages", "PDF {page}").format(page=anchor.pdf_page)
    part = translate("pages", "part of the page") if anchor.region is not None else ""
    machine = translate("pages", "read by machine") if anchor.is_machine_read else ""
    gone = translate("pages", "not in the new version") if anchor.is_of_earlier_version else ""
    return " · ".join(said for said in (page, anchor.section or "", part, machine, gone) if said)


def access_in_words(access: Access) -> str:
    """Return "Exempt" with its paragraphs; empty for what is open."""
    if not access.is_exempt:
        return ""
    if not access.paragraphs:
        return translate("access", "Exempt")
    numbers = ", ".join(str(number) for number in access.paragraphs)
    return translate("access", "Exempt, para {numbers}").format(numbers=numbers)


def grounds_in_words(access: Access) -> str:
    """Return the law that an exemption rests on, for a tool tip."""
    if not access.is_exempt:
        return ""
    parts = {
        Nation.ENGLAND: translate("access", "Part 1 (England)"),
        Nation.WALES: translate("access", "Part 4 (Wales)"),
    }
    part = parts[access.exemptions[0].nation]
    return translate(
        "access", "Withheld from the public: Local Government Act 1972, Schedule 12A, {part}."
    ).format(part=part)


def questions_in_words(count: int) -> str:
    """Return how many questions there are; empty for none."""
    if count == 0:
        return ""
    if count == 1:
        return translate("questions", "1 question")
    return translate("questions", "{count} questions").format(count=count)


def counted_in_words(questions: int, notes: int, highlights: int) -> str:
    """Return how many there are of what a councillor makes, without what there is none of."""
    told = [questions_in_words(questions)]
    if notes:
        many = translate("marks", "{count} notes").format(count=notes)
        told.append(translate("marks", "1 note") if notes == 1 else many)
    if highlights:
        many = translate("marks", "{count} highlights").format(count=highlights)
        told.append(translate("marks", "1 highlight") if highlights == 1 else many)
    return ", ".join(filter(None, told)) or translate("marks", "Nothing of yours")


def minutes_in_words(minutes: float | None) -> str:
    """Return minutes of a meeting such as "2 min"; empty where nobody said."""
    if minutes is None:
        return ""
    return translate("questions", "{minutes} min").format(minutes=number_in_words(minutes))


def number_in_words(number: float) -> str:
    """Return a number without a fraction that says nothing: 2 and 1.5."""
    return f"{number:g}"


def purpose_names() -> dict[Purpose | None, str]:
    """Return the purposes of a question by name, none among them."""
    return {
        None: translate("purposes", "No purpose yet"),
        Purpose.EVIDENCE_GAP: translate("purposes", "Evidence gap"),
        Purpose.ASSUMPTION: translate("purposes", "Assumption"),
        Purpose.RISK: translate("purposes", "Risk"),
        Purpose.MONEY: translate("purposes", "Money"),
        Purpose.OUTCOME: translate("purposes", "Outcome"),
        Purpose.EQUALITY: translate("purposes", "Equality"),
        Purpose.RESIDENTS_VOICE: translate("purposes", "Residents’ voice"),
        Purpose.DELIVERY: translate("purposes", "Delivery"),
        Purpose.OPTIONS: translate("purposes", "Options"),
        Purpose.UNDERTAKING: translate("purposes", "Follow-up of an undertaking"),
    }


def state_names() -> dict[QuestionState, str]:
    """Return how far a question can have come, by name."""
    return {
        QuestionState.DRAFT: translate("states", "Draft"),
        QuestionState.READY: translate("states", "Ready"),
        QuestionState.ASKED: translate("states", "Asked"),
        QuestionState.ANSWERED: translate("states", "Answered"),
        QuestionState.DROPPED: translate("states", "Dropped"),
    }


def standing_names() -> dict[Standing, str]:
    """Return how an undertaking can stand, by name."""
    return {
        Standing.SUGGESTED: translate("standings", "Suggested"),
        Standing.OPEN: translate("standings", "Open"),
        Standing.MET: translate("standings", "Met"),
        Standing.DROPPED: translate("standings", "Dropped"),
    }


def rag_names() -> dict[Rag, str]:
    """Return how a recommendation can fare, by name."""
    return {
        Rag.NONE: "",
        Rag.RED: translate("rag", "Red"),
        Rag.AMBER: translate("rag", "Amber"),
        Rag.GREEN: translate("rag", "Green"),
        Rag.DONE: translate("rag", "Complete"),
    }


def document_names() -> dict[DocumentKind, str]:
    """Return the kinds of files by name."""
    return {
        DocumentKind.PACK: translate("documents", "Agenda pack"),
        DocumentKind.SUPPLEMENT: translate("documents", "Supplement"),
        DocumentKind.REPORT: translate("documents", "Report"),
        DocumentKind.APPENDIX: translate("documents", "Appendix"),
        DocumentKind.MINUTES: translate("documents", "Minutes"),
        DocumentKind.TRANSCRIPT: translate("documents", "Transcript"),
    }


def time_left_in_words(seconds: float | None) -> str:
    """Return a rough time to wait; empty where it can't be told."""
    if seconds is None:
        return ""
    if seconds < 10:
        return translate("time", "a few seconds left")
    if seconds < 60:
        return translate("time", "about {count} seconds left").format(
            count=round(seconds / 10) * 10
        )
    if seconds < 90:
        return translate("time", "about a minute left")
    return translate("time", "about {count} minutes left").format(count=round(seconds / 60))


def _said(day: date | None, form: str) -> str:
    if day is None:
        return ""
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale.toString(QDate(day.year, day.month, day.day), form)
