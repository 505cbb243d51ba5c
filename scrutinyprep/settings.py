"""What the user chose, and where the program's files live."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

_NAME = "ScrutinyPrep"
_LIBRARY_VARIABLE = "SCRUTINYPREP_LIBRARY"


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices. Each has a default that needs no thought."""

    author: str = ""
    """The name on briefings and on what the user makes; empty: not said yet."""
    theme: str = "system"
    """"system", "light", "dark" or "high-contrast"."""
    text_size_percent: int = 100
    language: str = "system"
    """"system", or a code of ISO 639-1 such as "cy"."""
    check_spelling: bool = True
    """Words that are probably misspelt are underlined."""
    dim_paper: bool = False
    """The pages of papers are shown less bright."""
    highlight_names: dict[str, str] = field(default_factory=dict)
    """What the user calls a kind of highlight, by the kind's value; usual names are left out."""

    def with_author(self, author: str) -> Settings:
        """Return the same choices under another name."""
        return replace(self, author=author.strip())


def library_folder(chosen: Path | None = None) -> Path:
    """Return the folder of the library: as chosen, as the environment says, or the usual one."""
    if chosen is not None:
        return chosen
    said = os.environ.get(_LIBRARY_VARIABLE)
    return Path(said) if said else platformdirs.user_data_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """Return where the user's choices are kept."""
    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json"


def own_words_file(settings: Path | None = None) -> Path:
    """Return where the words are kept that the user spells so: beside their choices."""
    return (settings or settings_file()).with_name("spelling.json")


def log_folder() -> Path:
    """Return where logs are written. They carry ids, never text."""
    return platformdirs.user_log_path(_NAME, appauthor=False)


def read_settings(file: Path) -> Settings:
    """Return the choices kept in a file; defaults where there is none or it can't be understood."""
    try:
        return _settings_in(json.loads(file.read_bytes()))
    except (OSError, ValueError):
        return Settings()


def write_settings(settings: Settings, file: Path) -> None:
    """Keep the choices; the old file stays whole if this fails.

    Raises:
        OSError: the folder can't be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    unfinished.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), "utf-8")
    unfinished.replace(file)


def _settings_in(kept: Any) -> Settings:
    """Return the choices that a file holds; what a later version wrote besides is left.

    By hand: to load msgspec takes a fifth of the time until the window is seen.

    Raises:
        ValueError: they are no choices of this program.
    """
    if not isinstance(kept, dict):
        raise ValueError("no choices at all")
    usual = Settings()
    chosen = {each.name: kept[each.name] for each in fields(Settings) if each.name in kept}
    if any(type(value) is not type(getattr(usual, name)) for name, value in chosen.items()):
        raise ValueError("a choice of another kind")
    if not all(isinstance(name, str) for name in chosen.get("highlight_names", {}).values()):
        raise ValueError("a kind of highlight that is called by no word")
    return Settings(**chosen)


def account_name() -> str:
    """Return the name of the user's account, for marks made before a name was given."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def guide_folder() -> Path:
    """Return the folder of the guide's pages, with that of its pictures beside it.

    In a checkout it is docs/guide, in a wheel it lies among the resources.
    """
    inside = resource_folder() / "guide"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "docs" / "guide"


def licences_page() -> Path | None:
    """Return the page that names what the program is built on, with the licence of each.

    None in a wheel: there each package brings its own.
    """
    package = Path(__file__).parent
    pages = (package / "resources" / "licences.md", package.parent / "docs" / "licences.md")
    return next((page for page in pages if page.is_file()), None)


def licence_texts() -> Path | None:
    """Return the folder of the licences word for word, which an installed program carries."""
    folder = Path(__file__).parents[1] / "licences"
    return folder if folder.is_dir() else None


def resource_folder() -> Path:
    """Return the folder of icons, themes and the sample's words.

    In a checkout it lies beside the package, in a wheel inside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
