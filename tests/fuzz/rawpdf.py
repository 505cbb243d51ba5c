"""PDFs written object by object, so that they can be wrong in every way."""

from collections.abc import Iterable, Mapping

PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>"
)
WORDS = b"BT /F 12 Tf 72 700 Td (Report to the scrutiny committee) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def minimal(changes: Mapping[int, bytes] | None = None, trailer: bytes = b"") -> bytes:
    """Return a PDF of one page of words, with some of its objects put in place of others'.

    1 is the catalogue, 2 the page tree, 3 the page, 4 its content, 5 its font.
    """
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: PAGE,
        4: stream(WORDS),
        5: FONT,
    }
    objects.update(changes or {})
    return written(objects, trailer)


def written(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF with these objects, and a table that finds them."""
    parts = [b"%PDF-1.7\n"]
    at, places = len(parts[0]), {}
    for number, body in sorted(objects.items()):
        places[number] = at
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        at += len(parts[-1])
    size = max(objects) + 1
    parts.append(b"xref\n0 %d\n" % size + b"".join(_entries(places, size)))
    parts.append(b"trailer\n<</Root 1 0 R/Size %d%s>>\n" % (size, trailer))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)


def _entries(places: Mapping[int, int], size: int) -> Iterable[bytes]:
    for number in range(size):
        if number in places:
            yield b"%010d 00000 n \n" % places[number]
        else:
            yield b"0000000000 65535 f \n"
