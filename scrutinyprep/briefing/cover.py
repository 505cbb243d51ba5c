"""The first page: which meeting, whose copy, open or exempt, and what is where."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, HRFlowable, Paragraph

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, PartKind
from scrutinyprep.briefing.exempt import access_of
from scrutinyprep.briefing.flowables import contents_row
from scrutinyprep.briefing.setting import Setting, with_small
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

PROMISES_KEY = "promises"
PROMISES_TITLE = "Promises to chase"

_LONGEST_TITLE = 300
"""Characters of a title in the contents; the whole of it stands at the item."""


def item_key(index: int) -> str:
    """Return the name of an item's place, from its place in the running order."""
    return f"item-{index}"


def has_body(item: BriefingItem) -> bool:
    """Say whether there is anything to print under an item's heading."""
    return bool(item.asked or item.questions or item.notes)


def cover_of(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield what stands above the contents."""
    styles = setting.styles
    yield Paragraph(setting.dotted((content.council, "Scrutiny briefing")), styles.council)
    yield setting.words(content.committee, styles.committee)
    yield HRFlowable(width="100%", thickness=2, color="black", spaceBefore=0, spaceAfter=0)
    when = [weekday_words(content.date)] if content.date else []
    if content.time is not None:
        when.append(time_words(content.time))
    if when:
        yield setting.words(", ".join(when), styles.when)
    if content.place.strip():
        yield setting.words(content.place, styles.place)
    yield _access_line(content, setting)
    for label, value in _facts(content):
        yield Paragraph(setting.typeface.markup(value), styles.fact, bulletText=label)


def contents_of(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield the running order, with the page of this briefing where an item has one."""
    if not content.items and not content.promises:
        return
    styles = setting.styles
    yield contents_row("Contents", styles.contents_head, count="questions", page="page")
    for index, item in enumerate(content.items):
        yield contents_row(
            _title(item, setting),
            styles.contents_row,
            number=setting.typeface.one_line(item.number),
            count=str(len(item.questions) or ""),
            key=item_key(index) if has_body(item) else "",
        )
    if content.promises:
        yield contents_row(PROMISES_TITLE, styles.contents_row, key=PROMISES_KEY)


def _title(item: BriefingItem, setting: Setting) -> str:
    title = setting.typeface.one_line(item.title)
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}\u2026"
    markup = setting.typeface.markup(title)
    if has_body(item):
        return markup
    # Nothing more is printed of it, so its pages are said here.
    about = setting.dotted(about_item(item))
    return with_small(markup, about, line_break=True)


def about_item(item: BriefingItem) -> Iterator[str]:
    """Yield where an item's papers are."""
    yield pages_words(item.pack_pages, item.pdf_pages)
    if item.to_follow:
        yield "papers to follow"


def _access_line(content: BriefingContent, setting: Setting) -> Paragraph:
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
        asked_on = sum(1 for item in content.items if item.questions)
        words = f"{count_words(len(questions), PartKind.QUESTION)} on "
        words += count_words(asked_on, PartKind.ITEM)
        minutes = sum(question.minutes or 0 for question in questions)
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
