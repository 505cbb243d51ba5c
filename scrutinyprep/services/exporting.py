"""Making a briefing: what goes in, what is held back, and the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingEvidence,
    BriefingItem,
    BriefingNote,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
    LeftOut,
)
from scrutinyprep.briefing.exempt import access_of, without_exempt
from scrutinyprep.briefing.layout import Written, write_briefing
from scrutinyprep.domain.access import Access
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.notes import Note, Place
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.questions import Origin, Question, QuestionState
from scrutinyprep.domain.speeches import clock
from scrutinyprep.domain.undertakings import Standing, Undertaking
from scrutinyprep.services.clippings import located, part_of, with_pictures
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.telling import told_of
from scrutinyprep.store import meetings, notes, questions, undertakings
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import LibraryStore


@dataclass(frozen=True, slots=True)
class Briefed:
    """A briefing that was written."""

    path: Path
    pages: int
    questions: int
    left_out: tuple[LeftOut, ...]
    """What was held back because it is exempt."""


class Exporting:
    """Taking a meeting's preparation out of the library, onto paper."""

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def content(
        self,
        meeting: MeetingId,
        *,
        copy_of: str = "",
        consent: ExemptConsent | None = None,
    ) -> BriefingContent:
        """Return what a briefing would hold: without consent, nothing that is exempt."""
        with self._store.reading() as session:
            about = meetings.meeting_of(session, meeting)
            agenda = items_of(session, meeting)
            asked = questions.questions_of(session, meeting)
            written = notes.notes_of(session, meeting)
            earlier = {other.id: other for other in meetings.earlier_meetings(session, meeting)}
            promises = [u for u in undertakings.undertakings_of(session) if u.meeting_id in earlier]
        whole = BriefingContent(
            council=about.council or "",
            committee=about.committee or "",
            made_on=self._clock.today(),
            date=about.date,
            time=about.time,
            place=about.place or "",
            copy_of=copy_of,
            items=_items(agenda, asked, written, about.date),
            promises=tuple(
                _promise(u, earlier[u.meeting_id])
                for u in promises
                if u.promise.standing is Standing.OPEN
            ),
            consent=consent,
        )
        whole = located(whole, Papers(self._store).path)
        if consent is None:
            return without_exempt(whole)
        return replace(whole, access=access_of(whole))

    def write(
        self,
        content: BriefingContent,
        path: Path,
        progress: Callable[[int, int], None] | None = None,
    ) -> Briefed:
        """Write a briefing as a PDF, whole or not at all. The library is not touched.

        Raises:
            ExemptWithoutConsent: it holds exempt material and nobody agreed to that.
            CannotWrite: the file can't be written; an old one is still whole.
            Cancelled: `progress` said so.
        """
        written: Written = write_briefing(with_pictures(content), path, progress=progress)
        return Briefed(path, written.pages, written.questions, content.left_out)

    def brief(
        self,
        meeting: MeetingId,
        path: Path,
        *,
        copy_of: str = "",
        consent: ExemptConsent | None = None,
    ) -> Briefed:
        """Do both, one after the other."""
        return self.write(self.content(meeting, copy_of=copy_of, consent=consent), path)


def _items(
    agenda: list[AgendaItem],
    asked: list[Question],
    written: list[Note],
    meeting_on: date | None,
) -> tuple[BriefingItem, ...]:
    by_item: dict[ItemId | None, list[Question]] = defaultdict(list)
    for question in asked:
        if question.said.state is not QuestionState.DROPPED and question.said.words.strip():
            by_item[question.item_id].append(question)
    notes_by_item: dict[ItemId | None, list[Note]] = defaultdict(list)
    for note in written:
        if note.words.strip():
            notes_by_item[note.item_id].append(note)
    items = [
        BriefingItem(
            number=item.number,
            title=item.title,
            pdf_pages=_pages(item.pdf_pages),
            pack_pages=_pages(item.pack_pages),
            asked=tuple(
                BriefingRecommendation(r.text, r.pdf_page, r.pack_page, r.access, r.paging)
                for r in item.recommendations
                if r.kind is RecommendationKind.ASKED
            ),
            told=told_of(item.details, meeting_on),
            questions=_questions(by_item.pop(item.id, []), item),
            notes=_notes(notes_by_item.pop(item.id, []), item),
            to_follow=item.to_follow,
            access=item.access,
        )
        for item in agenda
    ]
    rest = [q for questions_ in by_item.values() for q in questions_]
    rest_notes = [n for notes_ in notes_by_item.values() for n in notes_]
    if rest or rest_notes:
        items.append(
            BriefingItem(
                number="",
                title="The meeting as a whole",
                questions=_questions(rest, None),
                notes=_notes(rest_notes, None),
            )
        )
    return tuple(items)


def _questions(asked: Iterable[Question], item: AgendaItem | None) -> tuple[BriefingQuestion, ...]:
    return tuple(
        BriefingQuestion(
            words=question.said.words.strip(),
            purpose=_sentence(question.said.purpose.value) if question.said.purpose else "",
            addressee=question.said.addressee or "",
            minutes=question.said.minutes,
            quote=_quote(question.place, item, question.access),
            evidence=tuple(
                BriefingEvidence(e.words, _sentence(e.stance.value), e.source, e.access)
                for e in question.evidence
            ),
            follow_ups=tuple(
                line.strip() for line in question.said.follow_ups.splitlines() if line.strip()
            ),
            origin=question.provenance.author if question.origin is Origin.COLLEAGUE else "",
            access=question.access,
        )
        for question in asked
    )


def _notes(written: Iterable[Note], item: AgendaItem | None) -> tuple[BriefingNote, ...]:
    return tuple(
        BriefingNote(note.words.strip(), _quote(note.place, item, note.access), note.access)
        for note in written
    )


def _quote(place: Place | None, item: AgendaItem | None, access: Access) -> BriefingQuote | None:
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
    due = ""
    if promise.due is not None:
        day = "" if promise.due_is_month else f"{promise.due.day} "
        due = f"{day}{promise.due:%B %Y}"
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


def _pages(pages: PageRange | None) -> tuple[int, int] | None:
    return None if pages is None else (pages.first, pages.last)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
