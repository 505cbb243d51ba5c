"""The commands of this project: run the program, check it, test it. Standard library only.

    python3 dev.py run      makes the environment and opens the program on the sample meeting
    python3 dev.py test     makes the environment and runs every check and test
    python3 dev.py check    the checks without the tests: a minute instead of several
    python3 dev.py fuzz     does anything anywhere in the window, at random, and tells what breaks
    python3 dev.py package  makes what is handed to people who install the program

What these commands install stands in `.venv`, and what they make in `build`, inside the clone.
"""

# Kept to the grammar of older Pythons, so that they too reach the sentence in `main`.
from __future__ import annotations

import argparse
import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PACKAGE_VENV = ROOT / "build" / "package-env"
PACKAGE_LOCK = ROOT / "installer" / "requirements.lock"
SAMPLE_LIBRARY = ROOT / "build" / "sample-library"
SAMPLE_BRIEFING = ROOT / "build" / "sample-briefing.pdf"
OPEN_ON_SAMPLE = (
    "import pathlib, sys; from scrutinyprep.ui.starting import run; "
    "sys.exit(run(pathlib.Path(sys.argv[1]), open_sample=True))"
)
"""Without a command the program opens where it was left, and the first time on the meetings."""

# Shared library -> the Debian or Ubuntu package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
# Without any one of the middle two, Qt's own message blames the first.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program -> package. The tests read PDFs with programs that are not ours,
# drive the real window on a virtual display, and listen as a screen reader does.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "tesseract": "tesseract-ocr",
}

# Programs that packages are made with, and are looked through with.
PACKAGE_PROGRAMS = {"objdump": "binutils", "strip": "binutils", "dpkg-deb": "dpkg"}

_PYTEST_CLOSING = re.compile(
    r"(=+ )?(no tests ran|\d+ [a-z]+(, \d+ [a-z]+)*) in [\d.]+s( \([\d:]+\))?( =+)?"
)
_TERMINAL_COLOUR = re.compile(r"\x1b\[[\d;]*m")


class Trouble(Exception):
    """Something went wrong that one sentence can tell."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A Windows console of an older code page has no curly quotes.
            stream.reconfigure(errors="replace")
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(
            f"dev.py: Scrutiny Prep needs Python 3.11 or later; this is {found}.", file=sys.stderr
        )
        return 1
    parser = _parser()
    chosen, rest = parser.parse_known_args(arguments)
    if rest and chosen.command not in {"test", "fuzz"}:
        parser.error(f"unrecognised: {' '.join(rest)}")
    try:
        return _do(chosen, rest)
    except Trouble as trouble:
        print(f"dev.py: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\ndev.py: stopped as you asked.", file=sys.stderr)
        return 130


def _do(chosen: argparse.Namespace, rest: Sequence[str]) -> int:
    """Do one command; `rest` is handed on to the program that it starts."""
    if chosen.command == "run":
        return run()
    if chosen.command == "check":
        return check()
    if chosen.command == "package":
        return package(only_check=chosen.check)
    if chosen.command == "fuzz":
        return fuzz(rest)
    return test(rest)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser(
        "run",
        help="open the program on the sample meeting; "
        "without a display, write the sample meeting's briefing PDF",
    )
    commands.add_parser("check", help="format, lint, types and architecture, without the tests")
    packaging = commands.add_parser(
        "package", help="make the packages that this system can make, in build/package"
    )
    packaging.add_argument(
        "--check",
        action="store_true",
        help="make nothing: install what was made in a clean place, and use it there",
    )
    commands.add_parser(
        "fuzz",
        help="use the window at random and tell what goes wrong, so that it can be replayed; "
        "what follows are its choices, such as --seconds 600, --seed 7 or --display",
    )
    commands.add_parser(
        "test",
        help="every check and test; what follows goes to pytest, such as tests/domain -k quote",
    )
    return parser


# The commands


def run() -> int:
    """Open the program on the sample meeting, or write its briefing where there is no display."""
    window = has_display(os.environ, sys.platform)
    if window:
        screen = X11_LIBRARIES if os.environ.get("DISPLAY") else {}
        provide_system_packages(missing_packages({**QT_LIBRARIES, **screen}, {}))
    make_environment()
    say("Loading the sample meeting")
    meeting = str(_ask_program("sample")["meeting_id"])
    if window:
        say("Opening the window")
        command = [str(venv_program("python")), "-c", OPEN_ON_SAMPLE, str(SAMPLE_LIBRARY)]
        return subprocess.call(command, cwd=ROOT, env=child_environment(os.environ))
    say("No display here, so the window stays shut: writing the sample meeting's briefing")
    briefing = _ask_program("brief", meeting, "--out", str(SAMPLE_BRIEFING))
    print(briefing["path"])
    return 0


def check() -> int:
    """Run every check but the tests."""
    make_environment()
    return _summarise([_timed(name, command) for name, command in checks()])


def test(pytest_arguments: Sequence[str]) -> int:
    """Run every check and every test, then sum up; pytest's closing line comes last."""
    provide_system_packages(missing_packages({**QT_LIBRARIES, **X11_LIBRARIES}, TEST_PROGRAMS))
    make_environment()
    results = [_timed(name, command) for name, command in checks()]
    results.append(_timed("pytest", pytest_command(pytest_arguments)))
    return _summarise(results)


