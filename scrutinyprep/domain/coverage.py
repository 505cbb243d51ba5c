"""Which parts of a meeting's papers have no question yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.asked_again import asked_once
from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.papers import Recommendation, Section
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.planning import will_be_asked
from scrutinyprep.domain.questions import Question

_FEWEST_NUMBERED = 3
_MINUTES = re.compile(r"(?:\W*draft\W+)?minutes\b", re.IGNORECASE)
"""How the item begins under which a meeting signs the record of the last one."""
_OF_FORM = re.compile(
    r"(?:contacts?(?: details| officers?)?|(?:report )?authors?|further information"
    r"|(?:list of )?(?:background (?:documents|papers)|appendices|annexes|attachments|contents)"
    r"|recommendations?)\W*(?:\(s\))?\W*",
    re.IGNORECASE,
)
"""Headings that every report has: nobody asks about them, and what is asked is told itself."""
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CoveredSection:
    """A section of a report, with how many questions rest on it or on what stands under it."""

    section: Section
    item_id: ItemId
    opens_in: DocumentId
    """The file whose pages are meant."""
    questions: int = 0


@dataclass(frozen=True, slots=True)
class CoveredRecommendation:
    """What a report asks of the committee, with how many questions rest on it."""

    recommendation: Recommendation
    item_id: ItemId
    opens_in: DocumentId
    """The file whose pages are meant."""
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sections and recommendations of a meeting's papers, in the order of the agenda."""

    sections: tuple[CoveredSection, ...] = ()
    recommendations: tuple[CoveredRecommendation, ...] = ()


def coverage_of(
    agenda: Sequence[AgendaItem],
    sections: Iterable[Section],
    questions: Iterable[Question],
) -> Coverage:
    """Return how many questions rest on each section and each recommendation.

    A question rests on what its passage and its evidence stand in. Only the outermost
    sections of each paper are told: who asked about 4.1 asked about 4.

    Args:
        agenda: the items that are looked at, with their papers and what is asked of us.
        sections: of the papers, each paper's in reading order.
        questions: of the meeting; what was dropped does not count.
    """
    rests = [_rests_of(question) for question in questions if will_be_asked(question)]
    of_paper: dict[DocumentId, list[Section]] = {}
    for section in sections:
        if section.heading.strip() and not _OF_FORM.fullmatch(section.heading.strip()):
            of_paper.setdefault(section.document_id, []).append(section)
    covered: list[CoveredSection] = []
    asked: list[CoveredRecommendation] = []
    for item in agenda:
        if _MINUTES.match(item.title):
            continue
        files = {paper.document_id: paper.published_in for paper in item.papers}
        for paper, opens_in in files.items():
            covered += _of_paper(of_paper.get(paper, []), item.id, opens_in, rests)
        asked += [
            CoveredRecommendation(
                one.first,
                item.id,
                files.get(one.first.document_id, one.first.document_id),
                sum(
                    any(_is_on(places, each) for each in (one.first, *one.again))
                    for places in rests
                ),
            )
            for one in asked_once(
                [one for one in item.recommendations if one.kind is RecommendationKind.ASKED],
                lambda one: (one.text, one.access),
            )
        ]
    return Coverage(tuple(covered), tuple(asked))


def _rests_of(question: Question) -> tuple[Place, ...]:
    places = (question.place, *(evidence.place for evidence in question.evidence))
    return tuple(place for place in places if place is not None)


def _of_paper(
    sections: list[Section], item: ItemId, opens_in: DocumentId, rests: list[tuple[Place, ...]]
) -> list[CoveredSection]:
    sections = _of_substance(sections)
    outermost = min((section.level for section in sections), default=0)
    covered: list[CoveredSection] = []
    whole: list[list[Section]] = []
    for section in sections:
        if section.level == outermost:
            covered.append(CoveredSection(section, item, opens_in))
            whole.append([section])
        elif whole:
            whole[-1].append(section)
    for places in rests:
        counted = {at for place in places if (at := _place_among(whole, place)) is not None}
        for at in counted:
            covered[at] = replace(covered[at], questions=covered[at].questions + 1)
    return covered


def _of_substance(sections: list[Section]) -> list[Section]:
    """Leave out title blocks: where a paper numbers its sections, what has no number is none."""
    numbered = [section.number for section in sections if section.number]
    if len(numbered) < _FEWEST_NUMBERED:
        return sections
    first = next(at for at, section in enumerate(sections) if section.number)
    level = sections[first].level
    return [section for section in sections[first:] if section.number or section.level > level]


def _place_among(whole: list[list[Section]], place: Place) -> int | None:
    """Return which section holds a passage: by its number or heading, else by its page."""
    anchor = place.anchor
    if not whole or place.document_id != whole[0][0].document_id:
        return None
    for at, parts in enumerate(whole):
        if anchor.section and any(
            anchor.section == part.number or anchor.section in part.paragraphs for part in parts
        ):
            return at
    for at, parts in enumerate(whole):
        if anchor.heading and any(
            anchor.heading == part.heading and _begins_by(part, anchor.pdf_page) for part in parts
        ):
            return at
    begun = [at for at, parts in enumerate(whole) if _begins_by(parts[0], anchor.pdf_page)]
    return begun[-1] if begun else None


def _begins_by(section: Section, pdf_page: int) -> bool:
    return section.pdf_page is None or section.pdf_page <= pdf_page


def _is_on(places: tuple[Place, ...], asked: Recommendation) -> bool:
    """Say whether one of the passages is in the words of a recommendation, or is its page."""
    words = _plain(asked.text)
    for place in places:
        if place.document_id != asked.document_id:
            continue
        quote = _plain(place.anchor.quote)
        if not quote:
            if place.anchor.pdf_page == asked.pdf_page:
                return True
        elif quote in words or words in quote:
            return True
    return False


def _plain(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))
