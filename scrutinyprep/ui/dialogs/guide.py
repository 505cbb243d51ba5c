"""The guide inside the program: the pages of docs/guide, with their pictures, offline."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QSignalBlocker,
    QStringListModel,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.settings import guide_folder
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.theme import Appearance, Step, Theme

FIRST = "README"
"""The page that lists all the others."""
_PAGE = re.compile(r"[a-z0-9-]+|README")
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_LISTED = re.compile(r"\]\(([a-z0-9-]+)\.md\)")
_STEPS = {1: Step.TITLE, 2: Step.HEADING, 3: Step.BODY}
_LINE_PERCENT = 140
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_TEXT_PX = 660
"""A line of text is not wider than that at 100%."""


def page_for(widget: QWidget | None) -> str:
    """Return the page of the guide that tells of the pane that a widget stands in."""
    asked: QObject | None = widget
    while asked is not None:
        page = asked.property("guide")
        if isinstance(page, str) and page:
            return page
        asked = asked.parent()
    return FIRST


def pages_listed(folder: Path) -> list[tuple[str, str]]:
    """Return the name and the title of each page, in the order of the first one."""
    first = (folder / f"{FIRST}.md").read_text(encoding="utf-8")
    names = [FIRST, *dict.fromkeys(_LISTED.findall(first))]
    return [(name, _title(folder, name)) for name in names if (folder / f"{name}.md").is_file()]


def _title(folder: Path, name: str) -> str:
    found = _TITLE.search((folder / f"{name}.md").read_text(encoding="utf-8"))
    return found[1] if found else name


class GuidePage(QTextBrowser):
    """Shows one page at a time; its links lead to others of them and nowhere else.

    Signals:
        turned: -1 for the page before, 1 for the one after it.
    """

    turned = Signal(int)

    def __init__(self, appearance: Appearance, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._theme = appearance.theme
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setReadOnly(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(self.tr("Guide"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page = ""
        self._drawn_width = 0
        appearance.changed.connect(self._wear)

    def show_page(self, name: str) -> bool:
        """Show a page from its top; say whether there is one of that name."""
        path = self._folder / f"{name}.md"
        if not _PAGE.fullmatch(name) or not path.is_file():
            return False
        self.page = name
        self._drawn_width = self._width()
        self.setMarkdown(path.read_text(encoding="utf-8"))
        self._dress()
        self.verticalScrollBar().setValue(0)
        return True

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture of the guide, no wider than the text."""
        path = (self._folder / QUrl(name).path()).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        if path.parent not in {
            (folder / "pictures").resolve() for folder in (self._folder, self._folder.parent)
        }:
            return None
        picture = QImage(str(path))
        # Beside the number of a step there is so much less room.
        room = self._width() - self.document().indentWidth()
        widest = room * self.devicePixelRatioF()
        if not picture.isNull() and picture.width() > widest:
            picture = picture.scaledToWidth(
                round(widest), Qt.TransformationMode.SmoothTransformation
            )
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        return picture

    def _width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().width() - bar - 2 * self._theme.space(32)
        return max(self._theme.px(200), min(self._theme.px(_TEXT_PX), room))

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        if self.page:
            self.show_page(self.page)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that turn pages from the window behind, which has a use for them too."""
        if event.type() is QEvent.Type.ShortcutOverride and _turn_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn back and forward: Qt would look among addresses that were never set here."""
        turn = _turn_of(event)
        if turn:
            self.turned.emit(turn)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pictures fit the room again."""
        super().resizeEvent(event)
        if self.page and self._width() != self._drawn_width:
            above = self.verticalScrollBar().value()
            self.show_page(self.page)
            self.verticalScrollBar().setValue(above)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures anew on a screen of another density."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange and self.page:
            self.show_page(self.page)

    def _dress(self) -> None:
        """Give headings, lines and tables the sizes and the room that the window's text has."""
        document, theme = self.document(), self._theme
        document.setDefaultFont(theme.font())
        margin = theme.space(32)
        document.setDocumentMargin(margin)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.firstBlock()
        while block.isValid():
            cursor.setPosition(block.position())
            form = QTextBlockFormat(block.blockFormat())
            level = form.headingLevel()
            # A picture is a line of its own, and wants no room for a next one.
            is_picture = block.text() == _PICTURE
            form.setLineHeight(100 if is_picture else _LINE_PERCENT, _PROPORTIONAL)
            # Long commands wrap: nobody reads a guide sideways.
            form.setNonBreakableLines(False)
            if level:
                form.setTopMargin(theme.space(24) if block.blockNumber() else 0)
                form.setBottomMargin(theme.space(8))
                self._head(cursor, _STEPS.get(level, Step.BODY))
            elif block.textList() is None and cursor.currentTable() is None:
                form.setBottomMargin(theme.space(12))
            cursor.setBlockFormat(form)
            block = block.next()
        cursor.endEditBlock()
        self._rule_tables()

    def _head(self, cursor: QTextCursor, step: Step) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setFont(self._theme.font(step))
        form.setFontWeight(600)
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.mergeCharFormat(form)
        cursor.clearSelection()

    def _rule_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setBorder(1)
                form.setBorderBrush(QColor(self._theme.palette.hairline))
                form.setBorderCollapse(True)
                form.setCellPadding(self._theme.space(8))
                form.setCellSpacing(0)
                form.setTopMargin(self._theme.space(8))
                form.setBottomMargin(self._theme.space(16))
                form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(form)


