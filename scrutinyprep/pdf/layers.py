"""Which layers of a PDF are hidden when it is opened.

A page that is copied without the list of its file's layers would show them all.
Source: ISO 32000-2, 8.11 (optional content).
"""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf


class Layers:
    """The layers of one file, as it says that they are at first."""

    def __init__(self, pdf: Pdf) -> None:
        self._off: set[tuple[int, int]] = set()
        self._on: set[tuple[int, int]] = set()
        self._is_off_at_first = False
        properties = pdf.Root.get("/OCProperties")
        default = properties.get("/D") if isinstance(properties, Dictionary) else None
        if isinstance(default, Dictionary):
            self._is_off_at_first = default.get("/BaseState") == Name.OFF
            self._off = _named_in(default.get("/OFF"))
            self._on = _named_in(default.get("/ON"))

    @property
    def all_show(self) -> bool:
        """Whether none is hidden."""
        return not self._off and not self._is_off_at_first

    def hides(self, content: object) -> bool:
        """Say whether what belongs to a layer, or to several together, is hidden."""
        if not isinstance(content, Dictionary) or self.all_show:
            return False
        if content.get("/Type") != Name.OCMD:
            return self._is_hidden(content)
        groups = content.get("/OCGs")
        members = [groups] if isinstance(groups, Dictionary) else list(_items(groups))
        hidden = [self._is_hidden(one) for one in members if isinstance(one, Dictionary)]
        if not hidden:
            return False
        match str(content.get("/P", Name.AnyOn)):
            case "/AllOn":
                return any(hidden)
            case "/AnyOff":
                return not any(hidden)
            case "/AllOff":
                return not all(hidden)
        return all(hidden)

    def _is_hidden(self, group: Object) -> bool:
        if self._is_off_at_first:
            return group.objgen not in self._on
        return group.objgen in self._off


def _named_in(groups: object) -> set[tuple[int, int]]:
    return {group.objgen for group in _items(groups) if isinstance(group, Dictionary)}


def _items(groups: object) -> list[Object]:
    return list(groups) if isinstance(groups, Array) else []
