"""Pages of the papers as published, on sheets of their own behind the questions of their item.

A page stands upright and as large as its sheet allows: an upright one on an
upright sheet, a broad one on a broad sheet. Two of them share a sheet that lies
the other way, so that both are larger than on a sheet that lies as they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import black
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from scrutinyprep.briefing.content import BriefingContent, BriefingItem, BriefingOriginal
from scrutinyprep.briefing.cover import has_words
from scrutinyprep.briefing.items import item_landmark
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.line_fitting import broken, width_of
from scrutinyprep.briefing.original_marks import LINES, draw_line, draw_marks
from scrutinyprep.briefing.original_names import (
    Sheet,
    original_words,
    originals_key,
    originals_words,
    page_key,
)
from scrutinyprep.briefing.page_index import Reference, references_in
from scrutinyprep.briefing.paper import COLUMN, template_of
from scrutinyprep.briefing.setting import Setting
from scrutinyprep.briefing.styles import MM_PT
from scrutinyprep.briefing.tagging import Element, Kind, artifact
from scrutinyprep.briefing.typeface import REGULAR, SEMIBOLD
from scrutinyprep.briefing.wording import access_words

_GAP_PT = 8 * MM_PT
"""Between two pages that share a sheet."""
_HAIRLINE_PT = 0.4
_LARGEST = 1.0
"""How much larger than published a page becomes, where the type around it is of usual size."""
_USUAL_PT = 11.0
_SAMPLE_PT = 24.0
"""The length of a line in the key of highlights."""
_SPACE_PT = 3.0

References = Mapping[Sheet, Sequence[Reference]]


def references_by_sheet(content: BriefingContent) -> References:
    """Return what rests on each page: questions and notes, with their places."""
    found: dict[Sheet, list[Reference]] = {}
    for index, item in enumerate(content.items):
        for reference in references_in(item, index):
            quote = reference.quote
            if quote.source is not None and quote.pdf_page is not None:
                found.setdefault((quote.source, quote.pdf_page), []).append(reference)
    return found


def originals_of(
    item: BriefingItem, index: int, references: References, setting: Setting, *, paired: bool
) -> Iterator[Flowable]:
    """Yield the sheets of an item's pages."""
    first = [Landmark(originals_key(index), originals_words(item), 1, listed=True)]
    if not has_words(item):
        first.insert(0, item_landmark(item, index, setting))
    for together in _sheets(item.originals, paired=paired):
        across = _is_broad(together[0]) != (len(together) > 1)
        with setting.tags.inside(Kind.SECTION):
            slots = [
                _Slot(one, item, references.get((one.file, one.pdf_page), ()), setting)
                for one in together
            ]
        yield NextPageTemplate(template_of(across=across))
        yield PageBreak()
        yield OriginalSheet(slots, first, setting, across=across)
        first = []


def back_to_column() -> Iterator[Flowable]:
    """Yield what ends such sheets: the text goes on overleaf."""
    yield NextPageTemplate(COLUMN)
    yield PageBreak()


def _sheets(
    originals: Sequence[BriefingOriginal], *, paired: bool
) -> Iterator[list[BriefingOriginal]]:
    """Yield what stands on each sheet: one page, or two that lie the same way."""
    waiting: list[BriefingOriginal] = []
    for one in originals:
        if waiting and (not paired or len(waiting) > 1 or _is_broad(waiting[0]) != _is_broad(one)):
            yield waiting
            waiting = []
        waiting.append(one)
    if waiting:
        yield waiting


def _is_broad(original: BriefingOriginal) -> bool:
    width_pt, height_pt = original.size_pt
    return width_pt > height_pt


@dataclass(slots=True)
class _Words:
    """A run of words on one line; a link where it has a place to lead to."""

    text: str
    key: str = ""
    element: Element | None = None