def _turn_of(event: QEvent) -> int:
    """Return -1 for the key that turns back, 1 for the one that turns forward, 0 for others."""
    if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)


class GuideWindow(FittedDialog):
    """Stands beside the window while one reads and tries: a list of pages, and one of them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.setModal(False)
        folder = guide_folder()
        self._listed = pages_listed(folder)
        self._visited: list[str] = []
        self._at = -1
        self.page = GuidePage(appearance, folder, self)
        self.page.anchorClicked.connect(self._on_link)
        self.page.turned.connect(self._go)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.list.setModel(QStringListModel([title for _, title in self._listed], self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._on_listed)
        self._back = self._button(self.tr("Back"), "Alt+Left")
        self._back.clicked.connect(self.back)
        self._forth = self._button(self.tr("Forward"), "Alt+Right")
        self._forth.clicked.connect(self.forward)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addWidget(self._forth)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self._columns = Columns(
            appearance,
            (
                Column(self.list, self.tr("Contents"), 320, 200),
                Column(self.page, self.tr("Page"), 760, 340),
            ),
            self.page,
            "guide",
            self,
        )
        column = QVBoxLayout(self)
        column.addWidget(self._columns, 1)
        column.addLayout(buttons)
        self.resize(appearance.theme.px(1080), appearance.theme.px(720))

    def open_page(self, name: str) -> None:
        """Show a page, or the first one where there is none of that name."""
        wanted = name if name in dict(self._listed) else FIRST
        if self.page.page != wanted:
            del self._visited[self._at + 1 :]
            self._visited.append(wanted)
            self._at = len(self._visited) - 1
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def back(self) -> None:
        """Show the page that was shown before this one."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """Show the page that one came back from."""
        self._go(1)

    @Slot(int)
    def _go(self, step: int) -> None:
        if 0 <= self._at + step < len(self._visited):
            self._at += step
            self._show()

    def _show(self) -> None:
        name = self._visited[self._at]
        self._columns.bring(self.page)
        self.page.show_page(name)
        row = [listed for listed, _ in self._listed].index(name)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.list.model().index(row, 0))
        self.list.viewport().update()
        self._back.setEnabled(self._at > 0)
        self._forth.setEnabled(self._at < len(self._visited) - 1)

    @Slot(QModelIndex)
    def _on_listed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._turn_to(self._listed[index.row()][0])

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        name = url.path().rpartition("/")[2].removesuffix(".md")
        if not url.scheme() and name in dict(self._listed):
            self._turn_to(name)

    def _turn_to(self, name: str) -> None:
        if name != self.page.page:
            del self._visited[self._at + 1 :]
            self._visited.append(name)
            self._at += 1
            self._show()

    def _button(self, words: str, keys: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setShortcut(QKeySequence(keys))
        said = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words} ({said})")
        return button
