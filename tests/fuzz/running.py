"""Reads mutated files, one after the other, in a process that may crash or hang.

    python -m tests.fuzz.running KIND FIRST_SEED SECONDS FOLDER

`FOLDER/seed` holds the seed that is being tried; each breach of a rule is a line
on standard output. With 0 seconds it tries one seed and leaves its file there.
"""

import sys
import traceback
from pathlib import Path
from time import monotonic

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.importers.reading import read
from scrutinyprep.pdf.limits import GIBIBYTE
from tests.fuzz.bases import bases_of
from tests.fuzz.mutating import mutated
from tests.fuzz.rules import broken_rules

TRIED = "tried"


def path_of(folder: Path, kind: str, ending: str) -> Path:
    """Return where a mutated file is written, under a name that says nothing of it."""
    return folder / f"{kind}{ending}"


def breaches_of(path: Path) -> list[str]:
    """Return what is wrong with how a file is read; none where it is read or refused as it should.

    The one `except` for everything: any error that is not ours is a breach.
    """
    try:
        return broken_rules(read(path))
    except ImportFailed as error:
        return [] if str(error) and error.what_to_do else [f"no sentence: {error!r}"]
    except MemoryError:
        return []  # in its own process this is told as a file that takes too much
    except Exception as error:  # noqa: BLE001 - whatever else it is, it is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{error!r} at {where.filename}:{where.lineno}"]


def main(kind: str, first: int, seconds: float, folder: Path) -> None:
    """Try seeds until the time is over."""
    _bound_memory()
    bases = bases_of(kind, folder / "bases")
    end = monotonic() + seconds
    seed = first
    while True:
        (folder / "seed").write_text(str(seed), encoding="ascii")
        ending, data = mutated(kind, bases, seed)
        path = path_of(folder, kind, ending)
        path.write_bytes(data)
        for breach in breaches_of(path):
            sys.stdout.write(f"{seed}\t{breach}\n")
            sys.stdout.flush()
        seed += 1
        if monotonic() >= end:
            break
    sys.stdout.write(f"{TRIED}\t{seed - first}\n")


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (GIBIBYTE, GIBIBYTE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), Path(sys.argv[4]))
