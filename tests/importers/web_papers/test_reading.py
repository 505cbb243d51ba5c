"""A saved page is a paper where it holds one, and is refused with what to save where not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutinyprep.domain.errors import ImportFailed, TooLarge, Unsupported
from scrutinyprep.domain.parsed import (
    DocumentKind,
    Parsed,
    ParsedMinutes,
    ParsedPack,
    ParsedPassage,
    PassageKind,
)
from scrutinyprep.importers.reading import read
from scrutinyprep.importers.texts import read_text
from scrutinyprep.importers.web_papers import archives
from scrutinyprep.importers.web_papers.reading import is_page

SENTENCE = "The council carries four thousand three hundred pupils to school on every day of term. "
REPORT = f"""<!DOCTYPE html><html lang="en"><head><title>School transport | Westshire</title>
<style>p {{ color: red }}</style><script>alert("run")</script></head><body>
<div id="cookie-banner"><p>We use cookies to make this site work and nothing else.</p></div>
<nav><ul><li><a href="/">Home</a></li><li>Your council</li></ul></nav>
<header><img src="http://example.org/crest.png" alt="crest"></header>
<main><h1>Home to school transport</h1>
<p>Report to: Children and Families Scrutiny Committee<br>Date: 12 March 2025</p>
<h2>1. Recommendations</h2><p>The Committee is asked to:</p>
<ol type="a"><li>note the overspend; and</li><li>ask for a plan.</li></ol>
<h2>2. Background</h2><p>2.1 {SENTENCE * 4}</p><p>2.2 {SENTENCE * 4}</p>
<ul><li>Fuel</li><li>Drivers</li></ul>
<table><thead><tr><th>Budget</th><th>Forecast</th></tr></thead>
<tbody><tr><td>£20.1m</td><td>£24.3m</td></tr></tbody></table>
<p style="display:none">Hidden words.</p><p>{SENTENCE * 2}</p></main>
<footer><p>Copyright Westshire County Council. All rights are kept by the council.</p></footer>
</body></html>"""


def read_as(tmp_path: Path, content: str | bytes, name: str = "page.html") -> Parsed:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path)


def paper(parsed: Parsed) -> ParsedPack:
    assert isinstance(parsed, ParsedPack)
    return parsed


def passages(parsed: Parsed) -> list[ParsedPassage]:
    return [p for each in paper(parsed).papers for s in each.sections for p in s.passages]


def an_archive(page: str, *, encoding: str = "quoted-printable", charset: str = "utf-8") -> bytes:
    """Return a page as a browser saves it in one file."""
    import base64
    import quopri

    data = page.encode(charset)
    body = quopri.encodestring(data) if encoding == "quoted-printable" else base64.encodebytes(data)
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/report\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        b'\tboundary="----Edge"\r\n\r\n\r\n------Edge\r\n'
        + f"Content-Type: text/html; charset={charset}\r\n".encode()
        + f"Content-Transfer-Encoding: {encoding}\r\n\r\n".encode()
        + body
        + b"\r\n------Edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + b"iVBORw0KGgo=\r\n------Edge--\r\n"
    )


def test_a_report_on_a_page_is_a_paper(tmp_path: Path) -> None:
    pack = paper(read_as(tmp_path, REPORT))
    assert (pack.kind, pack.format, pack.title) == (
        DocumentKind.REPORT, "html", "Home to school transport",
    )  # fmt: skip
    assert pack.meeting.committee == "Children and Families Scrutiny Committee"
    assert str(pack.meeting.date) == "2025-03-12"
    assert len(pack.pages) == 1
    headings = [(s.number, s.heading) for s in pack.papers[0].sections if s.heading]
    assert headings == [
        (None, "Home to school transport"), ("1", "Recommendations"), ("2", "Background"),
    ]  # fmt: skip
    assert [r.text for r in pack.papers[0].recommendations] == [
        "The Committee is asked to: (a) note the overspend; and", "(b) ask for a plan.",
    ]  # fmt: skip


def test_menus_banners_scripts_and_hidden_words_stay_out(tmp_path: Path) -> None:
    text = paper(read_as(tmp_path, REPORT)).pages[0].text
    for word in ("cookies", "Home\n", "alert", "color", "Hidden", "rights"):
        assert word not in text


def test_lists_numbers_and_tables_are_kept(tmp_path: Path) -> None:
    found = passages(read_as(tmp_path, REPORT))
    assert [p.text for p in found if p.kind is PassageKind.BULLET] == ["Fuel", "Drivers"]
    assert [p.number for p in found if p.number and p.number[0].isdigit()] == ["2.1", "2.2"]
    assert [p.cells for p in found if p.kind is PassageKind.TABLE_ROW] == [
        ("Budget", "Forecast"), ("£20.1m", "£24.3m"),
    ]  # fmt: skip


def test_a_page_saved_by_word_keeps_its_numbers(tmp_path: Path) -> None:
    page = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
    <meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB>
    <div class=WordSection1><h1>Background</h1>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.1
    <span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>{SENTENCE * 3}</p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'>
    <span style='mso-list:Ignore'>·</span></span>Fuel</p>
    <p class=MsoNormal>{SENTENCE * 3}<del>gone</del><ins>new</ins></p>
    <p class=MsoNormal>{SENTENCE * 3}</p></div></body></html>"""
    pack = paper(read_as(tmp_path, page, "saved.htm"))
    found = passages(pack)
    assert found[0].marker == "2.1"
    assert (found[1].kind, found[1].text) == (PassageKind.BULLET, "Fuel")
    assert "gone" not in found[2].text
    assert [w.code for w in pack.warnings] == ["tracked-changes"]


