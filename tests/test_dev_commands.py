"""The commands of `dev.py`: what they decide before they start anything."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parents[1]
DEV = PROJECT / "dev.py"


@pytest.fixture
def dev() -> ModuleType:
    """Return `dev.py` as a module of its own, so that a test may move its folders."""
    spec = importlib.util.spec_from_file_location("dev_under_test", DEV)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def clone(dev, tmp_path, monkeypatch):
    """Point `dev.py` at a small clone in a folder with a space in its name."""
    root = tmp_path / "my clone"
    (root / "scrutinyprep").mkdir(parents=True)
    (root / "scrutinyprep" / "__init__.py").write_text('__version__ = "1"\n')
    (root / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "scrutinyprep"\nversion = "1"\n'
    )
    (root / "requirements.lock").write_text("")
    monkeypatch.setattr(dev, "ROOT", root)
    monkeypatch.setattr(dev, "VENV", root / ".venv")
    monkeypatch.setattr(dev, "LOCK", root / "requirements.lock")
    return root


@pytest.fixture
def steps(dev, clone, monkeypatch):
    """Write down the three costly steps instead of doing them."""
    done: list[str] = []

    def make():
        done.append("venv")
        empty(clone / ".venv")

    monkeypatch.setattr(dev, "_make_venv", make)
    monkeypatch.setattr(dev, "_install_packages", lambda: done.append("packages"))
    monkeypatch.setattr(dev, "_pip", lambda *_: done.append("project"))
    return done


def empty(folder: Path) -> None:
    """Empty a folder of marks, as `venv --clear` does."""
    folder.mkdir(exist_ok=True)
    for mark in folder.iterdir():
        mark.unlink()


@pytest.mark.parametrize(
    ("environment", "platform", "visible"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "darwin", False),
    ],
)
def test_a_window_opens_only_where_it_can_be_seen(dev, environment, platform, visible):
    assert dev.has_display(environment, platform) is visible


def test_only_what_is_missing_is_asked_for(dev):
    wanted = dev.packages_for(
        {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"},
        ["libGL.so.1"],
        {"pdftotext": "poppler-utils", "pdfinfo": "poppler-utils", "python": "python3"},
        {"python": "/usr/bin/python"}.get,
    )
    assert wanted == ["libegl1", "poppler-utils"]


def test_nothing_is_asked_for_where_all_is_there(dev):
    assert dev.packages_for(dev.QT_LIBRARIES, dev.QT_LIBRARIES, {}, {}.get) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the dynamic linker of Linux")
def test_the_linker_knows_the_c_library(dev):
    assert "libc.so.6" in dev.known_libraries()


def test_who_is_not_root_is_told_the_exact_command(dev, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(dev.Trouble) as trouble:
        dev.provide_system_packages(["libegl1", "xvfb"])
    last = str(trouble.value).splitlines()[-1]
    assert last.startswith("sudo apt-get update && sudo apt-get install ")
    assert last.endswith(" libegl1 xvfb")


def test_no_package_needs_no_root(dev, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    dev.provide_system_packages([])


def test_an_environment_is_made_once(dev, steps):
    dev.make_environment()
    dev.make_environment()
    assert steps == ["venv", "packages", "project"]


def test_a_changed_lock_file_makes_it_anew(dev, clone, steps):
    dev.make_environment()
    (clone / "requirements.lock").write_text("# changed\n")
    steps.clear()
    dev.make_environment()
    assert steps == ["venv", "packages", "project"]


def test_another_python_makes_it_anew(dev, steps, monkeypatch):
    dev.make_environment()
    monkeypatch.setattr("sys.base_prefix", "/opt/another")
    steps.clear()
    dev.make_environment()
    assert steps == ["venv", "packages", "project"]


def test_a_changed_project_file_installs_the_project_only(dev, clone, steps):
    dev.make_environment()
    with (clone / "pyproject.toml").open("a") as file:
        file.write("# changed\n")
    steps.clear()
    dev.make_environment()
    assert steps == ["project"]


def test_an_interrupted_setup_is_repeated(dev, steps, monkeypatch):
    def interrupted() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "_install_packages", interrupted)
        with pytest.raises(KeyboardInterrupt):
            dev.make_environment()
    steps.clear()
    dev.make_environment()
    assert steps == ["venv", "packages", "project"]


def test_a_path_with_spaces_gets_an_environment_that_works(dev, clone):
    dev._make_venv()
    python = dev.venv_program("python")
    said = subprocess.run(
        [python, "-c", "import sys; print(sys.prefix)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(said.stdout.strip()).resolve() == (clone / ".venv").resolve()


def test_another_pythons_settings_are_not_passed_on(dev):
    given = {"PYTHONPATH": "/elsewhere", "PYTHONHOME": "/elsewhere", "PATH": "/bin"}
    assert dev.child_environment(given) == {"PATH": "/bin", "PYTHONUTF8": "1"}


STAND_IN = """
import json, pathlib, sys
arguments = sys.argv[1:]
assert arguments[0] == "--library"
library = pathlib.Path(arguments[1])
if (library.parent / "broken").exists():
    print("This library is damaged.", file=sys.stderr)
    raise SystemExit(3)
