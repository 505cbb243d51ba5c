"""Questions to officers in advance: what they are asked, about which passage, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent
from scrutinyprep.briefing.cover import access_line, item_key, when_words
from scrutinyprep.briefing.flowables import Kept, Rule, heading, part_rule
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.questions import question_of
from scrutinyprep.briefing.setting import Setting, in_font
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import SEMIBOLD

_WHY = "These are sent in advance, so that the answers can be brought to the meeting."
_NOTHING = "No question of this meeting is marked for officers."


def officers_story(content: BriefingContent, setting: Setting) -> Iterator[Flowable]:
    """Yield the questions marked for officers under their items, after who is asked what."""
    styles, typeface = setting.styles, setting.typeface
    council = setting.dotted((content.council, content.committee))
    yield setting.marked_up(council, styles.council)
    yield setting.words("Questions in advance", styles.committee, Kind.TITLE)
    yield Rule(2)
    when = when_words(content)
    if when:
        yield setting.words(f"For the meeting on {when}", styles.when)
    if content.copy_of.strip():
        yield setting.words(f"From {content.copy_of}", styles.place)
    yield access_line(content, setting)
    if not content.questions:
        yield setting.words(_NOTHING, styles.plain)
        return
    yield setting.words(_WHY, styles.plain)
    for person, numbers in _asked_of(content):
        listed = ", ".join(str(number) for number in numbers)
        noun = "question" if len(numbers) == 1 else "questions"
        words = f"{in_font(typeface.markup(person), SEMIBOLD)}: {noun} {listed}"
        yield setting.marked_up(words, styles.plain)
    for index, item in enumerate(content.items):
        if not item.questions:
            continue
        one_line = typeface.one_line
        title = f"{one_line(item.number)} {one_line(item.title)}".strip()
        mark = Landmark(item_key(index), title, item=one_line(item.number))
        with setting.tags.inside(Kind.SECTION):
            top: list[Flowable] = [
                part_rule(setting.measures),
                heading(
                    typeface.markup(item.title),
                    styles.item,
                    setting.tags.element(Kind.HEADING),
                    number=one_line(item.number),
                    reached=setting.paper.landmark(mark),
                ),
            ]
            for question in item.questions:
                block = question_of(
                    question,
                    setting,
                    owner=content.copy_of,
                    kind=Kind.LABEL,
                    tick_box=False,
                )
                block[0].spaceBefore = setting.measures.question_space_pt if not top else 10
                yield Kept([*top, *block], lead=len(top) + 1 if top else 2)
                top = []


def _asked_of(content: BriefingContent) -> Iterator[tuple[str, list[int]]]:
    """Yield who is asked, in the order of their first question, with the numbers."""
    people: dict[str, list[int]] = {}
    for question in content.questions:
        if question.addressee.strip():
            people.setdefault(question.addressee.strip(), []).append(question.number)
    yield from people.items()
