"""A share as the bytes of a share file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec

from scrutinyprep import __version__
from scrutinyprep.domain.access import Access
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.questions import Audience
from scrutinyprep.domain.shares import (
    Share,
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedMark,
    SharedNote,
    SharedPlace,
    SharedQuestion,
)
from scrutinyprep.sharing import format as wire
from scrutinyprep.sharing.letters import CONTEXT_MAX, LINE_MAX, NAME_MAX, WORDS_MAX, cut


def share_file(share: Share) -> bytes:
    """Return the share file: the same bytes for the same share.

    What is longer than the format allows is cut, and ends in "…".
    """
    evidence = defaultdict(list)
    for one in share.evidence:
        evidence[one.question_id].append(_evidence(one))
    file = wire.ShareFile(
        format=wire.FORMAT,
        version=wire.VERSION,
        program=f"Scrutiny Prep {__version__}",
        made_by=cut(share.made_by, NAME_MAX),
        made_at=share.made_at,
        access=_grounds(share.access),
        meeting=_meeting(share),
        lines_of_enquiry=tuple(_line(one) for one in share.lines),
        questions=tuple(_question(one, evidence[one.id]) for one in share.questions),
        notes=tuple(_note(one) for one in share.notes),
        highlights=tuple(_highlight(one) for one in share.highlights),
    )
    return msgspec.json.format(msgspec.json.encode(file, order="deterministic"), indent=1) + b"\n"


def _meeting(share: Share) -> wire.Meeting:
    facts = share.meeting
    return wire.Meeting(
        id=share.meeting_id,
        council=_line_or_none(facts.council),
        committee=_line_or_none(facts.committee),
        date=facts.date,
        time=facts.time,
        place=_line_or_none(facts.place),
        files=tuple(
            wire.File(file.sha256, cut(file.title, LINE_MAX), cut(file.kind, NAME_MAX))
            for file in share.files
        ),
    )


def _line(line: SharedLine) -> wire.LineOfEnquiry:
    if line.is_removed:
        return wire.LineOfEnquiry(**_signed(line))
    return wire.LineOfEnquiry(**_signed(line), title=cut(line.title, LINE_MAX))


def _question(question: SharedQuestion, evidence: Iterable[wire.Evidence]) -> wire.Question:
    if question.is_removed:
        return wire.Question(**_signed(question))
    said = question.said
    return wire.Question(
        **_signed(question),
        words=cut(said.words, WORDS_MAX),
        item=_name_or_none(question.item),
        target=_target(question.place),
        purpose=said.purpose.value if said.purpose else None,
        type=said.type.value if said.type else None,
        line_of_enquiry=said.line_id,
        addressee=_line_or_none(said.addressee),
        asker=_line_or_none(said.asker),
        minutes=said.minutes,
        follow_ups=cut(said.follow_ups, WORDS_MAX),
        if_yes=cut(said.if_yes, WORDS_MAX),
        if_no=cut(said.if_no, WORDS_MAX),
        if_later=cut(said.if_later, WORDS_MAX),
        good_answer=cut(said.good_answer, WORDS_MAX),
        state=said.state.value,
        for_officers=said.audience is Audience.OFFICERS,
        origin=question.origin.value,
        prompt=said.prompt_id,
        evidence=tuple(evidence),
    )


def _evidence(evidence: SharedEvidence) -> wire.Evidence:
    if evidence.is_removed:
        return wire.Evidence(**_signed(evidence))
    return wire.Evidence(
        **_signed(evidence),
        stance=evidence.stance.value,
        words=cut(evidence.words, WORDS_MAX),
        source=cut(evidence.source, LINE_MAX),
        target=_target(evidence.place),
    )


def _note(note: SharedNote) -> wire.Note:
    if note.is_removed:
        return wire.Note(**_signed(note))
    return wire.Note(
        **_signed(note),
        words=cut(note.words, WORDS_MAX),
        item=_name_or_none(note.item),
        target=_target(note.place),
    )


def _highlight(highlight: SharedHighlight) -> wire.Highlight:
    if highlight.is_removed:
        return wire.Highlight(**_signed(highlight))
    return wire.Highlight(
        **_signed(highlight),
        kind=highlight.kind.value,
        item=_name_or_none(highlight.item),
        target=_target(highlight.place),
    )


def _signed(mark: SharedMark) -> dict[str, Any]:
    provenance = mark.provenance
    return {
        "id": mark.id,
        "author": cut(provenance.author, NAME_MAX),
        "revision": provenance.revision,
        "made_at": _utc(provenance.made_at),
        "changed_at": _utc(provenance.changed_at),
        "removed_at": None if provenance.removed_at is None else _utc(provenance.removed_at),
        "access": _grounds(mark.access),
        "history": mark.history[-wire.HISTORY_MAX :],
    }


def _grounds(access: Access) -> tuple[wire.Ground, ...]:
    return tuple(wire.Ground(e.nation.value, e.paragraph) for e in access.exemptions)


def target_of(place: SharedPlace) -> wire.Target:
    """Return a passage as the Web Annotation model's selectors have it."""
    anchor = place.anchor
    return wire.Target(
        source=wire.Source(place.sha256, cut(place.paper, LINE_MAX)),
        selector=tuple(_selectors(anchor)),
        pack_page=anchor.pack_page,
        section=_name_or_none(anchor.section),
        heading=_line_or_none(anchor.heading),
        paging=anchor.paging.value,
    )


def _target(place: SharedPlace | None) -> wire.Target | None:
    return None if place is None else target_of(place)


def _selectors(anchor: TextAnchor) -> Iterable[wire.Selector]:
    if anchor.quote:
        yield wire.TextQuoteSelector(
            cut(anchor.quote, WORDS_MAX),
            cut(anchor.prefix, CONTEXT_MAX),
            cut(anchor.suffix, CONTEXT_MAX),
        )
        yield wire.TextPositionSelector(anchor.start, anchor.end)
    part = anchor.region
    where = ""
    if part is not None:
        places = (part.left, part.top, part.right - part.left, part.bottom - part.top)
        where = "&viewrect=" + ",".join(f"{round(place, 3):.10g}" for place in places)
    yield wire.FragmentSelector(f"page={anchor.pdf_page}{where}")


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _name_or_none(text: str | None) -> str | None:
    return None if text is None else cut(text, NAME_MAX)


def _line_or_none(text: str | None) -> str | None:
    return None if text is None else cut(text, LINE_MAX)
