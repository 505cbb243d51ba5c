"""Make the pictures of the briefing's editions again: `python docs/make_briefing_pictures.py`.

They show the sample meeting, prepared and written by the command line, so they
come out alike on every computer.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from scrutinyprep.bootstrap import services_for
from scrutinyprep.cli.main import run
from scrutinyprep.domain.briefings import Edition

FOLDER = Path(__file__).parent / "pictures"
LARGEST_BYTES = 120_000
PAGE_PX = 480
"""How high a page is drawn, before what is around it."""
EDGE_PX = 6
ACROSS = 4
"""So many pages stand side by side, the first ones of an edition."""
SHADES = 16
"""All of it is black on white: these are the shades of the edges of letters."""
COPY_OF = "Cllr Siân Ŵyn-Hughes"
BIG_QUESTION = "Can families rely on the new routes, and what do they cost?"
PREPARED = (
    ("plan", "{meeting}", "--item", "5", "--item-minutes", "15", "--big-question", BIG_QUESTION),
    ("plan", "{meeting}", "--item", "6", "--item-minutes", "12"),
    ("question", "evidence", "{2}", "--speech", "{past}", "20"),
    ("question", "edit", "{1}", "{4}", "--who-may-see", "officers"),
    ("question", "edit", "{1}", "{2}", "{3}", "{4}", "{5}", "--state", "ready"),
)
"""What is done to the sample; a number stands for one of its questions."""
ORIGINAL = ("--items", "5", "--original-pages", "quoted", "--leave-out", "promises,glossary")
"""How the briefing with pages of the papers is written: one item, and what its questions quote."""


def main() -> None:
    """Prepare the sample, write every edition, and keep a picture of each."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        services = services_for(library, author=COPY_OF)
        services.sample.load()
        services.library.close()
        meeting, past = (one["id"] for one in _asked(library, "meetings")[:2])
        names = {"meeting": meeting, "past": past}
        for number, question in enumerate(_asked(library, "questions", meeting), start=1):
            names[str(number)] = question["id"]
        for command in PREPARED:
            _asked(library, *(_named(word, names) for word in command))
        written = {edition.value: ("--edition", edition.value) for edition in Edition}
        del written[Edition.CARDS_SINGLE.value]
        for name, chosen in {**written, "original": ORIGINAL}.items():
            path = Path(folder) / f"{name}.pdf"
            words = (*chosen, "--for", COPY_OF, "--dated", "2026-11-20")
            _asked(library, "brief", meeting, "--out", str(path), *words)
            _keep(path, FOLDER / f"briefing-{name}.png")


def _asked(library: Path, *words: str) -> Any:
    """Return what a command answers.

    Raises:
        RuntimeError: it was refused.
    """
    out, told = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told):
        code = run(["--library", str(library), *words, "--json"], lambda _: 0)
    if code:
        raise RuntimeError(f"{' '.join(words)}: {told.getvalue()}")
    return json.loads(out.getvalue())


def _named(word: str, names: dict[str, str]) -> str:
    return names[word[1:-1]] if word.startswith("{") else word


def _keep(path: Path, target: Path) -> None:
    """Keep the first pages side by side, in few shades.

    Raises:
        RuntimeError: the picture is larger than one of a guide should be.
    """
    pages = list(_pages(path))
    width, height = pages[0].size
    step = width + 2 * EDGE_PX
    sheet = Image.new("L", (step * len(pages), height + 2 * EDGE_PX), 200)
    for place, page in enumerate(pages):
        sheet.paste(page, (place * step + EDGE_PX, EDGE_PX))
    step_of = 255 / (SHADES - 1)
    sheet = sheet.point([round(round(shade / step_of) * step_of) for shade in range(256)])
    sheet.quantize(SHADES).save(target, optimize=True)
    if target.stat().st_size > LARGEST_BYTES:
        raise RuntimeError(f"{target.name} is too large")


def _pages(path: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(path) as pdf:
        for number in range(min(ACROSS, len(pdf))):
            scale = PAGE_PX / pdf[number].get_height()
            # Drawn larger and made smaller, thin lines keep their weight.
            large = pdf[number].render(scale=3 * scale, grayscale=True).to_pil().convert("L")
            yield large.resize((large.width // 3, large.height // 3), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
