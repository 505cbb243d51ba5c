"""Files that are dropped or pasted."""

from PySide6.QtCore import QMimeData, QUrl

from scrutinyprep.ui.drops import absent_in, files_in


def test_dropped_files_are_found_and_web_addresses_are_not():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/papers/a.pdf"), QUrl("https://council.example/b.pdf")])
    assert [path.name for path in files_in(data)] == ["a.pdf"]


def test_pasted_paths_count_where_there_is_such_a_file(tmp_path):
    file = tmp_path / "a pack.pdf"
    file.write_bytes(b"")
    data = QMimeData()
    data.setText(f'"{file}"\n{tmp_path / "none.pdf"}\nsome words\n{file.as_uri()}')
    assert files_in(data) == [file, file]


def test_a_pasted_word_is_no_file(tmp_path, monkeypatch):
    (tmp_path / "word").write_text("")
    monkeypatch.chdir(tmp_path)
    data = QMimeData()
    data.setText("word")
    assert files_in(data) == []


def test_a_path_without_a_file_is_told_from_any_other_text(tmp_path):
    gone = tmp_path / "gone.pdf"
    data = QMimeData()
    for words, absent in (
        (f'"{gone}"\n', gone),
        (str(tmp_path), None),
        ("Why now?", None),
        (f"{gone}\nand more", None),
        ("", None),
    ):
        data.setText(words)
        assert absent_in(data) == absent


def test_an_empty_clipboard_has_no_files():
    assert files_in(None) == []
    assert absent_in(None) is None
