"""One page: the five questions that matter, on one sheet whatever their length."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingQuestion
from scrutinyprep.briefing.cover import item_key, when_words
from scrutinyprep.briefing.exempt import access_of, access_of_question
from scrutinyprep.briefing.flowables import Rule, heading
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.questions import about_question, follow_ups_of, question_heading
from scrutinyprep.briefing.setting import Setting, exempt_mark, in_font, joined, quoted
from scrutinyprep.briefing.styles import Measures
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import SEMIBOLD
from scrutinyprep.briefing.wording import access_words

_MOST_LINES = 6
_SHRUNK = (0.92, 0.84, 0.77)
"""Of the usual sizes: a question is never set smaller than 10 point."""
_FULL = 0.985
"""Of the column: spaces between blocks are added up, not asked of the frame."""
_LONGEST_CUT = (900, 600, 400, 250, 120)
"""Characters of a question where even small type is not enough."""


def one_page_story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield as much of five questions as one sheet holds.

    Lines to write on go first, then what to ask next, then the passages; then
    the type is made smaller, and at last the words of the longest are cut short.
    """
    story: list[Flowable] = []
    for one, sized in _attempts(content, setting):
        # What is only measured is never drawn, and so leaves nothing in the structure.
        story = list(_story(one, sized))
        if _height_pt(story, sized.measures) <= sized.measures.height_pt * _FULL:
            break
    yield from story


def _attempts(
    content: BriefingContent, setting: Setting
) -> Iterator[tuple[BriefingContent, Setting]]:
    most = max((question.answer_lines for question in content.questions), default=0)
    most = min(_MOST_LINES, most + 2) if most else 0
    for lines in range(most, -1, -1):
        yield _each(content, partial(_with_lines, lines)), setting
    bare = _each(content, _without_follow_ups)
    yield bare, setting
    bare = _each(bare, _without_passage)
    yield bare, setting
    for share in _SHRUNK:
        yield bare, setting.sized(share)
    for length in _LONGEST_CUT:
        yield _each(bare, partial(_cut, length)), setting.sized(_SHRUNK[-1])


def _story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    styles = setting.styles
    yield setting.words(content.committee, styles.committee, Kind.TITLE)
    yield Rule(1.5)
    copy = f"copy of {content.copy_of}" if content.copy_of.strip() else ""
    yield setting.marked_up(setting.dotted((when_words(content), copy)), styles.when)
    access = access_of(content)
    if access.is_exempt:
        yield setting.words(access_words(access), styles.exempt)
    if not content.questions:
        yield setting.words("No question is drafted yet.", styles.plain)
    for index, item in enumerate(content.items):
        if not item.questions:
            continue
        with setting.tags.inside(Kind.SECTION):
            yield _item(item, index, setting)
            for question in item.questions:
                yield from _question(question, setting, owner=content.copy_of)


def _item(item: BriefingItem, index: int, setting: Setting) -> Flowable:
    one_line = setting.typeface.one_line
    title = f"{one_line(item.number)} {one_line(item.title)}".strip()
    mark = Landmark(item_key(index), title, item=one_line(item.number))
    style = setting.styles.label.clone("item", leftIndent=0)
    return heading(
        setting.typeface.markup(title),
        style,
        setting.tags.element(Kind.HEADING),
        reached=setting.paper.landmark(mark),
    )


def _question(question: BriefingQuestion, setting: Setting, *, owner: str) -> Iterator[Flowable]:
    markup = setting.typeface.markup
    top = question_heading(question, setting, Kind.LABEL)
    top.spaceBefore = 6
    yield top
    quote = question.quote
    has_picture = quote is not None and quote.part is not None
    # Under a picture its source stands of its own.
    source = setting.source_of(quote) if quote is not None and not has_picture else ""
    about = joined(
        exempt_mark(access_of_question(question)),
        setting.dotted(about_question(question, owner=owner)),
        source,
    )
    if about:
        yield setting.marked_up(about, setting.styles.about)
    if quote is not None and has_picture:
        yield setting.quotation(quote)
    elif quote is not None and quote.words.strip():
        yield setting.beside_rule(quoted(markup(quote.words)))
    for label, words in follow_ups_of(question):
        markup_ = f"{in_font(f'{label}: ', SEMIBOLD)}{markup(words)}"
        yield setting.marked_up(markup_, setting.styles.inset)
    if question.answer_lines:
        yield setting.answer_lines(question.answer_lines)


def _height_pt(story: list[Flowable], measures: Measures) -> float:
    """Return how much of the column a story takes."""
    height_pt = 0.0
    after_pt = 0.0
    for place, flowable in enumerate(story):
        before_pt = flowable.getSpaceBefore() if place else 0.0
        height_pt += max(before_pt, after_pt) + flowable.wrap(measures.width_pt, 1e6)[1]
        after_pt = flowable.getSpaceAfter()
    return height_pt


def _each(
    content: BriefingContent, change: Callable[[BriefingQuestion], BriefingQuestion]
) -> BriefingContent:
    items = (
        replace(item, questions=tuple(change(question) for question in item.questions))
        for item in content.items
    )
    return replace(content, items=tuple(items))


def _without_follow_ups(question: BriefingQuestion) -> BriefingQuestion:
    return replace(
        question, answer_lines=0, follow_ups=(), if_yes="", if_no="", if_later="", good_answer=""
    )


def _without_passage(question: BriefingQuestion) -> BriefingQuestion:
    if question.quote is None:
        return question
    return replace(question, quote=replace(question.quote, words="", part=None))


def _with_lines(lines: int, question: BriefingQuestion) -> BriefingQuestion:
    return replace(question, answer_lines=lines)


def _cut(length: int, question: BriefingQuestion) -> BriefingQuestion:
    if len(question.words) <= length:
        return question
    return replace(question, words=f"{question.words[:length].rsplit(' ', 1)[0]}\u2026")
