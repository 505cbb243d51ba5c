"""Pages of opencouncil.network, copied as text: a transcript, a machine's summary, lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.domain.parsed import ParsedTranscript, ParsedWarning
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import written_speeches

FORMAT = "opencouncil-network"

SUMMARY_LEFT_OUT = ParsedWarning(
    "machine-summary",
    "The summary on the page was made by a machine: it is kept out of what was said "
    "and is not offered as evidence.",
)

_HEAD_CHARACTERS = 1500
_MARK = re.compile(
    r"^.*\bview on council website\b.*$|^.*\bwatch video of (?:the )?meeting\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
_GLUED = re.compile(r"(?<=[a-z])Transcript[ \t]*$")
"""The heading of the transcript stands without a space behind the link above it."""
_HEADING = re.compile(
    r"^[ \t]*(?P<name>Transcript|Summary|Attendees|Documents|Topics|Video)[ \t]*$", re.MULTILINE
)
_BULLET = re.compile(r"^[ \t]*[-\u2022*\u2013][ \t]+(?P<title>\S.*?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Page:
    """The parts of a page; empty where it has none of a kind."""

    head: str
    transcript: str
    summary: str
    documents: str


def recognises(text: str) -> bool:
    """Say whether its first lines hold the links that such a page has."""
    return _MARK.search(text[:_HEAD_CHARACTERS]) is not None


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the transcript and the papers listed; leave the machine's summary out.

    Raises:
        WrongPage: the page was copied without its transcript.
    """
    page = _parts_of(text)
    speeches, warnings = written_speeches.shown(
        written_speeches.speeches_in(page.transcript), by_machine=True
    )
    if not speeches:
        raise WrongPage(
            path,
            "a page about a meeting without its transcript",
            "Open the transcript on the page, then copy or save the page again.",
        )
    return ParsedTranscript(
        format=FORMAT,
        title=text_facts.title_of(text, path),
        meeting=text_facts.facts_of(page.head, path),
        speeches=speeches,
        papers_listed=tuple(
            dict.fromkeys(
                " ".join(found["title"].split()) for found in _BULLET.finditer(page.documents)
            )
        ),
        is_automatic=True,
        warnings=(*((SUMMARY_LEFT_OUT,) if page.summary.strip() else ()), *warnings),
    )


def _parts_of(text: str) -> _Page:
    """Part the page at its headings. Without one, the transcript follows the links.

    Each list after the words counts once, the last time its name stands alone:
    a summary has headings of its own.
    """
    mark = _MARK.search(text)
    begin = mark.end() if mark else 0
    headings = list(_HEADING.finditer(text, begin))
    last = {found["name"]: found for found in headings}
    first_transcript = next((h for h in headings if h["name"] == "Transcript"), None)
    is_glued = mark is not None and _GLUED.search(mark.group()) is not None
    if first_transcript is not None and not is_glued:
        last["Transcript"] = first_transcript
    else:
        last.pop("Transcript", None)
    cuts = sorted(last.values(), key=lambda found: found.start())
    ends = [found.start() for found in cuts[1:]] + [len(text)]
    # Without any heading there is one end too many.
    parts = {f["name"]: text[f.end() : end] for f, end in zip(cuts, ends, strict=False)}
    above = text[begin : cuts[0].start() if cuts else len(text)]
    return _Page(
        head=_GLUED.sub("", text[:begin]),
        transcript=parts.get("Transcript", above),
        summary=parts.get("Summary", ""),
        documents=parts.get("Documents", ""),
    )
