"""The ledger of promises to chase, as the meeting's last page wants it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph

from scrutinyprep.briefing.content import BriefingPromise
from scrutinyprep.briefing.cover import PROMISES_KEY, PROMISES_TITLE
from scrutinyprep.briefing.flowables import AnswerLines, Kept, heading, part_rule
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.setting import DOT, Setting, exempt_mark
from scrutinyprep.briefing.wording import date_words


def promises_of(promises: tuple[BriefingPromise, ...], setting: Setting) -> Iterator[Flowable]:
    """Yield the heading and every promise with a box to tick and a line to write on."""
    landmark = Landmark(PROMISES_KEY, PROMISES_TITLE)
    top: list[Flowable] = [
        part_rule(),
        heading(PROMISES_TITLE, setting.styles.part, reached=setting.paper.landmark(landmark)),
    ]
    for promise in promises:
        yield Kept([*top, *_promise(promise, setting)], lead=len(top) + 1)
        top = []


def _promise(promise: BriefingPromise, setting: Setting) -> Iterator[Flowable]:
    words = f"\u201c{setting.typeface.markup(promise.words)}\u201d"
    item = setting.typeface.one_line(promise.item)
    number = f"item {item}" if item else ""
    yield heading(words, setting.styles.promise, number=number, tick_box=True)
    parts = [exempt_mark(promise.access), setting.dotted(_about(promise))]
    about = DOT.join(part for part in parts if part)
    if about:
        yield Paragraph(about, setting.styles.about)
    yield AnswerLines(1)


def _about(promise: BriefingPromise) -> Iterator[str]:
    yield promise.by
    if promise.said is not None:
        yield f"said {date_words(promise.said)}"
    if promise.due.strip():
        yield f"due {promise.due}"
    yield promise.source
