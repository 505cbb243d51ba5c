"""PDFs made to hang, bloat, crash or mislead a reader; one function for each trick."""

import io
import zipfile
import zlib
from collections.abc import Callable

from tests.fuzz.rawpdf import FONT, PAGE, WORDS, minimal, stream, written

Maker = Callable[[], bytes]


def deep_page_tree() -> bytes:
    """A page under 20,000 levels of page tree."""
    first, levels = 10, 20_000
    objects = {
        1: b"<</Type/Catalog/Pages 10 0 R>>",
        3: PAGE.replace(b"2 0 R", b"%d 0 R" % (first + levels - 1)),
        4: stream(WORDS),
        5: FONT,
    }
    for level in range(levels):
        kid = first + level + 1 if level < levels - 1 else 3
        parent = b"/Parent %d 0 R" % (first + level - 1) if level else b""
        objects[first + level] = b"<</Type/Pages/Kids[%d 0 R]/Count 1%s>>" % (kid, parent)
    return written(objects)


def page_tree_ring() -> bytes:
    """A page tree that holds itself."""
    return minimal({2: b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3/Parent 2 0 R>>"})


def shared_branches() -> bytes:
    """Ten levels of a page tree with ten times the same branch: 10^10 pages in 2 kB."""
    objects = {1: b"<</Type/Catalog/Pages 10 0 R>>", 3: PAGE, 4: stream(WORDS), 5: FONT}
    for level in range(10):
        kid = 11 + level if level < 9 else 3
        count = 10 ** (10 - level)
        objects[10 + level] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (
            b" ".join([b"%d 0 R" % kid] * 10),
            count,
        )
    return written(objects)


def same_page_again_and_again() -> bytes:
    """One page 200,000 times over."""
    kids = b"3 0 R " * 200_000
    return minimal({2: b"<</Type/Pages/Kids[%s]/Count 200000>>" % kids})


def pages_that_are_not_there() -> bytes:
    """A count of two thousand million pages, of which one exists."""
    return minimal({2: b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"})


def outline_ring() -> bytes:
    """An outline whose entries follow and hold each other for ever."""
    return minimal(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>",
            6: b"<</First 7 0 R/Last 8 0 R/Count 99>>",
            7: b"<</Title(1 One)/Dest[3 0 R/Fit]/Next 8 0 R/First 8 0 R/Parent 6 0 R>>",
            8: b"<</Title(2 Two)/Dest[3 0 R/Fit]/Next 7 0 R/First 7 0 R/Parent 7 0 R>>",
        }
    )


def long_outline() -> bytes:
    """An outline of 100,000 entries."""
    first, count = 10, 100_000
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: PAGE,
        4: stream(WORDS),
        5: FONT,
        6: b"<</First %d 0 R/Last %d 0 R/Count %d>>" % (first, first + count - 1, count),
    }
    for number in range(first, first + count):
        following = b"/Next %d 0 R" % (number + 1) if number < first + count - 1 else b""
        objects[number] = b"<</Title(%d Item)/Dest[3 0 R/Fit]/Parent 6 0 R%s>>" % (
            number - first + 1,
            following,
        )
    return written(objects)


def deep_outline() -> bytes:
    """An outline that is 20,000 levels deep."""
    first, count = 10, 20_000
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/Outlines 10 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: PAGE,
        4: stream(WORDS),
        5: FONT,
    }
    for number in range(first, first + count):
        objects[number] = b"<</Title(1 A)/Dest[3 0 R/Fit]/First %d 0 R/Last %d 0 R>>" % (
            number + 1,
            number + 1,
        )
    return written(objects)


def huge_page() -> bytes:
    """A page as wide as a country."""
    return minimal({3: PAGE.replace(b"595 842", b"99999999999 99999999999")})


def page_without_size() -> bytes:
    """Pages whose boxes are empty, upside down, no numbers, or beyond all numbers."""
    boxes = [b"0 0 0 0", b"595 842 0 0", b"/A (b) null true", b"-1e400 -1e400 1e400 1e400", b""]
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 4: stream(WORDS), 5: FONT}
    kids = []
    for number, box in enumerate(boxes, 10):
        objects[number] = PAGE.replace(b"0 0 595 842", box)
        kids.append(b"%d 0 R" % number)
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return written(objects)


