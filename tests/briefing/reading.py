"""Reading a PDF back with programs that had no part in writing it."""

import shutil
import subprocess
from pathlib import Path

import pytest


def run(program: str, *arguments: str | Path) -> str:
    """Return what a program prints; the test is skipped where the program is not installed."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def text_of(pdf: Path, *, page: int | None = None) -> str:
    """Return the text in the order in which it is drawn, every run of white space one space."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return " ".join(run("pdftotext", "-raw", *pages, pdf, "-").split())


def laid_out(pdf: Path, *, page: int) -> list[str]:
    """Return the lines of a page as they stand side by side, blank ones left out."""
    text = run("pdftotext", "-layout", "-f", str(page), "-l", str(page), pdf, "-")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
