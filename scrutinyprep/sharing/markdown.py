"""Questions and trackers as Markdown: text that any editor opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.prepared import Prepared, PreparedQuestion, Subject, table_of

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~])")
_AT_START = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-=])", re.MULTILINE)


def markdown_bytes(prepared: Prepared, subjects: Sequence[Subject]) -> bytes:
    """Return the subjects wanted, each under a heading; what is empty has none."""
    lines = [f"# {escaped(prepared.name)}", ""]
    if prepared.warning:
        lines += [f"**{escaped(prepared.warning)}**", ""]
    if Subject.QUESTIONS in subjects and prepared.questions:
        lines += _questions(prepared.questions)
    for subject, heading in (
        (Subject.UNDERTAKINGS, "Undertakings"),
        (Subject.TRACKER, "Recommendations tracker"),
    ):
        if subject in subjects:
            lines += _table(prepared, subject, heading)
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8")


def escaped(words: str) -> str:
    """Return words on one line that mean nothing but themselves."""
    plain = " ".join(clean(words).split())
    return _AT_START.sub(_shielded, _SPECIAL.sub(r"\\\1", plain))


def _shielded(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}{match[2]}\\{match[3]}"
    return f"{match[4]}\\{match[5]}"


def _questions(questions: Sequence[PreparedQuestion]) -> Iterator[str]:
    yield from ("## Questions", "")
    number = 0
    for (item, title), group in groupby(questions, key=lambda q: (q.item, q.item_title)):
        yield from (f"### {escaped(f'{item} {title}'.strip() or 'The meeting as a whole')}", "")
        for question in group:
            number += 1
            yield f"{number}. {_paragraphs(question.words)}"
            about = "; ".join(_about(question))
            if about:
                yield f"   *{escaped(about)}*"
            if question.quote:
                yield from ("", f"   > {escaped(question.quote)}", "")
            yield from _points("Then ask", question.follow_ups)
            yield from _points("Evidence", question.evidence)
            yield ""


def _about(question: PreparedQuestion) -> Iterator[str]:
    if question.addressee:
        yield f"to {question.addressee}"
    if question.asker:
        yield f"asked by {question.asker}"
    if question.purpose:
        yield question.purpose
    if question.minutes is not None:
        yield f"{question.minutes:g} minutes"
    if question.pack_page is not None:
        yield f"pack page {question.pack_page}"
    elif question.pdf_page is not None:
        yield f"PDF page {question.pdf_page}"
    if question.section:
        yield question.section


def _points(label: str, points: Iterable[str]) -> Iterator[str]:
    told = [point for point in points if point.strip()]
    if told:
        yield from ("", f"   {label}:", "")
        yield from (f"   - {escaped(point)}" for point in told)


def _paragraphs(words: str) -> str:
    lines = [escaped(line) for line in clean(words).splitlines() if line.strip()]
    return "\\\n   ".join(lines)


def _table(prepared: Prepared, subject: Subject, heading: str) -> Iterator[str]:
    headings, rows = table_of(prepared, subject)
    if not rows:
        return
    yield from (f"## {heading}", "")
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for cells, access in rows:
        told = [escaped(cell) for cell in cells]
        if access.is_exempt:
            told[0] = f"EXEMPT {told[0]}"
        yield f"| {' | '.join(told)} |"
    yield ""
