"""What a report says of itself as cards: who wrote it, who leads, what it costs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.papers import Detail
from scrutinyprep.domain.parsed import PEOPLE, DetailName
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.wording import access_in_words, page_in_words

translate = QCoreApplication.translate

_LONGEST = 220
"""In characters: the page shows the rest."""
_ORDER = (*PEOPLE, *(name for name in DetailName if name not in PEOPLE))
"""Whom to ask comes before what about."""


def detail_names() -> dict[DetailName, str]:
    """Return what each detail is called on screen."""
    return {
        DetailName.AUTHOR: translate("details", "Report author"),
        DetailName.LEAD_MEMBER: translate("details", "Lead member"),
        DetailName.CONTACT: translate("details", "Contact"),
        DetailName.PURPOSE: translate("details", "Purpose"),
        DetailName.FINANCIAL_IMPLICATIONS: translate("details", "Financial implications"),
        DetailName.LEGAL_IMPLICATIONS: translate("details", "Legal implications"),
        DetailName.EQUALITY_IMPLICATIONS: translate("details", "Equality implications"),
        DetailName.RISK_IMPLICATIONS: translate("details", "Risk implications"),
        DetailName.DECISION_DATE: translate("details", "Decision date"),
        DetailName.WARDS: translate("details", "Wards"),
    }


def detail_cards(item: AgendaItem) -> list[Card]:
    """Return what the reports of an item say of themselves, each thing once, people first."""
    names = detail_names()
    told: dict[tuple[DetailName, str], Detail] = {}
    for detail in item.details:
        told.setdefault((detail.name, detail.text.casefold()), detail)
    details = sorted(told.values(), key=lambda detail: _ORDER.index(detail.name))
    return [_card(item, number, detail, names) for number, detail in enumerate(details)]


def _card(item: AgendaItem, number: int, detail: Detail, names: dict[DetailName, str]) -> Card:
    page = page_in_words(detail.pdf_page, detail.pack_page)
    is_long = len(detail.text) > _LONGEST
    return Card(
        key=("detail", item.id, number),
        title=f"{detail.text[:_LONGEST].rsplit(' ', 1)[0]}…" if is_long else detail.text,
        detail=" · ".join(part for part in (names[detail.name], page) if part),
        tag=access_in_words(detail.access),
        tip=detail.text if is_long else "",
        subject=detail,
    )
