"""Letters of picture fonts, as the signs that they show.

Source: the tables of the fonts Symbol, Wingdings and Wingdings 2. Word gives them
by their place in the font, often moved to the private range from U+F000.
"""

from __future__ import annotations

_PRIVATE = 0xF000
_FONTS = {
    "wingdings": {
        0x6C: "●",
        0x6E: "■",
        0x6F: "☐",
        0x70: "☐",
        0x71: "☐",
        0x72: "☐",
        0x76: "❖",
        0x9F: "•",
        0xA7: "▪",
        0xA8: "☐",
        0xD8: "➢",
        0xE0: "→",
        0xE8: "→",
        0xFB: "✗",
        0xFC: "✓",
        0xFD: "☒",
        0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "✗",
        0x50: "✓",
        0x51: "☒",
        0x52: "☑",
        0x53: "☒",
        0x54: "☒",
        0x2A: "☐",
        0x30: "☐",
        0xA3: "☐",
    },
    "symbol": {
        0xA3: "≤",
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xB8: "÷",
        0xB9: "≠",
        0xBB: "≈",
        0xAE: "→",
        0x2D: "−",
    },
}


def sign_of(font: str, code: str) -> str:
    """Return the sign at a place of a font, given in hexadecimal; nothing where it is unknown."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if _PRIVATE <= place < _PRIVATE + 0x100:
        place -= _PRIVATE
        return _FONTS.get(font.lower(), {}).get(place, "")
    known = _FONTS.get(font.lower(), {}).get(place)
    is_letter = 0x20 <= place < 0xD800 or 0xE000 <= place < 0x110000
    return known or (chr(place) if is_letter else "")
