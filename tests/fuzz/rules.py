"""What holds of whatever an importer returns, of any file at all."""

from collections.abc import Iterator
from math import isfinite

import msgspec

from scrutinyprep.domain.parsed import (
    Parsed,
    ParsedItem,
    ParsedMinutes,
    ParsedPack,
    ParsedPaper,
    ParsedPassage,
    ParsedRecommendation,
    ParsedSection,
    ParsedTranscript,
)


def broken_rules(parsed: Parsed) -> list[str]:
    """Return each rule that a result breaks, in words; none for a sound one."""
    return [*_of_sending(parsed), *_of_any(parsed)]


def _of_sending(parsed: Parsed) -> Iterator[str]:
    try:
        sent = msgspec.msgpack.encode(parsed)
    except UnicodeEncodeError:
        yield "half a letter is in it"
        return
    if msgspec.msgpack.decode(sent, type=type(parsed)) != parsed:
        yield "it arrives as another thing than it was sent"


def _of_any(parsed: Parsed) -> Iterator[str]:
    if not parsed.title.strip():
        yield "it has no title"
    if not parsed.format:
        yield "it has no format"
    for warning in parsed.warnings:
        if not warning.code or warning.message.strip()[-1:] not in {".", "”", "?"}:
            yield f"a warning is no sentence: {warning}"
    match parsed:
        case ParsedPack():
            yield from _of_pack(parsed)
        case ParsedTranscript():
            yield from _of_transcript(parsed)
        case ParsedMinutes():
            yield from _of_minutes(parsed)


def _of_pack(pack: ParsedPack) -> Iterator[str]:
    last = len(pack.pages)
    if [page.pdf_page for page in pack.pages] != list(range(1, last + 1)):
        yield "its pages are not one after the other"
    for page in pack.pages:
        if not (isfinite(page.width_pt) and isfinite(page.height_pt)):
            yield f"page {page.pdf_page} has no size"
        if page.width_pt <= 0 or page.height_pt <= 0:
            yield f"page {page.pdf_page} is no sheet"
        if (page.pack_page is None) != (page.pack_page_from is None):
            yield f"page {page.pdf_page} has a number from nowhere"
        numbers = (page.pack_page, page.own_page)
        if any(number is not None and not 0 <= number < 10**9 for number in numbers):
            yield f"page {page.pdf_page} has an impossible number: {numbers}"
    for item in pack.items:
        yield from _of_item(item, last)
    for paper in pack.papers:
        yield from _of_paper(paper, 1, last)


def _of_item(item: ParsedItem, last: int) -> Iterator[str]:
    name = f"item {item.number!r}"
    if not item.found_by:
        yield f"{name} was found by nothing"
    if (item.first_pdf_page is None) != (item.last_pdf_page is None):
        yield f"{name} has half a range"
    if item.first_pdf_page is None or item.last_pdf_page is None:
        if item.papers:
            yield f"{name} has papers and no pages"
    elif not 1 <= item.first_pdf_page <= item.last_pdf_page <= last:
        yield f"{name} is not in the file: {item.first_pdf_page} to {item.last_pdf_page}"
    else:
        for paper in item.papers:
            yield from _of_paper(paper, item.first_pdf_page, item.last_pdf_page)
    first, final = item.first_pack_page, item.last_pack_page
    if first is not None and final is not None and first > final:
        yield f"{name} ends before it begins: {first} to {final}"


def _of_paper(paper: ParsedPaper, first: int, last: int) -> Iterator[str]:
    name = f"paper {paper.title!r}"
    if not paper.title.strip():
        yield "a paper has no title"
    if not first <= paper.first_pdf_page <= paper.last_pdf_page <= max(last, first):
        yield f"{name} is outside: {paper.first_pdf_page} to {paper.last_pdf_page}"
    pages = (paper.first_pdf_page, paper.last_pdf_page)
    for section in paper.sections:
        yield from _of_section(section, name, pages)
    for recommendation in paper.recommendations:
        yield from _of_recommendation(recommendation, name, pages)
    for detail in paper.details:
        if not detail.text.strip():
            yield f"{name} says nothing of {detail.name}"


def _of_section(section: ParsedSection, name: str, pages: tuple[int, int]) -> Iterator[str]:
    if section.level < 1:
        yield f"{name} has a section of level {section.level}"
    if section.pdf_page is not None and not pages[0] <= section.pdf_page <= pages[1]:
        yield f"{name} has a section on page {section.pdf_page}"
    for passage in section.passages:
        yield from _of_passage(passage, name, pages)


def _of_passage(
    passage: ParsedPassage, name: str, pages: tuple[int, int] | None = None
) -> Iterator[str]:
    if not passage.text.strip():
        yield f"{name} has an empty passage"
    if "\n" in passage.text or "\r" in passage.text:
        yield f"{name} has a passage on two lines: {passage.text[:80]!r}"
    if pages and passage.pdf_page is not None and not pages[0] <= passage.pdf_page <= pages[1]:
        yield f"{name} has a passage on page {passage.pdf_page}"


def _of_recommendation(
    found: ParsedRecommendation, name: str, pages: tuple[int, int] | None = None
) -> Iterator[str]:
    if not found.text.strip():
        yield f"{name} recommends nothing"
    if pages and found.pdf_page is not None and not pages[0] <= found.pdf_page <= pages[1]:
        yield f"{name} has a recommendation on page {found.pdf_page}"


def _of_transcript(transcript: ParsedTranscript) -> Iterator[str]:
    if not transcript.speeches:
        yield "nothing is said in it"
    for place, speech in enumerate(transcript.speeches):
        # A turn that is timed and named may have no words: its webcast has no more of it.
        is_silent = not speech.text.strip() or not speech.display_text.strip()
        if is_silent and (speech.start_s is None or speech.speaker is None):
            yield f"speech {place} is silent"
        if speech.speaker is not None and not speech.speaker.strip():
            yield f"speech {place} has a speaker without a name"
        if speech.start_s is not None and not (isfinite(speech.start_s) and speech.start_s >= 0):
            yield f"speech {place} begins at {speech.start_s}"
        if speech.point is not None and not 0 <= speech.point < len(transcript.agenda):
            yield f"speech {place} is of point {speech.point} of {len(transcript.agenda)}"


def _of_minutes(minutes: ParsedMinutes) -> Iterator[str]:
    for place, minute in enumerate(minutes.minutes):
        for passage in minute.passages:
            yield from _of_passage(passage, f"minute {place}")
        for resolution in minute.resolutions:
            yield from _of_recommendation(resolution, f"minute {place}")
    if any(not name.strip() for name in minutes.present):
        yield "somebody without a name was present"
