"""What holds exempt material says so in its file's name, and without it the name is as typed."""

from email import message_from_bytes
from email.policy import default

import pytest


@pytest.mark.parametrize(
    ("command", "names"),
    [
        (("brief", "last", "--out"), ("b.pdf", "b EXEMPT.pdf")),
        (("email", "last", "--out"), ("b.eml", "b EXEMPT.eml")),
        (("share", "last", "--out"), ("for Jo.scrutiny", "for Jo EXEMPT.scrutiny")),
        (("export", "last", "--as", "docx", "--out"), ("q.docx", "q EXEMPT.docx")),
        (("export", "last", "--as", "csv", "--out"), ("EXEMPT q.csv", "EXEMPT q.csv")),
    ],
    ids=["brief", "email", "share", "docx", "said already"],
)
def test_an_exempt_file_says_so_in_its_name(filled, asked, tmp_path, command, names):
    typed, named = names
    asked("question", "add", "last", "What does it cost?", "--item", "2")
    out = tmp_path / "out"
    out.mkdir()
    assert asked(*command, out / typed)["path"] == str(out / typed)
    told = asked(*command, out / typed, "--include-exempt")
    assert told["path"] == str(out / named)
    assert {file.name for file in out.iterdir()} == {typed, named}
    if named.endswith(".eml"):
        message = message_from_bytes((out / named).read_bytes(), policy=default)
        (attached,) = message.iter_attachments()
        assert message["Subject"].startswith("EXEMPT: ")
        assert "EXEMPT" in attached.get_filename()
        assert "Send it only to people who are entitled to see it" in message.get_body().as_string()
