"""Bold, italic and tick boxes inside a sentence, as ReportLab's paragraphs have them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALIC = re.compile(r"\*(.+?)\*")
_BOXES = {
    "[x]": "\u2714",
    "[ ]": "\u274f",
}
"""Signs of ZapfDingbats, the one standard font of PDF that has boxes and ticks."""


def markup(text: str) -> str:
    """Return the sentence as ReportLab's markup; every sign of markup in it is escaped."""
    text = escape(text)
    text = _BOLD.sub(r"<b>\1</b>", text)
    text = _ITALIC.sub(r"<i>\1</i>", text)
    for written, sign in _BOXES.items():
        text = text.replace(written, f'<font name="ZapfDingbats">{sign}</font>')
    return text


def unmarked(text: str) -> str:
    """Return the sentence without its bold and italic."""
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\1", text))
