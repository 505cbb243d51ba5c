"""Files changed at random, the same way for the same seed."""

import io
import zipfile
from collections.abc import Callable, Sequence
from random import Random

import pikepdf

Base = tuple[str, bytes]

_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"1e38", b"99999999999999")
_LONG_CHARACTERS = 2000
_ODD_TEXTS = (
    "\u202e", "\ufeff", "\u2028", "\x0c", "\x85", "\u00a0" * 40, "\u0301" * 30, "e\u0301", "ﬁ",
    "(Item 99999999999)", "(Pages 9 - 1)", "(Pages 1 - 99999999999)", "RESOLVED", "RESOLVED that",
    "99:99:99,999 --> 00:00:00,000", "00:00:00.000 --> 00:00:00.000", "WEBVTT", ">>", "<v >",
    "&#0;", "&#xD800;", "<![CDATA[", "-->", "<!--", "Page 0", "Page 99999999999",
    "31 February 2025",
    "0 0000 00:61", "- 0:00:00", "Minutes:", "Present:", "1.1.1.1.1.1.1", "(a)(i)(A)", "½ £ € ŵ",
    "\N{GRINNING FACE}", "{", "[", "\"", "\\ud800", "\\u0000", "null", "1e999",
    "\t", "\r", "\n\n\n",
)  # fmt: skip


def mutated(kind: str, bases: Sequence[Base], seed: int) -> Base:
    """Return the file that a seed stands for, with the ending of its name."""
    random = Random(seed)  # noqa: S311 - no secret: the same file for the same seed
    ending, data = random.choice(bases)
    if kind == "pdf-objects":
        return ending, _with_other_objects(random, data)
    if kind == "word" and random.random() < 0.7:
        return ending, _with_other_parts(random, data)
    if ending in {".pdf", ".docx"}:
        return ending, _with_other_bytes(random, data, bases, most=20)
    changed = _with_other_words(random, data)
    if random.random() < 0.4:
        changed = _with_other_bytes(random, changed, bases, most=4)
    return ending, changed


def _with_other_bytes(random: Random, data: bytes, bases: Sequence[Base], *, most: int) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, most)):
        if not changed:
            break
        at = random.randrange(len(changed))
        length = min(random.choice((1, 2, 8, 64, 1024, 20_000)), len(changed) - at)
        _, other = random.choice(bases)
        begin = random.randrange(len(other) + 1)
        match random.randrange(7):
            case 0:
                changed[at] ^= 1 << random.randrange(8)
            case 1:
                changed[at] = random.randrange(256)
            case 2:
                del changed[at : at + length]
            case 3:
                changed[at:at] = changed[at : at + length]
            case 4:
                changed[at : at + length] = other[begin : begin + length]
            case 5:
                changed[at:at] = random.choice(_NUMBERS)
            case _:
                _change_number(random, changed, at)
    if random.random() < 0.1:
        del changed[random.randrange(len(changed) + 1) :]
    return bytes(changed)


def _change_number(random: Random, changed: bytearray, at: int) -> None:
    """Put another number in the place of the next one."""
    digits = b"0123456789"
    while at < len(changed) and changed[at] not in digits:
        at += 1
    end = at
    while end < len(changed) and changed[end] in digits:
        end += 1
    changed[at:end] = random.choice(_NUMBERS)


def _with_other_words(random: Random, data: bytes) -> bytes:
    lines = data.decode("utf-8", "replace").splitlines(keepends=True)
    for _ in range(random.randint(1, 12)):
        if lines:
            _change_line(random, lines, random.randrange(len(lines)))
    encoding = random.choice(("utf-8",) * 8 + ("utf-16", "cp1252", "utf-8-sig"))
    return "".join(lines).encode(encoding, "replace")


def _change_line(random: Random, lines: list[str], at: int) -> None:
    line, other = lines[at], random.randrange(len(lines))
    match random.randrange(8):
        case 0:
            del lines[at : at + random.choice((1, 2, 30))]
        case 1:
            lines.insert(at, lines[other])
        case 2:
            lines[at], lines[other] = lines[other], line
        case 3:
            lines[at] = line.rstrip("\r\n")
        case 4:
            cut = random.randrange(len(line) + 1)
            lines[at] = line[:cut] + random.choice(_ODD_TEXTS) + line[cut:]
        case 5:
            lines[at] = random.choice((line.upper(), line.lower(), line[::-1]))
        case 6:
            lines[at] *= random.choice((2, 50)) if len(line) < _LONG_CHARACTERS else 1
        case _:
            lines.insert(at, random.choice(("\n", "\r", "\u2028", "\x0c", " \n")))


