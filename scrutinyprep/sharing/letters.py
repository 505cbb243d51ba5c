"""The letters that may stand in a share file, and how long a text may be."""

from __future__ import annotations

NAME_MAX, LINE_MAX, WORDS_MAX, CONTEXT_MAX = 300, 2_000, 50_000, 500
"""The most characters of a name, a line, a text, and the words beside a quotation."""

_LINE_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})
_KEPT = "\n\t"


def clean(text: str) -> str:
    """Return the text without control characters and halves of characters.

    Neither shows on a screen, a database may choke on them, and XML can't hold them.
    """
    if text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").translate(_LINE_BREAKS)
    return "".join(sign for sign in unified if sign in _KEPT or _shows(sign))


def cut(text: str, most: int) -> str:
    """Return as much of a text, cleaned, as a field of the format takes."""
    cleaned = clean(text)
    return cleaned if len(cleaned) <= most else cleaned[: most - 1] + "…"


def _shows(sign: str) -> bool:
    code = ord(sign)
    is_control = code < 0x20 or 0x7F <= code < 0xA0
    is_half = 0xD800 <= code <= 0xDFFF
    is_no_character = code & 0xFFFE == 0xFFFE
    return not (is_control or is_half or is_no_character)
