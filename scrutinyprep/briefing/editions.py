"""The editions: which story is set on which sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportlab.platypus import Flowable

from scrutinyprep.briefing.cards import set_cards
from scrutinyprep.briefing.chair import chair_story
from scrutinyprep.briefing.content import BriefingContent
from scrutinyprep.briefing.exempt import access_of
from scrutinyprep.briefing.officers import officers_story
from scrutinyprep.briefing.one_page import one_page_story
from scrutinyprep.briefing.paper import Pages, Paper, Progress, Running, with_room_for_foot
from scrutinyprep.briefing.setting import DOT, Setting
from scrutinyprep.briefing.standard import standard_story
from scrutinyprep.briefing.styles import (
    CARD,
    LARGE_PRINT,
    ONE_SHEET,
    STANDARD,
    Measures,
    styles_of,
)
from scrutinyprep.briefing.typeface import Typeface, load_typeface
from scrutinyprep.briefing.wording import access_words, date_words, weekday_words
from scrutinyprep.domain.briefings import Edition


@dataclass(frozen=True, slots=True)
class _Kind:
    measures: Measures
    title: str
    """Of the file, in front of the committee."""
    story: Callable[[BriefingContent, Setting], Iterator[Flowable]] | None = None
    """None for cards, which are no one column of text."""


_KINDS = {
    Edition.STANDARD: _Kind(STANDARD, "Briefing", standard_story),
    Edition.LARGE_PRINT: _Kind(LARGE_PRINT, "Briefing in large print", standard_story),
    Edition.CARDS: _Kind(CARD, "Question cards"),
    Edition.CARDS_SINGLE: _Kind(CARD, "Question cards"),
    Edition.CHAIR: _Kind(STANDARD, "Chair\u2019s running order", chair_story),
    Edition.ONE_PAGE: _Kind(ONE_SHEET, "Briefing on one page", one_page_story),
    Edition.OFFICERS: _Kind(STANDARD, "Questions in advance", officers_story),
}


def set_edition(content: BriefingContent, edition: Edition, progress: Progress | None) -> Pages:
    """Return the pages of an edition."""
    typeface = load_typeface()
    kind = _KINDS[edition]
    running = _running(content, kind.title, typeface)
    measures = kind.measures if kind.story is None else with_room_for_foot(kind.measures, running)
    setting = Setting(typeface, measures, styles_of(measures), Paper(running, measures))
    if kind.story is None:
        return set_cards(content, setting, progress, on_sheets=edition is Edition.CARDS)
    return setting.paper.set_pages(list(kind.story(content, setting)), progress)


def _running(content: BriefingContent, title: str, typeface: Typeface) -> Running:
    one_line = typeface.one_line
    access = access_of(content)
    committee, copy_of = one_line(content.committee), one_line(content.copy_of)
    day = date_words(content.date) if content.date else ""
    copy = f"copy of {copy_of}" if copy_of else ""
    heads = ((committee, day, copy), (day, copy), (committee, day), (committee,))
    return Running(
        title=" ".join(part for part in (f"{title}:", committee, day) if part),
        author=copy_of or "Scrutiny Prep",
        subject=", ".join(
            part
            for part in (
                one_line(content.council),
                committee,
                weekday_words(content.date) if content.date else "",
                access_words(access),
            )
            if part
        ),
        heads=tuple(filter(None, (DOT.join(filter(None, head)) for head in heads))) or ("",),
        access=access_words(access),
        is_exempt=access.is_exempt,
    )
