"""What stands in the window where other programs have a dialog: pages, strips and a question."""

from collections.abc import Iterator

from scrutinyprep.domain.candidates import Candidate, Reason, Why
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.ui.panels.meeting_question import MeetingQuestion


def laid_over(reader) -> Iterator[str]:
    """Open, one after the other, what stands in a place where other programs have a dialog."""
    window = reader.window
    window.actions_.read.trigger()
    window.reading_actions.name_highlights.trigger()
    yield "the highlights are named"
    window.read.notes._names.left.emit()
    window.actions_.meetings.trigger()
    yield from asked(reader)
    window.actions_.past.trigger()
    window.past.people.begin()
    yield "the people"
    window.past.people.leave()
    window.actions_.follow_up.trigger()
    window.follow_up.pages.setCurrentIndex(1)
    window.follow_up.tracker.choose()
    yield "what may be tracked"
    window.follow_up.tracker.choose_no_more()
    window.follow_up.pages.setCurrentIndex(0)
    window.actions_.removed.trigger()
    yield "what was removed"
    window.bringing_back.leave()


def asked(reader) -> Iterator[str]:
    """Yield the question of a file's meeting, with what unfolds below it, and take it back."""
    window = reader.window
    asking, found = window._arrivals.meetings, window.workroom.services.meetings.all()
    why = (Why(Reason.REFERENCE, "2 24/00109 - Transfer of the library service, proposal"),)
    question = MeetingQuestion(
        name="24-00109 - Appendix to the report on the transfer of the library service.pdf",
        candidates=tuple(Candidate(one.meeting, len(one.documents), why) for one in found[:2]),
        said=MeetingFacts(),
        alike=2,
    )
    asking.ask(window, question, lambda *_: None)
    yield "a meeting is asked for"
    asking.bar.another.click()
    yield "another meeting is looked for"
    asking.bar.new.click()
    yield "a new meeting is made"
    asking.ask_no_more(window)
