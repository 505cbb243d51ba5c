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
_ITEM_NUMBER = re.compile(
    r"(?:agenda item|item (?:no\.?|number)|eitem)(?: (?:no\.?|number|rhif))?\s*:?\s*\d{1,3}[a-z]?",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?:joint )?report (?:of|by|from|to) (?:the|councillor|cllr)\b"
    r"|(?:proposed|moved|seconded) by\b",
    re.IGNORECASE,
)
_WORDS_OF_A_RESOLUTION = 5


_BY_ITSELF = re.compile(
    r"(?:(?:report )?authors?|(?:relevant |lead )?(?:director|officer|member)s?|contacts?|"
    r"appendi(?:x|ces)|annexe?s?|enclosures|attach(?:ed|ments?)|background|list of|glossary|"
    r"references|bibliography|(?:executive )?summary|"
    r"recommendations?|conclusions?|introduction|next steps|decision|signed|declaration|"
    r"argymhell\w*|atodiad\w*|cyswllt|cefndir)\b",
    re.IGNORECASE,
)


def stands_by_itself(text: str) -> bool:
    """Say whether a heading is one that stands beside numbered ones, though it has no number.

    "10A." is a number, too, of what came in later.
    """
    return text[0].isdigit() or _BY_ITSELF.match(text) is not None


def is_no_heading(text: str) -> bool:
    """Say whether words are something else than a heading, however they are set.

    Guards against "(Item 7)" under a heading of minutes, who reports or moves, the name over an
    address ("Jane Smith MP"), a form's question with its answer ("Key
    decision? Yes"), a quotation, and what was resolved, which minutes set in bold.
    """
    return (
        _IN_BRACKETS.fullmatch(text) is not None
        or _ANSWERED.search(text) is not None
        or _QUOTED_SENTENCE.fullmatch(text) is not None
        or _ITEM_NUMBER.fullmatch(text) is not None
        or _BY_WHOM.match(text) is not None
        or (_RESOLVED.match(text) is not None and text.count(" ") >= _WORDS_OF_A_RESOLUTION)
        or (len(text) < 60 and _POST_NOMINALS.search(text) is not None)
    )
