"""Which letters the codes of a font stand for, told to whoever reads a page out or searches it.

Source: ISO 32000-2, 9.10.3 (ToUnicode), annex D.2 (the Latin character sets).
"""

from __future__ import annotations

from pikepdf import Dictionary, Name, Object, Pdf

_FIRST, _LAST = 0x20, 0xFF
_IN_ONE_BLOCK = 100
"""A block of such a map has no more entries than this."""


class LetterMaps:
    """Gives fonts of one file the map that they lack, where their letters are known."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._latin: Object | None = None

    def complete(self, font: Object) -> None:
        """Add the map of the Latin letters to a font that uses the usual order of them."""
        if "/ToUnicode" in font or str(font.get("/Subtype", "")) not in ("/Type1", "/TrueType"):
            return
        encoding = font.get("/Encoding")
        if isinstance(encoding, Dictionary) and "/Differences" not in encoding:
            encoding = encoding.get("/BaseEncoding")
        if encoding != Name.WinAnsiEncoding:
            return
        if self._latin is None:
            self._latin = self._pdf.make_stream(_latin_map())
        font.ToUnicode = self._latin


def _latin_map() -> bytes:
    """Return the map of the Windows order of Latin letters."""
    pairs = []
    for code in range(_FIRST, _LAST + 1):
        # Codes without a letter of their own are drawn as a bullet.
        letter = bytes((code,)).decode("cp1252", "replace").replace("\ufffd", "\u2022")
        pairs.append(f"<{code:02X}> <{ord(letter):04X}>")
    blocks = [
        "\n".join((f"{len(part)} beginbfchar", *part, "endbfchar"))
        for part in (
            pairs[start : start + _IN_ONE_BLOCK] for start in range(0, len(pairs), _IN_ONE_BLOCK)
        )
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    ).encode("ascii")