def test_minutes_on_a_page_are_minutes(tmp_path: Path) -> None:
    points = "".join(
        f"<h2>{number}. {title}</h2><p>{words}</p>"
        for number, (title, words) in enumerate(
            (
                ("Apologies", SENTENCE * 3),
                ("School transport", "RESOLVED that the report be noted. " + SENTENCE * 3),
                ("Other business", SENTENCE * 3),
            ),
            1,
        )
    )
    head = "<h1>Minutes of the Scrutiny Committee held on 12 March 2025</h1>"
    parsed = read_as(tmp_path, f"<html><body>{head}{points}</body></html>")
    assert isinstance(parsed, ParsedMinutes)
    assert len(parsed.minutes) == 3


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_page_in_a_single_file_is_the_page(tmp_path: Path, encoding: str) -> None:
    plain = paper(read_as(tmp_path, REPORT))
    saved = paper(read_as(tmp_path, an_archive(REPORT, encoding=encoding), "page.mhtml"))
    assert saved.pages == plain.pages
    assert saved.papers == plain.papers


def test_the_letters_of_an_archive_are_those_it_names(tmp_path: Path) -> None:
    page = REPORT.replace("pupils", "pupils – “many”")
    saved = paper(read_as(tmp_path, an_archive(page, charset="windows-1252"), "page.mht"))
    assert "pupils – “many”" in saved.pages[0].text
    assert saved.warnings == ()


def test_a_modern_gov_page_in_a_single_file_is_minutes(tmp_path: Path) -> None:
    page = """<html><body class="mgBody"><div class="mgSubTitleTxt">Cabinet - Monday, 1st June,
    2026 10.30 am</div><div class="mgContent"><table id="mgItemTable"><tr>
    <td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td>
    <td><p class="mgAiTitleTxt">Apologies</p><p class="mgSubItemTitleTxt">Minutes:</p>
    <p>None were received.</p></td></tr></table></div></body></html>"""
    parsed = read_as(tmp_path, an_archive(page), "page.mhtml")
    assert isinstance(parsed, ParsedMinutes)
    assert parsed.format == "moderngov-html"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><h1>Committees</h1><ul>"
        + "".join(
            f"<li><a href='x'>Committee number {n} of the council</a></li>" for n in range(60)
        )
        + "</ul></body></html>",
        "<html><body><h1>Search</h1><form><input name=q></form><p>Type words.</p></body></html>",
        f"<html><body><p>{SENTENCE * 20}</p></body></html>",
    ],
)
def test_a_page_without_a_paper_is_refused_with_what_to_save(tmp_path: Path, page: str) -> None:
    with pytest.raises(Unsupported, match="a web page") as caught:
        read_as(tmp_path, page)
    assert "save" in caught.value.what_to_do


def test_an_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    message = b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello.\r\n"
    with pytest.raises(Unsupported, match="without a page"):
        read_as(tmp_path, message, "letter.mht")


def test_an_archive_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        read_as(tmp_path, an_archive(REPORT) + b"\n--x" * 6000, "page.mhtml")


def test_a_transcript_is_no_archive() -> None:
    assert not archives.is_archive(b"Chair: Welcome.\n\nCllr Reed: Thank you.\n")
    assert not archives.is_archive(b"Subject: the pack\nFrom: the clerk\n\nDear all")


def test_xml_is_no_page() -> None:
    assert not is_page("<?xml version='1.0'?><akomaNtoso/>")
    assert is_page("<!-- saved from url --><HTML><body/></HTML>")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.integers(0, 400))
def test_a_broken_page_is_read_or_refused(words: str, cut: int) -> None:
    page = REPORT[:cut] + words + REPORT[cut:]
    for raw in (page, an_archive(page).decode("latin-1")[: 400 + cut]):
        with suppress(ImportFailed):
            parsed = read_text(Path("page.html"), raw.encode("utf-8", "replace"))
            assert parsed.title
