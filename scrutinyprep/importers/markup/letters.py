"""Letters that markup writes by name or number, each for one letter and never for a text."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

from scrutinyprep.domain.errors import Unsupported

_DECLARED = re.compile(
    r"<!ENTITY\s+(?P<parameter>%\s+)?(?P<name>[\w.:-]+)\s+"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<outside>SYSTEM|PUBLIC)\b)"
)
_ONE_LETTER = re.compile(r"&#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6});|[^&%<]{0,4}")
"""What a definition may stand for. Longer ones, nested a few deep, can fill the memory."""
_NAMED = re.compile(r"&([\w.:-]{1,64});")
_CONTROLS = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
"""Letters of Windows that old files give by the number of a control character."""


def declared_in(subset: str, path: Path) -> dict[str, str]:
    """Return the letters that the head of an XML file gives names to.

    Raises:
        Unsupported: a name stands for a text, for other names, or for another file.
    """
    letters = {}
    for found in _DECLARED.finditer(subset):
        if found["outside"]:
            raise Unsupported(path, "an XML file that takes its words from other files")
        value = found["double"] if found["double"] is not None else found["single"]
        if found["parameter"] or not _ONE_LETTER.fullmatch(value):
            raise Unsupported(path, "an XML file whose words are put together from others")
        letters[found["name"]] = html.unescape(value)
    return letters


def plain(text: str, declared: Mapping[str, str]) -> str:
    """Return a text with its letters for their names; a name that means nothing stays."""
    if "&" in text:
        if declared:
            text = _NAMED.sub(lambda found: declared.get(found[1], found[0]), text)
        text = html.unescape(text)
    return text.translate(_CONTROLS)
