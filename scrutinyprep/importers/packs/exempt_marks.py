"""The marks that make a paper exempt, and on which paragraph of Schedule 12A.

Source: Local Government Act 1972, section 100A and Schedule 12A (England:
Part 1, paragraphs 1 to 7; Wales: Part 4, paragraphs 12 to 18). A paper is
marked on the frontsheet, at the head of its pages, or by a page that stands
in its place in the public version. In doubt it is exempt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.importers.packs.words import squeezed

_PARAGRAPHS = re.compile(
    r"\bparagraphs?\s*(?:\(s\))?\s*((?:\d{1,2}[A-Z]?(?:\s*(?:,|and|&|or|to|-|–)\s*)?)+)"
    r"(?:[^.]{0,60}?\bpart\s+(\d|I{1,3}V?|IV)\b)?",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"schedule\s+12\s?A|section\s+100A|access to information|exempt information|atodlen 12A",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\bnot for publication\b|\bby virtue of paragraph"
    r"|^\s*(?:strictly )?(?:private (?:and|&) )?confidential\s*(?:[-–:].{0,60})?$"
    r"|^\s*exempt(?: from publication| information| report| item| appendix)?\s*$"
    r"|\bexempt from publication\b|\bdocument is restricted\b|\brestricted report\b"
    r"|^\s*(?:classification|status)\s*:?\s*"
    r"(?:exempt|confidential|restricted|not for publication|part exempt)"
    r"|\bddim i(?:['’]w|w)? (?:g|ch)yhoeddi\b",
    re.IGNORECASE,
)
_MAYBE_MARKED = re.compile(
    r"not for publication|by virtue of|confidential|exempt|restricted|ddim i", re.IGNORECASE
)
"""Quick to look for: most pages hold none of these words."""
_OPEN_MARK = re.compile(
    r"\bunrestricted\b|\bnot exempt\b|\bno exempt\b|\bthis report is (?:public|open)\b",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(r"part exempt|^\W*(?:\w+ )*confidential\W*$", re.IGNORECASE)
"""Words that may be about a part, or no more than a manner of speaking."""
_PLACEHOLDER = re.compile(
    r"document is restricted|this (?:document|report|page) is (?:restricted|exempt|confidential)"
    r"|by virtue of paragraph.{0,160}schedule 12\s?a",
    re.IGNORECASE | re.DOTALL,
)
_PLACEHOLDER_LONGEST = 420
_APPENDIX = re.compile(
    r"\b(appendix|appendices|annexe?|enclosure|atodiad)\s+((?:[A-Z]{1,2}|\d{1,2})(?:\d|[a-z])?"
    r"(?:\s*(?:,|and|&|to|-|–)\s*(?:[A-Z]{1,2}|\d{1,2}))*)(?!\w)",
    re.IGNORECASE,
)
_EXEMPT_WORDS = re.compile(
    r"\bnot for publication\b|\bexempt\b|\bconfidential\b|by virtue of paragraph", re.IGNORECASE
)
_EXCLUSION = re.compile(
    r"\b(?:exclu(?:de|ded|sion)\b.{0,80}\b(?:press|public)"
    r"|(?:press|public)\b.{0,60}\bbe excluded)\b"
    r"|gwahardd y (?:cyhoedd|wasg)",
    re.IGNORECASE | re.DOTALL,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_WELSH_PARAGRAPHS = range(12, 19)


@dataclass(frozen=True, slots=True)
class Marking:
    """What the head of a paper's pages says of its access."""

    access: Access
    is_certain: bool = True
    """False where the words leave room for doubt, and it was taken as exempt."""


def grounds_in(text: str) -> Access:
    """Return the paragraphs of Schedule 12A that a text relies on; OPEN where it names none."""
    grounds: set[Exemption] = set()
    if not _SCHEDULE.search(text):
        return OPEN
    for found in _PARAGRAPHS.finditer(text):
        part = (found[2] or "").lower()
        part_number = _ROMAN.get(part) or (int(part) if part.isdigit() else None)
        for number in _numbers(found[1]):
            welsh = part_number == 4 or (part_number is None and number in _WELSH_PARAGRAPHS)
            grounds.add(Exemption(Nation.WALES if welsh else Nation.ENGLAND, number))
    return OPEN.with_grounds_of(Access(tuple(grounds)))


