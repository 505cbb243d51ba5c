"""How long a briefing takes to be written, against plain ReportLab on the same flowables.

Run by hand, `python3 -m benchmarks.briefing [--rounds N]`. The long one has 300
pages with contents and 200 questions; 60 of the pages are pages of the papers, taken
out of a PDF by a process of their own, whose time counts. Ours is tagged, bookmarked
and finished; the other is what ReportLab's own manual tells one to do: `multiBuild`
with its `TableOfContents` and its own paragraphs, holding the same words in the same
styles, with neither structure nor links. It can't show pages of another PDF, so it
leaves as many empty. Each runs in a process of its own, in turns.
`docs/performance.md` says what the figures mean.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.memory import peak_bytes
from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingEvidence,
    BriefingItem,
    BriefingNote,
    BriefingOriginal,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
    numbered,
)
from scrutinyprep.domain.ids import DocumentId

_RATIO_MOST = 1.0
_SHORT_S_MOST = 0.5
_MEGABYTES_MOST = 400
_WORDS = (
    "What has to change before the committee can say that a child who waits for an assessment "
    "today will wait a shorter time next year and which of those changes is in the hands of the "
    "council rather than of its partners or of the schools that it does not run"
).split()
_LONG, _SHORT = (20, 10, 2, 3), (3, 2, 1, 0)
"""Agenda items, and questions, notes and pages of papers on each."""
_PAPERS = DocumentId("papers")


def made_papers(path: Path, pages: int) -> None:
    """Print papers: each page full of lines, with a ruled table under them."""
    from reportlab.pdfgen.canvas import Canvas

    from scrutinyprep.briefing.styles import STANDARD
    from scrutinyprep.briefing.typeface import REGULAR, load_typeface

    load_typeface()
    canvas = Canvas(str(path), pagesize=STANDARD.page_pt, invariant=1, pageCompression=1)
    for page in range(pages):
        canvas.setFont(REGULAR, 11)
        for line in range(40):
            canvas.drawString(70, 770 - 13 * line, _said(page * 40 + line, 16))
        canvas.grid([70 + 65 * column for column in range(8)], [60 + 16 * row for row in range(11)])
        for cell in range(70):
            canvas.drawString(74 + 65 * (cell % 7), 64 + 16 * (cell // 7), f"{page * cell:,}")
        canvas.showPage()
    canvas.save()


def made_content(
    items: int, questions: int, notes: int, originals: int = 0, papers: Path | None = None
) -> BriefingContent:
    """Return a briefing with so many items, and so much on each.

    `papers` is the file that its pages of papers are taken from.
    """
    return BriefingContent(
        council="Anyshire County Council",
        committee="Children and Young People Scrutiny Committee",
        made_on=dt.date(2026, 11, 20),
        date=dt.date(2026, 12, 10),
        time=dt.time(14),
        copy_of="Cllr Siân Ŵyn-Hughes",
        items=tuple(
            replace(
                _item(number, questions, notes),
                originals=tuple(
                    BriefingOriginal(_PAPERS, page, page, path=papers)
                    for page in range((number - 1) * originals + 1, number * originals + 1)
                ),
            )
            for number in range(1, items + 1)
        ),
        promises=tuple(
            BriefingPromise(_said(number, 40), "Head of Service", str(number), source="item 5")
            for number in range(1, items + 1)
        ),
    )


def _said(seed: int, words: int) -> str:
    return " ".join(_WORDS[(seed * 7 + place) % len(_WORDS)] for place in range(words))


def _quote(seed: int) -> BriefingQuote:
    return BriefingQuote(_said(seed, 70), seed + 6, seed + 2, f"{seed % 9}.{seed % 7}", "Progress")


def _item(number: int, questions: int, notes: int) -> BriefingItem:
    first = number * 20
    return BriefingItem(
        str(number),
        _said(number, 12),
        (first + 4, first + 23),
        (first, first + 19),
        asked=tuple(BriefingRecommendation(_said(n, 45), first + 4, first) for n in range(3)),
        questions=tuple(_question(first + place) for place in range(questions)),
        notes=tuple(BriefingNote(_said(n, 160), _quote(first + n)) for n in range(notes)),
    )


def _question(seed: int) -> BriefingQuestion:
    return BriefingQuestion(
        words=f"{_said(seed, 25)}?",
        purpose="Evidence gap",
        addressee="Director of Children's Services",
        minutes=3,
        quote=_quote(seed),
        evidence=tuple(
            BriefingEvidence(_said(seed + n, 60), "Against", "Helen Brown, 12 June 2024, 0:14:13")
            for n in range(3)
        ),
        follow_ups=tuple(f"{_said(seed + n, 20)}?" for n in range(3)),
        answer_lines=6,
    )


def write_ours(content: BriefingContent, path: Path) -> int:
    """Write it as the program does; return its pages."""
    from scrutinyprep.briefing.layout import write_briefing
    from scrutinyprep.services.clippings import with_pictures

    return write_briefing(with_pictures(content), path).pages


def write_plain(content: BriefingContent, path: Path) -> int:
    """Write the same flowables as plain ReportLab does; return its pages."""
    from scrutinyprep.briefing.paper import Paper, Running
    from scrutinyprep.briefing.setting import Setting
    from scrutinyprep.briefing.standard import standard_story
    from scrutinyprep.briefing.styles import STANDARD, styles_of
    from scrutinyprep.briefing.typeface import load_typeface

    typeface = load_typeface()
    paper = Paper(Running("", "", "", ("",), "", is_exempt=False), STANDARD)
    setting = Setting(typeface, STANDARD, styles_of(STANDARD), paper)
    story = list(_plain(standard_story(numbered(content), setting), setting))
    return _built(story, path)


def _plain(story: Any, setting: Any) -> Iterator[Any]:
    """Yield the flowables of a story as ReportLab's own, the contents as one of its tables."""
    from reportlab.platypus import KeepTogether, NextPageTemplate, Spacer
    from reportlab.platypus.tableofcontents import TableOfContents

    from scrutinyprep.briefing.contents_row import ContentsRow
    from scrutinyprep.briefing.flowables import Kept, OwnNotes
    from scrutinyprep.briefing.originals import OriginalSheet

    has_contents = False
    for one in story:
        if isinstance(one, ContentsRow):
            if not has_contents:
                contents = TableOfContents()
                contents.levelStyles = [setting.styles.plain]
                yield contents
            has_contents = True
        elif isinstance(one, Kept):
            yield KeepTogether(list(_plain(one._content, setting)))
        elif isinstance(one, OriginalSheet):
            yield Spacer(1, setting.measures.height_pt)
        elif not isinstance(one, OwnNotes | NextPageTemplate):
            yield _plain_one(one, setting)


