"""The first keys that a councillor presses lead to the papers."""


def test_return_opens_the_meeting_on_top_of_the_list(councillor, sample_library):
    one = councillor(sample_library)
    one.press("Return")
    one.wait(lambda: one.window.read.page.view.page_count)
    assert one.window.read.meeting == one.window.meetings.chosen


def test_who_goes_to_read_gets_the_chosen_meeting(councillor, sample_library):
    one = councillor(sample_library)
    one.window.actions_.read.trigger()
    one.wait(lambda: one.window.read.page.view.page_count)
    assert one.window.read.meeting == one.window.meetings.chosen
