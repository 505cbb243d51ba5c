"""The packs that times are taken on: the longest ones there are, and one of 1,000 pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from scrutinyprep.pdf.viewing import PageReader

_SHARED = Path(__file__).resolve().parents[1].parent / "shared"
CORPUS = _SHARED / "corpus"
_MADE_PAGES = 1000


def longest_pack(corpus: Path) -> Path:
    """Return the pack of the corpus with the most pages."""
    return max(_packs(corpus), key=page_count)


def other_pack(corpus: Path) -> Path:
    """Return a pack of another meeting: the one with the most pages but for the longest."""
    return sorted(_packs(corpus), key=page_count)[-2]


def made_pack(corpus: Path, folder: Path) -> Path:
    """Make a pack of 1,000 pages from the reports and minutes of the corpus."""
    path = folder / f"{_MADE_PAGES} pages.pdf"
    maker = corpus.parent / "tools" / "make_big.py"
    pages = ["--pages", str(_MADE_PAGES)]
    command = [sys.executable, str(maker), str(corpus), str(path), *pages]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return path


def page_count(path: Path) -> int:
    """Return how many pages a PDF has."""
    with PageReader(path) as reader:
        return reader.page_count


def _packs(corpus: Path) -> list[Path]:
    return sorted((corpus / "packs").glob("*.pdf"))
