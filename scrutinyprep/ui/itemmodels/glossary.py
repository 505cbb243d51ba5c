"""The acronyms of a meeting as cards, and as words for a tip."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.glossary import Explained, GlossaryEntry, GlossarySource, key_of
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.wording import access_in_words, page_in_words

translate = QCoreApplication.translate


def glossary_cards(
    entries: Sequence[GlossaryEntry],
    file: DocumentId | None,
    pdf_page: int,
    sought: str = "",
) -> list[Card]:
    """Return the acronyms, those of the page that is read first under a heading of their own.

    Args:
        entries: the acronyms of the meeting, in alphabetical order.
        file: the file that is read.
        pdf_page: its page.
        sought: words that the acronym or what it stands for must hold.
    """
    wanted = [entry for entry in entries if _holds(entry, sought)]
    here = [entry for entry in wanted if file is not None and (file, pdf_page) in entry.pages]
    shown = {id(entry) for entry in here}
    others = [entry for entry in wanted if id(entry) not in shown]
    cards = []
    if here:
        cards.append(_heading("here", translate("glossary", "On this page")))
        cards += [_card(entry) for entry in here]
    if others:
        if here:
            cards.append(_heading("others", translate("glossary", "Elsewhere in this meeting")))
        cards += [_card(entry) for entry in others]
    return cards


def tip_of(entry: GlossaryEntry) -> str:
    """Return what hovering an acronym shows, as rich text with its words escaped."""
    lines = [f"<b>{escape(entry.acronym)}</b>: {escape(meaning_of(entry))}"]
    lines += [escape(line) for line in (_told_by(entry), _first(entry)) if line]
    return f"<p>{'<br>'.join(lines)}</p>"


def spoken(entry: GlossaryEntry) -> str:
    """Return the same on one line, for a screen reader."""
    parts = (f"{entry.acronym}: {meaning_of(entry)}", _told_by(entry))
    return ". ".join(part for part in parts if part)


def meaning_of(entry: GlossaryEntry) -> str:
    """Return what an acronym stands for, or that nothing says so."""
    if entry.explained is None:
        return translate("glossary", "Never explained")
    return entry.explained.words


def source_in_words(explained: Explained) -> str:
    """Return who says what an acronym stands for."""
    match explained.source:
        case GlossarySource.USER:
            return translate("glossary", "Your own words")
        case GlossarySource.PAPERS:
            said = translate("glossary", "These papers")
        case GlossarySource.PAST:
            said = translate("glossary", "Papers of another meeting")
        case GlossarySource.TRANSCRIPT:
            said = translate("glossary", "Said in a meeting")
        case GlossarySource.LIST:
            return translate("glossary", "Local government term · {authority}").format(
                authority=explained.authority
            )
        case GlossarySource.INITIALS:
            return translate("glossary", "A guess: a name in these papers has these initials")
    page = page_in_words(explained.pdf_page, explained.pack_page)
    return " · ".join(part for part in (said, page) if part)


def _holds(entry: GlossaryEntry, sought: str) -> bool:
    words = sought.casefold().split()
    text = f"{entry.acronym} {' '.join(entry.spellings)} {meaning_of(entry)}".casefold()
    return all(word in text for word in words)


def _heading(key: str, title: str) -> Card:
    return Card(key=("heading", key), title=title, is_heading=True)


def _card(entry: GlossaryEntry) -> Card:
    lines = [" · ".join(part for part in (_told_by(entry), _first(entry)) if part)]
    if entry.others:
        lines.append(
            translate("glossary", "Also said: {words}").format(words="; ".join(entry.others))
        )
    return Card(
        key=key_of(entry.acronym),
        title=meaning_of(entry),
        is_quiet=entry.explained is None,
        number=entry.acronym,
        tag=_access(entry),
        detail="\n".join(line for line in lines if line),
        subject=entry,
    )


def _access(entry: GlossaryEntry) -> str:
    access = entry.access
    if entry.explained is not None:
        access = access.with_grounds_of(entry.explained.access)
    return access_in_words(access)


def _told_by(entry: GlossaryEntry) -> str:
    return source_in_words(entry.explained) if entry.explained is not None else ""


def _first(entry: GlossaryEntry) -> str:
    page = page_in_words(entry.first_pdf_page, entry.first_pack_page, entry.first_paging)
    if not page:
        if entry.count == 1:
            return translate("glossary", "used once")
        return translate("glossary", "used {count} times").format(count=entry.count)
    explained = entry.explained
    if (
        explained is not None
        and explained.source is GlossarySource.PAPERS
        and explained.pdf_page == entry.first_pdf_page
    ):
        return ""
    return translate("glossary", "first on {page}").format(page=page)
