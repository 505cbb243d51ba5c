"""An agenda item on paper: what is asked of us, the questions, the notes."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph

from scrutinyprep.briefing.content import (
    BriefingItem,
    BriefingNote,
    BriefingQuestion,
    PartKind,
)
from scrutinyprep.briefing.cover import about_item, item_key
from scrutinyprep.briefing.exempt import access_of_note, access_of_question
from scrutinyprep.briefing.flowables import AnswerLines, Kept, heading, part_rule
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.setting import DOT, Setting, exempt_mark, in_font, with_small
from scrutinyprep.briefing.styles import QUESTION_SPACE_PT, SMALL_PT
from scrutinyprep.briefing.typeface import REGULAR, SEMIBOLD
from scrutinyprep.briefing.wording import count_words, minutes_words, page_words


def item_of(
    item: BriefingItem, index: int, setting: Setting, *, first_question: int
) -> Iterator[Flowable]:
    """Yield an item with all that is under it; its questions count on from `first_question`."""
    blocks = [
        *_asked(item, setting),
        *_questions(item, setting, first_question=first_question),
        *_notes(item, setting),
    ]
    top = _top(item, index, setting)
    yield Kept([*top, *blocks[0]], lead=len(top) + 2)
    for block in blocks[1:]:
        yield Kept(block)


Block = list[Flowable]


def _top(item: BriefingItem, index: int, setting: Setting) -> Block:
    """Return the rule, the heading and what is said of the item."""
    one_line = setting.typeface.one_line
    landmark = Landmark(
        key=item_key(index),
        title=f"{one_line(item.number)} {one_line(item.title)}".strip(),
        item=one_line(item.number),
    )
    top: Block = [
        part_rule(),
        heading(
            setting.typeface.markup(item.title),
            setting.styles.item,
            number=one_line(item.number),
            reached=setting.paper.landmark(landmark),
        ),
    ]
    about = _joined(exempt_mark(item.access), setting.dotted(_about(item)))
    if about:
        top.append(Paragraph(about, setting.styles.about))
    return top


def _about(item: BriefingItem) -> Iterator[str]:
    yield from about_item(item)
    if item.questions:
        yield count_words(len(item.questions), PartKind.QUESTION)
    minutes = sum(question.minutes or 0 for question in item.questions)
    if minutes:
        yield minutes_words(minutes)


def _asked(item: BriefingItem, setting: Setting) -> Iterator[Block]:
    """Yield what is asked of us; where all of it stands on one page, that is said once."""
    pages = {page_words(a.pack_page, a.pdf_page, a.paging) for a in item.asked}
    shared = pages.pop() if len(pages) == 1 else ""
    for place, asked in enumerate(item.asked):
        own_page = "" if shared else page_words(asked.pack_page, asked.pdf_page, asked.paging)
        where = _joined(exempt_mark(asked.access), own_page)
        words = with_small(setting.typeface.markup(asked.words), where)
        paragraph = Paragraph(words, setting.styles.body)
        if place == 0:
            where = _light(f"{DOT}{shared}") if shared else ""
            yield [_label(f"What is asked of us{where}", setting), paragraph]
        else:
            yield [paragraph]
    if item.told:
        told = Paragraph(DOT.join(_told(item, setting)), setting.styles.about)
        yield [told] if item.asked else [_label("Whom to ask", setting), told]


def _told(item: BriefingItem, setting: Setting) -> Iterator[str]:
    """Yield the markup of each detail: its label and what the report says."""
    for detail in item.told:
        words = setting.typeface.markup(detail.words)
        yield _joined(exempt_mark(detail.access), f"{detail.label}: {words}")


def _questions(item: BriefingItem, setting: Setting, *, first_question: int) -> Iterator[Block]:
    for number, question in enumerate(item.questions, start=first_question):
        block = _question(question, number, setting)
        if number == first_question:
            yield [_label("Questions", setting), *block]
        else:
            block[0].spaceBefore = QUESTION_SPACE_PT
            yield block


def _question(question: BriefingQuestion, number: int, setting: Setting) -> Block:
    styles = setting.styles
    landmark = Landmark(
        key=f"question-{number}",
        title=f"{number}. {setting.typeface.one_line(question.words)}",
        level=1,
    )
    block: Block = [
        heading(
            setting.typeface.markup(question.words),
            styles.question,
            number=str(number),
            reached=setting.paper.landmark(landmark),
            tick_box=True,
        )
    ]
    about = _joined(exempt_mark(access_of_question(question)), setting.dotted(_to_whom(question)))
    if about:
        block.append(Paragraph(about, styles.about))
    if question.quote is not None:
        block.append(setting.quotation(question.quote))
    block.extend(_under(question, setting))
    if question.answer_lines > 0:
        block.append(AnswerLines(question.answer_lines))
    return block


def _to_whom(question: BriefingQuestion) -> Iterator[str]:
    yield question.purpose
    if question.addressee.strip():
        yield f"to {question.addressee}"
    if question.minutes:
        yield minutes_words(question.minutes)
    if question.origin.strip():
        yield f"from {question.origin}"


def _under(question: BriefingQuestion, setting: Setting) -> Iterator[Flowable]:
    """Yield the evidence and what to ask next."""
    markup, style = setting.typeface.markup, setting.styles.inset
    for evidence in question.evidence:
        stance = in_font(f"{markup(evidence.stance)}: ", SEMIBOLD) if evidence.stance else ""
        source = _joined(exempt_mark(evidence.access), markup(evidence.source))
        words = f"{stance}{markup(evidence.words)}"
        yield Paragraph(with_small(words, source, line_break=True), style)
    for follow_up in question.follow_ups:
        yield Paragraph(f"{in_font('Then ask: ', SEMIBOLD)}{markup(follow_up)}", style)


def _notes(item: BriefingItem, setting: Setting) -> Iterator[Block]:
    for place, note in enumerate(item.notes):
        block = _note(note, setting)
        yield [_label("Notes", setting), *block] if place == 0 else block


def _note(note: BriefingNote, setting: Setting) -> Block:
    mark = exempt_mark(access_of_note(note))
    words = with_small(setting.typeface.markup(note.words), mark)
    block: Block = [Paragraph(words, setting.styles.body)]
    if note.quote is not None:
        block.append(setting.quotation(note.quote))
    return block


def _label(words: str, setting: Setting) -> Paragraph:
    return Paragraph(words, setting.styles.label)


def _light(markup: str) -> str:
    """Return markup in the small type of what is said about things, in a bold line too."""
    return f'<font name="{REGULAR}" size="{SMALL_PT}">{markup}</font>'


def _joined(*parts: str) -> str:
    return DOT.join(part for part in parts if part)
