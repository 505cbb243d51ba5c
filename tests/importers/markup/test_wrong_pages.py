"""What a browser saves in place of a page is refused; other files pass."""

from pathlib import Path

import pytest

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.importers.markup.wrong_pages import refuse

PATH = Path("page.html")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- x --><script>window.location = a;</script>", "sends the browser on"),
        ("<html><meta http-equiv='refresh' content='0;url=b'>Click here", "sends the browser on"),
        ("<councillorsbyward><wards></wards></councillorsbyward>", "an empty answer"),
        ("<?xml version='1.0'?><getmeeting><agendaitem>Rents</agendaitem>", "an answer of"),
    ],
)
def test_a_page_in_place_of_the_one_meant_is_refused(text, found):
    with pytest.raises(WrongPage, match=found):
        refuse(text, PATH)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "<rss><title>News</title></rss>",
        "<html><p>Minutes</html>",
        f"<html><script>location.href = a</script><p>{'words ' * 100}</p>",
    ],
)
def test_anything_else_passes(text):
    refuse(text, PATH)
