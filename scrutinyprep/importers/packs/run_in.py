"""Headings that are printed on the first line of their text: "Summary: The report ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.paragraphs import Paragraph

_RECOMMENDATION = r"(?:officers?[’'] )?recommendations?(?:\(s\))?|argymhell(?:ion|iad)"
_NAMED = re.compile(
    r"(?P<name>(?:executive |report )?summary|(?:purpose|reasons?|aims?)(?: of (?:the |this )?"
    r"(?:report|decision|review))?|introduction|background(?: (?:papers|documents|information))?|"
    rf"context|{_RECOMMENDATION}|(?:key )?(?:issues|findings|points)|proposals?(?:\(s\))?|"
    r"(?:other |alternative )?options(?: considered| appraisal)?|consultation(?: undertaken)?|"
    r"conclusions?|next steps|timetable|"
    r"reasons? for (?:the )?(?:decision|recommendation)s?(?:\(s\))?|"
    r"(?:financ(?:e|ial)|budget(?:ary)?|legal|equalit(?:y|ies)|risks?|resources?|staffing|climate|"
    r"environmental|policy|procurement|property|hr|human resources|crime and disorder|"
    r"health and wellbeing|sustainability|data protection)(?:[ ,&/]+(?:and )?[\w&]+){0,3}? "
    r"(?:implications?|considerations?|impacts?|assessment|management)(?:\(s\))?|"
    r"crynodeb|cefndir|cyflwyniad|casgliad(?:au)?|pwrpas(?: (?:yr |’r )?adroddiad)?|"
    r"ymgynghori|goblygiadau \w+)"
    r"(?:\s?[:.]|\s[-–—])\s+(?=[A-ZÀ-Ý“‘\"'(£\d])",
    re.IGNORECASE,
)
_BEGINNINGS = frozenset(
    (
        *"aim alt arg bac bud cas cef cli con cri cry cyf dat env equ exe fin gob hea".split(),
        *"hum int iss key leg nex off opt oth poi pol pro pur pwr rea rec rep res".split(),
        *("hr ", "ris", "sta", "sum", "sus", "tim", "ymg"),
    )
)
"""Of all of them the first three letters: quicker to look up than the pattern."""
_THROUGHOUT = 3
"""A paper with so many different ones of them sets its headings so."""
_FEWEST_WORDS = 6
"""What stands behind a label on a form is shorter than the text under a heading."""


def run_in_apart(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs of a paper with the headings on their first lines made their own.

    Guards against a sentence or an entry of a list that happens to begin like
    one, and against the labels of a form: only a paper that prints several of
    its headings so, each over text, is cut up.
    """
    found: dict[int, re.Match[str]] = {}
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind is not PassageKind.PARAGRAPH or not paragraph.texts:
            continue
        if paragraph.texts[0][:3].lower() in _BEGINNINGS:
            named = _NAMED.match(paragraph.texts[0])
            if named is not None and named["name"][0].isupper() and _is_over_text(paragraph, named):
                found[at] = named
    names = {named["name"].casefold().rstrip("s") for named in found.values()}
    if len(names) < _THROUGHOUT:
        return paragraphs
    apart: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        apart += _apart(paragraph, found[at]) if at in found else (paragraph,)
    return apart


def _is_over_text(paragraph: Paragraph, named: re.Match[str]) -> bool:
    """Say whether a sentence, or what leads into a list, stands behind the name."""
    text = paragraph.texts[0][named.end() :]
    return len(paragraph.texts) > 1 or (
        text.endswith((".", ":", ";")) or text.count(" ") >= _FEWEST_WORDS
    )


def _apart(paragraph: Paragraph, named: re.Match[str]) -> tuple[Paragraph, Paragraph]:
    """Return the heading, which keeps the number, and the text behind it."""
    first = paragraph.texts[0]
    heading = replace(
        paragraph, texts=[named["name"]], is_run_in=True, last=paragraph.first, cells=()
    )
    text = replace(
        paragraph,
        texts=[first[named.end() :], *paragraph.texts[1:]],
        number=None,
        printed="",
        gap_pt=0.0,
    )
    return heading, text
