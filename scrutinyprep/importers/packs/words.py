"""What stands in every council's print: blank pages, dashes, white space and Welsh."""

from __future__ import annotations

import re
import unicodedata

_BLANK = re.compile(
    r"this page (?:is |has been |was )?(?:intentionally |deliberately )?"
    r"left (?:intentionally )?blank"
    r"|page intentionally left blank|intentionally blank"
    r"|tudalen (?:hon|yma) yn (?:fwriadol )?wag|gadawyd y dudalen hon|dudalen wag yn fwriadol",
    re.IGNORECASE,
)
_BLANK_MAX_CHARACTERS = 150
"""A padding page says nothing else; a report may quote the phrase."""

_PRINT_ARTEFACTS = str.maketrans(
    {
        "\ufffe": "-",
        "\x02": "-",
        "\u00ad": "-",
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u200b": None,
        "\ufeff": None,
        "\x91": "‘",
        "\x92": "’",
        "\x93": "“",
        "\x94": "”",
        "\x95": "•",
        "\x96": "–",
        "\x97": "—",
        "\x85": "…",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\x00": None,
    }
)
"""PDFium's signs for a hyphen at a line's end, odd spaces, Windows quotation marks, ligatures."""

_ARTEFACT = re.compile("[" + "".join(map(chr, _PRINT_ARTEFACTS)) + "]")
"""To look for one is quicker by far than to translate a text without any."""
_NOT_LETTERS = re.compile(r"[\W_]+")


def is_blank_notice(text: str) -> bool:
    """Say whether a page's whole text is the notice that it was left blank."""
    return len(text) <= _BLANK_MAX_CHARACTERS and _BLANK.search(text) is not None


def readable(text: str) -> str:
    """Return a run of print with the artefacts of its encoding put right."""
    return text.translate(_PRINT_ARTEFACTS) if _has_artefacts(text) else text


def squeezed(text: str) -> str:
    """Return the words on one line with single spaces, readable."""
    if text.isascii() and text.isprintable():
        # Nothing but a space is white in it, and most lines of print have single ones.
        if "  " not in text and text[:1] != " " and text[-1:] != " ":
            return text
    elif _ARTEFACT.search(text):
        text = text.translate(_PRINT_ARTEFACTS)
    return " ".join(text.split())


def _has_artefacts(text: str) -> bool:
    """Say whether something is to be put right; most print needs no more than a glance."""
    is_plain = text.isascii() and text.isprintable()
    return not is_plain and _ARTEFACT.search(text) is not None


def alike_key(text: str) -> str:
    """Return what two printings of one title share: letters and digits in small print."""
    plain = unicodedata.normalize("NFKD", text)
    return _NOT_LETTERS.sub("", plain).casefold()
