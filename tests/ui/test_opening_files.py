"""Asking which files to bring in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from scrutinyprep.ui.opening_files import OpeningFiles
from tests.conftest import CORPUS


@pytest.fixture
def opening(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return OpeningFiles(window)


def test_one_looks_where_the_last_file_was_and_at_first_not_where_the_program_is(
    opening, monkeypatch, tmp_path
):
    looked_in, chosen = [], []

    def ask(_window, _title, folder, *_rest, **_options):
        looked_in.append(folder)
        return [str(tmp_path / "pack.pdf")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    opening.chosen.connect(chosen.append)
    opening.ask_for_pack()
    opening.ask_for_records()
    assert chosen == [[tmp_path / "pack.pdf"]] * 2
    assert Path(looked_in[0]) != Path.cwd()
    assert Path(looked_in[0]).is_dir(), "else the dialog asks for a file of that name"
    assert looked_in[1] == str(tmp_path)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
def test_every_kind_of_file_that_can_be_read_is_shown(opening):
    shown = opening.kinds.split(";;")[0].partition("(")[2].rstrip(")").split()
    for folder in ("packs", "minutes", "transcripts", "reports", "moderngov_html"):
        for path in (CORPUS / folder).iterdir():
            if path.is_file() and not path.name.endswith(".truth.json"):
                assert QDir.match(shown, path.name), path.name
