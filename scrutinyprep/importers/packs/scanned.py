"""Pages that are pictures: which they are, what to tell of them, and their text once it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedDetail,
    ParsedPage,
    ParsedRecommendation,
    ParsedSection,
    ParsedWarning,
)
from scrutinyprep.importers.packs.details import details_of
from scrutinyprep.importers.packs.recommendations import recommendations_in
from scrutinyprep.importers.packs.sections import sections_of
from scrutinyprep.importers.packs.stamps import stamps_of
from scrutinyprep.importers.packs.views import PageView, view_of
from scrutinyprep.pdf.content import PageContent

_MARGIN_SHARE = 0.09
"""Share of a page's height, at its head and at its foot, for stamps and running lines."""
_FEW_LETTERS = 12
"""Fewer than that in the body of a page are no text: a date, or a scanner's name."""
_SOME_LETTERS = 100
_TELLING_SHARE = 0.35
"""Of so few letters over a picture, this share must be words, or a scanner guessed them."""
_AROUND_WORDS = ".,:;()[]\"'‘’“”–—-"
_ENOUGH_SIGNS = 40
_ODD_SHARE = 0.3
_WITHOUT_MEANING = frozenset({"Co", "Cn", "Cc"})
"""Unicode's categories of signs that stand for nothing: private, not given, control."""
_RANGES_TOLD = 8


@dataclass(frozen=True, slots=True)
class ScannedPaper:
    """What stands in the pages of a paper that were read from their pictures."""

    texts: dict[int, str]
    """Each page's text in reading order, as `ParsedPage` has it."""
    sections: tuple[ParsedSection, ...]
    recommendations: tuple[ParsedRecommendation, ...]
    details: tuple[ParsedDetail, ...]


def needs_ocr(page: PageContent, view: PageView) -> bool:
    """Say whether a page's picture may hold text that the page itself does not give.

    A stamp and a footer over a scanned page are no text of it, nor are letters
    that the file gives no meaning to. A page that nothing is on needs nothing,
    and neither does a slide with a picture beside its words.
    """
    may_be_odd = bool(_odd_signs(view.text))
    if not (may_be_odd or page.has_pictures):
        return False  # so most pages are, and no word of them has to be looked at
    words = _words_in_body(view)
    if may_be_odd and _is_meaningless(words):
        return True
    if not page.has_pictures:
        return False
    letters = sum(sum(map(str.isalnum, word)) for word in words)
    if letters < _FEW_LETTERS:
        return True
    telling = sum(word.strip(_AROUND_WORDS).isalpha() and len(word) > 2 for word in words)
    return letters < _SOME_LETTERS and telling < _TELLING_SHARE * len(words)


def _words_in_body(view: PageView) -> list[str]:
    """Return the words of a page that do not stand at its very head or foot."""
    top, bottom = _MARGIN_SHARE * view.height_pt, (1 - _MARGIN_SHARE) * view.height_pt
    return [
        word
        for row in view.rows
        for cell in row.cells
        for line in cell
        if line.box.bottom > top and line.box.top < bottom
        for word in line.text.split()
    ]


def _is_meaningless(words: Sequence[str]) -> bool:
    """Say whether a text layer has shapes where letters should be, as a broken font leaves it."""
    text = "".join(words)
    if len(text) < _ENOUGH_SIGNS:
        return False
    return sum(map(text.count, _odd_signs(text))) >= _ODD_SHARE * len(text)


def _odd_signs(text: str) -> list[str]:
    """Return the signs in a text that have no meaning, each of them once."""
    if text.isascii():
        return []
    # A page has a hundred signs, each of them many times over.
    return [
        s
        for s in set(text)
        if (s > "~" or s < " ")
        and (s == "\ufffd" or (category(s) in _WITHOUT_MEANING and not s.isspace()))
    ]


def scan_warnings(pages: Sequence[ParsedPage]) -> list[ParsedWarning]:
    """Return a warning that names the pages which are pictures without text."""
    scanned = [page.pdf_page for page in pages if page.needs_ocr]
    if not scanned:
        return []
    what = "it can be read but not searched or quoted until its text is read (OCR these pages)."
    if len(pages) == 1 and scanned:
        words = f"The only page of this file is a picture without text: {what}"
    elif len(scanned) == len(pages):
        words = f"Every page of this file is a picture without text ({len(pages)} pages): {what}"
    elif len(scanned) == 1:
        words = f"PDF page {scanned[0]} of {len(pages)} is a picture without text: {what}"
    else:
        words = (
            f"{len(scanned)} of {len(pages)} pages are pictures without text "
            f"(PDF pages {_ranges(scanned)}): {what.replace('it can', 'they can', 1)}"
        ).replace("until its text", "until their text")
    return [ParsedWarning("needs-ocr", words)]


def read_scanned(
    pages: Sequence[PageContent], kind: DocumentKind, access: Access, *, is_stamped: bool
) -> ScannedPaper:
    """Structure pages of one paper whose lines were read from pictures, as any other pages.

    `is_stamped` says whether the numbers of a pack may stand on them.
    """
    stamps = stamps_of(pages, numbered=is_stamped)
    views = [view_of(page, stamp) for page, stamp in zip(pages, stamps, strict=True)]
    sections = sections_of(views, access)
    return ScannedPaper(
        texts={view.pdf_page: view.text for view in views},
        sections=sections,
        recommendations=recommendations_in(sections, kind),
        details=details_of(sections) if kind is DocumentKind.REPORT else (),
    )


def _ranges(pages: Sequence[int]) -> str:
    """Return "3–7, 11 and more"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    told = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    if len(told) > _RANGES_TOLD:
        return ", ".join(told[:_RANGES_TOLD]) + " and more"
    return ", ".join(told)
