"""How Word writes the number of a list: digits, letters, Roman numerals, ordinals.

Source: ECMA-376, part 1, section 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST_ROMAN = 3999
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_LETTERS = 8
"""Word writes the letter after "z" twice, "aa", and so on; a hostile file may count on for ever."""
_TEENS = range(11, 14)


def written_number(value: int, form: str) -> str:
    """Return a number as a level of a list writes it; in digits where the form is a rare one."""
    match form:
        case "none" | "bullet":
            return ""
        case "lowerLetter" | "upperLetter":
            letters = _letters(value)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            roman = _roman(value)
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{value:02d}"
        case "ordinal":
            return f"{value}{_ordinal_end(value)}"
    return str(value)


def _letters(value: int) -> str:
    times, place = divmod(value - 1, len(_LETTERS))
    if value < 1 or times >= _MOST_LETTERS:
        return str(value)
    return _LETTERS[place] * (times + 1)


def _roman(value: int) -> str:
    if not 0 < value <= _LARGEST_ROMAN:
        return str(value)
    written = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        written += sign * times
    return written


def _ordinal_end(value: int) -> str:
    if value % 100 in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
