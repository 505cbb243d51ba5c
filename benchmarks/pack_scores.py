"""How much of what stands in a truth file the pack reader found, counted."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from scrutinyprep.domain.anchors import places_of
from scrutinyprep.domain.parsed import ParsedItem, ParsedPack, ParsedPaper, ParsedSection

_NOT_LETTERS = re.compile(r"[\W_]+")

Truth = Mapping[str, Any]
"""A truth file as read: the corpus's own, or one of tests/truth."""


@dataclass(frozen=True, slots=True)
class Score:
    """Of how many things wanted how many were found, and how many besides."""

    found: int = 0
    wanted: int = 0
    false: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.wanted + other.wanted, self.false + other.false)

    @property
    def recall(self) -> float | None:
        """The share found; None where nothing was wanted."""
        return self.found / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        """The share of what was given that was wanted; None where nothing was given."""
        given = self.found + self.false
        return self.found / given if given else None


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one file; `missed` and `false` name what went wrong, for a person."""

    items: Score = Score()
    pages: Score = Score()
    headings: Score = Score()
    levels: Score = Score()
    recommendations: Score = Score()
    details: Score = Score()
    quotations: Score = Score()
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.items + other.items,
            self.pages + other.pages,
            self.headings + other.headings,
            self.levels + other.levels,
            self.recommendations + other.recommendations,
            self.details + other.details,
            self.quotations + other.quotations,
            self.missed + other.missed,
            self.false + other.false,
        )


def scores_of(pack: ParsedPack, truth: Truth) -> Scores:
    """Score a pack against a truth file of either kind."""
    if "looked_at" not in truth:
        return Scores(
            items=_items(pack, truth), pages=_stamps(pack, truth), quotations=_quoted(pack, truth)
        )
    found = _headings(pack, truth)
    asked = _recommendations(pack, truth)
    told = _details(pack, truth)
    return found + asked + told + Scores(pages=_own_pages(pack, truth), items=_meeting(pack, truth))


def alike(text: str) -> str:
    """Return what two writings of one text share: letters and digits in small print."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def papers_of(pack: ParsedPack) -> Iterator[ParsedPaper]:
    """Yield all papers of a pack."""
    yield from pack.papers
    for item in pack.items:
        yield from item.papers


def _items(pack: ParsedPack, truth: Truth) -> Score:
    """Count the items with number, title and both ranges right, and the papers with theirs."""
    by_number = {item.number: item for item in pack.items}
    found = wanted = 0
    for entry in truth["items"]:
        item = by_number.get(str(entry["no"]))
        wanted += 1 + len(entry["docs"])
        if item is None:
            continue
        ranges = (entry.get("pdf", entry.get("pdf_pages")), entry.get("stamps"))
        pdf = _span(item.first_pdf_page, item.last_pdf_page)
        pack_pages = _span(item.first_pack_page, item.last_pack_page)
        right = item.title == entry["title"] and pdf == ranges[0]
        found += right and pack_pages == (ranges[1] or entry.get("pack_pages"))
        found += _right_papers(item, entry["docs"])
    numbers = {str(entry["no"]) for entry in truth["items"]}
    false = sum(item.number not in numbers and bool(item.papers) for item in pack.items)
    return Score(found, wanted, false)


def _right_papers(item: ParsedItem, docs: Sequence[Truth]) -> int:
    """Count the papers that have their pages right."""
    spans = {(paper.first_pdf_page, paper.last_pdf_page) for paper in item.papers}
    return sum(
        tuple(doc.get("pdf") or (doc["pdf_page"], doc["pdf_page"] + doc["pages"] - 1)) in spans
        for doc in docs
    )


def _span(first: int | None, last: int | None) -> list[int] | None:
    return None if first is None or last is None else [first, last]


def _stamps(pack: ParsedPack, truth: Truth) -> Score:
    """Count the papers' pages with the right pack page."""
    found = wanted = 0
    for doc in (doc for item in truth["items"] for doc in item["docs"]):
        first, last = doc.get("stamps") or (doc["stamp_first"], doc["stamp_last"])
        start = doc["pdf"][0] if "pdf" in doc else doc["pdf_page"]
        for offset in range(last - first + 1):
            wanted += 1
            found += pack.pages[start + offset - 1].pack_page == first + offset
    return Score(found, wanted)


def _quoted(pack: ParsedPack, truth: Truth) -> Score:
    """Count the quotations that are found on their page."""
    wanted = [
        (anchor["quote"], anchor["v2_pdf_page"])
        for anchor in truth.get("anchors", ())
        if anchor["expected"] in ("kept", "moved") and "v2_pdf_page_end" not in anchor
    ]
    found = sum(any(places_of(quote, pack.pages[page - 1].text)) for quote, page in wanted)
    return Score(found, len(wanted))


def _own_pages(pack: ParsedPack, truth: Truth) -> Score:
    """Count the pages with the paper's own number right."""
    wanted = truth.get("own_pages", {})
    found = sum(pack.pages[int(page) - 1].own_page == own for page, own in wanted.items())
    return Score(found, len(wanted))


