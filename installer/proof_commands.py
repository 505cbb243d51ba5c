"""What a packaged program must do by its commands, from an empty home to a briefing."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from installer import contents
from installer.places import Place

OLD_LIBRARIES = contents.ROOT / "tests" / "store" / "libraries"
_NEWER_THAN_ALL = "9999"
_LIBRARY_UNUSABLE = 3

_ONLINE = re.compile("ssl|Qt6?Network", re.IGNORECASE)
"""Libraries that a program speaks to servers with."""

Step = Callable[[Place], None]


class NotProven(Exception):
    """A packaged program did not do what it must; the sentence says what it did."""


def steps() -> Iterator[tuple[str, Step]]:
    """Yield each fact about the program with what proves it, in the order to be tried in."""
    yield "it tells its version", _tells_its_version
    yield "it loads the sample meeting", _loads_the_sample
    yield "it reads an agenda pack in processes of its own", _reads_a_pack
    yield "it reads a Word file that it has written", _writes_and_reads_word
    yield "it writes a briefing, and one under a password", _writes_briefings
    yield "it spells", _spells
    yield "it finds what was said before", _finds
    yield "it writes a share file and reads it", _shares
    yield "its library is in good order, and backed up", _keeps_the_library
    yield "it brings old libraries up to date, and keeps them as they were", _updates_libraries
    yield "it leaves a newer library alone and says so", _refuses_a_newer_library
    yield "it says what reading scans needs where Tesseract is not", _tells_of_scans
    yield "every package's licence is with it, and nothing that speaks to a network", _carries


def ask(place: Place, *arguments: str) -> Any:
    """Run a command and return its JSON answer.

    Raises:
        NotProven: it did not end well.
    """
    done = place.run(*arguments, "--json")
    if done.returncode:
        raise NotProven(f"“{' '.join(arguments)}” ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def insist(is_so: object, what: object) -> None:
    """Be content where it is so.

    Raises:
        NotProven: it is not; `what` is what there was instead.
    """
    if not is_so:
        raise NotProven(str(what))


def folder_of(place: Place) -> Path:
    """Return the folder of the program's libraries, as this system sees it."""
    if place.is_clean:
        root = place.home.parents[1]
        return root / "usr" / "lib" / contents.COMMAND / "_internal"
    return Path(place.program[0]).resolve().parent / "_internal"


def _tells_its_version(place: Place) -> None:
    told = place.run("--version").stdout.strip()
    insist(told == f"{contents.COMMAND} {contents.version()}", told)


def _loads_the_sample(place: Place) -> None:
    ask(place, "sample")
    insist(len(ask(place, "meetings")) > 1, "no two meetings are there")


def _reads_a_pack(place: Place) -> None:
    inner = place.home / ".local" / "share" / "ScrutinyPrep" / "files"
    pack = max(inner.rglob("*.pdf"), key=lambda path: path.stat().st_size)
    seen_there = place.inside / pack.relative_to(place.home)
    told = ask(place, "--library", str(place.inside / "second"), "import", str(seen_there))
    insist(told["outcome"] == "imported" and told["items"] > 5, told)


def _writes_and_reads_word(place: Place) -> None:
    file = place.inside / "questions.docx"
    ask(place, "export", "last", "--as", "docx", "--out", str(file))
    told = ask(place, "--library", str(place.inside / "third"), "import", str(file))
    insist(told["outcome"] == "imported", told)


def _writes_briefings(place: Place) -> None:
    secret = place.home / "secret.txt"
    secret.write_text("four lamps under the pier\n", encoding="utf-8")
    secret.chmod(0o644)
    locked = ("--password-from", str(place.inside / secret.name))
    for name, options in {"open.pdf": (), "locked.pdf": locked}.items():
        told = ask(place, "brief", "last", "--out", str(place.inside / name), *options)
        written = (place.home / name).read_bytes()
        insist(told["questions"] == 5 and written.startswith(b"%PDF-"), told)
        insist((b"/Encrypt" in written) == bool(options), f"{name} is locked wrongly")


def _spells(place: Place) -> None:
    told = ask(place, "spelling", "--text", "The reoprt was read.")
    insist([one["suggestions"][:1] for one in told] == [["report"]], told)


def _finds(place: Place) -> None:
    insist(ask(place, "said-before", "last", "--quote", "home to school transport"), "nothing")
    insist(ask(place, "search", "transport"), "nothing was found")


def _shares(place: Place) -> None:
    file = str(place.inside / "mine.scrutiny")
    ask(place, "share", "last", "--out", file)
    insist(ask(place, "offers", file), "it offers nothing")


def _keeps_the_library(place: Place) -> None:
    told = ask(place, "check")
    insist(told["ok"], told)
    insist(ask(place, "backup", "--out", str(place.inside / "all.zip"))["bytes"] > 0, "is empty")


def _updates_libraries(place: Place) -> None:
    for dump in sorted(OLD_LIBRARIES.glob("*.sql")):
        library = place.home / f"old {dump.stem}"
        _make_library(library, dump.read_text(encoding="utf-8"))
        ask(place, "--library", str(place.inside / library.name), "meetings")
        kept = [path.name for path in library.rglob("*") if "backups" in path.parts]
        is_newest = dump == max(OLD_LIBRARIES.glob("*.sql"))
        insist(kept or is_newest, f"nothing was kept of {dump.stem}")


def _refuses_a_newer_library(place: Place) -> None:
    library = place.home / "newer"
    shutil.copytree(place.home / "second", library)
    with closing(sqlite3.connect(library / "library.sqlite")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = ?", (_NEWER_THAN_ALL,))
    _hand_over(library)
    done = place.run("--library", str(place.inside / library.name), "meetings")
    insist(done.returncode == _LIBRARY_UNUSABLE and "newer Scrutiny Prep" in done.stderr, done)


def _tells_of_scans(place: Place) -> None:
    if place.is_clean:
        done = place.run("ocr", "last")
        insist(done.returncode == 1 and "tesseract-ocr" in done.stderr, done)


def _carries(place: Place) -> None:
    folder = folder_of(place)
    libraries = {path.name for path in folder.rglob("*.so*")}
    online = [name for name in libraries if _ONLINE.search(name)]
    insist(not online, online)
    listed = (folder / contents.PACKAGE / "resources" / "licences.md").read_text(encoding="utf-8")
    for package in (folder / "licences").iterdir():
        insist(any(package.iterdir()), f"{package.name} has no text")
        is_known = f"| {package.name} |" in listed
        insist(is_known or package.name in {contents.PACKAGE, "python", "qt"}, package.name)


def _make_library(folder: Path, dump: str) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.sqlite")) as database:
        database.executescript(dump)
    _hand_over(folder)


def _hand_over(folder: Path) -> None:
    """Give files to whom the home belongs, as it may not be ours."""
    owner = folder.parent.stat()
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, owner.st_uid, owner.st_gid)