def odd_turns() -> bytes:
    """A page turned by an angle that no page has, at a size of no paper."""
    return minimal({3: PAGE.replace(b"/Type/Page/", b"/Type/Page/Rotate 12345/UserUnit 1e30/")})


def long_table() -> bytes:
    """A cross-reference table of a million objects that are not there."""
    body = minimal()
    at = len(body)
    table = b"xref\n0 1000000\n" + b"0000000000 65535 f \n" * 1_000_000
    end = b"trailer\n<</Root 1 0 R/Size 1000000>>\nstartxref\n%d\n%%%%EOF\n" % at
    return body + table + end


def vast_table() -> bytes:
    """A cross-reference stream that says it lists two thousand million objects."""
    data = zlib.compress(bytes(7 * 1000))
    entries = (
        b"/Type/XRef/Filter/FlateDecode/Size 2147483647/W[1 4 2]/Index[0 2147483647]/Root 1 0 R"
    )
    body = minimal().rpartition(b"xref\n0")[0]
    return body + b"9 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        stream(data, entries),
        len(body),
    )


def table_ring() -> bytes:
    """A trailer whose previous table is itself."""
    body = minimal()
    at = body.rindex(b"xref\n0")
    return body.replace(b"/Root 1 0 R/Size", b"/Root 1 0 R/Prev %d/Size" % at)


def giant_image() -> bytes:
    """A picture of 60,000 by 60,000 dots in a few kilobytes, over the whole page."""
    packed = zlib.compress(bytes(60_000 * 60_000 // 8 // 100), 9)
    entries = (
        b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
        b"/ColorSpace/DeviceRGB/Filter/FlateDecode"
    )
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/XObject<</I 6 0 R>>/Font<<"),
            4: stream(b"q 595 0 0 842 0 0 cm /I Do Q " + WORDS),
            6: stream(packed, entries),
        }
    )


def content_bomb() -> bytes:
    """A page's content of 100 MB in 100 kB, of operators that draw nothing."""
    packed = zlib.compress(b"q Q " * 25_000_000, 9)
    return minimal({4: stream(packed, b"/Filter/FlateDecode")})


def layered_filters() -> bytes:
    """A stream that was packed five times over."""
    data = WORDS + b" " * 50_000_000
    for _ in range(5):
        data = zlib.compress(data, 9)
    return minimal({4: stream(data, b"/Filter[" + b"/FlateDecode" * 5 + b"]")})


def form_ring() -> bytes:
    """A form that draws itself."""
    entries = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
        b"/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>"
    )
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<"),
            4: stream(b"/X Do"),
            6: stream(WORDS + b" /X Do", entries),
        }
    )


def forms_within_forms() -> bytes:
    """Nine levels of forms, each of which draws the next one ten times: 10^9 lines of text."""
    levels = 9
    objects = {}
    for level in range(levels):
        inner = b"/X%d Do " % (level + 1) * 10 if level < levels - 1 else WORDS
        below = b"/XObject<</X%d %d 0 R>>" % (level + 1, 11 + level) if level < levels - 1 else b""
        entries = (
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s/Font<</F 5 0 R>>>>" % below
        )
        objects[10 + level] = stream(inner, entries)
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/XObject<</X0 10 0 R>>/Font<<"),
            4: stream(b"/X0 Do"),
            **objects,
        }
    )


