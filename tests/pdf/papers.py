"""Small PDFs made for one test each."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from reportlab.pdfgen.canvas import Canvas

Drawing = Callable[[Canvas], object]

A4_PT = (595.0, 842.0)


def drawn(path: Path, *pages: Drawing, size: tuple[float, float] = A4_PT) -> Path:
    """Write a PDF with a page for each function that draws one."""
    canvas = Canvas(str(path), pagesize=size)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def words_at(
    words: str, left: float, baseline: float, *, font: str = "Helvetica", size: float = 12
) -> Drawing:
    """Return what draws words at a place, in points from the bottom left corner."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        canvas.drawString(left, baseline, words)

    return draw


def all_of(*drawings: Drawing) -> Drawing:
    """Return what draws several things on one page."""

    def draw(canvas: Canvas) -> None:
        for one in drawings:
            one(canvas)

    return draw


def turned_words(words: str, left: float, baseline: float, degrees: int) -> Drawing:
    """Return what draws words turned anticlockwise around their beginning."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(left, baseline)
        canvas.rotate(degrees)
        canvas.setFont("Helvetica", 12)
        canvas.drawString(0, 0, words)
        canvas.restoreState()

    return draw


def changed(path: Path, change: Callable[[pikepdf.Pdf], object]) -> Path:
    """Change a written PDF in place."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path)
    return path


def raw_text(path: Path, codes: bytes, *, matrix: str = "1 0 0 1 72 700", size: float = 12) -> Path:
    """Write a one-page PDF whose text layer holds exactly these character codes."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=A4_PT)
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(
                F1=pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name.Helvetica,
                    ToUnicode=pdf.make_stream(_IDENTITY_MAP),
                )
            )
        )
        shown = codes.hex().encode()
        page.Contents = pdf.make_stream(
            f"BT /F1 {size} Tf {matrix} Tm <".encode() + shown + b"> Tj ET"
        )
        pdf.save(path)
    return path


_IDENTITY_MAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Identity-Latin def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
1 beginbfrange
<01> <FF> <0001>
endbfrange
endcmap
end
end
"""
