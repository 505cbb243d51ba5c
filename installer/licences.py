"""The licence texts of all that a packaged program carries, each as its maker wrote it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from installer.contents import PACKAGE, ROOT

FOLDER = "licences"
"""The folder of the program that they lie in, one folder in it for each package."""
NOTICES = ROOT / "installer" / "notices"
"""Texts that a package ought to bring and does not, by the package's name."""

_TEXT = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*(/|$)", re.IGNORECASE)
_IN_THE_PROGRAM = re.compile(r"## In the program\n(.*?)\n## ", re.DOTALL)
_SILENT = {
    # Its text is among the fonts, and so not where a package's licence stands.
    "font-source-sans-pro": ("font_source_sans_pro/files/LICENSE.txt",),
}
_UNDER_OURS = ("pyside6-essentials", "shiboken6")
"""These give the choice of the GPL, version 3, and are taken under it: its text is our own."""


def packages() -> list[str]:
    """Return the packages that are in the program, as docs/licences.md lists them."""
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    found = _IN_THE_PROGRAM.search(page)
    if found is None:
        raise ValueError("docs/licences.md lists nothing “In the program”")
    return re.findall(r"^\| ([\w.-]+) \| (?!licence)", found.group(1), re.MULTILINE)


def texts_of(package: str) -> list[tuple[Path, str]]:
    """Return each licence text of an installed package with its folder below `FOLDER`."""
    if package in _UNDER_OURS:
        return [(ROOT / "LICENSE", package)]
    installed = distribution(package)
    texts = [
        (Path(str(installed.locate_file(file))), f"{package}/{below}".rstrip("/"))
        for file, below in _named_like_one(installed)
    ]
    texts += [
        (Path(str(installed.locate_file(file))), package) for file in _SILENT.get(package, ())
    ]
    return [(text, place) for text, place in texts if text.is_file()]


def licence_files() -> list[tuple[str, str]]:
    """Return all texts with their folders in the program, as PyInstaller wants them.

    Raises:
        LookupError: a package brings none. It then belongs into `NOTICES`.
    """
    gathered: list[tuple[Path, str]] = [(ROOT / "LICENSE", PACKAGE)]
    for package in packages():
        texts = texts_of(package) + _notices_on(package)
        if not texts:
            raise LookupError(f"{package} brings no licence text; put it into {NOTICES / package}")
        gathered += texts
    gathered += [(text, "python") for text in _of_python()] + _notices_on("qt")
    return [(str(text), f"{FOLDER}/{place}") for text, place in gathered]


def _named_like_one(installed: Distribution) -> Iterator[tuple[str, str]]:
    """Yield the files of a package's metadata that hold a licence, with the folder they are in."""
    for file in installed.files or ():
        head, _, inside = file.as_posix().partition(".dist-info/")
        if inside and "/" not in head and _TEXT.search(inside):
            below = Path(inside).parent.as_posix().removeprefix("licenses").strip("./")
            yield file.as_posix(), below


def _notices_on(package: str) -> list[tuple[Path, str]]:
    return [(text, package) for text in sorted((NOTICES / package).glob("*"))]


def _of_python() -> list[Path]:
    """Return Python's own licence: beside its library or, on Debian, with its documentation."""
    version = f"python3.{sys.version_info.minor}"
    places = (
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(sys.base_prefix, "lib", version, "LICENSE.txt"),
        Path("/usr/share/doc", version, "copyright"),
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise LookupError("this Python brings no licence text")
    return [found]
