"""Strings that PDFium hands out in two steps: how long, and then the words."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import Array, c_char, create_string_buffer

from scrutinyprep.pdf.characters import plain

_END_BYTES = 2
_BYTES_MAX = 16_384
"""A title that is longer is none; PDFium is not asked to copy it."""


def string_from(ask: Callable[[Array[c_char] | None, int], int]) -> str:
    """Return a UTF-16 string on one line; empty where there is none, or a monstrous one.

    `ask` is called with a buffer and its bytes, first with none, and returns
    the bytes that are needed.
    """
    length = ask(None, 0)
    if not _END_BYTES < length <= _BYTES_MAX:
        return ""
    buffer = create_string_buffer(length)
    ask(buffer, length)
    return plain(buffer.raw[: length - _END_BYTES].decode("utf-16-le", "replace"))
