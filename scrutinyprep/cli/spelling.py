"""Commands on spelling: what is probably misspelt, and the words that the user adds."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.spelling import Slip

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_FIELDS = ("words", "good_answer", "if_yes", "if_no", "if_later", "follow_ups")
"""Of a question: what is written in sentences."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A slip, and where it was found; empty for words of the command line."""

    slip: Slip
    of: str
    """The id of a question, a note or an agenda item."""
    field: str


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    command = add("spelling", "check British spelling, and keep words of your own", spelling)
    command.add_argument(
        "--meeting", metavar="MEETING", help="check what is written for it, by what its papers know"
    )
    command.add_argument("--text", type=typed, metavar="TEXT", help="words to check")
    command.add_argument("--add", metavar="WORD", nargs="+", default=[], help="words of yours")
    command.add_argument("--forget", metavar="WORD", nargs="+", default=[], help="no longer yours")
    command.add_argument(
        "--ignore", metavar="WORD", nargs="+", default=[], help="pass over in what MEETING has"
    )
    command.add_argument(
        "--heed", metavar="WORD", nargs="+", default=[], help="ignore no longer there"
    )
    command.add_argument("--my-words", action="store_true", help="list the words you added")


def spelling(services: Services, options: argparse.Namespace) -> int:
    """Check spelling, or change the words that are known."""
    meeting = services.meetings.named(options.meeting) if options.meeting else None
    changed = _change(services, meeting, options)
    if options.text is not None:
        _tell(options, _in_text(services, meeting, ("", "", options.text)))
    elif options.my_words or changed:
        _tell_own(services, meeting, options)
    elif meeting is not None:
        _tell(options, _in_meeting(services, meeting))
    else:
        raise NotUnderstood("There is nothing to check.", "Give --text, or --meeting.")
    return 0


def spelling_json(slip: Slip) -> dict[str, Any]:
    """Return a word that is probably misspelt as the list of checks of a question has it."""
    return {
        "check": "spelling",
        "reason": slip_in_words(slip),
        "start": slip.start,
        "end": slip.end,
        "words": slip.word,
        "suggestions": list(slip.suggestions),
    }


def slip_in_words(slip: Slip) -> str:
    """Return that a word is probably misspelt, as a sentence."""
    if not slip.suggestions:
        return f"“{slip.word}” may be misspelt."
    return f"“{slip.word}” may be misspelt: {', '.join(slip.suggestions)}?"


def _change(services: Services, meeting: MeetingId | None, options: argparse.Namespace) -> bool:
    for word in options.add:
        services.spelling.add(word)
    for word in options.forget:
        services.spelling.forget(word)
    if (options.ignore or options.heed) and meeting is None:
        raise NotUnderstood("It is not said in which meeting.", "Give --meeting too.")
    if meeting is not None:
        for word in options.ignore:
            services.spelling.ignore(word, meeting)
        for word in options.heed:
            services.spelling.heed(word, meeting)
    return bool(options.add or options.forget or options.ignore or options.heed)


def _in_meeting(services: Services, meeting: MeetingId) -> Iterator[_Found]:
    """Yield the slips in whatever is written for a meeting."""
    for question in services.questions.of_meeting(meeting):
        for name in _FIELDS:
            yield from _in_text(
                services, meeting, (question.id, name, getattr(question.said, name))
            )
    for note in services.notes.notes(meeting):
        yield from _in_text(services, meeting, (note.id, "words", note.words))
    for plan in services.planning.of_meeting(meeting).items:
        big_question = (str(plan.item_id), "big_question", plan.planned.big_question)
        yield from _in_text(services, meeting, big_question)


def _in_text(
    services: Services, meeting: MeetingId | None, written: tuple[str, str, str]
) -> Iterator[_Found]:
    of, name, text = written
    for slip in services.spelling.of_text(text, meeting):
        yield _Found(slip, of, name)


def _tell(options: argparse.Namespace, found: Iterable[_Found]) -> None:
    if options.json:
        print_json(
            [
                {
                    **spelling_json(one.slip),
                    **({"id": one.of, "field": one.field} if one.of else {}),
                }
                for one in found
            ]
        )
    else:
        print_lines(f"{one.of[:8]}  {slip_in_words(one.slip)}".strip() for one in found)


def _tell_own(services: Services, meeting: MeetingId | None, options: argparse.Namespace) -> None:
    own = services.spelling.own_words()
    ignored = services.spelling.ignored(meeting) if meeting is not None else ()
    if options.json:
        print_json({"my_words": list(own), "ignored": list(ignored)})
        return
    print_lines(own)
    print_lines(f"{word}  (ignored in this meeting)" for word in ignored)
