"""The command on acronyms: what those of a meeting stand for, and the member's own word on them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.glossary import Explained, GlossaryEntry, GlossarySource, key_of

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SOURCES = {
    GlossarySource.USER: "you",
    GlossarySource.PAPERS: "these papers",
    GlossarySource.PAST: "past papers",
    GlossarySource.TRANSCRIPT: "a transcript",
    GlossarySource.LIST: "the list of local government terms",
    GlossarySource.INITIALS: "its initials",
}


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    command = add(
        "glossary",
        "list the acronyms of a meeting and what they stand for, or say what one stands for",
        glossary,
    )
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument(
        "--set",
        action="append",
        type=typed,
        default=[],
        metavar="ACRONYM=EXPANSION",
        help="say what an acronym stands for, in every meeting",
    )
    command.add_argument(
        "--unset",
        action="append",
        type=typed,
        default=[],
        metavar="ACRONYM",
        help="take back what you said an acronym stands for",
    )


def glossary(services: Services, options: argparse.Namespace) -> int:
    """List the acronyms of a meeting; after a change, those that were changed."""
    meeting = services.meetings.named(options.meeting)
    pairs = [_pair(text) for text in options.set]
    for acronym in options.unset:
        services.glossary.unexplain(acronym)
    for acronym, words in pairs:
        services.glossary.explain(meeting, acronym, words)
    found: Sequence[GlossaryEntry] = services.glossary.of_meeting(meeting)
    changed = [*options.unset, *(acronym for acronym, _ in pairs)]
    if changed:
        found = _entries_of(services, found, changed)
    if options.json:
        print_json([_entry(one) for one in found])
    elif not found:
        print_lines(
            ["Done."] if changed else ["The papers use no acronyms, or there are no papers."]
        )
    else:
        print_columns(
            [
                (
                    one.acronym,
                    one.count,
                    one.first_pdf_page or "",
                    one.explained.words if one.explained else "never explained",
                    _according_to(one.explained) if one.explained else "",
                )
                for one in found
            ],
            ("acronym", "times", "first PDF page", "stands for", "according to"),
        )
    return 0


def _pair(text: str) -> tuple[str, str]:
    acronym, equals, words = text.partition("=")
    if not equals or not acronym.strip() or not words.strip():
        raise NotUnderstood(
            f"“{text}” does not say what an acronym stands for.",
            "Write it as --set OFC=Our Future Council, in quotation marks.",
        )
    return acronym.strip(), words.strip()


def _entries_of(
    services: Services, found: Sequence[GlossaryEntry], changed: Sequence[str]
) -> list[GlossaryEntry]:
    """Return the entries that were changed; one that this meeting never uses has a count of 0."""
    keys = {key_of(acronym) for acronym in changed}
    used = {key_of(one.acronym): one for one in found}
    unused = [
        GlossaryEntry(
            one.acronym,
            0,
            Explained(one.acronym, one.words, GlossarySource.USER, access=one.access, made=one.id),
            access=one.access,
        )
        for one in services.glossary.made()
        if key_of(one.acronym) in keys and key_of(one.acronym) not in used
    ]
    return [*(used[key] for key in sorted(keys & used.keys())), *unused]


def _according_to(explained: Explained) -> str:
    if explained.authority:
        return explained.authority
    page = f", PDF page {explained.pdf_page}" if explained.pdf_page else ""
    return _SOURCES[explained.source] + page


def _entry(one: GlossaryEntry) -> dict[str, Any]:
    explained = one.explained
    return {
        "acronym": one.acronym,
        "expansion": explained.words if explained else None,
        "count": one.count,
        "first_pdf_page": one.first_pdf_page,
        "first_pack_page": one.first_pack_page,
        "source": _SOURCES[explained.source] if explained else None,
        "authority": explained.authority or None if explained else None,
        "explained_in": explained.document_id if explained else None,
        "explained_pdf_page": explained.pdf_page if explained else None,
        "others": list(one.others),
        "exempt": one.access.is_exempt or (explained is not None and explained.access.is_exempt),
    }
