"""References in a paper's running text, found by their shape and nothing else.

A reference is a word ("appendix", "paragraph", "table") with a number. What
looks like one and is not, is left out here as far as the words around it tell:
a heading or caption is the place itself; "section 17 of the Crime and Disorder
Act" and "Section 151 Officer" are law; "Page 12 of 44" is a foot line. Whether
the place exists is for `cross_reference_places` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutinyprep.domain.anchors import Run, one_line
from scrutinyprep.domain.cross_references import CrossReference, Referred
from scrutinyprep.domain.whereabouts import as_number

_LETTERED = r"(?:\d{1,3}(?:\.\d{1,2})?[A-Za-z]?|[A-Z]\d{0,2}|[IVX]{2,5})"
_DOTTED = r"(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?(?:\s?\([a-z]{1,4}\))?|[A-Z](?:\.?\d{1,3}){0,3})"
_END = r"(?![\w’'%]|[.,]\d)"
"""What no number is followed by: "4" is not the number of "4.5 million" or "4,500"."""
_TO = r"\s*(?:,\s*and|and|or|to|&|,|-|–|—)\s*"

_SHAPES = (
    (Referred.APPENDIX, r"(?:appendix|annexe?)", r"(?:appendices|annexe?s)", _LETTERED),
    (Referred.SECTION, r"(?:section|§)", r"(?:sections|§§)", _DOTTED),
    (Referred.PARAGRAPH, r"(?:paragraph|para\.?)", r"(?:paragraphs|paras\.?)", _DOTTED),
    (
        Referred.ITEM,
        r"(?:agenda\s+item|item)(?:\s+(?:no\.?|number))?",
        r"(?:agenda\s+items|items)(?:\s+(?:nos\.?|numbers))?",
        r"(?:\d{1,2}[A-Za-z]?)",
    ),
    (Referred.PAGE, r"(?:page|p\.)", r"(?:pages|pp\.)", r"(?:\d{1,4})"),
    (Referred.TABLE, r"(?:table)", r"(?:tables)", _LETTERED),
    (
        Referred.FIGURE,
        r"(?:figure|fig\.?|chart|graph|diagram|map)",
        r"(?:figures|figs\.?|charts|graphs|diagrams|maps)",
        _LETTERED,
    ),
)
_PATTERNS = tuple(
    (
        to,
        re.compile(
            # Only the words may be in capitals or not: "appendix a" may be "a summary".
            rf"(?:(?P<many>(?i:{many}))|(?P<noun>(?i:{one})))\s+"
            rf"(?P<first>{number}){_END}(?P<more>(?:{_TO}{number}{_END})*)"
        ),
        re.compile(rf"{number}{_END}"),
    )
    for to, one, many, number in _SHAPES
)
_BEGINNING = re.compile(
    # To try each shape at each letter of a page took seven times as long.
    r"(?<![\w-])(?:(append|annex)|(sect|§)|(para)|(item|agenda\s)|(page|pp?\.)|(tabl)"
    r"|(fig|char|grap|diag|map))",
    re.IGNORECASE,
)
"""How the words of each shape begin, in the order of `_SHAPES`."""
_SEE = re.compile(r"\b[Ss]ee\s+(?:also\s+)?(?P<first>\d{1,2}(?:\.\d{1,2}){1,3})(?![\w%]|[.,]\d)")

_LAW_AFTER = re.compile(
    r"""\s*(?:\([\w.]+\)\s*)*,?\s*(?:
        (?:of|in|to|under)\s+(?:[\w’'(),&-]+\s+){0,12}?
            (?:act|acts|regulations|order|rules|schedule|directive|convention)\b
        |(?i:officers?|agreements?|contributions?|notices?|orders?|monies|money|funding|funds?|
            grants?|obligations?|payments?|status|support|enquir\w+|inquir\w+|partnerships?|
            duty|duties|powers?|statements?|certificates?|investigations?|assessments?|reports?\s+(?:is|are|being)\s+issued)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LAW_BEFORE = re.compile(
    r"\b(?:(?:Act|Regulations|Order)\s+(?:19|20)\d\d\b[^.;]{0,110}"
    r"|(?:Act|Regulations|Order|Schedule|Rules)\b[^.;]{0,24})$"
)
_EXEMPT = re.compile(r"\bexempt\w*\b[^.;]{0,60}$", re.IGNORECASE)
"""Before a plain number: a ground of Schedule 12A, though nobody says so."""
_DOTTED_NUMBER = re.compile(r"\d\.\d")
_PART_OF = re.compile(
    r"\s*(?:,\s*)?(?:of|in|to|on|within|from)\s+(?:the\s+|this\s+|that\s+|our\s+|its\s+)?"
    r"(?P<paper>(?:appendix|annexe?)\s+(?:\d{1,3}[A-Za-z]?|[A-Z]\d{0,2})(?![\w’'])"
    r"|(?:[\w’'()&-]+\s+){0,6}?(?:report|paper|strategy|plan|policy|framework|constitution|code|"
    r"guidance|standards?|agreement|contract|scheme|statement|assessment|review|budget|document|"
    r"agenda|pack|bundle|papers|minutes|forward\s+plan)\b)",
    re.IGNORECASE,
)
_OF_HOW_MANY = re.compile(r"\s*(?:of|/)\s*\d")
_ANOTHER_DAY = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s+\d{4}\W{0,3}(?:agenda\s*)?$",
    re.IGNORECASE,
)
_HEADING_AFTER = re.compile(
    r"[ \t]*(?:[:–—]|[.]?[ \t]*$|-\s|[.)]?[ \t]+(?=[A-Z0-9£(\"“‘'])|[.)]\s)"
)
_GOES_ON = re.compile(
    r"(?:\b(?:in|see|at|of|to|and|or|the|by|from|with|under|per|on|also|this)|[(,])\s*\Z",
    re.IGNORECASE,
)
"""How a line ends whose sentence goes on in the next: what begins that is no heading."""
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d*\s*$|\s{2,}\d{1,4}\s*$")
_CONTEXT = 130
"""Letters before and after a reference that may tell it is none."""


def references_in(text: str) -> tuple[CrossReference, ...]:
    """Return the references of a page's text in order, each number of a list for itself.

    Positions count code points of `text`.
    """
    found: list[CrossReference] = []
    reached = 0
    for begun in _BEGINNING.finditer(text):
        to, shape, numbers = _PATTERNS[(begun.lastindex or 1) - 1]
        match = shape.match(text, begun.start()) if begun.start() >= reached else None
        if match is not None:
            # "Agenda item 7" begins twice.
            reached = match.end("first")
            found += _told_by(match, to, numbers)
    taken = {found_at for one in found for found_at in range(one.run.start, one.run.end)}
    for match in _SEE.finditer(text):
        if match.start("first") not in taken:
            run = Run(match.start("first"), match.end("first"))
            number = as_number(match["first"])
            found.append(CrossReference(run, match["first"], Referred.PARAGRAPH, number))
    return tuple(sorted(found, key=lambda one: one.run.start))


def annexed(noun: str, number: str) -> str:
    """Return what an appendix is known by: an annex A may stand inside of an appendix A."""
    return f"annex {number}" if noun.casefold().startswith("annex") else number


def is_heading_like(text: str, run: Run) -> bool:
    """Say whether a reference begins its line and reads on as a heading or caption does."""
    start = text.rfind("\n", 0, run.start) + 1
    if text[start : run.start].strip(" \t•-–*") or _GOES_ON.search(text, max(0, start - 40), start):
        return False
    return _HEADING_AFTER.match(line_from(text, run.end)) is not None


def is_contents_line(text: str, run: Run) -> bool:
    """Say whether a line of a table of contents or a list of tables is meant: dots and a page."""
    return _LEADERS.search(line_from(text, run.end)) is not None


def line_from(text: str, position: int) -> str:
    """Return what is left of a line from a position on."""
    end = text.find("\n", position)
    return text[position : end if end >= 0 else len(text)]


def _told_by(
    match: re.Match[str], to: Referred, number: re.Pattern[str]
) -> Iterator[CrossReference]:
    """Yield the references of a word with its numbers."""
    text = match.string
    # "Appendix 1 and 3 officers": one word may have one number; letters may be more.
    is_list = bool(match["many"]) or match["first"][0].isalpha()
    end = match.end() if is_list else match.end("first")
    if _is_no_reference(text, to, match.start(), end):
        return
    paper = _PART_OF.match(text, end)
    within = one_line(paper["paper"]).casefold() if paper else ""
    noun = one_line(match["noun"] or match["many"]).casefold() if to is Referred.FIGURE else ""
    runs = [Run(match.start(), match.end("first"))]
    if is_list:
        more = number.finditer(text, match.end("first"), end)
        runs += [Run(each.start(), each.end()) for each in more]
    for run in runs:
        words = one_line(text[run.start : run.end])
        printed = match["first"] if run is runs[0] else words
        name = annexed(match["many"] or match["noun"], as_number(printed))
        yield CrossReference(run, words, to, name, _one_of(noun), within)


def _is_no_reference(text: str, to: Referred, start: int, end: int) -> bool:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    match to:
        case Referred.SECTION | Referred.PARAGRAPH:
            said = one_line(before) + " "
            is_ground = _EXEMPT.search(said) and not _DOTTED_NUMBER.search(text[start:end])
            return bool(is_ground or _LAW_AFTER.match(after) or _LAW_BEFORE.search(said))
        case Referred.PAGE:
            return _OF_HOW_MANY.match(after) is not None
        case Referred.ITEM:
            return _ANOTHER_DAY.search(before) is not None
    return False


def _one_of(noun: str) -> str:
    """Return the word of one figure: "charts" and "fig." are "chart" and "figure"."""
    noun = noun.rstrip(".").removesuffix("s")
    return "figure" if noun == "fig" else noun
