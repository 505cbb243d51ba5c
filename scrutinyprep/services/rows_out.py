"""A meeting's questions and trackers as rows for other programs: gathered, and let through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from scrutinyprep.domain.ids import ItemId, LineId, MeetingId
from scrutinyprep.domain.planning import LineOfEnquiry
from scrutinyprep.domain.questions import Evidence, Question, QuestionState
from scrutinyprep.domain.undertakings import Promise, Standing, Undertaking
from scrutinyprep.services.leaving import Gate
from scrutinyprep.sharing.prepared import (
    Prepared,
    PreparedQuestion,
    PreparedTracking,
    PreparedUndertaking,
)
from scrutinyprep.store import meetings, planning, questions, tracked, undertakings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import Work


def prepared(session: Work, meeting: MeetingId, gate: Gate, made_on: dt.date) -> Prepared:
    """Return what of a meeting may go to others, in running order.

    Undertakings and tracked recommendations are those of the meeting and, while
    they are open, of its committee's earlier ones.
    """
    about = meetings.meeting_of(session, meeting)
    titles = {item.id: item.title for item in items_of(session, meeting)}
    lines = gate.open_only("line of enquiry", planning.lines_of(session, meeting))
    asked = [
        question
        for question in questions.questions_of(session, meeting)
        if question.said.words.strip() and question.said.state is not QuestionState.DROPPED
    ]
    public = [q for q in asked if not q.said.is_private or not gate.keep_private("question")]
    near = {meeting: about, **{m.id: m for m in meetings.earlier_meetings(session, meeting)}}
    return Prepared(
        committee=about.committee or "",
        council=about.council or "",
        date=about.date,
        made_on=made_on,
        questions=tuple(
            _question(question, titles, lines, gate)
            for question in gate.open_only("question", public)
        ),
        undertakings=tuple(
            _undertaking(undertaking, near[undertaking.meeting_id].date)
            for undertaking in gate.open_only(
                "undertaking",
                [
                    one
                    for one in undertakings.undertakings_of(session)
                    if one.meeting_id in near and _is_worth_chasing(one, meeting)
                ],
            )
        ),
        tracked=tuple(
            PreparedTracking(row.tracking, row.access)
            for row in gate.open_only(
                "tracked recommendation",
                [row for row in tracked.tracked_in(session) if row.meeting_id in near],
            )
        ),
    )


def _question(
    question: Question,
    titles: dict[ItemId, str],
    lines: Iterable[LineOfEnquiry],
    gate: Gate,
) -> PreparedQuestion:
    said, place = question.said, question.place
    anchor = place.anchor if place is not None else None
    follow_ups = (
        *said.follow_ups.splitlines(),
        *(f"If yes: {line}" for line in said.if_yes.splitlines()),
        *(f"If no: {line}" for line in said.if_no.splitlines()),
        *(f"If they will come back to us: {line}" for line in said.if_later.splitlines()),
    )
    return PreparedQuestion(
        item=question.item or "",
        item_title=titles.get(question.item_id, "") if question.item_id is not None else "",
        words=said.words.strip(),
        access=question.access,
        purpose=said.purpose.value if said.purpose else "",
        kind=said.type.value if said.type else "",
        line=_line(said.line_id, lines),
        addressee=said.addressee or "",
        asker=question.asker,
        minutes=said.minutes,
        state=said.state.value,
        pack_page=anchor.pack_page if anchor else None,
        pdf_page=anchor.pdf_page if anchor else None,
        section=(anchor.section or anchor.heading or "") if anchor else "",
        quote=anchor.quote if anchor else "",
        follow_ups=tuple(line.strip() for line in follow_ups if line.strip()),
        evidence=tuple(
            _evidence(evidence) for evidence in gate.open_only("evidence", question.evidence)
        ),
    )


def _line(wanted: LineId | None, lines: Iterable[LineOfEnquiry]) -> str:
    return next((line.title for line in lines if line.id == wanted), "")


def _evidence(evidence: Evidence) -> str:
    source = f" ({evidence.source})" if evidence.source else ""
    return f"{evidence.stance.value.capitalize()}: “{evidence.words.strip()}”{source}"


def _undertaking(undertaking: Undertaking, made_at: dt.date | None) -> PreparedUndertaking:
    promise = undertaking.promise
    return PreparedUndertaking(
        words=promise.words,
        promised_by=promise.promised_by or "",
        due=_due(promise),
        standing=promise.standing.value,
        made_at=made_at,
        item=undertaking.item or "",
        access=undertaking.access,
    )


def _due(promise: Promise) -> str:
    if promise.due is None:
        return promise.due_words or ""
    day = "" if promise.due_is_month else f"{promise.due.day} "
    return f"{day}{promise.due:%B %Y}"


def _is_worth_chasing(undertaking: Undertaking, meeting: MeetingId) -> bool:
    standing = undertaking.promise.standing
    if undertaking.meeting_id == meeting:
        return standing in (Standing.OPEN, Standing.MET)
    return standing is Standing.OPEN
