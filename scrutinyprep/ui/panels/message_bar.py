"""The line at the top where the window says what happened, and offers what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.messages import told
from scrutinyprep.ui.theme import Appearance, Theme, set_role

Offer = tuple[str, Callable[[], object]]


_PASSES_MS = 10_000
"""Time to read one sentence twice, slowly."""


class MessageBar(QFrame):
    """Says one thing at a time, and blocks nothing.

    What went wrong, and what offers or advises something, stays until it is closed or
    replaced. A plain remark goes by itself: it takes room from the page.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._offers: list[QPushButton] = []
        self._icon_name = "information"
        self._role = "accent"
        self.passing = QTimer(self, interval=_PASSES_MS, singleShot=True)
        """Runs while there is a remark that goes by itself."""
        self.passing.timeout.connect(self._pass)
        self.setProperty("role", "message")
        self._build()
        self.wear(appearance.theme)
        appearance.changed.connect(self.wear)
        self.hide()

    @property
    def words(self) -> str:
        """All that is said now; empty where nothing is."""
        if self.isHidden():
            return ""
        return " ".join(part for part in (self._title.text(), self._advice.text()) if part)

    def say(
        self,
        title: str,
        advice: str = "",
        *,
        offers: tuple[Offer, ...] = (),
        passes: bool = False,
        is_well: bool = True,
    ) -> None:
        """Say that something went well, or not all of it, with buttons for what can be done.

        Where it `passes`, nobody needs the buttons: what they offer is done already.
        """
        icon, role = ("check", "good") if is_well else ("warning", "warning")
        self._show(title, advice, offers, icon=icon, role=role)
        if passes or not (advice or offers):
            self.passing.start()

    @Slot(str)
    def hint(self, words: str) -> None:
        """Say what to do first, where nothing has happened."""
        self._show(words, "", (), icon="information", role="accent")
        self.passing.start()

    def warn(self, error: ScrutinyError, *, offers: tuple[Offer, ...] = ()) -> None:
        """Say what went wrong, and what to do."""
        title, advice = told(error)
        self._show(title, advice, offers, icon="warning", role="warning")

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        side = theme.px(20)
        icon = self._appearance.icons.icon(self._icon_name, getattr(theme.palette, self._role))
        self._icon.setPixmap(icon.pixmap(QSize(side, side)))
        self._close.setIcon(self._appearance.icons.icon("close"))

    def _show(
        self, title: str, advice: str, offers: tuple[Offer, ...], *, icon: str, role: str
    ) -> None:
        self.passing.stop()
        self._icon_name, self._role = icon, role
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        for button in self._offers:
            button.deleteLater()
        self._offers = [self._button(words, do) for words, do in offers]
        self.setAccessibleName(" ".join(part for part in (title, advice) if part))
        self.wear(self._appearance.theme)
        self.show()
        said = (title, advice, *(_way_to(words) for words, _ in offers))
        announce(self, " ".join(filter(None, said)), at_once=role == "warning")

    @Slot()
    def _pass(self) -> None:
        """Go, but never from under the pointer or the keyboard."""
        focused = cast("QWidget | None", self.window().focusWidget())
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self.passing.start()
        else:
            self.hide()

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _checked: do())
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _build(self) -> None:
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        set_role(self._title, "strong")
        self._advice = QLabel(self)
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        self._advice.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setProperty("flat", True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._close)


def _way_to(offer: str) -> str:
    """Return a button's words with its keys, which are else only seen as an underlined letter."""
    keys = QKeySequence.mnemonic(offer).toString(QKeySequence.SequenceFormat.NativeText)
    words = offer.replace("&", "")
    return f"{words} ({keys})." if keys else f"{words}."
