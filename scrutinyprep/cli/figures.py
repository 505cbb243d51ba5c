"""The command that lists figures, and what was told of the same before."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.searching import place_of
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.figures import (
    PERCENT,
    Basis,
    StatedFigure,
    ThenAndNow,
    in_digits,
)
from scrutinyprep.domain.hits import Where

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_MEASURE_CHARACTERS = 60


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    command = add("figures", "list the figures of a meeting's papers and speeches", figures)
    command.add_argument("meeting", type=typed, metavar="MEETING")
    command.add_argument("--item", type=typed, metavar="N", help="only those of an item")
    command.add_argument(
        "--then-and-now",
        action="store_true",
        help="only those of which earlier meetings told, beside what they told",
    )


def figures(services: Services, options: argparse.Namespace) -> int:
    """List figures, or what was told of them before."""
    meeting = services.meetings.named(options.meeting)
    item = services.meetings.item_named(meeting, options.item) if options.item else None
    if options.then_and_now:
        pairs = services.figures.then_and_now(meeting, item)
        if options.json:
            print_json([_pair(one) for one in pairs])
        else:
            _print_pairs(pairs)
        return 0
    found = (
        services.figures.of_item(meeting, item)
        if item is not None
        else services.figures.of_meeting(meeting)
    )
    if options.json:
        print_json([_stated(one) for one in found])
    elif not found:
        print_lines(["There are no figures in the papers, or there are no papers."])
    else:
        _print_figures(found)
    return 0


def _print_figures(found: list[StatedFigure]) -> None:
    print_columns(
        [
            (
                in_digits(one.figure),
                one.figure.period.words if one.figure.period else "",
                _short(one.figure.measure),
                ("EXEMPT · " if one.hit.access.is_exempt else "") + place_of(one.hit),
            )
            for one in found
        ],
        ("figure", "period", "measures", "where"),
    )


def _print_pairs(pairs: list[ThenAndNow]) -> None:
    if not pairs:
        print_lines(["Nothing in the library told the same measure before, with its period."])
    for pair in pairs:
        change = "" if pair.change is None else f"  change: {_change(pair)}"
        basis = "told before" if pair.basis is Basis.SAME_PERIOD else "earlier period"
        lines = [f"{pair.now.figure.measure}  ({basis})"]
        lines += [_side(name, side) for name, side in (("now ", pair.now), ("then", pair.then))]
        print_lines([*lines, *([change] if change else []), ""])


def _side(name: str, one: StatedFigure) -> str:
    exempt = "EXEMPT · " if one.hit.access.is_exempt else ""
    version = f" (version {one.version})" if one.version is not None else ""
    period = one.figure.period.words if one.figure.period else ""
    return f"  {name}: {in_digits(one.figure)}, {period}: {exempt}{place_of(one.hit)}{version}"


def _change(pair: ThenAndNow) -> str:
    change = pair.change or Decimal(0)
    if pair.is_rounding:
        return "none but rounding"
    sign = "+" if change > 0 else ""
    unit = "percentage points" if pair.now.figure.unit == PERCENT else ""
    share = "" if pair.share is None else f" ({pair.share:+.1f}%)"
    if unit:
        return f"{sign}{change} {unit}"
    return f"{sign}{in_digits(pair.now.figure, change)}{share}"


def _pair(pair: ThenAndNow) -> dict[str, Any]:
    return {
        "measure": pair.now.figure.measure,
        "unit": pair.now.figure.unit,
        "basis": pair.basis.value,
        "change": _number(pair.change),
        "is_rounding": pair.is_rounding,
        "change_percent": None if pair.share is None else float(round(pair.share, 2)),
        "now": _stated(pair.now),
        "then": _stated(pair.then),
    }


def _stated(one: StatedFigure) -> dict[str, Any]:
    figure, hit = one.figure, one.hit
    is_speech = hit.where is Where.SPEECHES
    source: dict[str, Any] = {
        "document_id": hit.published_in or hit.document_id,
        "meeting_id": hit.meeting_id,
    }
    if is_speech:
        source |= {"speech": one.speech, "speaker": hit.speaker, "start": hit.start_s}
    else:
        source |= {
            "pdf_page": hit.pdf_page,
            "pack_page": hit.pack_page,
            "earlier_version": one.version,
        }
    return {
        "measure": figure.measure,
        "under": figure.under or None,
        "value": _number(figure.value),
        "unit": figure.unit or None,
        "period": figure.period.key if figure.period else None,
        "period_kind": figure.period.kind.value if figure.period else None,
        "period_words": figure.period.words if figure.period else None,
        "words": figure.words,
        "item": hit.item,
        "source": source,
        "exempt": hit.access.is_exempt,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _short(words: str) -> str:
    return words if len(words) <= _MEASURE_CHARACTERS else words[: _MEASURE_CHARACTERS - 1] + "…"
