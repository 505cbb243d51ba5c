"""Another language: whole where it is said to be, with every place holder, and up to date."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from scrutinyprep.settings import Settings, resource_folder, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.language import ENGLISH, language_meant, languages, own_name, speak

FOLDER = resource_folder() / "translations"
WHOLE = {
    "Actions",
    "CommandBar",
    "DropOverlay",
    "MainWindow",
    "MeetingsModel",
    "MeetingsPlace",
    "MessageBar",
    "Palette",
    "Rail",
    "WaitingPlace",
    "WorkBar",
    "days",
    "documents",
    "palette",
    "span",
}
"""What the main window says by itself: translated in full."""
HOLDER = re.compile(r"\{\w+\}")


@pytest.fixture
def alone(qapp):
    """Let no language outlive its test."""
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def messages(texts: Path):
    for context in ElementTree.parse(texts).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def test_welsh_is_there_and_english_comes_first():
    assert languages()[0] == ENGLISH
    assert "cy" in languages()
    assert own_name("cy") == "Cymraeg"


def test_a_language_that_there_is_not_is_english():
    assert language_meant("xx") == ENGLISH
    assert language_meant("cy") == "cy"
    assert language_meant("system") in languages()


@pytest.mark.parametrize("texts", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_the_main_window_is_translated_in_full(texts):
    missing = [
        (context, source)
        for context, source, translation in messages(texts)
        if context in WHOLE and not (translation.text or "").strip()
    ]
    assert missing == []


@pytest.mark.parametrize("texts", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_every_translation_keeps_the_places_of_its_text(texts):
    for _, source, translation in messages(texts):
        if translation.text:
            assert sorted(HOLDER.findall(translation.text)) == sorted(HOLDER.findall(source))


@pytest.mark.parametrize("texts", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_what_the_window_reads_is_what_was_translated(texts, tmp_path):
    made = tmp_path / "made.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", texts, "-qm", made], check=True)
    assert made.read_bytes() == texts.with_suffix(".qm").read_bytes()


def test_the_window_speaks_welsh_when_it_is_asked_to(alone, tmp_path):
    settings = tmp_path / "settings.json"
    write_settings(Settings(language="cy"), settings)
    application = Application(alone, tmp_path / "library", settings)
    window = application.window
    assert window.menuBar().actions()[0].text() == "&Ffeil"
    assert window.actions_.meetings.iconText() == "Cyfarfodydd"
    chosen = [a.data() for a in window.actions_.languages.actions() if a.isChecked()]
    assert chosen == ["cy"]
    application.close()


def test_english_needs_no_file(alone):
    before = len(alone.findChildren(QTranslator))
    speak(alone, "en")
    assert len(alone.findChildren(QTranslator)) == before