def fuzz(choices: Sequence[str]) -> int:
    """Let one random user after the other loose on the window, and tell what went wrong."""
    provide_system_packages(missing_packages({**QT_LIBRARIES, **X11_LIBRARIES}, TEST_PROGRAMS))
    make_environment()
    command = [str(venv_program("python")), "-m", "tests.fuzz.monkeys", *choices]
    return subprocess.call(command, cwd=ROOT, env=child_environment(os.environ))


def package(*, only_check: bool) -> int:
    """Make the packages that this system can make, or prove those that were made."""
    if only_check:
        provide_system_packages(missing_packages({**QT_LIBRARIES, **X11_LIBRARIES}, TEST_PROGRAMS))
        make_environment()
        command = [str(venv_program("python")), "-m", "installer.proof"]
    else:
        provide_system_packages(
            missing_packages({**QT_LIBRARIES, **X11_LIBRARIES}, PACKAGE_PROGRAMS)
        )
        make_package_environment()
        command = [str(venv_program("python", PACKAGE_VENV)), "-m", "installer.packaging"]
    return subprocess.call(command, cwd=ROOT, env=child_environment(os.environ))


def checks() -> list[tuple[str, list[str]]]:
    """Return each check's name and command."""
    python = str(venv_program("python"))
    return [
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("lint-imports", [str(venv_program("lint-imports")), "--no-logo"]),
    ]


def pytest_command(arguments: Sequence[str]) -> list[str]:
    """Return the command for pytest."""
    colour = "yes" if sys.stdout.isatty() else "no"
    command = [str(venv_program("python")), "-m", "pytest", "-n", "auto", f"--color={colour}"]
    return [*command, *arguments]


class Result:
    """How one step went: its exit code, its seconds, and pytest's closing line if it was pytest."""

    def __init__(self, name: str, code: int, seconds: float, closing: str) -> None:
        self.name = name
        self.code = code
        self.seconds = seconds
        self.closing = closing


