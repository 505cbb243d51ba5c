"""The Debian package: the program's folder with what a desktop wants to know of it."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from installer import contents, icons, licences
from installer.linux import manual, needs

HERE = Path(__file__).parent
MAINTAINER = "The makers of Scrutiny Prep <makers@scrutinyprep.invalid>"
"""Debian wants an address. Whoever publishes a package puts theirs here."""

_CONTROL = """\
Package: scrutinyprep
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kibibytes}
Depends: {needed}
Recommends: {recommended}
Suggests: tesseract-ocr, tesseract-ocr-cym
Section: misc
Priority: optional
Description: read council papers and prepare questions for scrutiny
 Scrutiny Prep helps a councillor on an overview and scrutiny committee to get
 from an agenda pack of hundreds of pages to the handful of right questions,
 on paper, by tomorrow night.
 .
 It works offline: there is no network code in it.
"""
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Scrutiny Prep

Files: *
Copyright: the makers of Scrutiny Prep
License: GPL-3+
 This program is free software: you can redistribute it and/or modify it under
 the terms of the GNU General Public License, version 3 or any later version.
 .
 On Debian systems its full text is in /usr/share/common-licenses/GPL-3.
Comment:
 The program carries libraries of others. The licence of each, word for word,
 is in /usr/lib/scrutinyprep/_internal/{licences}.
"""
_BESIDE_LIBRARIES = ("at-spi2-core", "libgl1-mesa-dri", "xdg-utils")
"""What the program does without: a screen reader's bus, drawing by the graphics card, and what
opens the browser."""


def make_package(program: Path, into: Path, day: str) -> Path:
    """Make the package of a program's folder and return its file; `day` is that of the release.

    Raises:
        LookupError: a library that the program needs is in no package of this system.
        subprocess.CalledProcessError: `dpkg-deb` refuses it.
    """
    version, architecture = contents.version(), _architecture()
    tree = into / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / contents.COMMAND
    shutil.copytree(program, home, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    command = tree / "usr" / "bin" / contents.COMMAND
    command.symlink_to(f"../lib/{contents.COMMAND}/{contents.COMMAND}")
    _tell_the_desktop(tree / "usr" / "share", day)
    _document(tree / "usr" / "share", day)
    _fit_the_rights(tree)
    needed, recommended = needs.dependencies(home)
    _describe(
        tree,
        _CONTROL.format(
            version=version,
            architecture=architecture,
            maintainer=MAINTAINER,
            kibibytes=sum(_size(path) for path in tree.rglob("*")) // 1024,
            needed=", ".join(needed),
            recommended=", ".join([*recommended, *_BESIDE_LIBRARIES]),
        ),
    )
    package = into / f"scrutinyprep_{version}_{architecture}.deb"
    subprocess.run(  # noqa: S603 - Debian's own program on a folder that we made
        ["dpkg-deb", "--build", "--root-owner-group", str(tree), str(package)],  # noqa: S607
        check=True,
        capture_output=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": _epoch(day)},
    )
    shutil.rmtree(tree)
    return package


def _tell_the_desktop(share: Path, day: str) -> None:
    """Put the program into the menu, and say what it opens and what it is."""
    _copy(HERE / "scrutinyprep.desktop", share / "applications" / "scrutinyprep.desktop")
    _copy(HERE / "scrutinyprep.xml", share / "mime" / "packages" / "scrutinyprep.xml")
    told = metainfo(day)
    _write(share / "metainfo" / f"{contents.IDENTIFIER}.metainfo.xml", told.encode())
    hicolor = share / "icons" / "hicolor"
    for pixels in icons.LINUX_PX:
        icons.write_png(hicolor / f"{pixels}x{pixels}" / "apps" / "scrutinyprep.png", pixels)
    _copy(icons.DRAWING, hicolor / "scalable" / "apps" / "scrutinyprep.svg")


def metainfo(day: str) -> str:
    """Return what software centres are told."""
    told = (HERE / "metainfo.xml").read_text(encoding="utf-8")
    for name, words in {
        "IDENTIFIER": contents.IDENTIFIER,
        "VERSION": contents.version(),
        "DATE": day,
    }.items():
        told = told.replace(f"@{name}@", words)
    return told


def _document(share: Path, day: str) -> None:
    told = share / "doc" / contents.COMMAND
    _write(told / "copyright", _COPYRIGHT.format(licences=licences.FOLDER).encode())
    changes = (contents.ROOT / "CHANGELOG.md").read_bytes()
    _write(told / "changelog.gz", gzip.compress(changes, mtime=0))
    page = gzip.compress(manual.manual(day).encode(), mtime=0)
    _write(share / "man" / "man1" / "scrutinyprep.1.gz", page)


def _describe(tree: Path, control: str) -> None:
    """Write what `dpkg` reads: the description, and the sum of each file."""
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(tree).as_posix()}\n"
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink()
    )
    for name, text in {"control": control, "md5sums": sums}.items():
        _write(tree / "DEBIAN" / name, text.encode())
        (tree / "DEBIAN" / name).chmod(0o644)
    (tree / "DEBIAN").chmod(0o755)


def _fit_the_rights(tree: Path) -> None:
    """Let everyone read everything, and run only what is a program."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path.name == contents.COMMAND
        path.chmod(0o755 if is_program else 0o644)


def _architecture() -> str:
    told = subprocess.run(
        ["dpkg", "--print-architecture"],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return told.stdout.strip()


def _epoch(day: str) -> str:
    """Return midnight of a day as the seconds that make a package the same each time."""
    return str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))


def _size(path: Path) -> int:
    return 0 if path.is_symlink() or path.is_dir() else path.stat().st_size


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
