"""Whole journeys by real keys and a real mouse: the program as a process, on a virtual display.

They know of the window only what a screen reader is told, and of the work
only what is in the library's file.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.planning import Triage
from scrutinyprep.settings import Settings, write_settings
from tests.journeys.rows_kept import rows_kept
from tests.journeys.virtual_desktop import Hands, VirtualDesktop, what_is_missing
from tests.journeys.what_is_told import DIALOGS, FORMS, PLACES, lacks, open_first_meeting, page_shown, walk

MISSING = what_is_missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"no virtual desktop without {MISSING}")

WORDS = "What would make the saving fail, and who would know first?"


@pytest.fixture(scope="module")
def desktop() -> Iterator[VirtualDesktop]:
    with VirtualDesktop() as desktop:
        yield desktop


@pytest.fixture
def sit_down(desktop: VirtualDesktop, tmp_path: Path) -> Iterator[Callable[[Path], Hands]]:
    """Return what starts the program on a library and opens the meeting on top of the list."""
    write_settings(
        Settings(author="Cllr Jo Example", theme="light"),
        tmp_path / "CONFIG" / "ScrutinyPrep" / "settings.json",
    )
    started: list[Hands] = []

    def start(library: Path) -> Hands:
        hands = Hands(desktop, library, tmp_path)
        started.append(hands)
        open_first_meeting(hands)
        return hands

    yield start
    for hands in started:
        hands.program.kill()
        hands.program.wait()


def questions(hands: Hands):
    services = services_for(hands.library)
    return [
        question
        for meeting in services.meetings.all()
        for question in services.questions.of_meeting(meeting.meeting.id)
    ]


def go_to(hands: Hands, words: str, arrived: str) -> None:
    """Go to a place by keys, and wait until the page says that it is there."""
    hands.press("ctrl+g")
    hands.wait_for("text", "Go to page", {"focused"})
    hands.type(words)
    hands.press("Return")
    hands.wait(lambda: arrived in page_shown(hands), arrived)


def select_lines(hands: Hands, times: int = 1) -> None:
    """Select by keys; the words of a page come a moment after its picture."""
    bar = "What to make of the selected words"
    hands.until_it_is_so(lambda: hands.desktop.find(("panel", "filler"), bar), "shift+Down")
    for _ in range(times - 1):
        hands.press("shift+Down")


def test_page_53_is_found_and_asked_about_by_real_keys(sit_down, pack_library):
    hands = sit_down(pack_library)
    go_to(hands, "53", "pack 53 · PDF 55")
    select_lines(hands, 3)
    hands.press("q")
    hands.wait_for("text", "Words of the question", {"focused"})
    hands.type("Why was this rephased?")
    hands.wait(lambda: [q.said.words for q in questions(hands)] == ["Why was this rephased?"])
    (asked,) = questions(hands)
    assert (asked.place.anchor.pack_page, asked.place.anchor.pdf_page) == (53, 55)
    assert asked.place.anchor.quote
    assert asked.item == "5"
    assert hands.close() == 0
    assert hands.complaints == ""


def test_a_meeting_is_triaged_by_keys_and_mouse(sit_down, sample_library):
    hands = sit_down(sample_library)
    go_to(hands, "item 5", "PDF")
    hands.press("alt+1")
    hands.wait_for("label", "Deep 1")
    go_to(hands, "item 6", "PDF")
    hands.click("check box", "Skim")
    hands.wait_for("label", "Deep 1 · Skim 1")
    hands.click("spin button", "Minutes for item 6")
    hands.press("ctrl+a")
    hands.type("15")
    hands.press("Return")
    hands.wait_for("label", "Deep 1 · Skim 1 · 15 min")
    services = services_for(hands.library)
    (meeting,) = {q.meeting_id for q in questions(hands)}
    planned = services.planning.of_meeting(meeting).planned
    five, six = (i for i in services.meetings.agenda(meeting) if i.number in {"5", "6"})
    assert planned(five.id).triage is Triage.DEEP
    assert (planned(six.id).triage, planned(six.id).minutes) == (Triage.SKIM, 15)


def test_eight_questions_are_planned_ordered_and_fitted_into_the_time(sit_down, sample_library):
    hands = sit_down(sample_library)
    before = len(questions(hands))
    for number in range(before, 8):
        hands.press("ctrl+n")
        hands.wait_for("text", "Words of the question", {"focused"})
        hands.type(f"What changed in year {number}?")
        hands.press("Return")
        hands.wait(lambda n=number: len(questions(hands)) == n + 1)
    hands.press("ctrl+3")
    length = hands.wait_for("spin button", "Minutes for questions")
    hands.click(length.role, length.name)
    hands.press("ctrl+a")
    hands.type("12")
    hands.wait_for("label", "8 questions · 15 of 12 min, 3 too many")
    hands.click("list item", "8")
    order = [q.id for q in questions(hands)]
    hands.press("alt+Up")
    hands.wait(lambda: [q.id for q in questions(hands)] != order, "another order")


def test_twenty_steps_are_taken_back_and_done_again_by_keys(sit_down, sample_library):
    hands = sit_down(sample_library)
    go_to(hands, "pdf 9", "PDF 9")
    select_lines(hands)
    before = rows_kept(sample_library)
    for made in range(len(before["highlight"]) + 1, len(before["highlight"]) + 21):
        hands.press("1234"[made % 4])
        hands.wait(lambda n=made: len(rows_kept(sample_library)["highlight"]) == n, "a highlight")
        hands.press("shift+Down")
    after = rows_kept(sample_library)
    hands.press(*["ctrl+z"] * 20)
    hands.wait(lambda: rows_kept(sample_library) == before, "what was before")
    hands.press(*["ctrl+y"] * 20)
    hands.wait(lambda: rows_kept(sample_library) == after, "what was made")


def test_a_paper_is_read_as_text_at_200_per_cent_by_keys(sit_down, pack_library):
    hands = sit_down(pack_library)
    go_to(hands, "pdf 15", "PDF 15")
    hands.press("ctrl+t")
    said = ("text", "Page", "Throughout the organisation")
    hands.wait(lambda: hands.desktop.letter(*said), "the words")
    before = hands.desktop.letter(*said)
    hands.press(*["ctrl+plus"] * 5)
    hands.wait(lambda: hands.desktop.letter(*said) > before * 1.9, "200 %")
    hands.until_it_is_so(lambda: "PDF 16" in page_shown(hands), "space")
    hands.press("ctrl+t")
    hands.wait_for("filler", "Page", {"focused"})


def test_two_actions_lead_to_a_question_whose_words_outlive_a_kill(sit_down, sample_library):
    hands = sit_down(sample_library)
    go_to(hands, "pdf 9", "PDF 9")
    left, top, width, height = hands.wait_for("filler", "Page").place
    heights = iter(range(top + height // 6, top + height, 12))

    def is_selected() -> bool:
        y = next(heights)
        hands.drag((left + width // 4, y), (left + width // 2, y))
        return hands.find("push button", "Question") is not None

    hands.wait(is_selected, "a selection")
    hands.click("push button", "Question")
    hands.wait_for("text", "Words of the question", {"focused"})
    hands.type(WORDS)
    hands.wait(lambda: WORDS in [q.said.words for q in questions(hands)])
    hands.program.kill()
    hands.program.wait()
    kept = next(q for q in questions(hands) if q.said.words == WORDS)
    assert kept.place.anchor.pdf_page == 9
    assert kept.place.anchor.quote
    again = sit_down(sample_library)
    again.wait_for("list item", WORDS)
    assert services_for(sample_library).library.check() == []


def test_a_screen_reader_is_told_name_and_role_of_every_control(sit_down, sample_library):
    hands = sit_down(sample_library)
    told = dict(walk(hands))
    assert set(told) == {*PLACES, *DIALOGS, *(form for form, _ in FORMS.values())}
    lacking = {name: lacks(everything) for name, everything in told.items()}
    assert {name: faults for name, faults in lacking.items() if faults} == {}
    assert hands.close() == 0
    assert hands.complaints == ""
