"""What the window remembers is kept whole, or is as if it had never been."""

import pytest

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.ui.window_memory import WindowMemory, memory_file, read_memory, write_memory


def test_what_was_written_is_read(tmp_path):
    file = memory_file(tmp_path / "new" / "settings.json")
    pages = {MeetingId("m1"): (DocumentId("d1"), 53)}
    memory = WindowMemory("AdnQ", "read", MeetingId("m1"), {"read": (1, 2)}, ("desk",), pages)
    write_memory(memory, file)
    assert read_memory(file) == memory
    assert [path.name for path in file.parent.iterdir()] == ["window.json"]


@pytest.mark.parametrize("said", ["", "{", '{"splits": 7}', "[]"])
def test_a_file_that_makes_no_sense_is_forgotten(tmp_path, said):
    file = tmp_path / "window.json"
    file.write_text(said, "utf-8")
    assert read_memory(file) == WindowMemory()


def test_meetings_of_long_ago_are_forgotten_first(tmp_path):
    pages = {MeetingId(f"m{n}"): (DocumentId("d"), n) for n in range(1000)}
    write_memory(WindowMemory(pages=pages), tmp_path / "window.json")
    kept = read_memory(tmp_path / "window.json").pages
    assert len(kept) < 1000
    assert list(kept)[-1] == "m999"
