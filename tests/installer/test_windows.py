"""The installer's script of Windows says the same as the spec and the program."""

import re
from pathlib import Path

from installer import contents
from installer.macos.bundle import INFORMATION
from scrutinyprep.domain.share_files import ENDING
from scrutinyprep.sharing.format import MEDIA_TYPE

SCRIPT = (contents.ROOT / "installer" / "windows" / "scrutinyprep.iss").read_text(encoding="utf-8")
SPEC = (contents.ROOT / "installer" / "scrutinyprep.spec").read_text(encoding="utf-8")


def section(name):
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", SCRIPT, re.MULTILINE | re.DOTALL)
    return [line for line in found.group(1).splitlines() if line and line[0] not in ";{"]


def defined(name):
    return re.search(rf'^#define {name} "(.*)"$', SCRIPT, re.MULTILINE).group(1)


def test_it_needs_no_administrator_and_stays_in_the_users_own_folders():
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["DefaultDirName"].startswith("{localappdata}")
    assert "PrivilegesRequiredOverridesAllowed" not in setup
    assert all(line.startswith("Root: HKCU;") for line in section("Registry"))


def test_the_version_stands_nowhere_in_it():
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["AppVersion"] == "{#AppVersion}"
    assert contents.version() not in SCRIPT


def test_it_carries_both_programs_and_all_that_they_are_made_of():
    files = [re.search(r'Source: "\{#Source\}\\(.+?)"', line).group(1) for line in section("Files")]
    assert files == ["{#WindowProgram}", "{#CommandProgram}", r"_internal\*"]
    assert defined("WindowProgram") == f"{contents.NAME}.exe"
    assert defined("CommandProgram") == f"{contents.COMMAND}.exe"
    assert "program(contents.COMMAND, console=not MACOS)" in SPEC
    assert "program(contents.WINDOW_PROGRAM, console=False)" in SPEC


def test_it_never_takes_pdf_over():
    about_pdf = [line for line in section("Registry") if ".pdf" in line]
    assert len(about_pdf) == 2
    for line in about_pdf:
        assert "OpenWithList" in line or "SupportedTypes" in line
    offered = section("Registry")
    assert all("Tasks: " in line for line in offered), "each is the user's choice"


def test_share_files_open_with_the_window():
    registry = "\n".join(section("Registry"))
    assert rf"Software\Classes\{ENDING}" in registry
    assert MEDIA_TYPE in registry
    assert '"""{app}\\{#WindowProgram}"" open ""%1"""' in registry


def test_the_library_is_left_and_told_of():
    assert "DelTree" not in SCRIPT
    assert "[UninstallDelete]" not in SCRIPT
    assert section("InstallDelete") == [r'Type: filesandordirs; Name: "{app}\_internal"']
    assert r"{localappdata}\ScrutinyPrep" in SCRIPT


def test_what_it_shows_while_it_installs_is_in_the_program():
    asked = re.findall(r"=\{#Source\}\\_internal\\(\S+)$", SCRIPT, re.MULTILINE)
    assert len(asked) == 2
    made = {f"{folder}/{Path(source).name}" for source, folder in contents.data_files()}
    # The spec makes it, on Windows alone.
    made.add("scrutinyprep/resources/application/scrutinyprep.ico")
    assert {place.replace("\\", "/") for place in asked} <= made


def test_macos_opens_share_files_and_only_offers_to_open_a_pdf():
    share, papers = INFORMATION["CFBundleDocumentTypes"]
    assert (share["LSHandlerRank"], papers["LSHandlerRank"]) == ("Owner", "Alternate")
    assert "com.adobe.pdf" in papers["LSItemContentTypes"]
    tags = INFORMATION["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == [ENDING.removeprefix(".")]
