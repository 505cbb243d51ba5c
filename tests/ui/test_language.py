"""Another language: whole where it is said to be, with every place holder, and up to date."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

import scrutinyprep.ui
from scrutinyprep.settings import Settings, resource_folder, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.language import ENGLISH, language_meant, languages, own_name, speak

FOLDER = resource_folder() / "translations"
WHOLE = {
    "Actions",
    "AgendaPanel",
    "BriefingPlace",
    "BulkEditor",
    "CommandBar",
    "Desk",
    "DeskNotes",
    "DeskQuestions",
    "DropOverlay",
    "FindBar",
    "MainWindow",
    "MeetingsModel",
    "MeetingsPlace",
    "MessageBar",
    "PageBar",
    "PageView",
    "Palette",
    "QuestionAnswers",
    "QuestionDetails",
    "QuestionEditor",
    "QuestionEvidence",
    "QuestionPrompts",
    "QuestionsView",
    "Rail",
    "ReadPlace",
    "ReadingActions",
    "SelectionBar",
    "TimeBar",
    "TriageStrip",
    "WaitingPlace",
    "WorkBar",
    "days",
    "documents",
    "palette",
    "span",
}
"""What the window says by itself, at the reading desk, and of questions: translated in full."""
UI = Path(scrutinyprep.ui.__file__).parent
SAYING = {
    *("QAction", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox"),
    *("addAction", "addItem", "addItems", "addMenu", "addRow", "addTab", "setAccessibleName"),
    *("setAccessibleDescription", "setPlaceholderText", "setPrefix", "setSpecialValueText"),
    *("setStatusTip", "setSuffix", "setTabText", "setText", "setTitle", "setToolTip"),
    *("setWhatsThis", "setWindowTitle", "say", "warn", "tell"),
}
"""What shows to the user the words that it is given."""
ALIKE_EVERYWHERE = {"Scrutiny Prep"}
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
def test_the_window_and_its_reading_desk_are_translated_in_full(texts):
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


def called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def bare_words(source: Path) -> list[str]:
    """Return the words that a file shows without asking for their translation."""
    found = []
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in SAYING:
            said = [*node.args, *(word.value for word in node.keywords if word.arg == "text")]
            for part in said:
                literals = part.values if isinstance(part, ast.JoinedStr) else [part]
                found += [
                    f"{source.name}:{node.lineno} {literal.value!r}"
                    for literal in literals
                    if isinstance(literal, ast.Constant)
                    and isinstance(literal.value, str)
                    and re.search("[A-Za-z]{2}", literal.value)
                    and literal.value not in ALIKE_EVERYWHERE
                ]
    return found


def test_all_that_is_shown_can_be_translated():
    assert [words for source in sorted(UI.rglob("*.py")) for words in bare_words(source)] == []


def test_words_are_translated_where_they_are_looked_for():
    # Of `other.tr("…")` the words are kept under a name that nobody asks for when it runs.
    lost = [
        f"{source.name}:{node.lineno}"
        for source in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    ]
    assert lost == []


def test_every_text_is_literal_where_it_is_translated():
    # What is found only when it runs, no translator is ever shown.
    hidden = [
        f"{source.name}:{node.lineno}"
        for source in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("self.tr", "translate", "QCoreApplication.translate")
        and not isinstance(node.args[0 if called(node) == "tr" else 1], ast.Constant)
    ]
    assert hidden == []