def _meeting(pack: ParsedPack, truth: Truth) -> Score:
    """Count the facts of the meeting that are right."""
    wanted = truth.get("meeting", {})
    facts = pack.meeting
    said = {
        "council": facts.council,
        "committee": facts.committee,
        "date": facts.date and facts.date.isoformat(),
    }
    return Score(sum(said[name] == value for name, value in wanted.items()), len(wanted))


def _headings(pack: ParsedPack, truth: Truth) -> Scores:
    """Count the headings found with page and words, and of those the levels that are right.

    Levels are compared by rank within the pages looked at: which of two
    headings is the outer one is visible, its absolute depth is not.
    """
    first, last = truth["looked_at"]
    given = [
        section
        for paper in papers_of(pack)
        for section in paper.sections
        if section.heading and section.pdf_page and first <= section.pdf_page <= last
    ]
    left = list(given)
    missed = []
    pairs: list[tuple[int, int]] = []
    found = wanted = 0
    for entry in sorted(truth["headings"], key=lambda entry: entry.get("optional", False)):
        optional = entry.get("optional", False)
        wanted += not optional
        match = next((section for section in left if _is(section, entry)), None)
        if match is not None:
            left.remove(match)
            if not optional:
                found += 1
                pairs.append((entry["level"], match.level))
        elif not optional:
            missed.append(f"heading p. {entry['page']}: {entry['text']}")
    false = tuple(f"heading p. {section.pdf_page}: {section.heading}" for section in left)
    return Scores(
        headings=Score(found, wanted, len(left)),
        levels=_levels(pairs),
        missed=tuple(missed),
        false=false,
    )


def _is(section: ParsedSection, entry: Truth) -> bool:
    """Say whether a section has the heading of a truth file."""
    words = alike(f"{entry['number'] or ''}{entry['text']}")
    return (
        section.pdf_page == entry["page"]
        and alike(f"{section.number or ''}{section.heading}") == words
    )


def _levels(pairs: Sequence[tuple[int, int]]) -> Score:
    """Count the neighbours whose levels rise, stay or fall as they should."""
    steps = list(pairwise(pairs))
    right = sum(
        _sign(after[0] - before[0]) == _sign(after[1] - before[1]) for before, after in steps
    )
    return Score(right, len(steps))


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _recommendations(pack: ParsedPack, truth: Truth) -> Scores:
    """Count the recommendations that are given word for word with their page."""
    wanted = truth.get("recommendations")
    if wanted is None:
        return Scores()
    first, last = truth["looked_at"]
    given = [
        (recommendation.pdf_page, " ".join(recommendation.text.split()))
        for paper in papers_of(pack)
        if paper.first_pdf_page <= last and paper.last_pdf_page >= first
        for recommendation in paper.recommendations
    ]
    missed = [
        f"asked p. {entry['page']}: {entry.get('text', entry.get('starts', ''))[:70]}"
        for entry in wanted
        if not any(page == entry["page"] and _reads(text, entry) for page, text in given)
    ]
    # A list printed again in other words is no mistake.
    false = tuple(
        f"asked p. {page}: {text[:70]}"
        for page, text in given
        if page is not None and first <= page <= last and not _is_reprint(text, wanted)
    )
    count = Score(len(wanted) - len(missed), len(wanted), len(false))
    return Scores(recommendations=count, missed=tuple(missed), false=false)


def _reads(text: str, entry: Truth) -> bool:
    """Say whether a text is the recommendation of a truth file, word for word."""
    if "text" in entry:
        return bool(text == entry["text"])
    return bool(hashlib.sha256(text.encode()).hexdigest() == entry["sha256"])


def _is_reprint(text: str, wanted: Sequence[Truth]) -> bool:
    """Say whether a text has the beginning of a recommendation of a truth file."""
    words = set(text.split())
    return any(
        2 * len(words & set(begins)) >= len(begins)
        for begins in ((entry.get("text") or entry["starts"]).split()[:6] for entry in wanted)
    )


def _details(pack: ParsedPack, truth: Truth) -> Scores:
    """Count the details that begin as they should, on their page."""
    first, last = truth["looked_at"]
    given = [
        (detail.name.value, detail.pdf_page, alike(detail.text))
        for paper in papers_of(pack)
        if paper.first_pdf_page <= last and paper.last_pdf_page >= first
        for detail in paper.details
    ]
    missed = []
    wanted = truth.get("details", ())
    for entry in wanted:
        begins = alike(entry["starts"])
        if not any(
            (name, page) == (entry["name"], entry["page"]) and text.startswith(begins)
            for name, page, text in given
        ):
            missed.append(f"{entry['name']} p. {entry['page']}: {entry['starts']}")
    return Scores(details=Score(len(wanted) - len(missed), len(wanted)), missed=tuple(missed))