def unstated(text: str = "") -> Access:
    """Return exempt access for a marked text, with its grounds where it names them."""
    grounds = grounds_in(text)
    return grounds if grounds.is_exempt else Access((Exemption(Nation.ENGLAND),))


def may_be_marked(text: str) -> bool:
    """Say whether a page's text holds a word of a marking at all; quicker than `marking_of`."""
    return _MAYBE_MARKED.search(squeezed(text)) is not None


def marking_of(head: Sequence[str]) -> Marking | None:
    """Return what the lines at a page's head and edges say; None where they are silent.

    Guards against a public report that says "Appendix 2 is exempt": only a
    line that begins with the mark, or is nothing else, marks the paper.
    """
    for index, line in enumerate(head):
        if not _MARKED.search(line):
            continue
        near = " ".join(head[max(0, index - 3) : index + 4])
        if _is_about_another(line, near):
            continue
        access = unstated(near)
        doubtful = _OPEN_MARK.search(near) or _DOUBTFUL.search(line)
        return Marking(access, is_certain=bool(access.paragraphs) or not doubtful)
    return None


def is_placeholder(text: str) -> bool:
    """Say whether a page only stands in the place of an exempt paper."""
    return len(text) <= _PLACEHOLDER_LONGEST and _PLACEHOLDER.search(text) is not None


def exempt_appendices(text: str) -> dict[str, Access]:
    """Return the labels ("b", "2") of the appendices that a text calls exempt, and why."""
    labels: dict[str, Access] = {}
    for sentence in re.split(r"(?<=[.;])\s+(?=[A-Z])", text):
        if not _EXEMPT_WORDS.search(sentence):
            continue
        for found in _APPENDIX.finditer(sentence):
            for label in _labels(found[2]):
                labels[label] = unstated(sentence)
    return labels


def label_of(title: str) -> str | None:
    """Return the label of an appendix by its title, such as "b" of "Appendix B - Values"."""
    found = _APPENDIX.search(title)
    return _labels(found[2])[0] if found else None


def is_exclusion(title: str, text: str) -> bool:
    """Say whether an item is the resolution to exclude the press and public."""
    return bool(_EXCLUSION.search(title) or (_EXCLUSION.search(text) and _SCHEDULE.search(text)))


def is_marked_whole(text: str) -> bool:
    """Say whether what the frontsheet says under an item marks the whole item exempt."""
    for sentence in re.split(r"(?<=[.;])\s+(?=[A-Z])", text):
        if (
            re.search(r"\bnot for publication\b|by virtue of paragraph", sentence, re.IGNORECASE)
            and not _APPENDIX.search(sentence)
            and not re.search(r"\bpublic be excluded|\bnot\s+exempt", sentence, re.IGNORECASE)
        ):
            return True
    return False


def _is_about_another(line: str, near: str) -> bool:
    """Say whether the words speak of an appendix or of a resolution, not of this paper."""
    if re.search(
        r"\b(?:the )?(?:appendix|appendices|annex)\b.{0,60}\b(?:is|are|contains?)\b", near, re.I
    ):
        return True
    begins = re.match(
        r"\W*(?:not for publication|by virtue|strictly|private|confidential|exempt|restricted|"
        r"document is|classification|status|this (?:report|document|appendix|page)|ddim)",
        line,
        re.IGNORECASE,
    )
    return begins is None


def _numbers(text: str) -> Iterable[int]:
    """Return the paragraph numbers of "1, 2 and 3" or "1 to 3"."""
    numbers = [int(number) for number in re.findall(r"\d{1,2}", text)]
    if len(numbers) == 2 and re.search(r"\d\s*(?:to|-|–)\s*\d", text) and numbers[0] < numbers[1]:
        return range(numbers[0], numbers[1] + 1)
    return numbers


def _labels(text: str) -> list[str]:
    """Return the labels of "A, B and D", in small letters."""
    return [part.lower() for part in re.findall(r"\d{1,2}[a-z]?|\b[A-Za-z]{1,2}\d?\b", text)
            if part.lower() not in ("and", "to", "is", "of", "in", "or")]  # fmt: skip
