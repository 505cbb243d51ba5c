"""What leaves by the command line: for other programs, and by e-mail."""

import json
from email import message_from_bytes
from email.policy import default

import pytest
from pikepdf import Name, Pdf

from scrutinyprep.bootstrap import services_for
from tests.printed_pdfs import a_pack_pdf, words_about

DAY = ("--dated", "2025-03-01")
GOOD = "kettle orbit walnut 9\n"


@pytest.fixture
def printed(folder, tmp_path, asked):
    """A library with a pack that was printed, a question and a note on it."""
    pack = a_pack_pdf(
        tmp_path / "pack.pdf",
        [("1", "Apologies", ""), ("2", "Libraries", words_about("libraries"))],
    )
    services = services_for(folder, author="Cllr Smith")
    services.importing.import_file(pack)
    services.importing._store.close()
    asked("question", "add", "last", "Why?", "--item", "2", "--quote", "the services would")
    asked("note", "add", "last", "Mind this", "--item", "2")


@pytest.mark.parametrize(
    "way", ["docx", "csv", "markdown", "annotated-pdf", "xfdf", "web-annotation"]
)
def test_each_way_out_tells_what_it_wrote(printed, asked, tmp_path, way):
    out = tmp_path / "out"
    told = asked("export", "last", "--as", way, "--out", out)
    assert set(told) == {"path", "counts", "exempt", "left_out", "kept_private", "elsewhere"}
    assert (told["path"], told["counts"]["questions"]) == (str(out), 1)
    assert out.stat().st_size > 0


def test_marks_are_annotations_that_any_reader_knows(printed, cli, tmp_path):
    out = tmp_path / "out.pdf"
    assert cli("export", "last", "--as", "annotated-pdf", "--out", out).code == 0
    with Pdf.open(out) as pdf:
        found = [a for page in pdf.pages for a in page.obj.get("/Annots", []) if "/NM" in a]
        assert {str(a.Subtype) for a in found} == {"/Underline", "/Text"}
        assert {str(a.Contents) for a in found} == {"Why?", "Mind this"}
        assert all("/AP" in a for a in found if a.Subtype == Name.Underline)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--as", "xfdf", "--what", "tracker"), "--what"),
        (("--as", "csv", "--what", "tracker", "--what", "questions"), "one table"),
        (("--as", "docx", "--document", "last"), "--document"),
        (("--as", "docx", "--password-from", "-"), "password"),
    ],
)
def test_options_that_would_say_nothing_are_refused(printed, cli, tmp_path, options, said):
    done = cli("export", "last", *options, "--out", tmp_path / "out")
    assert (done.code, said in done.err) == (1, True)


def test_an_email_holds_the_briefing_byte_for_byte(printed, asked, cli, tmp_path):
    brief, draft = tmp_path / "b.pdf", tmp_path / "b.eml"
    assert asked("brief", "last", "--out", brief, *DAY)["carries"]["questions"] == 1
    told = asked("email", "last", "--out", draft, *DAY)
    message = message_from_bytes(draft.read_bytes(), policy=default)
    (attached,) = message.iter_attachments()
    assert attached.get_content() == brief.read_bytes()
    assert (told["bytes"], told["large"], told["locked"]) == (len(brief.read_bytes()), False, False)
    assert (message["X-Unsent"], message["To"]) == ("1", None)
    assert "Cabinet, 30 January 2025" in message["Subject"]


def test_a_briefing_without_data_offers_nothing(printed, cli, asked, tmp_path):
    out = tmp_path / "b.pdf"
    assert asked("brief", "last", "--out", out, "--without-data")["carries"] is None
    assert cli("offers", out).code == 1
    asked("brief", "last", "--out", out)
    assert [one["kind"] for one in asked("offers", out)] == ["question", "note"]


def test_a_locked_briefing_is_taken_in_with_its_password(printed, cli, asked, tmp_path):
    out, secret = tmp_path / "b.pdf", tmp_path / "secret.txt"
    secret.write_text("Cabinet2025!!\n")
    weak = cli("brief", "last", "--out", out, "--password-from", secret)
    assert (weak.code, "too weak" in weak.err, out.exists()) == (1, True, False)
    secret.write_text(GOOD)
    assert asked("brief", "last", "--out", out, "--password-from", secret)["locked"]
    assert json.loads(cli("import", out, "--json").out)["error"]["code"] == "password-needed"
    told = asked("import", out, "--password-from", secret)
    assert (told["kind"], told["outcome"]) == ("share", "unchanged")
