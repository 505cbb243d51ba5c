"""A screen reader's ears, as a process of its own: a line of JSON asks, AT-SPI and a line answer.

Run by `VirtualDesktop`. It calls the C library that every Linux screen reader
stands on. In a process of its own, because that library can serve one bus
only, and would take part in the event loop of the tests' own Qt.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

Accessible = ctypes.c_void_p

# Numbers of AtspiStateType, in atspi-constants.h.
STATES = {
    1: "active",
    3: "busy",
    4: "checked",
    7: "editable",
    8: "enabled",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    20: "pressed",
    23: "selected",
    25: "showing",
}
_SHOWING = 25
_SCREEN = 0
"""Places count from the corner of the screen."""
_TELL_NOTHING_STALE = 0
"""Nothing is cached: what is told is what is so now."""
MOST_ROWS = 20
"""A table of a thousand rows is not walked through to the end."""
LONGEST_TEXT = 60_000
_ANSWER_WITHIN_MS = 5000
ROWS = {"list", "table", "tree", "tree table"}
IN_ROWS = {"list item", "table cell", "table column header", "table row header"}
"""What those hold, and nothing else: who looks for a button need not ask every row."""


class Rect(ctypes.Structure):
    """AtspiRect."""

    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
    )


class ScreenReader:
    """Asks the accessibility bus. What does not answer in time is told as empty."""

    def __init__(self) -> None:
        self._atspi = ctypes.CDLL("libatspi.so.0")
        self._gobject = ctypes.CDLL("libgobject-2.0.so.0")
        self._glib = ctypes.CDLL("libglib-2.0.so.0")
        self._declare()
        self._atspi.atspi_init()
        self._atspi.atspi_set_timeout(_ANSWER_WITHIN_MS, _ANSWER_WITHIN_MS)
        self._desktop = self._atspi.atspi_get_desktop(0)
        self._atspi.atspi_accessible_set_cache_mask(self._desktop, _TELL_NOTHING_STALE)

    def programs(self) -> list[dict[str, Any]]:
        """Return the tree of every program, as far as it is on the screen."""
        return [
            self._told(child, self._states(child), deep=True)
            for child in self._children(self._desktop)
        ]

    def find(self, roles: list[str], name: str, states: list[str]) -> dict[str, Any] | None:
        """Return the first thing of a role whose name begins so and that is in all the states.

        It asks for as little as it can: who is asked a thousand questions a
        second does nothing else.
        """
        wanted = {number for number, word in STATES.items() if word in states}
        for child in self._children(self._desktop):
            found = self._find(child, set(), set(roles), name, wanted)
            if found is not None:
                return found
        return None

    def _find(
        self, it: int, its: set[int], roles: set[str], name: str, states: set[int]
    ) -> dict[str, Any] | None:
        role = self._words("atspi_accessible_get_role_name", it)
        if (
            role in roles
            and states <= its
            and self._words("atspi_accessible_get_name", it).startswith(name)
        ):
            return self._told(it, its, deep=False)
        if role in ROWS and not roles & IN_ROWS:
            return None
        for child in self._children(it, MOST_ROWS if role in ROWS else sys.maxsize):
            states_of_child = self._states(child)
            if _SHOWING in states_of_child:
                found = self._find(child, states_of_child, roles, name, states)
                if found is not None:
                    return found
        return None

    def _told(self, it: int, states: set[int], *, deep: bool) -> dict[str, Any]:
        role = self._words("atspi_accessible_get_role_name", it)
        told: dict[str, Any] = {
            "role": role,
            "name": self._words("atspi_accessible_get_name", it),
            "description": self._words("atspi_accessible_get_description", it),
            "states": sorted(STATES[state] for state in states),
            "place": self._place(it) if _SHOWING in states else [0, 0, 0, 0],
        }
        if role == "text":
            told["text"] = self._text(it)
        most = MOST_ROWS if role in ROWS else sys.maxsize
        told["children"] = [
            self._told(child, its, deep=True)
            for child in (self._children(it, most) if deep else ())
            if _SHOWING in (its := self._states(child))
        ]
        return told

    def _children(self, it: int, most: int = sys.maxsize) -> Iterator[int]:
        count = self._atspi.atspi_accessible_get_child_count(it, None)
        for number in range(min(count, most)):
            child = self._atspi.atspi_accessible_get_child_at_index(it, number, None)
            if child:
                yield child
                self._gobject.g_object_unref(child)

    def _states(self, it: int) -> set[int]:
        told = self._atspi.atspi_accessible_get_state_set(it)
        if not told:
            return set()
        states = {s for s in STATES if self._atspi.atspi_state_set_contains(told, s)}
        self._gobject.g_object_unref(told)
        return states

    def _place(self, it: int) -> list[int]:
        return self._rect(self._atspi.atspi_component_get_extents(it, _SCREEN, None))

    def _rect(self, told: int | None) -> list[int]:
        if not told:
            return [0, 0, 0, 0]
        rect = ctypes.cast(told, ctypes.POINTER(Rect)).contents
        place = [rect.x, rect.y, rect.width, rect.height]
        self._glib.g_free(told)
        return place

    def _text(self, it: int) -> str:
        count = self._atspi.atspi_text_get_character_count(it, None)
        return self._owned(
            self._atspi.atspi_text_get_text(it, 0, max(0, min(count, LONGEST_TEXT)), None)
        )

    def letter(self, roles: list[str], name: str, words: str) -> int:
        """Return how tall the letter is with which words begin in a field, in pixels."""
        for child in self._children(self._desktop):
            it = self._it(child, set(roles), name)
            if it is not None and words in (text := self._text(it)):
                at = text.index(words)
                told = self._atspi.atspi_text_get_character_extents(it, at, _SCREEN, None)
                return self._rect(told)[3]
        return 0

    def _it(self, it: int, roles: set[str], name: str) -> int | None:
        if self._words("atspi_accessible_get_role_name", it) in roles and self._words(
            "atspi_accessible_get_name", it
        ).startswith(name):
            self._gobject.g_object_ref(it)
            return it
        for child in self._children(it):
            if _SHOWING in self._states(child):
                found = self._it(child, roles, name)
                if found is not None:
                    return found
        return None

    def _words(self, function: str, it: int) -> str:
        return self._owned(getattr(self._atspi, function)(it, None))

    def _owned(self, told: int | None) -> str:
        if not told:
            return ""
        words = ctypes.string_at(told).decode(errors="replace")
        self._glib.g_free(told)
        return words

    def _declare(self) -> None:
        """Say what each function takes and gives: by default, ctypes cuts pointers to 32 bits."""
        number, pointer = ctypes.c_int, ctypes.c_void_p
        for name, gives, takes in (
            ("atspi_init", number, ()),
            ("atspi_set_timeout", None, (number, number)),
            ("atspi_get_desktop", pointer, (number,)),
            ("atspi_accessible_set_cache_mask", None, (pointer, number)),
            ("atspi_accessible_get_child_count", number, (pointer, pointer)),
            ("atspi_accessible_get_child_at_index", pointer, (pointer, number, pointer)),
            ("atspi_accessible_get_name", pointer, (pointer, pointer)),
            ("atspi_accessible_get_description", pointer, (pointer, pointer)),
            ("atspi_accessible_get_role_name", pointer, (pointer, pointer)),
            ("atspi_accessible_get_state_set", pointer, (pointer,)),
            ("atspi_state_set_contains", number, (pointer, number)),
            ("atspi_component_get_extents", pointer, (pointer, number, pointer)),
            ("atspi_text_get_character_extents", pointer, (pointer, number, number, pointer)),
            ("atspi_text_get_character_count", number, (pointer, pointer)),
            ("atspi_text_get_text", pointer, (pointer, number, number, pointer)),
        ):
            function = getattr(self._atspi, name)
            function.restype, function.argtypes = gives, takes
        self._gobject.g_object_unref.argtypes = (pointer,)
        self._gobject.g_object_ref.argtypes = (pointer,)
        self._glib.g_free.argtypes = (pointer,)


def main() -> None:
    """Answer each line of standard input: an empty question asks for all that is on the screen."""
    reader = ScreenReader()
    for line in sys.stdin:
        question = json.loads(line)
        told: Any
        if "words" in question:
            told = reader.letter(**question)
        else:
            told = reader.find(**question) if question else reader.programs()
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
