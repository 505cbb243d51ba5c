"""Each edition as it was last judged by eye: its words, its bookmarks, a picture of its pages.

A change is rewritten with `--rewrite-references` and then looked at: the text in the
diff, the picture beside the old one.
"""

import math
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from scrutinyprep.briefing.choosing import arranged, narrowed
from scrutinyprep.briefing.layout import write_briefing
from scrutinyprep.domain.briefings import BriefingChoice, Edition
from tests.briefing.made_up import a_briefing
from tests.briefing.reading import run

REFERENCES = Path(__file__).resolve().parents[1] / "references" / "briefing"
EACH = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
SCALE = 24 / 72
"""Pixels to the point: blocks and white space can be told, letters hardly."""
MOST_DIFFERENT = 1.0
"""Of 255, on average over the picture: other versions of the drawing library smooth otherwise."""
COLUMNS = 6


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("references")
    made = {}
    for edition in Edition:
        choice = BriefingChoice(edition=edition)
        made[edition] = folder / f"{edition.value}.pdf"
        write_briefing(arranged(narrowed(a_briefing(), choice), choice), made[edition], edition)
    return made


def outline_words(path: Path) -> str:
    """Return the bookmarks, a line each, those below others set in."""
    with pikepdf.open(path) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}

        def below(entries, indent):
            for entry in entries:
                yield f"{indent}{entry.title} ... {pages[entry.destination[0].objgen]}\n"
                yield from below(entry.children, f"{indent}  ")

        with pdf.open_outline() as outline:
            return "".join(below(outline.root, ""))


def picture_of(path: Path) -> Image.Image:
    """Return all the pages side by side, small, in grey."""
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [
            pdf[number].render(scale=SCALE, grayscale=True).to_pil() for number in range(len(pdf))
        ]
    width, height = pages[0].size
    rows = math.ceil(len(pages) / COLUMNS)
    sheet = Image.new("L", ((width + 4) * min(COLUMNS, len(pages)), (height + 4) * rows), 128)
    for place, page in enumerate(pages):
        row, column = divmod(place, COLUMNS)
        sheet.paste(page.convert("L"), (column * (width + 4), row * (height + 4)))
    return sheet


@EACH
def test_its_words_are_as_they_were(written, edition, same_as_reference):
    text = run("pdftotext", "-raw", written[edition], "-").replace("\f", "\n----\n")
    same_as_reference(f"briefing/{edition.value}.txt", text)


@EACH
def test_its_bookmarks_are_as_they_were(written, edition, same_as_reference):
    same_as_reference(f"briefing/{edition.value}.outline.txt", outline_words(written[edition]))


@EACH
def test_its_pages_look_as_they_did(written, edition, request):
    reference = REFERENCES / f"{edition.value}.png"
    seen = picture_of(written[edition])
    if request.config.getoption("--rewrite-references"):
        reference.parent.mkdir(parents=True, exist_ok=True)
        seen.save(reference, optimize=True)
    known = Image.open(reference)
    assert seen.size == known.size
    different = ImageChops.difference(seen, known).histogram()
    average = sum(value * count for value, count in enumerate(different)) / sum(different)
    assert average < MOST_DIFFERENT
