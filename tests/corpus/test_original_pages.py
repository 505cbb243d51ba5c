"""Pages of real and of hostile papers, taken to be shown in a briefing."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.originals import pages_taken
from scrutinyprep.pdf.originals_messages import WantedPage
from tests.briefing.reading import run

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
LOOKED_AT = {
    "packs/REBUILT Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf": 75,
    "packs/Budget Amendments 13th-Feb-2025 09.30 County Council.pdf": 13,
    "hostile/derived/pack_rotated90.pdf": 3,
    "hostile/derived/pack_ownerpw_noextract.pdf": 3,
    "hostile/pdf/pypdf_indirect-rotation.pdf": 1,
    "scans/6acrescasereport.pdf": 2,
    "reports/item9assetslist.pdf": 1,
    "reports/24-00115 - Appendix A - Current Health wellbeing activity within KCC.pdf": 4,
}
"""A page of each that is upright, A3, turned, locked for copying, scanned, layered, a slide."""
EVIL = (
    *("pdfjs_ContentStreamCycleType3insideType3", "pdfjs_operator_list_cycle", "pdfjs_bomb_giant"),
    *("pdfjs_js-buttons", "pdfjs_autoprint", "pdfminer_issue-1113-evil-xobjects"),
    *("pdfjs_xfa_filled_imm1344e", "pdfjs_attachment", "qpdf_pages-loop", "ocrmypdf_enormous"),
    *("pdfjs_poppler-395-0-fuzzed", "qpdf_object-stream-self-ref", "pdfjs_noembed-identity"),
)
MOST_UNLIKE = 0.1
"""Of the ink of a page: its hairlines may fall otherwise."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")


def standing(copy, path):
    """Write the one page that was taken as a page of a file, and return that."""
    (page,) = copy.pages
    with pikepdf.open(copy.stream) as held, pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(page.width_pt, page.height_pt))
        drawing = pdf.copy_foreign(held.pages[0].obj.Resources.XObject.P)
        sheet = pdf.pages[0].obj
        sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=drawing))
        sheet.Contents = pdf.make_stream(b"/P Do")
        pdf.save(path)
    return path


def picture(path, page, folder):
    root = folder / f"{path.stem[:8]}-{page}"
    run("pdftoppm", "-r", "100", "-gray", "-singlefile", "-f", str(page), path, str(root))
    with Image.open(root.with_suffix(".pgm")) as drawn:
        return drawn.copy()


@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_page_looks_as_published_with_all_its_fonts(name, tmp_path):
    source, page = CORPUS / name, LOOKED_AT[name]
    taken = standing(pages_taken(source, [WantedPage(page)]), tmp_path / "taken.pdf")
    was, now = picture(source, page, tmp_path), picture(taken, 1, tmp_path)
    assert (abs(was.width - now.width), abs(was.height - now.height)) <= (1, 1)
    was, now = was.reduce(10), now.resize(was.size).reduce(10)
    (ink,) = ImageStat.Stat(ImageChops.invert(was)).mean
    (unlike,) = ImageStat.Stat(ImageChops.difference(was, now)).mean
    assert unlike < MOST_UNLIKE * ink
    # The third word from the right of each row is whether the font is in the file.
    fonts = [row.split() for row in run("pdffonts", taken).splitlines()[2:]]
    assert {row[-5] for row in fonts} <= {"yes"}


@pytest.mark.parametrize("name", EVIL)
def test_of_a_hostile_file_nothing_comes_along_that_could_act(name):
    try:
        copy = pages_taken(CORPUS / "hostile" / "pdf" / f"{name}.pdf", [WantedPage(1)])
    except ImportFailed:
        return
    with pikepdf.open(BytesIO(copy.stream.read())) as pdf:
        held = b"".join(one.unparse(resolved=True) for one in pdf.objects)
    for word in (b"/JavaScript", b"/JS ", b"/Annot", b"/AA ", b"/OpenAction", b"/EmbeddedFile"):
        assert word not in held
