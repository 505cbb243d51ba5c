"""The window's language: English, or another that there is a file of translated texts for."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from scrutinyprep.settings import resource_folder

ENGLISH = "en"
SYSTEM = "system"
_PREFIX = "scrutinyprep_"


def languages() -> tuple[str, ...]:
    """Return the codes (ISO 639-1) of the languages that the window can speak, English first."""
    files = sorted((resource_folder() / "translations").glob(f"{_PREFIX}*.qm"))
    return (ENGLISH, *(file.stem.removeprefix(_PREFIX) for file in files))


def language_meant(chosen: str) -> str:
    """Return the language that a choice means: the system's where that was chosen and is there."""
    wanted = QLocale.system().name()[:2] if chosen == SYSTEM else chosen
    return wanted if wanted in languages() else ENGLISH


def own_name(code: str) -> str:
    """Return what a language calls itself."""
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def speak(app: QApplication, chosen: str) -> None:
    """Let the window speak a language, from its first word on.

    Texts that are not translated yet stay English.
    """
    code = language_meant(chosen)
    if code == ENGLISH:
        return
    translator = QTranslator(app)
    if translator.load(str(resource_folder() / "translations" / f"{_PREFIX}{code}.qm")):
        app.installTranslator(translator)
