"""An open PDF: what it says of itself, the text of its pages, and their pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from scrutinyprep.domain.errors import (
    Damaged,
    PasswordNeeded,
    Unsupported,
    WrongPassword,
)
from scrutinyprep.pdf.attachments import attached_to, has_attached
from scrutinyprep.pdf.content import Box, FileContent, Letters, PageContent, PageLink, Picture
from scrutinyprep.pdf.drawing import picture_of
from scrutinyprep.pdf.engine import pdfium, start_engine
from scrutinyprep.pdf.files import readable_bytes
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.lines import PageText
from scrutinyprep.pdf.links import links_of
from scrutinyprep.pdf.outline import outline_of, page_labels_of
from scrutinyprep.pdf.pictures import has_pictures
from scrutinyprep.pdf.quick import Desk, kinds_of_objects
from scrutinyprep.pdf.rules import rules_of
from scrutinyprep.pdf.strings import string_from
from scrutinyprep.pdf.underlines import underlines_of

_A4_PT = (595.276, 841.89)


class PdfDocument:
    """One PDF file, open until `close`, or to the end of its `with` block.

    Reads with PDFium, which must be used from one thread at a time in a
    process, and which a hostile file may crash: call it in a process of its
    own (`importers.apart`, `pdf.viewing`).

    Raises:
        PasswordNeeded, WrongPassword, Damaged, Unsupported, Unreadable.
    """

    def __init__(self, path: Path, password: str | None = None) -> None:
        self.path = path
        self._handle = _opened(path, password)
        self._desk = Desk()
        self.page_count: int = pdfium.FPDF_GetPageCount(self._handle)
        if self.page_count < 1:
            self.close()
            raise Damaged(path)

    def __enter__(self) -> Self:
        """Return the document itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file. To close it again does nothing."""
        if self._handle:
            pdfium.FPDF_CloseDocument(self._handle)
            self._handle = None

    def file_content(self) -> FileContent:
        """Return what the file says of itself as a whole."""
        return FileContent(
            page_count=self.page_count,
            title=self._said("Title"),
            subject=self._said("Subject"),
            producer=self._said("Producer"),
            outline=outline_of(self._handle, self.page_count),
            page_labels=page_labels_of(self._handle, self.page_count),
            modified=self._said("ModDate"),
        )

    def attached(self, ending: str, most_bytes: int) -> bytes | None:
        """Return the first attached file whose name ends so; None where there is none.

        Raises:
            TooLarge: it has more bytes than that.
            Damaged: it cannot be taken out.
        """
        return attached_to(self._handle, self.path, ending, most_bytes)

    def has_attached(self, ending: str) -> bool:
        """Say whether a file is attached whose name ends so."""
        return has_attached(self._handle, ending)

    def page_sizes(self) -> tuple[tuple[float, float], ...]:
        """Return each page's width and height as shown, in points; A4 for a broken page."""
        size = pdfium.FS_SIZEF()
        return tuple(
            (size.width, size.height)
            if pdfium.FPDF_GetPageSizeByIndexF(self._handle, index, byref(size))
            and size.width > 0
            and size.height > 0
            else _A4_PT
            for index in range(self.page_count)
        )

    def page(self, pdf_page: int) -> PageContent:
        """Return the text of a page with its places.

        Raises:
            Damaged: this page cannot be read.
        """
        with self._page(pdf_page) as (page, sheet), _text_of(page) as textpage:
            lines = PageText(textpage, sheet, self._desk).lines() if textpage else ()
            kinds = tuple(kinds_of_objects(page))
            return PageContent(
                pdf_page=pdf_page,
                width_pt=sheet.width_pt,
                height_pt=sheet.height_pt,
                lines=lines,
                has_pictures=has_pictures(page, sheet, kinds),
                rules=rules_of(page, sheet, lines, kinds),
                underlined=underlines_of(page, sheet, lines, kinds),
            )

    def letters(self, pdf_page: int) -> Letters:
        """Return the characters of a page's lines, each with its box.

        Raises:
            Damaged: this page cannot be read.
        """
        with self._page(pdf_page) as (page, sheet), _text_of(page) as textpage:
            if not textpage:
                return Letters(pdf_page, sheet.width_pt, sheet.height_pt, "", ())
            text, boxes = PageText(textpage, sheet, self._desk).letters()
            return Letters(pdf_page, sheet.width_pt, sheet.height_pt, text, boxes)

    def links(self, pdf_page: int) -> tuple[PageLink, ...]:
        """Return the links of a page.

        Raises:
            Damaged: this page cannot be read.
        """
        with self._page(pdf_page) as (page, sheet):
            return links_of(self._handle, page, sheet, self.page_count)

    def picture(
        self,
        pdf_page: int,
        scale: float,
        clip: Box | None = None,
        slate: memoryview | None = None,
    ) -> Picture:
        """Draw a page, or a part of it, at so many pixels to the point.

        `clip` is in points of the page as shown. A picture that would have
        more pixels than `drawing.PIXELS_MAX` is drawn at a smaller scale. It is
        drawn on `slate` where it fits there, which holds it until the next one.

        Raises:
            Damaged: this page cannot be drawn.
        """
        with self._page(pdf_page) as (page, sheet):
            picture = picture_of(page, sheet, scale, clip, slate)
            if picture is None:
                raise Damaged(self.path)
            return picture

    @contextmanager
    def _page(self, pdf_page: int) -> Iterator[tuple[Any, Sheet]]:
        """Hold a page open."""
        if not 1 <= pdf_page <= self.page_count:
            raise ValueError(f"there is no page {pdf_page} of {self.page_count}")
        page = pdfium.FPDF_LoadPage(self._handle, pdf_page - 1)
        if not page:
            raise Damaged(self.path)
        try:
            yield page, _sheet_of(page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _said(self, key: str) -> str:
        """Return an entry of the document's information, on one line."""
        name = key.encode("ascii")
        return string_from(
            lambda buffer, size: pdfium.FPDF_GetMetaText(self._handle, name, buffer, size)
        )


def _opened(path: Path, password: str | None) -> Any:
    """Return PDFium's handle of a file, or say why there is none."""
    readable_bytes(path)
    start_engine()
    secret = None if password is None else password.encode("utf-8", "replace")
    handle = pdfium.FPDF_LoadDocument(os.fsencode(path), secret)
    if handle:
        return handle
    match pdfium.FPDF_GetLastError():
        case pdfium.FPDF_ERR_PASSWORD:
            raise WrongPassword(path) if password else PasswordNeeded(path)
        case pdfium.FPDF_ERR_SECURITY:
            raise Unsupported(path, "a PDF that is locked in an unknown way")
        case _:
            raise Damaged(path)


def _sheet_of(page: Any) -> Sheet:
    """Return the visible part of a page. What is no rectangle is taken for A4."""
    box = pdfium.FS_RECTF()
    turns = pdfium.FPDFPage_GetRotation(page) % 4
    seen = pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    if not seen or box.right <= box.left or box.top <= box.bottom:
        return Sheet(0.0, 0.0, *_A4_PT, quarter_turns=turns)
    return Sheet(box.left, box.bottom, box.right, box.top, turns)


@contextmanager
def _text_of(page: Any) -> Iterator[Any]:
    """Hold the text layer of a page open; None where there is none to be had."""
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        yield textpage
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
