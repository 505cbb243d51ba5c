"""An error that crossed from another process is the same error."""

import inspect
from pathlib import Path

import pytest

from scrutinyprep.domain import errors
from scrutinyprep.domain.errors import ImportFailed, MeetingUnclear
from scrutinyprep.pdf.refusals import Refusal, error_of, refusal_of

PATH = Path("folder/Pack.pdf")


def every_error() -> list[ImportFailed]:
    """Return one error of each class, with other words for each argument."""
    made: list[ImportFailed] = [MeetingUnclear(PATH, ("Cabinet, 4 March", "Council, 5 March"))]
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, ImportFailed) and kind not in (ImportFailed, MeetingUnclear):
            names = list(inspect.signature(kind).parameters)[1:]
            made.append(kind(PATH, *(f"words for {name}" for name in names)))
    return made


@pytest.mark.parametrize("error", every_error(), ids=lambda error: type(error).__name__)
def test_an_error_keeps_its_kind_and_its_words(error: ImportFailed) -> None:
    again = error_of(refusal_of(error), PATH)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.what_to_do == error.what_to_do
    assert again.path == PATH


@pytest.mark.parametrize("refusal", [Refusal("no-such-code"), Refusal("damaged", ("a", "b"))])
def test_nonsense_is_no_error_of_ours(refusal: Refusal) -> None:
    with pytest.raises(ValueError, match="no error"):
        error_of(refusal, PATH)
