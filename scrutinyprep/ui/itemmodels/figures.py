"""Figures, and what was told of the same before, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.figures import (
    PERCENT,
    Basis,
    Figure,
    Period,
    StatedFigure,
    ThenAndNow,
    in_digits,
)
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.said_before import source_of
from scrutinyprep.ui.wording import access_in_words, page_in_words

translate = QCoreApplication.translate

_MILLION = Decimal(10**6)
_BILLION = Decimal(10**9)
_PLACES = Decimal("0.001")
"""Of a million: what has more of them is written out."""


def figure_cards(found: Sequence[StatedFigure]) -> list[Card]:
    """Return figures as cards: the value, what it measures, when, and on which page."""
    return [
        Card(
            key=(one.passage, one.figure.start),
            title=one.figure.measure,
            number=short(one.figure),
            detail=" · ".join(
                filter(None, (_when(one.figure.period), one.figure.under, page_of(one)))
            ),
            tag=access_in_words(one.hit.access),
            tip=" ".join((in_digits(one.figure), one.figure.words)),
            subject=one,
        )
        for one in found
    ]


def moved_cards(now: StatedFigure, pairs: Sequence[ThenAndNow]) -> list[Card]:
    """Return a figure as it is told now, then as it was told before, each with its source."""
    cards = [_heading("now", translate("figures", "Now")), _side(now, now, "")]
    for basis, title in (
        (Basis.SAME_PERIOD, translate("figures", "Told before, of the same period")),
        (Basis.OTHER_PERIOD, translate("figures", "Told before, of an earlier period")),
    ):
        some = [pair for pair in pairs if pair.basis is basis]
        if some:
            cards.append(_heading(basis.value, title))
            cards += [_side(pair.then, now, change_in_words(pair)) for pair in some]
    return cards


def page_of(one: StatedFigure) -> str:
    """Return the page of a figure; of one that was said, who said it."""
    return page_in_words(one.hit.pdf_page, one.hit.pack_page, one.hit.paging) or (
        one.hit.speaker or ""
    )


def source_in_words(one: StatedFigure) -> str:
    """Return where a figure stands: who or which page, which meeting, which version."""
    version = ""
    if one.version is not None:
        version = translate("figures", "version {number}").format(number=one.version)
    return " · ".join(part for part in (source_of(one.hit), version) if part)


def change_in_words(pair: ThenAndNow) -> str:
    """Return how a figure has moved since, such as "since then up £1.4m (5.2%)"."""
    change = pair.change
    if change is None:
        return ""
    if change == 0:
        return translate("figures", "unchanged since")
    if pair.is_rounding:
        return translate("figures", "the same, but for rounding")
    how_much = short(pair.now.figure, abs(change))
    if pair.now.figure.unit == PERCENT:
        how_much = translate("figures", "{number} percentage points").format(
            number=f"{abs(change):f}"
        )
    share = f" ({abs(pair.share):.1f}%)" if pair.share is not None else ""
    if change > 0:
        return translate("figures", "since then up {amount}").format(amount=how_much) + share
    return translate("figures", "since then down {amount}").format(amount=how_much) + share


def short(figure: Figure, value: Decimal | None = None) -> str:
    """Return money as short as it can be told without losing any of it: "£27.1m"; else all of it.

    With `value`, that of something else in the same unit.
    """
    told = figure.value if value is None else value
    for size, letter in ((_BILLION, "bn"), (_MILLION, "m")):
        part = told / size
        if figure.is_money and abs(part) >= 1 and part == part.quantize(_PLACES):
            return f"{in_digits(figure, Decimal(f'{part.normalize():f}'))}{letter}"
    return in_digits(figure, told)


def _side(one: StatedFigure, now: StatedFigure, change: str) -> Card:
    when = _when(one.figure.period) or translate("figures", "no period given")
    is_named_else = one is not now and one.figure.measure != now.figure.measure
    title = " · ".join(filter(None, (when, change)))
    lines = (one.figure.measure if is_named_else else "", source_in_words(one))
    return Card(
        key=("side", one.passage, one.figure.start),
        title=title,
        number=short(one.figure),
        detail="\n".join(line for line in lines if line),
        tag=access_in_words(one.hit.access),
        tip=one.figure.words,
        subject=one,
    )


def _when(period: Period | None) -> str:
    return period.words if period is not None else ""


def _heading(key: str, title: str) -> Card:
    return Card(key=("heading", key), title=title, is_heading=True)
