"""What a report asks the committee to do, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedPassage,
    ParsedRecommendation,
    ParsedSection,
    PassageKind,
)
from scrutinyprep.importers.packs.cell_entries import entries_within
from scrutinyprep.importers.packs.heading_words import stands_by_itself

_HEADING = re.compile(
    r"^(?:(?:officers?[’']?|committee|cabinet|proposed|formal|draft|key|specific|summary of|"
    r"summary and|purpose and|purpose of report and|decisions? and|the)\s+)?(?:member\s+)?"
    r"(?:recommendation(?:s|\(s\)|/s)?|argymhell(?:ion|iad))\b"
    r"(?!\s+(?:tracker|monitoring|from|made|of the|not|was|were)\b)",
    re.IGNORECASE,
)
_ASKS_HEADING = re.compile(
    r"^(?:decisions?|actions?|resolutions?) (?:required|requested|sought|recommended|proposed)\b"
    r"|^(?:proposed|recommended) (?:decisions?|resolutions?|actions?)\b"
    r"|^recommended(?: that)?$|^(?:the \w+ )?(?:is|are) (?:asked|invited|recommended) to$"
    r"|^what (?:is|are) (?:the )?\w+(?: \w+)? (?:being )?asked to\b"
    r"|^what (?:the )?\w+(?: \w+)? (?:is|are) (?:being )?asked to\b",
    re.IGNORECASE,
)
_PROPOSALS = re.compile(r"^(?:the )?proposals?(?:\(s\))?$", re.IGNORECASE)
"""Over what is asked in some reports, and over what is described in others."""
_BODIES = (
    r"(?:committee|cabinet|council|panel|board|members?|executive|commission|leader|mayor|forum|"
    r"authority|councillors?|decision[- ]maker|pwyllgor|cabinet member)"
)
_ASKED = re.compile(
    rf"\b{_BODIES}\b[^.:;]{{0,90}}?\b(?:is|are|be|was)\s+(?:therefore |hereby |also )?"
    r"(?:asked|recommended|invited|requested|advised)\b"
    rf"|\b(?:it is|is it|we|officers)\s+(?:therefore )?recommend(?:ed)?\b"
    rf"|\brecommend(?:s|ed)? (?:that|to)\b|\bgofynnir i[’']?r\b|\bargymhellir\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\bfollowing recommendations? (?:is|are) (?:proposed|made|offered|submitted|put forward)\b",
    re.IGNORECASE,
)
_DEEDS = (
    r"(?:accept|adopt|agree|approve|appoint|ask|authorise|challenge|comment|confirm|consider|delegate|"
    r"determine|discuss|endorse|establish|grant|identify|instruct|nominate|note|receive|"
    r"recommend|refer|reject|request|resolve|review|scrutinise|support|nodi|cymeradwyo|cytuno|"
    r"ystyried|argymell)"
)
"""What a committee does with a report."""
_ASKED_OUTRIGHT = re.compile(
    rf"^(?:that )?(?:the )?(?:[\w’'-]+ ){{0,6}}{_BODIES}(?: members?)?(?: [\w,’'()&-]+){{0,6}} "
    r"(?:is|are) (?:therefore |hereby |also |respectfully )?"
    r"(?:asked|recommended|invited|requested) (?P<what>to|that)\b"
    rf"(?P<does> (?:\w+ly )?{_DEEDS}\b| (?:the|a|an)\b)?",
    re.IGNORECASE,
)
_DOES = re.compile(rf"^\W*(?:that\b|(?:to )?{_DEEDS}\b)", re.IGNORECASE)
_BODY_DOES = re.compile(
    rf"^(?:that )?(?:the )?(?:[\w’'-]+ ){{0,5}}{_BODIES} (?:\w+ly )?{_DEEDS}e?s?\b", re.IGNORECASE
)
"""Says of a committee what it does: "The Panel notes the report."."""
_THAT_BODY = re.compile(
    rf"^(?:that |it is proposed that )?(?:the )?(?:[\w’'-]+ ){{0,5}}{_BODIES}\b.{{0,60}}:$",
    re.IGNORECASE,
)
"""Leads into what is proposed: "That Members:"."""
_LABEL = re.compile(
    r"^(?:officers?[’']? |proposed |the )?"
    r"(?:recommend(?:ation(?:s|\(s\)|/s)?|ed)|argymhell(?:ion|iad|ir))"
    r"\s*(?P<number>\d{0,2}[a-z]?)(?:\s*[:.–-]\s*|\s{2,})(?=\S)",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\.{5,}|(?:\. ){5,}|…{3,}")
_LONGEST_LEAD_IN = 400
_MOST_UNMARKED = 12
"""A list without numbers or bullets is no longer than that."""


def recommendations_in(
    sections: Sequence[ParsedSection], kind: DocumentKind
) -> tuple[ParsedRecommendation, ...]:
    """Return the recommendations of a paper, each with its page.

    Minutes record what was resolved elsewhere, so they ask nothing. In an
    appendix, a heading alone asks nothing of the committee either: there the
    words must say who is asked.
    """
    if kind is DocumentKind.MINUTES:
        return ()
    found: list[ParsedRecommendation] = []
    for index, section in enumerate(sections):
        if _HEADING.match(section.heading) or _ASKS_HEADING.match(section.heading):
            if not _is_contents(section):
                found += _under_heading(sections, index, kind)
        elif kind is DocumentKind.REPORT:
            if _PROPOSALS.match(section.heading) and _proposes(section):
                found += _under_heading(sections, index, kind)
                continue
            within = _under_lead(section) or _labelled(section.passages)
            found += within if within and not _is_contents(section) else ()
    found += _the_following(sections)
    if kind is DocumentKind.REPORT:
        found = _in_order(found, _outright(sections, is_only=not found))
    unique: dict[str, ParsedRecommendation] = {}
    for recommendation in found:
        unique.setdefault(_what_is_asked(recommendation.text), recommendation)
    return tuple(unique.values())


def _is_contents(section: ParsedSection) -> bool:
    """Say whether a section is a table of contents, which names "Recommendations" too."""
    dotted = sum(bool(_DOTS.search(passage.text)) for passage in section.passages)
    return dotted > 0 and 2 * dotted >= len(section.passages)


def _what_is_asked(text: str) -> str:
    """Return the words of a recommendation without label, lead-in and number.

    Many reports print their recommendations twice, with another lead-in.
    """
    words = _LABEL.sub("", text)
    words = re.sub(r"^.{0,160}?:\s*-?\s*(?=\(?[\w]{1,4}[).]?\s)", "", words)
    words = re.sub(r"^(?:\(?\w{1,4}\)|\d[\d.]*|[A-Za-z][.)])\s+", "", words)
    return re.sub(r"\W+", "", words).casefold()


def _under_heading(
    sections: Sequence[ParsedSection], index: int, kind: DocumentKind
) -> list[ParsedRecommendation]:
    """Return what a section of recommendations asks; nothing where it only tells of some."""
    passages = _with_inner(sections, index)
    entries = [passage for passage in passages if _is_entry(passage)]
    # In an appendix too, a list of what only a committee does is put to a committee.
    does_all = len(entries) > 1 and all(_DOES.match(passage.text) for passage in entries)
    asked = does_all or any(_ASKED.search(passage.text) for passage in passages)
    asked = asked or _ASKED.search(sections[index].heading) is not None
    if kind is not DocumentKind.REPORT and not asked:
        return []
    does = asked or any(
        _is_entry(p) or _DOES.match(p.text) or _BODY_DOES.match(p.text) for p in passages
    )
    return _entries(passages) if does else []


def _proposes(section: ParsedSection) -> bool:
    """Say whether what stands under "Proposals" is put to a committee, and does not describe."""
    first = section.passages[0].text if section.passages else ""
    entries = [passage for passage in section.passages if _is_entry(passage)]
    if entries and (_THAT_BODY.match(first) or first.rstrip(" :-–") == "That"):
        return True
    asks = [passage.text for passage in entries or section.passages[:1]]
    return bool(asks) and all(_DOES.match(text) for text in asks)


def _under_lead(section: ParsedSection) -> list[ParsedRecommendation]:
    """Return the entries under a heading that asks in so many words: "Cabinet is asked to"."""
    if not _ASKED.search(section.heading):
        return []
    if not any(_is_entry(p) or _DOES.match(p.text) for p in section.passages):
        return []
    lead = ParsedPassage(f"{section.heading}:", section.pdf_page)
    return _entries([lead, *section.passages])


def _with_inner(sections: Sequence[ParsedSection], index: int) -> list[ParsedPassage]:
    """Return the passages of a section and of the deeper ones straight under it."""
    passages = list(sections[index].passages)
    for inner in sections[index + 1 :]:
        if inner.level <= sections[index].level or _HEADING.match(inner.heading):
            break
        if inner.number is None and inner.heading and stands_by_itself(inner.heading):
            break
        heading = ParsedPassage(
            inner.heading, inner.pdf_page, inner.number, marker=inner.number or ""
        )
        passages += [heading, *inner.passages]
    return passages


def _entries(passages: Sequence[ParsedPassage]) -> list[ParsedRecommendation]:
    """Return each numbered entry of a section as a recommendation of its own.

    The paragraph before the first entry ("Cabinet is asked to:") stands with it
    once, as it is printed: the entries below read on from there. What stands
    before that, and plain paragraphs between entries, explain and ask nothing.
    """
    if passages and _asks_outright(passages[0]) and not any(map(_goes_on_asking, passages[1:])):
        passages = passages[:1]
    entries: list[tuple[str, int | None]] = []
    lead: tuple[str, int | None] | None = None
    marked = any(_is_entry(passage) for passage in passages)
    for passage in passages:
        text = _printed(passage)
        if not marked:
            if lead is None and not entries and _leads(passage) and len(passages) > 1:
                lead = (text, passage.pdf_page)
            elif passage.kind is not PassageKind.TABLE_ROW or not entries:
                entries.append((f"{lead[0]} {text}", lead[1]) if lead else (text, passage.pdf_page))
                lead = None
        elif _is_entry(passage):
            if lead:
                entries.append((f"{lead[0]} {text}", lead[1]))
                lead = None
            else:
                entries.append((text, passage.pdf_page))
        elif not entries or passage.text.endswith(":"):
            lead = (text, passage.pdf_page)
    return [ParsedRecommendation(_unlabelled(text), page) for text, page in entries]


def _asks_outright(passage: ParsedPassage) -> bool:
    """Say whether a passage asks in one whole sentence, after which nothing need be asked."""
    asks = _ASKED_OUTRIGHT.match(passage.text)
    return asks is not None and asks["does"] is not None and passage.text.endswith(".")


def _goes_on_asking(passage: ParsedPassage) -> bool:
    """Say whether a passage below such a sentence asks for more, and does not tell of the report.

    Guards against the wards, the contacts and the lists that stand below it in some templates.
    """
    if _is_entry(passage) and _DOES.match(passage.text):
        return True
    return _ASKED.search(passage.text) is not None


def _labelled(passages: Sequence[ParsedPassage]) -> list[ParsedRecommendation]:
    """Return recommendations that begin within the text: "Recommendation 1: ...", "X is asked"."""
    found: list[ParsedRecommendation] = []
    index = 0
    while index < len(passages):
        passage = passages[index]
        label = _LABEL.match(passage.text)
        leads = _leads(passage) and (_ASKED.search(passage.text) or _PROPOSED.search(passage.text))
        index += 1
        if not label and not leads:
            continue
        run = [passage]
        while index < len(passages) and _goes_on(passages[index], run):
            run.append(passages[index])
            index += 1
        if label and len(run) == 1:
            text = _unlabelled(_printed(passage))
            is_cell = passage.kind is PassageKind.TABLE_ROW
            entries = entries_within(text) if is_cell else (text,)
            found += [ParsedRecommendation(entry, passage.pdf_page) for entry in entries]
        elif len(run) > 1:
            lead = ParsedPassage(passage.text, passage.pdf_page)
            found += _entries([lead, *run[1:]])
    return found


def _goes_on(passage: ParsedPassage, run: Sequence[ParsedPassage]) -> bool:
    """Say whether a passage is the next of a list: numbered, or unmarked like the others."""
    if _is_entry(passage):
        return _LABEL.match(passage.text) is None
    is_marked = any(_is_entry(one) for one in run[1:])
    return not is_marked and len(run) <= _MOST_UNMARKED and _DOES.match(passage.text) is not None


def _the_following(sections: Sequence[ParsedSection]) -> list[ParsedRecommendation]:
    """Return what stands after "Council is asked to agree the following:", as in a motion.

    It may stand under headings of its own, up to the first that is numbered.
    """
    found: list[ParsedRecommendation] = []
    for index, section in enumerate(sections[:-1]):
        last = section.passages[-1] if section.passages else None
        if last is None or not last.text.endswith("the following:"):
            continue
        if not _ASKED.search(last.text):
            continue
        for inner in sections[index + 1 :]:
            if inner.number or inner.level < section.level or len(found) > _MOST_UNMARKED:
                break
            found += [ParsedRecommendation(_printed(p), p.pdf_page) for p in inner.passages]
    return found


def _outright(sections: Sequence[ParsedSection], *, is_only: bool) -> list[ParsedRecommendation]:
    """Return the sentences that ask in so many words, outside any list.

    Beside a list of recommendations, a sentence counts only where it asks for
    what a committee does, and is no lead-in.
    """
    found = []
    for section in sections:
        for passage in section.passages:
            asks = _ASKED_OUTRIGHT.match(passage.text)
            if asks is None or len(passage.text) > _LONGEST_LEAD_IN:
                continue
            if is_only or (asks["does"] and not passage.text.rstrip(" -–").endswith(":")):
                text = _unlabelled(_printed(passage))
                found.append(ParsedRecommendation(text, passage.pdf_page))
    return found


def _in_order(
    found: Sequence[ParsedRecommendation], more: Sequence[ParsedRecommendation]
) -> list[ParsedRecommendation]:
    """Return both by page, without those of the second that are part of one of the first."""
    added = [one for one in more if not any(one.text in other.text for other in found)]
    return sorted([*found, *added], key=lambda one: one.pdf_page or 0)


def _leads(passage: ParsedPassage) -> bool:
    """Say whether a passage leads into a list."""
    ends = (":", ":-", ": -", ":–", ": –", " to", " that", " to –", " that –")
    return len(passage.text) <= _LONGEST_LEAD_IN and passage.text.endswith(ends)


def _is_entry(passage: ParsedPassage) -> bool:
    """Say whether a passage is one of a list."""
    if passage.kind is PassageKind.BULLET:
        return True
    return passage.number is not None


def _printed(passage: ParsedPassage) -> str:
    """Return a passage with its number as it is printed."""
    return f"{passage.marker} {passage.text}".strip()


def _unlabelled(text: str) -> str:
    """Return the words without a heading that runs into them: a label with a number stays."""
    label = _LABEL.match(text)
    return text[label.end() :] if label and not label["number"] else text
