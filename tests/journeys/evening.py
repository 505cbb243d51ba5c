"""The journeys of the reading desk by real keys and a real mouse, each told once.

The tests tell them on the sample meeting and on a real pack;
docs/make_journey_pictures.py tells them on the sample, and keeps pictures on the way.
They know of the window only what a screen reader is told, and of the work
only what is in the library's file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.planning import Triage
from scrutinyprep.domain.questions import Question
from tests.journeys.rows_kept import rows_kept
from tests.journeys.virtual_desktop import Hands, VirtualDesktop
from tests.journeys.what_is_told import open_first_meeting, page_shown

Part = tuple[str, str]
"""Something on the screen: its role, and how its name begins."""


class Keep(Protocol):
    """What keeps a picture."""

    def __call__(
        self,
        name: str,
        *parts: Part,
        height_px: int = 0,
        around_px: int = 0,
        at_once: bool = False,
    ) -> None:
        """Keep one of parts of the window together, or of so much of their top.

        Beside them so much of what is around them is seen. It is taken when
        nothing moves any more, or at once.
        """


AGENDA: tuple[Part, ...] = (
    ("tree", "Agenda"),
    ("check box", "Deep"),
    ("spin button", "Minutes for item"),
    ("label", "Deep 1"),
)
PAPER: Part = ("document frame", "Page")
"""The page of a paper, as it is drawn."""
PAGE: tuple[Part, ...] = (("text", "Go to page"), PAPER)
TEXT: tuple[Part, ...] = (("text", "Go to page"), ("text", "Page"))
DESK: tuple[Part, ...] = (("filler", "Desk"),)
PLAN: tuple[Part, ...] = (("list", "Questions in running order"),)
TIME: tuple[Part, ...] = (("label", "8 questions"), ("progress bar", "Time planned"))

QUESTIONS_WANTED = 8
MINUTES_THERE_ARE = 15
MARKING = ("1", "2", "3", "4", "u")
"""Keys that mark a passage: highlights of four kinds, and a promise."""
STEPS = 20
LETTERS_BEFORE_THE_KILL = 20
_LETTER_EVERY_MS = 60
"""As fast as somebody types who types well, so that the power goes amid the words."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What the journeys have to know of the papers that they lead through."""

    page: int
    """The printed number of the page that is asked about."""
    pdf_page: int
    """The same page, as the file counts."""
    item: str
    """The agenda item that it belongs to."""
    asked: str
    new: tuple[str, ...]
    """Questions to write until there are eight."""
    read_from: int
    """The PDF page from which on it is read as text."""
    words_read: str
    """Words on that page."""
    marked: int
    """The PDF page that is marked, at the same item."""


SAMPLE = Papers(
    page=8,
    pdf_page=10,
    item="5",
    asked="How many children have had more than two drivers since September?",
    new=(
        "What has to happen by March for the travel hub to open in April?",
        "Which of the three further measures would you give up first?",
        "When will families be told, and by whom?",
    ),
    read_from=9,
    words_read="Families who decline",
    marked=9,
)
REAL_PACK = Papers(
    page=53,
    pdf_page=55,
    item="5",
    asked="Why was this rephased?",
    new=(
        "What has changed since May?",
        "What has changed since June?",
        "What has changed since July?",
        "Who agreed to it?",
        "What does it cost a year?",
        "What was the other choice?",
        "When will it be done?",
    ),
    read_from=15,
    words_read="Throughout the organisation",
    marked=15,
)
DEEP, SKIM, SKIP = "5", "6", "8"
"""Items of both agendas, as they are sorted."""
LATE = "What would make the saving fail, and who in the service would be the first to know of it?"


def no_picture(
    name: str, *parts: Part, height_px: int = 0, around_px: int = 0, at_once: bool = False
) -> None:
    """Keep none: a test looks for itself."""


