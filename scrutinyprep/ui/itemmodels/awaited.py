"""What was promised at earlier meetings and an item may answer, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.undertakings import Awaited
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.wording import day_in_short, page_in_words

translate = QCoreApplication.translate

_LONGEST = 160
"""In characters: the tip has the rest."""


def awaited_cards(item: AgendaItem, awaited: Sequence[Awaited], today: date) -> list[Card]:
    """Return the promises whose likeliest answer stands in an item, the overdue ones first."""
    here = [entry for entry in awaited if entry.answers and entry.answers[0].item == item.number]
    here.sort(key=lambda entry: not entry.undertaking.is_overdue(today))
    return [_card(entry, today) for entry in here]


def _card(entry: Awaited, today: date) -> Card:
    promise, best = entry.undertaking.promise, entry.answers[0]
    is_long = len(promise.words) > _LONGEST
    said = " ".join(
        part for part in (promise.promised_by, day_in_short(entry.made_at.date)) if part
    )
    page = page_in_words(best.pdf_page, best.pack_page)
    return Card(
        key=("awaited", entry.undertaking.id),
        title=f"{promise.words[:_LONGEST].rsplit(' ', 1)[0]}…" if is_long else promise.words,
        detail=" · ".join(part for part in (said, page) if part),
        tag=translate("awaited", "Overdue") if entry.undertaking.is_overdue(today) else "",
        tip=promise.words if is_long else "",
        subject=entry,
    )
