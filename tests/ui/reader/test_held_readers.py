"""One reader of a file for all views that show it."""

import pytest

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.ui.reader.held_readers import HeldReaders


def test_a_file_is_opened_once_and_closed_with_its_last_view(pack_pdf):
    readers = HeldReaders()
    one = readers.take(pack_pdf, lambda _: None)
    other = readers.take(pack_pdf, lambda _: None)
    assert one is other
    one.close()
    assert other.picture(1, 0.2).width_px
    other.close()
    other.close()
    with pytest.raises(ValueError, match="closed"):
        other.picture(1, 0.2)
    again = readers.take(pack_pdf, lambda _: None)
    assert again is not one
    again.close()


def test_a_file_that_cannot_be_opened_is_tried_anew(tmp_path, pack_pdf):
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"nothing")
    readers = HeldReaders()
    with pytest.raises(Damaged):
        readers.take(path, lambda _: None)
    path.write_bytes(pack_pdf.read_bytes())
    reader = readers.take(path, lambda _: None)
    assert reader.page_count == 6
    reader.close()
