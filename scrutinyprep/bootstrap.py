"""The one place where things are put together: a library's folder becomes services."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.services.clock import Clock
from scrutinyprep.settings import account_name, own_words_file, resource_folder
from scrutinyprep.store.looking import DATABASE

if TYPE_CHECKING:
    from scrutinyprep.services.awaited import AwaitedUndertakings
    from scrutinyprep.services.carrying import Carrying
    from scrutinyprep.services.cross_references import CrossReferences
    from scrutinyprep.services.evidence_sources import EvidenceSources
    from scrutinyprep.services.exporting import Exporting
    from scrutinyprep.services.figures import Figures
    from scrutinyprep.services.first_look import FirstLook
    from scrutinyprep.services.glossary import Glossary
    from scrutinyprep.services.importing import Importing
    from scrutinyprep.services.item_map import ItemMaps
    from scrutinyprep.services.library import Library
    from scrutinyprep.services.meetings import Meetings
    from scrutinyprep.services.meetings_ahead import MeetingsAhead
    from scrutinyprep.services.names import Names
    from scrutinyprep.services.notes import Notes
    from scrutinyprep.services.pack_pages import PackPages
    from scrutinyprep.services.papers import Papers
    from scrutinyprep.services.people import People
    from scrutinyprep.services.places import Places
    from scrutinyprep.services.planning import Planning
    from scrutinyprep.services.previews import Previews
    from scrutinyprep.services.question_bank import QuestionBank
    from scrutinyprep.services.question_checking import QuestionChecking
    from scrutinyprep.services.questions import Questions
    from scrutinyprep.services.readiness import Readiness
    from scrutinyprep.services.reading import Reading
    from scrutinyprep.services.recordings import Recordings
    from scrutinyprep.services.references import References
    from scrutinyprep.services.removed import RemovedThings
    from scrutinyprep.services.said_before import SaidBefore
    from scrutinyprep.services.sample import SampleMeeting
    from scrutinyprep.services.scans import Scans
    from scrutinyprep.services.searching import Searching
    from scrutinyprep.services.sharing import Sharing
    from scrutinyprep.services.speeches import Speeches
    from scrutinyprep.services.spelling import SpellChecking
    from scrutinyprep.services.tracker import Tracker
    from scrutinyprep.services.undertakings import Undertakings
    from scrutinyprep.services.ways_out import WaysOut
    from scrutinyprep.store.library import LibraryStore

_TERMS = Path("glossary", "local_government.tsv")


class Services:
    """Everything a user can do, subject by subject, on one library.

    A subject is loaded and made when it is first asked for: a command needs one or two of them,
    and all take three times as long to load as it takes to list the meetings. Where nobody
    should wait for that, `load_all` does it ahead. Any thread may ask.
    """

    def __init__(
        self, folder: Path, clock: Clock, author: str, own_words: Path | None = None
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._author = author
        self._own_words = own_words

    def load_all(self) -> None:
        """Load every subject that nobody has asked for yet."""
        for name, member in vars(Services).items():
            if isinstance(member, cached_property):
                getattr(self, name)

    @cached_property
    def first_look(self) -> FirstLook:
        """What is shown before the library is opened."""
        from scrutinyprep.services.first_look import FirstLook

        return FirstLook(self._folder / DATABASE)

    @cached_property
    def library(self) -> Library:
        """The library as a whole: opened, checked, copied."""
        from scrutinyprep.services.library import Library

        return Library(self._store, self._clock)

    @cached_property
    def importing(self) -> Importing:
        """Files taken into the library."""
        from scrutinyprep.services.importing import Importing

        return Importing(self._store, self._clock)

    @cached_property
    def meetings(self) -> Meetings:
        """Meetings and their agendas."""
        from scrutinyprep.services.meetings import Meetings

        return Meetings(self._store, self._clock)

    @cached_property
    def names(self) -> Names:
        """Names of committees, people and places as they are typed."""
        from scrutinyprep.services.names import Names

        return Names(self._store)

    @cached_property
    def papers(self) -> Papers:
        """Papers, their pages and sections."""
        from scrutinyprep.services.papers import Papers

        return Papers(self._store)

    @cached_property
    def reading(self) -> Reading:
        """Going to places in the papers of a meeting."""
        from scrutinyprep.services.reading import Reading

        return Reading(self._store, self.meetings, self.papers)

    @cached_property
    def speeches(self) -> Speeches:
        """What was said in meetings."""
        from scrutinyprep.services.speeches import Speeches

        return Speeches(self._store, self._clock)

    @cached_property
    def people(self) -> People:
        """The people of the papers and records."""
        from scrutinyprep.services.people import People

        return People(self._store, self._clock, self._author)

    @cached_property
    def recordings(self) -> Recordings:
        """Recordings that transcripts belong to."""
        from scrutinyprep.services.recordings import Recordings

        return Recordings(self._store, self._clock, self._author)

    @cached_property
    def places(self) -> Places:
        """Passages of papers and records by their place."""
        from scrutinyprep.services.places import Places

        return Places(self._store)

    @cached_property
    def notes(self) -> Notes:
        """Notes and highlights."""
        from scrutinyprep.services.notes import Notes

        return Notes(self._store, self._clock, self._author)

    @cached_property
    def questions(self) -> Questions:
        """Questions."""
        from scrutinyprep.services.questions import Questions

        return Questions(self._store, self._clock, self._author)

    @cached_property
    def planning(self) -> Planning:
        """The plan of a meeting."""
        from scrutinyprep.services.planning import Planning

        return Planning(self._store, self._clock, self._author)

    @cached_property
    def readiness(self) -> Readiness:
        """How ready each meeting is."""
        from scrutinyprep.services.readiness import Readiness

        return Readiness(self._store, self._clock)

    @cached_property
    def meetings_ahead(self) -> MeetingsAhead:
        """Meetings at a glance."""
        from scrutinyprep.services.meetings_ahead import MeetingsAhead

        return MeetingsAhead(self._store)

    @cached_property
    def question_bank(self) -> QuestionBank:
        """Prompts for questions."""
        from scrutinyprep.services.question_bank import QuestionBank

        return QuestionBank(
            self._store,
            self._clock,
            self._author,
            resource_folder() / "question_bank" / "prompts.tsv",
        )

    @cached_property
    def question_checking(self) -> QuestionChecking:
        """What is checked in the words of a question."""
        from scrutinyprep.services.question_checking import QuestionChecking

        return QuestionChecking(self.questions, self.searching, resource_folder() / _TERMS)

    @cached_property
    def spelling(self) -> SpellChecking:
        """The spelling of what the user writes."""
        from scrutinyprep.services.spelling import SpellChecking

        return SpellChecking(
            self._store, resource_folder() / "spelling", self._own_words or own_words_file()
        )

    @cached_property
    def evidence_sources(self) -> EvidenceSources:
        """Where evidence of a question comes from."""
        from scrutinyprep.services.evidence_sources import EvidenceSources

        return EvidenceSources(self.searching)

    @cached_property
    def undertakings(self) -> Undertakings:
        """Undertakings and their answers."""
        from scrutinyprep.services.undertakings import Undertakings

        return Undertakings(self._store, self._clock, self._author)

    @cached_property
    def awaited(self) -> AwaitedUndertakings:
        """Undertakings that the papers of a meeting may answer."""
        from scrutinyprep.services.awaited import AwaitedUndertakings

        return AwaitedUndertakings(self._store)

    @cached_property
    def tracker(self) -> Tracker:
        """Recommendations that are tracked."""
        from scrutinyprep.services.tracker import Tracker

        return Tracker(self._store, self._clock, self._author)

    @cached_property
    def searching(self) -> Searching:
        """Search through the whole library."""
        from scrutinyprep.services.searching import Searching

        return Searching(self._store)

    @cached_property
    def removed(self) -> RemovedThings:
        """What was removed and can be brought back."""
        from scrutinyprep.domain.removed import RemovedKind
        from scrutinyprep.services.removed import RemovedThings, Ways

        ways = {
            RemovedKind.MEETING: Ways(self.meetings.remove, self.meetings.bring_back),
            RemovedKind.FILE: Ways(
                self.meetings.remove_document, self.meetings.bring_document_back
            ),
            RemovedKind.QUESTION: Ways(self.questions.remove, self.questions.bring_back),
            RemovedKind.NOTE: Ways(self.notes.remove_note, self.notes.bring_note_back),
            RemovedKind.HIGHLIGHT: Ways(
                self.notes.remove_highlight, self.notes.bring_highlight_back
            ),
            RemovedKind.UNDERTAKING: Ways(self.undertakings.remove, self.undertakings.bring_back),
            RemovedKind.LINE: Ways(self.planning.remove_line, self.planning.bring_line_back),
            RemovedKind.TRACKED: Ways(self.tracker.remove, self.tracker.bring_back),
        }
        return RemovedThings(self._store, self._clock, ways)

    @cached_property
    def exporting(self) -> Exporting:
        """Briefings."""
        from scrutinyprep.services.exporting import Exporting

        return Exporting(self._store, self._clock, self.glossary, self.figures)

    @cached_property
    def sharing(self) -> Sharing:
        """Share files."""
        from scrutinyprep.services.sharing import Sharing

        return Sharing(self._store, self._clock, self._author)

    @cached_property
    def carrying(self) -> Carrying:
        """Briefings that carry a share file."""
        from scrutinyprep.services.carrying import Carrying

        return Carrying(self.exporting, self.sharing)

    @cached_property
    def pack_pages(self) -> PackPages:
        """A few pages of a pack, taken out to be printed."""
        from scrutinyprep.services.pack_pages import PackPages

        return PackPages(self._store, self._clock)

    @cached_property
    def previews(self) -> Previews:
        """Pages of a briefing before it is written."""
        from scrutinyprep.services.previews import Previews

        return Previews(self._store)

    @cached_property
    def ways_out(self) -> WaysOut:
        """The other files that leave the program."""
        from scrutinyprep.services.ways_out import WaysOut

        return WaysOut(self._store, self._clock, self._author)

    @cached_property
    def sample(self) -> SampleMeeting:
        """The sample meeting."""
        from scrutinyprep.services.sample import SampleMeeting

        return SampleMeeting(
            importing=self.importing,
            meetings=self.meetings,
            places=self.places,
            speeches=self.speeches,
            notes=self.notes,
            questions=self.questions,
            undertakings=self.undertakings,
            words=resource_folder() / "sample",
        )

    @cached_property
    def scans(self) -> Scans:
        """Pages that a machine reads."""
        from scrutinyprep.services.scans import Scans

        return Scans(self._store)

    @cached_property
    def item_maps(self) -> ItemMaps:
        """Which pages belong to which item."""
        from scrutinyprep.services.item_map import ItemMaps

        return ItemMaps(self._store, self._clock, self._author)

    @cached_property
    def references(self) -> References:
        """Pages that are named in what was said."""
        from scrutinyprep.services.references import References

        return References(self.meetings, self.papers, self.speeches)

    @cached_property
    def cross_references(self) -> CrossReferences:
        """Places that papers refer to."""
        from scrutinyprep.services.cross_references import CrossReferences

        return CrossReferences(self._store, self.meetings, self.papers)

    @cached_property
    def glossary(self) -> Glossary:
        """Acronyms and what they stand for."""
        from scrutinyprep.services.glossary import Glossary

        return Glossary(
            self._store, self._clock, self._author, self.speeches, resource_folder() / _TERMS
        )

    @cached_property
    def said_before(self) -> SaidBefore:
        """What was said before about a passage."""
        from scrutinyprep.services.said_before import SaidBefore

        return SaidBefore(
            self._store,
            self.meetings,
            self.papers,
            self.questions,
            words=resource_folder() / "said_before" / "local_government.txt",
            acronyms=resource_folder() / _TERMS,
        )

    @cached_property
    def figures(self) -> Figures:
        """Figures and how they moved."""
        from scrutinyprep.services.figures import Figures

        return Figures(self._store, self.meetings)

    @cached_property
    def _store(self) -> LibraryStore:
        from scrutinyprep.store.library import LibraryStore

        return LibraryStore(self._folder)


def services_for(
    folder: Path, *, author: str = "", clock: Clock | None = None, own_words: Path | None = None
) -> Services:
    """Put the services of one library together. Nothing is opened yet.

    What the user makes is signed with `author`, or with the name of the
    account where none was given. The words they spell their own way are kept
    in `own_words`, or where they usually are.
    """
    return Services(folder, clock or Clock(), author or account_name(), own_words)
