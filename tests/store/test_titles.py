"""Which meeting the title of a recording names, and which it does not."""

import pytest

from scrutinyprep.store.titles import (
    Named,
    are_of_one_recording,
    is_called_after,
    name_without_forms,
    named_in,
)

KENT, CABINET = "Kent County Council", "Cabinet"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("hsv_2026-06-11_captions (WebVTT captions)", "hsv 2026-06-11"),
        ("hsv_2026-06-11_whisper-medium (SubRip captions)", "hsv 2026-06-11"),
        ("Anyshire Cabinet 4 March (Whisper)", "Anyshire Cabinet 4 March"),
        ("Audit Committee (Special)", "Audit Committee (Special)"),
        ("Webcasting of council meetings", "Webcasting of council meetings"),
        ("captions (SBV captions)", "captions (SBV captions)"),
    ],
)
def test_a_meeting_is_not_called_by_the_form_of_its_file(title, name):
    assert name_without_forms(title) == name
    assert is_called_after(name, title)
    assert not is_called_after("Our committee", title)


@pytest.mark.parametrize(
    ("title", "council", "committee", "expected"),
    [
        ("Cabinet 30 January 2025 (WebVTT captions)", KENT, CABINET, Named.BY_COMMITTEE),
        ("Kent County Council - Cabinet - Thursday 30th Jan 10am", KENT, CABINET, 2),
        ("cabinet_2025-01-30_whisper-medium", KENT, CABINET, Named.BY_COMMITTEE),
        ("Health & Care Panel 2025-01-30", KENT, "Health and Care Panel", Named.BY_COMMITTEE),
        ("Kent webcast 30/01/2025", KENT, CABINET, Named.BY_COUNCIL),
        ("Kent County Council, 30 January 2025", KENT, "County Council", Named.BY_COMMITTEE),
        ("Medway Cabinet 30 January 2025", None, CABINET, Named.BY_COMMITTEE),
        ("Medway Cabinet 30 January 2025", KENT, CABINET, Named.NOT),
        ("Kent Health Scrutiny 2025-01-30", KENT, CABINET, Named.NOT),
        ("Kent HOSC 2025-01-30", KENT, CABINET, Named.NOT),
        ("Cabinet Committee 30 January 2025", None, CABINET, Named.NOT),
        ("Cabinet Shareholder Sub-Committee", KENT, CABINET, Named.NOT),
        ("Cabinets of curiosity", None, CABINET, Named.NOT),
        ("meeting 2025-01-30", KENT, CABINET, Named.NOT),
        ("council_2025-01-30", KENT, CABINET, Named.NOT),
        ("", None, None, Named.NOT),
    ],
)
def test_a_title_names_a_meeting_only_where_all_of_it_is_explained(
    title, council, committee, expected
):
    assert named_in([title], council=council, committee=committee) is Named(expected)


def test_a_files_name_may_not_speak_against_its_title():
    names = ["Cabinet", "medway cabinet 2025-01-30"]
    assert named_in(names, council=KENT, committee=CABINET) is Named.NOT
    assert named_in(names[:1], council=KENT, committee=CABINET) is Named.BY_COMMITTEE


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("hsv_2026-06-11_captions", "hsv_2026-06-11_whisper-medium", True),
        ("Roads panel 2025-03-04", "roads panel 2025-03-04 (auto-generated)", True),
        ("hsv_2026-06-11_captions", "hsv_2026-06-25_captions", False),
        ("hsv_2026-06-11_captions", "oak_2026-06-11_captions", False),
        ("meeting 2026-06-11", "captions 2026-06-11", False),
        ("captions", "captions", False),
        ("hsv_captions", "hsv_whisper", False),
    ],
)
def test_renderings_of_one_recording_are_known_by_name_and_day(one, other, is_so):
    assert are_of_one_recording(one, other) is is_so
