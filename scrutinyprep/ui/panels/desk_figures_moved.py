"""A figure then and now: as it is told here, and as it was told before, each with its source."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from scrutinyprep.domain.figures import StatedFigure, ThenAndNow
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.figures import moved_cards, source_in_words
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.desk_quoting import Quotable, QuotingFoot
from scrutinyprep.ui.theme import Appearance

_VALUE_PX = 96


class FigureMoved(QFrame):
    """Shows one figure beside what was told of the same measure before.

    Signals:
        opened: the Hit where a figure stands that the user wants to see.
        said: a sentence on what was done.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, deeds: Deeds, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: StatedFigure | None = None
        self._build(deeds, appearance)

    @property
    def sides(self) -> CardList:
        """The figure now, and then."""
        return self._list

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence would go into."""
        self._foot.work_on(question)

    def show_nothing(self) -> None:
        """Show that no figure is chosen."""
        self._now = None
        self._list.cards.show_rows([])
        self._about.setText("")
        self._foot.update_buttons()

    def wait_for(self, now: StatedFigure) -> None:
        """Show a figure while earlier papers and meetings are looked through."""
        if self._now == now:
            return
        self._now = now
        self._about.setText(self.tr("Looking through earlier papers and meetings…"))
        self._show(moved=())

    def show_pairs(self, now: StatedFigure, moved: list[ThenAndNow]) -> None:
        """Show what was told before, unless another figure was chosen meanwhile."""
        if now != self._now:
            return
        self._about.setText("" if moved else self._why_nothing(now))
        self._show(moved=moved)

    def _show(self, moved: list[ThenAndNow] | tuple[()]) -> None:
        if self._now is None:
            return
        cards = moved_cards(self._now, list(moved))
        self._list.cards.show_rows(cards)
        if self._chosen() is None:
            # Where the chosen card went, Qt may have passed on to a heading.
            self._list.choose(cards[1].key)
        self._about.setVisible(bool(self._about.text()))
        self._foot.update_buttons()

    def _why_nothing(self, now: StatedFigure) -> str:
        if now.figure.period is None or not now.figure.period.is_whole:
            return self.tr(
                "The paper does not say here for which year this figure holds, so it is not "
                "compared with any other."
            )
        if not now.figure.unit:
            return self.tr("The table does not say in what it counts, so it is not compared.")
        return self.tr(
            "No earlier paper or meeting in the library tells of exactly the same, with its period."
        )

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        one = index.data(CardsModel.SubjectRole)
        if isinstance(one, StatedFigure):
            self.opened.emit(one.hit)

    def _chosen(self) -> StatedFigure | None:
        card = self._list.chosen
        return card.subject if card is not None and isinstance(card.subject, StatedFigure) else None

    def _build(self, deeds: Deeds, appearance: Appearance) -> None:
        self._about = QLabel(self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "soft")
        self._about.setContentsMargins(16, 8, 16, 8)
        self._about.hide()
        name = self.tr("The chosen figure, now and before")
        self._list = CardList(appearance, name, self, number_px=_VALUE_PX)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(self._on_clicked)
        self._foot = QuotingFoot(deeds, self._list, quotable, self)
        self._foot.opened.connect(self.opened)
        self._foot.said.connect(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self._about)
        column.addWidget(self._foot)


def quotable(subject: object) -> Quotable | None:
    """Return what can be quoted of a figure: the sentence or the row in which it stands."""
    if not isinstance(subject, StatedFigure):
        return None
    return Quotable(subject.hit, subject.figure.words, source_in_words(subject))
