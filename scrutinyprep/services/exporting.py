"""Making a briefing: what goes in, what is held back, and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from pathlib import Path

from scrutinyprep.analysis.acronyms import acronyms_in
from scrutinyprep.briefing.choosing import arranged, narrowed
from scrutinyprep.briefing.content import BriefingContent, BriefingTerm, LeftOut
from scrutinyprep.briefing.exempt import access_of, without_exempt
from scrutinyprep.briefing.layout import Written, write_briefing
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.briefings import (
    BriefingChoice,
    BriefingOffer,
    Edition,
    OfferedItem,
    OfferedQuestion,
    Part,
)
from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.glossary import GlossarySource, key_of
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.services.briefing_figures import figures_told_before
from scrutinyprep.services.briefing_gathering import gathered
from scrutinyprep.services.clippings import located, with_pictures
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.figures import Figures
from scrutinyprep.services.glossary import Glossary
from scrutinyprep.services.original_pages import with_originals
from scrutinyprep.services.papers import Papers
from scrutinyprep.store import briefings
from scrutinyprep.store.library import LibraryStore

_EVERYTHING = BriefingChoice()


@dataclass(frozen=True, slots=True)
class Briefed:
    """A briefing that was written."""

    path: Path
    pages: int
    questions: int
    left_out: tuple[LeftOut, ...]
    """What was held back because it is exempt."""
    kept_back: int = 0
    """How many questions were held back because the edition is for others."""


class Exporting:
    """Taking a meeting's preparation out of the library, onto paper."""

    def __init__(
        self, store: LibraryStore, clock: Clock, glossary: Glossary, figures: Figures
    ) -> None:
        self._store = store
        self._clock = clock
        self._glossary = glossary
        self._figures = figures

    def content(
        self,
        meeting: MeetingId,
        *,
        copy_of: str = "",
        consent: ExemptConsent | None = None,
        choice: BriefingChoice = _EVERYTHING,
        made_on: date | None = None,
    ) -> BriefingContent:
        """Return what a briefing would hold: without consent, nothing that is exempt.

        It is dated today unless told otherwise: the same content with the same
        date makes the same file to the last byte.
        """
        with self._store.reading() as session:
            whole = gathered(
                session,
                meeting,
                made_on=made_on or self._clock.today(),
                copy_of=copy_of,
                consent=consent,
            )
        # The gate stands between what is wanted and how it is arranged: neither a
        # number nor a place among the five is given to what is held back.
        content = arranged(self._through_gate(narrowed(whole, choice), consent), choice)
        if choice.wants(Part.FIGURES):
            moved = figures_told_before(content, self._figures)
            content = self._through_gate(replace(content, figures=moved), consent)
        if choice.wants(Part.GLOSSARY):
            terms = self._terms(meeting, content, consent)
            content = self._through_gate(replace(content, glossary=terms), consent)
        with self._store.reading() as session:
            content = with_originals(session, meeting, content, choice, consent)
        content = self._through_gate(content, consent)
        return located(content, Papers(self._store).path)

    def write(
        self,
        content: BriefingContent,
        path: Path,
        progress: Callable[[int, int], None] | None = None,
        *,
        edition: Edition = Edition.STANDARD,
    ) -> Briefed:
        """Write a briefing as a PDF, whole or not at all. The library is not touched.

        Raises:
            ExemptWithoutConsent: it holds exempt material and nobody agreed to that.
            CannotWrite: the file can't be written; an old one is still whole.
            Cancelled: `progress` said so.
        """
        drawn = with_pictures(content, progress)
        written: Written = write_briefing(drawn, path, edition, progress=progress)
        return Briefed(path, written.pages, written.questions, content.left_out, content.kept_back)

    def brief(
        self,
        meeting: MeetingId,
        path: Path,
        *,
        copy_of: str = "",
        consent: ExemptConsent | None = None,
        choice: BriefingChoice = _EVERYTHING,
        made_on: date | None = None,
    ) -> Briefed:
        """Do both, one after the other."""
        content = self.content(
            meeting, copy_of=copy_of, consent=consent, choice=choice, made_on=made_on
        )
        return self.write(content, path, edition=choice.edition)

    def offer(self, meeting: MeetingId) -> BriefingOffer:
        """Return what there is to choose from, exempt or not, and what was chosen last."""
        with self._store.reading() as session:
            whole = gathered(
                session, meeting, made_on=self._clock.today(), copy_of="", consent=None
            )
            choice = briefings.choice_of(session, meeting)
        people = {
            name.strip()
            for question in whole.questions
            for name in (question.addressee, question.asker)
            if name.strip()
        }
        return BriefingOffer(
            items=tuple(
                OfferedItem(
                    item.number,
                    item.title,
                    tuple(OfferedQuestion(QuestionId(q.id), q.words) for q in item.questions),
                    item.access,
                )
                for item in whole.items
            ),
            people=tuple(sorted(people, key=str.casefold)),
            choice=choice,
            has_exempt=access_of(whole).is_exempt,
        )

    def choice(self, meeting: MeetingId) -> BriefingChoice:
        """Return what was chosen last for a meeting; everything, where nothing was."""
        with self._store.reading() as session:
            return briefings.choice_of(session, meeting)

    def remember(self, meeting: MeetingId, choice: BriefingChoice) -> Change:
        """Keep what was chosen for a meeting, to be offered again. Consent is never kept."""
        with self._store.writing() as session:
            briefings.remember_choice(session, meeting, choice)
        return Change(Kind(0), meeting)

    def _through_gate(
        self, content: BriefingContent, consent: ExemptConsent | None
    ) -> BriefingContent:
        if consent is None:
            return without_exempt(content)
        return replace(content, access=access_of(content))

    def _terms(
        self, meeting: MeetingId, content: BriefingContent, consent: ExemptConsent | None
    ) -> tuple[BriefingTerm, ...]:
        """Return what the acronyms stand for that this briefing itself uses.

        All those of a pack would fill pages that nobody turns to in a meeting. What
        nobody says, but a machine made of initials, is not printed as if somebody had.
        """
        used = {key_of(acronym) for text in _texts_in(content) for acronym in acronyms_in(text)}
        if not used:
            return ()
        return tuple(
            BriefingTerm(
                entry.acronym,
                entry.explained.words,
                entry.access.with_grounds_of(entry.explained.access),
            )
            for entry in self._glossary.for_briefing(meeting, consent, only=used)
            if entry.explained is not None
            and entry.explained.source is not GlossarySource.INITIALS
            and used & {key_of(spelling) for spelling in (entry.acronym, *entry.spellings)}
        )


def _texts_in(part: object) -> Iterator[str]:
    """Yield every text of a part of a briefing and of what is below it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts_in(one)
    elif is_dataclass(part) and not isinstance(part, type | TextAnchor):
        # Of a passage's place nothing is printed, least of all what stands around it.
        for field in fields(part):
            yield from _texts_in(getattr(part, field.name))