match arguments[2:]:
    case ["sample", "--json"]:
        print(json.dumps({"meeting_id": "m1"}))
    case ["brief", "m1", "--out", out, "--json"]:
        pathlib.Path(out).write_text("%PDF")
        print(json.dumps({"path": out, "pages": 1}))
"""


WINDOW_STAND_IN = """
def run(folder, *, open_sample):
    assert open_sample
    (folder.parent / "window").touch()
    return 0
"""


@pytest.fixture
def program(dev, clone, monkeypatch):
    """Put a program of a few lines in the clone that answers as cli.md says the real one does."""
    (clone / "scrutinyprep" / "__main__.py").write_text(STAND_IN)
    (clone / "scrutinyprep" / "ui").mkdir()
    (clone / "scrutinyprep" / "ui" / "starting.py").write_text(WINDOW_STAND_IN)
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    monkeypatch.setattr(dev, "missing_packages", lambda *_: [])
    monkeypatch.setattr(dev, "venv_program", lambda _: sys.executable)
    monkeypatch.setattr(dev, "SAMPLE_LIBRARY", clone / "build" / "sample-library")
    monkeypatch.setattr(dev, "SAMPLE_BRIEFING", clone / "build" / "briefing.pdf")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return clone


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_without_a_display_run_writes_the_briefing_and_prints_where(
    dev, program, monkeypatch, capfd
):
    monkeypatch.delenv("DISPLAY", raising=False)
    assert dev.main(["run"]) == 0
    briefing = Path(capfd.readouterr().out.splitlines()[-1])
    assert briefing == program / "build" / "briefing.pdf"
    assert briefing.read_text() == "%PDF"
    assert not (program / "build" / "window").exists()


def test_with_a_display_run_opens_the_window(dev, program, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":99")
    assert dev.main(["run"]) == 0
    assert (program / "build" / "window").exists()
    assert not (program / "build" / "briefing.pdf").exists()


def test_a_library_that_cannot_be_used_ends_run_with_a_way_out(dev, program, capfd):
    (program / "build").mkdir()
    (program / "build" / "broken").touch()
    assert dev.main(["run"]) == 1
    said = capfd.readouterr().err
    assert "This library is damaged." in said
    assert str(program / "build" / "sample-library") in said


@pytest.mark.parametrize(
    ("line", "closing"),
    [
        ("==== 5 passed in 0.42s ====\n", "==== 5 passed in 0.42s ===="),
        (
            "\x1b[31m= \x1b[1m1 failed\x1b[0m, 2 passed, 3 skipped in 101.20s (0:01:41) =\x1b[0m\n",
            "= 1 failed, 2 passed, 3 skipped in 101.20s (0:01:41) =",
        ),
        ("2 failed, 3 warnings in 9.10s\n", "2 failed, 3 warnings in 9.10s"),
        ("===== no tests ran in 0.01s =====\n", "===== no tests ran in 0.01s ====="),
        ("==== slowest durations ====\n", ""),
        ("tests/test_a.py::test_b in 3.00s\n", ""),
    ],
)
def test_pytests_closing_line_is_known(dev, line, closing):
    assert dev.closing_line(line) == closing


def test_the_summary_fails_if_one_check_failed_and_ends_with_pytests_line(dev, capsys):
    results = [dev.Result("mypy", 1, 2.0, ""), dev.Result("pytest", 0, 3.0, "= 5 passed in 3.0s =")]
    assert dev._summarise(results) == 1
    printed = capsys.readouterr().out.splitlines()
    assert "FAILED" in printed[1]
    assert printed[-1] == "= 5 passed in 3.0s ="


def test_the_summary_passes_if_all_passed(dev):
    assert dev._summarise([dev.Result("mypy", 0, 2.0, "")]) == 0


def test_a_step_tells_its_exit_code_and_the_closing_line_it_printed(dev, capfd):
    script = "print('== 1 failed in 0.10s =='); raise SystemExit(3)"
    result = dev._timed("pytest", [sys.executable, "-c", script])
    assert (result.code, result.closing) == (3, "== 1 failed in 0.10s ==")


def test_help_names_both_commands():
    said = subprocess.run(
        [sys.executable, DEV, "--help"], capture_output=True, encoding="utf-8", check=True
    )
    assert "run" in said.stdout
    assert "test" in said.stdout


def test_an_unknown_word_is_wrong_usage(dev, capsys):
    with pytest.raises(SystemExit) as stopped:
        dev.main(["run", "--fast"])
    assert stopped.value.code == 2
    assert "--fast" in capsys.readouterr().err


def test_dev_needs_the_standard_library_only():
    said = subprocess.run(
        [sys.executable, "-I", "-S", DEV, "--help"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert said.returncode == 0, said.stderr


def test_what_packages_are_made_of_is_installed_once_for_each_lock_file(dev, clone, monkeypatch):
    lock = clone / "installer" / "requirements.lock"
    lock.parent.mkdir()
    lock.write_text("pyinstaller==1\n")
    venv = clone / "build" / "package-env"
    monkeypatch.setattr(dev, "PACKAGE_LOCK", lock)
    monkeypatch.setattr(dev, "PACKAGE_VENV", venv)
    made = []
    monkeypatch.setattr(dev, "_make_venv", lambda folder: folder.mkdir(parents=True, exist_ok=True))
    monkeypatch.setattr(dev, "_install_packages", lambda *handed: made.append(handed))
    dev.make_package_environment()
    dev.make_package_environment()
    assert made == [(lock, venv)]
    lock.write_text("pyinstaller==2\n")
    dev.make_package_environment()
    assert len(made) == 2


@pytest.mark.parametrize(
    ("arguments", "started_as"),
    [
        (["package"], ("installer.packaging", "package-env")),
        (["package", "--check"], ("installer.proof", ".venv")),
    ],
)
def test_packages_are_made_apart_and_proven_from_outside(
    dev, clone, monkeypatch, arguments, started_as
):
    started = []
    monkeypatch.setattr(dev, "PACKAGE_VENV", clone / "build" / "package-env")
    for step in ("provide_system_packages", "make_environment", "make_package_environment"):
        monkeypatch.setattr(dev, step, lambda *_: None)

    def call(command, **_):
        started.append(command)
        return 5

    monkeypatch.setattr(dev.subprocess, "call", call)
    assert dev.main(arguments) == 5
    [(python, dash, name)] = started
    module, environment = started_as
    assert (dash, name) == ("-m", module)
    assert environment in Path(python).parts
