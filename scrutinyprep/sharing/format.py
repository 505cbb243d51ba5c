"""The share file as it is written: its fields, and how much of each is taken in at most.

What is described here for people is in `docs/share-format.md`, and for programs
in `resources/share/`; both follow this file, and tests hold them together.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from scrutinyprep.sharing.letters import CONTEXT_MAX, LINE_MAX, NAME_MAX, WORDS_MAX

FORMAT = "scrutiny-share"
VERSION = 1
MEDIA_TYPE = "application/vnd.scrutinyprep.share+json"

BYTES_MAX = 8 * 1024 * 1024
DEPTH_MAX = 16
"""How deep lists and objects may stand in each other; the format itself needs 7."""
HISTORY_MAX = 64

PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
"""What a `FragmentSelector` in a PDF conforms to. Source: W3C Web Annotation Data Model, 4.2.1."""

_UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_SHA256 = "^[0-9a-f]{64}$"

Uuid = Annotated[str, Meta(pattern=_UUID, max_length=36)]
Sha256 = Annotated[str, Meta(pattern=_SHA256, max_length=64)]
State = Annotated[str, Meta(pattern="^([0-9a-f]{64}|removed)$")]
Moment = Annotated[dt.datetime, Meta(tz=True)]
Name = Annotated[str, Meta(max_length=NAME_MAX)]
Line = Annotated[str, Meta(max_length=LINE_MAX)]
Words = Annotated[str, Meta(max_length=WORDS_MAX)]
Context = Annotated[str, Meta(max_length=CONTEXT_MAX)]
Page = Annotated[int, Meta(ge=1, le=1_000_000)]
Count = Annotated[int, Meta(ge=1, le=1_000_000_000)]
Position = Annotated[int, Meta(ge=0, le=100_000_000)]


class Ground(Struct, frozen=True, forbid_unknown_fields=True):
    """A ground on which a text is withheld: a paragraph of Schedule 12A."""

    nation: Annotated[str, Meta(pattern="^(England|Wales)$")]
    paragraph: Annotated[int, Meta(ge=1, le=99)] | None = None


class TextQuoteSelector(Struct, frozen=True, tag_field="type", tag=True, omit_defaults=True):
    """The words of a passage, with what stands before and after."""

    exact: Words
    prefix: Context = ""
    suffix: Context = ""


class TextPositionSelector(Struct, frozen=True, tag_field="type", tag=True):
    """Where they stand in the text of their page, in code points from 0."""

    start: Position
    end: Position


class FragmentSelector(Struct, frozen=True, tag_field="type", tag=True, rename="camel"):
    """The page of the file, "page=53", or a part of it: "page=53&viewrect=72,100,200,50"."""

    value: Annotated[
        str, Meta(pattern=r"^page=[0-9]{1,7}(&viewrect=([0-9]+(\.[0-9]+)?,){3}[0-9]+(\.[0-9]+)?)?$")
    ]
    conforms_to: Context = PDF_FRAGMENTS


Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector


class Source(Struct, frozen=True):
    """The file that a passage stands in, by the sha256 of its bytes, and the paper in it."""

    sha256: Sha256
    title: Line = ""


class Target(Struct, frozen=True, omit_defaults=True):
    """A passage: its file, and everything that helps to find it in another version."""

    source: Source
    selector: Annotated[tuple[Selector, ...], Meta(min_length=1, max_length=8)]
    pack_page: Page | None = None
    section: Name | None = None
    heading: Line | None = None
    paging: Annotated[str, Meta(pattern="^(print|word|none)$")] = "print"


class Signed(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What everything shared has."""

    id: Uuid
    author: Name
    revision: Count
    made_at: Moment
    changed_at: Moment
    removed_at: Moment | None = None
    """The tombstone: where it is set, nothing else is said."""
    access: Annotated[tuple[Ground, ...], Meta(max_length=32)] = ()
    """Empty for what is open to the public."""
    history: Annotated[tuple[State, ...], Meta(max_length=HISTORY_MAX)] = ()


class LineOfEnquiry(Signed, frozen=True, kw_only=True, omit_defaults=True):
    """A theme that questions serve."""

    title: Line = ""


class Evidence(Signed, frozen=True, kw_only=True, omit_defaults=True):
    """Something that a question draws on, word for word."""

    stance: Name = "for"
    words: Words = ""
    source: Line = ""
    target: Target | None = None


class Question(Signed, frozen=True, kw_only=True, omit_defaults=True):
    """A question with all that was said of it."""

    words: Words = ""
    item: Name | None = None
    target: Target | None = None
    purpose: Name | None = None
    type: Name | None = None
    line_of_enquiry: Uuid | None = None
    addressee: Line | None = None
    asker: Line | None = None
    minutes: Annotated[float, Meta(gt=0, le=24 * 60)] | None = None
    follow_ups: Words = ""
    if_yes: Words = ""
    if_no: Words = ""
    if_later: Words = ""
    good_answer: Words = ""
    state: Name = "draft"
    for_officers: bool = False
    """The officers who are to answer may see it in advance."""
    origin: Name = "own"
    prompt: Uuid | None = None
    evidence: Annotated[tuple[Evidence, ...], Meta(max_length=200)] = ()


class Note(Signed, frozen=True, kw_only=True, omit_defaults=True):
    """A note, on a passage or on none."""

    words: Words = ""
    item: Name | None = None
    target: Target | None = None


class Highlight(Signed, frozen=True, kw_only=True, omit_defaults=True):
    """A marked passage."""

    kind: Name = "evidence"
    item: Name | None = None
    target: Target | None = None


class File(Struct, frozen=True):
    """A file of the meeting."""

    sha256: Sha256
    title: Line
    kind: Name


class Meeting(Struct, frozen=True):
    """The meeting that it is about."""

    id: Uuid
    council: Line | None = None
    committee: Line | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    place: Line | None = None
    files: Annotated[tuple[File, ...], Meta(max_length=500)] = ()


class ShareFile(Struct, frozen=True, kw_only=True):
    """The whole of a share file."""

    format: Annotated[str, Meta(pattern=f"^{FORMAT}$")]
    version: Annotated[int, Meta(ge=VERSION, le=VERSION)]
    program: Name
    made_by: Name
    made_at: Moment
    access: Annotated[tuple[Ground, ...], Meta(max_length=32)] = ()
    meeting: Meeting
    lines_of_enquiry: Annotated[tuple[LineOfEnquiry, ...], Meta(max_length=500)] = ()
    questions: Annotated[tuple[Question, ...], Meta(max_length=5_000)] = ()
    notes: Annotated[tuple[Note, ...], Meta(max_length=5_000)] = ()
    highlights: Annotated[tuple[Highlight, ...], Meta(max_length=20_000)] = ()


class Head(Struct, frozen=True):
    """What tells the version of a file before the rest of it is looked at."""

    format: Name
    version: Annotated[int, Meta(ge=1)]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the format."""
    (root,), parts = msgspec.json.schema_components((ShareFile,), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:scrutinyprep:share:{VERSION}",
        "title": "Scrutiny Prep share file",
        **root,
        "$defs": parts,
    }
