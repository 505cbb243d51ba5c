"""The standard edition and the one in large print: what is set, in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem
from scrutinyprep.briefing.cover import contents_of, cover_of, has_body, has_words, wants_contents
from scrutinyprep.briefing.flowables import OwnNotes
from scrutinyprep.briefing.interests import reminder_alone
from scrutinyprep.briefing.items import item_of
from scrutinyprep.briefing.original_names import sheets_shown
from scrutinyprep.briefing.originals import back_to_column, originals_of, references_by_sheet
from scrutinyprep.briefing.parts import parts_of
from scrutinyprep.briefing.setting import Setting
from scrutinyprep.briefing.styles import MM_PT

_ROOM_FOR_NOTES_PT = 150 * MM_PT


def standard_story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield all of a briefing in running order."""
    parts = parts_of(content)
    setting = replace(setting, shown=sheets_shown(content))
    yield from cover_of(content, setting)
    if wants_contents(content):
        titles = tuple((part.key, part.title) for part in parts)
        yield from contents_of(content, titles, setting)
    reminder = reminder_alone(content, setting)
    if reminder is not None:
        yield reminder
    shown = [(index, item) for index, item in enumerate(content.items) if has_body(item)]
    if has_words(shown[0][1]) if shown else parts:
        yield CondPageBreak(setting.measures.items_room * setting.measures.height_pt)
    yield from _items(shown, content, setting)
    for part in parts:
        yield from part.flowables(content, setting)
    if not content.questions:
        # Nobody has drafted anything: what is left to give is room to write.
        yield CondPageBreak(_ROOM_FOR_NOTES_PT)
    yield OwnNotes(setting.part_heading("Own notes", "own-notes"), setting.measures)


def _items(
    shown: Sequence[tuple[int, BriefingItem]], content: BriefingContent, setting: Setting
) -> Iterator[Flowable]:
    """Yield the items, each with the pages of its papers behind it on sheets of their own."""
    references = references_by_sheet(content)
    is_on_sheets = False
    for index, item in shown:
        if has_words(item):
            if is_on_sheets:
                yield from back_to_column()
            is_on_sheets = False
            yield from item_of(item, index, setting, owner=content.copy_of)
        if item.originals:
            is_on_sheets = True
            yield from originals_of(item, index, references, setting, paired=content.two_to_a_sheet)
    if is_on_sheets:
        yield from back_to_column()
