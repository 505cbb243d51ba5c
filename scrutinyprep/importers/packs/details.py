"""What a report says of itself: its author, whom to ask, its purpose and its implications.

Councils' templates say it in three places: in labels at the head ("From: ...",
"Ward(s): ..."), under headings of that name, and in labels at the end ("Report
Author: ...", "Finance Advice: ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrutinyprep.domain.parsed import (
    DetailName,
    ParsedDetail,
    ParsedPassage,
    ParsedSection,
    PassageKind,
)
from scrutinyprep.importers.packs.page_text import CELL_GAP

_IMPLICATIONS = {
    DetailName.FINANCIAL_IMPLICATIONS: r"financ(?:e|ial)|budget(?:ary)?|ariannol",
    DetailName.LEGAL_IMPLICATIONS: r"legal(?: and \w+)?|cyfreithiol",
    DetailName.EQUALITY_IMPLICATIONS: r"equalit(?:y|ies)(?:,? (?:and|&|diversity)[\w ,&]*)?|eqia|"
    r"cydraddoldeb",
    DetailName.RISK_IMPLICATIONS: r"risks?(?: and \w+)?|risg",
}
_HEADINGS = {
    name: re.compile(
        rf"(?:(?:{words})(?:[ ,&/]+(?:and )?[\w&]+){{0,4}}? (?:implications?|advice|comments|"
        rf"considerations?|impact(?: assessment)?|management|assessment|issues)(?:\(s\))?"
        rf"|goblygiadau (?:{words})|(?:{words})(?: implications?)?"
        rf"|(?:what (?:are|is)|are there|is there) (?:the |any )?(?:{words})(?: and \w+)? "
        r"(?:implications?|impacts?|considerations?|issues))",
        re.IGNORECASE,
    )
    for name, words in _IMPLICATIONS.items()
}
_HEADINGS[DetailName.PURPOSE] = re.compile(
    r"(?:executive |report |brief )?summary(?: of (?:the )?report)?|synopsis|"
    r"what is this report about|reasons? for (?:the |this )report|"
    r"purpose(?: of (?:the |this )?report)?|"
    r"(?:purpose|summary)(?: and |/| & )[\w ]{4,30}|aims? of (?:the |this )?report|crynodeb|"
    r"pwrpas\b.*",
    re.IGNORECASE,
)
_HEADINGS[DetailName.AUTHOR] = re.compile(
    r"(?:report )?authors?(?:\(s\))?(?: of (?:the )?report)?|awdur(?:on)?", re.IGNORECASE
)
_HEADINGS[DetailName.CONTACT] = re.compile(
    r"(?:officer )?contact (?:details|officers?|persons?)|officer contact|contacts|"
    r"for further information|"
    r"(?:relevant|lead) (?:corporate )?(?:directors?|officers?)|manylion cyswllt",
    re.IGNORECASE,
)
_LABELS = {
    **_HEADINGS,
    DetailName.AUTHOR: re.compile(
        r"(?:report |lead )?(?:authors?|writers?)(?:\(s\))?(?: and contact details)?|by|from|"
        r"report (?:by|of|from)|officers? presenting(?: the report)?|reporting officer|"
        r"originat(?:or|ing officer)|awdur|oddi wrth",
        re.IGNORECASE,
    ),
    DetailName.LEAD_MEMBER: re.compile(
        r"(?:report of )?(?:the )?(?:relevant |lead |responsible )*"
        r"(?:cabinet|executive|portfolio)[ -]?(?:members?|"
        r"holders?)(?:\(s\))?|lead (?:cabinet )?(?:member|councillor)|committee chair|"
        r"(?:cabinet )?portfolio|aelod (?:o'r )?cabinet",
        re.IGNORECASE,
    ),
    DetailName.CONTACT: re.compile(
        r"contact(?: officers?| persons?| details)?|officer contact|"
        r"(?:relevant|lead|responsible|accountable) (?:corporate )?(?:directors?|officers?)|"
        r"(?:executive )?director(?: lead)?|swyddog cyswllt",
        re.IGNORECASE,
    ),
    DetailName.WARDS: re.compile(
        r"(?:electoral )?(?:wards?|divisions?)(?:\(s\))?(?: \w+)?(?: or \w+)?"
        r"(?: affected| involved| interest)?|wardiau?",
        re.IGNORECASE,
    ),
    DetailName.DECISION_DATE: re.compile(
        r"date(?: of (?:the )?(?:decision|meeting|committee|cabinet))?|(?:decision|meeting|cabinet)"
        r"(?: due)? date|decision (?:due|to be (?:made|taken) on)|dyddiad(?: y cyfarfod)?",
        re.IGNORECASE,
    ),
}
_ANY_LABEL = re.compile("|".join(pattern.pattern for pattern in _LABELS.values()), re.IGNORECASE)
"""To ask this first is quicker than to ask each in turn: few passages are labelled."""
_HEAD_ONLY = re.compile(r"by|from|date|director|portfolio|divisions?|wards?", re.IGNORECASE)
"""Labels that stand elsewhere too for something else."""
_LABELLED = re.compile(r"(?P<label>[A-Z][^:.]{1,48}?)\s*:(?:-|\s)\s*(?P<answer>\S.*)")
_NAMED = re.compile(
    r"(?P<label>Report Authors?|Lead Officer|Contact Officer)\s+(?=[A-Z])(?P<answer>\S.*)"
)
_MEMBER = re.compile(r"\b(?:member|councillor|cllr|leader|portfolio|mayor|aelod)\b", re.IGNORECASE)
_TITLES = (
    *("Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady"),
    *("Cllr", "Councillor", "Rev", "Reverend", "Cynghorydd"),
)
_TWO_PEOPLE = re.compile(
    # No title stands alone: it goes with the name behind it.
    r"(?<=[a-z)])" + "".join(rf"(?<!\b{title})" for title in _TITLES) + r"\s+"
    rf"(?=(?:(?:{'|'.join(_TITLES)})\.? )?[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:,| [-–]) "
    r"(?:(?:Interim|Acting|Deputy|Assistant|Corporate|Strategic|Executive|Group) )*"
    r"(?:Director|Head|Leader|Cabinet Member|Member|Chief|Manager|Officer|Lead|Portfolio)\b)"
)
"""Between two people in one answer: the second's name and office follow the first's."""
_NO_ANSWER = re.compile(r"(?:yes|no|none|n/?a|not applicable|tbc|to follow)\W*", re.IGNORECASE)
_SAID_BY = re.compile(r"\s[-–—](?=\s)")
"""Behind it some templates say whose words follow: "Legal implications – Monitoring Officer"."""
_SENTENCE = re.compile(r"[a-z]\.(?:\s|$)")
_WORD = re.compile(r"[A-Za-zÀ-ÿŴ-ŷ]{2,}")
_FEWEST_WORDS = 3
"""A sentence has so many; a cell of figures or the head of a table's column has not."""
_HEAD_PAGES = 2
_MOST_CHARACTERS = 2000
"""Of what stands under a heading, whole paragraphs up to so many are a detail's text."""
_LONGEST_LABEL = 50
_LABEL_AND_ANSWER = 2
"""A row of more cells is a table's, and its labels are the heads of columns."""

