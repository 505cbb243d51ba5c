"""Which resolutions belong in a tracker."""

import pytest

from scrutinyprep.analysis.tracked_words import asks_for_action, is_scrutiny


@pytest.mark.parametrize(
    "resolution",
    [
        "RESOLVED that the Executive be recommended to fund a second assessor.",
        "That the committee: (i) note the report; and (ii) request that the forecast be reported.",
        "Officers be asked to circulate the breakdown by ward.",
        "That a letter be written to the Minister to urge a review.",
    ],
)
def test_what_asks_others_to_act_is_tracked(resolution):
    assert asks_for_action(resolution)


@pytest.mark.parametrize(
    "resolution",
    [
        "RESOLVED that the report be noted.",
        "RESOLVED that the work programme be agreed.",
        "That the minutes be confirmed as a correct record and signed by the Chair.",
        "That the press and public be excluded as exempt information would be considered.",
        "That the recommendations be noted.",
    ],
)
def test_noting_and_procedure_are_not(resolution):
    assert not asks_for_action(resolution)


def test_only_scrutiny_puts_its_resolutions_to_others():
    assert is_scrutiny("Children & Young People Scrutiny Panel")
    assert not is_scrutiny("Cabinet")
