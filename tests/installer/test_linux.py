"""What a Linux desktop is told of the program, and what its package asks for."""

import configparser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from installer import contents
from installer.linux import debian, manual, needs, search_paths
from scrutinyprep.cli.commands import COMMANDS

LINUX = contents.ROOT / "installer" / "linux"
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files of Linux")


def test_the_menu_starts_the_window_and_offers_files_to_it():
    entry = configparser.RawConfigParser()
    entry.read(LINUX / "scrutinyprep.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["exec"] == "scrutinyprep open %F"
    assert "open" in COMMANDS["opening"]
    assert "application/pdf" in told["mimetype"].split(";")
    assert told["icon"] == told["tryexec"] == contents.COMMAND
    assert told["terminal"] == "false"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_desktop_finds_nothing_wrong_with_the_menu_entry():
    done = subprocess.run(
        ["desktop-file-validate", str(LINUX / "scrutinyprep.desktop")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_software_centres_are_told_version_and_day():
    told = ET.fromstring(debian.metainfo("2026-11-30"))
    assert "@" not in debian.metainfo("2026-11-30")
    assert told.findtext("id") == contents.IDENTIFIER
    release = told.find("releases/release")
    assert release.attrib == {"version": contents.version(), "date": "2026-11-30"}
    assert told.findtext("launchable") == "scrutinyprep.desktop"


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_appstream_finds_nothing_wrong(tmp_path):
    file = tmp_path / f"{contents.IDENTIFIER}.metainfo.xml"
    file.write_text(debian.metainfo("2026-11-30"), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_manual_lists_every_command_and_says_nothing_that_man_takes_for_an_order():
    page = manual.manual("2026-11-30")
    for name in [name for names in COMMANDS.values() for name in names]:
        assert f"\n\\fB{name.replace('-', chr(92) + '-')}\\fR" in page
    orders = {line.split()[0] for line in page.splitlines() if line.startswith(".")}
    assert orders == {".TH", ".SH", ".TP", ".B", ".BR", ".I"}
    assert not re.search(r"^'", page, re.MULTILINE)


@ON_LINUX
def test_what_a_folder_needs_is_read_from_its_files(tmp_path):
    shutil.copy(sys.executable, tmp_path / "program")
    (tmp_path / "words.txt").write_text("no program")
    assert [path.name for path in needs.programs_in(tmp_path)] == ["program"]
    if not shutil.which("objdump") or not shutil.which("dpkg"):
        pytest.skip("needs binutils and dpkg")
    assert "libc.so.6" in needs.libraries_outside(tmp_path)
    needed, _ = needs.dependencies(tmp_path)
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", needed[0])
    (tmp_path / "libc.so.6").touch()
    assert "libc.so.6" not in needs.libraries_outside(tmp_path), "what is inside is not asked for"


def test_a_library_that_no_package_brings_stops_the_build(monkeypatch):
    told = subprocess.CompletedProcess([], 1, stdout="", stderr="")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: told)
    with pytest.raises(LookupError, match=r"libnothing\.so\.1"):
        needs.packages_with(["libnothing.so.1"])


@ON_LINUX
def test_folders_of_the_building_computer_are_taken_out_of_libraries(tmp_path):
    here = bytearray(library_with(b"/home/jo/build/lib\0$ORIGIN/../lib\0", runpath=1))
    (tmp_path / "a.so").write_bytes(here)
    (tmp_path / "b.so").write_bytes(library_with(b"$ORIGIN/../lib\0", runpath=1))
    assert search_paths.search_paths(tmp_path / "a.so") == ["/home/jo/build/lib"]
    assert search_paths.forget_search_paths(tmp_path) == [tmp_path / "a.so"]
    assert search_paths.search_paths(tmp_path / "a.so") == []
    assert search_paths.search_paths(tmp_path / "b.so") == ["$ORIGIN/../lib"]


def library_with(strings, *, runpath):
    """Return the smallest ELF file that has a search path: two segments, three entries."""
    import struct

    table = 64 + 2 * 56
    words = table + 3 * 16
    whole = words + 1 + len(strings)
    head = b"\x7fELF\x02\x01\x01" + bytes(9)
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    loaded = struct.pack("<IIQQQQQQ", 1, 4, 0, 0x1000, 0x1000, whole, whole, 1)
    dynamic = struct.pack("<IIQQQQQQ", 2, 4, table, 0x1000 + table, 0, 48, 48, 8)
    entries = struct.pack("<qQqQqQ", 5, 0x1000 + words, 29, runpath, 0, 0)
    return head + loaded + dynamic + entries + b"\0" + strings
