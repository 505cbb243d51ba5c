"""Question cards: A6, a question each, to hold in the hand; four to a sheet, or one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingQuestion
from scrutinyprep.briefing.cover import item_key
from scrutinyprep.briefing.exempt import access_of_question
from scrutinyprep.briefing.flowables import Heading, Reached, heading
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.line_fitting import broken, fitted, width_of
from scrutinyprep.briefing.paper import Pages, Place, Progress, Running
from scrutinyprep.briefing.questions import about_question, follow_ups_of, question_heading
from scrutinyprep.briefing.setting import Setting, exempt_mark, in_font, joined
from scrutinyprep.briefing.styles import A4_PT, A6_PT, MM_PT, Measures, styles_of
from scrutinyprep.briefing.tagging import Kind, artifact
from scrutinyprep.briefing.typeface import BOLD, REGULAR, SEMIBOLD
from scrutinyprep.briefing.wording import date_words

_CUT_PT = 6 * MM_PT
"""The length of a mark to cut along."""
_SIZES = (1.2, 1.0, 0.9, 0.8)
"""Of the usual ones, as tried before a card goes on to a second one."""
_LONGEST_TITLE = 90
_UNDER_HEAD_PT = 14.0
"""From the words of the head to the question, with a rule between them."""
_AFTER_NUMBER = 0.6
"""Of its size: nearer to a hanging number, ReportLab does not begin the words."""
_FOOT_PT = 7.5
_FOOT_LEADING_PT = 9.5
_NOTHING = "No question is drafted yet."


@dataclass(frozen=True, slots=True)
class _Side:
    """What one card holds."""

    head: Heading
    flowables: tuple[Flowable, ...]
    setting: Setting


def set_cards(
    content: BriefingContent, setting: Setting, progress: Progress | None, *, on_sheets: bool
) -> Pages:
    """Set a card for each question, four to a sheet of A4 or a page each."""
    last = max((question.number for question in content.questions), default=0)
    setting = _with_room_for_numbers(_with_room_for_foot(setting), last)
    sides = list(_sides(content, setting))
    foot = _foot(content, setting)
    story: list[Flowable] = [
        _Card(side, foot, f"card {number} of {len(sides)}")
        for number, side in enumerate(sides, start=1)
    ]
    if not on_sheets:
        return setting.paper.set_places(
            story, progress, (Place(0, 0, *A6_PT),), A6_PT, lambda _canvas: None
        )
    width_pt, height_pt = A6_PT
    places = tuple(
        Place(column * width_pt, row * height_pt, width_pt, height_pt)
        for row in (1, 0)
        for column in (0, 1)
    )
    return setting.paper.set_places(story, progress, places, A4_PT, _draw_cut_marks)


def _sides(content: BriefingContent, setting: Setting) -> Iterator[_Side]:
    for index, item in enumerate(content.items):
        title = _item_words(item, setting)
        mark: Landmark | None = Landmark(
            item_key(index),
            f"{setting.typeface.one_line(item.number)} {setting.typeface.one_line(item.title)}",
            item=setting.typeface.one_line(item.number),
        )
        for question in item.questions:
            reached = setting.paper.landmark(mark) if mark is not None else None
            yield from _sides_of(question, title, content.copy_of, setting, reached=reached)
            mark = None
    if not content.questions:
        with setting.tags.inside(Kind.SECTION):
            head = _head(setting.typeface.one_line(content.committee), setting, Kind.TITLE)
            words = setting.words(_NOTHING, setting.styles.plain)
        yield _Side(head, (words,), setting)


def _sides_of(
    question: BriefingQuestion,
    title: str,
    owner: str,
    setting: Setting,
    *,
    reached: Reached | None,
) -> Iterator[_Side]:
    """Yield one card in the largest type in which the question fits, or several in the smallest."""
    for share in _SIZES:
        sized = setting.sized(share)
        with setting.tags.inside(Kind.SECTION):
            # A size that turns out too large is never drawn, and so is no part of the structure.
            head = _head(title, setting, Kind.PARAGRAPH)
            head.reached = reached
            flowables = list(_flowables(question, sized, owner=owner))
        on_it, rest = _filled(flowables, sized, head)
        if not rest:
            break
    yield _Side(head, tuple(on_it), sized)
    while rest:
        head = _head(f"Question {question.number}, continued", setting, Kind.PARAGRAPH)
        on_it, rest = _filled(rest, sized, head)
        yield _Side(head, tuple(on_it), sized)


def _flowables(question: BriefingQuestion, setting: Setting, *, owner: str) -> Iterator[Flowable]:
    markup = setting.typeface.markup
    yield question_heading(question, setting, Kind.TITLE)
    about = joined(
        exempt_mark(access_of_question(question)),
        setting.dotted(about_question(question, owner=owner)),
    )
    if about:
        yield setting.marked_up(about, setting.styles.about)
    if question.quote is not None:
        yield setting.quotation(question.quote)
    for label, words in follow_ups_of(question):
        labelled = f"{in_font(f'{label}: ', SEMIBOLD)}{markup(words)}"
        yield setting.marked_up(labelled, setting.styles.inset)
    if question.answer_lines:
        yield setting.answer_lines(question.answer_lines)


def _filled(
    flowables: list[Flowable], setting: Setting, head: Heading
) -> tuple[list[Flowable], list[Flowable]]:
    """Return what goes on one card, and what is left for the next."""
    measures = setting.measures
    room_pt = measures.height_pt - _head_pt(head, setting)
    on_it: list[Flowable] = []
    rest = list(flowables)
    while rest:
        flowable = rest[0]
        before_pt = flowable.getSpaceBefore() if on_it else 0.0
        height_pt = before_pt + flowable.wrap(measures.width_pt, room_pt)[1]
        if height_pt <= room_pt:
            on_it.append(rest.pop(0))
            room_pt -= height_pt + flowable.getSpaceAfter()
            continue
        pieces = flowable.split(measures.width_pt, room_pt - before_pt)
        if len(pieces) > 1:
            on_it.append(pieces[0])
            rest[:1] = pieces[1:]
        elif not on_it:
            # What can't be parted, a picture, is made to fit a card by whoever draws it.
            on_it.append(rest.pop(0))
        break
    return on_it, rest


class _Card(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """One card as a whole: its item, what is on it, its foot."""

    def __init__(self, side: _Side, foot: str, number: str) -> None:
        super().__init__()
        self._side = side
        self._foot = foot
        self._number = number

    def wrap(self, _width_pt: float, _height_pt: float) -> tuple[float, float]:
        """Return the size of A6, a hair less, so that it fits its place for certain."""
        self.width, self.height = A6_PT[0], A6_PT[1] - 0.01
        return self.width, self.height

    def draw(self) -> None:
        """Draw the item at the top, then the question, then the foot."""
        head, setting, canvas = self._side.head, self._side.setting, self.canv
        measures = setting.measures
        left_pt, top_pt = measures.margin_pt, self.height - measures.margin_pt
        _, head_pt = head.wrap(measures.width_pt, top_pt)
        head.drawOn(canvas, left_pt, top_pt - head_pt)
        with artifact(canvas):
            canvas.setLineWidth(1)
            canvas.setStrokeColor(black)
            rule_pt = top_pt - head_pt - _UNDER_HEAD_PT / 2
            canvas.line(left_pt, rule_pt, self.width - left_pt, rule_pt)
        top_pt -= _head_pt(head, setting)
        for place, flowable in enumerate(self._side.flowables):
            top_pt -= flowable.getSpaceBefore() if place else 0.0
            _, height_pt = flowable.wrap(measures.width_pt, top_pt)
            flowable.drawOn(canvas, left_pt, top_pt - height_pt)
            top_pt -= height_pt + flowable.getSpaceAfter()
        self._draw_foot(canvas)

    def _draw_foot(self, canvas: Canvas) -> None:
        measures, running = self._side.setting.measures, self._side.setting.paper.running
        lines = _foot_lines(self._foot, self._number, running, measures)
        with artifact(canvas, "Pagination"):
            canvas.setFont(BOLD if running.is_exempt else REGULAR, _FOOT_PT)
            for line, words in reversed(list(enumerate(lines))):
                foot_pt = measures.foot_from_bottom_pt + line * _FOOT_LEADING_PT
                canvas.drawString(measures.margin_pt, foot_pt, words)


def _foot_lines(foot: str, number: str, running: Running, measures: Measures) -> list[str]:
    """Return the lines of a foot from the lowest up; what is exempt is never cut short."""
    font = BOLD if running.is_exempt else REGULAR
    first = fitted(foot, font, _FOOT_PT, measures.width_pt)
    last = f"{number} \u00b7 {running.access}"
    if width_of(last, font, _FOOT_PT) <= measures.width_pt:
        return [last, first]
    return [*broken(running.access, font, _FOOT_PT, measures.width_pt), number, first]


def _with_room_for_foot(setting: Setting) -> Setting:
    """Return the setting with a margin at the bottom that the longest foot fits into."""
    measures = setting.measures
    lines = _foot_lines("", "card 999 of 999", setting.paper.running, measures)
    needed_pt = measures.foot_from_bottom_pt + (len(lines) + 1) * _FOOT_LEADING_PT
    return replace(
        setting, measures=replace(measures, bottom_pt=max(measures.bottom_pt, needed_pt))
    )


def _with_room_for_numbers(setting: Setting, last: int) -> Setting:
    """Return the setting with a gutter that the last question's number fits into."""
    measures = setting.measures
    size_pt = measures.question[0] * max(_SIZES)
    needed_pt = width_of(f"{last} ", BOLD, size_pt) + _AFTER_NUMBER * size_pt
    measures = replace(measures, gutter_pt=max(measures.gutter_pt, needed_pt))
    return replace(setting, measures=measures, styles=styles_of(measures))


