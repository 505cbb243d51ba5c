"""Copies for the screen: there as long as somebody looks, and not a moment longer."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.domain.errors import Damaged, LibraryFull
from scrutinyprep.services.previews import Previews
from scrutinyprep.store.library import LibraryStore


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "library"


@pytest.fixture(scope="module")
def one_page_pdf():
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 720, "A page")
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def previews(folder):
    folder.mkdir()
    return Previews(LibraryStore(folder))


def test_a_copy_is_for_its_owner_alone_and_goes_with_its_reader(previews, folder, one_page_pdf):
    reader = previews.reader(one_page_pdf)
    (copy,) = (folder / "previews").iterdir()
    assert copy.read_bytes() == one_page_pdf
    assert copy.stat().st_mode & 0o077 == 0
    assert reader.picture(1, 0.5).width_px > 0
    reader.close()
    reader.close()
    assert list((folder / "previews").iterdir()) == []


def test_what_cannot_be_drawn_leaves_nothing(previews, folder):
    with pytest.raises(Damaged):
        previews.reader(b"%PDF-1.7 no more")
    assert list((folder / "previews").iterdir()) == []


def test_a_copy_that_cannot_be_written_is_told(previews, folder):
    (folder / "previews").write_text("in the way")
    with pytest.raises(LibraryFull):
        previews.reader(b"%PDF-1.7")


def test_what_a_killed_program_left_is_swept_away(previews, folder):
    previews.sweep()
    (folder / "previews").mkdir()
    (folder / "previews" / "left.pdf").write_bytes(b"exempt")
    previews.sweep()
    assert list((folder / "previews").iterdir()) == []
