"""Commands on a meeting's plan: lines of enquiry, items, time, coverage, and the question bank."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.question_words import choice_of, choices, minutes
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.coverage import CoveredRecommendation, CoveredSection
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import ItemId, MeetingId
from scrutinyprep.domain.planning import Time, Triage
from scrutinyprep.domain.questions import Purpose

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_NO_TIME = Time()


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    lines_ = add("lines", "list or change a meeting's lines of enquiry", lines)
    lines_.add_argument("meeting", metavar="MEETING")
    deed = lines_.add_mutually_exclusive_group()
    deed.add_argument("--add", type=typed, metavar="TITLE", help="start one")
    deed.add_argument(
        "--rename", type=typed, nargs=2, metavar=("LINE", "TITLE"), help="call one otherwise"
    )
    deed.add_argument("--remove", type=typed, metavar="LINE", help="take one away")
    deed.add_argument("--order", type=typed, nargs="+", metavar="LINE", help="put them in order")
    planning = add("plan", "show or change what is planned for a meeting", plan)
    planning.add_argument("meeting", metavar="MEETING")
    planning.add_argument(
        "--minutes", type=minutes, metavar="M", help="minutes for questions in all; “” for not said"
    )
    planning.add_argument("--item", metavar="N", help="the item that the following are for")
    planning.add_argument(
        "--triage", type=choice_of(Triage), metavar="T", help=f"{choices(Triage)}; “” for none"
    )
    planning.add_argument(
        "--item-minutes", type=minutes, metavar="M", help="minutes for the item; “” for not said"
    )
    planning.add_argument(
        "--big-question", type=typed, metavar="TEXT", help="what the item comes down to"
    )
    covering = add("coverage", "list what of a meeting's papers has no question yet", coverage)
    covering.add_argument("meeting", metavar="MEETING")
    covering.add_argument("--all", action="store_true", help="what has questions too")
    bank = add("prompts", "list or change the prompts of the question bank", prompts)
    bank.add_argument(
        "--purpose", type=choice_of(Purpose), metavar="PURPOSE", help=choices(Purpose)
    )
    deed = bank.add_mutually_exclusive_group()
    deed.add_argument("--add", type=typed, metavar="TEXT", help="a prompt for the --purpose")
    deed.add_argument(
        "--edit", type=typed, nargs=2, metavar=("PROMPT", "TEXT"), help="put it otherwise"
    )
    deed.add_argument("--remove", metavar="PROMPT", help="take one away")
    deed.add_argument(
        "--restore", metavar="PROMPT", help="let one that came with the program be as it came"
    )


def lines(services: Services, options: argparse.Namespace) -> int:
    """List or change lines of enquiry."""
    meeting = services.meetings.named(options.meeting)
    planning = services.planning
    if options.add is not None:
        planning.start_line(meeting, options.add)
    elif options.rename:
        planning.rename_line(planning.line_named(meeting, options.rename[0]), options.rename[1])
    elif options.remove:
        planning.remove_line(planning.line_named(meeting, options.remove))
    elif options.order:
        planning.order_lines(
            meeting, [planning.line_named(meeting, name) for name in options.order]
        )
    asked = services.questions.of_meeting(meeting)
    found = [(one, sum(q.said.line_id == one.id for q in asked)) for one in planning.lines(meeting)]
    if options.json:
        print_json(
            [
                {
                    "id": line.id,
                    "meeting_id": line.meeting_id,
                    "title": line.title,
                    "questions": count,
                    "exempt": line.access.is_exempt,
                    "author": line.provenance.author,
                    "revision": line.provenance.revision,
                }
                for line, count in found
            ]
        )
    else:
        print_columns(
            [(line.id[:8], count, line.title) for line, count in found],
            ("id", "questions", "line of enquiry"),
        )
    return 0


def plan(services: Services, options: argparse.Namespace) -> int:
    """Show or change what is planned for a meeting."""
    meeting = services.meetings.named(options.meeting)
    _change_plan(services, meeting, options)
    planned, budget = services.planning.of_meeting(meeting), services.planning.budget(meeting)
    agenda = services.meetings.agenda(meeting)
    items = [
        (item, planned.planned(item.id), budget.items.get(item.id, _NO_TIME)) for item in agenda
    ]
    if options.json:
        print_json(
            {
                "meeting_id": meeting,
                "minutes": planned.minutes,
                "planned": budget.whole.minutes,
                "over": budget.whole.over,
                "questions": budget.whole.questions,
                "without_minutes": budget.whole.untimed,
                "set_aside": budget.set_aside,
                "lines": [line.title for line in planned.lines],
                "items": [
                    {
                        "item": item.number,
                        "title": item.title,
                        "triage": said.triage.value if said.triage else None,
                        "minutes": said.minutes,
                        "big_question": said.big_question,
                        "questions": time.questions,
                        "planned": time.minutes,
                        "over": time.over,
                        "without_minutes": time.untimed,
                    }
                    for item, said, time in items
                ],
            }
        )
        return 0
    print_columns(
        [
            (
                item.number,
                said.triage.value if said.triage else "",
                time.questions,
                _time_words(time, said.minutes),
                said.big_question or item.title,
            )
            for item, said, time in items
        ],
        ("item", "triage", "questions", "minutes", ""),
    )
    untimed = budget.whole.untimed
    rest = f", {untimed} without a time" if untimed else ""
    print_lines([f"In all {_time_words(budget.whole, planned.minutes)} minutes{rest}."])
    return 0


def coverage(services: Services, options: argparse.Namespace) -> int:
    """List what has no question yet."""
    found = services.planning.coverage(services.meetings.named(options.meeting))
    sections = [one for one in found.sections if options.all or not one.questions]
    asked = [one for one in found.recommendations if options.all or not one.questions]
    if options.json:
        print_json(
            {
                "sections": [_section_json(one) for one in sections],
                "recommendations": [_recommendation_json(one) for one in asked],
            }
        )
        return 0
    print_columns(
        [_section_row(one) for one in sections] + [_asked_row(one) for one in asked],
        ("item", "page", "questions", "", ""),
    )
    return 0


def prompts(services: Services, options: argparse.Namespace) -> int:
    """List or change the prompts of the question bank."""
    bank = services.question_bank
    if options.add is not None:
        if not options.purpose:
            raise NotUnderstood("A prompt serves a purpose.", "Give it by --purpose.")
        bank.put(options.purpose, options.add)
    elif options.edit:
        prompt = bank.named(options.edit[0])
        bank.put(options.purpose or prompt.purpose, options.edit[1], id=prompt.id)
    elif options.remove:
        bank.remove(bank.named(options.remove).id)
    elif options.restore:
        bank.restore(options.restore)
    found = [one for one in bank.all() if not options.purpose or one.purpose is options.purpose]
    if options.json:
        print_json(
            [
                {
                    "id": one.id,
                    "purpose": one.purpose.value,
                    "text": one.words,
                    "own": one.is_own,
                }
                for one in found
            ]
        )
    else:
        print_columns(
            [(one.id[:8], one.purpose.value, one.words) for one in found],
            ("id", "purpose", "prompt"),
        )
    return 0


def _change_plan(services: Services, meeting: MeetingId, options: argparse.Namespace) -> None:
    if options.minutes is not None:
        services.planning.set_length(meeting, options.minutes or None)
    said: dict[str, Any] = {}
    if options.triage is not None:
        said["triage"] = options.triage or None
    if options.item_minutes is not None:
        said["minutes"] = options.item_minutes or None
    if options.big_question is not None:
        said["big_question"] = options.big_question
    if not said:
        return
    if not options.item:
        raise NotUnderstood("Nobody said which item is meant.", "Give its number by --item.")
    item: ItemId = services.meetings.item_named(meeting, options.item)
    services.planning.plan_item(item, replace(services.planning.planned(item), **said))


def _time_words(time: Time, available: float | None) -> str:
    return f"{time.minutes:g}" + (f" of {available:g}" if available is not None else "")


def _section_json(covered: CoveredSection) -> dict[str, Any]:
    section = covered.section
    return {
        "item": section.item,
        "document_id": section.document_id,
        "number": section.number,
        "heading": section.heading,
        "pdf_page": section.pdf_page,
        "pack_page": section.pack_page,
        "questions": covered.questions,
        "exempt": section.access.is_exempt,
    }


def _recommendation_json(covered: CoveredRecommendation) -> dict[str, Any]:
    asked = covered.recommendation
    return {
        "item": asked.item,
        "document_id": asked.document_id,
        "text": asked.text,
        "pdf_page": asked.pdf_page,
        "pack_page": asked.pack_page,
        "questions": covered.questions,
        "exempt": asked.access.is_exempt,
    }


def _section_row(covered: CoveredSection) -> tuple[object, ...]:
    section = covered.section
    heading = " ".join(part for part in (section.number, section.heading) if part)
    page = _page(section.pack_page, section.pdf_page)
    return (section.item, page, covered.questions, "section", heading)


def _asked_row(covered: CoveredRecommendation) -> tuple[object, ...]:
    asked = covered.recommendation
    page = _page(asked.pack_page, asked.pdf_page)
    return (asked.item, page, covered.questions, "asked of us", asked.text)


def _page(pack_page: int | None, pdf_page: int | None) -> str:
    if pack_page is not None:
        return str(pack_page)
    return f"PDF {pdf_page}" if pdf_page is not None else ""
