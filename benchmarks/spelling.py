"""How well spelling is judged, and what that costs: `python3 -m benchmarks.spelling [-v]`.

Told are the share of slips of tests/truth/spelling.json whose right word is suggested; how many
words of real papers are marked, by the dictionary alone and with what each paper itself knows;
and the time, the memory, and how long a thread beside it is kept waiting. `--hunspell` adds what
spylls, which holds the whole dictionary in memory, makes of the same slips: decision 013.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import mean

import pypdfium2
from spylls.hunspell import Dictionary  # type: ignore[import-untyped]

from scrutinyprep.analysis.spelling import NOTHING_HEARD, Heard, SpellingJudge, tally_of
from scrutinyprep.domain.spelling import words_in
from scrutinyprep.settings import resource_folder

_ROOT = Path(__file__).resolve().parents[1]
CORPUS = _ROOT.parent / "shared" / "corpus"
TRUTH = _ROOT / "tests" / "truth" / "spelling.json"
LISTS = resource_folder() / "spelling"
FIRST = 3
WANTED_SHARE = 0.9
MARKS_PER = 300
_UNREAD = ("seeds",)
"""Texts that nobody looked at while the words of councils were written down."""
_WELSH = "_cy"
_PARTS = ("minutes", "reports", "packs", "packs_text", *_UNREAD)

Suggesting = Callable[[str], Sequence[str] | None]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("-v", "--verbose", action="store_true", help="name what went wrong")
    options.add_argument("--hunspell", action="store_true", help="compare with spylls")
    options.add_argument("--corpus", type=Path, default=CORPUS)
    chosen = options.parse_args()
    for line in _lines(chosen.corpus, chosen.verbose, with_hunspell=chosen.hunspell):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def measure(corpus: Path, is_verbose: bool) -> Iterator[str]:
    """Yield what is suggested for slips, and what is marked in papers."""
    judge = SpellingJudge(LISTS)
    yield from _suggested("", _by(judge), is_verbose)
    if corpus.is_dir():
        yield from _marked(judge, corpus, is_verbose)


def _lines(corpus: Path, is_verbose: bool, *, with_hunspell: bool) -> Iterator[str]:
    yield from _costs("spelling", lambda: _by(SpellingJudge(LISTS)))
    yield from measure(corpus, is_verbose)
    if with_hunspell:
        yield from _costs("spylls", _by_spylls)
        yield from _suggested("spylls, ", _by_spylls(), is_verbose)


def _by(judge: SpellingJudge) -> Suggesting:
    def suggest(word: str) -> Sequence[str] | None:
        wrong = judge.verdict(word)
        return None if wrong is None else wrong.suggestions

    return suggest


def _by_spylls() -> Suggesting:
    dictionary = Dictionary.from_files(str(LISTS / "en_GB"))

    def suggest(word: str) -> Sequence[str] | None:
        return None if dictionary.lookup(word) else list(dictionary.suggest(word))

    return suggest


def _suggested(who: str, suggest: Suggesting, is_verbose: bool) -> Iterator[str]:
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    for part in ("seen", "held_out"):
        slips = truth[part]
        told = {word: suggest(word) for word in slips}
        among = [word for word in slips if slips[word] in list(told[word] or ())[:FIRST]]
        first = [word for word in slips if slips[word] in list(told[word] or ())[:1]]
        yield (
            f"spelling, {who}{part.replace('_', ' ')}: right word first in "
            f"{len(first) / len(slips):.1%}, among {FIRST} in {len(among) / len(slips):.1%} of "
            f"{len(slips)} slips (wanted: {WANTED_SHARE:.0%} among {FIRST})"
        )
        if is_verbose:
            for word in slips.keys() - set(among):
                yield f"    {word}, meant {slips[word]}: {', '.join(told[word] or ('unmarked',))}"


def _marked(judge: SpellingJudge, corpus: Path, is_verbose: bool) -> Iterator[str]:
    dictionary: dict[str, bool] = {}
    for name, parts in (("papers", _PARTS), ("texts nobody looked at", _UNREAD)):
        alone = known = count = 0
        shares: list[float] = []
        marked: set[str] = set()
        for text in _texts(corpus, parts):
            words = [word for _, word in words_in(text)]
            heard = Heard(counts=tally_of([text]))
            for word in set(words) - dictionary.keys():
                dictionary[word] = judge.verdict(word, NOTHING_HEARD) is not None
            by_itself = {word for word in words if dictionary[word]}
            # Whatever the dictionary lets pass, it lets pass in every paper.
            with_paper = {word for word in by_itself if judge.verdict(word, heard) is not None}
            alone += sum(dictionary[word] for word in words)
            here = sum(word in with_paper for word in words)
            known, count = known + here, count + len(words)
            shares.append(here / max(1, len(words)) * MARKS_PER)
            marked |= with_paper
        yield (
            f"spelling, {name}: {known / count * MARKS_PER:.2f} marks in {MARKS_PER} words, slips "
            f"of the papers' own among them (wanted: at most 1); by the dictionary alone "
            f"{alone / count * MARKS_PER:.2f}; {count} words, {len(shares)} papers, "
            f"{sum(share > 1 for share in shares)} of them above 1"
        )
        if is_verbose:
            yield f"    {' '.join(sorted(marked, key=str.lower))}"


def _texts(corpus: Path, parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        for path in sorted((corpus / part).iterdir()):
            if path.suffix == ".txt":
                yield path.read_text(encoding="utf-8", errors="replace")
            elif path.suffix == ".pdf" and not path.stem.endswith(_WELSH):
                yield _text_of(path)


def _text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [document[place].get_textpage().get_text_bounded() for place in range(len(document))]
    document.close()
    # PDFium's sign for a hyphen at the end of a line.
    return "\n".join(pages).replace("\r\n", "\n").replace("\ufffe\n", "").replace("\ufffe", "")


def _costs(name: str, make: Callable[[], Suggesting]) -> Iterator[str]:
    slips = list(json.loads(TRUTH.read_text(encoding="utf-8"))["seen"])
    before, began = _memory_mb(), time.perf_counter()
    suggest = make()
    suggest("committee")
    ready_ms = (time.perf_counter() - began) * 1000
    took: list[float] = []

    def work() -> None:
        for word in slips:
            began = time.thread_time()
            suggest(word)
            took.append((time.thread_time() - began) * 1000)

    longest_ms = _waited_beside(work)
    yield (
        f"{name}: first word after {ready_ms:.0f} ms, {_memory_mb() - before:.1f} MB more, "
        f"{mean(took):.0f} ms a slip (at most {max(took):.0f}), a thread beside it waits at most "
        f"{longest_ms:.0f} ms"
    )


def _waited_beside(work: Callable[[], None]) -> float:
    """Run some work in a thread; return how long this one was ever kept waiting, in ms."""
    worker = threading.Thread(target=work)
    worker.start()
    longest = 0.0
    while worker.is_alive():
        began = time.perf_counter()
        time.sleep(0.001)
        longest = max(longest, time.perf_counter() - began - 0.001)
    return longest * 1000


def _memory_mb() -> float:
    """Return the memory of this process (Linux); 0 where the system does not tell."""
    try:
        told = Path("/proc/self/statm").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) * 4096 / 1e6


if __name__ == "__main__":
    main()
