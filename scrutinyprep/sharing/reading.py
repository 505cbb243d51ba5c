"""The bytes of a share file as a share, or refused in plain words.

The file comes from somebody else, so nothing in it is believed: not its size,
not how deep it nests, not one field. It is read to values of known types and
never run; it names no path, and none is taken from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation
from scrutinyprep.domain.anchors import Region, TextAnchor, one_line
from scrutinyprep.domain.errors import Damaged, TooLarge, Unsupported
from scrutinyprep.domain.ids import LineId, PromptId
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import (
    Audience,
    Origin,
    Purpose,
    QuestionState,
    QuestionType,
    QuestionWords,
    Stance,
)
from scrutinyprep.domain.shares import (
    Share,
    SharedEvidence,
    SharedFile,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedPlace,
    SharedQuestion,
)
from scrutinyprep.sharing import format as wire
from scrutinyprep.sharing.letters import clean

_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_FRAGMENT = re.compile(r"page=(\d+)(?:&viewrect=([\d.]+),([\d.]+),([\d.]+),([\d.]+))?")
_UPDATE = "Update Scrutiny Prep, and open it again."

E = TypeVar("E", bound=Enum)


def read_share(path: Path, data: bytes) -> Share:
    """Return what is in the bytes of a share file; `path` is only named in errors.

    Raises:
        TooLarge: it is larger than any share file.
        Unsupported: a newer version of the program wrote it.
        Damaged: it is not as the format says.
    """
    if len(data) > wire.BYTES_MAX:
        raise TooLarge(path, f"{wire.BYTES_MAX // 1024 // 1024} megabytes")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if _depth(data) > wire.DEPTH_MAX:
        raise Damaged(path)
    try:
        head = msgspec.json.decode(data, type=wire.Head)
        if head.format == wire.FORMAT and head.version > wire.VERSION:
            raise Unsupported(path, "a share file of a newer Scrutiny Prep", _UPDATE)
        return _share(msgspec.json.decode(data, type=wire.ShareFile))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Damaged(path) from error


def _depth(data: bytes) -> int:
    """Return how deep lists and objects stand in each other; brackets within words don't count."""
    steps = (
        1 if found[0] in b"[{" else -1
        for found in (match.group() for match in _BRACKETS.finditer(data))
        if found[:1] != b'"'
    )
    return max(accumulate(steps), default=0)


def _share(file: wire.ShareFile) -> Share:
    meeting = file.meeting
    return Share(
        made_by=clean(file.made_by),
        made_at=_utc(file.made_at),
        meeting_id=meeting.id,
        meeting=MeetingFacts(
            council=_clean(meeting.council),
            committee=_clean(meeting.committee),
            date=meeting.date,
            time=meeting.time,
            place=_clean(meeting.place),
        ),
        files=tuple(SharedFile(f.sha256, clean(f.title), clean(f.kind)) for f in meeting.files),
        lines=tuple(
            SharedLine(**_signed(one), title=clean(one.title))
            for one in _once(file.lines_of_enquiry)
        ),
        questions=tuple(_question(one) for one in _once(file.questions)),
        evidence=tuple(
            _evidence(one, question.id)
            for question in _once(file.questions)
            for one in _once(question.evidence)
        ),
        notes=tuple(_note(one) for one in _once(file.notes)),
        highlights=tuple(_highlight(one) for one in _once(file.highlights)),
    )


def _question(question: wire.Question) -> SharedQuestion:
    said = QuestionWords(
        words=clean(question.words),
        purpose=_known(Purpose, question.purpose),
        addressee=_clean(question.addressee),
        minutes=question.minutes,
        follow_ups=clean(question.follow_ups),
        good_answer=clean(question.good_answer),
        state=_known(QuestionState, question.state) or QuestionState.DRAFT,
        type=_known(QuestionType, question.type),
        line_id=LineId(question.line_of_enquiry) if question.line_of_enquiry else None,
        asker=_clean(question.asker),
        if_yes=clean(question.if_yes),
        if_no=clean(question.if_no),
        if_later=clean(question.if_later),
        audience=Audience.OFFICERS if question.for_officers else Audience.MEMBERS,
        prompt_id=PromptId(question.prompt) if question.prompt else None,
    )
    if question.removed_at is not None:
        return SharedQuestion(**_signed(question), said=QuestionWords(""))
    return SharedQuestion(
        **_signed(question),
        said=said,
        origin=_known(Origin, question.origin) or Origin.OWN,
        item=_clean(question.item),
        place=_place(question.target),
    )


