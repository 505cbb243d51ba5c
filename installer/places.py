"""Where a package is tried: places that know nothing of this project and its Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer import contents

_PATIENCE_S = 300
_PLAIN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
_USER = "jo"
_RELEASE = "bookworm"
"""The oldest Debian that the packages are for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A home with the program, whose environment holds nothing else."""

    name: str
    home: Path
    """As this system sees it."""
    inside: Path
    """The same, as the program sees it."""
    program: tuple[str, ...]
    """What starts the program there."""
    is_clean: bool
    """Nothing is installed there but what the package asks for."""

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the program there, and return what it said."""
        return subprocess.run(  # noqa: S603 - the program that is to be proven
            [*self.program, *arguments],
            cwd="/",
            env=_PLAIN if self.is_clean else {**_PLAIN, "HOME": str(self.home)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=_PATIENCE_S,
            check=False,
        )


@contextmanager
def unpacked(package: Path) -> Iterator[Place]:
    """Unpack a package in a folder that is gone afterwards, and yield that."""
    with tempfile.TemporaryDirectory(prefix="scrutiny-prep-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        if package.suffix == ".deb":
            _do("dpkg-deb", "--extract", str(package), folder)
            program = Path(folder, "usr", "bin", contents.COMMAND)
        else:
            shutil.unpack_archive(package, folder, filter="data")
            program = next(Path(folder).glob(f"*/{contents.COMMAND}"))
        yield Place(f"unpacked: {package.name}", home, home, (str(program),), is_clean=False)


def why_no_clean_root() -> str:
    """Return why a package can't be installed in a root of its own; empty where it can be."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can make one"
    return "" if shutil.which("mmdebstrap") else "mmdebstrap is not installed"


@contextmanager
def clean_root(package: Path) -> Iterator[Place]:
    """Install a package in the smallest Debian there is, by its own dependencies, and yield that.

    It is fetched from where this system gets its packages, and gone afterwards.
    """
    # In the build folder: a system's own for such may be on a disk without devices or programs.
    folder = Path(tempfile.mkdtemp(prefix="clean-", dir=contents.ROOT / "build"))
    root = folder / "root"
    try:
        _do("mmdebstrap", "--variant=apt", "--mode=root", _RELEASE, str(root))
        shutil.copy(package, root / "opt")
        # It was made without the lists of what there is, which are of today only.
        _do("chroot", str(root), "apt-get", "update")
        install = ("apt-get", "install", "--yes", "--no-install-recommends")
        _do("chroot", str(root), *install, f"/opt/{package.name}")
        _do("chroot", str(root), "useradd", "--create-home", _USER)
        start = (
            shutil.which("chroot") or "chroot",
            f"--userspec={_USER}:{_USER}",
            str(root),
            "/usr/bin/env",
            "-i",
        )
        inside = Path("/home", _USER)
        surroundings = [f"{name}={value}" for name, value in _PLAIN.items()]
        yield Place(
            f"installed in a clean Debian: {package.name}",
            root / "home" / _USER,
            inside,
            (*start, f"HOME={inside}", *surroundings, contents.COMMAND),
            is_clean=True,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _do(*command: str) -> None:
    done = subprocess.run(  # noqa: S603 - programs of Debian, on files of ours
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        told = "\n".join(done.stdout.splitlines()[-15:])
        raise SystemExit(f"“{' '.join(command)}” failed:\n{told}")