_Found = tuple[DetailName, str, int | None]


def details_of(sections: Sequence[ParsedSection]) -> tuple[ParsedDetail, ...]:
    """Return the details of a report in the order in which it prints them.

    Long implications are given as far as whole paragraphs of the first 2,000
    characters go; the rest is in the section.
    """
    pages = [section.pdf_page for section in sections if section.pdf_page is not None]
    head_end = pages[0] + _HEAD_PAGES if pages else 0
    found: list[_Found] = []
    for index, section in enumerate(sections):
        name = _name_of(_HEADINGS, section.heading)
        if name is not None:
            found += _under(name, sections, index)
        found += _labelled(section, head_end, is_named=name is not None)
    unique = dict.fromkeys(found)
    return tuple(ParsedDetail(name, text, page) for name, text, page in unique)


def _name_of(names: dict[DetailName, re.Pattern[str]], words: str) -> DetailName | None:
    """Return which detail a heading or a label names."""
    words = _SAID_BY.split(words.strip(" :.-–?"))[0].strip()
    if not words or len(words) > _LONGEST_LABEL or not _ANY_LABEL.fullmatch(words):
        return None
    return next((name for name, pattern in names.items() if pattern.fullmatch(words)), None)


def _under(name: DetailName, sections: Sequence[ParsedSection], index: int) -> Iterator[_Found]:
    """Yield what stands under a heading; under the next where it has nothing of its own."""
    section = sections[index]
    if not section.passages and index + 1 < len(sections):
        following = sections[index + 1]
        if following.number is None and _name_of(_HEADINGS, following.heading) is None:
            section = following
    yield from _joined(name, section.passages)


