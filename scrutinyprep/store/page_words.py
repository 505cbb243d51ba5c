"""The words that were read from pictures of pages, as stored."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.scans import ScannedPage, ScannedWord
from scrutinyprep.models import PageRow, PageWordsRow


class _Stored(msgspec.Struct, frozen=True):
    """What the column `words` holds, as JSON."""

    words: tuple[tuple[str, float, float, float, float, int, int], ...]
    """Each with left, top, right, bottom, block and line, as `ScannedWord` has them."""
    text_before: str
    """What the file itself gives as the page's text: nothing, or next to nothing."""


def set_page_words(session: Session, sha256: str, page: ScannedPage) -> None:
    """Keep what was read of a page, in place of what was read of it before."""
    row = session.get(PageWordsRow, (sha256, page.pdf_page))
    if row is None:
        before = session.get_one(PageRow, (sha256, page.pdf_page)).text
        row = PageWordsRow(sha256=sha256, pdf_page=page.pdf_page, words="", engine="")
        session.add(row)
    else:
        before = _read(row).text_before
    words = tuple(
        (
            word.text,
            # To a hundredth of a point: finer than any picture is drawn.
            round(word.left, 2),
            round(word.top, 2),
            round(word.right, 2),
            round(word.bottom, 2),
            word.block,
            word.line,
        )
        for word in page.words
    )
    row.words = msgspec.json.encode(_Stored(words, before)).decode()
    row.engine = page.engine
    session.flush()


def page_words_of(session: Session, sha256: str, pdf_page: int) -> ScannedPage | None:
    """Return what was read of a page; None where nobody had it read."""
    row = session.get(PageWordsRow, (sha256, pdf_page))
    return None if row is None else _to_domain(row)


def pages_read(session: Session, sha256: str) -> list[ScannedPage]:
    """Return everything that was read of a file, in the order of its pages."""
    rows = session.scalars(
        select(PageWordsRow).where(PageWordsRow.sha256 == sha256).order_by(PageWordsRow.pdf_page)
    )
    return [_to_domain(row) for row in rows]


def forget_page_words(session: Session, sha256: str, pdf_page: int) -> str:
    """Take away what was read of a page; return the text that the file itself gives."""
    row = session.get(PageWordsRow, (sha256, pdf_page))
    if row is None:
        return session.get_one(PageRow, (sha256, pdf_page)).text
    before = _read(row).text_before
    session.execute(
        delete(PageWordsRow).where(PageWordsRow.sha256 == sha256, PageWordsRow.pdf_page == pdf_page)
    )
    return before


def is_machine_read(session: Session, sha256: str, pdf_page: int) -> bool:
    """Say whether words of a page can only have been read from its picture.

    True as well where what was read has been forgotten since: a quotation that
    was taken meanwhile stays what it was.
    """
    page = (PageRow.sha256 == sha256) & (PageRow.pdf_page == pdf_page)
    read = exists().where(PageWordsRow.sha256 == sha256, PageWordsRow.pdf_page == pdf_page)
    return (
        session.scalar(select(PageRow.pdf_page).where(page & (PageRow.needs_ocr | read)))
        is not None
    )


def engines_of(session: Session, sha256: str) -> dict[int, str]:
    """Return what read each of a file's pages that was read from its picture."""
    rows = session.execute(
        select(PageWordsRow.pdf_page, PageWordsRow.engine).where(PageWordsRow.sha256 == sha256)
    )
    return dict(rows.all())


def _to_domain(row: PageWordsRow) -> ScannedPage:
    words = tuple(ScannedWord(*word) for word in _read(row).words)
    return ScannedPage(row.pdf_page, row.engine, words)


def _read(row: PageWordsRow) -> _Stored:
    return msgspec.json.decode(row.words, type=_Stored)
