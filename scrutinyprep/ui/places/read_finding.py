"""Finding words in the paper that is read, and stepping from one place to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.ui.itemmodels.word_hits import HitPage, rows_of
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read_foreseeing import pages_of_steps
from scrutinyprep.ui.workroom import Workroom

translate = QCoreApplication.translate

_PAUSE_MS = 120
"""A pause in typing after which the words are looked for."""

_Found = tuple[DocumentId, str, list[WordHit]]


class PageFinding(QObject):
    """Joins the bar that asks for words with the page that shows where they are."""

    def __init__(self, workroom: Workroom, page: PagePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._page, self._bar = page, page.find_bar
        self._list = page.hit_list
        self._page_of: Callable[[DocumentId, int], HitPage] = page_without_papers
        self._is_listed = False
        """Whether the reader wants all places listed, here and in the next search."""
        self._hits: tuple[WordHit, ...] = ()
        self._at: int | None = None
        self._looked_in: DocumentId | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._bar.words_changed.connect(self._on_words)
        self._bar.next_wanted.connect(self.go_on)
        self._bar.previous_wanted.connect(self.go_back)
        self._bar.list_wanted.connect(self.list_all)
        self._bar.list_entered.connect(self.enter_list)
        self._bar.closed.connect(self.leave)
        self._list.chosen.connect(self._go)
        self._list.opened.connect(self._on_opened)
        self._list.left.connect(self._bar.go_on_typing)

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

    def tell_pages(self, page_of: Callable[[DocumentId, int], HitPage]) -> None:
        """Take who knows the pages of the files: which item they are in, and their numbers."""
        self._page_of = page_of

    @property
    def is_listed(self) -> bool:
        """Whether the reader wants all places listed."""
        return self._is_listed

    @Slot(bool)
    def list_all(self, is_wanted: bool) -> None:
        """List all places below the bar, or fold the list."""
        self._is_listed = is_wanted
        self._bar.listing.setChecked(is_wanted)
        had_focus = self._list.rows.hasFocus()
        self._fill_list()
        if had_focus and not is_wanted:
            self._bar.go_on_typing()

    @Slot()
    def enter_list(self) -> None:
        """List all places, and let the arrow keys walk through them."""
        if self._hits:
            self.list_all(True)
            self._list.enter()

    @Slot()
    def show_list(self) -> None:
        """List all places, and walk through them or first type what to find."""
        if self._bar.isHidden():
            self.begin()
        if self._hits:
            self.enter_list()
        else:
            self.list_all(True)

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

    @Slot(int)
    def _go(self, at: int) -> None:
        self._at = at
        hit = self._hits[at]
        self._page.show_hit(hit)
        self._page.view.foresee("find", pages_of_steps(self._hits, at))
        self._bar.say(at + 1, len(self._hits), self._where(hit))
        if self._is_listed:
            self._list.follow(at)

    @Slot()
    def _on_opened(self) -> None:
        """Go on reading at the hit that was chosen in the list."""
        if self._at is not None:
            self._page.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _where(self, hit: WordHit) -> str:
        page = self._told_of(hit.pdf_page)
        return ", ".join(part for part in (page.label, page.item) if part)

    def _told_of(self, pdf_page: int) -> HitPage:
        file = self._page.file
        known = self._page_of if file is not None else page_without_papers
        return known(file or DocumentId(""), pdf_page)

    def _fill_list(self) -> None:
        self._list.setVisible(self._is_listed and not self._bar.isHidden())
        if self._list.isHidden():
            self._list.show_rows((), 0)
            return
        self._list.show_rows(rows_of(self._hits, self._told_of), len(self._hits))
        if self._at is not None:
            self._list.follow(self._at)

    def _show(self, hits: tuple[WordHit, ...], words: str = "") -> None:
        self._hits, self._at = hits, None
        self._page.show_hits(words, hits)
        self._page.view.foresee("find", ())
        self._bar.say(None, len(hits))
        self._fill_list()


def page_without_papers(_file: DocumentId, pdf_page: int) -> HitPage:
    """Tell of a page what its number in the file tells, while nothing else is known."""
    return HitPage("", translate("pages", "PDF {page}").format(page=pdf_page))
