"""Times are read as they are written, and captions out of order are put right."""

import pytest

from scrutinyprep.importers.transcripts.cues import Cue, in_order, seconds_at


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("1:02:03.500", 3723.5),
        ("00:00:07,25", 7.25),
        ("62:03", 3723.0),
        ("0:05", 5.0),
        ("0:05 and", 5.0),
        ("1000:00:00", 3_600_000.0),
        ("00:75:00", None),
        ("0:99", None),
        ("00:00:1d.890", None),
        ("later", None),
        ("", None),
    ],
)
def test_a_time_is_read_or_is_none(written, seconds):
    assert seconds_at(written) == seconds


def starting(*starts):
    return [Cue(str(number), start) for number, start in enumerate(starts)]


def order_of(cues):
    ordered, warnings = in_order(cues)
    return [cue.text for cue in ordered], [warning.code for warning in warnings]


def test_captions_in_order_stay():
    assert order_of(starting(0.0, 1.0, 1.0, None, 2.0)) == (["0", "1", "2", "3", "4"], [])


def test_captions_out_of_order_are_put_in_the_order_of_their_times():
    assert order_of(starting(5.0, None, 1.0, 3.0)) == (["2", "3", "0", "1"], ["order-restored"])


def test_halves_that_changed_places_are_put_back():
    swapped = [float(second) for second in [*range(100, 150), *range(50)]]
    texts, warnings = order_of(starting(*swapped))
    assert texts[0] == "50"
    assert warnings == ["order-restored"]


def test_two_recordings_one_after_the_other_are_not_mixed():
    texts, warnings = order_of(starting(*map(float, [*range(50), *range(60)])))
    assert texts == [str(number) for number in range(110)]
    assert warnings == ["clock-restarts"]
