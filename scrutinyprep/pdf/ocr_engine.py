"""Tesseract on this computer: where it is, which languages it has, and one picture read by it.

Source of the folders: Tesseract's own documentation of its Windows installer,
of Homebrew and of MacPorts; on Linux it is on the path.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.domain.scans import ScanEngine, ScannedWord

if TYPE_CHECKING:
    from PIL.Image import Image

ENGLISH, WELSH = "eng", "cym"
_PROGRAM = "tesseract"
_PAGE_MODE, _TURNING_PAGE_MODE = 3, 1
"""Tesseract's own numbers for: find the columns and blocks of a page by yourself, and for: find
out which way up it is as well, which needs a further file of its own."""
_WHICH_WAY_UP = "osd"
_NO_LANGUAGES = (_WHICH_WAY_UP, "equ")
_WORD = 5
"""The level of a word in Tesseract's tables."""
_LEAST_CONFIDENCE = 10.0
"""Of 100: below that it is a fold, a logo or a staple, not print."""
_SPECKS = frozenset("|._~'`,:;-")
"""Signs that stand alone only where the page has dirt or a rule."""


class EngineFailed(Exception):
    """Tesseract could not read a picture, or took too long over it."""


def find_program() -> Path | None:
    """Return where Tesseract stands, on the path or in its usual folders; None where nowhere."""
    found = shutil.which(_PROGRAM)
    if found is not None:
        return Path(found)
    return next((path for path in _usual_places() if path.is_file()), None)


def engine_at(program: Path) -> ScanEngine:
    """Return the version and the languages of a Tesseract.

    Raises:
        EngineFailed: it does not run, or is too old.
    """
    tesseract = _library(program)
    try:
        version = tesseract.get_tesseract_version()
        languages = tesseract.get_languages()
    except (OSError, RuntimeError, SystemExit) as error:
        raise EngineFailed(str(error)) from error
    known = sorted(language for language in languages if language not in _NO_LANGUAGES)
    return ScanEngine(f"Tesseract {version}", tuple(known), _WHICH_WAY_UP in languages)


def words_in(
    program: Path, image: Image, languages: str, *, turns: bool, dpi: int, seconds: int
) -> tuple[ScannedWord, ...]:
    """Return the words of a picture in reading order, their places in points.

    `dpi` says how the picture was drawn; with `turns`, pages that are upside
    down are found out. Writes to the temporary folder.

    Raises:
        EngineFailed: it can't be read, or took longer than `seconds`.
    """
    tesseract = _library(program)
    try:
        table = tesseract.image_to_data(
            image,
            lang=languages,
            config=f"--dpi {dpi} --psm {_TURNING_PAGE_MODE if turns else _PAGE_MODE}",
            timeout=seconds,
            output_type=tesseract.Output.DICT,
        )
    except (OSError, RuntimeError, SystemExit) as error:
        raise EngineFailed(str(error)) from error
    return tuple(_words(table, 72 / dpi))


def _words(table: dict[str, list[Any]], scale: float) -> Iterator[ScannedWord]:
    blocks: dict[int, int] = {}
    lines: dict[tuple[int, int, int], int] = {}
    for row, level in enumerate(table.get("level", ())):
        text = str(table["text"][row]).strip()
        is_word = level == _WORD and bool(text) and text not in _SPECKS
        if not is_word or float(table["conf"][row]) < _LEAST_CONFIDENCE:
            continue
        block = int(table["block_num"][row])
        line = (block, int(table["par_num"][row]), int(table["line_num"][row]))
        left, top = int(table["left"][row]), int(table["top"][row])
        yield ScannedWord(
            text=text,
            left=left * scale,
            top=top * scale,
            right=(left + int(table["width"][row])) * scale,
            bottom=(top + int(table["height"][row])) * scale,
            block=blocks.setdefault(block, len(blocks)),
            line=lines.setdefault(line, len(lines)),
        )


def _library(program: Path) -> Any:
    """Return pytesseract, told which program to run."""
    # Here, as it takes Pillow along, for which nobody else needs to wait.
    import pytesseract  # type: ignore[import-untyped]

    pytesseract.pytesseract.tesseract_cmd = str(program)
    return pytesseract


def _usual_places() -> Iterator[Path]:
    if sys.platform == "win32":
        for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            folder = os.environ.get(name)
            if folder:
                yield Path(folder) / "Tesseract-OCR" / "tesseract.exe"
                yield Path(folder) / "Programs" / "Tesseract-OCR" / "tesseract.exe"
    else:
        for folder in ("/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin", "/usr/bin"):
            yield Path(folder) / _PROGRAM
