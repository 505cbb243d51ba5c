"""Any file that a user may drop: told by its content, and read or refused in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from scrutinyprep.domain.errors import (
    Damaged,
    IsShareFile,
    NotAPaper,
    NoText,
    TooLarge,
    Unsupported,
)
from scrutinyprep.domain.parsed import (
    DocumentKind,
    Parsed,
    ParsedMinutes,
    ParsedPack,
)
from scrutinyprep.domain.share_files import ENDING, is_share_file
from scrutinyprep.importers.missing import Care, PatientDocument, told_missing
from scrutinyprep.importers.packs.paper_reading import PapersReader
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.files import begins_as_pdf, readable_bytes
from scrutinyprep.pdf.shared import SharedDocument

Progress = Callable[[int, int], None]
"""Called with the pages done and the pages in all."""

_PDF_BYTES_MAX = 1024 * 1024 * 1024
_PAGES_MAX = 10_000
"""The largest packs have a thousand; a few bytes can say that one page is there a million times."""
_TEXT_BYTES_MAX = 64 * 1024 * 1024
_OLD_OFFICE_BYTES = 64 * 1024 * 1024
_HEAD_BYTES = 1024

_OTHER_KINDS = (
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"{\\rtf", "a Rich Text document"),
    (b"%!PS", "a PostScript file"),
    (b"Rar!\x1a", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a recording"),
    (b"\x1aE\xdf\xa3", "a recording"),
)
"""What a file begins with. A few are words of English too: `_begins_like` looks further."""
_UNLOCK = "Open it with its password, save a copy without one, and open that."
_SAVE_ANEW = "Open it in Word or LibreOffice, save it as a .docx or a PDF, and open that."
_RENAME_TO_DOCX = "Rename it so that its name ends in .docx, and open it again."
_RECORDING_MARK = (4, b"ftyp")
"""Where MP4 and its kin say what they are."""

_OLD_OFFICE_MARK = b"\xd0\xcf\x11\xe0"
_OLD_OFFICE_STREAMS = (
    ("EncryptedPackage", "an Office document locked by a password", _UNLOCK),
    ("WordDocument", "a Word document of the old kind (.doc)", _SAVE_ANEW),
)
"""What the folder of such a file names, and what it is then. Source: MS-CFB, MS-OFFCRYPTO."""

_ZIP_MARK = b"PK\x03\x04"
_WORD = "word/"
_PACKAGES = (
    ("xl/", ".xlsx", "an Excel workbook"),
    ("ppt/", ".pptx", "a PowerPoint presentation"),
    ("content.xml", ".odt", "an OpenDocument file"),
)
"""A name inside the archive, the ending that such a file should have, and what it is."""


class Helper(Protocol):
    """Another process that reads the same PDF from its end."""

    def pages(self) -> Iterable[PageContent]:
        """Return the pages that it has read since it was asked last."""

    def reader(self, first_shared: Callable[[], int | None]) -> PapersReader:
        """Return what reads papers together with it.

        `first_shared` tells the first page that it holds, once all pages are read;
        None where it was no help.
        """


def read(
    path: Path,
    *,
    as_kind: DocumentKind | None = None,
    password: str | None = None,
    progress: Progress | None = None,
    helper: Helper | None = None,
    care: Care | None = None,
) -> Parsed:
    """Read a file of any kind that is known here.

    Its content says what it is, not the ending of its name. `as_kind` is what
    the user says it is, where that is known. `helper` reads the same file
    meanwhile, and `progress` is told of its pages, too. `care` is for a PDF that
    has crashed a process. Run by itself this may
    hang or crash on a hostile file: `apart.read_apart` is what callers want.

    Raises:
        ImportFailed: one class for each cause; see `domain.errors`.
    """
    size = readable_bytes(path)
    if size == 0:
        raise NoText(path)
    if begins_as_pdf(path):
        if size > _PDF_BYTES_MAX:
            raise TooLarge(path, f"{_PDF_BYTES_MAX // 1024 // 1024} megabytes")
        with PatientDocument(path, password, helper.pages if helper else tuple, care) as document:
            if document.page_count > _PAGES_MAX:
                raise TooLarge(path, f"{_PAGES_MAX:,} pages")
            if as_kind is None and document.has_attached(ENDING):
                raise IsShareFile(path)  # a briefing that carries its questions
            pack = _read_pdf(document, progress, helper)
            missing = told_missing(path, pack.pages, document.unread_pages)
        return _as_wanted(replace(pack, warnings=pack.warnings + missing), as_kind)
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith(_ZIP_MARK):
        return _read_archive(path, as_kind, progress)
    _refuse_other_kinds(path, head)
    if is_share_file(head):
        raise IsShareFile(path)
    if size > _TEXT_BYTES_MAX:
        raise NotAPaper(path, "a very large file of another kind")
    if path.suffix.lower() == ".pdf" and not head.lstrip().startswith(b"<"):
        raise Damaged(path)  # what is left of a PDF may well look like a text
    # A PDF should not wait for the readers of every kind of transcript.
    from scrutinyprep.importers.texts import read_text

    return read_text(path, path.read_bytes(), as_kind=as_kind)


def _read_pdf(
    document: SharedDocument, progress: Progress | None, helper: Helper | None
) -> ParsedPack:
    """Read an open PDF, and tell also of the pages that were read elsewhere."""

    def tell(done: int, pages: int) -> None:
        if progress is not None:
            progress(done + document.pages_ahead, pages)

    reader = None if helper is None else helper.reader(lambda: document.first_shared)
    return read_pack(document, document.path, tell, reader)


def _as_wanted(pack: ParsedPack, as_kind: DocumentKind | None) -> ParsedPack | ParsedMinutes:
    """Return what was read of a PDF as what the user says it is, or as what it looks like."""
    if pack.kind is DocumentKind.REPORT and as_kind in {None, DocumentKind.MINUTES}:
        # An agenda pack should not wait for what reads the records of meetings.
        from scrutinyprep.importers.minutes.printed import printed_minutes

        minutes = printed_minutes(pack, said_so=as_kind is not None)
        if minutes is not None:
            return minutes
    return pack if as_kind is None else replace(pack, kind=as_kind)


def _refuse_other_kinds(path: Path, head: bytes) -> None:
    """Refuse a file that begins as one of a kind that holds no text.

    Raises:
        Unsupported: it does.
    """
    if head.startswith(_OLD_OFFICE_MARK):
        raise _refused_old_office(path)
    for mark, found in _OTHER_KINDS:
        if _begins_like(head, mark):
            raise Unsupported(path, found)
    at, mark = _RECORDING_MARK
    if head[at : at + len(mark)] == mark:
        raise Unsupported(path, "a recording")


def _begins_like(head: bytes, mark: bytes) -> bool:
    """Say whether a file begins with a mark, and is not a text that happens to.

    Two letters are the mark of some kinds; their files hold zeros soon after.
    """
    return head.startswith(mark) and (not mark.isalnum() or b"\0" in head)


def _read_archive(path: Path, as_kind: DocumentKind | None, progress: Progress | None) -> Parsed:
    """Read a zip archive that is a Word document; any other is refused by what it is."""
    # Every reading process would load it, and hardly any ever needs it.
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Damaged(path) from error
    if any(name.startswith(_WORD) for name in names):
        if path.suffix.lower() == ".pdf":
            # Whoever handed it on believes that it is a PDF, and so will the next reader.
            raise Unsupported(path, "a Word document under a PDF's name", _RENAME_TO_DOCX)
        from scrutinyprep.importers.word.reading import read_word

        return read_word(path, as_kind, progress)
    for name, ending, found in _PACKAGES:
        if any(entry.startswith(name) for entry in names):
            if path.suffix.lower() == ".pdf":
                raise Unsupported(path, f"{found} whose name should end in {ending}")
            raise Unsupported(path, found)
    raise Unsupported(path, "a compressed archive")


def _refused_old_office(path: Path) -> Unsupported:
    """Return why a file of Office's old notation is refused: locked, or only old."""
    data = path.read_bytes()[:_OLD_OFFICE_BYTES]
    for stream, found, instead in _OLD_OFFICE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return Unsupported(path, found, instead)
    return Unsupported(path, "an old or a locked Office document", _SAVE_ANEW)
