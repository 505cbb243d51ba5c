"""Marks as W3C Web Annotations, in JSON-LD, for any program that reads those.

Source: W3C Web Annotation Data Model, 23 February 2017.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from scrutinyprep.domain.shares import (
    Share,
    SharedHighlight,
    SharedNote,
    SharedPlace,
    SharedQuestion,
)
from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.writing import target_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATION: dict[type, str] = {
    SharedHighlight: "highlighting",
    SharedNote: "commenting",
    SharedQuestion: "questioning",
}


def web_annotations(share: Share) -> bytes:
    """Return the marks of a share as an annotation page; the same bytes for the same share.

    A file is named by its sha256 (RFC 6920), so that an annotation finds its
    paper wherever that is kept. What was removed is left out.
    """
    marks: Sequence[SharedQuestion | SharedNote | SharedHighlight] = (
        *share.questions,
        *share.notes,
        *share.highlights,
    )
    page = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{share.meeting_id}",
        "type": "AnnotationPage",
        "items": [_annotation(mark, share) for mark in marks if not mark.is_removed],
    }
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _annotation(
    mark: SharedQuestion | SharedNote | SharedHighlight, share: Share
) -> dict[str, Any]:
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": _MOTIVATION[type(mark)],
        "creator": {"type": "Person", "name": clean(mark.provenance.author)},
        "created": _moment(mark.provenance.made_at),
        "modified": _moment(mark.provenance.changed_at),
    }
    bodies = _bodies(mark)
    if bodies:
        annotation["body"] = bodies
    annotation["target"] = (
        f"urn:uuid:{share.meeting_id}" if mark.place is None else _target(mark.place)
    )
    if mark.access.is_exempt:
        annotation["rights"] = "urn:scrutinyprep:exempt-schedule-12a"
    return annotation


def _bodies(mark: SharedQuestion | SharedNote | SharedHighlight) -> list[dict[str, str]]:
    if isinstance(mark, SharedHighlight):
        return [_text(mark.kind.value, "tagging")]
    if isinstance(mark, SharedNote):
        return [_text(mark.words, "commenting")]
    said = mark.said
    bodies = [_text(said.words, "questioning")]
    if said.purpose is not None:
        bodies.append(_text(said.purpose.value, "tagging"))
    follow_ups = (said.follow_ups, said.if_yes, said.if_no, said.if_later)
    bodies += [_text(words, "replying") for words in follow_ups if words.strip()]
    return bodies


def _text(words: str, purpose: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "value": clean(words),
        "format": "text/plain",
        "purpose": purpose,
    }


def _target(place: SharedPlace) -> dict[str, Any]:
    selectors = msgspec.to_builtins(target_of(place).selector)
    return {
        "type": "SpecificResource",
        "source": _named(place.sha256),
        "selector": list(selectors),
    }


def _named(sha256: str) -> str:
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}?ct=application/pdf"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
