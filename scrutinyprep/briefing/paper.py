"""The sheets: margins, running head and foot, and what is known only when all is drawn.

ReportLab would set everything three times over to know the pages of its
contents. Here each page is set once: a number that is not known yet is a form
(a drawing by name), and the forms are drawn when the last page is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO

from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from scrutinyprep.briefing.content import PageForm
from scrutinyprep.briefing.flowables import Reached, page_form
from scrutinyprep.briefing.landmarks import Landmark, Landmarks
from scrutinyprep.briefing.line_fitting import broken, fitted, width_of
from scrutinyprep.briefing.styles import MM_PT, Measures
from scrutinyprep.briefing.tagging import Tags, artifact
from scrutinyprep.briefing.typeface import BOLD, REGULAR

COLUMN = "page"
"""The sheets with the column of text, among those that one paper has."""
_HEAD_TO_PAGE = 0.7
"""From the running head to a page of the papers under it, in sizes of small type."""
_BESIDE_PAGE_PT = 14 * MM_PT
"""The margin at both sides of a page of the papers: it is larger for it."""

Progress = Callable[[int, int], None]
"""Told how many parts are set, of how many. It may raise `Cancelled`."""


_OnPage = Callable[[Canvas, BaseDocTemplate], None]


@dataclass(frozen=True, slots=True)
class Running:
    """What is said of the paper as a whole, in printable characters, on one line each."""

    title: str
    author: str
    subject: str
    heads: tuple[str, ...]
    """At the top of every page but the first: the first of these that fits on its line."""
    access: str
    """In the foot of every page."""
    is_exempt: bool


def with_room_for_foot(measures: Measures, running: Running) -> Measures:
    """Return the measures with a margin at the bottom that the longest foot fits into.

    What is exempt is said in full on every page: in large type that takes several lines.
    """
    lines = len(list(_foot_lines(running, measures, "", 999, 999)))
    needed_pt = measures.foot_from_bottom_pt + lines * measures.small[1] + measures.small_pt
    return replace(measures, bottom_pt=max(measures.bottom_pt, needed_pt))


@dataclass(frozen=True, slots=True)
class Pages:
    """A paper as ReportLab leaves it: drawn, with what the drawn things are beside it."""

    data: bytes
    count: int
    tags: Tags
    forms: Mapping[str, PageForm] = field(default_factory=dict)
    """The pages of papers that belong in place of empty drawings, by the name of these."""
    labels: Mapping[int, str] = field(default_factory=dict)
    """What a reader's box for page numbers says more of a page, by its number."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the sheet that is filled from the top; in points from the lower left corner."""

    left_pt: float
    bottom_pt: float
    width_pt: float
    height_pt: float


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one sheet is like: its places to fill, its size, what is drawn beside them."""

    places: Sequence[Place]
    page_pt: tuple[float, float]
    begin: Callable[[Canvas, BaseDocTemplate], None]
    end: Callable[[Canvas, BaseDocTemplate], None]


class Paper:
    """One briefing on its way to being pages."""

    def __init__(self, running: Running, measures: Measures) -> None:
        self.tags = Tags()
        self.running = running
        self._measures = measures
        self._landmarks = Landmarks()
        self._forms: dict[PageForm, str] = {}
        self._labels: dict[int, str] = {}
        self._seen: set[str] = set()
        self._others: dict[int, Measures] = {}

    def landmark(self, landmark: Landmark) -> Reached:
        """Return what a heading is to call when it is drawn, so that it can be gone to."""

        def reached(canvas: Canvas, height_pt: float) -> None:
            self._landmarks.reach(
                landmark, canvas, height_pt=height_pt, top_pt=self._measures.top_pt
            )

        return reached

    def form(self, page: PageForm) -> str:
        """Return the name by which a page of the papers is drawn.

        What is drawn by it is empty until `finish` puts the page there.
        """
        return self._forms.setdefault(page, f"paper-{len(self._forms) + 1}")

    def label(self, canvas: Canvas, words: str) -> None:
        """Let the label of the page that is drawn now say which pages of the papers it shows."""
        self._labels[canvas.getPageNumber()] = words

    def draw_page_of(self, canvas: Canvas, key: str) -> None:
        """Draw the page on which a place will turn out to be, its first figure at 0, 0."""
        self._seen.add(key)
        canvas.doForm(_seen_form(key))

    def set_pages(self, story: list[Flowable], progress: Progress | None) -> Pages:
        """Set the story in one column under running heads."""
        column = Place(
            self._measures.margin_pt,
            self._measures.bottom_pt,
            self._measures.width_pt,
            self._measures.height_pt,
        )
        begin, end = self._head_and_foot(self._measures)
        sheet = _Sheet((column,), self._measures.page_pt, begin, end)
        return self._set(story, progress, sheet, *map(self._template_for_originals, (False, True)))

    def set_places(
        self,
        story: list[Flowable],
        progress: Progress | None,
        places: Sequence[Place],
        page_pt: tuple[float, float],
        on_page: Callable[[Canvas], None],
    ) -> Pages:
        """Set the story into several places of each sheet, without running heads.

        `on_page` draws what stands beside the places.
        """

        def begin(canvas: Canvas, _document: BaseDocTemplate) -> None:
            on_page(canvas)

        return self._set(story, progress, _Sheet(places, page_pt, begin, _nothing))

    def _template_for_originals(self, across: bool) -> PageTemplate:
        """Return the sheets for pages of the papers, upright or lying across."""
        width_pt, height_pt = self._measures.page_pt
        measures = replace(
            self._measures,
            page_pt=(height_pt, width_pt) if across else (width_pt, height_pt),
            margin_pt=_BESIDE_PAGE_PT,
        )
        top_pt = measures.page_pt[1] - measures.head_from_top_pt - _HEAD_TO_PAGE * measures.small_pt
        place = Place(
            measures.margin_pt, measures.bottom_pt, measures.width_pt, top_pt - measures.bottom_pt
        )
        begin, end = self._head_and_foot(measures)
        return PageTemplate(
            template_of(across=across),
            [_frame(place)],
            onPage=begin,
            onPageEnd=end,
            pagesize=measures.page_pt,
        )

    def _set(
        self,
        story: list[Flowable],
        progress: Progress | None,
        sheet: _Sheet,
        *others: PageTemplate,
    ) -> Pages:
        target = BytesIO()
        document = _Document(
            target,
            pagesize=sheet.page_pt,
            title=self.running.title,
            author=self.running.author,
            subject=self.running.subject,
            creator="Scrutiny Prep",
            lang="en-GB",
            displayDocTitle=1,
            invariant=1,
            pageCompression=1,
            initialFontName=REGULAR,
            initialFontSize=self._measures.small_pt,
        )
        frames = [_frame(place) for place in sheet.places]
        document.addPageTemplates(
            [
                PageTemplate(
                    COLUMN, frames, onPage=sheet.begin, onPageEnd=sheet.end, pagesize=sheet.page_pt
                ),
                *others,
            ]
        )
        document.when_all_is_drawn = self._draw_forms
        if progress is not None:
            document.setProgressCallBack(_Steps(progress, len(story)))
        document.build(story, canvasmaker=_LateCanvas)
        forms = {f"/{xObjectName(name)}": page for page, name in self._forms.items()}
        return Pages(target.getvalue(), document.page, self.tags, forms, self._labels)

    def _head_and_foot(self, measures: Measures) -> tuple[_OnPage, _OnPage]:
        """Return what draws the head and the foot of sheets of these measures."""
        return partial(self._begin_page, measures), partial(self._end_page, measures)

    def _begin_page(self, measures: Measures, canvas: Canvas, _document: BaseDocTemplate) -> None:
        if canvas.getPageNumber() == 1:
            return
        size_pt, room_pt = measures.small_pt, measures.width_pt
        heads = self.running.heads
        fitting = (head for head in heads if width_of(head, REGULAR, size_pt) <= room_pt)
        head = next(fitting, heads[-1])
        with artifact(canvas, "Pagination"):
            canvas.setFont(REGULAR, measures.small_pt)
            canvas.drawString(
                measures.margin_pt,
                measures.page_pt[1] - measures.head_from_top_pt,
                fitted(head, REGULAR, size_pt, room_pt),
            )

    def _end_page(self, measures: Measures, canvas: Canvas, _document: BaseDocTemplate) -> None:
        if measures is not self._measures:
            self._others[canvas.getPageNumber()] = measures
        with artifact(canvas, "Pagination"):
            canvas.saveState()
            canvas.translate(measures.margin_pt, measures.foot_from_bottom_pt)
            canvas.doForm(_foot_form(canvas.getPageNumber()))
            canvas.restoreState()

    def _draw_forms(self, canvas: Canvas) -> None:
        """Draw what could not be known before: pages of the contents, and the feet."""
        width_pt, small_pt = self._measures.width_pt, self._measures.small_pt
        body_pt = self._measures.body[0]
        for key, stands_on in self._landmarks.pages().items():
            canvas.beginForm(page_form(key), -width_pt, -body_pt, 0, 2 * body_pt)
            canvas.setFont(REGULAR, body_pt)
            canvas.drawRightString(0, 0, str(stands_on))
            canvas.endForm()
        for key in sorted(self._seen):
            canvas.beginForm(_seen_form(key), 0, -small_pt, 4 * small_pt, 2 * small_pt)
            canvas.setFont(REGULAR, small_pt)
            canvas.drawString(0, 0, str(self._landmarks.page_of(key) or ""))
            canvas.endForm()
        for name in self._forms.values():
            canvas.beginForm(name, 0, 0, 1, 1)
            canvas.endForm()
        pages = canvas.getPageNumber() - 1
        for page in range(1, pages + 1):
            measures = self._others.get(page, self._measures)
            canvas.beginForm(_foot_form(page), 0, -small_pt, measures.width_pt, 4 * small_pt)
            self._draw_foot(canvas, page, pages, measures)
            canvas.endForm()

    def _draw_foot(self, canvas: Canvas, page: int, pages: int, measures: Measures) -> None:
        font = BOLD if self.running.is_exempt else REGULAR
        canvas.setFont(font, measures.small_pt)
        # From the top down, as they are read.
        label = self._landmarks.label_of(page)
        lines = list(_foot_lines(self.running, measures, label, page, pages))
        for line, words in reversed(list(enumerate(lines))):
            canvas.drawRightString(measures.width_pt, line * measures.small[1], words)


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


def _nothing(_canvas: Canvas, _document: BaseDocTemplate) -> None:
    """Draw no foot."""


def _frame(place: Place) -> Frame:
    return Frame(
        place.left_pt,
        place.bottom_pt,
        place.width_pt,
        place.height_pt,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _foot_lines(
    running: Running, measures: Measures, label: str, page: int, pages: int
) -> Iterator[str]:
    """Yield the lines of a foot from the lowest up; what is exempt is never cut short."""
    size_pt, room_pt = measures.small_pt, measures.width_pt
    font = BOLD if running.is_exempt else REGULAR
    tail = f"page {page} of {pages} \u00b7 {running.access}"
    if width_of(tail, font, size_pt) > room_pt:
        yield from broken(running.access, font, size_pt, room_pt)
        tail = f"page {page} of {pages}"
    if label:
        left_pt = room_pt - width_of(f" \u00b7 {tail}", font, size_pt)
        tail = f"{fitted(label, font, size_pt, left_pt)} \u00b7 {tail}"
    yield tail


def template_of(*, across: bool) -> str:
    """Return the name of the sheets for pages of the papers that lie upright or across."""
    return "papers-across" if across else "papers-upright"


def _seen_form(key: str) -> str:
    return f"see-{key}"


def _foot_form(page: int) -> str:
    return f"foot-{page}"
