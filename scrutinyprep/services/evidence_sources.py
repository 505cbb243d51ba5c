"""What a user can do with a piece of evidence: go back to where it stands."""

from __future__ import annotations

import re

from scrutinyprep.domain.hits import Hit, Wanted, Where
from scrutinyprep.domain.questions import Evidence
from scrutinyprep.services.searching import Searching

_CUT = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
_ASKED_WORDS = 12
"""Words of a quotation that find it again: more would meet a line's end or a figure."""
_LOOKED_AT = 20


class EvidenceSources:
    """Finds the passages that evidence was taken from by its own words."""

    def __init__(self, searching: Searching) -> None:
        self._searching = searching

    def of(self, evidence: Evidence) -> Hit | None:
        """Return where the words of a piece of evidence stand; None where nothing holds them."""
        pieces = _CUT.split(evidence.words)
        words = max((piece.split() for piece in pieces), key=len, default=[])
        if not words:
            return None
        phrase = " ".join(words[:_ASKED_WORDS]).replace('"', " ")
        hits = self._searching.find(
            Wanted(
                f'"{phrase}"',
                places=(Where.SPEECHES, Where.PAPERS, Where.MINUTES),
                limit=_LOOKED_AT,
            )
        )
        said = [hit for hit in hits if _plain(phrase) in _plain(hit.text)]
        named = [hit for hit in said if hit.speaker and hit.speaker in evidence.source]
        return next(iter([*named, *said]), None)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
