"""Pages taken out of a PDF: what is drawn comes along, and nothing else."""

import re
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from scrutinyprep.domain.errors import Cancelled, Damaged, PasswordNeeded
from scrutinyprep.pdf.content import Box
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


def test_a_process_that_has_lost_its_wits_is_not_believed(tmp_path):
    """It tells of a page that nobody asked for."""
    liar = (
        "import sys; sys.path.insert(0, sys.argv[1]); "
        "from scrutinyprep.pdf.isolated import Channel; "
        "from scrutinyprep.pdf.originals_messages import Taken; import os; "
        "out = os.fdopen(os.dup(1), 'wb', buffering=0); "
        "asked = os.fdopen(os.dup(0), 'rb', buffering=0); "
        "Channel(asked, out).send(Taken(((7, 10.0, 10.0),))); import time; time.sleep(60)"
    )
    root = str(Path(__file__).parents[2])
    with pytest.raises(Damaged):
        pages_taken(
            tmp_path / "any.pdf", [WantedPage(1)], command=[sys.executable, "-c", liar, root]
        )


def test_whoever_wants_to_stop_is_heard_while_a_process_is_silent(tmp_path):
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    with pytest.raises(Cancelled):
        pages_taken(tmp_path / "any.pdf", [WantedPage(1)], cancelled=lambda: True, command=sleeper)


LINES = b"""BT /F 10 Tf 12 TL 20 180 Td (Above) Tj T* (Within) Tj
0 -12 TD (Below) Tj (Below too) ' ET
BT /F 10 Tf 1 0 0 1 250 168 Tm (Beside) Tj ET
BT /F 10 Tf 1 2 (Spaced) " ET q 2 0 0 2 0 -168 cm BT /F 5 Tf 1 0 0 1 60 168 Tm (Scaled) Tj ET Q
q 1 0 0 1 0 500 cm BT /F 10 Tf 20 168 Td (Moved away) Tj ET Q"""
ONE_LINE = Box(10, 22, 200, 36)


def part_of(pdf, tmp_path, part=ONE_LINE, **more):
    pdf.save(tmp_path / "p.pdf")
    copy = pages_taken(tmp_path / "p.pdf", [WantedPage(1, part, **more)])
    # A drawing is gone with its file, so both are held.
    return copy, *(drawing_of(copy) if copy.pages else (None, None))


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
def test_a_part_of_a_page_has_its_own_lines_and_no_other_letter(tmp_path, turns):
    pdf = pikepdf.new()
    # Turned in the file, and shown upright again.
    turned = {0: b"", 90: b"0 1 -1 0 200 0 cm ", 180: b"-1 0 0 -1 300 200 cm "}
    turned[270] = b"0 -1 1 0 0 300 cm "
    box = (0, 0, 300, 200) if turns in (0, 180) else (0, 0, 200, 300)
    a_page(pdf, b"q " + turned[turns] + LINES + b" Q", box=box, Rotate=turns)
    copy, _file, form = part_of(pdf, tmp_path, whole_lines=True)
    (page,) = copy.pages
    assert (page.width_pt, page.height_pt) == (190, 14)
    assert set(re.findall(rb"\((.*?)\)", form.read_bytes())) == {b"Within", b"Scaled"}
    assert corner_of(form) == {0: (0, 0), 90: (0, 14), 180: (190, 14), 270: (190, 0)}[turns]


def test_a_part_that_the_reader_drew_keeps_lines_that_only_reach_into_it(tmp_path):
    pdf = pikepdf.new()
    a_page(pdf, LINES)
    _, _file, form = part_of(pdf, tmp_path, Box(10, 22, 200, 40))
    drawn = form.read_bytes()
    assert b"(Within)" in drawn
    assert b"(Below)" in drawn
    assert b"(Beside)" not in drawn


def test_what_is_drawn_by_another_drawing_is_cut_to_the_part_too(tmp_path):
    pdf = pikepdf.new()
    inner = pdf.make_stream(
        LINES,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 300, 200],
        Matrix=[1, 0, 0, 1, 0, -50],
        Resources=Dictionary(Font=Dictionary(F=HELVETICA)),
    )
    away = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    a_page(
        pdf,
        b"q 1 0 0 1 0 50 cm /X Do Q /Away Do",
        Resources=Dictionary(XObject=Dictionary(X=inner, Away=away)),
    )
    copy, _file, form = part_of(pdf, tmp_path, whole_lines=True)
    assert list(form.Resources.XObject.keys()) == ["/PartOfPage1"]
    held = b"".join(everything_in(copy))
    assert b"(Within)" in held
    assert b"(Above)" not in held


def test_of_a_picture_that_reaches_out_of_it_no_part_is_taken(tmp_path):
    """The rest of the picture would be hidden, and still be in the file."""
    for size, count in ((10, 1), (150, 0)):
        pdf = pikepdf.new()
        picture = pdf.make_stream(
            b"\0",
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
        )
        a_page(
            pdf,
            f"q {size} 0 0 {size} 20 166 cm /P Do Q".encode(),
            Resources=Dictionary(XObject=Dictionary(P=picture)),
        )
        assert len(part_of(pdf, tmp_path)[0].pages) == count


def test_latin_letters_can_be_read_out_though_the_file_does_not_say_which_they_are(tmp_path):
    pdf = pikepdf.new()
    a_page(pdf, "BT /F 12 Tf 20 20 Td (Ŵ £5 – Siân’s) Tj ET".encode("cp1252", "ignore"))
    copy = taken(pdf, tmp_path)
    _, form = drawing_of(copy)
    told = form.Resources.Font.F.ToUnicode.read_bytes()
    assert b"<92> <2019>" in told
    assert b"<A3> <00A3>" in told
