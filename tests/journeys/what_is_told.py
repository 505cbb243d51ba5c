"""A walk past every place and dialog, with what a screen reader is told and not told there."""

from collections.abc import Iterator
from functools import partial

from tests.journeys.virtual_desktop import Hands, Heard

PLACES = {
    "Meetings": "ctrl+1",
    "Read": "ctrl+2",
    "Questions": "ctrl+3",
    "Past meetings": "ctrl+4",
    "Follow-up": "ctrl+5",
}
DIALOGS = {
    "Find anything": ("ctrl+k",),
    "Put the agenda right": ("ctrl+shift+e",),
    "Keyboard shortcuts": ("ctrl+F1",),
    "Guide": ("F1",),
    "About Scrutiny Prep": ("alt+h", "a"),
}
"""The keys that open them. The second one of two chooses from a menu."""

PAGES = {"Removed lately": ("alt+e", "l")}
"""What lies over a place for a while, with the keys: its heading tells that it is there."""

NO_ROLES = {"unknown", "invalid", "redundant object"}
"""A filler has one: it is Qt's word for a pane, and for what a program draws by itself."""
CONTROLS = {
    "check box",
    "combo box",
    "dialog",
    "frame",
    "list",
    "menu item",
    "page tab",
    "push button",
    "radio button",
    "slider",
    "spin button",
    "table",
    "text",
    "tree",
}


def page_shown(hands: Hands) -> str:
    """Return which page of a paper is shown, as "pack 53 · PDF 55"; empty where none is yet."""
    page = hands.desktop.find(("document frame", "text"), "Page")
    return page.description if page else ""


def open_first_meeting(hands: Hands) -> None:
    """Open the meeting on top of the list by keys, and wait for its first page."""
    hands.press("ctrl+1")
    hands.wait_for("table cell", states={"focused"})
    hands.press("Return")
    hands.wait(lambda: page_shown(hands), "the first page")


def walk(hands: Hands) -> Iterator[tuple[str, tuple[Heard, ...]]]:
    """Go to every place and dialog by keys; yield its name and all that is told there."""
    for name, keys in PLACES.items():
        hands.press(keys)
        hands.wait_for("check box", name, {"checked"})
        yield name, tuple(hands.heard_at_rest())
    hands.press("ctrl+2")
    for name, (*menu, keys) in (*DIALOGS.items(), *PAGES.items()):
        for key in menu:
            hands.press(key)
            hands.wait_for("popup menu")
        hands.press(keys)
        hands.wait(partial(is_open, hands, name), name)
        yield name, tuple(hands.heard_at_rest())
        hands.until_it_is_so(partial(is_closed, hands, name), "Escape")
        hands.go_on_in_the_window()


def is_open(hands: Hands, name: str) -> bool:
    """Say whether a dialog or a page of that name is on the screen."""
    roles = ("label",) if name in PAGES else ("dialog", "frame", "panel")
    return hands.desktop.find(roles, name) is not None


def is_closed(hands: Hands, name: str) -> bool:
    """Say whether nothing of that name is on the screen any more."""
    return not is_open(hands, name)


def is_control(one: Heard) -> bool:
    """Say whether it is something to be used rather than to be seen."""
    return one.role in CONTROLS or "focusable" in one.states


def lacks(told: tuple[Heard, ...]) -> list[str]:
    """Return, for each control without a name or a role, what it is and where on the screen."""
    return [
        f"{one.role} “{one.name}” at {one.place}"
        for one in told
        if is_control(one)
        and one.role != "table cell"  # an empty cell has nothing to say
        and (not one.name.strip() or one.role in NO_ROLES)
    ]