class Evening:
    """A councillor at the program, with the papers of one meeting, and what comes of it.

    Each journey begins wherever the one before it ended.
    """

    def __init__(
        self,
        desktop: VirtualDesktop,
        library: Path,
        home: Path,
        papers: Papers,
        keep: Keep = no_picture,
    ) -> None:
        """Take the folder that is the program's home, and sit down."""
        self._desktop = desktop
        self._library = library
        self._home = home
        self.papers = papers
        self._keep = keep
        self._services = services_for(library)
        meetings = self._services.meetings.all()
        self.meeting = max((m.meeting for m in meetings), key=lambda one: str(one.date)).id
        self.hands = self._sit_down()

    def be_there(self) -> None:
        """Have the papers open before the eyes; start the program again where it has ended."""
        if self.hands.program.poll() is not None:
            self.hands = self._sit_down()
        self.hands.press("ctrl+2")
        self.hands.wait_for(*PAPER)

    def end(self) -> None:
        """End the program, whatever it is doing."""
        self.hands.program.kill()
        self.hands.program.wait()

    # The six journeys

    def find_a_page_and_ask(self) -> None:
        """Find a page by its printed number and ask about it, by keyboard only."""
        hands, papers = self.hands, self.papers
        before = {q.id for q in self.questions()}
        self._type_where_to_go(str(papers.page))
        self._keep("ask-page", *PAGE, height_px=230)
        hands.press("Return")
        hands.wait(lambda: self._pdf_page() == papers.pdf_page, f"pack page {papers.page}")
        assert f"pack {papers.page} · " in page_shown(hands)
        self._select_lines(3)
        self._keep("ask-words", *PAGE, height_px=380)
        hands.press("q")
        asked = self._write(papers.asked)
        self._keep("ask-written", *DESK)
        hands.press("Return")
        hands.wait_for(*PAPER, {"focused"})
        anchor = asked.place.anchor
        assert (anchor.pack_page, anchor.pdf_page) == (papers.page, papers.pdf_page)
        assert anchor.quote
        assert asked.item == papers.item
        assert {q.id for q in self.questions()} - before == {asked.id}

    def triage(self) -> None:
        """Say which items deserve the evening, by keys and by mouse, and what time one may take."""
        hands = self.hands
        self._go_to_item(DEEP)
        hands.press("alt+1")
        hands.wait_for("label", "Deep 1")
        self._go_to_item(SKIM)
        hands.click("check box", "Skim")
        hands.wait_for("label", "Deep 1 · Skim 1")
        self._fill(f"Minutes for item {SKIM}", "15")
        hands.wait_for("label", "Deep 1 · Skim 1 · 15 min")
        self._go_to_item(SKIP)
        hands.press("alt+3")
        hands.wait_for("label", "Deep 1 · Skim 1 · Skip 1 · 15 min")
        self._keep("triage", *AGENDA)
        planned = self._services.planning.of_meeting(self.meeting).planned
        agenda = self._services.meetings.agenda(self.meeting)
        said = {item.number: planned(item.id) for item in agenda}
        assert {number: one.triage for number, one in said.items() if one.triage} == {
            DEEP: Triage.DEEP,
            SKIM: Triage.SKIM,
            SKIP: Triage.SKIP,
        }
        assert {number: one.minutes for number, one in said.items() if one.minutes} == {SKIM: 15}

    def plan_eight_questions(self) -> None:
        """Write questions until there are eight, give each its time, order them, make them fit."""
        hands = self.hands
        self._go_to_item(self.papers.item)
        for words in self.papers.new[: QUESTIONS_WANTED - len(self.questions())]:
            hands.press("ctrl+n")
            self._write(words)
            hands.press("Return")
            hands.wait_for(*PAPER, {"focused"})
        hands.press("ctrl+3")
        hands.wait_for("label", "8 questions")
        hands.click("list item", "1. ")
        hands.press("ctrl+a")
        self._fill("Minutes each", "2")
        hands.wait_for("label", "8 questions · 16 min")
        self._fill("Minutes for questions", str(MINUTES_THERE_ARE))
        hands.wait_for("label", "8 questions · 16 of 15 min, 1 too many")
        before = [q.id for q in self.questions()]
        hands.click("list item", "3. ")
        self._keep("plan-too-long", *TIME, around_px=7)
        hands.press("alt+Up")
        ordered = [before[0], before[2], before[1], *before[3:]]
        hands.wait(lambda: [q.id for q in self.questions()] == ordered, "the third as the second")
        self._fill("Minutes", "1")
        hands.wait_for("label", "8 questions · 15 of 15 min")
        self._keep("plan-fits", *TIME, around_px=7)
        self._keep("plan-ordered", *PLAN)
        assert [q.said.minutes for q in self.questions()] == [2, 1, 2, 2, 2, 2, 2, 2]
        budget = self._services.planning.budget(self.meeting).whole
        assert (budget.minutes, budget.over) == (MINUTES_THERE_ARE, 0)

    def read_large(self) -> None:
        """Read the words of a page at twice their size, on to the next page, and go back."""
        hands, papers = self.hands, self.papers
        self._go_to_page(papers.read_from)
        self._keep("large-page", *PAGE, height_px=420)
        hands.press("ctrl+t")
        words = ("text", "Page", papers.words_read)
        hands.wait(lambda: hands.desktop.letter(*words), papers.words_read)
        usual = hands.desktop.letter(*words)
        hands.press(*["ctrl+plus"] * 5)
        hands.wait(lambda: hands.desktop.letter(*words) > usual * 1.9, "200 %")
        self._keep("large-text", *TEXT, height_px=600)
        following = papers.read_from + 1
        hands.until_it_is_so(lambda: self._pdf_page() == following, "space")
        hands.press(*["ctrl+minus"] * 5)
        hands.press("ctrl+t")
        hands.wait_for(*PAPER, {"focused"})
        assert self._pdf_page() == following, "it is the same place"

    def change_ones_mind(self) -> None:
        """Take back twenty steps of two kinds, and do them again; the library's rows say so."""
        hands, library, page = self.hands, self._library, self.papers.marked
        self._go_to_page(page)
        # Past the upper margin, where each line is seen for several steps.
        hands.press("Escape", *["Down"] * 3)
        before = rows_kept(library)
        made = self._marks() + STEPS
        for key in MARKING * (STEPS // len(MARKING)):
            self._select_lines(1)
            # Keys select from the top of what is seen: so it is another line each time.
            hands.press(key, "Escape", "Down")
        hands.wait(lambda: self._marks() == made, f"{made} marks")
        after = rows_kept(library)
        self._go_to_page(page)
        self._keep("undo-made", *PAGE, height_px=560)
        hands.press(*["ctrl+z"] * STEPS)
        hands.wait(lambda: rows_kept(library) == before, "what was before")
        self._keep("undo-taken-back", *PAGE, height_px=560)
        hands.press(*["ctrl+y"] * STEPS)
        hands.wait(lambda: rows_kept(library) == after, "what was made")

    def lose_the_power(self) -> str:
        """Select by mouse and ask, and kill the program amid the words; return those kept."""
        hands = self.hands
        self._go_to_page(self.papers.marked)
        self._drag_over_words()
        hands.click("push button", "Question")
        hands.wait_for("text", "Words of the question", {"focused"})
        typing = hands.begin_to_type(LATE, every_ms=_LETTER_EVERY_MS)
        hands.wait(lambda: len(self._late()) >= LETTERS_BEFORE_THE_KILL, "the first words saved")
        self._keep("power-before", *DESK, at_once=True)
        assert typing.poll() is None, "the words are still being typed"
        seen = self._late()
        hands.program.kill()
        hands.program.wait()
        hands.stop_typing(typing, LATE)
        kept = self._late()
        assert kept.startswith(seen)
        (question,) = [q for q in self.questions() if q.said.words == kept]
        assert question.place.anchor.pdf_page == self.papers.marked
        assert question.place.anchor.quote
        return kept

    def find_the_words_again(self, kept: str) -> None:
        """After the next start: the words stand beside their page, and the library is sound."""
        self._go_to_page(self.papers.marked)
        self.hands.wait_for("list item", kept.strip())
        self._keep("power-after", *DESK, height_px=320)
        assert self._services.library.check() == []

    # What they share

    def _sit_down(self) -> Hands:
        hands = Hands(self._desktop, self._library, self._home)
        open_first_meeting(hands)
        return hands

    def questions(self) -> list[Question]:
        """Return the questions that the library keeps, in running order."""
        return self._services.questions.of_meeting(self.meeting)

    def _go_to_page(self, pdf_page: int) -> None:
        """Go to a page as the file counts, by keys, and wait until it is shown."""
        self._type_where_to_go(f"pdf {pdf_page}")
        self.hands.press("Return")
        self.hands.wait(lambda: self._pdf_page() == pdf_page, f"PDF page {pdf_page}")

    def _go_to_item(self, number: str) -> None:
        """Go to the papers of an item by keys, and wait until it is the one that is read."""
        self._type_where_to_go(f"item {number}")
        self.hands.press("Return")
        self.hands.wait_for("spin button", f"Minutes for item {number}")

    def _type_where_to_go(self, words: str) -> None:
        self.hands.press("ctrl+g")
        self.hands.wait_for("text", "Go to page", {"focused"})
        self.hands.type(words)

    def _pdf_page(self) -> int:
        """Return which page is told to be shown, as the file counts; 0 for none."""
        told = re.search(r"PDF (\d+)", page_shown(self.hands))
        return int(told[1]) if told else 0

    def _select_lines(self, lines: int) -> None:
        """Select by keys; the words of a page come a moment after its picture."""
        self.hands.until_it_is_so(lambda: self.hands.find("push button", "Promise"), "shift+Down")
        for _ in range(lines - 1):
            self.hands.press("shift+Down")

    def _drag_over_words(self) -> None:
        """Select by mouse: drag over line after line until there are words under it."""
        hands = self.hands
        left, top, width, height = hands.wait_for(*PAPER).place
        heights = iter(range(top + height // 6, top + height, 12))

        def is_selected() -> bool:
            y = next(heights)
            hands.drag((left + width // 4, y), (left + width // 2, y))
            return hands.find("push button", "Question", {"enabled"}) is not None

        hands.wait(is_selected, "a selection")

    def _write(self, words: str) -> Question:
        """Type a question where the focus is, and return it once the library has it whole."""
        hands, found = self.hands, []
        hands.wait_for("text", "Words of the question", {"focused"})
        hands.type(words)

        def is_saved() -> bool:
            found[:] = [q for q in self.questions() if q.said.words == words]
            return bool(found)

        hands.wait(is_saved, f"“{words}” in the library")
        (question,) = found
        return question

    def _fill(self, name: str, words: str) -> None:
        """Type a number in place of what stands in a field."""
        self.hands.click("spin button", name)
        self.hands.press("ctrl+a")
        self.hands.type(words)
        self.hands.press("Return")

    def _late(self) -> str:
        begun = [q.said.words for q in self.questions() if q.said.words]
        return next((words for words in begun if LATE.startswith(words)), "")

    def _marks(self) -> int:
        """Count the highlights and the promises."""
        promised = self._services.undertakings.of_meeting(self.meeting)
        return len(self._services.notes.highlights(self.meeting)) + len(promised)