def _evidence(evidence: wire.Evidence, question: str) -> SharedEvidence:
    if evidence.removed_at is not None:
        return SharedEvidence(**_signed(evidence), question_id=question)
    return SharedEvidence(
        **_signed(evidence),
        question_id=question,
        stance=_known(Stance, evidence.stance) or Stance.FOR,
        words=clean(evidence.words),
        source=clean(evidence.source),
        place=_place(evidence.target),
    )


def _note(note: wire.Note) -> SharedNote:
    if note.removed_at is not None:
        return SharedNote(**_signed(note))
    return SharedNote(
        **_signed(note),
        words=clean(note.words),
        item=_clean(note.item),
        place=_place(note.target),
    )


def _highlight(highlight: wire.Highlight) -> SharedHighlight:
    if highlight.removed_at is not None:
        return SharedHighlight(**_signed(highlight))
    if highlight.target is None:
        raise ValueError("a highlight without a passage")
    return SharedHighlight(
        **_signed(highlight),
        kind=_known(HighlightKind, highlight.kind) or HighlightKind.EVIDENCE,
        item=_clean(highlight.item),
        place=_place(highlight.target),
    )


def _signed(mark: wire.Signed) -> dict[str, Any]:
    return {
        "id": mark.id,
        "provenance": Provenance(
            author=clean(mark.author),
            revision=mark.revision,
            made_at=_utc(mark.made_at),
            changed_at=_utc(mark.changed_at),
            removed_at=None if mark.removed_at is None else _utc(mark.removed_at),
        ),
        "access": _access(mark.access),
        "history": mark.history,
    }


def _utc(moment: datetime) -> datetime:
    """Return a moment in UTC; the first and the last there are have none in other zones."""
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a moment beyond all calendars") from error


def _access(grounds: tuple[wire.Ground, ...]) -> Access:
    return OPEN.with_grounds_of(
        Access(tuple(Exemption(Nation(one.nation), one.paragraph) for one in grounds))
    )


def _place(target: wire.Target | None) -> SharedPlace | None:
    if target is None:
        return None
    quote, position, pages = wire.TextQuoteSelector(""), wire.TextPositionSelector(0, 0), None
    for selector in target.selector:
        match selector:
            case wire.TextQuoteSelector():
                quote = selector
            case wire.TextPositionSelector():
                position = selector
            case wire.FragmentSelector():
                pages = _FRAGMENT.fullmatch(selector.value)
    if pages is None:
        raise ValueError("a passage without a page")
    if position.end < position.start:
        raise ValueError("a passage that ends before it begins")
    page, *rectangle = pages.groups()
    words = one_line(clean(quote.exact))
    return SharedPlace(
        sha256=target.source.sha256,
        paper=clean(target.source.title),
        anchor=TextAnchor(
            quote=words,
            start=position.start if words else 0,
            end=position.end if words else 0,
            pdf_page=max(1, int(page)),
            pack_page=target.pack_page,
            section=_clean(target.section),
            heading=_clean(target.heading),
            prefix=clean(quote.prefix),
            suffix=clean(quote.suffix),
            region=None if words else _region(rectangle),
            paging=_known(Paging, target.paging) or Paging.PRINT,
        ),
    )


def _region(rectangle: list[Any]) -> Region | None:
    if rectangle[0] is None:
        return None
    left, top, width, height = (float(place) for place in rectangle)
    return Region(left, top, left + width, top + height)


def _known(kinds: type[E], value: str | None) -> E | None:
    """Return the kind with this value; None for one that only a later program knows."""
    return next((kind for kind in kinds if kind.value == value), None)


_S = TypeVar("_S", bound=wire.Signed)


def _once(marks: tuple[_S, ...]) -> Iterator[_S]:
    """Yield marks, none twice: of those with one id, the first."""
    seen: set[str] = set()
    for mark in marks:
        if mark.id not in seen:
            seen.add(mark.id)
            yield mark


def _clean(text: str | None) -> str | None:
    return None if text is None else clean(text) or None
