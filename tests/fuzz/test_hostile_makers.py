"""Files made to do harm: none does, and each ends in the library or in a sentence."""

import tempfile
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import ImportFailed, TimedOut
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.services.importing import Imported
from tests.fuzz import hostile_pdfs, hostile_texts
from tests.fuzz.importing import (
    MOST_BYTES,
    _empty_library,  # noqa: F401 - the fixture that `importing` asks for
    importing,  # noqa: F401 - a fixture
)
from tests.fuzz.rawpdf import minimal
from tests.fuzz.watching import nothing_runs, watched

HANG = {
    "many_cues",
    "one_endless_cue",
    "one_line_of_30_megabytes",
    "numbers_without_end",
    "minutes_without_end",
}
"""These are given up. They are hurried here: the suite has no time to wait for each."""

READ = """
    outline_ring long_outline deep_outline huge_page page_without_size odd_turns long_table
    table_ring giant_image layered_filters form_ring nameless letters_that_are_halves
    nonsense_labels roman_label acting_up polyglot length_ring pattern_ring
    json_of_the_wrong_kinds
""".split()
"""Whatever else is wrong with them, their words are there to be read."""

REFUSED = {
    "same_page_again_and_again": "too-large",
    "deep_json": "too-large",
    "many_laughs": "unsupported",
    "foreign_entity": "unsupported",
    "one_line_of_200_megabytes": "not-a-paper",
    "zeros": "not-a-paper",
    "word_bomb": "too-large",
}
HURRY_S = 1.0

PDFS = [(maker, ".pdf") for maker in hostile_pdfs.MAKERS]
QUICK = [pair for pair in (*PDFS, *hostile_texts.MAKERS) if pair[0].__name__ not in HANG]
SLOW = [pair for pair in hostile_texts.MAKERS if pair[0].__name__ in HANG]


def written(folder: Path, made: tuple[hostile_pdfs.Maker, str]) -> Path:
    maker, ending = made
    path = folder / f"{maker.__name__}{ending}"
    path.write_bytes(maker())
    return path


def name_of(made: tuple[hostile_pdfs.Maker, str]) -> str:
    return made[0].__name__


def drawn(path: Path) -> bytes:
    """Return the first page as pixels, or why there are none."""
    try:
        with PageReader(path, stall_s=5 * HURRY_S) as reader:
            return bytes(reader.picture(1, 1.0).pixels)
    except ImportFailed as error:
        return str(error).encode()


@pytest.mark.parametrize("made", QUICK, ids=name_of)
def test_a_made_file_is_read_or_refused_and_harms_nothing(made, tmp_path, importing):  # noqa: F811
    name = name_of(made)
    outcome = importing(written(tmp_path, made)).outcome
    if name in READ:
        assert isinstance(outcome, Imported), outcome
    if name in REFUSED:
        assert isinstance(outcome, ImportFailed)
        assert outcome.code == REFUSED[name]


@pytest.mark.parametrize("made", SLOW, ids=name_of)
def test_a_made_file_that_takes_for_ever_is_given_up(made, tmp_path):
    with watched() as seen, pytest.raises(TimedOut):
        read_apart(written(tmp_path, made), stall_s=HURRY_S)
    assert seen.peak_bytes < MOST_BYTES
    assert seen.deeds == set()
    assert nothing_runs()


@pytest.mark.parametrize("made", PDFS, ids=name_of)
def test_a_made_page_is_drawn_or_refused(made, tmp_path):
    path = written(tmp_path, made)
    with watched() as seen:
        assert drawn(path) != b""
    assert seen.peak_bytes < MOST_BYTES
    assert seen.deeds == set()
    assert nothing_runs()


@pytest.mark.parametrize("sixteenth", range(16))
def test_a_pack_cut_anywhere_is_read_or_refused(sixteenth, tmp_path, corpus, importing):  # noqa: F811
    whole = next((corpus / "packs").glob("Public reports pack*.pdf")).read_bytes()
    path = tmp_path / "pack.pdf"
    path.write_bytes(whole[: len(whole) * sixteenth // 16])
    outcome = importing(path).outcome
    if isinstance(outcome, Imported):
        assert "cut-short" in [warning.code for warning in outcome.document.warnings]


def test_no_script_of_a_pdf_is_run_and_no_file_in_it_is_taken_out(tmp_path, importing):  # noqa: F811
    outcome = importing(written(tmp_path, (hostile_pdfs.acting_up, ".pdf"))).outcome
    assert isinstance(outcome, Imported)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "acting_up.pdf",
        "here",
        "library",
        "temporary",
    ]
    assert tempfile.tempdir == str(tmp_path / "temporary")


def test_what_is_said_of_single_makers_is_said_of_makers_that_there_are():
    names = {name_of(made) for made in (*QUICK, *SLOW)}
    assert {*READ, *REFUSED, *HANG} - names == set()


def test_the_paper_that_all_are_made_from_is_sound(tmp_path, importing):  # noqa: F811
    path = tmp_path / "sound.pdf"
    path.write_bytes(minimal())
    outcome = importing(path).outcome
    assert isinstance(outcome, Imported)
    assert outcome.document.warnings == ()
