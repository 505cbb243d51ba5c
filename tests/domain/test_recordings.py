"""Addresses of recordings: which are taken, and how each site names a second."""

import pytest

from scrutinyprep.domain.recordings import address_of, at_second, is_of_a_recording, knows_seconds

WATCH = "https://www.youtube.com/watch?v=pHALpz8iR3Q"


@pytest.mark.parametrize(
    "said",
    [
        "https://www.youtube.com/embed/pHALpz8iR3Q",
        "https://youtu.be/pHALpz8iR3Q?t=95",
        "https://www.youtube.com/live/pHALpz8iR3Q?feature=share",
        "https://m.youtube.com/watch?app=desktop&v=pHALpz8iR3Q&t=12s",
        f"  {WATCH}\n",
    ],
)
def test_every_address_of_a_youtube_video_is_its_page(said):
    assert address_of(said) == WATCH


@pytest.mark.parametrize(
    "said",
    [
        "",
        "not an address",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://council.gov.uk/meeting.mp4",
        "https://",
        "https://localhost/recording",
        "https://name:word@council.gov.uk/recording",
        "https://council.gov.uk:port/recording",
        "https://council.gov.uk/two words",
        "https://council.gov.uk/\u202erecording",
        "https://council.gov.uk/" + "a" * 2000,
        "http://[::1]/",
    ],
)
def test_what_is_no_plain_address_of_the_web_is_refused(said):
    with pytest.raises(ValueError, match=r".+"):
        address_of(said)


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        (WATCH, f"{WATCH}&t=4906s"),
        ("https://vimeo.com/123456", "https://vimeo.com/123456#t=4906s"),
        (
            "https://anytown.granicus.com/player/clip/4463?view_id=2",
            "https://anytown.granicus.com/player/clip/4463?view_id=2&entrytime=4906",
        ),
        ("https://council.gov.uk/a/May.MP4", "https://council.gov.uk/a/May.MP4#t=4906"),
        (
            "https://any.public-i.tv/core/portal/webcast_interactive/1234/start_time/60000",
            "https://any.public-i.tv/core/portal/webcast_interactive/1234/start_time/4906000",
        ),
    ],
)
def test_a_recording_opens_at_the_second(address, opened):
    assert at_second(address, 4906.9) == opened
    assert knows_seconds(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://any.public-i.tv/core/portal/webcast_interactive/1234",
        "https://council.gov.uk/webcasts/1234",
    ],
)
def test_where_no_form_is_known_the_recording_opens_at_its_beginning(address):
    assert at_second(address, 4906.0) == address
    assert not knows_seconds(address)


def test_without_a_time_the_address_stays():
    assert at_second(WATCH, None) == WATCH


@pytest.mark.parametrize(
    "address",
    [
        WATCH,
        "https://any.public-i.tv/core/portal/webcast_interactive/1234",
        "https://anytown.granicus.com/MediaPlayer.php?view_id=2&clip_id=9",
    ],
)
def test_players_that_councils_use_are_known(address):
    assert is_of_a_recording(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/@AnytownCouncil",
        "https://anytown.granicus.com/AgendaViewer.php?clip_id=9",
        "https://www.anytown.gov.uk/meetings",
        "https://any.public-i.tv/core/portal/home",
    ],
)
def test_other_pages_of_the_same_sites_are_no_recordings(address):
    assert not is_of_a_recording(address)
