"""What the library holds for a briefing, gathered into one content, exempt or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingEvidence,
    BriefingItem,
    BriefingLine,
    BriefingNote,
    BriefingPlan,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
    BriefingTracked,
)
from scrutinyprep.briefing.wording import date_words, month_words
from scrutinyprep.domain.access import Access
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import DocumentId, EvidenceId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.notes import Note, Place
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind, RecommendationKind
from scrutinyprep.domain.planning import MeetingPlan, will_be_asked
from scrutinyprep.domain.questions import Audience, Origin, Question, QuestionState
from scrutinyprep.domain.speeches import clock
from scrutinyprep.domain.tracked import Rag, Tracked
from scrutinyprep.domain.undertakings import Standing, Undertaking
from scrutinyprep.services.briefing_sources import source_of, told_on
from scrutinyprep.services.clippings import part_of
from scrutinyprep.services.telling import told_of
from scrutinyprep.store import meetings, notes, papers, planning, questions, tracked, undertakings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import Work


def gathered(
    session: Work,
    meeting: MeetingId,
    *,
    made_on: date,
    copy_of: str,
    consent: ExemptConsent | None,
) -> BriefingContent:
    """Return everything that a briefing of a meeting can hold. Nothing is held back yet."""
    about = meetings.meeting_of(session, meeting)
    earlier = {other.id: other for other in meetings.earlier_meetings(session, meeting)}
    files = papers.files_of(session, meeting)
    packs = {file.id for file in files if file.kind is DocumentKind.PACK}
    asked = [q for q in questions.questions_of(session, meeting) if will_be_asked(q)]
    written = [note for note in notes.notes_of(session, meeting) if note.words.strip()]
    gathering = _Gathering(
        about.date,
        planning.plan_of(session, meeting),
        {file.id: file.title for file in files if packs and file.id not in packs},
        told_on(session, meeting, asked),
    )
    return BriefingContent(
        council=about.council or "",
        committee=about.committee or "",
        made_on=made_on,
        date=about.date,
        time=about.time,
        place=about.place or "",
        copy_of=copy_of,
        items=gathering.items(items_of(session, meeting), asked, written),
        promises=tuple(
            _promise(one, earlier[one.meeting_id])
            for one in undertakings.undertakings_of(session)
            if one.meeting_id in earlier and one.promise.standing is Standing.OPEN
        ),
        tracker=tuple(
            _tracked(one)
            for one in tracked.tracked_in(session)
            if one.tracking.rag is not Rag.DONE and one.meeting_id in {meeting, *earlier}
        ),
        consent=consent,
    )


@dataclass(frozen=True, slots=True)
class _Gathering:
    """What is needed to tell of items and of what is under them."""

    meeting_on: date | None
    plan: MeetingPlan
    titles: dict[DocumentId, str] = field(default_factory=dict)
    """Of the files beside the agenda pack, whose pages are counted by themselves."""
    told_on: dict[EvidenceId, date] = field(default_factory=dict)
    """The days of other meetings that evidence is from."""

    def items(
        self, agenda: list[AgendaItem], asked: list[Question], written: list[Note]
    ) -> tuple[BriefingItem, ...]:
        """Return the agenda in order, and after it what belongs to no item of it."""
        by_item: dict[ItemId | None, list[Question]] = defaultdict(list)
        for question in asked:
            by_item[question.item_id].append(question)
        notes_by_item: dict[ItemId | None, list[Note]] = defaultdict(list)
        for note in written:
            notes_by_item[note.item_id].append(note)
        items = [
            self._item(item, by_item.pop(item.id, []), notes_by_item.pop(item.id, []))
            for item in agenda
        ]
        rest = [question for others in by_item.values() for question in others]
        rest_notes = [note for others in notes_by_item.values() for note in others]
        if rest or rest_notes:
            items.append(
                BriefingItem(
                    number="",
                    title="The meeting as a whole",
                    questions=self._questions(rest, None),
                    notes=self._notes(rest_notes, None),
                )
            )
        return tuple(items)

    def _item(self, item: AgendaItem, asked: list[Question], written: list[Note]) -> BriefingItem:
        return BriefingItem(
            number=item.number,
            title=item.title,
            pdf_pages=_pages(item.pdf_pages),
            pack_pages=_pages(item.pack_pages),
            asked=tuple(
                BriefingRecommendation(r.text, r.pdf_page, r.pack_page, r.access, r.paging)
                for r in item.recommendations
                if r.kind is RecommendationKind.ASKED
            ),
            told=told_of(item.details, self.meeting_on),
            questions=self._questions(asked, item),
            notes=self._notes(written, item),
            to_follow=item.to_follow,
            access=item.access,
            plan=self._plan(item.id),
        )

    def _plan(self, item: ItemId) -> BriefingPlan | None:
        for plan in self.plan.items:
            if plan.item_id == item:
                planned = plan.planned
                return BriefingPlan(planned.big_question.strip(), planned.minutes, plan.access)
        return None

    def _questions(
        self, asked: Iterable[Question], item: AgendaItem | None
    ) -> tuple[BriefingQuestion, ...]:
        return tuple(self._question(question, item) for question in asked)

    def _question(self, question: Question, item: AgendaItem | None) -> BriefingQuestion:
        said = question.said
        line = self.plan.line(said.line_id)
        return BriefingQuestion(
            words=said.words.strip(),
            purpose=_sentence(said.purpose.value) if said.purpose else "",
            addressee=said.addressee or "",
            minutes=said.minutes,
            quote=self._quote(question.place, item, question.access),
            evidence=tuple(
                BriefingEvidence(
                    e.words,
                    _sentence(e.stance.value),
                    source_of(e, self.told_on.get(e.id)),
                    e.access,
                )
                for e in question.evidence
            ),
            follow_ups=tuple(line.strip() for line in said.follow_ups.splitlines() if line.strip()),
            origin=question.provenance.author if question.origin is Origin.COLLEAGUE else "",
            access=question.access,
            id=question.id,
            manner=_sentence(said.type.value) if said.type else "",
            line=BriefingLine(line.title, line.access) if line is not None else None,
            asker=said.asker or "",
            author=question.provenance.author,
            if_yes=said.if_yes.strip(),
            if_no=said.if_no.strip(),
            if_later=said.if_later.strip(),
            good_answer=said.good_answer.strip(),
            is_private=said.is_private,
            is_for_officers=said.audience is Audience.OFFICERS,
            is_ready=said.state is QuestionState.READY,
        )

    def _notes(self, written: Iterable[Note], item: AgendaItem | None) -> tuple[BriefingNote, ...]:
        return tuple(
            BriefingNote(
                note.words.strip(), self._quote(note.place, item, note.access), note.access
            )
            for note in written
        )

    def _quote(
        self, place: Place | None, item: AgendaItem | None, access: Access
    ) -> BriefingQuote | None:
        if place is None:
            return None
        anchor = place.anchor
        return BriefingQuote(
            words=anchor.quote,
            pdf_page=anchor.pdf_page,
            pack_page=anchor.pack_page,
            part=part_of(place),
            is_machine_read=anchor.is_machine_read,
            paging=anchor.paging,
            section=anchor.section or "",
            heading=anchor.heading or "",
            paper=_paper_title(place.document_id, item),
            access=access,
            file=self.titles.get(place.published_in, ""),
            source=place.published_in,
            anchor=anchor,
        )


def _paper_title(document: DocumentId, item: AgendaItem | None) -> str:
    """Return the title of an appendix, or of a report with a title of its own.

    Where it is the item's title, it stands in large letters above already.
    """
    if item is None or len(item.papers) < 2:
        return ""
    title = next((p.title for p in item.papers if p.document_id == document), "")
    return "" if title.casefold() == item.title.casefold() else title


def _promise(undertaking: Undertaking, made_at: Meeting) -> BriefingPromise:
    promise = undertaking.promise
    due = promise.due_words or ""
    if promise.due is not None:
        due = month_words(promise.due) if promise.due_is_month else date_words(promise.due)
    # Neither the committee, which is this one, nor the date, which is printed beside it.
    parts = [
        f"item {undertaking.item}" if undertaking.item else "",
        clock(undertaking.start_s) if undertaking.start_s is not None else "",
    ]
    return BriefingPromise(
        words=promise.words,
        by=promise.promised_by or "",
        said=made_at.date,
        due=due,
        source=", ".join(part for part in parts if part),
        access=undertaking.access,
    )


def _tracked(tracked: Tracked) -> BriefingTracked:
    said = tracked.tracking
    return BriefingTracked(
        words=said.recommendation,
        reference=said.reference,
        origin=", ".join(filter(None, (said.origin, _day(said.resolved_on)))),
        lead=said.lead,
        action=said.action,
        rag=_sentence(said.rag.value),
        access=tracked.access,
    )


def _day(day: date | None) -> str:
    return date_words(day) if day is not None else ""


def _pages(pages: PageRange | None) -> tuple[int, int] | None:
    return None if pages is None else (pages.first, pages.last)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