def many_small_forms() -> bytes:
    """One form drawn a million times."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>"
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<"),
            4: stream(b"/X Do " * 1_000_000),
            6: stream(WORDS, entries),
        }
    )


def a_million_letters() -> bytes:
    """A page of 200,000 short lines, all in one place."""
    lines = b"BT /F 12 Tf " + b"1 0 0 1 72 700 Tm (Budget) Tj " * 200_000 + b"ET"
    return minimal({4: stream(lines)})


def scattered_letters() -> bytes:
    """A page of 40,000 letters, each on a line of its own height."""
    lines = b"".join(
        b"1 0 0 1 %d %d.%d Tm (a) Tj " % (i % 500, i * 7919 % 800, i % 10) for i in range(40_000)
    )
    return minimal({4: stream(b"BT /F 3 Tf " + lines + b"ET")})


def one_long_line() -> bytes:
    """A line of ten million letters."""
    return minimal({4: stream(b"BT /F 12 Tf 72 700 Td (" + b"ab " * 3_300_000 + b") Tj ET")})


def giant_title() -> bytes:
    """A title of 7 MB, and one more in the outline."""
    long = b"Agenda " * 1_000_000
    return minimal(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>",
            6: b"<</Title(%s)/Subject(%s)>>" % (long, long),
            7: b"<</First 8 0 R/Last 8 0 R/Count 1>>",
            8: b"<</Title(%s)/Dest[3 0 R/Fit]/Parent 7 0 R>>" % long,
        },
        b"/Info 6 0 R",
    )


def deep_arrays() -> bytes:
    """Half a million arrays within each other."""
    return minimal({6: b"[" * 500_000 + b"]" * 500_000})


def nameless() -> bytes:
    """Names and titles with zeros, line ends and half a surrogate pair in them."""
    title = b"\xfe\xff\xd8\x00\x00A\x00\x00\xdc\x00\x00\n"
    return minimal(
        {
            3: PAGE.replace(b"/F 5 0 R", b"/F#00#0a 5 0 R"),
            4: stream(WORDS.replace(b"/F", b"/F#00#0a")),
            6: b"<</Title(%s)/Subject(%s)/Producer(%s)>>" % (title, title, b"\x00" * 100),
        },
        b"/Info 6 0 R",
    )


def _with_letters_named(cmap: bytes) -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Helvetica/Encoding/Identity-H/ToUnicode 6 0 R"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Helvetica"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>]>>"
    )
    words = b"BT /F 12 Tf 72 700 Td <" + b"00410042004300440045" * 20 + b"> Tj ET"
    return minimal({4: stream(words), 5: font, 6: stream(cmap)})


def letters_that_are_halves() -> bytes:
    """A font whose letters are halves of surrogate pairs, zeros, and beyond Unicode."""
    return _with_letters_named(
        b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        b"5 beginbfchar <0041> <d800> <0042> <dc00> <0043> <0000> <0044> <ffff> <0045> <fffffffff>"
        b" endbfchar endcmap"
    )


def letters_that_are_novels() -> bytes:
    """A font each letter of which stands for a million."""
    long = b"0041" * 1_000_000
    return _with_letters_named(
        b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        b"2 beginbfchar <0041> <" + long + b"> <0042> <" + long + b"> endbfchar endcmap"
    )


def letters_of_a_broken_map() -> bytes:
    """A map of letters with ranges backwards, beyond all codes, and without end."""
    return _with_letters_named(
        b"begincmap /Self usecmap 99 begincodespacerange <ff> <00> endcodespacerange "
        b"999999 beginbfrange <0000> <ffffffff> <0000> <0041> <0040> [<00] <0042>"
    )


def nonsense_labels() -> bytes:
    """Page labels that are no numbers, negative, without end, or hold themselves."""
    return minimal(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/PageLabels 6 0 R>>",
            6: b"<</Kids[6 0 R 7 0 R]/Nums[(a) 1 -5<</S/D/St -99>>0<</S/r/St 2147483647>>]>>",
            7: b"<</Nums[0<</S/A/St 999999999/P(%s)>>]/Limits[9 1]>>" % (b"x" * 100_000),
        }
    )


def roman_label() -> bytes:
    """A page whose label is two thousand million in Roman numerals."""
    return minimal(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/PageLabels 6 0 R>>",
            6: b"<</Nums[0<</S/R/St 2147483000>>]>>",
        }
    )


def acting_up() -> bytes:
    """Scripts, programs to start, addresses to call and files within, as soon as it opens."""
    return minimal(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 7 0 R/DS 8 0 R>>"
            b"/Names<</JavaScript<</Names[(a)6 0 R]>>/EmbeddedFiles<</Names[(a)9 0 R]>>>>"
            b"/AcroForm<</Fields[]/XFA 10 0 R/NeedAppearances true>>>>",
            6: b"<</S/JavaScript/JS(while(true){app.launchURL('http://127.0.0.1/')})/Next 7 0 R>>",
            7: b"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>/Next 8 0 R>>",
            8: b"<</S/URI/URI(http://127.0.0.1:9/)/Next<</S/SubmitForm/F(http://127.0.0.1:9/)>>>>",
            9: b"<</Type/Filespec/F(../../evil.exe)/EF<</F 4 0 R>>>>",
            10: stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"),
        }
    )


def polyglot() -> bytes:
    """A PDF that is a zip archive too."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("word/document.xml", "<w:document/>")
        packed.writestr("../../evil.sh", "exit 1")
    return minimal() + archive.getvalue()


