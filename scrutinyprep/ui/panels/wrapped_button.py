"""A button whose words wrap: what stands on it is somebody's, and may be long."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_LEAST_LETTERS = 16
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WrappedButton(QPushButton):
    """Goes on in a next line, where Qt's own button would cut its words off on both sides."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Qt's own

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow button is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are at this width, with what is around them, in pixels."""
        around = super().sizeHint() - self._words_size()
        room = QRect(0, 0, max(1, width - around.width()), 0)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._words()).height() + (
            around.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Return a size in which each line still holds a few words."""
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        hint = super().sizeHint()
        return QSize(min(least, hint.width()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as the style does, and the words in as many lines as they need."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        around = super().sizeHint() - self._words_size()
        across, down = around.width() // 2, around.height() // 2
        painter.setPen(option.palette.buttonText().color())
        painter.drawText(self.rect().adjusted(across, down, -across, -down), _FLAGS, self._words())
        painter.end()

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _words_size(self) -> QSize:
        letters = self.fontMetrics()
        # Letters are laid out by parts of a pixel, and their sum is rounded: in exactly
        # as much as it says, the last word may go on in a line of its own.
        return QSize(letters.horizontalAdvance(self._words()) + 1, letters.height())
