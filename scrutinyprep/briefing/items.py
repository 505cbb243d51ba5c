"""An agenda item on paper: what is asked of us, the questions, the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import (
    BriefingItem,
    BriefingNote,
    BriefingRecommendation,
    PartKind,
)
from scrutinyprep.briefing.cover import about_item, item_key
from scrutinyprep.briefing.exempt import access_of_note
from scrutinyprep.briefing.flowables import Kept, heading, part_rule
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.questions import question_of
from scrutinyprep.briefing.setting import DOT, Setting, exempt_mark, in_font, joined
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import REGULAR, SEMIBOLD
from scrutinyprep.briefing.wording import count_words, minutes_words, page_words
from scrutinyprep.domain.asked_again import asked_once

Block = list[Flowable]
_BETWEEN_NOTES = 0.7
"""Of a line: one note is told from the next by space alone."""


def item_of(item: BriefingItem, index: int, setting: Setting, *, owner: str) -> Iterator[Flowable]:
    """Yield an item with all that is under it. `owner` is whose copy it is."""
    with setting.tags.inside(Kind.SECTION):
        top = _top(item, index, setting)
        blocks = [
            *_asked(item, setting),
            *_questions(item, setting, owner=owner),
            *_notes(item, setting),
        ]
    first = blocks[0] if blocks else []
    yield Kept([*top, *first], lead=len(top) + min(2, len(first)))
    for block in blocks[1:]:
        yield Kept(block)


def item_landmark(item: BriefingItem, index: int, setting: Setting) -> Landmark:
    """Return the place where an item begins."""
    one_line = setting.typeface.one_line
    return Landmark(
        key=item_key(index),
        title=f"{one_line(item.number)} {one_line(item.title)}".strip(),
        item=one_line(item.number),
    )


def _top(item: BriefingItem, index: int, setting: Setting) -> Block:
    """Return the rule, the heading and what is said of the item."""
    one_line = setting.typeface.one_line
    landmark = item_landmark(item, index, setting)
    top: Block = [
        part_rule(setting.measures),
        heading(
            setting.typeface.markup(item.title),
            setting.styles.item,
            setting.tags.element(Kind.HEADING),
            number=one_line(item.number),
            reached=setting.paper.landmark(landmark),
        ),
    ]
    about = joined(exempt_mark(item.access), setting.dotted(_about(item)))
    if about:
        top.append(setting.marked_up(about, setting.styles.about))
    if item.plan is not None and item.plan.big_question.strip():
        words = in_font("The big question: ", SEMIBOLD)
        words += setting.typeface.markup(item.plan.big_question)
        marked = joined(words, exempt_mark(item.plan.access))
        top.append(setting.marked_up(marked, setting.styles.body))
        top[-1].spaceBefore = 8
    return top


def _about(item: BriefingItem) -> Iterator[str]:
    yield from about_item(item)
    if item.questions:
        yield count_words(len(item.questions), PartKind.QUESTION)
    if item.plan is not None and item.plan.minutes:
        yield f"{minutes_words(item.plan.minutes)} planned"
    elif item.minutes:
        yield minutes_words(item.minutes)


def _asked(item: BriefingItem, setting: Setting) -> Iterator[Block]:
    """Yield what is asked of us, each thing once, and a page once for all that stands on it."""
    said = ""
    for place, (asked, others) in enumerate(_once(item.asked)):
        page = _page_of(asked)
        also = f"also {', '.join(map(_page_of, others))}" if others else ""
        where = joined(exempt_mark(asked.access), also)
        words = setting.small(setting.typeface.markup(asked.words), where)
        block: Block = [setting.marked_up(words, setting.styles.body)]
        if place == 0:
            light = _light(f"{DOT}{page}", setting) if page else ""
            block.insert(0, setting.label(f"What is asked of us{light}"))
        elif page and page != said:
            block.insert(0, setting.words(page, setting.styles.about))
            block[0].spaceBefore = setting.measures.body[1] / 3
        said = page
        yield block
    if item.told:
        top = [] if item.asked else [setting.label("Whom to ask")]
        yield [*top, setting.marked_up(DOT.join(_told(item, setting)), setting.styles.about)]


def _once(
    asked: Sequence[BriefingRecommendation],
) -> Iterator[tuple[BriefingRecommendation, list[BriefingRecommendation]]]:
    """Yield each recommendation as it first stands, with those that say the same again."""
    for one in asked_once(asked, lambda one: (one.words, one.access)):
        pages = {_page_of(other): other for other in one.again}
        yield (
            one.first,
            [other for page, other in pages.items() if page not in ("", _page_of(one.first))],
        )


def _page_of(asked: BriefingRecommendation) -> str:
    return page_words(asked.pack_page, asked.pdf_page, asked.paging)


def _told(item: BriefingItem, setting: Setting) -> Iterator[str]:
    """Yield the markup of what the report says: each label once, however many there are of it."""
    for (label, access), details in groupby(item.told, lambda told: (told.label, told.access)):
        words = "; ".join(setting.typeface.markup(detail.words) for detail in details)
        yield joined(exempt_mark(access), f"{label}: {words}")


def _questions(item: BriefingItem, setting: Setting, *, owner: str) -> Iterator[Block]:
    for place, question in enumerate(item.questions):
        if place == 0:
            label = setting.label("Questions")
            yield [label, *question_of(question, setting, owner=owner)]
        else:
            block = question_of(question, setting, owner=owner)
            block[0].spaceBefore = setting.measures.question_space_pt
            yield block


def _notes(item: BriefingItem, setting: Setting) -> Iterator[Block]:
    for place, note in enumerate(item.notes):
        block = _note(note, setting)
        if place:
            block[0].spaceBefore = setting.measures.body[1] * _BETWEEN_NOTES
        yield block if place else [setting.label("Notes"), *block]


def _note(note: BriefingNote, setting: Setting) -> Block:
    mark = exempt_mark(access_of_note(note))
    words = setting.small(setting.typeface.markup(note.words), mark)
    block: Block = [setting.marked_up(words, setting.styles.body)]
    if note.quote is not None:
        block.append(setting.quotation(note.quote))
        block.extend(setting.see_page(note.quote))
    return block


def _light(markup: str, setting: Setting) -> str:
    """Return markup in the small type of what is said about things, in a bold line too."""
    return f'<font name="{REGULAR}" size="{setting.measures.small_pt}">{markup}</font>'
