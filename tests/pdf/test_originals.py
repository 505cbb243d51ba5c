"""Pages taken out of a PDF: what is drawn comes along, and nothing else."""

import sys
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from scrutinyprep.domain.errors import Cancelled, Damaged, PasswordNeeded
from scrutinyprep.pdf.originals import pages_taken
from scrutinyprep.pdf.originals_messages import WantedPage

HELVETICA = Dictionary(
    Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
)
WORD = "zyxquarn"


def a_page(pdf, content, *, box=(0, 0, 300, 200), **entries):
    page = pdf.add_blank_page(page_size=(box[2] - box[0], box[3] - box[1]))
    page.obj.MediaBox = Array(box)
    page.obj.Contents = pdf.make_stream(content)
    page.obj.Resources = Dictionary(Font=Dictionary(F=HELVETICA))
    for key, value in entries.items():
        page.obj[f"/{key}"] = value
    return page.obj


def taken(pdf, tmp_path, pages=(1,), **saving):
    path = tmp_path / "papers.pdf"
    pdf.save(path, **saving)
    return pages_taken(path, [WantedPage(page) for page in pages])


def drawing_of(copy, place=0):
    pdf = Pdf.open(BytesIO(copy.stream.read()))
    return pdf, pdf.pages[place].obj.Resources.XObject.P


def everything_in(copy):
    copy.stream.seek(0)
    data = copy.stream.read()
    yield data
    with Pdf.open(BytesIO(data)) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Stream):
                yield found.stream_dict.unparse(resolved=True)
                yield found.read_bytes()
            elif isinstance(found, Dictionary):
                yield found.unparse(resolved=True)


def test_a_turned_and_cropped_page_stands_upright_in_its_visible_size(tmp_path):
    pdf = pikepdf.new()
    for turns in (0, 90, 180, 270, -90):
        a_page(pdf, b"", box=(10, 20, 310, 220), CropBox=Array([20, 40, 600, 200]), Rotate=turns)
    copy = taken(pdf, tmp_path, (1, 2, 3, 4, 5))
    assert [(page.width_pt, page.height_pt) for page in copy.pages] == [
        (290, 160),
        (160, 290),
        (290, 160),
        (160, 290),
        (160, 290),
    ]
    drawn, _ = drawing_of(copy)
    # Where the lower left corner of the page in the file comes to stand, from the lower left.
    assert [corner_of(page.obj.Resources.XObject.P) for page in drawn.pages] == [
        (0, 0),
        (0, 290),
        (290, 160),
        (160, 0),
        (160, 0),
    ]


def corner_of(form):
    a, b, c, d, e, f = (float(part) for part in form.Matrix)
    x, y, _, _ = (float(side) for side in form.BBox)
    return round(a * x + c * y + e), round(b * x + d * y + f)


def test_a_font_that_the_file_lacks_is_put_in(tmp_path):
    pdf = pikepdf.new()
    a_page(pdf, b"BT /F 12 Tf 20 20 Td (Page 5) Tj ET")
    arial = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name("/Arial-BoldMT"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=65,
        LastChar=65,
        Widths=Array([722]),
    )
    a_page(pdf, b"BT /F 12 Tf (A) Tj ET", Resources=Dictionary(Font=Dictionary(F=arial)))
    drawn, _ = drawing_of(taken(pdf, tmp_path, (1, 2)))
    fonts = [page.obj.Resources.XObject.P.Resources.Font.F for page in drawn.pages]
    assert [str(font.FontDescriptor.FontFile3.Subtype) for font in fonts] == ["/Type1C"] * 2
    assert [str(font.BaseFont) for font in fonts] == ["/Helvetica", "/ChromSansOTF-Bold"]
    assert list(fonts[1].Widths) == [722]


def test_signs_that_no_font_can_stand_in_for_leave_their_page_out(tmp_path):
    pdf = pikepdf.new()
    signs = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/Wingdings"))
    a_page(pdf, b"BT /F 12 Tf (A) Tj ET", Resources=Dictionary(Font=Dictionary(F=signs)))
    a_page(pdf, b"")
    assert [page.wanted.pdf_page for page in taken(pdf, tmp_path, (1, 2, 9)).pages] == [2]


