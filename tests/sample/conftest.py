"""The sample's words, and its files made once for all tests."""

from pathlib import Path

import pytest

from scrutinyprep.sample.making import SampleFiles, make_sample
from scrutinyprep.settings import resource_folder


@pytest.fixture(scope="session")
def words() -> Path:
    return resource_folder() / "sample"


@pytest.fixture(scope="session")
def sample(words: Path, tmp_path_factory: pytest.TempPathFactory) -> SampleFiles:
    return make_sample(tmp_path_factory.mktemp("sample"), words)
