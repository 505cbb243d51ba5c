"""What a character of a PDF's text layer stands for on the page.

PDFs name characters by whatever their maker's fonts did: quotation marks sit in
the control range, bullets in the private range, hyphens are soft ones. Every
glyph here was drawn, so every one gets the character that a reader sees.
"""

from __future__ import annotations

import unicodedata

LINE_END_HYPHEN = "\ufffe"
"""PDFium's mark for a hyphen that ends a line within a word; no line break follows it."""

_SYMBOLS = {
    # Bullets and ticks of the Symbol and Wingdings fonts, which Word's lists and
    # forms use; their places in the private range are 0xF000 and the font's code.
    0xF02D: "-",
    0xF06C: "●",
    0xF06E: "■",
    0xF06F: "□",
    0xF071: "❑",
    0xF076: "❖",
    0xF0A3: "☐",
    0xF0A7: "▪",
    0xF0A8: "◻",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
_INVISIBLE = (0x7F, 0x200B, 0x2060, 0xFEFF, 0xFFFF)
_UNDEFINED_IN_1252 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)

_MEANINGS: dict[int, str | None] = {
    **dict.fromkeys(range(0x20)),
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D), " "),
    # Windows' own quotation marks and dashes, passed on without their encoding.
    **{
        code: bytes((code,)).decode("cp1252")
        for code in range(0x80, 0xA0)
        if code not in _UNDEFINED_IN_1252
    },
    **dict.fromkeys(_UNDEFINED_IN_1252),
    **dict.fromkeys(_INVISIBLE),
    # Half a character cannot be stored as UTF-8.
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    **_SYMBOLS,
    0xAD: "-",
    ord(LINE_END_HYPHEN): "-",
}


def plain(raw: str) -> str:
    """Return the text of a line as a reader sees it, every white space as one space."""
    # To look at a line is quicker than to translate it or to take it apart, and most
    # need neither.
    if not (raw.isascii() and raw.isprintable()):
        raw = raw.translate(_MEANINGS)
    elif "  " not in raw and raw[:1] != " " and raw[-1:] != " ":
        return raw
    return " ".join(raw.split())


def spelled(raw: str) -> list[tuple[str, int]]:
    """Return the characters of `plain(raw)`, each with the place in `raw` it comes from."""
    letters: list[tuple[str, int]] = []
    for index, character in enumerate(raw):
        for letter in _MEANINGS.get(ord(character), character) or "":
            if not letter.isspace():
                letters.append((letter, index))
            elif letters and letters[-1][0] != " ":
                letters.append((" ", index))
    if letters and letters[-1][0] == " ":
        letters.pop()
    return letters
