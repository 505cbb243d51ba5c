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
    r"\b(?:paragraphs?|[bp]h?aragraff(?:au)?)\s*(?:\((?:s|au)\))?\s*"
    r"((?:\d{1,2}[A-Z]?(?:\s*(?:,|and|&|or|to|ac|a|i|-|–)\s*)?)+)"
    r"(?:[^.]{0,60}?\b(?:part|rh?an)\s+(\d|I{1,3}V?|IV)\b)?",
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
    # Sessions and papers that the public has no part in, as various councils head them.
    r"|^\W*(?:exempt|private|closed|confidential|restricted|secret)\s+(?:and confidential\s+)?"
    r"(?:report|item|session|agenda|business|appendix|annexe?|minutes|papers?)\b.{0,30}$"
    r"|^\W*exempt\s*(?:[-–:(]|(?:under|by virtue|pursuant|in accordance)\b)"
    r"|^\W*part (?:2|ii|b)\b\W*(?:\(|[-–:])?\s*"
    r"(?:exempt|private|confidential|not for|closed|report)"
    r"|^\W*(?:this|the) (?:report|appendix|annexe?|document|paper|item) (?:is|contains) "
    r"(?:exempt|confidential)\b|^\W*contains (?:exempt|confidential) information\b"
    r"|\bconfidential (?:by virtue of|under|within the meaning of) section 100A\b"
    r"|^\W*restricted\W*$|^\W*official\s*[-–:]\s*sensitive\b"
    # Printed on paper of another colour, so that nobody leaves it lying about.
    r"|^\W*(?:printed on )?(?:pink|lilac|buff|salmon) (?:papers?|pages?)\b.{0,30}$"
    r"|\b(?:ddim|nid|nad)(?: yw| ydyw)? i(?:['’]w|w)? (?:g|ch)yhoeddi\b"
    r"|^\W*(?:(?:gwybodaeth|adroddiad|atodiad|eitem|cofnodion) )?"
    r"(?:eithriedig|esempt|cyfrinachol)\W*$"
    r"|\b(?:yn rhinwedd|o dan) (?:[bp]h?aragraff)",
    re.IGNORECASE,
)
_MAYBE_MARKED = (
    *("not for publication", "by virtue of", "confidential", "exempt", "restricted", "private"),
    *("closed", "sensitive", "secret", "pink pa", "lilac pa", "buff pa", "salmon pa"),
    *("gyhoeddi", "chyhoeddi", "eithriedig", "esempt", "cyfrinachol", "rhinwedd", "o dan"),
)
"""Quick to look for, in small print: most pages hold none of these words."""
_IN_THEM = (
    *("publication", "virtue", "confidential", "exempt", "restricted", "private", "closed"),
    *("sensitive", "secret", "pink", "lilac", "buff", "salmon", "yhoeddi", "eithriedig"),
    *("esempt", "cyfrinachol", "rhinwedd", " dan", "\ndan"),
)
"""Of each of those a word without white space in it, to be looked for in print as it stands."""
_MAYBE_MARKED_LINE = (*_MAYBE_MARKED, "part 2", "part ii", "part b")
"""A line of a page that holds one of those words may be marked without any of its own."""
_OPEN_MARK = re.compile(
    r"\bunrestricted\b|\bnot exempt\b|\bno exempt\b|\bthis report is (?:public|open)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"(?:no|none|nil|n/?a|not (?:applicable|exempt|confidential|restricted)|"
    r"(?:the )?(?:report|public|open|unrestricted)(?: is)?(?: public| open)?)\W*"
    r"|no\W+(?:this|the) .{0,60}|na(?:c ydy|c oes|g oes)\W*",
    re.IGNORECASE,
)
"""What a form answers where nothing is exempt."""
_DENIED = re.compile(r"[:?]\s*([^:?]+)$")
_DOUBTFUL = re.compile(
    r"part exempt|^\W*(?:\w+ )*(?:confidential|cyfrinachol)\W*$|^\W*restricted\W*$"
    r"|\bofficial\b|\b(?:pink|lilac|buff|salmon)\b|^\W*(?:private|closed|secret) \w+",
    re.IGNORECASE,
)
"""Words that may be about a part, or no more than a manner of speaking."""
_PLACEHOLDER = re.compile(
    r"document is restricted|this (?:document|report|page) is (?:restricted|exempt|confidential)"
    r"|by virtue of paragraph.{0,160}schedule 12\s?a"
    r"|this (?:document|report|page|item) is not (?:available|for publication|open)"
    r"|ddogfen.{0,40}\bgyfyngedig|(?:yn rhinwedd|o dan) [bp]h?aragraff.{0,160}atodlen 12\s?a",
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
    r"|(?:gwahardd|cau allan|eithrio)(?: aelodau)?(?: o)?(?: y|['’]r)? (?:cyhoedd|wasg)",
    re.IGNORECASE | re.DOTALL,
)
_MARKS_WHOLE = re.compile(
    r"\bnot for publication\b|by virtue of paragraph|\bby virtue of section 100A"
    r"|\bnid (?:yw )?i(?:['’]w|w) gyhoeddi\b|\byn rhinwedd [bp]h?aragraff"
    r"|\b(?:contains?|is) exempt information\b",
    re.IGNORECASE,
)
_CALLED_EXEMPT = re.compile(
    r"\bnot for publication\b|\bby virtue of paragraph"
    r"|\bexempt (?:from (?:publication|disclosure)|information|appendix|appendices|annexe?)\b"
    r"|\b(?:is|are|remains?|be) (?:exempt|confidential)(?! (?:from (?!publication|disclosure)))"
    r"(?=\W*$|[.,;)]| (?:under|pursuant|and|within|by|as|from)\b)"
    r"|\((?:exempt|confidential)\)|\b(?:yn eithriedig|yn gyfrinachol)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:no longer|not) (?:exempt|confidential)\b|\bno exempt\b|\bno confidential\b",
    re.IGNORECASE,
)
_MARKED_TITLE = re.compile(
    r"^\W*(?:exempt|confidential|restricted|not for publication|eithriedig)\s*(?:[-–:(\])]|$)"
    r"|[-–:(\[]\s*(?:exempt|confidential|not for publication|restricted|eithriedig)\s*[)\]]?\s*$"
    r"|^\W*(?:exempt|confidential) (?:appendix|appendices|annexe?|report|minutes|item)\b"
    r"|^\W*(?:cofnodion|atodiad|adroddiad|eitem) eithriedig\b",
    re.IGNORECASE,
)
_ABOUT_AN_APPENDIX = re.compile(
    r"(?<!this )\b(?:appendix|appendices|annexe?)\b.{0,60}\b(?:is|are|contains?)\b", re.IGNORECASE
)
_LABEL_AND_ANSWER = 2
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
    """Say whether a page's text holds a word of a marking at all; quicker than `marking_of`.

    The text is `readable`: without the artefacts of its encoding.
    """
    small = text.casefold()
    if not _holds_any(_IN_THEM, small):
        return False
    return _holds_any(_MAYBE_MARKED, squeezed(small))


def marking_of(head: Sequence[str]) -> Marking | None:
    """Return what the lines at a page's head and edges say; None where they are silent.

    Guards against a public report that says "Appendix 2 is exempt": only a
    line that begins with the mark, or is nothing else, marks the paper.
    """
    for index, line in enumerate(head):
        # To look for words is quicker by far than the pattern, in lines as in pages.
        if not (_holds_any(_MAYBE_MARKED_LINE, line.casefold()) and _MARKED.search(line)):
            continue
        near = " ".join(head[max(0, index - 3) : index + 4])
        if _is_about_another(line, near) or _is_denied(line):
            continue
        access = unstated(near)
        doubtful = _OPEN_MARK.search(near) or _DOUBTFUL.search(line)
        return Marking(access, is_certain=bool(access.paragraphs) or not doubtful)
    return None


def denies(answer: str) -> bool:
    """Say whether an answer on a form says that nothing is exempt: "No", "None", "Public"."""
    return _DENIAL.fullmatch(answer.strip()) is not None


def lines_of_cells(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a row's cells; a label with such an answer beside it as one line."""
    lines = [line for cell in cells for line in cell]
    if len(cells) == _LABEL_AND_ANSWER and lines and denies(lines[-1]):
        return [f"{' '.join(lines[:-1])}: {lines[-1]}"]
    return lines


def _is_denied(line: str) -> bool:
    """Say whether a line is a label with such an answer behind it."""
    answered = _DENIED.search(line)
    return answered is not None and denies(answered[1])


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


def appendices_called_exempt(text: str) -> dict[str, Access]:
    """Return the labels of the appendices that a report's own words call exempt, and why.

    Stricter than for a frontsheet, where nothing else is exempt: a report may say
    that Appendix A lists homes exempt from council tax.
    """
    labels: dict[str, Access] = {}
    for sentence in re.split(r"(?<=[.;])\s+(?=[A-Z])|\n\s*\n", text):
        if not _CALLED_EXEMPT.search(sentence) or _NOT_SO.search(sentence):
            continue
        for found in _APPENDIX.finditer(sentence):
            for label in _labels(found[2]):
                labels[label] = unstated(sentence)
    return labels


def is_marked_title(title: str) -> bool:
    """Say whether a title itself says that the item or paper is exempt.

    Guards against "Exempt accommodation: review" and "Private sector housing".
    """
    return _MARKED_TITLE.search(title) is not None


def is_exclusion(title: str, text: str) -> bool:
    """Say whether an item is the resolution to exclude the press and public."""
    return bool(_EXCLUSION.search(title) or (_EXCLUSION.search(text) and _SCHEDULE.search(text)))


def is_marked_whole(text: str) -> bool:
    """Say whether what the frontsheet says under an item marks the whole item exempt."""
    for sentence in re.split(r"(?<=[.;])\s+(?=[A-Z])", text):
        if (
            _MARKS_WHOLE.search(sentence)
            and not _APPENDIX.search(sentence)
            and not re.search(r"\bpublic be excluded|\bnot\s+exempt", sentence, re.IGNORECASE)
        ):
            return True
    return False


def _holds_any(words: Iterable[str], small: str) -> bool:
    """Say whether a text in small print holds one of these words."""
    # A loop: a generator would take longer than what it goes through.
    for word in words:  # noqa: SIM110
        if word in small:
            return True
    return False


def _is_about_another(line: str, near: str) -> bool:
    """Say whether the words speak of an appendix or of a resolution, not of this paper."""
    if _ABOUT_AN_APPENDIX.search(near):
        return True
    begins = re.match(
        r"\W*(?:not for publication|by virtue|strictly|private|confidential|exempt|restricted|"
        r"document is|classification|status|"
        r"th(?:is|e) (?:report|document|appendix|page|paper|item)|"
        r"ddim|nid|nad|closed|secret|contains|part (?:2|ii|b)|official|printed on|pink|lilac|buff|"
        r"salmon|gwybodaeth|adroddiad|atodiad|eitem|cofnodion|eithriedig|esempt|cyfrinachol|"
        r"yn rhinwedd|o dan)",
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
