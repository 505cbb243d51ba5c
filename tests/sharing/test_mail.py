"""A draft is what any mail program takes for one, and the PDF in it is whole."""

from email import message_from_bytes
from email.policy import default

import pytest

from scrutinyprep.sharing.mail import Draft, draft_bytes, size_in_words


def a_draft(**changed):
    said = {
        "subject": "Briefing: Pwyllgor Craffu Tŷ Ŵyn, 4 March 2025 – “open”",
        "text": "Dear colleague,\n\nthe briefing is attached.\n",
        "pdf": bytes(range(256)) * 500,
        "file_name": "Briefing Tŷ Ŵyn.pdf",
    }
    return Draft(**{**said, **changed})


def parsed(draft):
    return message_from_bytes(draft_bytes(draft), policy=default)


def test_the_pdf_comes_back_byte_for_byte():
    draft = a_draft()
    (attached,) = parsed(draft).iter_attachments()
    assert attached.get_content() == draft.pdf
    assert (attached.get_content_type(), attached.get_filename()) == (
        "application/pdf",
        draft.file_name,
    )


def test_it_is_a_draft_to_nobody():
    message = parsed(a_draft())
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == a_draft().subject
    for name in ("To", "Cc", "Bcc", "From", "Date", "Message-ID"):
        assert message[name] is None


@pytest.mark.parametrize("text", ["Plain.\n", "Tŷ Ŵyn £5\n", "x" * 5000 + "\n", "ŵ" * 600 + "\n"])
def test_the_text_is_as_it_was_written(text):
    body = parsed(a_draft(text=text)).get_body()
    assert body.get_content().replace("\r\n", "\n") == text


def test_the_same_draft_is_the_same_bytes_with_line_ends_of_e_mail():
    data = draft_bytes(a_draft())
    assert data == draft_bytes(a_draft())
    assert data.count(b"\n") == data.count(b"\r\n")


def test_no_committee_can_write_a_header_of_its_own():
    message = parsed(
        a_draft(subject="Briefing\r\nBcc: someone@example.org", file_name="a\r\nb.pdf")
    )
    assert message["Bcc"] is None
    assert "someone@example.org" in message["Subject"]


@pytest.mark.parametrize(
    ("size", "words"), [(10, "1 KB"), (999_499, "999 KB"), (12_345_678, "12.3 MB")]
)
def test_a_size_is_told_in_words(size, words):
    assert size_in_words(size) == words