def _head(words: str, setting: Setting, kind: Kind) -> Heading:
    element = setting.tags.element(kind)
    return heading(setting.typeface.markup(words), setting.styles.cell_head, element)


def _head_pt(head: Heading, setting: Setting) -> float:
    """Return how much the head of a card takes, with the rule under it."""
    return float(head.wrap(setting.measures.width_pt, 1e6)[1]) + _UNDER_HEAD_PT


def _item_words(item: BriefingItem, setting: Setting) -> str:
    title = setting.typeface.one_line(item.title)
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}\u2026"
    number = setting.typeface.one_line(item.number)
    return f"{number}  {title}".strip() if number else title


def _foot(content: BriefingContent, setting: Setting) -> str:
    day = date_words(content.date) if content.date else ""
    copy = f"copy of {content.copy_of}" if content.copy_of.strip() else ""
    parts = (day, copy, content.committee)
    return " \u00b7 ".join(setting.typeface.one_line(part) for part in parts if part.strip())


def _draw_cut_marks(canvas: Canvas) -> None:
    """Draw where to cut: at each edge of the sheet, and where the cuts cross."""
    width_pt, height_pt = A4_PT
    across_pt, up_pt = width_pt / 2, height_pt / 2
    with artifact(canvas):
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(black)
        for x in (0.0, width_pt - _CUT_PT):
            canvas.line(x, up_pt, x + _CUT_PT, up_pt)
        for y in (0.0, height_pt - _CUT_PT):
            canvas.line(across_pt, y, across_pt, y + _CUT_PT)
        half_pt = _CUT_PT / 2
        canvas.line(across_pt - half_pt, up_pt, across_pt + half_pt, up_pt)
        canvas.line(across_pt, up_pt - half_pt, across_pt, up_pt + half_pt)
