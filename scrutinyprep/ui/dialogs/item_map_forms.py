"""What is asked before an item map is put right: small forms, each of one question."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.correcting import grounds_of
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.theme import set_role
from scrutinyprep.ui.wording import document_names

translate = QCoreApplication.translate


class Form(FittedDialog):
    """A question with fields, and buttons to answer it or to leave it."""

    def __init__(self, title: str, words: str, answer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        said = QLabel(words, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        set_role(said, "soft")
        self.fields = QFormLayout()
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        buttons = QDialogButtonBox(self)
        self._last: QWidget | None = None
        self._buttons = buttons
        self.answer = buttons.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
        self.answer.setDefault(True)
        self.answer.setProperty("primary", True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addLayout(self.fields)
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def add(self, words: str, field: QWidget) -> None:
        """Add a field under its words. The first is where typing begins; the buttons come last."""
        field.setAccessibleName(words.replace("&", ""))
        self.fields.addRow(words, field)
        if self._last is None:
            field.setFocus()
        else:
            self.setTabOrder(self._last, field)
        self.setTabOrder(field, self._buttons)
        self._last = field


class ItemForm(Form):
    """Asks for the number and the title of an item."""

    def __init__(self, title: str, words: str, answer: str, parent: QWidget) -> None:
        super().__init__(title, words, answer, parent)
        self.number, self.title = QLineEdit(self), QLineEdit(self)
        self.add(self.tr("&Number, as printed"), self.number)
        self.add(self.tr("&Title"), self.title)
        self.title.textChanged.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        self.answer.setEnabled(bool(self.title.text().strip()))


class PaperForm(Form):
    """Asks for the title of a paper, and what it is."""

    def __init__(self, title: str, words: str, answer: str, parent: QWidget) -> None:
        super().__init__(title, words, answer, parent)
        self.title, self._kind = QLineEdit(self), QComboBox(self)
        for kind in (DocumentKind.APPENDIX, DocumentKind.REPORT):
            self._kind.addItem(document_names()[kind], kind)
        self.add(self.tr("&Title"), self.title)
        self.add(self.tr("&Kind"), self._kind)
        self.title.textChanged.connect(self._update)
        self._update()

    @property
    def kind(self) -> DocumentKind:
        """What the paper is."""
        kind: DocumentKind = self._kind.currentData()
        return kind

    def show_kind(self, kind: DocumentKind) -> None:
        """Show what it is now."""
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind)))

    @Slot()
    def _update(self) -> None:
        self.answer.setEnabled(bool(self.title.text().strip()))


@dataclass(frozen=True, slots=True)
class Scope:
    """What a marking is about."""

    words: str
    is_pages: bool = False


class AccessForm(Form):
    """Asks what is exempt, or open again, and on what ground."""

    def __init__(self, scopes: list[Scope], pages: tuple[int, int, int], parent: QWidget) -> None:
        super().__init__(
            translate("item map", "Exempt or open"),
            translate(
                "item map",
                "What is exempt is marked wherever it goes, and stays out of the briefing unless "
                "you include it. Everything that you make from it is exempt with it.",
            ),
            translate("item map", "Mark it"),
            parent,
        )
        first, last, end = pages
        self._scopes = scopes
        self.scope, self.ground = QComboBox(self), QComboBox(self)
        for scope in scopes:
            self.scope.addItem(scope.words)
        for words, access in _grounds():
            self.ground.addItem(words, access)
        self.ground.setCurrentIndex(3)
        self.first, self.last = QSpinBox(self), QSpinBox(self)
        for box, value in ((self.first, first), (self.last, last)):
            box.setRange(1, end)
            box.setValue(value)
        self.add(self.tr("&What"), self.scope)
        self.add(self.tr("&From PDF page"), self.first)
        self.add(self.tr("&To PDF page"), self.last)
        self.add(self.tr("&Ground: Local Government Act 1972, Schedule 12A"), self.ground)
        self.scope.currentIndexChanged.connect(self._update)
        self.first.valueChanged.connect(self._update)
        self.last.valueChanged.connect(self._update)
        self._update()

    @property
    def access(self) -> Access:
        """Who may see it."""
        access: Access = self.ground.currentData()
        return access

    @property
    def is_pages(self) -> bool:
        """Whether single pages are meant."""
        return self._scopes[self.scope.currentIndex()].is_pages

    @Slot()
    def _update(self) -> None:
        for box in (self.first, self.last):
            self.fields.setRowVisible(box, self.is_pages)
        self.answer.setEnabled(not self.is_pages or self.first.value() <= self.last.value())


class PrintedNumberForm(Form):
    """Asks which number is printed on a page."""

    def __init__(self, pdf_page: int, printed: int | None, parent: QWidget) -> None:
        super().__init__(
            translate("item map", "Printed page number"),
            translate(
                "item map",
                "Say which number is printed on PDF page {page}. The pages after it count on "
                "from there, up to the end of the file.",
            ).format(page=pdf_page),
            translate("item map", "Number the pages"),
            parent,
        )
        self.number = QSpinBox(self)
        self.number.setRange(1, 99_999)
        self.number.setValue(printed or pdf_page)
        self.none = QCheckBox(self.tr("From here on, no numbers are &printed"), self)
        self.none.toggled.connect(self.number.setDisabled)
        self.add(self.tr("&Number on PDF page {page}").format(page=pdf_page), self.number)
        self.fields.addRow(self.none)
        self.number.selectAll()

    @property
    def printed(self) -> int | None:
        """The number that is printed on the page; None where none is."""
        return None if self.none.isChecked() else self.number.value()


def _grounds() -> list[tuple[str, Access]]:
    """Return the grounds that the Act knows, and none.

    Source: Local Government Act 1972, Schedule 12A, Part 1 (England) and Part 4 (Wales).
    """
    names = (
        translate("item map", "an individual"),
        translate("item map", "what reveals an individual’s identity"),
        translate("item map", "financial or business affairs"),
        translate("item map", "labour relations"),
        translate("item map", "legal professional privilege"),
        translate("item map", "notices and orders to be given"),
        translate("item map", "crime: prevention, investigation, prosecution"),
    )
    grounds = [(translate("item map", "Open: nothing is withheld"), OPEN)]
    for first, words in (
        (1, translate("item map", "England, paragraph {number}: {name}")),
        (12, translate("item map", "Wales, paragraph {number}: {name}")),
    ):
        for number, name in enumerate(names, first):
            grounds.append((words.format(number=number, name=name), grounds_of([number])))
    grounds.append((translate("item map", "Exempt; the paper does not say why"), grounds_of([])))
    return grounds