def _with_other_parts(random: Random, data: bytes) -> bytes:
    """Change the parts of an archive, and pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, OSError):
        return data
    documents = [name for name in parts if name.startswith("word/") and name.endswith(".xml")]
    for name in random.sample(sorted(documents), min(len(documents), 2)):
        text = parts[name].decode("utf-8", "replace").replace("><", ">\n<")
        parts[name] = _with_other_words(random, text.encode())
    if random.random() < 0.2:
        del parts[random.choice(sorted(parts))]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def _with_other_objects(random: Random, data: bytes) -> bytes:
    """Change objects of a PDF and write it whole again; bytes where it can't be."""
    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for _ in range(random.randint(1, 6)):
                _OBJECT_DEEDS[random.randrange(len(_OBJECT_DEEDS))](random, pdf)
            pdf.save(target, compress_streams=random.random() < 0.5)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, AttributeError):
        return _with_other_bytes(random, data, [(".pdf", data)], most=5)
    return target.getvalue()


def _some_page(random: Random, pdf: pikepdf.Pdf) -> pikepdf.Page:
    return pdf.pages[random.randrange(len(pdf.pages))]


def _turn(random: Random, pdf: pikepdf.Pdf) -> None:
    page = _some_page(random, pdf)
    page.obj["/Rotate"] = random.choice((0, 90, 180, 270, 45, -90, 36000))


def _resize(random: Random, pdf: pikepdf.Pdf) -> None:
    page = _some_page(random, pdf)
    name = random.choice(("/MediaBox", "/CropBox"))
    sides = (0, 1, -50, 300, 595, 842, 1190, 100_000)
    page.obj[name] = pikepdf.Array([random.choice(sides) for _ in range(4)])


def _repeat(random: Random, pdf: pikepdf.Pdf) -> None:
    pdf.pages.insert(random.randrange(len(pdf.pages) + 1), _some_page(random, pdf))


def _drop(random: Random, pdf: pikepdf.Pdf) -> None:
    if len(pdf.pages) > 1:
        del pdf.pages[random.randrange(len(pdf.pages))]


def _swap_contents(random: Random, pdf: pikepdf.Pdf) -> None:
    one, other = _some_page(random, pdf), _some_page(random, pdf)
    one.obj["/Contents"] = other.obj["/Contents"]


def _rewrite_contents(random: Random, pdf: pikepdf.Pdf) -> None:
    page = _some_page(random, pdf)
    page.contents_coalesce()
    contents = page.obj["/Contents"].read_bytes()
    changed = _with_other_bytes(random, contents, [(".pdf", contents)], most=8)
    page.obj["/Contents"] = pdf.make_stream(changed)


def _drop_key(random: Random, pdf: pikepdf.Pdf) -> None:
    found = _some_dictionary(random, pdf)
    if found is not None and list(found.keys()):
        del found[random.choice(sorted(found.keys()))]


def _change_value(random: Random, pdf: pikepdf.Pdf) -> None:
    found = _some_dictionary(random, pdf)
    if found is None or not list(found.keys()):
        return
    values: Sequence[object] = (0, -1, 2**31 - 1, pikepdf.String("\x00\x01"), pikepdf.Array([]))
    found[random.choice(sorted(found.keys()))] = random.choice(values)


def _some_dictionary(random: Random, pdf: pikepdf.Pdf) -> pikepdf.Object | None:
    for _ in range(20):
        found = pdf.objects[random.randrange(1, len(pdf.objects))]
        if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
            return found
    return None


_OBJECT_DEEDS: tuple[Callable[[Random, pikepdf.Pdf], None], ...] = (
    _turn,
    _resize,
    _repeat,
    _drop,
    _swap_contents,
    _rewrite_contents,
    _drop_key,
    _change_value,
)
