"""What the program is built on, as the window shows it."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from scrutinyprep.ui.dialogs import licences as shown
from scrutinyprep.ui.dialogs.about import AboutDialog
from scrutinyprep.ui.dialogs.guide import page_for
from scrutinyprep.ui.dialogs.licences import LicencesDialog
from scrutinyprep.ui.theme import Appearance


@pytest.fixture
def about(qapp, qtbot, tmp_path):
    dialog = AboutDialog(Appearance(qapp), tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def pressed(dialog, words):
    buttons = dialog.findChild(QDialogButtonBox).findChildren(QPushButton)
    next(button for button in buttons if words in button.text()).click()


def test_about_leads_to_the_licence_of_each_package(about):
    pressed(about, "Licences")
    dialog = about.findChild(LicencesDialog)
    assert dialog.isVisible()
    assert "pikepdf" in dialog._shown.toPlainText()
    assert page_for(dialog._shown) == "installing"
    assert not any("texts" in b.text() for b in dialog.findChildren(QPushButton))
    pressed(dialog, "Close")


def test_an_installed_program_shows_the_texts_as_well(about, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(shown, "licence_texts", lambda: tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pressed(about, "Licences")
    pressed(about.findChild(LicencesDialog), "texts")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    pressed(about.findChild(LicencesDialog), "Close")
