"""Bytes to text: byte order marks, UTF-16, and the Windows code page of old files."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.errors import NotAPaper, NoText, TooLarge

MOST_BYTES = 32 * 1024 * 1024
"""Forty times a long transcript; beyond it a file is something else."""

_MARKS = (
    # The marks of UTF-32 begin with those of UTF-16, so they are asked first.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_UTF16_UNIT = 2
_SHARE_OF_CONTROLS = 0.02
"""Compressed or compiled data has over a tenth of control characters, text next to none."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str
    """Without a byte order mark; lines end in "\\n"."""
    is_guessed: bool = False
    """The file did not say how its letters are encoded, and they were not all UTF-8."""


def decode(path: Path, raw: bytes) -> Decoded:
    """Return the text of a file, whatever its extension says.

    Raises:
        TooLarge: it has more than `MOST_BYTES` bytes.
        NotAPaper: it holds no text but data of another kind.
        NoText: it is empty, or holds nothing but blank space.
    """
    if len(raw) > MOST_BYTES:
        raise TooLarge(path, f"{MOST_BYTES // 1024 // 1024} megabytes of text")
    decoded = _decoded(raw)
    controls = len(_CONTROLS.findall(decoded.text))
    if controls > len(decoded.text) * _SHARE_OF_CONTROLS:
        raise NotAPaper(path, "not a text file")
    # SQLite and most screens end a text at a NUL, so the rest would be lost with it.
    text = _LINE_ENDS.sub("\n", decoded.text).replace("\x00", "")
    if not text.strip():
        raise NoText(path)
    return Decoded(text, decoded.is_guessed)


def _decoded(raw: bytes) -> Decoded:
    """Return the text by mark, else by the pattern of NULs, else as UTF-8 or Windows-1252."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Decoded(_in_whole_units(raw[len(mark) :], len(mark), encoding))
    unmarked = _utf16_without_mark(raw[:_SAMPLE_BYTES])
    if unmarked:
        return Decoded(_in_whole_units(raw, _UTF16_UNIT, unmarked))
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        # Only the stray bytes are read as Windows-1252: in a file put together
        # from two sources, what is good UTF-8 must stay as it is.
        escaped = raw.decode("utf-8", "surrogateescape")
        return Decoded(escaped.translate(_windows_letters()), is_guessed=True)


def _in_whole_units(raw: bytes, unit: int, encoding: str) -> str:
    """Decode without the rest of a character that a broken download leaves at the end."""
    whole = len(raw) - len(raw) % unit if encoding != "utf-8" else len(raw)
    return raw[:whole].decode(encoding, "replace")


def _utf16_without_mark(sample: bytes) -> str | None:
    """Name the UTF-16 of a text whose every second byte is mostly NUL, as in English."""
    half = len(sample) // 2
    if half == 0:
        return None
    even = sample[: half * 2 : 2].count(0) / half
    odd = sample[1 : half * 2 : 2].count(0) / half
    mostly, hardly = 0.4, 0.05
    if odd > mostly and even < hardly:
        return "utf-16-le"
    if even > mostly and odd < hardly:
        return "utf-16-be"
    return None


def _windows_letters() -> dict[int, str]:
    """Map each escaped byte to its letter in Windows-1252; five bytes have none."""
    return {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