def _plain_one(one: Any, setting: Any) -> Any:
    """Return one flowable as ReportLab's own."""
    from reportlab.platypus import HRFlowable, Paragraph, Table

    from scrutinyprep.briefing.flowables import AnswerLines, Heading, Rule, Words
    from scrutinyprep.briefing.tables import TableRow

    match one:
        case Words():
            made = Paragraph("", one.style, bulletText=one.bulletText, frags=one.frags)
            if isinstance(one, Heading) and one.style is setting.styles.item:
                made.stands_in_contents = "".join(frag.text for frag in one.frags)
            return made
        case Rule():
            return HRFlowable(width="100%", thickness=one.thickness_pt, color="black")
        case AnswerLines():
            return AnswerLines(one.count, indent_pt=one.indent_pt, pitch_pt=one.pitch_pt)
        case TableRow():
            cells = [_plain_one(cell, setting) if cell else "" for cell in one.cells]
            return Table([cells], colWidths=list(one.widths_pt))
    return one


def _built(story: list[Any], path: Path) -> int:
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    from scrutinyprep.briefing.styles import STANDARD
    from scrutinyprep.briefing.typeface import REGULAR

    class Document(BaseDocTemplate):  # type: ignore[misc]
        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - ReportLab's hook
            title = getattr(flowable, "stands_in_contents", "")
            if title:
                self.notify("TOCEntry", (0, title, self.page))

    def head_and_foot(canvas: Any, document: Any) -> None:
        canvas.setFont(REGULAR, STANDARD.small_pt)
        canvas.drawString(STANDARD.margin_pt, STANDARD.page_pt[1] - 35, "Scrutiny Committee")
        canvas.drawRightString(
            STANDARD.page_pt[0] - STANDARD.margin_pt, 31, f"page {document.page}"
        )

    target = BytesIO()
    document = Document(target, pagesize=STANDARD.page_pt)
    frame = Frame(
        STANDARD.margin_pt, STANDARD.bottom_pt, STANDARD.width_pt, STANDARD.height_pt, 0, 0, 0, 0
    )
    document.addPageTemplates(PageTemplate("page", [frame], onPage=head_and_foot))
    document.multiBuild(story)
    path.write_bytes(target.getvalue())
    return int(document.page)


