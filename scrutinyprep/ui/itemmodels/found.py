"""What the command palette finds, as cards in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from scrutinyprep.domain.hits import Hit
from scrutinyprep.domain.named import Named, NamedKind, words_of
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.marks import hit_cards
from scrutinyprep.ui.wording import day_in_short

translate = QCoreApplication.translate


def command_cards(bar: QMenuBar, typed: str) -> list[Card]:
    """Return the commands of the menus that can be done now and whose words are typed.

    All of them where nothing is typed: so the palette also tells what there is.
    """
    wanted = words_of(typed)
    cards = []
    for action, place in _commands(bar, ""):
        words = words_of(_called(action), place)
        if place and all(any(word.startswith(prefix) for word in words) for prefix in wanted):
            cards.append(_command(action, place))
    return _grouped("commands", translate("palette", "Commands"), cards)


def named_cards(things: Sequence[Named]) -> list[Card]:
    """Return meetings, agenda items and people, each kind under its heading."""
    titles = {
        NamedKind.MEETING: translate("palette", "Meetings"),
        NamedKind.ITEM: translate("palette", "Agenda items"),
        NamedKind.PERSON: translate("palette", "People"),
    }
    cards: list[Card] = []
    for kind, title in titles.items():
        here = [_named(thing) for thing in things if thing.kind is kind]
        cards += _grouped(kind.value, title, here)
    return cards


def text_cards(hits: Sequence[Hit]) -> list[Card]:
    """Return passages, with their meeting in each card."""
    labels = {hit: hit.meeting_label for hit in hits}
    cards = [
        Card(
            key=("text", card.key),
            title=card.title,
            detail=" · ".join(part for part in (labels[card.subject], card.detail) if part),
            tag=card.tag,
            marks=card.marks,
            subject=card.subject,
        )
        for card in hit_cards(hits)
        if isinstance(card.subject, Hit)
    ]
    return _grouped("text", translate("palette", "In papers, speeches and notes"), cards)


def search_cards(words: str) -> list[Card]:
    """Return the way to everything that holds the words, in the place where one searches."""
    title = translate("palette", "Search everywhere for “{words}”").format(words=words.strip())
    card = Card(key=("search",), title=title, subject=words.strip())
    return _grouped("search", translate("palette", "Search"), [card])


def command_words(bar: QMenuBar) -> tuple[str, ...]:
    """Return every word that a command can be found by."""
    commands = _commands(bar, "")
    return words_of(*(text for action, place in commands for text in (_called(action), place)))


def _commands(menu: QMenu | QMenuBar, place: str) -> Iterator[tuple[QAction, str]]:
    """Yield what can be done now, each with its menu; what a menu within a menu holds, too."""
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _commands(within, " › ".join(filter(None, (place, _plain(action)))))
        elif _can_be_done(action):
            yield action, place


def _command(action: QAction, place: str) -> Card:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = _plain(action)
    return Card(
        key=("command", place, words),
        title=words,
        detail=" · ".join(part for part in (place, keys) if part),
        subject=action,
    )


def _named(thing: Named) -> Card:
    day = day_in_short(thing.date)
    match thing.kind:
        case NamedKind.MEETING:
            title, detail = thing.name or translate("palette", "A meeting without a name"), day
        case NamedKind.ITEM:
            title = f"{thing.number} {thing.name}".strip()
            detail = ", ".join(part for part in (thing.meeting, day) if part)
        case NamedKind.PERSON:
            title, detail = thing.name, " · ".join(thing.aliases)
    return Card(key=(thing.kind, thing.id), title=title, detail=detail, subject=thing)


def _grouped(key: str, title: str, cards: Sequence[Card]) -> list[Card]:
    if not cards:
        return []
    return [Card(key=("heading", key), title=title, is_heading=True), *cards]


def _can_be_done(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and not action.isSeparator()


def _called(action: QAction) -> str:
    """Return the words that a command is found by.

    Undo names what it takes back: whoever types the name of a committee does not mean to
    have its pack taken away.
    """
    return str(action.property("called") or _plain(action))


def _plain(action: QAction) -> str:
    """Return the words of an action, without the sign for its letter and what follows."""
    return action.text().replace("&", "").replace("…", "").strip()
