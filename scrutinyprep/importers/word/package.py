"""A Word document opened within bounds: nothing in it is run, followed or fetched.

Source of the container's rules: ECMA-376, part 2 (a document type definition
is forbidden in any part). What python-docx is given is a copy in memory
that holds only the parts with words, and of their relationships only those
that lead from one of these parts to another.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from docx import Document
from docx.opc.exceptions import OpcError
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from scrutinyprep.domain.errors import Damaged, TooLarge, Unsupported
from scrutinyprep.importers.word.elements import Element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LARGEST_PART_BYTES = 48 * 1024 * 1024
"""Of XML. A report of a thousand pages has some 15 MB of it."""
_ALL_PARTS_BYTES = 96 * 1024 * 1024
_MOST_PARTS = 20_000
_WITH_WORDS = re.compile(
    r"/(?:officeDocument|styles|numbering|footnotes|endnotes|header|footer|settings)$"
)
_TYPES = "[Content_Types].xml"
_MACROS = b"macroEnabled"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL = (
    (b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)
"""What a template and Word's "Strict Open XML Document" call the same things (ECMA-376, part 1)."""
_DEFINITIONS = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_SAVE_AGAIN = (
    "Open it in Word or LibreOffice, save it as a Word document (.docx) or as a PDF, and open that."
)
_BROKEN = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
    OpcError,
    etree.LxmlError,
)
"""What zipfile and python-docx raise for packages that are not what they should be."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document that have words in them, each as its root element."""

    main: Element
    parts: tuple[tuple[str, Element], ...]
    """What each other part is, such as "styles" or "footer"."""

    def first(self, kind: str) -> Element | None:
        """Return the first part of a kind; None where there is none."""
        return next(iter(self.all(kind)), None)

    def all(self, *kinds: str) -> list[Element]:
        """Return the parts of these kinds."""
        return [root for kind, root in self.parts if kind in kinds]


def open_word(path: Path) -> Package:
    """Open a Word document.

    Raises:
        Damaged: the package breaks off, or is not put together as one.
        TooLarge: it unfolds to more than a laptop should be asked to read.
        Unsupported: it holds macros, or definitions that a document may not have.
    """
    try:
        document = Document(BytesIO(_copy(path)))
        return Package(document.element, tuple(_parts(document)))
    except _BROKEN as error:
        raise Damaged(path) from error


def _parts(document: WordDocument) -> Iterator[tuple[str, Element]]:
    for relationship in document.part.rels.values():
        part = relationship.target_part
        root = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
        yield relationship.reltype.rpartition("/")[2], root


def _copy(path: Path) -> bytes:
    """Return a package with only the parts that have words in them."""
    with ZipFile(path) as archive:
        entries = [entry for entry in archive.infolist() if _has_words(entry.filename)]
        _check_size(path, entries, len(archive.infolist()))
        parts = {entry.filename: archive.read(entry) for entry in entries}
    if _MACROS in parts.get(_TYPES, b""):
        raise Unsupported(path, "a Word document with macros", _SAVE_AGAIN)
    copied = BytesIO()
    with ZipFile(copied, "w") as copy:
        for name, data in parts.items():
            if any(mark in data for mark in _DEFINITIONS):
                found = "a Word document whose words are put together from others"
                raise Unsupported(path, found, _SAVE_AGAIN)
            plain = _in_usual_notation(data)
            copy.writestr(name, _inside(plain, parts) if name.endswith(".rels") else plain)
    return copied.getvalue()


def _has_words(name: str) -> bool:
    """Say whether an entry may be needed; pictures, fonts and attachments never are."""
    return name == _TYPES or name.endswith((".rels", ".xml"))


def _check_size(path: Path, entries: Iterable[ZipInfo], count: int) -> None:
    """Refuse what is too large by the archive's own word; zipfile reads no more than that."""
    sizes = [entry.file_size for entry in entries]
    if count > _MOST_PARTS:
        raise TooLarge(path, f"{_MOST_PARTS} parts")
    if max(sizes, default=0) > LARGEST_PART_BYTES or sum(sizes) > _ALL_PARTS_BYTES:
        raise TooLarge(path, f"{LARGEST_PART_BYTES // 1024 // 1024} megabytes of text")


def _in_usual_notation(data: bytes) -> bytes:
    for strict, usual in _USUAL:
        data = data.replace(strict, usual)
    return data


def _inside(data: bytes, parts: Iterable[str]) -> bytes:
    """Return relationships without those that lead out of the document, nowhere, or to no words."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    names = {name.casefold() for name in parts}
    for one in list(root.iterchildren(_RELATIONSHIP)):
        target = one.get("Target", "").rpartition("/")[2].casefold()
        leads_out = one.get("TargetMode", "").lower() == "external"
        is_there = any(name.endswith(target) for name in names)
        if leads_out or not target or not is_there or not _WITH_WORDS.search(one.get("Type", "")):
            root.remove(one)
    kept: bytes = etree.tostring(root)
    return kept
