"""What goes into a packaged program, and what stays out of it."""

import re
from pathlib import Path

import pytest
from PIL import Image

from installer import contents, icons, licences, version_info
from scrutinyprep import __version__
from scrutinyprep.domain.share_files import ENDING
from scrutinyprep.sharing.format import MEDIA_TYPE

INSTALLER = contents.ROOT / "installer"


def pinned(lock):
    text = lock.read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def test_every_folder_of_resources_and_every_migration_is_carried():
    places = {(Path(place) / Path(source).name).as_posix() for source, place in data()}
    for folder in (contents.ROOT / "resources").iterdir():
        assert any(place.startswith(f"scrutinyprep/resources/{folder.name}/") for place in places)
    versions = (contents.ROOT / "scrutinyprep" / "store" / "migrations" / "versions").glob("*.py")
    for path in versions:
        assert f"scrutinyprep/store/migrations/versions/{path.name}" in places
    assert "scrutinyprep/resources/guide/installing.md" in places
    assert "scrutinyprep/resources/pictures/window.png" in places
    assert "scrutinyprep/resources/licences.md" in places
    assert not [place for place in places if place.endswith((".ts", ".pyc"))]


def data():
    return contents.data_files()


@pytest.mark.parametrize(
    ("place", "source", "stays"),
    [
        ("PySide6/Qt/lib/libQt6Network.so.6", "/env/PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt6Network.dll", r"C:\env\PySide6\Qt6Network.dll", False),
        ("PySide6/plugins/tls/qschannelbackend.dll", "", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", "", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "", True),
        (r"PySide6\plugins\platforms\qwindows.dll", "", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "", True),
        ("libstdc++.so.6", "/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0", False),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", True),
        ("libqpdf-781b.so.30", "/env/pikepdf.libs/libqpdf-781b.so.30", True),
    ],
)
def test_only_what_is_used_stays_and_the_desktops_libraries_are_the_systems(place, source, stays):
    assert contents.is_wanted(place, source) is stays


def test_the_version_is_that_of_the_program():
    assert contents.version() == __version__
    assert version_info.numbers_of("1.2.10rc1") == (1, 2, 10, 0)
    assert version_info.numbers_of("3") == (3, 0, 0, 0)
    with pytest.raises(ValueError, match="no version"):
        version_info.numbers_of("soon")


def test_windows_is_told_the_version_and_what_the_program_is(tmp_path):
    written = version_info.write_version_info(tmp_path / "new" / "v.txt", "Scrutiny Prep")
    told = written.read_text(encoding="utf-8")
    compile(told, "v.txt", "eval")
    assert f"StringStruct('ProductVersion', '{__version__}')" in told
    assert "StringStruct('OriginalFilename', 'Scrutiny Prep.exe')" in told


def test_a_share_file_is_called_the_same_everywhere():
    assert (f".{contents.SHARE_SUFFIX}", contents.SHARE_TYPE) == (ENDING, MEDIA_TYPE)
    for file in ("linux/scrutinyprep.xml", "linux/scrutinyprep.desktop", "linux/metainfo.xml"):
        assert MEDIA_TYPE in (INSTALLER / file).read_text(encoding="utf-8")
    assert f'pattern="*{ENDING}"' in (INSTALLER / "linux/scrutinyprep.xml").read_text("utf-8")


def test_a_package_holds_the_versions_that_are_tested():
    tested = pinned(contents.ROOT / "requirements.lock")
    packaged = pinned(INSTALLER / "requirements.lock")
    tools = set(packaged) - set(tested)
    assert {name: packaged[name] for name in packaged if name not in tools} == {
        name: tested[name] for name in packaged if name not in tools
    }
    assert "pyinstaller" in tools
    assert set(licences.packages()) <= set(packaged)
    assert "pytest" not in packaged, "what is not there can't slip in"


def test_every_package_in_the_program_has_its_licence_with_it():
    texts = {}
    for text, place in licences.licence_files():
        assert Path(text).stat().st_size > 10, text
        texts.setdefault(place.split("/")[1], []).append(Path(text).name)
    assert set(texts) >= {*licences.packages(), "scrutinyprep", "python"}
    assert "qpdf.txt" in texts["pikepdf"], "and those of the libraries inside it"


def test_a_package_without_a_licence_text_stops_the_build(monkeypatch):
    monkeypatch.setattr(licences, "_SILENT", {})
    with pytest.raises(LookupError, match="font-source-sans-pro brings no licence text"):
        licences.licence_files()


def test_the_icon_is_drawn_for_each_size(tmp_path, qapp):
    with Image.open(icons.write_ico(tmp_path / "made" / "a.ico")) as ico:
        assert ico.info["sizes"] == {(size, size) for size in icons.WINDOWS_PX}
    with Image.open(icons.write_png(tmp_path / "s.png", 48)) as small:
        assert small.size == (48, 48)
        assert small.getchannel("A").getpixel((0, 0)) == 0, "its corners are round"
        assert small.convert("RGB").getpixel((24, 4)) == (10, 90, 102), (
            "its ground is the program's colour"
        )
