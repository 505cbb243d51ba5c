"""The chair's running order: items and times, who asks what of whom, boxes to tick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingQuestion
from scrutinyprep.briefing.cover import access_line, item_key, when_words
from scrutinyprep.briefing.exempt import access_of_question
from scrutinyprep.briefing.flowables import Kept, Rule
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.promises import about_promise
from scrutinyprep.briefing.setting import Setting, exempt_mark, in_font, joined, quoted
from scrutinyprep.briefing.tables import Columns
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import BOLD, SEMIBOLD
from scrutinyprep.briefing.wording import minutes_words, pages_words, time_words

_COLUMNS = Columns(
    ("Time", "Item and questions", "Who asks whom", "Minutes"),
    (12, 54, 25, 9),
    has_tick_boxes=True,
)


def chair_story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield the running order as one table, then the promises that can be raised."""
    styles = setting.styles
    yield setting.marked_up(setting.dotted((content.council, content.committee)), styles.council)
    yield setting.words("Chair\u2019s running order", styles.committee, Kind.TITLE)
    yield Rule(2)
    when = setting.dotted((when_words(content), content.place))
    if when:
        yield setting.marked_up(when, styles.when)
    yield access_line(content, setting)
    yield setting.words(_times_words(content), styles.plain)
    with _COLUMNS.table(setting) as top:
        for index, (item, starts) in enumerate(_starts(content)):
            rows = [_item_row(item, index, starts, setting)]
            rows += [_question_row(question, content, setting) for question in item.questions]
            # An item never stands at the foot of a page without its first question.
            yield Kept([*top, *rows[:2]], lead=len(top) + 2)
            yield from (Kept([row]) for row in rows[2:])
            top.clear()
    yield from _promises(content, setting)


def _starts(content: BriefingContent) -> Iterator[tuple[BriefingItem, dt.time | None]]:
    """Yield each item with the time when it begins, where the minutes before it are known."""
    now = None
    if content.time is not None:
        now = dt.datetime.combine(content.date or content.made_on, content.time)
    for place, item in enumerate(content.items):
        is_said = item.minutes or place == 0
        yield item, now.time() if now is not None and is_said else None
        if now is not None:
            now += dt.timedelta(minutes=item.minutes)


def _times_words(content: BriefingContent) -> str:
    minutes = sum(item.minutes for item in content.items)
    if not minutes:
        return "Nobody has said yet how long the items and their questions may take."
    whole = f"{minutes_words(minutes)[:1].upper()}{minutes_words(minutes)[1:]} are planned"
    untimed = [item.number for item in content.items if item.number and not item.minutes]
    if content.time is None:
        return f"{whole}."
    ends = dt.datetime.combine(content.made_on, content.time) + dt.timedelta(minutes=minutes)
    words = f"{whole}: from {time_words(content.time)} to {time_words(ends.time())}"
    return f"{words}, with no time set aside for the items without minutes." if untimed else words


def _item_row(item: BriefingItem, index: int, starts: dt.time | None, setting: Setting) -> Flowable:
    typeface = setting.typeface
    title = f"{typeface.one_line(item.number)} {typeface.one_line(item.title)}".strip()
    where = setting.dotted((pages_words(item.pack_pages, item.pdf_pages),))
    under = [joined(exempt_mark(item.access), where)]
    if item.plan is not None and item.plan.big_question.strip():
        big = typeface.markup(item.plan.big_question)
        under.append(f"{in_font('The big question: ', SEMIBOLD)}{big}")
    words = in_font(typeface.markup(title), BOLD)
    for more in under:
        words = setting.small(words, more, line_break=True)
    time = in_font(time_words(starts), BOLD) if starts is not None else ""
    mark = Landmark(item_key(index), title, item=typeface.one_line(item.number))
    return _COLUMNS.wide_row(
        (time, words, in_font(_minutes(item.minutes), BOLD) if item.minutes else ""),
        setting,
        reached=setting.paper.landmark(mark),
    )


def _question_row(
    question: BriefingQuestion, content: BriefingContent, setting: Setting
) -> Flowable:
    typeface = setting.typeface
    asker = question.asker or question.author or content.copy_of
    whom = f"to {typeface.markup(question.addressee)}" if question.addressee.strip() else ""
    about = joined(
        exempt_mark(access_of_question(question)),
        setting.source_of(question.quote) if question.quote is not None else "",
    )
    cells = (
        "",
        setting.small(typeface.markup(question.words), about, line_break=True),
        "<br/>".join(part for part in (typeface.markup(asker), whom) if part),
        _minutes(question.minutes or 0),
    )
    return _COLUMNS.row(cells, setting, tick_box=True, number=str(question.number))


def _promises(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    if not content.promises:
        return
    with setting.tags.inside(Kind.SECTION):
        top = setting.part("Promises to chase", "promises")
        with setting.tags.inside(Kind.LIST):
            for promise in content.promises:
                about = [f"item {promise.item}"] if promise.item.strip() else []
                words = setting.small(
                    quoted(setting.typeface.markup(promise.words)),
                    joined(
                        exempt_mark(promise.access),
                        setting.dotted((*about, *about_promise(promise))),
                    ),
                    line_break=True,
                )
                with setting.tags.inside(Kind.LIST_ITEM):
                    body = setting.marked_up(words, setting.styles.plain, Kind.LIST_BODY)
                    body.spaceBefore = setting.measures.body[1] / 2
                yield Kept([*top, body], lead=len(top) + 1)
                top = []


def _minutes(minutes: float) -> str:
    return f"{minutes:g}" if minutes else ""
