"""Commands on questions."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.mark_places import (
    add_place_options,
    page_words,
    target,
    where_words,
    words_of,
)
from scrutinyprep.cli.output import note, print_columns, print_json, print_lines
from scrutinyprep.cli.question_words import (
    add_word_options,
    evidence_json,
    finding_json,
    question_json,
    said_fields,
)
from scrutinyprep.cli.spelling import slip_in_words, spelling_json
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.question_findings import reason_of
from scrutinyprep.domain.questions import Evidence, Question, QuestionWords, Stance
from scrutinyprep.domain.speeches import Speech, clock

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(
    add: Callable[..., argparse.ArgumentParser],
    commands: Any,
    everywhere: argparse.ArgumentParser,
) -> None:
    """Add the commands of this file."""
    listing = add("questions", "list the questions of a meeting", questions)
    listing.add_argument("meeting", metavar="MEETING")
    listing.add_argument(
        "--checks", action="store_true", help="with what could be better about each, and why"
    )
    help_ = "draft, change, order and check questions"
    parser = commands.add_parser("question", help=help_, description=help_, parents=[everywhere])
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)

    def deed(name: str, help_: str, run: Any) -> argparse.ArgumentParser:
        command: argparse.ArgumentParser = deeds.add_parser(
            name, help=help_, description=help_, parents=[everywhere]
        )
        command.set_defaults(run=run)
        return command

    adding = deed("add", "draft a question", add_question)
    adding.add_argument("meeting", metavar="MEETING")
    adding.add_argument("text", type=typed, metavar="TEXT")
    add_place_options(adding)
    add_word_options(adding)
    editing = deed("edit", "change questions, all of them in the same way", edit)
    editing.add_argument("questions", metavar="QUESTION", nargs="+")
    editing.add_argument("--text", type=typed, metavar="TEXT", help="of one question only")
    editing.add_argument(
        "--item", metavar="N", help="the agenda item it stands under; “” for the whole meeting"
    )
    add_word_options(editing)
    for name, help_, run in (
        ("remove", "take questions away", remove),
        ("bring-back", "bring removed questions back, by their whole ids", bring_back),
    ):
        deed(name, help_, run).add_argument("questions", metavar="QUESTION", nargs="+")
    ordering = deed("order", "put questions into this order, in the places that they held", order)
    ordering.add_argument("meeting", metavar="MEETING")
    ordering.add_argument("questions", metavar="QUESTION", nargs="+")
    checking = deed("check", "say what could be better about some words, and why", check)
    checking.add_argument("meeting", metavar="MEETING")
    checking.add_argument("text", type=typed, metavar="TEXT")
    _add_evidence(deed)


def _add_evidence(deed: Callable[[str, str, Any], argparse.ArgumentParser]) -> None:
    command = deed("evidence", "let a question draw on a passage or a speech", evidence)
    command.add_argument("question", metavar="QUESTION")
    add_place_options(command)
    command.add_argument(
        "--speech",
        nargs=2,
        metavar=("MEETING", "N"),
        help="what was said: a meeting, and the speech's place in its list, from 0",
    )
    command.add_argument("--words", type=typed, metavar="TEXT", help="words from elsewhere")
    command.add_argument("--source", type=typed, metavar="TEXT", help="where they are from")
    command.add_argument("--against", action="store_true", help="it speaks against, not for")
    command.add_argument("--remove", metavar="EVIDENCE", help="take one away instead")
    command.add_argument(
        "--order", metavar="EVIDENCE", nargs="+", help="put them into this order instead"
    )


def questions(services: Services, options: argparse.Namespace) -> int:
    """List questions in running order."""
    meeting = services.meetings.named(options.meeting)
    found = services.questions.of_meeting(meeting)
    noticed = services.question_checking.of_meeting(meeting) if options.checks else {}
    if options.json:
        plan = services.planning.of_meeting(meeting)
        listed = [question_json(question, plan) for question in found]
        for one, question in zip(listed, found, strict=True):
            if options.checks:
                one["checks"] = [
                    *(finding_json(f, question.said.words) for f in noticed.get(question.id, ())),
                    *map(spelling_json, services.spelling.of_text(question.said.words, meeting)),
                ]
        print_json(listed)
        return 0
    print_columns(
        [(q.id[:8], q.item, q.said.state.value, page_words(q.place), q.said.words) for q in found],
        ("id", "item", "state", "page", "question"),
    )
    for question in found:
        for finding in noticed.get(question.id, ()):
            print_lines([f"{question.id[:8]}  {reason_of(finding, question.said.words)}"])
        if options.checks:
            slips = services.spelling.of_text(question.said.words, meeting)
            print_lines(f"{question.id[:8]}  {slip_in_words(slip)}" for slip in slips)
    return 0


def add_question(services: Services, options: argparse.Namespace) -> int:
    """Draft a question."""
    meeting = services.meetings.named(options.meeting)
    found, item = target(services, meeting, options)
    change = services.questions.draft(
        meeting,
        QuestionWords(
            words_of(options.text, "question"), **said_fields(services, meeting, options)
        ),
        place=found.place if found else None,
        item=item,
    )
    question = services.questions.one(QuestionId(change.made))
    if options.json:
        also_on = list(found.also_on if found else ())
        print_json({**_json(services, question), "also_on_pdf_pages": also_on})
    else:
        print_lines([f"Drafted {question.id}{where_words(question.place)}."])
    for finding in services.question_checking.of_question(question):
        note(reason_of(finding, question.said.words))
    for slip in services.spelling.of_text(question.said.words, meeting):
        note(slip_in_words(slip))
    return 0


def edit(services: Services, options: argparse.Namespace) -> int:
    """Change questions."""
    chosen = _named(services, options.questions)
    if options.text is not None and len(chosen) > 1:
        raise NotUnderstood(
            "Several questions cannot have the same words.", "Give --text with one question."
        )
    for question in chosen:
        fields = said_fields(services, question.meeting_id, options)
        if options.text is not None:
            fields["words"] = words_of(options.text, "question")
        if fields:
            services.questions.revise(question.id, replace(question.said, **fields))
        if options.item is not None:
            item = (
                services.meetings.item_named(question.meeting_id, options.item)
                if options.item
                else None
            )
            services.questions.move(question.id, item)
    changed = [services.questions.one(question.id) for question in chosen]
    if options.json:
        print_json([_json(services, question) for question in changed])
    else:
        print_lines(f"Changed {question.id}." for question in changed)
    return 0


def remove(services: Services, options: argparse.Namespace) -> int:
    """Take questions away."""
    chosen = _named(services, options.questions)
    for question in chosen:
        services.questions.remove(question.id)
    _tell(options, "Removed", [question.id for question in chosen])
    return 0


def bring_back(services: Services, options: argparse.Namespace) -> int:
    """Bring removed questions back."""
    chosen = [services.questions.one(QuestionId(name)).id for name in options.questions]
    for question in chosen:
        services.questions.bring_back(question)
    _tell(options, "Brought back", chosen)
    return 0


def order(services: Services, options: argparse.Namespace) -> int:
    """Put questions into an order."""
    meeting = services.meetings.named(options.meeting)
    chosen = _named(services, options.questions)
    services.questions.order(meeting, [question.id for question in chosen])
    options.checks = False
    return questions(services, options)


def check(services: Services, options: argparse.Namespace) -> int:
    """Say what could be better about some words."""
    meeting = services.meetings.named(options.meeting)
    found = services.question_checking.of_words(meeting, options.text)
    slips = services.spelling.of_text(options.text, meeting)
    if options.json:
        findings = [finding_json(finding, options.text) for finding in found]
        print_json([*findings, *map(spelling_json, slips)])
    else:
        print_lines(reason_of(finding, options.text) for finding in found)
        print_lines(map(slip_in_words, slips))
    return 0


def evidence(services: Services, options: argparse.Namespace) -> int:
    """Add a piece of evidence to a question, take one away, or order them."""
    (question,) = _named(services, [options.question])
    if options.remove:
        services.questions.remove_evidence(_evidence(question, options.remove).id)
    elif options.order:
        ordered = [_evidence(question, name).id for name in options.order]
        services.questions.order_evidence(question.id, ordered)
    else:
        _draw_on(services, question, options)
    question = services.questions.one(question.id)
    if options.json:
        print_json([evidence_json(one) for one in question.evidence])
    else:
        print_columns(
            [(one.id[:8], one.stance.value, one.source, one.words) for one in question.evidence],
            ("id", "stance", "source", "words"),
        )
    return 0


def _draw_on(services: Services, question: Question, options: argparse.Namespace) -> None:
    stance = Stance.AGAINST if options.against else Stance.FOR
    if options.speech is not None:
        speech = _speech(services, *options.speech)
        words = options.words or speech.display_text
        source = options.source or _who_and_when(services, question, options.speech[0], speech)
        services.questions.add_evidence(question.id, words, source, stance=stance, speech=speech.id)
        return
    if options.words:
        services.questions.add_evidence(
            question.id, options.words, options.source or "", stance=stance
        )
        return
    found, _ = target(services, question.meeting_id, options)
    if found is None:
        raise NotUnderstood(
            "A piece of evidence needs words.", "Give --quote, --pdf-page, --speech or --words."
        )
    services.questions.add_evidence(
        question.id,
        found.place.anchor.quote,
        options.source or where_words(found.place).removeprefix(" on "),
        stance=stance,
        place=found.place,
    )


def _who_and_when(services: Services, question: Question, meeting: str, speech: Speech) -> str:
    """Return "Helen Bakewell, 27 November 2024, 0:14:13", with the committee if it is another."""
    said_at = services.meetings.one(services.meetings.named(meeting))
    asked_at = services.meetings.one(question.meeting_id)
    parts = (
        speech.speaker,
        said_at.committee if said_at.committee != asked_at.committee else None,
        f"{said_at.date.day} {said_at.date:%B %Y}" if said_at.date else None,
        clock(speech.start_s) if speech.start_s is not None else None,
    )
    return ", ".join(part for part in parts if part)


def _speech(services: Services, meeting: str, number: str) -> Speech:
    said = services.speeches.of_meeting(services.meetings.named(meeting))
    if not number.isdecimal() or int(number) >= len(said):
        raise NotUnderstood(
            f"There is no speech “{number}” in that meeting.",
            f"Give its place in the list of “speeches”, from 0 to {len(said) - 1}.",
        )
    return said[int(number)]


def _evidence(question: Question, name: str) -> Evidence:
    found = [one for one in question.evidence if name and one.id.startswith(name)]
    if len(found) != 1:
        raise NothingSuch("evidence", name)
    return found[0]


def _named(services: Services, names: list[str]) -> list[Question]:
    return [services.questions.one(services.questions.named(name)) for name in names]


def _json(services: Services, question: Question) -> dict[str, Any]:
    return question_json(question, services.planning.of_meeting(question.meeting_id))


def _tell(options: argparse.Namespace, deed: str, ids: list[QuestionId]) -> None:
    if options.json:
        print_json([{"id": one} for one in ids])
    else:
        print_lines(f"{deed} {one}." for one in ids)
