"""The first page: which meeting, whose copy, open or exempt, and what is where."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, PartKind
from scrutinyprep.briefing.contents_row import ContentsRow
from scrutinyprep.briefing.exempt import access_of
from scrutinyprep.briefing.flowables import Rule, bullet
from scrutinyprep.briefing.interests import REMINDER, is_for_interests, wants_reminder
from scrutinyprep.briefing.original_names import originals_key, originals_words
from scrutinyprep.briefing.setting import Setting
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.wording import (
    count_words,
    date_words,
    grounds_words,
    left_out_words,
    minutes_words,
    pages_words,
    time_words,
    weekday_words,
)
from scrutinyprep.domain.briefings import Part

_LONGEST_TITLE = 300
"""Characters of a title in the contents; the whole of it stands at the item."""


def item_key(index: int) -> str:
    """Return the name of an item's place, from its place in the running order."""
    return f"item-{index}"


def has_body(item: BriefingItem) -> bool:
    """Say whether there is anything to print under an item's heading."""
    return has_words(item) or bool(item.originals)


def has_words(item: BriefingItem) -> bool:
    """Say whether there is anything to read under an item's heading, beside pages of its papers."""
    return bool(item.asked or item.questions or item.notes or _big_question(item))


def _big_question(item: BriefingItem) -> str:
    return item.plan.big_question.strip() if item.plan is not None else ""


def cover_of(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield what stands above the contents."""
    styles = setting.styles
    council = setting.dotted((content.council, "Scrutiny briefing"))
    yield setting.marked_up(council, styles.council)
    yield setting.words(content.committee, styles.committee, Kind.TITLE)
    yield Rule(2)
    when = when_words(content)
    if when:
        yield setting.words(when, styles.when)
    if content.place.strip():
        yield setting.words(content.place, styles.place)
    yield access_line(content, setting)
    for label, value in _facts(content):
        yield setting.marked_up(setting.typeface.markup(value), styles.fact, number=label)


def when_words(content: BriefingContent) -> str:
    """Return the day and the hour of the meeting, as far as they are known."""
    when = [weekday_words(content.date)] if content.date else []
    if content.time is not None:
        when.append(time_words(content.time))
    return ", ".join(when)


def contents_of(
    content: BriefingContent, parts: tuple[tuple[str, str], ...], setting: Setting
) -> Iterator[Flowable]:
    """Yield the running order, with the page of this briefing where an item has one.

    `parts` are what stands after the items: key and title of each.
    """
    if not content.items and not parts:
        return
    styles = setting.styles
    head = ContentsRow("Contents", styles.contents_head)
    head.element = setting.tags.element(Kind.HEADING)
    head.count = "questions" if content.questions else ""
    head.page = "page" if parts or any(map(has_body, content.items)) else ""
    head.measures = setting.measures
    yield head
    with setting.tags.inside(Kind.CONTENTS):
        for index, item in enumerate(content.items):
            key = item_key(index) if has_body(item) else ""
            number = setting.typeface.one_line(item.number)
            reminder = REMINDER if wants_reminder(content) and is_for_interests(item) else ""
            row = _row(_title(item, reminder, setting), number, key, setting)
            row.count = str(len(item.questions) or "")
            row.spoken = _spoken(item, setting)
            yield row
            if item.originals:
                words = setting.typeface.one_line(originals_words(item))
                row = _row(setting.small("", words), "", originals_key(index), setting)
                row.spoken = words
                yield row
        for key, title in parts:
            row = _row(title, "", key, setting)
            row.spoken = title
            yield row


def _row(markup: str, number: str, key: str, setting: Setting) -> ContentsRow:
    row = ContentsRow(markup, setting.styles.contents_row, bulletText=bullet(number))
    row.key = key
    row.measures = setting.measures
    with setting.tags.inside(Kind.CONTENTS_ROW):
        if not key:
            row.element = setting.tags.element(Kind.PARAGRAPH)
        else:
            with setting.tags.inside(Kind.REFERENCE):
                row.element = setting.tags.element(Kind.LINK)
    return row


def _spoken(item: BriefingItem, setting: Setting) -> str:
    title = f"{item.number} {item.title}"
    if item.questions:
        title += f", {count_words(len(item.questions), PartKind.QUESTION)}"
    return setting.typeface.one_line(title)


def _title(item: BriefingItem, reminder: str, setting: Setting) -> str:
    title = setting.typeface.one_line(item.title)
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}\u2026"
    markup = setting.typeface.markup(title)
    # Where nothing more is printed of it, its pages are said here.
    about = () if has_body(item) else about_item(item)
    return setting.small(markup, setting.dotted((*about, reminder)), line_break=True)


def about_item(item: BriefingItem) -> Iterator[str]:
    """Yield where an item's papers are."""
    yield pages_words(item.pack_pages, item.pdf_pages)
    if item.to_follow:
        yield "papers to follow"


def access_line(content: BriefingContent, setting: Setting) -> Flowable:
    """Return what the first page says of who may see it."""
    access = access_of(content)
    if access.is_exempt:
        words = (
            f"EXEMPT \u2014 not for publication\nIt holds exempt material: {grounds_words(access)}."
        )
        return setting.words(words, setting.styles.exempt)
    return setting.words("Open: no exempt material.", setting.styles.open)


def _facts(content: BriefingContent) -> Iterator[tuple[str, str]]:
    if content.copy_of.strip():
        yield "Copy of", content.copy_of
    questions = content.questions
    if questions:
        words = count_words(len(questions), PartKind.QUESTION)
        asked_on = sum(1 for item in content.items if item.questions and item.number)
        if asked_on:
            words += f" on {count_words(asked_on, PartKind.ITEM)}"
        # The sum of what stands at the items, as in the chair's running order.
        minutes = sum(item.minutes for item in content.items)
        yield "To ask", f"{words}, {minutes_words(minutes)} planned" if minutes else words
    if content.promises:
        yield "To chase", count_words(len(content.promises), PartKind.UNDERTAKING)
    withheld = left_out_words(content.left_out)
    if withheld:
        yield "Left out as exempt", withheld
    if content.consent is not None and access_of(content).is_exempt:
        who = content.consent.who or "the reader"
        yield "Consent", f"given by {who} on {date_words(content.consent.when.date())}"
    yield "Made on", date_words(content.made_on)


def wants_contents(content: BriefingContent) -> bool:
    """Say whether the reader wants the contents printed."""
    return Part.CONTENTS not in content.without
