"""The typeface of the paper, embedded, and text made fit to be set in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from importlib.resources import as_file, files
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSansPro-Regular"
SEMIBOLD = "SourceSansPro-Semibold"
BOLD = "SourceSansPro-Bold"

MISSING = "\u2610"
"""An empty box, printed for a character that the typeface does not have."""

_STAND_INS = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "\u2013",
    "\u2500": "\u2014",
    "\u25a1": "\u2610",
    "\u2612": "[x]",
    "\u2714": "\u2713",
    "\u2705": "\u2713",
    "\u2717": "\u00d7",
    "\u2718": "\u00d7",
    "\u25cf": "\u2022",
    "\u25cb": "\u2022",
    "\u25aa": "\u2022",
    "\u25e6": "\u2022",
    "\u27a2": "\u2022",
    "\uf0b7": "\u2022",
    "\u2794": "\u2192",
}
"""What is printed for signs that papers use and the typeface lacks; U+F0B7 is Word's bullet."""

_INVISIBLE = frozenset({"Cc", "Cf"})


@dataclass(frozen=True, slots=True)
class Typeface:
    """The characters that can be printed, and how text is made of nothing else."""

    characters: frozenset[str]

    def printable(self, text: str) -> str:
        """Return the text with nothing in it that has no glyph, a line of print to a line.

        Control characters go; what the typeface lacks is printed as its like
        or, where it has none, as an empty box, never as nothing.
        """
        text = unicodedata.normalize("NFC", "\n".join(text.splitlines()).expandtabs(1))
        odd = set(text) - self.characters - {"\n"}
        if not odd:
            return text
        return text.translate({ord(character): self._stand_in(character) for character in odd})

    def one_line(self, text: str) -> str:
        """Return the printable text with every run of white space as one space."""
        return " ".join(self.printable(text).split())

    def markup(self, text: str) -> str:
        """Return someone's words for a paragraph: ReportLab would take "<b>" for bold."""
        return escape(self.printable(text.strip())).replace("\n", "<br/>")

    def _stand_in(self, character: str) -> str:
        stand_in = _STAND_INS.get(character)
        if stand_in is not None:
            return stand_in
        category = unicodedata.category(character)
        if category in _INVISIBLE or unicodedata.name(character, "").startswith("VARIATION"):
            return ""
        plain = unicodedata.normalize("NFKC", character)
        if category == "Zs" or self.characters.issuperset(plain):
            return plain
        return MISSING


def load_typeface() -> Typeface:
    """Make ReportLab know the typeface and return it.

    Source Sans, under the SIL Open Font Licence; its regular, semibold and
    bold fonts hold the same characters. The italic holds half of them, so it
    is not used for other people's words, nor at all.
    """
    folder = files("font_source_sans_pro") / "files"
    for name in (REGULAR, SEMIBOLD, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            with as_file(folder / f"{name}.ttf") as path:
                pdfmetrics.registerFont(TTFont(name, str(path)))
    known: dict[int, int] = pdfmetrics.getFont(REGULAR).face.charToGlyph
    # It has glyphs for the soft hyphen and the byte order mark too, of no use to a reader.
    return Typeface(
        frozenset(sign for sign in map(chr, known) if unicodedata.category(sign) not in _INVISIBLE)
    )
