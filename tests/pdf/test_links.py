"""Links on a page, in and out of the file."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from scrutinyprep.pdf.viewing import PageReader
from tests.pdf.papers import drawn, words_at


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A paper of three pages; the first leads to the third, to an address, and nowhere."""
    plain = drawn(tmp_path / "plain.pdf", *(words_at(f"Sheet {n}", 72, 700) for n in range(1, 4)))
    path = tmp_path / "linked.pdf"
    with pikepdf.open(plain) as pdf:

        def link(**more: object) -> pikepdf.Object:
            shape = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 700, 144, 712]))
            for key, value in more.items():
                shape[f"/{key}"] = value
            return pdf.make_indirect(shape)

        third = pdf.pages[2].obj
        by_action = Dictionary(S=Name.GoTo, D=Array([third, Name.Fit]))
        out = Dictionary(S=Name.URI, URI=String("https://example.org/a b?x=1"))
        pdf.pages[0].obj.Annots = Array(
            [
                link(Dest=Array([third, Name.XYZ, 0, 500, 0])),
                link(A=by_action),
                link(A=out),
                link(A=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))),
                link(),
            ]
        )
        pdf.save(path)
    return path


def test_links_lead_to_pages_and_addresses(linked: Path) -> None:
    with PageReader(linked) as reader:
        height = reader.page_sizes()[0][1]
        links = reader.links(1)
        assert [(link.pdf_page, link.address) for link in links] == [
            (3, ""),
            (3, ""),
            (None, "https://example.org/a b?x=1"),
        ]
        box = links[0].box
        sides = (box.left, box.top, box.right, box.bottom)
        assert sides == pytest.approx((72, height - 712, 144, height - 700))
        assert reader.links(2) == ()


def test_a_page_that_is_not_there_has_no_links_to_ask_for(linked: Path) -> None:
    with PageReader(linked) as reader, pytest.raises(ValueError, match="no page 4"):
        reader.links(4)
