"""What earlier meetings said, as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.hits import Commitment, Earlier, Hit
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.speeches import clock
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.marks import recording_tip, stamp_of, unmarked
from scrutinyprep.ui.wording import access_in_words, page_in_words

translate = QCoreApplication.translate


def earlier_cards(
    found: Sequence[Earlier], recordings: Mapping[DocumentId, Recording]
) -> list[Card]:
    """Return what was said before: promises and resolutions under a heading, then the rest."""
    binding = [one for one in found if one.commitment is not None]
    talk = [one for one in found if one.commitment is None]
    cards: list[Card] = []
    if binding:
        cards.append(_heading("binding", translate("said before", "Promised, resolved or advised")))
        cards += [_card(one, recordings) for one in binding]
    if talk:
        if binding:
            cards.append(_heading("talk", translate("said before", "Also said or written")))
        cards += [_card(one, recordings) for one in talk]
    return cards


def source_of(hit: Hit) -> str:
    """Return where an earlier passage stands: who, when, in which meeting, on which page."""
    at = clock(hit.start_s) if hit.start_s is not None else ""
    item = translate("said before", "item {number}").format(number=hit.item) if hit.item else ""
    page = page_in_words(hit.pdf_page, hit.pack_page, hit.paging)
    parts = (hit.speaker or "", at, hit.meeting_label, item, page)
    return " · ".join(part for part in parts if part)


def commitment_names() -> dict[Commitment, str]:
    """Return what an earlier passage may be besides talk, in the user's language."""
    return {
        Commitment.UNDERTAKING: translate("said before", "May be an undertaking"),
        Commitment.RESOLUTION: translate("said before", "Resolution"),
        Commitment.RECOMMENDATION: translate("said before", "Recommendation"),
    }


def _heading(key: str, title: str) -> Card:
    return Card(key=("heading", key), title=title, is_heading=True)


def _card(one: Earlier, recordings: Mapping[DocumentId, Recording]) -> Card:
    hit = one.hit
    stamp, address = stamp_of(hit, recordings)
    title, marks = unmarked(hit.snippet)
    name = commitment_names()[one.commitment] if one.commitment else ""
    shared = ", ".join(one.why)
    because = translate("said before", "shares: {words}").format(words=shared) if shared else ""
    return Card(
        key=(hit.document_id, hit.pdf_page, hit.start_s, hit.text),
        title=title,
        marks=marks,
        tag=access_in_words(hit.access),
        detail="\n".join(
            line for line in (" · ".join(filter(None, (name, source_of(hit)))), because) if line
        ),
        stamp=stamp,
        address=address,
        tip=recording_tip(address),
        subject=one,
    )