def objects_within_themselves() -> bytes:
    """An object stream that lies in itself, and one that says it unfolds for ever."""
    return minimal(
        {
            3: b"6 0 R",
            6: stream(b"3 0 6 5 6 0 R", b"/Type/ObjStm/N 2/First 8/Extends 6 0 R"),
            5: b"5 0 R",
        }
    )


def length_ring() -> bytes:
    """Streams whose lengths are each other, negative, and without end."""
    return minimal(
        {
            4: b"<</Length 6 0 R>>stream\n" + WORDS + b"\nendstream",
            6: b"<</Length -1>>stream\nx\nendstream",
        }
    )


def shading_flood() -> bytes:
    """A page painted with a function within a function within a function."""
    objects = {}
    for number in range(20, 60):
        objects[number] = (
            b"<</FunctionType 3/Domain[0 1]/Functions[%d 0 R %d 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
            % (number + 1, number + 1)
        )
    objects[60] = b"<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>"
    shading = b"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 595 842]/Function 20 0 R>>"
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/Shading<</S %s>>/Font<<" % shading),
            4: stream(b"/S sh " + WORDS),
            **objects,
        }
    )


def pattern_ring() -> bytes:
    """A pattern painted with itself."""
    entries = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .001/YStep .001"
        b"/Resources<</Pattern<</P 6 0 R>>>>"
    )
    return minimal(
        {
            3: PAGE.replace(b"/Font<<", b"/Pattern<</P 6 0 R>>/Font<<"),
            4: stream(b"/Pattern cs /P scn 0 0 595 842 re f " + WORDS),
            6: stream(b"/Pattern cs /P scn 0 0 1 1 re f", entries),
        }
    )


MAKERS: tuple[Maker, ...] = (
    deep_page_tree,
    page_tree_ring,
    shared_branches,
    same_page_again_and_again,
    pages_that_are_not_there,
    outline_ring,
    long_outline,
    deep_outline,
    huge_page,
    page_without_size,
    odd_turns,
    long_table,
    vast_table,
    table_ring,
    giant_image,
    content_bomb,
    layered_filters,
    form_ring,
    forms_within_forms,
    many_small_forms,
    a_million_letters,
    scattered_letters,
    one_long_line,
    giant_title,
    deep_arrays,
    nameless,
    letters_that_are_halves,
    letters_that_are_novels,
    letters_of_a_broken_map,
    nonsense_labels,
    roman_label,
    acting_up,
    polyglot,
    objects_within_themselves,
    length_ring,
    shading_flood,
    pattern_ring,
)