def _joined(name: DetailName, passages: Sequence[ParsedPassage]) -> Iterator[_Found]:
    """Yield passages as one detail, up to the longest that one may be."""
    texts: list[str] = []
    length = 0
    for passage in passages:
        text = passage.text.replace(CELL_GAP, " ")
        if texts and length + len(text) > _MOST_CHARACTERS:
            break
        texts.append(text)
        length += len(text)
    text = " ".join(texts)
    is_prose = len(_WORD.findall(text)) >= _FEWEST_WORDS
    if passages and passages[0].kind is PassageKind.TABLE_ROW and name in _IMPLICATIONS:
        is_prose = is_prose and _SENTENCE.search(text) is not None
    if is_prose or (texts and name is DetailName.CONTACT):
        yield name, text, passages[0].pdf_page


def _labelled(section: ParsedSection, head_end: int, *, is_named: bool) -> Iterator[_Found]:
    """Yield the answers to labels among a section's passages.

    What stands unlabelled under an answer goes on with it, as where a report
    comes from three people; after a label of another kind it does not.
    """
    passages = section.passages
    for at, passage in enumerate(passages):
        in_head = (passage.pdf_page or 0) < head_end and section.number is None
        for label, answer in _pairs(passage, passages[at + 1] if at + 1 < len(passages) else None):
            name = _name_of(_LABELS, label)
            if name is None or (_HEAD_ONLY.fullmatch(label.strip(" :")) and not in_head):
                continue
            if (name is DetailName.PURPOSE and is_named) or _NO_ANSWER.fullmatch(answer):
                continue
            yield from _answers(name, answer, passage, passages[at + 1 :], in_head=in_head)


def _pairs(passage: ParsedPassage, below: ParsedPassage | None) -> Iterator[tuple[str, str]]:
    """Yield each label in a passage with its answer: behind it, beside it, or below it."""
    cells = (
        passage.text.split(CELL_GAP) if passage.kind is PassageKind.TABLE_ROW else [passage.text]
    )
    labels = [_name_of(_LABELS, cell) for cell in cells]
    if len(cells) > 1 and all(labels) and below is not None:
        yield from zip(cells, below.text.split(CELL_GAP), strict=False)
        return
    for at, cell in enumerate(cells):
        found = _LABELLED.match(cell)
        if found:
            yield found["label"], found["answer"]
        elif labels[at] and at == 0 and len(cells) == _LABEL_AND_ANSWER:
            yield cell, cells[1]
        elif len(cells) == 1:
            yield from _run_in(cell)


def _run_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the label that a text begins with: "Ward(s): All", or "Report Author Mary Jones"."""
    found = _LABELLED.match(text) or _NAMED.match(text)
    if found:
        yield found["label"], found["answer"]


def _answers(
    name: DetailName,
    answer: str,
    passage: ParsedPassage,
    below: Sequence[ParsedPassage],
    *,
    in_head: bool,
) -> Iterator[_Found]:
    """Yield a label's answer, with what goes on with it."""
    if name in (DetailName.AUTHOR, DetailName.LEAD_MEMBER) and in_head:
        for person in _TWO_PEOPLE.split(answer):
            yield _person(name, person, passage)
        for more in below:
            if not _goes_on(more, passage):
                return
            yield _person(name, more.text, more)
    elif name in _IMPLICATIONS or name is DetailName.PURPOSE:
        first = ParsedPassage(answer, passage.pdf_page, kind=passage.kind)
        more_text = []
        for more in below:
            if more.kind is PassageKind.TABLE_ROW or more.number or _LABELLED.match(more.text):
                break
            more_text.append(more)
        yield from _joined(name, [first, *more_text])
    else:
        yield name, answer, passage.pdf_page


def _goes_on(more: ParsedPassage, passage: ParsedPassage) -> bool:
    """Say whether a passage names another person under the same label."""
    return (
        more.kind is PassageKind.PARAGRAPH
        and more.number is None
        and more.pdf_page == passage.pdf_page
        and len(more.text) <= 2 * _LONGEST_LABEL
        and not more.text.endswith(".")
        and _LABELLED.match(more.text) is None
    )


def _person(name: DetailName, words: str, passage: ParsedPassage) -> _Found:
    """Return a person as author or lead member: a report may come "From" either."""
    if name is DetailName.AUTHOR and _MEMBER.search(words):
        name = DetailName.LEAD_MEMBER
    return name, words, passage.pdf_page
