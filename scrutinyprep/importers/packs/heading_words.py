"""Which short bold lines are no headings by their words: names, answers, resolutions."""

from __future__ import annotations

import re

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_POST_NOMINALS = re.compile(
    r"\b(?:MP|MS|OBE|MBE|CBE|KBE|DBE|BEM|KC|QC|DL|JP|CPFA|FCCA|FRICS|MRTPI|CEng)\W*$"
)
_ANSWERED = re.compile(
    r"\?\s*(?:yes|no|n/?a|not applicable|none|ydy|ydi|oes|nac oes)\b.{0,20}$", re.IGNORECASE
)
_QUOTED_SENTENCE = re.compile(r"[“\"‘'].{30,}[.!?][”\"’']")
_RESOLVED = re.compile(
    r"(?:that|resolved|noted|agreed|approved|authorised|endorsed|delegated|carried|recommended)\b",
    re.IGNORECASE,
)
_WORDS_OF_A_RESOLUTION = 5


def is_no_heading(text: str) -> bool:
    """Say whether words are something else than a heading, however they are set.

    Guards against "(Item 7)" under a heading of minutes, the name over an
    address ("Jane Smith MP"), a form's question with its answer ("Key
    decision? Yes"), a quotation, and what was resolved, which minutes set in bold.
    """
    return (
        _IN_BRACKETS.fullmatch(text) is not None
        or _ANSWERED.search(text) is not None
        or _QUOTED_SENTENCE.fullmatch(text) is not None
        or (_RESOLVED.match(text) is not None and text.count(" ") >= _WORDS_OF_A_RESOLUTION)
        or (len(text) < 60 and _POST_NOMINALS.search(text) is not None)
    )
