"""The ledger of promises to chase, as the meeting's last page wants it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingPromise
from scrutinyprep.briefing.flowables import heading
from scrutinyprep.briefing.setting import Setting, exempt_mark, joined, quoted
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.wording import date_words


def promises_of(content: BriefingContent, setting: Setting) -> Iterator[list[Flowable]]:
    """Yield every promise with a box to tick and a line to write on."""
    with setting.tags.inside(Kind.LIST):
        for promise in content.promises:
            with setting.tags.inside(Kind.LIST_ITEM):
                label = setting.tags.element(Kind.LIST_LABEL)
                with setting.tags.inside(Kind.LIST_BODY):
                    words, *others = _promise(promise, setting)
            words.label = label
            yield [words, *others]


def _promise(promise: BriefingPromise, setting: Setting) -> Iterator[Flowable]:
    words = quoted(setting.typeface.markup(promise.words))
    item = setting.typeface.one_line(promise.item)
    yield heading(
        words,
        setting.styles.promise,
        setting.tags.element(Kind.PARAGRAPH),
        number=f"item {item}" if item else "",
        tick_box_pt=setting.measures.tick_box_pt,
    )
    about = joined(exempt_mark(promise.access), setting.dotted(about_promise(promise)))
    if about:
        yield setting.marked_up(about, setting.styles.about)
    yield setting.answer_lines(1)


def about_promise(promise: BriefingPromise) -> Iterator[str]:
    """Yield who made it, when, for when, and where that stands."""
    yield promise.by
    if promise.said is not None:
        yield f"said {date_words(promise.said)}"
    if promise.due.strip():
        yield f"due {promise.due}"
    yield promise.source
