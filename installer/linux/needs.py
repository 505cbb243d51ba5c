"""What a packaged program needs of the Linux that it runs on, read from its own files."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
_C_LIBRARY = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_MAGIC = b"\x7fELF"
_OPTIONAL = {"libcups.so.2": "printing through CUPS"}
"""Libraries of plugins that Qt does without where they do not load."""


def programs_in(folder: Path) -> list[Path]:
    """Return the programs and libraries in a folder."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and _begins_as_one(path)
    ]


def libraries_outside(folder: Path) -> set[str]:
    """Return the names of the libraries that files of a folder need and the folder lacks."""
    programs = programs_in(folder)
    inside = {path.name for path in folder.rglob("*.so*")}
    return {name for path in programs for name in _NEEDED.findall(_told("-p", path))} - inside


def c_library(folder: Path) -> str:
    """Return the oldest version of the C library that every file of a folder runs with."""
    asked = [
        (int(major), int(minor))
        for path in programs_in(folder)
        for major, minor in _C_LIBRARY.findall(_told("-T", path))
    ]
    major, minor = max(asked)
    return f"{major}.{minor}"


def packages_with(libraries: Iterable[str]) -> dict[str, set[str]]:
    """Return the Debian packages that bring libraries, each with those that it brings.

    Raises:
        LookupError: one of them is in no package of this system, so nobody could install it.
    """
    packages: dict[str, set[str]] = {}
    for library in libraries:
        found = subprocess.run(  # noqa: S603 - a program of Debian, and a library's name
            ["dpkg", "-S", f"*/{library}"],  # noqa: S607
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        owners = {
            line.split(":")[0]
            for line in found.stdout.splitlines()
            if re.search(rf": /(usr/)?lib(/[\w-]+)?/{re.escape(library)}$", line)
        }
        if not owners:
            raise LookupError(f"no Debian package here brings {library}")
        for owner in owners:
            packages.setdefault(owner, set()).add(library)
    return packages


def dependencies(folder: Path) -> tuple[list[str], list[str]]:
    """Return what the Debian package of a folder depends on, and what it recommends."""
    packages = packages_with(libraries_outside(folder))
    packages.pop("libc6", None)
    optional = {name for name, brings in packages.items() if brings <= set(_OPTIONAL)}
    needed = [f"libc6 (>= {c_library(folder)})", *sorted(set(packages) - optional)]
    return needed, sorted(optional)


def _begins_as_one(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _told(option: str, path: Path) -> str:
    done = subprocess.run(  # noqa: S603 - binutils' own program on a file that we made
        ["objdump", option, str(path)],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout
