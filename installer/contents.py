"""What a packaged program holds besides its own code, and what of the libraries is left out."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "scrutinyprep"
NAME = "Scrutiny Prep"
COMMAND = "scrutinyprep"
WINDOW_PROGRAM = NAME if sys.platform == "win32" else COMMAND
"""The file that opens the window. On Windows a program either has a terminal or has none, so there
are two; elsewhere one does both."""
IDENTIFIER = "uk.scrutinyprep.ScrutinyPrep"
"""By which macOS and AppStream know the program; never changed, or updates would be strangers."""
SHARE_SUFFIX = "scrutiny"
SHARE_TYPE = "application/vnd.scrutinyprep.share+json"

FACES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
"""The faces of Source Sans that window and paper use, of the twelve that there are."""

DATA = (
    ("resources", f"{PACKAGE}/resources"),
    ("LICENSE", f"{PACKAGE}/resources"),
    ("docs/licences.md", f"{PACKAGE}/resources"),
    ("docs/guide", f"{PACKAGE}/resources/guide"),
    ("docs/pictures", f"{PACKAGE}/resources/pictures"),
    ("scrutinyprep/store/migrations", f"{PACKAGE}/store/migrations"),
)
"""Folders and files of the project with their places in the program, as `settings` has them.

Migrations are there as text: Alembic reads them from their folder.
"""
LEFT_OF_DATA = (".ts", ".pyc")
"""What translators work on, and what Python makes for itself."""

UNUSED_MODULES = (
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PIL.AvifImagePlugin",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingtk",
    "_pytest",
    "coverage",
    "hypothesis",
    "lib2to3",
    "lxml.html.diff",
    "lxml.objectify",
    "numpy",
    "pandas",
    "pydoc_data",
    "pygments",
    "pytest",
    "readline",
    "setuptools",
    "ssl",
    "_ssl",
    "tkinter",
    "turtle",
)
"""What libraries would take along for uses that this program does not have.

Without `ssl` and Qt's network there is nothing in the program that could speak to a server:
the promise to work offline can be seen in the list of its files.
"""

UNUSED_FILES = (
    r"(^|/)PySide6/Qt6?/translations/",
    r"(^|/)PySide6/translations/",
    r"plugins/(tls|networkinformation|sqldrivers|qmltooling|generic|egldeviceintegrations)/",
    r"plugins/platforminputcontexts/[^/]*virtualkeyboard",
    r"plugins/platforms/[^/]*(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc|direct2d|minimal\.)",
    r"plugins/platformthemes/[^/]*gtk3",
    r"plugins/imageformats/[^/]*(pdf|tga|tiff|wbmp|icns|webp)\.",
    r"Qt6?(EglFSDeviceIntegration|EglFsKmsSupport|Network|Pdf|Qml\w*|Quick\w*|Sql|VirtualKeyboard"
    r"|WaylandCompositor|Labs\w*)\.",
    r"(^|/)PIL/_(avif|imagingtk)\.",
    r"(^|/)lxml/(objectify|html/_difflib)\.",
    r"(^|/)libavif",
    r"(^|/)opengl32sw\.dll$",
    r"(^|/)alembic/templates/",
    r"(^|/)reportlab/fonts/",
    r"(^|/)[^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|WHEEL|direct_url\.json|top_level\.txt)$",
)
"""Patterns of files, by their places in the program, that it starts and works without."""


CARRIED_LIBRARIES = re.compile(
    r"lib(python3|sqlite3|ffi|crypto|bz2|lzma|expat|uuid|mpdec|zstd"
    r"|xcb-(cursor|icccm|image|keysyms|render-util|util))[.\d-]*\.so"
)
"""Libraries of the building Linux that go along: those of Python itself, and the few of X11 that
only programs with Qt use, so that many a desktop lacks them. All others, from the C library to
fontconfig, are the system's own, which keeps them safe and fitting to its drivers."""

_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def version() -> str:
    """Return the version, from the one place where it stands."""
    text = (ROOT / PACKAGE / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise ValueError("scrutinyprep/__init__.py names no version")
    return found.group(1)


def described() -> str:
    """Return the sentence that says what the program is, from `pyproject.toml`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["description"])


def data_files() -> list[tuple[str, str]]:
    """Return each data file with the folder of the program that it belongs in."""
    return [
        (str(path), (Path(place) / path.relative_to(ROOT / source).parent).as_posix())
        for source, place in DATA
        for path in sorted((ROOT / source).rglob("*"))
        if path.is_file() and path.suffix not in LEFT_OF_DATA
    ] + [(str(ROOT / source), place) for source, place in DATA if (ROOT / source).is_file()]


def is_wanted(place: str, source: str = "", unused: Iterable[str] = UNUSED_FILES) -> bool:
    """Say whether a file stays in the program, by its place there and by where it is from."""
    plain = place.replace("\\", "/")
    if any(re.search(pattern, plain) for pattern in unused):
        return False
    is_a_library = "/" not in plain and ".so" in plain
    if is_a_library and source.startswith(_SYSTEM_FOLDERS):
        return CARRIED_LIBRARIES.match(plain) is not None
    return True
