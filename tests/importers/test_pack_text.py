"""The text taken out of an agenda pack is not taken for a transcript."""

from pathlib import Path

import pytest

from scrutinyprep.domain.errors import Unsupported
from scrutinyprep.importers.pack_text import recognises
from scrutinyprep.importers.texts import read_text

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
FRONT = "Agenda\n1. Apologies\n2. Minutes (Pages 3 - 6)\n3. Budget (Pages 7 - 9)\n"
STAMPED = "".join(f"Contact: the officer named above.\nPage {n}\n" for n in range(3, 10))


def test_the_text_of_a_pack_is_refused_with_what_to_open_instead():
    with pytest.raises(Unsupported, match="text of an agenda pack") as refused:
        read_text(Path("pack.txt"), (FRONT + STAMPED).encode())
    assert "PDF" in refused.value.what_to_do


@pytest.mark.parametrize(
    "text",
    [
        FRONT,
        STAMPED,
        "Chair: please turn to page 7.\nOfficer: Page 7 and page 9 (pages 7 - 9) say so.\n" * 9,
    ],
)
def test_what_only_speaks_of_pages_is_none(text):
    assert not recognises(text)


def test_the_texts_of_real_packs_are_told_from_every_real_transcript():
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real files is not beside the project")
    known = {
        path.parent.name
        for folder in ("packs_text", "seeds", "transcripts")
        for path in (CORPUS / folder).glob("*.txt")
        if recognises(path.read_text(encoding="utf-8", errors="replace"))
    }
    assert known == {"packs_text"}
