"""The standard edition: what is set, in which order."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable

from scrutinyprep.briefing.content import BriefingContent
from scrutinyprep.briefing.cover import contents_of, cover_of, has_body
from scrutinyprep.briefing.exempt import access_of
from scrutinyprep.briefing.flowables import OwnNotes, heading
from scrutinyprep.briefing.items import item_of
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.paper import Paper, Progress, Running
from scrutinyprep.briefing.promises import promises_of
from scrutinyprep.briefing.setting import DOT, Setting
from scrutinyprep.briefing.styles import MM_PT, standard_styles
from scrutinyprep.briefing.typeface import Typeface, load_typeface
from scrutinyprep.briefing.wording import access_words, date_words, weekday_words

_ROOM_FOR_NOTES_PT = 150 * MM_PT
_ROOM_FOR_ITEMS_PT = 190 * MM_PT
"""The first page never has so much left; one with the end of long contents may."""


def set_standard(content: BriefingContent, progress: Progress | None) -> tuple[bytes, int]:
    """Return the PDF of the standard edition, and its number of pages."""
    typeface = load_typeface()
    paper = Paper(_running(content, typeface))
    setting = Setting(typeface, standard_styles(), paper)
    return paper.set_pages(list(_story(content, setting)), progress)


def _story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    yield from cover_of(content, setting)
    yield from contents_of(content, setting)
    if content.promises or any(has_body(item) for item in content.items):
        yield CondPageBreak(_ROOM_FOR_ITEMS_PT)
    number = 1
    for index, item in enumerate(content.items):
        if has_body(item):
            yield from item_of(item, index, setting, first_question=number)
            number += len(item.questions)
    if content.promises:
        yield from promises_of(content.promises, setting)
    if not content.questions:
        # Nobody has drafted anything: what is left to give is room to write.
        yield CondPageBreak(_ROOM_FOR_NOTES_PT)
    reached = setting.paper.landmark(Landmark("own-notes", "Own notes"))
    yield OwnNotes(heading("Own notes", setting.styles.part, reached=reached))


def _running(content: BriefingContent, typeface: Typeface) -> Running:
    one_line = typeface.one_line
    access = access_of(content)
    committee, copy_of = one_line(content.committee), one_line(content.copy_of)
    day = date_words(content.date) if content.date else ""
    copy = f"copy of {copy_of}" if copy_of else ""
    return Running(
        title=" ".join(part for part in ("Briefing:", committee, day) if part),
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
        head=DOT.join(part for part in (committee, day, copy) if part),
        access=access_words(access),
        is_exempt=access.is_exempt,
    )
