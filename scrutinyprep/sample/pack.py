"""The sample pack put together: frontsheet, papers, padding, stamps, outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.platypus import Paragraph, Spacer

from scrutinyprep.sample.charts import read_charts
from scrutinyprep.sample.flowing import Flow
from scrutinyprep.sample.frontsheet import FRONTSHEET_LOOK, frontsheet
from scrutinyprep.sample.looks import LOOKS, styles_of
from scrutinyprep.sample.meeting import Item, Meeting, Paper
from scrutinyprep.sample.minutes import printed_minutes, read_minutes
from scrutinyprep.sample.sheets import exempt_head, pdf_of
from scrutinyprep.sample.stamps import Stamps, stamp
from scrutinyprep.sample.words import blocks_of

_BLANK = "This page is intentionally left blank"


@dataclass(frozen=True, slots=True)
class _Part:
    """A paper set on its pages, with its place in the pack."""

    item: Item
    paper: Paper
    pdf: bytes
    pages: int
    first_pack_page: int

    @property
    def last_pack_page(self) -> int:
        """With the blank page that makes its pages even in number."""
        return self.first_pack_page + self.pages + self.pages % 2 - 1


def pack_name(meeting: Meeting) -> str:
    """Return the name of the pack's file, as Modern.Gov makes it."""
    starts = meeting.starts
    return f"{_kind(meeting)} reports pack {starts:%A %d-%b-%Y %H.%M} {meeting.committee}.pdf"


def write_pack(file: Path, meeting: Meeting, words: Path) -> None:
    """Write the pack. The same words give the same bytes.

    Raises:
        OSError: the words are missing, or the file can't be written.
    """
    parts = tuple(_parts(meeting, words))
    ranges: dict[str, tuple[int, int]] = {}
    for part in parts:
        first, _ = ranges.get(part.item.number, (part.first_pack_page, 0))
        ranges[part.item.number] = (first, part.last_pack_page)
    with pikepdf.new() as pdf:
        _append(pdf, frontsheet(meeting, ranges))
        if len(pdf.pages) % 2:
            _append(pdf, _blank_page())
        front = len(pdf.pages)
        for part in parts:
            _add_part(pdf, part, front)
        _describe(pdf, meeting)
        _add_outline(pdf, parts, front)
        pdf.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _parts(meeting: Meeting, words: Path) -> Iterator[_Part]:
    """Set the papers one after the other."""
    charts = read_charts(words)
    pack_page = 1
    for item in meeting.items:
        for paper in item.papers:
            look = LOOKS[paper.look]
            if paper.look == "minutes":
                minutes = read_minutes(words)
                pdf = pdf_of(printed_minutes(minutes, meeting), look)
            else:
                blocks = blocks_of((words / paper.file).read_text(encoding="utf-8"))
                flow = Flow(look, charts, is_form=paper.look == "form")
                pdf = pdf_of(
                    flow.flowables(blocks), look, foot=paper.foot, head=exempt_head(blocks)
                )
            with pikepdf.open(BytesIO(pdf)) as source:
                part = _Part(item, paper, pdf, len(source.pages), pack_page)
            yield part
            pack_page = part.last_pack_page + 1


def _add_part(pdf: pikepdf.Pdf, part: _Part, front: int) -> None:
    _append(pdf, part.pdf)
    for offset in range(part.pages):
        pack_page = part.first_pack_page + offset
        is_first = offset == 0 and part.paper is part.item.papers[0]
        stamp(
            pdf,
            pdf.pages[front + pack_page - 1],
            Stamps(pack_page, part.item.number if is_first else None),
        )
    if part.pages % 2:
        _append(pdf, _blank_page())


def _append(pdf: pikepdf.Pdf, pages: bytes) -> None:
    with pikepdf.open(BytesIO(pages)) as source:
        pdf.pages.extend(source.pages)


def _blank_page() -> bytes:
    """Return the page that is put after an odd number of pages; it has no stamp."""
    style = styles_of(FRONTSHEET_LOOK).centred.clone("blank", fontSize=14, leading=17)
    return pdf_of([Spacer(1, 330), Paragraph(_BLANK, style)], FRONTSHEET_LOOK)


def _describe(pdf: pikepdf.Pdf, meeting: Meeting) -> None:
    when = f"{meeting.committee}, {meeting.starts:%d/%m/%Y %H:%M}"
    info = pdf.docinfo
    info["/Title"] = f"({_kind(meeting)} Pack)Agenda Document for {when}"
    info["/Subject"] = when
    info["/Author"] = meeting.council
    info["/Keywords"] = meeting.notice
    info["/Creator"] = "Scrutiny Prep"
    info["/Producer"] = "Scrutiny Prep sample, in the layout of Modern.Gov packs"
    # A real pack has the date of the template here, never that of the meeting.
    info["/CreationDate"] = "D:20030115131600Z"
    info["/ModDate"] = f"D:{meeting.published:%Y%m%d}164500Z"


def _add_outline(pdf: pikepdf.Pdf, parts: tuple[_Part, ...], front: int) -> None:
    """Give the items with papers an entry each; the second paper on, one below it."""
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Agenda", 0, "Fit"))
        for part in parts:
            place = front + part.first_pack_page - 1
            if part.paper is part.item.papers[0]:
                title = f"{part.item.number} {part.item.title}"
                outline.root.append(pikepdf.OutlineItem(title, place, "Fit"))
            else:
                entry = pikepdf.OutlineItem(part.paper.title, place, "Fit")
                outline.root[-1].children.append(entry)


def _kind(meeting: Meeting) -> str:
    """Return what a pack is called: one with exempt papers goes to members only."""
    has_exempt = any(item.exempt_paragraph is not None for item in meeting.items)
    return "Private" if has_exempt else "Public"
