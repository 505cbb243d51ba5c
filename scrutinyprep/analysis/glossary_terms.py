"""The list of local-government terms that comes with the program."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.glossary import ListedTerm


def read_terms(path: Path) -> dict[str, ListedTerm]:
    """Return the terms of a file of lines "acronym, tab, words, tab, where the term is from".

    Lines that begin with "#" are left out.
    """
    terms = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            acronym, words, *authority = line.split("\t")
            terms[acronym] = ListedTerm(words, authority[0] if authority else "")
    return terms
