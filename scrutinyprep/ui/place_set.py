"""The places of a library: how they are made, and which signal of one leads to another."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.itemmodels.meetings import MeetingsModel
from scrutinyprep.ui.leading import Leading
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.question_editor import QuestionEditor
from scrutinyprep.ui.places.briefing import BriefingPlace
from scrutinyprep.ui.places.follow_up import FollowUpPlace
from scrutinyprep.ui.places.meeting_glance import MeetingGlance
from scrutinyprep.ui.places.meetings import MeetingsPlace
from scrutinyprep.ui.places.past import PastPlace
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.places.questions import QuestionsPlace
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.places.read_panes import build_panes
from scrutinyprep.ui.places.search import SearchPlace
from scrutinyprep.ui.workroom import Workroom


@dataclass(frozen=True, slots=True)
class PlaceSet:
    """The five places of the rail, and those that are shown over them for a while."""

    meetings: MeetingsPlace
    read: ReadPlace
    questions: QuestionsPlace
    past: PastPlace
    follow_up: FollowUpPlace
    search: SearchPlace
    briefing: BriefingPlace
    glance: MeetingGlance
    """Stands below the list of meetings."""

    @property
    def on_rail(self) -> tuple[Place, ...]:
        """The five, in the order of the rail."""
        return (self.meetings, self.read, self.questions, self.past, self.follow_up)

    @property
    def all(self) -> tuple[Place, ...]:
        """Every one of them."""
        return (*self.on_rail, self.search, self.briefing)

    @property
    def guide_pages(self) -> tuple[tuple[QWidget, str], ...]:
        """The page of the guide that tells of each place, and of panes with one of their own."""
        return (
            (self.meetings, "meetings"),
            (self.read, "reading"),
            (self.read.questions, "questions"),
            (self.read.before, "said-before"),
            (self.read.figures, "figures"),
            (self.questions, "questions"),
            (self.past, "past-meetings"),
            (self.follow_up, "undertakings"),
            (self.search, "searching"),
            (self.briefing, "briefing"),
        )


def make_places(
    workroom: Workroom, actions: Actions, meetings: MeetingsPlace, layers: QStackedWidget
) -> Generator[None, None, PlaceSet]:
    """Make the places of a library that are not there yet, beside the list of its meetings.

    Each reads what it shows when it is first seen. They are made step by step, none of which
    holds the window up for long, and in the layers where they are shown: a place that is put
    elsewhere later has all its widgets dressed once more.
    """
    panes = yield from build_panes(workroom, layers)
    yield
    read = ReadPlace(workroom, panes, (actions.import_files, actions.load_sample), layers)
    yield
    editor = QuestionEditor(workroom.appearance, layers)
    yield
    ways = (actions.read, actions.import_files, actions.load_sample)
    questions = QuestionsPlace(workroom, ways, layers, editor)
    yield
    past = PastPlace(workroom, (actions.open_records,), layers)
    follow_up = FollowUpPlace(workroom, meetings.today, actions.past, layers)
    yield
    search = SearchPlace(workroom, layers)
    briefing = BriefingPlace(workroom, actions.questions, layers)
    yield
    glance = MeetingGlance(workroom, meetings)
    workroom.tasks.changed.connect(glance.on_changed)
    meetings.show_below(glance)
    return PlaceSet(meetings, read, questions, past, follow_up, search, briefing, glance)


def join_places(places: PlaceSet, actions: Actions, leading: Leading, messages: MessageBar) -> None:
    """Let commands reach the page, sources be opened from anywhere, and sentences be told."""
    read, questions, past = places.read, places.questions, places.past
    actions.fit_width.triggered.connect(read.fit_width)
    actions.fit_page.triggered.connect(read.fit_page)
    read.beside.agenda_wanted.connect(actions.show_agenda.setChecked)
    actions.show_agenda.toggled.connect(read.show_agenda)
    actions.show_desk.toggled.connect(read.show_desk)
    actions.show_page.toggled.connect(read.show_page)
    read.desk.brought.connect(actions.show_desk.setChecked)
    read.page_brought.connect(actions.show_page.setChecked)
    read.question_chosen.connect(past.work_on)
    read.question_chosen.connect(questions.follow)
    read.before.opened.connect(leading.lead_to_hit)
    read.figures.opened.connect(leading.lead_to_hit)
    read.questions.editor.evidence_opened.connect(leading.lead_to_evidence)
    read.writing.page_wanted.connect(leading.lead_to_finding)
    read.writing.question_wanted.connect(read.desk.choose_question)
    questions.opened.connect(leading.lead_to_question)
    questions.chosen.connect(past.work_on)
    questions.part_opened.connect(leading.lead_to_part)
    questions.finding_opened.connect(leading.lead_to_finding)
    questions.evidence_opened.connect(leading.lead_to_evidence)
    leading.foresee_in(places.search.hits)
    read.going.foreseeing.watch(places.meetings.table, MeetingsModel.SummaryRole)
    past.page_wanted.connect(leading.lead_to_page)
    past.question_drafted.connect(leading.lead_to_draft)
    read.meeting_shown.connect(past.prepare_for)
    places.glance.page_wanted.connect(leading.lead_to_paper)
    places.glance.record_wanted.connect(leading.lead_to_record)
    places.glance.promise_wanted.connect(leading.lead_to_undertaking)
    places.glance.questions_wanted.connect(leading.lead_to_questions)
    places.glance.ledger_wanted.connect(leading.lead_to_ledger)
    places.follow_up.opened.connect(leading.lead_to_undertaking)
    places.follow_up.answer_opened.connect(leading.lead_to_answer)
    for teller in (read, read.before, read.figures, past, places.search, places.follow_up, leading):
        teller.said.connect(messages.say)
    read.marking.hinted.connect(messages.hint)
    for refuser in (read, places.follow_up):
        refuser.refused.connect(messages.warn)