class _Slot:
    """One page with what is said above and under it."""

    def __init__(
        self,
        original: BriefingOriginal,
        item: BriefingItem,
        references: Sequence[Reference],
        setting: Setting,
    ) -> None:
        self.original = original
        self._setting = setting
        one_line = setting.typeface.one_line
        number = f"Item {one_line(item.number)} \u00b7 " if item.number.strip() else ""
        self.where = one_line(original_words(original))
        self._title = f"{number}{self.where}"
        if original.access.is_exempt:
            self._title += f" \u00b7 {access_words(original.access)}"
        # Where no heading of its item stands above it, it takes that one's rank.
        self._heading = setting.tags.element(Kind.LABEL if has_words(item) else Kind.HEADING)
        with setting.tags.inside(Kind.PARAGRAPH) as self._about:
            self._runs = list(self._about_runs(references))
        self._figure = setting.tags.element(Kind.FIGURE, alt=self._alt())
        self._kinds = [
            kind for kind in LINES if any(mark.highlight is kind for mark in original.marks)
        ]
        self._key = setting.tags.element(Kind.PARAGRAPH) if self._kinds else None
        self._reached = setting.paper.landmark(
            Landmark(page_key((original.file, original.pdf_page)), _sentence(self.where), 2)
        )

    def draw(
        self, canvas: Canvas, left_pt: float, bottom_pt: float, width_pt: float, height_pt: float
    ) -> None:
        """Draw the page with its words into a place of the sheet."""
        canvas.saveState()
        canvas.translate(left_pt, bottom_pt)
        self._reached(canvas, height_pt)
        top_pt = self._draw_words(canvas, width_pt, height_pt) - _SPACE_PT
        key_pt = self._draw_key(canvas) if self._key is not None else 0.0
        self._draw_page(canvas, width_pt, top_pt, key_pt)
        canvas.restoreState()

    def _draw_words(self, canvas: Canvas, width_pt: float, top_pt: float) -> float:
        """Draw what is said above the page; return how high its lower edge is."""
        measures = self._setting.measures
        size_pt, leading_pt = measures.body
        baseline_pt = top_pt - size_pt
        with self._heading.drawn(canvas):
            canvas.setFillColor(black)
            canvas.setFont(SEMIBOLD, size_pt)
            for line in reversed(broken(self._title, SEMIBOLD, size_pt, width_pt)):
                canvas.drawString(0, baseline_pt, f"{line} ")
                baseline_pt -= leading_pt
        size_pt, leading_pt = measures.small
        baseline_pt += measures.body[1] - leading_pt
        x = 0.0
        for run in self._runs:
            wide_pt = width_of(run.text, REGULAR, size_pt)
            if x and x + wide_pt > width_pt:
                x, baseline_pt = 0.0, baseline_pt - leading_pt
            self._draw_run(canvas, run, x, baseline_pt)
            x += wide_pt
        return baseline_pt - _SPACE_PT

    def _draw_run(self, canvas: Canvas, run: _Words, x_pt: float, baseline_pt: float) -> None:
        size_pt, leading_pt = self._setting.measures.small
        element = run.element or self._about
        with element.drawn(canvas):
            canvas.setFont(REGULAR, size_pt)
            canvas.drawString(x_pt, baseline_pt, run.text)
        if run.key and run.element is not None:
            wide_pt = width_of(run.text.rstrip(" ,"), REGULAR, size_pt)
            box = (x_pt, baseline_pt - 2, x_pt + wide_pt, baseline_pt + leading_pt - 2)
            run.element.linked(canvas, f"Back to {run.text.rstrip(' ,')}", run.key, box)
            with artifact(canvas):
                canvas.setLineWidth(_HAIRLINE_PT)
                canvas.line(x_pt, baseline_pt - 1.5, x_pt + wide_pt, baseline_pt - 1.5)

    def _draw_key(self, canvas: Canvas) -> float:
        """Draw what the lines under words mean; return how high that is."""
        size_pt, leading_pt = self._setting.measures.small
        if self._key is None:
            return 0.0
        x = width_of("Marked ", REGULAR, size_pt)
        places = []
        for kind in self._kinds:
            places.append((kind, x, x + _SAMPLE_PT))
            x += _SAMPLE_PT + 3 + width_of(f"{LINES[kind]}   ", REGULAR, size_pt)
        with self._key.drawn(canvas):
            canvas.setFont(REGULAR, size_pt)
            canvas.drawString(0, _SPACE_PT, "Marked ")
            for kind, _, right_pt in places:
                canvas.drawString(right_pt + 3, _SPACE_PT, f"{LINES[kind]} ")
        with artifact(canvas):
            for kind, left_pt, right_pt in places:
                draw_line(canvas, kind, left_pt, right_pt, _SPACE_PT + size_pt * 0.25)
        return leading_pt + _SPACE_PT

    def _draw_page(self, canvas: Canvas, width_pt: float, top_pt: float, bottom_pt: float) -> None:
        """Draw the page under its words, and a hairline around it."""
        original = self.original
        page_width, page_height = original.size_pt
        if not (page_width > 0 and page_height > 0 and (original.form or original.png)):
            self._draw_missing(canvas, top_pt)
            return
        largest = _LARGEST * max(1.0, self._setting.measures.body[0] / _USUAL_PT)
        scale = min(width_pt / page_width, (top_pt - bottom_pt) / page_height, largest)
        shown = (page_width * scale, page_height * scale)
        canvas.translate(0, top_pt - shown[1])
        with self._figure.drawn(canvas):
            canvas.saveState()
            self._draw_content(canvas, shown, scale)
            canvas.restoreState()
        with artifact(canvas):
            draw_marks(canvas, original.marks, page_height, scale)
            canvas.setStrokeColor(black)
            canvas.setLineWidth(_HAIRLINE_PT)
            canvas.rect(0, 0, *shown)

    def _draw_content(self, canvas: Canvas, shown: tuple[float, float], scale: float) -> None:
        original = self.original
        if original.form is None:
            canvas.drawImage(ImageReader(BytesIO(original.png)), 0, 0, *shown)
            return
        canvas.scale(scale, scale)
        canvas.doForm(self._setting.paper.form(original.form))

    def _draw_missing(self, canvas: Canvas, top_pt: float) -> None:
        size_pt, leading_pt = self._setting.measures.body
        with self._figure.drawn(canvas):
            canvas.setFont(REGULAR, size_pt)
            canvas.drawString(0, top_pt - leading_pt, "This page can\u2019t be shown here.")

    def _about_runs(self, references: Sequence[Reference]) -> Iterator[_Words]:
        yield _Words("As published, for " if references else "As published ")
        for place, reference in enumerate(references):
            tail = ", " if place < len(references) - 1 else " "
            element = self._setting.tags.element(Kind.LINK)
            yield _Words(f"{reference.words}{tail}", reference.key, element)

    def _alt(self) -> str:
        """Return what is said in place of the page: whose words it holds, and what is marked."""
        marked = [f"question {mark.question}" for mark in self.original.marks if mark.question]
        highlights = sum(1 for mark in self.original.marks if mark.highlight is not None)
        parts = [f"{_sentence(self.where)} as published"]
        if marked:
            parts.append(f"marked: the passage of {', '.join(dict.fromkeys(marked))}")
        if highlights:
            parts.append(f"{highlights} highlight{'s' if highlights > 1 else ''}")
        return "; ".join(parts)


