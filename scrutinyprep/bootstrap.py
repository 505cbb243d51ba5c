"""The one place where things are put together: a library's folder becomes services."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.removed import RemovedKind
from scrutinyprep.services.awaited import AwaitedUndertakings
from scrutinyprep.services.carrying import Carrying
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.evidence_sources import EvidenceSources
from scrutinyprep.services.exporting import Exporting
from scrutinyprep.services.figures import Figures
from scrutinyprep.services.glossary import Glossary
from scrutinyprep.services.importing import Importing
from scrutinyprep.services.item_map import ItemMaps
from scrutinyprep.services.library import Library
from scrutinyprep.services.meetings import Meetings
from scrutinyprep.services.names import Names
from scrutinyprep.services.notes import Notes
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
from scrutinyprep.services.removed import RemovedThings, Ways
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
from scrutinyprep.settings import account_name, own_words_file, resource_folder
from scrutinyprep.store.library import LibraryStore


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a user can do, subject by subject, on one library."""

    library: Library
    importing: Importing
    meetings: Meetings
    names: Names
    papers: Papers
    reading: Reading
    speeches: Speeches
    people: People
    recordings: Recordings
    places: Places
    notes: Notes
    questions: Questions
    planning: Planning
    readiness: Readiness
    question_bank: QuestionBank
    question_checking: QuestionChecking
    spelling: SpellChecking
    evidence_sources: EvidenceSources
    undertakings: Undertakings
    awaited: AwaitedUndertakings
    tracker: Tracker
    searching: Searching
    removed: RemovedThings
    exporting: Exporting
    sharing: Sharing
    carrying: Carrying
    previews: Previews
    ways_out: WaysOut
    sample: SampleMeeting
    scans: Scans
    item_maps: ItemMaps
    references: References
    glossary: Glossary
    said_before: SaidBefore
    figures: Figures


def services_for(
    folder: Path, *, author: str = "", clock: Clock | None = None, own_words: Path | None = None
) -> Services:
    """Put the services of one library together. Nothing is opened yet.

    What the user makes is signed with `author`, or with the name of the
    account where none was given. The words they spell their own way are kept
    in `own_words`, or where they usually are.
    """
    store = LibraryStore(folder)
    now = clock or Clock()
    name = author or account_name()
    importing = Importing(store, now)
    meetings = Meetings(store, now)
    places = Places(store)
    speeches = Speeches(store, now)
    papers = Papers(store)
    searching = Searching(store)
    notes = Notes(store, now, name)
    questions = Questions(store, now, name)
    undertakings = Undertakings(store, now, name)
    glossary = Glossary(
        store, now, name, speeches, resource_folder() / "glossary" / "local_government.tsv"
    )
    figures = Figures(store, meetings)
    exporting = Exporting(store, now, glossary, figures)
    sharing = Sharing(store, now, name)
    planning = Planning(store, now, name)
    tracker = Tracker(store, now, name)
    ways = {
        RemovedKind.MEETING: Ways(meetings.remove, meetings.bring_back),
        RemovedKind.FILE: Ways(meetings.remove_document, meetings.bring_document_back),
        RemovedKind.QUESTION: Ways(questions.remove, questions.bring_back),
        RemovedKind.NOTE: Ways(notes.remove_note, notes.bring_note_back),
        RemovedKind.HIGHLIGHT: Ways(notes.remove_highlight, notes.bring_highlight_back),
        RemovedKind.UNDERTAKING: Ways(undertakings.remove, undertakings.bring_back),
        RemovedKind.LINE: Ways(planning.remove_line, planning.bring_line_back),
        RemovedKind.TRACKED: Ways(tracker.remove, tracker.bring_back),
    }
    return Services(
        library=Library(store, now),
        importing=importing,
        meetings=meetings,
        names=Names(store),
        papers=papers,
        reading=Reading(store, meetings, papers),
        speeches=speeches,
        people=People(store, now, name),
        recordings=Recordings(store, now, name),
        places=places,
        notes=notes,
        questions=questions,
        planning=planning,
        readiness=Readiness(store, now),
        question_bank=QuestionBank(
            store, now, name, resource_folder() / "question_bank" / "prompts.tsv"
        ),
        question_checking=QuestionChecking(
            questions, searching, resource_folder() / "glossary" / "local_government.tsv"
        ),
        spelling=SpellChecking(
            store, resource_folder() / "spelling", own_words or own_words_file()
        ),
        evidence_sources=EvidenceSources(searching),
        undertakings=undertakings,
        awaited=AwaitedUndertakings(store),
        tracker=tracker,
        searching=searching,
        removed=RemovedThings(store, now, ways),
        exporting=exporting,
        sharing=sharing,
        carrying=Carrying(exporting, sharing),
        previews=Previews(store),
        ways_out=WaysOut(store, now, name),
        sample=SampleMeeting(
            importing=importing,
            meetings=meetings,
            places=places,
            speeches=speeches,
            notes=notes,
            questions=questions,
            undertakings=undertakings,
            words=resource_folder() / "sample",
        ),
        scans=Scans(store),
        item_maps=ItemMaps(store, now, name),
        references=References(meetings, papers, speeches),
        glossary=glossary,
        said_before=SaidBefore(
            store,
            meetings,
            papers,
            questions,
            words=resource_folder() / "said_before" / "local_government.txt",
            acronyms=resource_folder() / "glossary" / "local_government.tsv",
        ),
        figures=figures,
    )
