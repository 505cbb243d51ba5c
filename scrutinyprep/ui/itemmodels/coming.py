"""What a colleague's file would bring, as rows with a box to tick each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.shares import (
    SharedEvidence,
    SharedHighlight,
    SharedLine,
    SharedMark,
    SharedNote,
    SharedQuestion,
)
from scrutinyprep.sharing.merging import Verdict
from scrutinyprep.ui.itemmodels.rows import Index
from scrutinyprep.ui.itemmodels.table import TableModel
from scrutinyprep.ui.wording import access_in_words, page_in_words

if TYPE_CHECKING:
    from scrutinyprep.services.taking_in import Coming

translate = QCoreApplication.translate


class Column(IntEnum):
    """What stands where."""

    WHAT = 0
    WORDS = 1
    PASSAGE = 2


class ComingModel(TableModel["Coming"]):
    """Marks on their way in. What can come in has a box, ticked to begin with.

    But not where the same words are here already: both would ask the same.

    Signals:
        ticked: what is ticked has changed.
    """

    columns = Column
    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda coming: coming.mark.id, parent)
        self._unticked: set[str] = set()

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of what is ticked."""
        return frozenset(
            one.mark.id for one in self._rows if one.is_choice and one.mark.id not in self._unticked
        )

    def show_coming(self, coming: Sequence[Coming]) -> None:
        """Show what there is to choose, and what can't come in: conflicts first."""
        order = list(Verdict)
        telling = [one for one in coming if one.is_choice or not one.can_come]
        self._unticked = {one.mark.id for one in telling if _is_asked_already(one)}
        self.show_rows(
            sorted(
                (one for one in telling if not _comes_along(one, telling)),
                key=lambda one: (
                    not one.can_come,
                    one.verdict is not Verdict.BOTH,
                    order.index(one.verdict),
                ),
            )
        )

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick every box, or none."""
        self._unticked = set() if is_ticked else {one.mark.id for one in self._rows}
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def headings(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (self.tr("Take in"), self.tr("Words"), self.tr("Passage"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what can come in be ticked."""
        flags = super().flags(index)
        has_box = index.isValid() and index.column() == Column.WHAT
        if has_box and self._rows[index.row()].is_choice:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, or whether its box is ticked."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.WHAT:
            return self._box(one)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.WHAT:
                return f"{kind_in_words(one.mark)}\n{verdict_in_words(one)}"
            case Column.WORDS:
                return "\n".join(_words(one))
            case Column.PASSAGE:
                return _passage(one)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a box, or take the tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        mark = self._rows[index.row()].mark.id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._unticked.discard(mark)
        else:
            self._unticked.add(mark)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _box(self, one: Coming) -> Qt.CheckState | None:
        if not one.is_choice:
            return None
        is_off = one.mark.id in self._unticked
        return Qt.CheckState.Unchecked if is_off else Qt.CheckState.Checked


def kind_in_words(mark: SharedMark) -> str:
    """Return what a mark is."""
    return {
        SharedLine: translate("coming", "Line of enquiry"),
        SharedQuestion: translate("coming", "Question"),
        SharedEvidence: translate("coming", "Evidence"),
        SharedNote: translate("coming", "Note"),
        SharedHighlight: translate("coming", "Highlight"),
    }[type(mark)]


def verdict_in_words(one: Coming) -> str:
    """Return what would become of a mark."""
    if not one.can_come:
        return translate("coming", "can’t come in")
    return {
        Verdict.NEW: translate("coming", "new"),
        Verdict.CHANGED: translate("coming", "changed"),
        Verdict.REMOVED: translate("coming", "taken away"),
        Verdict.BOTH: translate("coming", "both changed: keeps both"),
        Verdict.KEPT: translate("coming", "stays"),
        Verdict.SAME: translate("coming", "the same"),
        Verdict.OLDER: translate("coming", "yours is newer"),
    }[one.verdict]


def _comes_along(one: Coming, others: Sequence[Coming]) -> bool:
    """Say whether it comes with a question, and is no row of its own."""
    questions = [other.mark for other in others if isinstance(other.mark, SharedQuestion)]
    if isinstance(one.mark, SharedEvidence):
        return any(question.id == one.mark.question_id for question in questions)
    if isinstance(one.mark, SharedLine) and one.verdict is Verdict.NEW:
        return any(question.said.line_id == one.mark.id for question in questions)
    return False


def _is_asked_already(one: Coming) -> bool:
    """Say whether a question here has the same words, but for capitals and spaces."""
    return any(words.casefold().split() == one.mark.text.casefold().split() for words in one.alike)


def _words(one: Coming) -> list[str]:
    mark, mine = one.mark, one.mine
    said = [mark.text] if mark.text else []
    if mine is not None and mine.text != mark.text:
        said.append(translate("coming", "Yours: {words}").format(words=mine.text))
    if _is_asked_already(one):
        said.append(translate("coming", "Yours has the same words, so it is not ticked."))
    else:
        said += [
            translate("coming", "Much like yours: {words}").format(words=words)
            for words in one.alike
        ]
    author = mark.provenance.author
    tail = [translate("coming", "By {name}").format(name=author)] if author else []
    if mark.access.is_exempt:
        tail.append(access_in_words(mark.access))
    if tail:
        said.append(", ".join(tail))
    return said


def _passage(one: Coming) -> str:
    wanted: TextAnchor | None = None
    if not isinstance(one.mark, SharedLine) and one.mark.place is not None:
        wanted = one.mark.place.anchor
    if wanted is None:
        return ""
    if one.spot.place is not None:
        anchor = one.spot.place.anchor
        return page_in_words(anchor.pdf_page, anchor.pack_page)
    if not one.is_lost:
        return ""
    page = page_in_words(wanted.pdf_page, wanted.pack_page)
    return translate("coming", "not found (was {page})").format(page=page)
