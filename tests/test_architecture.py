"""Outside libraries stay at home, nothing can reach the network, and every file says what it is.

That imports only go down is import-linter's to check; this finds what it
does not see: parts of a library, such as `urllib.request`, and imports by name.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "scrutinyprep"

HOMES = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "sqlalchemy": ("models/", "store/", "search/", "search.py"),
    "alembic": ("store/",),
    "sqlite3": ("store/", "search/", "search.py"),
    "pypdfium2": ("pdf/",),
    "pypdfium2_raw": ("pdf/",),
    "reportlab": ("briefing/", "sample/", "sample.py"),
    "pikepdf": ("pdf/", "briefing/", "sharing/", "sample/", "sample.py"),
    "docx": ("importers/", "briefing/", "sharing/"),
    "lxml": ("importers/",),
    "pytesseract": ("pdf/",),
    "platformdirs": ("settings.py", "settings/"),
}
NETWORK = (
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "wsgiref",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
    "PySide6.QtHttpServer",
)


def imports_in(source: str) -> Iterator[str]:
    """Yield every module that is imported anywhere: inside functions and TYPE_CHECKING too."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                yield module


def is_or_is_in(module: str, package: str) -> bool:
    """Say whether a module is the package or stands in it."""
    return module == package or module.startswith(f"{package}.")


def strangers_in(path: str, source: str) -> list[str]:
    """Return what the file at `path`, relative to the package, may not import."""
    found = set(imports_in(source))
    away = {
        module
        for module in found
        for library, homes in HOMES.items()
        if is_or_is_in(module, library) and not path.startswith(homes)
    }
    online = {
        module for module in found if any(is_or_is_in(module, network) for network in NETWORK)
    }
    return sorted(away | online)


def sources() -> list[Path]:
    """Return every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_libraries_stay_at_home_and_nothing_is_online(path: Path) -> None:
    relative = path.relative_to(PACKAGE).as_posix()
    assert strangers_in(relative, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("path", "source", "strangers"),
    [
        ("services/notes.py", "def f():\n    import sqlalchemy.orm", ["sqlalchemy.orm"]),
        (
            "domain/ids.py",
            "if TYPE_CHECKING:\n    from PySide6 import QtCore",
            ["PySide6", "PySide6.QtCore"],
        ),
        ("pdf/reader.py", "from urllib import request", ["urllib.request"]),
        ("ui/app.py", "from PySide6 import QtNetwork", ["PySide6.QtNetwork"]),
        ("cli/main.py", "importlib.import_module('socket')", ["socket"]),
        ("pdf/reader.py", "import pypdfium2\nfrom urllib.parse import quote", []),
    ],
)
def test_a_stranger_is_found_wherever_it_hides(
    path: str, source: str, strangers: list[str]
) -> None:
    assert strangers_in(path, source) == strangers


def test_no_file_uses_a_word_that_says_nothing() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?)(_|$)")
    assert [path.name for path in sources() if vague.search(path.stem)] == []


def test_every_file_says_what_lives_there() -> None:
    silent = [
        str(path.relative_to(PROJECT))
        for path in sources()
        if path.stat().st_size and not ast.get_docstring(ast.parse(path.read_bytes()))
    ]
    assert silent == []


def test_every_importer_and_room_is_a_regular_package() -> None:
    folders = {path.parent for path in sources()}
    assert sorted(str(f) for f in folders if not (f / "__init__.py").is_file()) == []


def test_licences_page_names_every_locked_package() -> None:
    locks = [PROJECT / "requirements.lock", PROJECT / "installer" / "requirements.lock"]
    locked = [
        name
        for lock in locks
        for name in re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    page = (PROJECT / "docs" / "licences.md").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE)}
    assert len(locked) > 20
    assert sorted(set(locked) - named) == []
    assert sorted(named - set(locked) - {"package"}) == []


@pytest.mark.parametrize("folder", [".", "installer"])
def test_the_lock_files_name_no_index(folder: str) -> None:
    lock = (PROJECT / folder / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index-url" not in lock
    assert lock.count("--hash=sha256:") > lock.count("==")
