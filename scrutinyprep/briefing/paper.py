"""The sheets: margins, running head and foot, and what is known only when all is drawn.

ReportLab would set everything three times over to know the pages of its
contents. Here each page is set once: a number that is not known yet is a form
(a drawing by name), and the forms are drawn when the last page is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from scrutinyprep.briefing.flowables import Reached, page_form
from scrutinyprep.briefing.landmarks import Landmark, Landmarks
from scrutinyprep.briefing.styles import (
    FOOT_FROM_BOTTOM_PT,
    HEAD_FROM_TOP_PT,
    MARGIN_PT,
    PAGE_PT,
    SMALL_PT,
)
from scrutinyprep.briefing.typeface import BOLD, REGULAR

Progress = Callable[[int, int], None]
"""Told how many parts are set, of how many. It may raise `Cancelled`."""

_LONGEST_LINE = 300
"""Characters; more never fit on one line of small type."""
_WIDTH_PT = PAGE_PT[0] - 2 * MARGIN_PT
_TOP_PT = PAGE_PT[1] - MARGIN_PT


@dataclass(frozen=True, slots=True)
class Running:
    """What is said of the paper as a whole, in printable characters, on one line each."""

    title: str
    author: str
    subject: str
    head: str
    """At the top of every page but the first."""
    access: str
    """In the foot of every page."""
    is_exempt: bool


class Paper:
    """One briefing on its way to being pages."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._landmarks = Landmarks()

    def landmark(self, landmark: Landmark) -> Reached:
        """Return what a heading is to call when it is drawn, so that it can be gone to."""

        def reached(canvas: Canvas, height_pt: float) -> None:
            self._landmarks.reach(landmark, canvas, height_pt=height_pt, top_pt=_TOP_PT)

        return reached

    def set_pages(self, story: list[Flowable], progress: Progress | None) -> tuple[bytes, int]:
        """Set the story and return the PDF with its number of pages."""
        target = BytesIO()
        document = _Document(
            target,
            pagesize=PAGE_PT,
            title=self._running.title,
            author=self._running.author,
            subject=self._running.subject,
            creator="Scrutiny Prep",
            lang="en-GB",
            displayDocTitle=1,
            invariant=1,
            pageCompression=1,
            initialFontName=REGULAR,
            initialFontSize=SMALL_PT,
        )
        document.addPageTemplates(self._template())
        document.when_all_is_drawn = self._draw_forms
        if progress is not None:
            document.setProgressCallBack(_Steps(progress, len(story)))
        document.build(story, canvasmaker=_LateCanvas)
        return target.getvalue(), document.page

    def _template(self) -> PageTemplate:
        frame = Frame(
            MARGIN_PT,
            MARGIN_PT,
            _WIDTH_PT,
            PAGE_PT[1] - 2 * MARGIN_PT,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        return PageTemplate("page", [frame], onPage=self._begin_page, onPageEnd=_end_page)

    def _begin_page(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        if canvas.getPageNumber() == 1:
            return
        canvas.setFont(REGULAR, SMALL_PT)
        head = _fitted(self._running.head, REGULAR, _WIDTH_PT)
        canvas.drawString(MARGIN_PT, PAGE_PT[1] - HEAD_FROM_TOP_PT, head)

    def _draw_forms(self, canvas: Canvas) -> None:
        """Draw what could not be known before: pages of the contents, and the feet."""
        for key, stands_on in self._landmarks.pages().items():
            canvas.beginForm(page_form(key), -_WIDTH_PT, -6, 0, 18)
            canvas.setFont(REGULAR, 11)
            canvas.drawRightString(0, 0, str(stands_on))
            canvas.endForm()
        pages = canvas.getPageNumber() - 1
        for page in range(1, pages + 1):
            canvas.beginForm(_foot_form(page), 0, -6, _WIDTH_PT, 18)
            self._draw_foot(canvas, page, pages)
            canvas.endForm()

    def _draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        font = BOLD if self._running.is_exempt else REGULAR
        tail = f"page {page} of {pages} \u00b7 {self._running.access}"
        label = self._landmarks.label_of(page)
        if label:
            room_pt = _WIDTH_PT - stringWidth(f" \u00b7 {tail}", font, SMALL_PT)
            tail = f"{_fitted(label, font, room_pt)} \u00b7 {tail}"
        canvas.setFont(font, SMALL_PT)
        canvas.drawRightString(_WIDTH_PT, 0, tail)


class _LateCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that draws its forms just before it is saved."""

    before_save: Callable[[Canvas], None]

    def save(self) -> None:
        """Draw what had to wait, then write the file."""
        self.before_save(self)
        super().save()


class _Document(BaseDocTemplate):  # type: ignore[misc]
    """A document that hands its canvas what to draw at the end."""

    when_all_is_drawn: Callable[[Canvas], None]

    def beforeDocument(self) -> None:  # noqa: N802 - ReportLab's hook
        """Make the canvas ready: it exists from here on."""
        self.canv.before_save = self.when_all_is_drawn


class _Steps:
    """Turns ReportLab's reports into a count that only grows."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def __call__(self, kind: str, value: int) -> None:
        """Pass on how many parts of the story are done."""
        if kind == "PROGRESS":
            # A block that is taken apart puts its pieces back, so the count can fall.
            self._done = min(max(self._done, value), self._total)
            self._progress(self._done, self._total)


def _end_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
    canvas.saveState()
    canvas.translate(MARGIN_PT, FOOT_FROM_BOTTOM_PT)
    canvas.doForm(_foot_form(canvas.getPageNumber()))
    canvas.restoreState()


def _foot_form(page: int) -> str:
    return f"foot-{page}"


def _fitted(words: str, font: str, room_pt: float) -> str:
    """Return the words, cut short with an ellipsis where they are too long for one line."""
    if stringWidth(words, font, SMALL_PT) <= room_pt:
        return words
    words = words[:_LONGEST_LINE]
    while words and stringWidth(f"{words}\u2026", font, SMALL_PT) > room_pt:
        words = words[:-1]
    return f"{words.rstrip()}\u2026"
