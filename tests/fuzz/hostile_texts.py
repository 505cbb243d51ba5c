"""Transcripts, captions, tables, markup and archives made to hang, bloat or mislead a reader."""

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable

Maker = Callable[[], bytes]

MEGABYTE = 1 << 20


def deep_json() -> bytes:
    """Arrays within arrays, a million deep."""
    return b'{"segments":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}"


def deep_json_objects() -> bytes:
    """Objects within objects, 200,000 deep."""
    return b'{"a":' * 200_000 + b"1" + b"}" * 200_000


def vast_numbers() -> bytes:
    """Times of a million digits, beyond all numbers, and none."""
    segment = b'{"start":%s,"end":%s,"text":"Budget"}'
    times = [(b"9" * 1_000_000, b"1"), (b"1e999", b"-1e999"), (b"NaN", b"Infinity"), (b"-0", b"-1")]
    return b'{"segments":[%s]}' % b",".join(segment % pair for pair in times)


def json_of_the_wrong_kinds() -> bytes:
    """A transcript in which nothing is what it should be."""
    odd: list[object] = [None, True, [], {}, "12", -1, 1e308, "\ud800", "\x00"]
    return json.dumps(
        {"segments": [{"start": o, "end": o, "text": o, "speaker": o} for o in odd]}
    ).encode()


def many_segments() -> bytes:
    """Fifty thousand segments of one word."""
    segment = b'{"start":1.5,"end":1.5,"text":"the"}'
    return b'{"segments":[' + b",".join([segment] * 50_000) + b"]}"


def many_laughs() -> bytes:
    """Entities that unfold to a thousand million words."""
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return (
        b"<?xml version='1.0'?><!DOCTYPE akomaNtoso [%s]><akomaNtoso><p>&a9;</p></akomaNtoso>"
        % (entities)
    )


def one_long_laugh() -> bytes:
    """One entity of a megabyte, named a hundred thousand times."""
    return (
        b"<!DOCTYPE publicwhip [<!ENTITY a '%s'>]><publicwhip><speech>%s</speech></publicwhip>"
        % (b"x" * MEGABYTE, b"&a;" * 100_000)
    )


def foreign_entity() -> bytes:
    """Entities that are files of this machine and pages of the web."""
    return (
        b'<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/passwd">'
        b'<!ENTITY % b SYSTEM "http://127.0.0.1:9/"> %b;]>'
        b"<akomaNtoso><debate><speech><p>&a;</p></speech></debate></akomaNtoso>"
    )


def deep_xml() -> bytes:
    """Elements within elements, 500,000 deep."""
    return (
        b"<publicwhip>" + b"<speech>" * 500_000 + b"x" + b"</speech>" * 500_000 + b"</publicwhip>"
    )


def many_attributes() -> bytes:
    """An element of 200,000 attributes."""
    attributes = b" ".join(b"a%d='x'" % n for n in range(200_000))
    return b"<publicwhip><speech %s>x</speech></publicwhip>" % attributes


def deep_html() -> bytes:
    """Boxes within boxes, 50,000 deep, in a saved page of minutes."""
    return (
        b"<!DOCTYPE html><html><body><table id='mgItemTable'><tr><td class='mgItemNumberCell'>"
        + b"<div class='mgWordPara'>" * 50_000
        + b"Minutes"
    )


def unclosed_html() -> bytes:
    """Tags that never end, quotes that never close, and comments within comments."""
    return b"<html><body>" + b"<p <!-- <a href='" * 200_000


def html_of_letters() -> bytes:
    """A page of a million letters that are named by number, some of them no letters."""
    return b"<html><body><p>" + b"&#55296;&#0;&#1114112;&amp;&amp" * 100_000 + b"</p></body></html>"


def many_cues() -> bytes:
    """Captions of 400,000 cues."""
    cue = b"00:00:01.000 --> 00:00:02.000\nthe budget\n\n"
    return b"WEBVTT\n\n" + cue * 400_000


