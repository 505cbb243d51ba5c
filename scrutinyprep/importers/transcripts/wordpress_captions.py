"""A recording's captions on a WordPress page: one stream of words between shortcodes."""

from __future__ import annotations

import re
from pathlib import Path

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import written_speeches

FORMAT = "wordpress-captions"

_SHORTCODE = re.compile(
    r"\[/?(?:vc|wp|et_pb|fusion|embed|video|caption|gallery)[_a-z]*\b[^\[\]\n]*\]"
)
_CODES = re.compile(
    r"\[/?(?:vc|wp|et_pb|fusion|embed|video|caption|gallery)[_a-z]*\b[^\[\]\n]*\]"
    r"|<!--(?:(?!<!--).)*?-->|</?[a-z][^<>\n]*>",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"(?<=>)(?:\\?rn|\\?n)(?=<)")
"""Line ends of the page's source, that have lost their backslashes."""
_COMMENTS = re.compile(
    r"^[ \t]*(?:Comments \(\d+\)|Leave a (?:reply|comment)\b.*)[ \t]*$", re.M | re.I
)
_FEWEST_CODES = 2
_HEAD_CHARACTERS = 5000


def recognises(text: str) -> bool:
    """Say whether shortcodes of a page builder stand around the words."""
    return len(_SHORTCODE.findall(text[:_HEAD_CHARACTERS])) >= _FEWEST_CODES


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the words between the shortcodes, without the page's furniture.

    Raises:
        NoText: there is nothing between them.
    """
    first = _SHORTCODE.search(text)
    begin = first.start() if first else 0
    comments = list(_COMMENTS.finditer(text, begin))
    body = text[begin : comments[-1].start() if comments else len(text)]
    words = _CODES.sub(" ", _LINE_END.sub(" ", body))
    speeches, warnings = written_speeches.shown(
        written_speeches.speeches_in(words), by_machine=True
    )
    if not speeches:
        raise NoText(path)
    head = text[:begin]
    return ParsedTranscript(
        format=FORMAT,
        title=text_facts.title_of(head, path),
        meeting=text_facts.facts_of(head, path),
        speeches=speeches,
        is_automatic=True,
        warnings=warnings,
    )
