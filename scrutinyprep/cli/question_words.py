"""What the command line says of a question, and the options by which it is told."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from scrutinyprep.cli.mark_places import anchor_json
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.ids import LineId, MeetingId
from scrutinyprep.domain.planning import MeetingPlan
from scrutinyprep.domain.question_findings import QuestionFinding, reason_of
from scrutinyprep.domain.questions import (
    Audience,
    Evidence,
    Purpose,
    Question,
    QuestionState,
    QuestionType,
)

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_Choice = TypeVar("_Choice", bound=Enum)
_TEXTS = {
    "addressee": ("--to", "WHO", "who should answer"),
    "asker": ("--asker", "WHO", "who will put it, if not you"),
    "good_answer": ("--good-answer", "TEXT", "what a good answer would hold"),
    "follow_ups": ("--follow-ups", "TEXT", "what to ask next, a line each"),
    "if_yes": ("--if-yes", "TEXT", "what to ask next if the answer is yes"),
    "if_no": ("--if-no", "TEXT", "what to ask next if it is no"),
    "if_later": ("--if-later", "TEXT", "what to ask next if it is “we'll come back to you”"),
}
_OPTIONAL = ("addressee", "asker")
"""None, and not empty, where nothing is said."""
_LONGEST_MIN = 24 * 60


def add_word_options(command: argparse.ArgumentParser) -> None:
    """Let a command say everything of a question but its words. “” takes away what was said."""
    for field, (option, name, help_) in _TEXTS.items():
        command.add_argument(option, dest=field, type=typed, metavar=name, help=help_)
    for option, kind in (("--purpose", Purpose), ("--type", QuestionType)):
        command.add_argument(
            option, type=choice_of(kind), metavar=option[2:].upper(), help=choices(kind)
        )
    command.add_argument(
        "--minutes", type=minutes, metavar="M", help="minutes it may take; “” for not said"
    )
    command.add_argument("--line", type=typed, metavar="LINE", help="its line of enquiry, by title")
    command.add_argument(
        "--who-may-see",
        dest="audience",
        type=choice_of(Audience),
        metavar="WHO",
        help="me, members, or officers: they and members, in advance",
    )
    command.add_argument(
        "--state", type=choice_of(QuestionState), metavar="STATE", help=choices(QuestionState)
    )
    command.add_argument(
        "--prompt", metavar="ID", help="the prompt of the bank that it was begun from"
    )


def said_fields(
    services: Services, meeting: MeetingId, options: argparse.Namespace
) -> dict[str, Any]:
    """Return the fields of `QuestionWords` that the options name, with what they say.

    Raises:
        NothingSuch: there is no such line of enquiry, or prompt.
    """
    fields: dict[str, Any] = {}
    for field in _TEXTS:
        said = getattr(options, field)
        if said is not None:
            fields[field] = said or (None if field in _OPTIONAL else "")
    for field in ("purpose", "type"):
        said = getattr(options, field)
        if said is not None:
            fields[field] = said or None
    for field in ("audience", "state"):
        if getattr(options, field):
            fields[field] = getattr(options, field)
    if options.minutes is not None:
        fields["minutes"] = options.minutes or None
    if options.line is not None:
        fields["line_id"] = _line(services, meeting, options.line)
    if options.prompt is not None:
        named = services.question_bank.named(options.prompt) if options.prompt else None
        fields["prompt_id"] = named.id if named else None
    return fields


def question_json(question: Question, plan: MeetingPlan) -> dict[str, Any]:
    """Return a question as JSON has it; keys are added here and never renamed."""
    said = question.said
    line = plan.line(said.line_id)
    return {
        "id": question.id,
        "meeting_id": question.meeting_id,
        "item": question.item,
        "text": said.words,
        "anchor": anchor_json(question.place),
        "to": said.addressee,
        "purpose": said.purpose.value if said.purpose else None,
        "minutes": said.minutes,
        "state": said.state.value,
        "origin": question.origin.value,
        "exempt": question.access.is_exempt,
        "author": question.provenance.author,
        "revision": question.provenance.revision,
        "type": said.type.value if said.type else None,
        "line": line.title if line else None,
        "asker": question.asker,
        "good_answer": said.good_answer,
        "follow_ups": [one for one in said.follow_ups.splitlines() if one.strip()],
        "if_yes": said.if_yes,
        "if_no": said.if_no,
        "if_later": said.if_later,
        "who_may_see": said.audience.value,
        "prompt": said.prompt_id,
        "evidence": [evidence_json(one) for one in question.evidence],
    }


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """Return a piece of evidence as JSON has it."""
    return {
        "id": evidence.id,
        "stance": evidence.stance.value,
        "text": evidence.words,
        "source": evidence.source,
        "anchor": anchor_json(evidence.place),
        "speech": evidence.speech_id,
        "exempt": evidence.access.is_exempt,
    }


def finding_json(finding: QuestionFinding, words: str) -> dict[str, Any]:
    """Return what was noticed about a question's words as JSON has it."""
    passage = finding.passage
    return {
        "check": finding.check.name.lower().replace("_", "-"),
        "reason": reason_of(finding, words),
        "start": finding.start,
        "end": finding.end,
        "words": words[finding.start : finding.end],
        "pdf_page": passage.pdf_page if passage else None,
        "pack_page": passage.pack_page if passage else None,
        "document_id": passage.document_id if passage else None,
        "question": finding.like,
    }


def choice_of(kind: type[_Choice]) -> Callable[[str], _Choice | str]:
    """Return what finds a choice however its name is written; “” for none."""

    def chosen(text: str) -> _Choice | str:
        wanted = _letters(text)
        if not wanted:
            return ""
        for choice in kind:
            if wanted in (_letters(str(choice.value)), _letters(choice.name)):
                return choice
        raise argparse.ArgumentTypeError(f"“{text}” is none of: {choices(kind)}")

    return chosen


def choices(kind: type[Enum]) -> str:
    """Return the names of the choices, for people."""
    return ", ".join(str(choice.value) for choice in kind)


def minutes(text: str) -> float:
    """Return minutes as they were typed; 0 where “” takes away what was said."""
    if not text.strip():
        return 0
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < _LONGEST_MIN:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of minutes")
    return number


def _line(services: Services, meeting: MeetingId, title: str) -> LineId | None:
    return services.planning.line_named(meeting, title) if title.strip() else None


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())
