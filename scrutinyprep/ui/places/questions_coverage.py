"""Which sections and recommendations of a meeting's papers have no question yet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.coverage import Coverage, CoveredRecommendation, CoveredSection
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import access_in_words, page_in_words, questions_in_words

_Covered = CoveredSection | CoveredRecommendation


class CoveragePanel(QWidget):
    """Lists what nobody asks about yet, item by item; a click leads to its page.

    Signals:
        opened: the file's id and the PDF page of what the user wants to see.
    """

    opened = Signal(object, int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage = Coverage()
        self._agenda: tuple[AgendaItem, ...] = ()
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setProperty("role", "soft")
        self._all = QCheckBox(self.tr("Show those with questions too"), self)
        self._all.toggled.connect(self._fill)
        self._list = CardList(appearance, self.tr("Parts of the papers without a question"), self)
        self._list.clicked.connect(self._on_activated)
        self._list.activated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._told)
        column.addWidget(self._all)
        column.addWidget(self._list, 1)

    @property
    def list_(self) -> CardList:
        """The list of parts."""
        return self._list

    def show_coverage(self, coverage: Coverage, agenda: tuple[AgendaItem, ...]) -> None:
        """Show how far a meeting's papers are covered."""
        self._coverage, self._agenda = coverage, agenda
        self._fill()

    @Slot()
    def _fill(self) -> None:
        parts: tuple[_Covered, ...] = (*self._coverage.sections, *self._coverage.recommendations)
        bare = [one for one in parts if not one.questions]
        shown = list(parts) if self._all.isChecked() else bare
        cards: list[Card] = []
        for item in self._agenda:
            of_item = [one for one in shown if one.item_id == item.id]
            if of_item:
                title = f"{item.number} {item.title}".strip()
                cards.append(Card(("heading", item.id), title, is_heading=True))
                cards += [_card(place, one) for place, one in enumerate(of_item)]
        self._list.cards.show_rows(cards)
        self._all.setVisible(len(bare) < len(parts))
        words = self.tr("{bare} of {all} sections and recommendations have no question yet.")
        if parts and not bare:
            words = self.tr("Every section and every recommendation has a question.")
        elif not parts:
            words = self.tr("The papers have no sections to go by.")
        self._told.setText(words.format(bare=len(bare), all=len(parts)))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        part = index.data(CardsModel.SubjectRole)
        if isinstance(part, CoveredSection):
            self.opened.emit(part.opens_in, part.section.pdf_page or 1)
        elif isinstance(part, CoveredRecommendation):
            self.opened.emit(part.opens_in, part.recommendation.pdf_page or 1)


def _card(place: int, part: _Covered) -> Card:
    if isinstance(part, CoveredSection):
        section = part.section
        title = " ".join(word for word in (section.number, section.heading) if word)
        where = page_in_words(section.pdf_page, section.pack_page)
        access, sign = section.access, ""
    else:
        asked = part.recommendation
        title, where = asked.text, page_in_words(asked.pdf_page, asked.pack_page, asked.paging)
        access, sign = asked.access, "✓"
    details = (where, questions_in_words(part.questions))
    return Card(
        key=(part.item_id, place, isinstance(part, CoveredSection), title),
        title=title,
        number=sign,
        tag=access_in_words(access),
        detail=" · ".join(one for one in details if one),
        subject=part,
    )