def _timed(name: str, command: Sequence[str]) -> Result:
    say(name)
    environment = child_environment(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    closing = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            sys.stdout.write(line)
            sys.stdout.flush()
            closing = closing_line(line) or closing
    return Result(name, process.returncode, time.monotonic() - started, closing)


def closing_line(line: str) -> str:
    """Return the line without colours if it is the one with which pytest closes, else nothing."""
    plain = _TERMINAL_COLOUR.sub("", line).strip()
    return plain if _PYTEST_CLOSING.fullmatch(plain) else ""


def _summarise(results: Sequence[Result]) -> int:
    say("Summary")
    for result in results:
        outcome = "passed" if result.code == 0 else f"FAILED (exit code {result.code})"
        print(f"{result.name:<13} {result.seconds:7.1f} s  {outcome}")
    for result in results:
        if result.closing:
            print(result.closing, flush=True)
    return 1 if any(result.code for result in results) else 0


def _program(*arguments: str) -> list[str]:
    python = str(venv_program("python"))
    return [python, "-m", "scrutinyprep", "--library", str(SAMPLE_LIBRARY), *arguments]


def _ask_program(*arguments: str) -> dict[str, object]:
    """Run a command of the program and return its JSON answer; its progress is shown meanwhile."""
    SAMPLE_LIBRARY.parent.mkdir(exist_ok=True)
    done = subprocess.run(
        _program(*arguments, "--json"),
        cwd=ROOT,
        env=child_environment(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise Trouble(
            f"“scrutinyprep {arguments[0]}” ended with exit code {done.returncode}; "
            f"its reason stands above. To begin with a fresh sample, delete {SAMPLE_LIBRARY}."
        )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def say(sentence: str) -> None:
    """Tell the reader what begins now."""
    print(f"--- {sentence}", flush=True)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window could be seen. Windows and macOS always have a display."""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


# The environment


def make_environment() -> None:
    """Make `.venv` what the lock file says, unless it is already.

    A mark is written after each of the two parts, so that a part that was
    interrupted, or whose ground has changed since, is done again.
    """
    packages, project = _fingerprints()
    packages_mark, project_mark = VENV / "packages-installed", VENV / "project-installed"
    if _content(packages_mark) != packages:
        _make_venv()
        _install_packages()
        packages_mark.write_text(packages, encoding="utf-8")
    if _content(project_mark) != project:
        say("Installing Scrutiny Prep itself")
        _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        project_mark.write_text(project, encoding="utf-8")


def make_package_environment() -> None:
    """Make an environment with what is in a package, and what makes one, and nothing besides."""
    mark = PACKAGE_VENV / "packages-installed"
    ground = "\n".join([sys.version, sys.base_prefix, str(ROOT), _digest(PACKAGE_LOCK)])
    if _content(mark) != ground:
        _make_venv(PACKAGE_VENV)
        _install_packages(PACKAGE_LOCK, PACKAGE_VENV)
        mark.write_text(ground, encoding="utf-8")


def _fingerprints() -> tuple[str, str]:
    """Return what the installed packages, and the installed project, depend on."""
    # A moved clone and an updated Python both leave scripts that point at nothing.
    packages = [sys.version, sys.base_prefix, str(ROOT), _digest(LOCK)]
    project = [_digest(ROOT / "pyproject.toml"), _digest(ROOT / "scrutinyprep" / "__init__.py")]
    return "\n".join(packages), "\n".join(project)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _content(mark: Path) -> str:
    return mark.read_text(encoding="utf-8") if mark.is_file() else ""


def _base_python() -> str:
    """Return the Python outside any environment: the one inside `.venv` is deleted with it."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def venv_program(name: str, venv: Path | None = None) -> Path:
    """Return where a program of an environment stands: of `.venv`, where no other is named."""
    folder = venv or VENV
    if sys.platform == "win32":
        return folder / "Scripts" / f"{name}.exe"
    return folder / "bin" / name


def _make_venv(venv: Path | None = None) -> None:
    folder = venv or VENV
    if importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu ship Python without it.
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not _is_debian():
            raise Trouble("this Python has no ensurepip, so it can make no environment.")
        provide_system_packages([package])
    say(f"Making the environment in {folder.relative_to(ROOT)}")
    made = subprocess.run(
        [_base_python(), "-m", "venv", "--clear", str(folder)],
        env=child_environment(os.environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if made.returncode:
        raise Trouble(
            f"the environment could not be made in {folder}. If Scrutiny Prep is running, "
            f"close it first.\n{made.stdout}{made.stderr}"
        )


def _install_packages(lock: Path | None = None, venv: Path | None = None) -> None:
    locked = lock or LOCK
    total = len(re.findall(r"^[\w.-]+==", locked.read_text(encoding="utf-8"), re.MULTILINE))
    say(f"Installing {total} packages, some minutes the first time")
    _pip("install", "--require-hashes", "--requirement", str(locked), total=total, venv=venv)


def _pip(*arguments: str, total: int = 0, venv: Path | None = None) -> None:
    """Run pip. On a terminal, one line counts the packages up to `total`."""
    environment = child_environment(os.environ)
    environment.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PYTHONUNBUFFERED="1")
    counting = bool(total) and sys.stdout.isatty()
    lines: list[str] = []
    count = 0
    with subprocess.Popen(
        [str(venv_program("python", venv)), "-m", "pip", "--no-input", *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if counting and line.startswith("Collecting "):
                count += 1
                print(f"\r    {count} of {total}: {line.split()[1]:<50.50}", end="", flush=True)
    if counting:
        print()
    if process.returncode:
        raise Trouble(
            "pip could not install what is needed, for the reason below. If the computer "
            f"was offline, connect it and start again.\n{''.join(lines[-20:])}"
        )


def child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for the programs started here.

    Another Python's settings would make the environment find the wrong
    packages, and without UTF-8 a curly quote could not be printed everywhere.
    """
    foreign = {"PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__"}
    ours = {name: value for name, value in environment.items() if name not in foreign}
    ours["PYTHONUTF8"] = "1"
    return ours


# What the operating system must bring


def missing_packages(libraries: Mapping[str, str], programs: Mapping[str, str]) -> list[str]:
    """Return the Debian packages to install; none on any other system."""
    if not _is_debian():
        return []
    return packages_for(libraries, known_libraries(), programs, shutil.which)


def packages_for(
    libraries: Mapping[str, str],
    known: Iterable[str],
    programs: Mapping[str, str],
    find: Callable[[str], str | None],
) -> list[str]:
    """Return the packages of the libraries not `known` and of the programs not found."""
    present = set(known)
    missing = {package for library, package in libraries.items() if library not in present}
    missing |= {package for program, package in programs.items() if find(program) is None}
    return sorted(missing)


def known_libraries() -> list[str]:
    """Return the names of the shared libraries that the dynamic linker knows."""
    linker = shutil.which("ldconfig") or shutil.which("ldconfig", path="/sbin:/usr/sbin")
    if linker is None:
        return []
    listing = subprocess.run([linker, "-p"], capture_output=True, encoding="utf-8", check=False)
    return [line.split()[0] for line in listing.stdout.splitlines() if " => " in line]


def _is_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def provide_system_packages(packages: Sequence[str]) -> None:
    """Install Debian packages where the user is root, else say which command would.

    Raises:
        Trouble: they are not there now.
    """
    if not packages:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"sudo apt-get update && sudo {' '.join(install)}"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise Trouble(f"the system lacks some packages. Install them and start again:\n{by_hand}")
    say(f"Installing system packages: {' '.join(packages)}")
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
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
            tail = "\n".join(done.stdout.splitlines()[-10:])
            raise Trouble(f"“{' '.join(command)}” failed. Try by hand:\n{by_hand}\n{tail}")


if __name__ == "__main__":
    sys.exit(main())
