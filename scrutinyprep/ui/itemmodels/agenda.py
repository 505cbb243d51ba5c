"""The agenda as a tree: items, and the papers under them, by their printed pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, Qt

from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper
from scrutinyprep.domain.papers import Document, PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.cards import Card, card_data
from scrutinyprep.ui.itemmodels.rows import NO_INDEX, Index
from scrutinyprep.ui.wording import (
    access_in_words,
    document_names,
    grounds_in_words,
    pages_in_words,
    questions_in_words,
)

translate = QCoreApplication.translate

_RECORDS = (DocumentKind.MINUTES, DocumentKind.TRANSCRIPT)
"""They have their own place. Printed minutes have pages to read here as well."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A row of the agenda tree, with where it leads."""

    card: Card
    file: DocumentId | None = None
    """The file whose PDF pages are meant; None for an item without papers."""
    pdf_pages: PageRange | None = None
    item: AgendaItem | None = None
    paper: ItemPaper | None = None
    branches: tuple[Branch, ...] = ()


def agenda_tree(
    agenda: Sequence[AgendaItem], files: Sequence[Document], asked: Counter[ItemId | None]
) -> tuple[Branch, ...]:
    """Return the tree of a meeting; `asked` counts the questions of each item."""
    pack = next((f for f in files if f.kind is DocumentKind.PACK), None)
    tree = [_item_branch(item, pack, asked[item.id]) for item in agenda]
    covered = {branch.file for top in tree for branch in (top, *top.branches)}
    front = _front(agenda, pack)
    others = [
        _file_branch(file)
        for file in files
        if (file.kind not in _RECORDS or file.pages) and file.id not in covered and file is not pack
    ]
    if pack is not None and not front and pack.id not in covered:
        others.insert(0, _file_branch(pack))
    return (*front, *tree, *others)


def branch_of_page(tree: Sequence[Branch], file: DocumentId, pdf_page: int) -> tuple[Branch, ...]:
    """Return the way from the top of the tree to the row that a page belongs to."""
    for branch in tree:
        below = branch_of_page(branch.branches, file, pdf_page)
        if below:
            return (branch, *below)
        if branch.file == file and branch.pdf_pages is not None and pdf_page in branch.pdf_pages:
            return (branch,)
    return ()


@dataclass(frozen=True, slots=True)
class _Node:
    """A branch with its neighbours, each by its number."""

    branch: Branch
    above: int
    row: int
    below: tuple[int, ...]


_ROOT = 0


