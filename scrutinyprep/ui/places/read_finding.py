"""Finding words in the paper that is read, and stepping from one place to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.workroom import Workroom

_PAUSE_MS = 120
"""A pause in typing after which the words are looked for."""

_Found = tuple[DocumentId, str, list[WordHit]]


class PageFinding(QObject):
    """Joins the bar that asks for words with the page that shows where they are."""

    def __init__(self, workroom: Workroom, panes: ReadPanes, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._page, self._bar = panes.page, panes.page.find_bar
        self._hits: tuple[WordHit, ...] = ()
        self._at: int | None = None
        self._looked_in: DocumentId | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._bar.words_changed.connect(self._on_words)
        self._bar.next_wanted.connect(self.go_on)
        self._bar.previous_wanted.connect(self.go_back)
        self._bar.closed.connect(self.leave)

    @Slot()
    def begin(self) -> None:
        """Let the user type what to find; words that are selected are found at once."""
        selection = self._page.shown.selection
        words = selection.words if selection is not None and len(selection.words) < 60 else ""
        self._bar.ask(words)

    @Slot()
    def leave(self) -> None:
        """Find nothing any more, and go on reading."""
        self._bar.hide()
        self._show(())
        self._page.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def go_on(self) -> None:
        """Go to the next place; after the last one comes the first."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the place before."""
        self._step(-1)

    @Slot()
    def on_arrived(self) -> None:
        """Look in another file from now on, where one has been opened."""
        if self._page.file != self._looked_in:
            self._look()

    @Slot(str)
    def _on_words(self, _words: str) -> None:
        self._pause.start()

    @Slot()
    def _look(self) -> None:
        words, file = self._bar.words.strip(), self._page.file
        self._looked_in = file
        if not words or file is None:
            self._show(())
            return
        find = partial(self._services.reading.find, file, words)
        self._tasks.run(
            lambda _: (file, words, find()),
            then=self._on_found,
            otherwise=self._on_refused,
            key=(id(self), "find"),
        )

    @Slot(object)
    def _on_found(self, found: _Found) -> None:
        file, words, hits = found
        if file != self._page.file or words != self._bar.words.strip():
            return
        self._show(tuple(hits), words)
        page = self._page.shown.current_page
        later = next((at for at, hit in enumerate(hits) if hit.pdf_page >= page), 0)
        if hits:
            self._go(later)

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # The file was taken away meanwhile: there is nothing to find in it.
        self._show(())

    def _step(self, by: int) -> None:
        if self._bar.isHidden():
            self.begin()
        elif self._hits:
            self._go(((self._at if self._at is not None else -1) + by) % len(self._hits))

    def _go(self, at: int) -> None:
        self._at = at
        self._page.show_hit(self._hits[at])
        self._bar.say(at + 1, len(self._hits))

    def _show(self, hits: tuple[WordHit, ...], words: str = "") -> None:
        self._hits, self._at = hits, None
        self._page.show_hits(words, hits)
        self._bar.say(None, len(hits))
