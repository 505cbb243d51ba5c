"""How well the pack reader reads single pages that were described from their pictures alone."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from benchmarks.pack_scores import Score, alike, papers_of
from scrutinyprep.domain.parsed import ParsedPack, ParsedPassage, ParsedSection, PassageKind

Told = Mapping[str, Any]
"""What a truth file says of one page, one paper's requests or one file's documents."""
Tally = tuple[str, Score, tuple[str, ...]]
"""What was counted, how much of it was found, and what went wrong, for a person."""

_SPACE = re.compile(r"\s+")
_LEAD_IN = 220
"""So many letters of other words may stand around what is asked: the words that lead into it."""


def page_tallies(pack: ParsedPack, pdf_page: int, told: Told) -> Iterator[Tally]:
    """Yield what is right of one page, thing by thing."""
    page = pack.pages[pdf_page - 1]
    sections = [section for paper in papers_of(pack) for section in paper.sections]
    passages = [
        passage
        for section in sections
        for passage in section.passages
        if passage.pdf_page == pdf_page
    ]
    if "headings" in told:
        headed = [s for s in sections if s.heading and s.pdf_page == pdf_page]
        yield from _headings(headed, told["headings"])
    if told.get("blank"):
        yield _tally("blank", [] if not passages else ["text on a blank page"], 1)
    yield from _paragraphs(passages, told)
    for name, found in (("pack page", page.pack_page), ("own page", page.own_page)):
        key = name.split()[0]
        if key in told:
            wrong = [] if found == told[key] else [f"{name} {told[key]}: {found}"]
            yield _tally(name, wrong, 1)
    if "furniture" in told:
        printed = [alike(f"{p.marker}{p.text}") for p in passages]
        printed += [alike(s.heading) for s in sections if s.pdf_page == pdf_page]
        wrong = [f"in the text: {w}" for w in told["furniture"] if _stands_in(alike(w), printed)]
        yield _tally("furniture", wrong, len(told["furniture"]))
    if told.get("table") is not None:
        is_table = any(p.kind is PassageKind.TABLE_ROW for p in passages)
        yield _tally("table", [] if is_table == told["table"] else [f"table: {is_table}"], 1)
    if "cells" in told:
        rows = [[alike(cell) for cell in p.cells] for p in passages if p.cells]
        wrong = [f"row: {row}" for row in told["cells"] if not _has_row(rows, row)]
        yield _tally("rows", wrong, len(told["cells"]))


def asked_tallies(pack: ParsedPack, told: Told) -> Iterator[Tally]:
    """Yield which of the things asked were found word for word, and whether all of them were."""
    given = [
        (recommendation.pdf_page, _SPACE.sub("", recommendation.text))
        for paper in papers_of(pack)
        for recommendation in paper.recommendations
    ]
    missed, used = [], set()
    for entry in told["asked"]:
        at = next((i for i, one in enumerate(given) if _reads(*one, entry)), None)
        if at is None and entry.get("again"):
            continue
        if at is None:
            missed.append(f"asked p. {entry['page']}: {entry['starts']}")
        else:
            used.add(at)
    false = [
        f"not asked p. {page}: {text[:60]}"
        for at, (page, text) in enumerate(given)
        if at not in used and page not in told.get("may_ask_on", ())
    ]
    # What was asked on an earlier page in the same words need not be given again.
    wanted = len(told["asked"]) - sum(entry.get("again", False) for entry in told["asked"])
    yield "asked", Score(wanted - len(missed), wanted, len(false)), (*missed, *false)
    if wanted:
        yield "all asked of a file", Score(int(not missed), 1), ()


def document_tallies(pack: ParsedPack, told: Told) -> Iterator[Tally]:
    """Yield which documents of a file have their pages right."""
    given = [[paper.first_pdf_page, paper.last_pdf_page] for paper in papers_of(pack)]
    missed = [f"document {span}" for span in told["spans"] if span not in given]
    false = [f"no document {span}" for span in given if span not in told["spans"]]
    wanted = len(told["spans"])
    yield "documents", Score(wanted - len(missed), wanted, len(false)), (*missed, *false)


def _tally(name: str, wrong: Sequence[str], wanted: int) -> Tally:
    return name, Score(wanted - len(wrong), wanted), tuple(wrong)


def _headings(given: Sequence[ParsedSection], told: Sequence[Told]) -> Iterator[Tally]:
    """Yield the headings found, and of those the neighbours whose levels step rightly."""
    left = list(given)
    missed = []
    pairs: list[tuple[int, int, str]] = []
    for entry in sorted(told, key=lambda entry: entry.get("optional", False)):
        words = alike(f"{entry['number'] or ''}{entry['text']}")
        match = next((s for s in left if alike(f"{s.number or ''}{s.heading}") == words), None)
        if match is not None:
            left.remove(match)
            if not entry.get("optional"):
                pairs.append((entry["level"], match.level, match.heading[:40]))
        elif not entry.get("optional"):
            missed.append(f"heading {entry['text'][:60]}")
    wanted = sum(not entry.get("optional") for entry in told)
    false = [f"no heading: {section.heading[:60]}" for section in left]
    yield "headings", Score(wanted - len(missed), wanted, len(false)), (*missed, *false)
    steps = list(pairwise(pairs))
    wrong = [f"step {a[1:]} to {b[1:]}" for a, b in steps if _steps(a, b, 0) != _steps(a, b, 1)]
    yield _tally("levels", wrong, len(steps))


def _steps(before: tuple[int, int, str], after: tuple[int, int, str], at: int) -> int:
    """Return 1, 0 or -1 for a step inwards, none, or outwards."""
    one, two = before[:2][at], after[:2][at]
    return (two > one) - (two < one)


def _paragraphs(passages: Sequence[ParsedPassage], told: Told) -> Iterator[Tally]:
    """Yield the paragraphs that begin where they should, their numbers, and the bullets."""
    begins = [alike(p.text) for p in passages]
    if "begins" in told:
        wrong = [
            f"paragraph: {words}"
            for words in told["begins"]
            if not _begins_any(begins, [words] if isinstance(words, str) else words)
        ]
        yield _tally("paragraphs", wrong, len(told["begins"]))
        if "numbers" in told and told.get("table") is False:
            yield _begun_besides(passages, told["begins"])
    if "continues" in told:
        wrong = [f"parted: {words}" for words in told["continues"] if _begins_any(begins, [words])]
        yield _tally("joined", wrong, len(told["continues"]))
    if "numbers" in told:
        wanted = Counter(map(alike, told["numbers"]))
        rows = PassageKind.TABLE_ROW
        found = Counter(alike(p.marker) for p in passages if p.kind is not rows and p.number)
        yield (
            "numbers",
            Score((wanted & found).total(), wanted.total(), (found - wanted).total()),
            tuple(f"number {n}" for n in (wanted - found))
            + tuple(f"no number {n}" for n in (found - wanted)),
        )
    if "bullets" in told:
        given = [alike(p.text) for p in passages if p.kind is PassageKind.BULLET]
        wrong = [f"bullet: {words}" for words in told["bullets"] if not _begins_any(given, [words])]
        wanted_count = len(told["bullets"])
        false = max(0, len(given) - (wanted_count - len(wrong)))
        yield "bullets", Score(wanted_count - len(wrong), wanted_count, false), tuple(wrong)


def _begun_besides(passages: Sequence[ParsedPassage], told: Iterable[Any]) -> Tally:
    """Return which paragraphs begin where none does."""
    wanted = [alike(w) for words in told for w in ([words] if isinstance(words, str) else words)]
    false = [
        f"begun: {p.text[:50]}"
        for p in passages
        if not any(alike(p.text).startswith(words) for words in wanted)
    ]
    given = len(passages)
    return "paragraphs given", Score(given - len(false), given, 0), tuple(false)


def _begins_any(begins: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether a paragraph begins with one of these words."""
    return any(text.startswith(alike(one)) for text in begins for one in words)


def _stands_in(words: str, printed: Iterable[str]) -> bool:
    """Say whether a running line's words are a paragraph, or long ones within any."""
    return any(words == text or (len(words) > 14 and words in text) for text in printed)


def _has_row(rows: Sequence[Sequence[str]], wanted: Sequence[str]) -> bool:
    """Say whether a row holds these cells, in this order, each by itself."""
    for row in rows:
        left = iter(row)
        if all(any(alike(cell) == one for one in left) for cell in wanted):
            return True
    return False


def _reads(page: int | None, text: str, entry: Told) -> bool:
    """Say whether a text holds the words asked, and hardly more."""
    # With a lead-in at the foot of the page before, it goes by that page.
    pages = (entry["page"], entry["page"] - 1)
    if page not in pages or len(text) > entry["length"] + _LEAD_IN:
        return False
    length = entry["length"]
    at = text.find(_SPACE.sub("", entry["starts"]))
    if at < 0:
        return False
    words = hashlib.sha256(text[at : at + length].encode()).hexdigest()
    return words == str(entry["sha256"])
