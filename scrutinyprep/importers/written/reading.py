"""From a file of text to a report with its sections, or to an agenda, minutes or a transcript."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.flow import heading_line, passage_line
from scrutinyprep.domain.parsed import (
    DocumentKind,
    Parsed,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedSection,
)
from scrutinyprep.importers.packs.details import details_of
from scrutinyprep.importers.packs.recommendations import recommendations_in
from scrutinyprep.importers.packs.run_in import run_in_apart
from scrutinyprep.importers.packs.sections import sections_in
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.importers.written.access import access_of
from scrutinyprep.importers.written.agenda import agenda_in
from scrutinyprep.importers.written.blocks import Block, Written
from scrutinyprep.importers.written.facts import is_appendix, meeting_of, title_of
from scrutinyprep.importers.written.headings import WrittenHeadings
from scrutinyprep.importers.written.kinds import record_in
from scrutinyprep.importers.written.paragraphs import paragraphs_of

_A4_PT = (595.3, 841.9)


def parsed_from(written: Written, path: Path, as_kind: DocumentKind | None = None) -> Parsed:
    """Return what a file of text is: an agenda, a report, an appendix, minutes or a transcript.

    Raises:
        NoText: there are no words in it.
    """
    if not any(any(map(str.isalnum, block.text)) for block in written.blocks):
        raise NoText(path)
    # A name may hold bytes that are no letters in any alphabet, and be all there is of a title.
    readable = Path(str(path).encode("utf-8", "replace").decode())
    agenda = _agenda(written, readable, as_kind)
    if agenda is not None:
        return agenda
    record = record_in(written, readable, as_kind)
    return record if record is not None else _pack(written, readable, as_kind)


def _agenda(written: Written, path: Path, as_kind: DocumentKind | None) -> ParsedPack | None:
    """Return a meeting's agenda with its items; None where the file is something else."""
    if as_kind not in (None, DocumentKind.PACK, DocumentKind.SUPPLEMENT):
        return None
    warnings = list(written.warnings)
    items = agenda_in(written, warnings)
    if not items:
        return None
    meeting = meeting_of(written, path)
    # Its words speak of what is exempt; only a mark on every page is about the agenda itself.
    access = access_of(replace(written, blocks=()), "Agenda", warnings)
    sections = _sections(written.blocks, access)
    day = f", {meeting.date.day} {meeting.date:%B %Y}" if meeting.date else ""
    return ParsedPack(
        kind=as_kind or DocumentKind.PACK,
        format=written.format,
        title=f"Agenda, {meeting.committee}{day}" if meeting.committee else path.stem,
        meeting=meeting,
        pages=_pages(sections, written.pages, access),
        items=items,
        papers=(ParsedPaper("Agenda", 1, written.pages, access=access, sections=sections),),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _pack(written: Written, path: Path, as_kind: DocumentKind | None) -> ParsedPack:
    """Return a single paper as the file that holds it."""
    title = title_of(written, path)
    warnings = list(written.warnings)
    access = access_of(written, title, warnings)
    kind = DocumentKind.APPENDIX if is_appendix(title, written) else DocumentKind.REPORT
    if as_kind in (DocumentKind.REPORT, DocumentKind.APPENDIX):
        kind = as_kind
    sections = _sections(written.blocks, access)
    paper = ParsedPaper(
        title=title,
        first_pdf_page=1,
        last_pdf_page=written.pages,
        kind=kind,
        access=access,
        sections=sections,
        recommendations=recommendations_in(sections, kind),
        details=details_of(sections) if kind is DocumentKind.REPORT else (),
    )
    return ParsedPack(
        kind=as_kind or kind,
        format=written.format,
        title=title,
        meeting=meeting_of(written, path),
        pages=_pages(sections, written.pages, access),
        papers=(paper,),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _sections(blocks: Sequence[Block], access: Access) -> tuple[ParsedSection, ...]:
    """Return the sections that blocks fall into."""
    worded = [block for block in blocks if squeezed(block.text)]
    paragraphs = paragraphs_of(worded)
    levels = {
        place: block.level or 1
        for place, block in enumerate(worded)
        if block.level or block.is_title
    }
    headings = WrittenHeadings(paragraphs, levels)
    parts = run_in_apart(paragraphs) if headings.go_by_print else paragraphs
    return sections_in(parts, headings, access)


def _pages(sections: Sequence[ParsedSection], count: int, access: Access) -> tuple[ParsedPage, ...]:
    """Return the pages, each with the headings and passages that begin on it, one to a line."""
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for section in sections:
        if section.heading:
            lines[section.pdf_page or 1].append(heading_line(section.number, section.heading))
        for passage in section.passages:
            line = passage_line(passage.kind, passage.marker, passage.text)
            lines[passage.pdf_page or 1].append(line)
    width, height = _A4_PT
    return tuple(
        ParsedPage(page, "\n".join(lines[page]), width, height, access=access)
        for page in range(1, count + 1)
    )
