"""Text that can be sent and stored: halves of letters, as odd file names have them, mended."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def whole_letters(text: str) -> str:
    """Return a text with pairs of surrogates joined, and lone ones replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def with_whole_letters(found: T) -> T:
    """Return a message, or what an importer found, with every text in it mended.

    Slow, and hardly ever needed: for where sending it has failed.
    """
    mended: T = msgspec.convert(_mended(msgspec.to_builtins(found)), type(found))
    return mended


def _mended(value: Any) -> Any:
    match value:
        case str():
            return whole_letters(value)
        case dict():
            return {key: _mended(one) for key, one in value.items()}
        case list() | tuple():
            return [_mended(one) for one in value]
    return value
