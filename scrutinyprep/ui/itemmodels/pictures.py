"""Saying in the agenda tree which papers hold pages that are pictures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.itemmodels.agenda import Branch

translate = QCoreApplication.translate


def with_pictures(
    tree: Sequence[Branch], pictures: Mapping[DocumentId, Collection[int]]
) -> tuple[Branch, ...]:
    """Return the tree with a word of the pages, by file, whose text nobody has read yet."""
    return tuple(_with_pictures(branch, pictures) for branch in tree)


def _with_pictures(branch: Branch, pictures: Mapping[DocumentId, Collection[int]]) -> Branch:
    below = with_pictures(branch.branches, pictures)
    pages = branch.pdf_pages
    count = 0
    if branch.file is not None and pages is not None:
        count = sum(page in pages for page in pictures.get(branch.file, ()))
    if not count:
        return replace(branch, branches=below)
    detail = " · ".join(part for part in (branch.card.detail, _in_words(count)) if part)
    return replace(branch, card=replace(branch.card, detail=detail), branches=below)


def _in_words(count: int) -> str:
    if count == 1:
        return translate("agenda", "1 page is a picture")
    return translate("agenda", "{count} pages are pictures").format(count=count)
