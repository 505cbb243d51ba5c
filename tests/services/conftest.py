"""The services of a library in a folder of its own, on a clock that stands still."""

import pytest

from scrutinyprep.bootstrap import services_for
from tests.store.made_up import add, clock


@pytest.fixture
def services(tmp_path):
    made = services_for(tmp_path / "library", author="Cllr Smith", clock=clock())
    yield made
    made.importing._store.close()


@pytest.fixture
def bring_in(services, tmp_path):
    """Return what adds a made-up file."""

    def bring(parsed, meeting=None, **more):
        return add(services.importing, tmp_path, parsed, meeting, **more)

    return bring
