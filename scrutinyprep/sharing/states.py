"""What a mark says, as one short word: two libraries can tell by it whether they agree.

A mark's state is the sha256 of what its author wrote. Who wrote it, when, and
where its passage was found are no part of it: those differ between libraries
that hold the same words. A field at its usual value is no part of it either, so
that a later program with more fields names an old mark as this one does. Text is
taken as a share file would hold it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any

from scrutinyprep.domain.questions import Audience, QuestionWords
from scrutinyprep.domain.shares import (
    REMOVED,
    AnyShared,
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedQuestion,
)
from scrutinyprep.sharing.letters import LINE_MAX, WORDS_MAX, cut

_LOCAL = frozenset(("line_id", "prompt_id"))
"""Where a question belongs, not what it says; and a line may stay at home that its question
does not."""
_ONE_LINE = frozenset(("addressee", "asker"))


def state_of(mark: AnyShared) -> str:
    """Return the state of a mark."""
    if mark.is_removed:
        return REMOVED
    match mark:
        case SharedLine():
            content: dict[str, Any] = {"line": cut(mark.title, LINE_MAX)}
        case SharedQuestion():
            content = {"question": _said(mark.said)}
        case SharedEvidence():
            source = cut(mark.source, LINE_MAX)
            content = {"evidence": [mark.stance.value, cut(mark.words, WORDS_MAX), source]}
        case SharedNote():
            content = {"note": cut(mark.words, WORDS_MAX)}
        case SharedHighlight():
            content = {"highlight": mark.kind.value}
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _said(said: QuestionWords) -> dict[str, Any]:
    content = {}
    for field in fields(said):
        value = getattr(said, field.name)
        is_usual = field.default is not MISSING and value == field.default
        if field.name in _LOCAL or is_usual or value is Audience.ME:
            continue
        content[field.name] = _plain(field.name, value)
    return content


def _plain(name: str, value: object) -> object:
    match value:
        case Enum():
            return value.value
        case str():
            return cut(value, LINE_MAX if name in _ONE_LINE else WORDS_MAX)
        case int() | float():
            return float(value)
    raise TypeError(f"{name} of a question is of no kind that can be shared")
