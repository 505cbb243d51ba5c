"""Files that may belong to two meetings, through the real window: asked, answered, left out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from tests.journeys.test_access import lacks
from tests.journeys.test_importing import drop
from tests.printed_pdfs import a_pack_pdf, a_pdf, words_about

TITLE = "24/00109 - Transfer of the library service"


def two_meetings(folder):
    """Return two packs, each with an item on the same decision."""
    return [
        a_pack_pdf(
            folder / f"{day[3:5]}.pdf",
            [("1", "Apologies", ""), ("2", f"{TITLE}, {what}", words_about(what))],
            day=day,
            printed_day=printed,
        )
        for day, printed, what in (
            ("30/01/2025", "Thursday, 30th January, 2025", "proposal"),
            ("26/06/2025", "Thursday, 26th June, 2025", "progress"),
        )
    ]


def late(folder, name):
    return a_pdf(
        folder / f"24-00109 - {name}.pdf", [[f"# {name} to the report", *words_about(name)]]
    )


def asked_by(reader, name=""):
    """Wait until it is asked about a file, and return the bar that asks."""
    asking = reader.window._arrivals.meetings
    reader.wait(
        lambda: (
            asking.bar is not None
            and asking.bar.question is not None
            and name in asking.bar.question.name
        )
    )
    return asking.bar


def with_both(councillor, tmp_path):
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, two_meetings(tmp_path))
    reader.wait(lambda: len(services_for(library).meetings.all()) == 2)
    reader.settle()
    return reader, services_for(library)


def papers_of(services):
    return {
        summary.meeting.date.month if summary.meeting.date else None: len(summary.documents)
        for summary in services.meetings.all()
    }


def test_the_likeliest_are_buttons_with_what_speaks_for_each_and_undo_takes_it_back(
    councillor, tmp_path
):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, "Appendix")])
    bar = asked_by(reader)
    assert "24-00109 - Appendix.pdf" in bar.accessibleName()
    told = {button.text(): button.accessibleDescription() for button in bar.likeliest}
    # The meeting that is open comes first.
    assert list(told) == ["Cabinet, 26 Jun 2025", "Cabinet, 30 Jan 2025"]
    assert told["Cabinet, 30 Jan 2025"] == (
        f"Anyshire County Council · 1 paper. Same reference number: item 2 {TITLE}, proposal."
    )
    assert not bar.for_all.isVisible()
    assert lacks(bar) == []
    bar.likeliest[1].click()
    reader.wait(lambda: papers_of(services) == {1: 2, 6: 1})
    reader.settle()
    assert not bar.isVisible()
    assert "Appendix.pdf” joined Cabinet, 30 Jan 2025, item 2." in reader.window.messages.words
    reader.window.stack.undo()
    reader.wait(lambda: papers_of(services) == {1: 1, 6: 1})


def test_one_reads_on_and_imports_on_while_it_asks_and_answers_by_keyboard(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    reader.window.activateWindow()
    reader.press("Ctrl+2")
    reader.window.read.page.view.setFocus()
    drop(reader.window, [late(tmp_path, "Appendix")])
    bar = asked_by(reader)
    assert reader.window.read.page.view.hasFocus()
    drop(reader.window, [late(tmp_path, "Annex")])
    reader.wait(bar.for_all.isVisible)
    assert bar.question.name.endswith("Appendix.pdf")
    assert bar.for_all.text() == "The same for the other file like it"
    reader.settle()
    reader.press("F4")
    assert bar.likeliest[0].hasFocus()
    reader.press("Escape")
    assert reader.window.read.isAncestorOf(QApplication.focusWidget())
    assert bar.isVisible()
    bar.enter()
    reader.press("Space")
    reader.wait(lambda: papers_of(services) == {1: 1, 6: 2})
    # The next file is asked about in the same place, and the keyboard waits there.
    asked_by(reader, "Annex")
    assert bar.likeliest[0].hasFocus()
    reader.press("Space")
    reader.wait(lambda: papers_of(services) == {1: 1, 6: 3})
    reader.settle()
    assert not bar.isVisible()
    assert reader.window.read.isAncestorOf(QApplication.focusWidget())


def test_what_waits_for_an_answer_when_the_window_is_closed_is_asked_again(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, "Appendix")])
    asked_by(reader)
    reader.close()
    again = councillor(tmp_path / "library")
    bar = asked_by(again, "Appendix")
    bar._leave.click()
    again.settle()
    again.close()
    third = councillor(tmp_path / "library")
    third.settle()
    assert third.window._arrivals.meetings.bar is None
    assert papers_of(services) == {1: 1, 6: 1}


def test_any_other_meeting_of_the_library_can_be_chosen_by_words(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    services.sample.load()
    drop(reader.window, [late(tmp_path, "Appendix")])
    bar = asked_by(reader)
    bar.another.click()
    reader.wait(lambda: bar.others.list.cards.rows)
    offered = bar.others.list.cards.rows
    assert all("Cabinet" not in card.title for card in offered), "those are buttons"
    assert len(offered) == len(services.meetings.all()) - 2
    sample = next(s for s in services.meetings.all() if s.meeting.committee != "Cabinet")
    QTest.keyClicks(bar.others.words, sample.meeting.committee[:9].lower())
    assert sample.meeting.committee[:9] in bar.others.list.cards.rows[0].title
    before = sum(papers_of(services).values())
    QTest.keyClick(bar.others.words, Qt.Key.Key_Return)
    reader.wait(lambda: sum(papers_of(services).values()) == before + 1)
    joined = [
        s for s in services.meetings.all() if any("Appendix" in d.file_name for d in s.documents)
    ]
    assert [one.meeting.committee for one in joined] == [sample.meeting.committee]


def test_one_answer_serves_for_all_alike_and_a_new_meeting_is_made_once(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, name) for name in ("Appendix", "Annex", "Table")])
    bar = asked_by(reader)
    reader.settle()
    assert "2 other" in bar.for_all.text()
    bar.new.click()
    bar.form.committee.setText("Scrutiny Committee")
    bar.form.day.setText("soon")
    assert not bar.form.make.isEnabled()
    bar.form.day.setText("")
    bar.for_all.setChecked(True)
    bar.form.make.click()
    reader.wait(lambda: papers_of(services) == {None: 3, 1: 1, 6: 1})
    assert {s.meeting.committee for s in services.meetings.all()} == {
        "Cabinet",
        "Scrutiny Committee",
    }


def test_each_is_asked_about_in_turn_and_what_is_declined_is_left_out(councillor, tmp_path):
    reader, services = with_both(councillor, tmp_path)
    drop(reader.window, [late(tmp_path, name) for name in ("Appendix", "Annex")])
    bar = asked_by(reader, "Appendix")
    bar._leave.click()
    asked_by(reader, "Annex")
    assert "Appendix.pdf” was left out." in reader.window.messages.words
    bar.likeliest[0].click()
    reader.wait(lambda: sum(papers_of(services).values()) == 3)
    assert services.library.check() == []


def test_a_file_is_not_asked_about_where_another_of_the_same_drop_tells(councillor, tmp_path):
    """A supplement without a date belongs to the one pack that has its item."""
    library = tmp_path / "library"
    reader = councillor(library)
    packs = two_meetings(tmp_path)
    drop(reader.window, [packs[0]])
    reader.wait(services_for(library).meetings.all)
    reader.settle()
    drop(
        reader.window,
        [
            a_pdf(
                tmp_path / "Late paper - 24-00777 - New depot.pdf",
                [["# CABINET", "# Agenda supplement", "New depot", *words_about("depot")]],
                title="(Public Pack)Late paper Agenda Supplement for Cabinet, 31/02/2025",
            ),
            a_pack_pdf(
                tmp_path / "march.pdf",
                [("4", "24/00777 - New depot", "To follow"), ("5", "Any other business", "")],
                day="13/03/2025",
                printed_day="Thursday, 13th March, 2025",
            ),
        ],
    )
    services = services_for(library)
    reader.wait(lambda: papers_of(services) == {1: 1, 3: 2})
    assert reader.window._arrivals.meetings.bar is None
