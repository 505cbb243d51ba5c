"""Going to a page that the reader names: "53", "4.1", "item 7"."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.services.reading import Held, Stop
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read_foreseeing import Reader
from scrutinyprep.ui.workroom import Workroom


@dataclass(frozen=True, slots=True)
class _Asked:
    """Words, and where the reader was who typed them: what they mean may depend on that."""

    words: str
    meeting: MeetingId
    file: DocumentId | None
    pdf_page: int
    held: Held = field(compare=False)


class NamedPages(QObject):
    """Asks the library what the words mean, after each key: so it is known when Return comes.

    Signals:
        meant: the Stop to go to.
        foreseen: the Stop that the words would lead to as far as they are typed, or None.
        refused: the ScrutinyError that says why the words lead nowhere.
    """

    meant = Signal(object)
    foreseen = Signal(object)
    refused = Signal(object)

    def __init__(self, workroom: Workroom, page: PagePanel, reader: Reader) -> None:
        super().__init__(page)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._page = page
        self._reader = reader
        self._typed: _Asked | None = None
        self._known: tuple[_Asked, Stop] | None = None
        """What was asked last while it was typed, with the answer."""
        page.page_wanted.connect(self._on_wanted)
        page.bar.page_typed.connect(self._on_typed)
        workroom.tasks.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        """Forget what words meant, where the papers are other ones now."""
        if change.kinds & (Kind.PAPERS | Kind.MEETINGS):
            self._known = None

    @Slot(str)
    def _on_wanted(self, words: str) -> None:
        asked = self._asked(words)
        if asked is None:
            return
        if self._known is not None and self._known[0] == asked:
            self.meant.emit(self._known[1])
            return
        self._tasks.run(
            lambda _: self._place_of(asked),
            then=self._on_meant,
            otherwise=self._on_refused,
            key=(id(self), "go"),
        )

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._typed = asked = self._asked(words)
        if asked is None:
            self.foreseen.emit(None)
            return
        self._tasks.run(
            lambda _: (asked, self._place_of(asked)),
            then=self._on_known,
            otherwise=self._on_unknown,
            key=(id(self), "typed"),
        )

    def _asked(self, words: str) -> _Asked | None:
        papers, page = self._reader.papers, self._page
        if papers is None or not words.strip():
            return None
        held = Held(papers.agenda, papers.files, papers.pages)
        return _Asked(words, papers.meeting.id, page.file, page.shown.current_page, held)

    def _place_of(self, asked: _Asked) -> Stop:
        """Return the place that is meant, in the library's lane."""
        return self._services.reading.place_named(
            asked.meeting,
            asked.words,
            file=asked.file,
            pdf_page=asked.pdf_page,
            held=asked.held,
        )

    @Slot(object)
    def _on_known(self, known: tuple[_Asked, Stop]) -> None:
        if known[0] == self._typed:
            self._known = known
            self.foreseen.emit(known[1])

    @Slot(object)
    def _on_meant(self, stop: Stop) -> None:
        self.meant.emit(stop)

    @Slot(object)
    def _on_unknown(self, _error: ScrutinyError) -> None:
        # Half a word need not mean anything yet.
        self.foreseen.emit(None)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self.refused.emit(error)