def test_what_the_page_does_not_draw_stays_behind(tmp_path):
    pdf = pikepdf.new()
    unused = pdf.make_stream(WORD.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1])
    used = pdf.make_stream(
        f"/Span <</ActualText ({WORD})>> BDC 0 0 9 9 re f EMC".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        PieceInfo=Dictionary(Word=Dictionary(Private=pikepdf.String(WORD))),
        Metadata=pdf.make_stream(WORD.encode(), Type=Name.Metadata),
        StructParents=3,
    )
    other = a_page(pdf, f"BT /F 9 Tf ({WORD}) Tj ET".encode())
    action = Dictionary(Type=Name.Action, S=Name.JavaScript, JS=pikepdf.String(WORD))
    a_page(
        pdf,
        f"/P <</MCID 0 /Alt ({WORD})>> BDC BT /F 9 Tf (Shown) Tj ET EMC /X Do /Layer gs".encode(),
        Resources=Dictionary(
            Font=Dictionary(F=HELVETICA),
            XObject=Dictionary(X=pdf.make_indirect(used), Y=pdf.make_indirect(unused)),
            ExtGState=Dictionary(Layer=Dictionary(Type=Name.ExtGState, CA=1, Of=other)),
            Properties=Dictionary(MC0=Dictionary(Title=pikepdf.String(WORD))),
        ),
        AA=Dictionary(O=action),
        PieceInfo=Dictionary(Private=pikepdf.String(WORD)),
        Annots=Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=WORD, A=action)]),
    )
    pdf.Root.OpenAction = action
    pdf.docinfo["/Title"] = WORD
    copy = taken(pdf, tmp_path, (2,))
    _, form = drawing_of(copy)
    assert b"(Shown) Tj" in form.read_bytes()
    assert "/X" in form.Resources.XObject
    assert not [run for run in everything_in(copy) if WORD.encode() in run]


@pytest.mark.parametrize("kind", ["off", "base", "together"])
def test_a_hidden_layer_stays_hidden_though_its_list_does_not_come_along(tmp_path, kind):
    pdf = pikepdf.new()
    hidden, shown = (
        pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("Draft", "Final")
    )
    default = Dictionary(OFF=Array([hidden]))
    if kind == "base":
        default = Dictionary(BaseState=Name.OFF, ON=Array([shown]))
    together = pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=Array([hidden])))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([hidden, shown]), D=default)
    stamp = pdf.make_stream(
        f"BT /F 9 Tf ({WORD}) Tj ET".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        OC=hidden,
    )
    words = f"({WORD})"
    a_page(
        pdf,
        f"/OC /H BDC q 1 0 0 1 5 5 cm BT /F 9 Tf {words} Tj {words} ' [{words}] TJ ET 0 0 5 5 re f "
        f"Q EMC /OC /S BDC BT /F 9 Tf (Final) Tj ET EMC /Stamp Do".encode(),
        Resources=Dictionary(
            Font=Dictionary(F=HELVETICA),
            XObject=Dictionary(Stamp=stamp),
            Properties=Dictionary(H=together if kind == "together" else hidden, S=shown),
        ),
    )
    copy = taken(pdf, tmp_path)
    _, form = drawing_of(copy)
    drawn = form.read_bytes()
    assert b"(Final) Tj" in drawn
    assert drawn.split().count(b"n") == 1  # the hidden box is traced, and not filled
    assert not [run for run in everything_in(copy) if WORD.encode() in run]


def test_a_drawing_that_draws_itself_ends(tmp_path):
    pdf = pikepdf.new()
    ring = pdf.make_indirect(
        pdf.make_stream(b"/X Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    )
    ring.Resources = Dictionary(XObject=Dictionary(X=ring))
    a_page(pdf, b"/X Do", Resources=Dictionary(XObject=Dictionary(X=ring)))
    assert len(taken(pdf, tmp_path).pages) == 1


def test_resources_that_the_tree_of_pages_lends_are_found(tmp_path):
    pdf = pikepdf.new()
    page = a_page(pdf, b"BT /F 12 Tf (Page 5) Tj ET")
    del page.Resources
    pdf.Root.Pages.Resources = Dictionary(Font=Dictionary(F=HELVETICA))
    _, form = drawing_of(taken(pdf, tmp_path))
    assert "/F" in form.Resources.Font


def test_the_same_pages_make_the_same_bytes(tmp_path):
    pdf = pikepdf.new()
    a_page(pdf, b"BT /F 12 Tf (Page 5) Tj ET")
    first, second = taken(pdf, tmp_path), taken(pdf, tmp_path)
    assert first.stream.read() == second.stream.read()


def test_a_locked_or_broken_file_is_refused_by_its_cause(tmp_path):
    pdf = pikepdf.new()
    a_page(pdf, b"")
    with pytest.raises(PasswordNeeded):
        taken(pdf, tmp_path, encryption=pikepdf.Encryption(owner="o", user="u"))
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(Damaged):
        pages_taken(broken, [WantedPage(1)])


def test_whoever_wants_to_stop_is_heard_while_a_process_is_silent(tmp_path):
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    with pytest.raises(Cancelled):
        pages_taken(tmp_path / "any.pdf", [WantedPage(1)], cancelled=lambda: True, command=sleeper)
