"""Making the packages that this system can make: `python3 dev.py package` runs it.

It is run by the Python of an environment of its own, which `dev.py` makes of
`installer/requirements.lock`.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from installer import contents
from installer.linux.search_paths import forget_search_paths

BUILT = contents.ROOT / "build" / "package"
SPEC = contents.ROOT / "installer" / "scrutinyprep.spec"
INNO = contents.ROOT / "installer" / "windows" / "scrutinyprep.iss"
_SUMS = "SHA256SUMS"


def main() -> int:
    """Make the program's folder, then what is handed to people; say what came of it."""
    if is_unlike_the_commit(contents.ROOT):
        _say("Some files are not as they were committed: package a release from a fresh clone")
    day = release_day()
    shutil.rmtree(BUILT, ignore_errors=True)
    folder = make_folder()
    made = {"linux": _for_linux, "win32": _for_windows, "darwin": _for_macos}[sys.platform](
        folder, day
    )
    sums = write_sums(made)
    for path in [*made, sums]:
        _say(f"{path.relative_to(contents.ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


def make_folder() -> Path:
    """Have PyInstaller make the program, and return its folder."""
    _say("Making the program's folder, a minute or two")
    done = subprocess.run(  # noqa: S603 - our own Python and our own files
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(BUILT), "--workpath", str(BUILT / "work"), str(SPEC)),
        ],
        cwd=contents.ROOT,
        check=False,
    )
    if done.returncode:
        raise SystemExit("PyInstaller could not make the program; its reason stands above.")
    shutil.rmtree(BUILT / "work")
    folder = BUILT / contents.COMMAND
    if sys.platform.startswith("linux"):
        forget_search_paths(folder)
    return folder


def release_day() -> str:
    """Return the day of the newest commit: the same commit makes the same package on any day."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%cs"],  # noqa: S607
        cwd=contents.ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return told.stdout.strip() or datetime.now(tz=UTC).date().isoformat()


def is_unlike_the_commit(clone: Path) -> bool:
    """Say whether files of a clone were changed, or added, and not committed."""
    told = subprocess.run(
        ["git", "status", "--porcelain"],  # noqa: S607
        cwd=clone,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return bool(told.stdout.strip())


def write_sums(files: list[Path]) -> Path:
    """Write the SHA-256 of files beside them, as `sha256sum --check` reads it."""
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    sums = BUILT / _SUMS
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def _for_linux(folder: Path, day: str) -> list[Path]:
    from installer.linux.debian import make_package

    made = []
    if shutil.which("dpkg-deb"):
        _say("Making the Debian package")
        made.append(make_package(folder, BUILT, day))
    else:
        _say("No dpkg-deb here, so no Debian package")
    _say("Packing the folder for those who may not install anything")
    return [*made, _pack(folder)]


def _pack(folder: Path) -> Path:
    """Pack the folder; it is unpacked anywhere and runs there."""
    path = BUILT / f"{contents.COMMAND}-{contents.version()}-{_machine()}.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=6) as archive:
        archive.add(folder, f"{contents.COMMAND}-{contents.version()}", filter=_by_nobody)
    return path


def _by_nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def _for_windows(folder: Path, _day: str) -> list[Path]:
    compiler = shutil.which("iscc") or shutil.which(
        "ISCC.exe", path=r"C:\Program Files (x86)\Inno Setup 6"
    )
    if compiler is None:
        raise SystemExit(
            f"The program is in {folder}. Inno Setup 6 makes the installer of it, "
            "and is not on this computer; installer/README.md says more."
        )
    _say("Making the installer")
    subprocess.run(  # noqa: S603 - the compiler found above, on our own script
        [
            *(compiler, "/Qp", f"/DAppVersion={contents.version()}"),
            *(f"/DSource={folder}", f"/DOutput={BUILT}", str(INNO)),
        ],
        check=True,
    )
    return [BUILT / f"ScrutinyPrep-{contents.version()}-setup.exe"]


def _for_macos(_folder: Path, _day: str) -> list[Path]:
    from installer.macos.image import make_image

    _say("Making the disk image")
    return [make_image(BUILT / f"{contents.NAME}.app", BUILT, _machine())]


def _machine() -> str:
    return f"{sys.platform.replace('darwin', 'macos')}-{platform.machine()}"


def _say(sentence: str) -> None:
    sys.stdout.write(f"--- {sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