_KINDS: dict[str, tuple[Callable[[BriefingContent, Path], int], tuple[int, int, int, int]]] = {
    "ours": (write_ours, _LONG),
    "plain": (write_plain, _LONG),
    "short": (write_ours, _SHORT),
}


def _child(kind: str) -> None:
    """Do one piece of work in this process, and print what it took."""
    # What the window has loaded long before anyone writes a briefing.
    import scrutinyprep.bootstrap  # noqa: F401

    write, size = _KINDS[kind]
    with tempfile.TemporaryDirectory() as folder:
        path, papers = Path(folder, "briefing.pdf"), Path(folder, "papers.pdf")
        if size[-1]:
            made_papers(papers, size[0] * size[-1])
        content = made_content(*size, papers=papers)
        wall, cpu = time.perf_counter(), _cpu_s()
        pages = write(content, path)
        took = {"wall_s": time.perf_counter() - wall, "cpu_s": _cpu_s() - cpu}
        sys.stdout.write(json.dumps({**took, "pages": pages, "bytes": path.stat().st_size}))


def _cpu_s() -> float:
    """Return the processor time of this process and of those it started and saw end."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _run(kind: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.briefing", "--child", kind]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> int:
    """Measure and print; 1 where a figure is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", choices=list(_KINDS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.child)
        return 0
    runs: dict[str, list[dict[str, Any]]] = {kind: [] for kind in _KINDS}
    for _ in range(options.rounds):
        for kind, found in runs.items():
            found.append(_run(kind))
    cpu = {kind: statistics.median(run["cpu_s"] for run in found) for kind, found in runs.items()}
    ratio = cpu["ours"] / cpu["plain"]
    megabytes = peak_bytes([sys.executable, "-m", "benchmarks.briefing", "--child", "ours"]) / 1e6
    short_s = min(run["wall_s"] for run in runs["short"])
    pages = {kind: found[0]["pages"] for kind, found in runs.items()}
    lines = (
        f"long briefing: ours {pages['ours']} pages, plain ReportLab {pages['plain']} pages",
        f"  processor time {cpu['ours']:.2f} s against {cpu['plain']:.2f} s: "
        f"{ratio:.2f} (at most {_RATIO_MOST})",
        f"  memory at its peak {megabytes:.0f} MB (at most {_MEGABYTES_MOST})",
        f"short briefing of {pages['short']} pages, ReportLab loaded for it: "
        f"{short_s:.2f} s (at most {_SHORT_S_MOST})",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    is_well = ratio <= _RATIO_MOST and megabytes <= _MEGABYTES_MOST and short_s <= _SHORT_S_MOST
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
