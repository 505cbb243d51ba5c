"""The sections of a paper: headings with the numbered paragraphs and bullets under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.parsed import ParsedPassage, ParsedSection, PassageKind
from scrutinyprep.importers.packs.divided import made_whole
from scrutinyprep.importers.packs.headings import Heading, HeadingRules
from scrutinyprep.importers.packs.markers import CODE
from scrutinyprep.importers.packs.paragraphs import Paragraph, paragraphs_of
from scrutinyprep.importers.packs.run_in import run_in_apart
from scrutinyprep.importers.packs.running import body_rows
from scrutinyprep.importers.packs.tables import tabled
from scrutinyprep.importers.packs.views import PageView

_INNER = re.compile(r"\(?([a-z]{1,5}|\d{1,2})[.)]", re.IGNORECASE)
_ROMAN = re.compile(r"[ivx]+")
_INDENT_PT = 6.0


class TellsHeadings(Protocol):
    """What knows the headings of a paper: by their print, or by more."""

    def heading(self, paragraph: Paragraph, following: Paragraph | None) -> Heading | None:
        """Return the paragraph as a heading, if it is one."""


def sections_of(views: Sequence[PageView], access: Access = OPEN) -> tuple[ParsedSection, ...]:
    """Return the sections of one paper's pages, in order."""
    rules = {view.pdf_page: view.rules for view in views}
    pages = [(page, tabled(rows, rules[page])) for page, rows in body_rows(views)]
    underlined = {view.pdf_page: frozenset(view.underlined) for view in views if view.underlined}
    paragraphs = run_in_apart(made_whole(list(paragraphs_of(pages, underlined))))
    return sections_in(paragraphs, HeadingRules.of(paragraphs), access)


def sections_in(
    paragraphs: Sequence[Paragraph], rules: TellsHeadings, access: Access = OPEN
) -> tuple[ParsedSection, ...]:
    """Return the sections that paragraphs fall into, in order.

    What stands before the first heading is a section without one.
    """
    sections: list[ParsedSection] = []
    heading: Heading | None = None
    page: int | None = None
    passages: list[ParsedPassage] = []
    numbers = _Numbers()
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found = rules.heading(paragraph, following)
        if found is None:
            text = paragraph.text
            if text:
                number = numbers.full(paragraph)
                passages.append(
                    ParsedPassage(
                        text,
                        paragraph.pdf_page,
                        number,
                        paragraph.kind,
                        paragraph.printed,
                        paragraph.cells,
                    )
                )
            continue
        if heading is not None or passages:
            sections.append(_section(heading, page, passages, access))
        heading, page, passages = found, paragraph.pdf_page, []
        numbers = _Numbers(found.number)
    if heading is not None or passages:
        sections.append(_section(heading, page, passages, access))
    return tuple(sections)


def _section(
    heading: Heading | None, page: int | None, passages: list[ParsedPassage], access: Access
) -> ParsedSection:
    """Return a section as it is stored."""
    if page is None and passages:
        page = passages[0].pdf_page
    return ParsedSection(
        heading=heading.text if heading else "",
        number=heading.number if heading else None,
        level=heading.level if heading else 1,
        pdf_page=page,
        passages=tuple(passages),
        access=access,
    )


class _Numbers:
    """Gives each paragraph its whole number: "3.2(a)" for the "(a)" under 3.2."""

    def __init__(self, heading: str | None = None) -> None:
        self._outer = heading
        self._inner: list[tuple[str, float]] = []

    def full(self, paragraph: Paragraph) -> str | None:
        """Return the paragraph's number with those it stands under."""
        printed = paragraph.number
        if printed is None or paragraph.kind is PassageKind.BULLET:
            return None
        found = _INNER.fullmatch(printed)
        if printed[0].isdigit() and (found is None or found[1].isdigit()):
            self._outer, self._inner = printed.strip(" .)").replace(" ", ""), []
            return self._outer
        if CODE.fullmatch(printed):
            self._outer, self._inner = printed, []
            return self._outer
        label = f"({printed.strip('().')})"
        left = paragraph.first.box.left
        while self._inner and self._is_beside(label, left):
            self._inner.pop()
        self._inner.append((label, left))
        outer = self._outer if self._outer and "." in self._outer else ""
        return outer + "".join(part for part, _ in self._inner)

    def _is_beside(self, label: str, left: float) -> bool:
        """Say whether a label is of the rank of the innermost one, or further out."""
        last, last_left = self._inner[-1]
        if left > last_left + _INDENT_PT:
            return False
        if left < last_left - _INDENT_PT:
            return True
        # "(i)" straight under "(a)" with no indent begins an inner list; after "(h)" it does not.
        is_roman = _ROMAN.fullmatch(label.strip("()")) is not None
        return not (
            label == "(i)" and is_roman and last != "(h)" and not _ROMAN.fullmatch(last[1:-1])
        )
