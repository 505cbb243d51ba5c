"""The one place where long work shows how far it is, and can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.tasks import Task, Tasks
from scrutinyprep.ui.wording import time_left_in_words

_QUARTERS = 4


class WorkBar(QFrame):
    """Shows the work that has a label: what, how far, how long, Cancel.

    A screen reader is told what begins, and each quarter of what is counted;
    whoever began it says what came of it.
    """

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Task] = []
        self._told: tuple[str, int] | None = None
        """What was told last of the work that is shown: its name, and the quarters done."""
        self.waiting = 0
        """How many more pieces of work somebody else holds back, such as files to import."""
        self.setProperty("role", "foot")
        self.setAccessibleName(self.tr("Work under way"))
        self._build()
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.ended.connect(self._on_ended)
        self.hide()

    @Slot(object)
    def _on_started(self, task: Task) -> None:
        if task.label:
            self._shown.append(task)
            self._update()

    @Slot(object)
    def _on_progressed(self, task: Task) -> None:
        if self._shown and task is self._shown[0]:
            self._update()

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        if task in self._shown:
            self._shown.remove(task)
            self._update()

    @Slot()
    def _on_cancel(self) -> None:
        if self._shown:
            self._shown[0].cancel()
            self._cancel.setEnabled(False)

    def _update(self) -> None:
        self.setVisible(bool(self._shown))
        if not self._shown:
            self._told = None
            return
        task = self._shown[0]
        self._label.setText(task.label)
        # Where nobody knows how much there is, Qt's bar would move to and fro: nothing moves here.
        self._progress.setVisible(task.total is not None)
        self._progress.setRange(0, task.total or 1)
        self._progress.setValue(task.done)
        self._far.setText(" · ".join(part for part in self._how_far(task) if part))
        self._cancel.setEnabled(task.can_cancel)
        self._cancel.setVisible(task.can_cancel)
        self._tell(task)

    def _tell(self, task: Task) -> None:
        quarters = _QUARTERS * task.done // task.total if task.total else 0
        if self._told != (task.label, quarters):
            self._told = (task.label, quarters)
            parts = (task.label, *self._how_far(task))
            announce(self, ". ".join(part for part in parts if part))

    def _how_far(self, task: Task) -> tuple[str, ...]:
        more = len(self._shown) - 1 + self.waiting
        return (
            self.tr("{done} of {total} pages").format(done=task.done, total=task.total)
            if task.total
            else "",
            time_left_in_words(task.seconds_left),
            self.tr("{count} more waiting").format(count=more) if more else "",
        )

    def _build(self) -> None:
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        # Its room stays while nobody knows how much there is: else Cancel would take it.
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._far = QLabel(self)
        self._far.setTextFormat(Qt.TextFormat.PlainText)
        self._far.setProperty("role", "soft")
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAccessibleDescription(self.tr("Stops this work"))
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self._progress, 1)
        row.addWidget(self._far)
        row.addWidget(self._cancel)