class AgendaModel(QAbstractItemModel):
    """The agenda tree. Rows are numbered from top to bottom, and Qt is handed the numbers."""

    BranchRole = int(Qt.ItemDataRole.UserRole) + 9

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tree: tuple[Branch, ...] = ()
        self._nodes: dict[int, _Node] = {}
        self._top: tuple[int, ...] = ()

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        """Show this tree; where only words and counts differ, nothing is closed or lost."""
        if _is_shaped_alike(tree, self.tree):
            self.tree = tree
            self._renew(self._top, tree)
            return
        self.beginResetModel()
        self._take(tree)
        self.endResetModel()

    def index_of(self, key: object) -> QModelIndex:
        """Return where the row with this key is; an invalid index where there is none."""
        for number, node in self._nodes.items():
            if node.branch.card.key == key:
                return self._index(number)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a row under another."""
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the item that a paper stands under."""
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].above
        return QModelIndex() if above == _ROOT else self._index(above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows stand under another."""
        return len(self._below(parent))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return that there is one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's card or the row itself."""
        if not index.isValid():
            return None
        branch = self._nodes[index.internalId()].branch
        return branch if role == self.BranchRole else card_data(branch.card, role)

    def _take(self, tree: tuple[Branch, ...]) -> None:
        self.tree = tree
        self._nodes = {}
        self._top = self._number(tree, _ROOT)

    def _number(self, branches: tuple[Branch, ...], above: int) -> tuple[int, ...]:
        numbers = []
        for row, branch in enumerate(branches):
            number = len(self._nodes) + 1
            self._nodes[number] = _Node(branch, above, row, ())
            below = self._number(branch.branches, number)
            self._nodes[number] = _Node(branch, above, row, below)
            numbers.append(number)
        return tuple(numbers)

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def _below(self, parent: Index) -> tuple[int, ...]:
        if not parent.isValid():
            return self._top
        return self._nodes[parent.internalId()].below

    def _renew(self, numbers: tuple[int, ...], branches: tuple[Branch, ...]) -> None:
        """Take rows of the same shape, and tell of those that say something else.

        A pack of 1,000 pages has two thousand rows, of which a new mark changes two or three:
        a branch that is the very one before is passed over with all below it.
        """
        for number, branch in zip(numbers, branches, strict=True):
            node = self._nodes[number]
            if node.branch is branch:
                continue
            self._nodes[number] = replace(node, branch=branch)
            if node.branch.card != branch.card:
                index = self._index(number)
                self.dataChanged.emit(index, index)
            self._renew(node.below, branch.branches)


def _is_shaped_alike(one: tuple[Branch, ...], other: tuple[Branch, ...]) -> bool:
    """Say whether two trees have the same rows, whatever these say."""
    if one is other:
        return True
    return len(one) == len(other) and all(
        a is b or (a.card.key == b.card.key and _is_shaped_alike(a.branches, b.branches))
        for a, b in zip(one, other, strict=True)
    )


def _item_branch(item: AgendaItem, pack: Document | None, asked: int) -> Branch:
    file = item.papers[0].published_in if item.papers else (pack.id if pack else None)
    pages = item.pdf_pages
    if item.papers and file is not None:
        own = [paper.pdf_pages for paper in item.papers if paper.published_in == file]
        if pages is None or own[0].first not in pages:
            pages = PageRange(min(p.first for p in own), max(p.last for p in own))
    detail = (
        pages_in_words(pages, item.pack_pages),
        translate("agenda", "to follow") if item.to_follow else "",
        questions_in_words(asked),
    )
    tag = access_in_words(item.access)
    if item.exempt_part:
        tag = translate("agenda", "Exempt in part")
    card = Card(
        key=("item", item.id),
        title=item.title,
        number=item.number,
        tag=tag,
        detail=" · ".join(part for part in detail if part),
        tip=grounds_in_words(item.exempt_grounds),
        subject=item,
    )
    papers = tuple(_paper_branch(item, paper) for paper in item.papers)
    return Branch(
        card=card,
        file=file if pages is not None else None,
        pdf_pages=pages,
        item=item,
        branches=papers if len(papers) > 1 else (),
    )


def _paper_branch(item: AgendaItem, paper: ItemPaper) -> Branch:
    detail = (
        document_names()[paper.kind],
        pages_in_words(paper.pdf_pages, paper.pack_pages),
        translate("agenda", "version {number}").format(number=paper.version)
        if paper.version > 1
        else "",
    )
    card = Card(
        key=("paper", item.id, paper.document_id),
        title=paper.title,
        tag=access_in_words(paper.access),
        detail=" · ".join(part for part in detail if part),
        tip=grounds_in_words(paper.access),
        subject=paper,
    )
    return Branch(card, paper.published_in, paper.pdf_pages, item, paper)


def _file_branch(file: Document) -> Branch:
    pages = PageRange(1, file.pages) if file.pages else None
    card = Card(
        key=("file", file.id),
        title=file.title or file.file_name,
        tag=access_in_words(file.access),
        detail=" · ".join(
            part
            for part in (document_names()[file.kind], pages_in_words(pages, None, file.paging))
            if part
        ),
        subject=file,
    )
    return Branch(card, file.id if pages else None, pages)


def _front(agenda: Sequence[AgendaItem], pack: Document | None) -> tuple[Branch, ...]:
    """Return the pages of the pack before its first item: the frontsheet."""
    if pack is None:
        return ()
    starts = [
        item.pdf_pages.first
        for item in agenda
        if item.pdf_pages is not None
        and all(paper.published_in == pack.id for paper in item.papers)
    ]
    if not starts or min(starts) <= 1:
        return ()
    pages = PageRange(1, min(starts) - 1)
    card = Card(
        key=("front", pack.id),
        title=translate("agenda", "Agenda frontsheet"),
        detail=pages_in_words(pages, None),
        subject=pack,
    )
    return (Branch(card, pack.id, pages),)