def rolling_for_ever() -> bytes:
    """Rolling captions each of which repeats a longer line than the last."""
    cues = []
    words = b""
    for n in range(1200):
        words += b" w%d" % n
        cues.append(
            b"00:%02d:%02d.000 --> 00:%02d:%02d.500\n%s\n\n"
            % (n // 60 % 60, n % 60, n // 60 % 60, n % 60, words)
        )
    return b"WEBVTT\n\n" + b"".join(cues)


def one_endless_cue() -> bytes:
    """A cue of 20 MB on one line, with tags that open and never close."""
    return b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + b"<c><v Bob>the " * 1_500_000


def impossible_times() -> bytes:
    """Captions from the end of time, backwards, and at times that are none."""
    return (
        b"WEBVTT\n\n99999999999999999999:59:59.999 --> 00:00:00.000\nA\n\n"
        b"00:99:99.9999999999 --> -1:00:00.000\nB\n\n" + b"1:" * 50_000 + b"00.000 --> x\nC\n"
    )


def one_line_of_200_megabytes() -> bytes:
    """A text without an end of line, larger than any transcript."""
    return b"and so we come to the budget " * (200 * MEGABYTE // 29)


def one_line_of_30_megabytes() -> bytes:
    """A text without an end of line, just as large as may be read."""
    return b"and so we come to the budget " * (30 * MEGABYTE // 29)


def empty_lines_without_end() -> bytes:
    """A text of 300,000 empty-looking lines."""
    return b"Minutes\n" + b" \xc2\xa0\t\n" * 300_000


def numbers_without_end() -> bytes:
    """Lines that are numbers, points, brackets and dashes, for rules that look back."""
    odd = [
        b"1." * 50_000,
        b"(" * 100_000,
        b"- " * 100_000,
        b" " * 300_000 + b"x",
        b"a" * 300_000,
        b"A" * 300_000 + b":",
        b"1" * 300_000,
        b"A B " * 50_000 + b":",
        b"\t" * 200_000,
        b"(Pages " * 30_000,
        b"1:" * 100_000,
        b"Mr " * 60_000,
        b"RESOLVED " * 30_000,
        b"(Item 1" * 30_000,
        b"12 September " * 20_000,
        b"." * 300_000,
        b"\xe2\x80\x93" * 100_000,
        b"A" + b" -" * 100_000,
        b"0:00:0" * 50_000,
        b"<" * 200_000,
        b"&" * 200_000,
        b"[" * 200_000,
    ]
    return b"\n".join(odd)


def names_without_end() -> bytes:
    """A play of 30,000 speakers with one word each."""
    return b"".join(b"Cllr Name%d: yes\n" % n for n in range(30_000))


def minutes_without_end() -> bytes:
    """Minutes of 20,000 items."""
    items = b"".join(
        b"%d.  A heading\n\n(Item %d)\n\nRESOLVED that it be so.\n\n" % (n, n)
        for n in range(1, 20_000)
    )
    return (
        b"Minutes of a meeting of the Scrutiny Committee held on 3 March 2025\n\nPRESENT: Mr A\n\n"
        + items
    )


def webcast_without_end() -> bytes:
    """A webcast's page of 20,000 turns, all at one time."""
    turns = b"".join(b"Cllr A B - 0:00:%02d\nSome words.\n" % (n % 60) for n in range(20_000))
    return b"Agenda item :\n1 Apologies\nShare this agenda point\n- \nCllr A B\n" + turns


def table_of_one_row() -> bytes:
    """A tab-separated table with a million columns."""
    return b"start\tend\ttext\n" + b"1\t" * 1_000_000 + b"\n"


def utf16_by_halves() -> bytes:
    """A text in UTF-16 that ends in the middle of a letter, full of half pairs."""
    return b"\xff\xfe" + b"\x00\xd8" * 100_000 + b"A"


def zeros() -> bytes:
    """A megabyte of zeros."""
    return bytes(MEGABYTE)


def controls() -> bytes:
    """A text of every control and direction mark there is."""
    marks = "".join(
        map(chr, [*range(1, 32), 0x7F, 0x85, 0x2028, 0x2029, *range(0x202A, 0x202F), 0xFEFF])
    )
    return (("Cllr A: " + marks + " words\n") * 2000).encode()


def _word_file(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


_FORMATS = b"http://schemas.openxmlformats.org/"
_KINDS = b"application/vnd.openxmlformats-"
_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="%spackage/2006/content-types">'
    b'<Default Extension="rels" ContentType="%spackage.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override '
    b'PartName="/word/document.xml" '
    b'ContentType="%sofficedocument.wordprocessingml.document.main+xml"/></Types>'
) % (_FORMATS, _KINDS, _KINDS)
_RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="%spackage/2006/relationships"><Relationship '
    b'Id="rId1" Type="%sofficeDocument/2006/relationships/officeDocument" '
    b'Target="word/document.xml"/></Relationships>'
) % (_FORMATS, _FORMATS)
_BEGIN = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
_END = b"</w:body></w:document>"
_PARAGRAPH = b"<w:p><w:r><w:t>The budget rose.</w:t></w:r></w:p>"


def word_bomb() -> bytes:
    """A Word file of 600 kB whose text unfolds to 600 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    pieces, size, sum_ = [], 0, 0
    block = _PARAGRAPH * 20_000
    for part in (_BEGIN, *[block] * 600, _END):
        pieces.append(packer.compress(part))
        size, sum_ = size + len(part), zlib.crc32(part, sum_)
    pieces.append(packer.flush())
    return _stored_packed("word/document.xml", b"".join(pieces), size, sum_)


def _stored_packed(name: str, packed: bytes, size: int, sum_: int) -> bytes:
    """Put what is packed already into an archive, after the parts that make it a Word file."""
    archive = _word_file({})
    end = archive.rindex(b"PK\x05\x06")
    at, length = struct.unpack("<I", archive[end + 16 : end + 20])[0], len(packed)
    local, central = archive[:at], archive[at:end]
    title = name.encode()
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, sum_, length, size, len(title), 0)
    local += b"PK\x03\x04" + fields + title + packed
    central += b"PK\x01\x02\x14\x00" + fields + bytes(10) + struct.pack("<I", at) + title
    count = struct.unpack("<H", archive[end + 10 : end + 12])[0] + 1
    return (
        local
        + central
        + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(central), len(local), 0)
    )


def word_of_deep_boxes() -> bytes:
    """A Word file of tables within tables, 20,000 deep."""
    return _word_file(
        {"word/document.xml": _BEGIN + b"<w:tbl><w:tr><w:tc>" * 20_000 + _PARAGRAPH + _END}
    )


def word_with_laughs() -> bytes:
    """A Word file with entities that unfold."""
    return _word_file({"word/document.xml": many_laughs()})


def word_of_many_parts() -> bytes:
    """A Word file with 30,000 parts that nobody needs."""
    target = io.BytesIO(_word_file({"word/document.xml": _BEGIN + _PARAGRAPH + _END}))
    with zipfile.ZipFile(target, "a") as archive:
        for number in range(30_000):
            archive.writestr(f"word/media/{number}.png", b"")
    return target.getvalue()


def word_of_climbing_names() -> bytes:
    """A Word file whose parts would lie outside of it."""
    return _word_file(
        {"word/document.xml": _BEGIN + _PARAGRAPH + _END, "../../../../evil.sh": b"exit 1"}
    )


MAKERS: tuple[tuple[Maker, str], ...] = (
    (deep_json, ".json"),
    (deep_json_objects, ".json"),
    (vast_numbers, ".json"),
    (json_of_the_wrong_kinds, ".json"),
    (many_segments, ".json"),
    (many_laughs, ".xml"),
    (one_long_laugh, ".xml"),
    (foreign_entity, ".xml"),
    (deep_xml, ".xml"),
    (many_attributes, ".xml"),
    (deep_html, ".html"),
    (unclosed_html, ".html"),
    (html_of_letters, ".html"),
    (many_cues, ".vtt"),
    (rolling_for_ever, ".vtt"),
    (one_endless_cue, ".vtt"),
    (impossible_times, ".vtt"),
    (one_line_of_200_megabytes, ".txt"),
    (one_line_of_30_megabytes, ".txt"),
    (empty_lines_without_end, ".txt"),
    (numbers_without_end, ".txt"),
    (names_without_end, ".txt"),
    (minutes_without_end, ".txt"),
    (webcast_without_end, ".txt"),
    (table_of_one_row, ".tsv"),
    (utf16_by_halves, ".txt"),
    (zeros, ".txt"),
    (controls, ".txt"),
    (word_bomb, ".docx"),
    (word_of_deep_boxes, ".docx"),
    (word_with_laughs, ".docx"),
    (word_of_many_parts, ".docx"),
    (word_of_climbing_names, ".docx"),
)
"""Each with the ending that such a file has."""