class OriginalSheet(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A sheet that one page fills, or two."""

    def __init__(
        self,
        slots: Sequence[_Slot],
        landmarks: Sequence[Landmark],
        setting: Setting,
        *,
        across: bool,
    ) -> None:
        super().__init__()
        self._slots = slots
        self._setting = setting
        self._across = across
        self._reached = [setting.paper.landmark(landmark) for landmark in landmarks]

    def wrap(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Take all there is."""
        self.width, self.height = width_pt, height_pt
        return width_pt, height_pt

    def draw(self) -> None:
        """Draw the pages side by side, or one above the other."""
        canvas: Canvas = self.canv
        for reached in self._reached:
            reached(canvas, self.height)
        self._setting.paper.label(canvas, " and ".join(slot.where for slot in self._slots))
        count = len(self._slots)
        width_pt, height_pt = self.width, self.height
        if self._across:
            width_pt = (width_pt - (count - 1) * _GAP_PT) / count
        else:
            height_pt = (height_pt - (count - 1) * _GAP_PT) / count
        for place, slot in enumerate(self._slots):
            if self._across:
                slot.draw(canvas, place * (width_pt + _GAP_PT), 0, width_pt, height_pt)
            else:
                below = count - 1 - place
                slot.draw(canvas, 0, below * (height_pt + _GAP_PT), width_pt, height_pt)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
