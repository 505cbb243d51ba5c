"""What every test stands on: a home of its own, the corpus, the reference outputs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

PROJECT = Path(__file__).resolve().parents[1]
CORPUS = PROJECT.parent / "shared" / "corpus"
REFERENCES = Path(__file__).resolve().parent / "references"

# Two cores shared with the other worker make any deadline a matter of luck,
# and the same examples every time keep a red run red.
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this project."""
    parser.addoption(
        "--rewrite-references",
        action="store_true",
        help="write what the program makes now over tests/references, to be read in the diff",
    )
    parser.addoption(
        "--fuzz-seconds",
        default="28",
        help="how long tests/fuzz tries files that were changed at random, in all",
    )
    parser.addoption(
        "--fuzz-seed", default="1", help="which file it begins with; another one tries others"
    )


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the tests a home folder of their own, so that none can touch the developer's library."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(folder))
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        patch.delenv("SCRUTINYPREP_LIBRARY", raising=False)
        yield folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real and rebuilt papers, or skip where it is not at hand."""
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus is not beside the project: {CORPUS}")
    return CORPUS


@pytest.fixture
def same_as_reference(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check that a text equals the reference of a name such as "packs/small.txt"."""
    rewrite = bool(request.config.getoption("--rewrite-references"))

    def check(name: str, text: str) -> None:
        reference = REFERENCES / name
        if rewrite:
            reference.parent.mkdir(parents=True, exist_ok=True)
            reference.write_text(text, encoding="utf-8", newline="\n")
        assert reference.is_file(), f"no reference {name}: make it with --rewrite-references"
        assert text == reference.read_text(encoding="utf-8")

    return check
