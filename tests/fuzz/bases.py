"""What is mutated: the sample's files, and real ones where the corpus is beside the project."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from scrutinyprep.sample.making import make_sample
from scrutinyprep.settings import resource_folder

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
_PDF_BYTES_MAX = 400_000
_TEXT_BYTES_MAX = 40_000
"""Of a longer text its beginning serves: more would only be slow."""

KINDS = {
    "pdf-bytes": (".pdf", ("frontsheets", "minutes", "packs", "reports", "hostile/pdf")),
    "pdf-objects": (".pdf", ("frontsheets", "minutes", "packs", "reports")),
    "captions": (".vtt .srt .sbv .tsv", ("transcripts", "hostile/captions")),
    "texts": (".txt", ("transcripts", "seeds", "packs_text")),
    "markup": (".html .xml", ("transcripts", "moderngov_html", "hostile/xml")),
    "json": (".json", ("transcripts",)),
    "word": (".docx", ("hostile/docx",)),
}
"""For each kind of file its endings, and the folders of the corpus that have some."""


@cache
def bases_of(kind: str, folder: Path) -> Sequence[tuple[str, bytes]]:
    """Return files of a kind, each with its ending; `folder` is for the sample's."""
    endings, rooms = KINDS[kind]
    found = [path for path in _sample(folder) if path.suffix in endings.split()]
    for room in rooms:
        if (CORPUS / room).is_dir():
            found += sorted(p for p in (CORPUS / room).iterdir() if p.suffix in endings.split())
    return [(path.suffix, data) for path in found for data in _taken(path)]


def _taken(path: Path) -> list[bytes]:
    data = path.read_bytes()
    if path.suffix in {".pdf", ".docx"}:
        return [data] if len(data) <= _PDF_BYTES_MAX else []
    return [data[:_TEXT_BYTES_MAX]]


def _sample(folder: Path) -> list[Path]:
    made = make_sample(folder, resource_folder() / "sample")
    return [made.pack, made.transcript, made.minutes, *_small(folder)]


def _small(folder: Path) -> list[Path]:
    """Write small files of the kinds that the sample has none of."""
    texts = {
        "a.vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Cllr Bell>The budget rose.</v>\n",
        "a.srt": "1\n00:00:01,000 --> 00:00:04,000\nThe budget rose.\n",
        "a.json": '{"segments": [{"start": 1.0, "end": 4.5, "text": "The budget rose."}]}',
        "a.xml": '<publicwhip><speech speakername="Cllr Bell"><p>Yes</p></speech></publicwhip>',
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]
