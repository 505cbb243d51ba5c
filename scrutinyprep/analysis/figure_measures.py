"""What a number in a sentence measures, in the sentence's own words.

Papers name it before the number ("an overspend of £1.2m", "Visitors decreased
by 9%", "residential care (£2.2m)") or after it ("24 children in care", "38.3%
of city households"). A word that says nothing by itself ("a reduction of
£3.5m in agency spend", "24 more", "the target") takes what it is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrutinyprep.analysis.figure_periods import PeriodAt
from scrutinyprep.analysis.figure_words import (
    ABOUT,
    ADJECTIVES,
    ANDS,
    BE,
    DETERMINERS,
    DROPS,
    GENERIC,
    JOINING,
    LITTLE,
    MODAL,
    MONTH,
    MOVE,
    NO_MEASURE,
    PRONOUNS,
    STOP,
    TAKES,
)
from scrutinyprep.domain.figures import COUNT, PERCENT

_LONGEST = 12
"""Words; more of them are a sentence, not a name."""
_LONGEST_COMPLEMENT = 8

_ABOUTS = re.compile(rf"(?:(?:^|(?<=\s)|(?<=[(\[“\"‘']))(?:{ABOUT})\s+)+$", re.IGNORECASE)

_VERBS = re.compile(
    rf"\s+(?:(?:{BE}|{MOVE}|{LITTLE})\s+)*(?:{BE}|{MOVE})"
    rf"(?:\s+(?:{BE}|{MOVE}|{LITTLE}|in\s+[A-Z][\w’']*(?:\s+and\s+[A-Z][\w’']*)*))*\s*$"
)
"""Verbs between what is measured and the number, such as "is planned to increase by"."""
_OTHER_NUMBER = re.compile(r"\d{2}(?!\s+(?:months?|years?|weeks?|days?)\b)")
"""In a subject, the value of another figure; "re-referrals within 12 months" is a name."""
_ENDS_ASIDE = re.compile(r"\s*(?:[),;–-]|to\b)")
_OF_IT = re.compile(r"\s*of\s+(?!which\b|those\b|them\b|all\b)[a-z]")
_MORE = re.compile(
    r"(?:higher|lower|more|fewer|less|greater|smaller|longer|shorter)\b", re.IGNORECASE
)
_ON_AVERAGE = re.compile(r"\s+(?:on\s+average|at\s+least)\s*$", re.IGNORECASE)
_AT_THE_END = re.compile(
    rf"(?:\s+(?:at|by|in|to|of|on|for|the|end|start|since))*\s+(?:the\s+)?{MONTH}$"
    r"|(?:\s+(?:at|by|in|to|of|on|for|the|and|or|a|an|from|with))+$"
)
_TIMES = re.compile(
    r"(?:(?:the|a|an|this|that|last|same|previous|next|each|every|per|full|half|whole|current)\s+)*"
    r"(?:year|month|quarter|week|day|hour|period|mile|night|time)s?\b|per\b|each\b|every\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|for|worth)\s*$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:(?P<up>increas\w+|ris\w+|rose|gr[eo]w\w*|up)|decreas\w+|reduc\w+|fall\w*|fell|drop\w*|declin\w+|"
    r"cut|down)\b.*?\bby\b",
    re.IGNORECASE,
)
_CONSISTS = re.compile(r"\b(?:consist(?:s|ed|ing)?|made\s+up)\s+of\s*$", re.IGNORECASE)
_NUMBERS_IT = re.compile(
    r"\b(?:the|this|these|our|its|their|an?|estimated|proposed|full)\s+(?:estimated\s+|full\s+|further\s+)?$",
    re.IGNORECASE,
)
"""The number only tells how much of what follows: "the estimated £5 million gap"."""
_SPENT = re.compile(
    r"\b(?P<deed>spent|saved|raised|allocated|invested|borrowed|paid|received|awarded|charged|lost)\s*"
    rf"(?:{ABOUT}\s+)*$",
    re.IGNORECASE,
)
_SPENT_AFTER = re.compile(
    r"\s*(?:\w+\s+){0,3}(?P<deed>spent|saved|raised|allocated|invested|borrowed|paid|received|awarded|"
    r"charged|lost|released|generated)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"^(?!funding|spending|housing|training|parking|planning|savings?|building|meeting|nursing|"
    r"working|existing|remaining|outstanding)\w{2,}ing$"
)
_IS = re.compile(r"\s*(?::|=|–|—|\s-\s)\s*$")
_CLAUSE = re.compile(
    r"[;:?!]\s|\s[-–—]\s|—|,\s+(?:and|but|so|with|which|who|where|while|whilst|because|although|as|of|if)\s|"
    r"\b(?:because|although|whereas|therefore|however|but|said|says|think|noted|stated|advised|"
    r"suggests?|shows?|that)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^\s*(?:(?:and|but|so|or|that|also|then|well|yes|okay|actually|obviously|however|therefore|[A-Z][\w’']{3,}ly|"
    r"there|we|I|you|they|he|she|it|who|which|where|to|the|an?|this|these|those|our|its|their|some|of|"
    r"in|on|at|by|for|with|from|as|is|was|are|were|be|been|has|have|had|will|would|be|being|"
    r"about|around|over|under|more|than|up|what|when|if)\b,?\s*)+",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"^\s*(?:In|By|At|For|During|Since|On|As|From|Over|Within|To)\s[^,]{1,60},\s+"
)
_STOPS = re.compile(rf"^{STOP}$", re.IGNORECASE)
_DONE = re.compile(r"^\w{3,}(?:ed|ought|spent|sent|shown|known|grown)$", re.IGNORECASE)
"""What somebody did begins another thought: "400 parents registered"."""
_WORD = re.compile(r"[\w£$%][\w’'&./%-]*")


def measure_of(
    sentence: str,
    start: int,
    end: int,
    *,
    unit: str,
    is_aside: bool,
    is_scaled: bool,
    is_large: bool,
    periods: Iterable[PeriodAt],
    previous: str,
    since: int,
) -> str:
    """Return what the number of a sentence from `start` to `end` measures; empty for nothing.

    Args:
        sentence: the whole sentence.
        start: of the number, with its sign and currency.
        end: of the number, with its unit.
        unit: of the number.
        is_aside: it stands in brackets behind what it measures.
        is_scaled: it was told in thousands or millions.
        is_large: it is too large to be part of a name.
        periods: those named in the sentence, which measure nothing.
        previous: what the number before this one in the sentence measures.
        since: where that number ends; 0 without one.
    """
    blanked = _without(sentence, periods)
    before, after = blanked[since:start], blanked[end:]
    if is_aside and _ENDS_ASIDE.match(after):
        return _told(_noun_before(before.rstrip(" (")) or previous, "", previous)
    following = _noun_after(after, is_share=unit == PERCENT)
    leading = _leading(before)
    verbal = "" if leading else _subject(before)
    is_bare = unit == COUNT and not is_scaled
    if is_bare:
        chosen = following if _says_something(following) or not leading else leading
        is_told = _counts(before) or is_large
        if not chosen and is_told:
            chosen = verbal
        if chosen == leading and not following and not is_told:
            chosen = ""
    elif following and (_NUMBERS_IT.search(before) or _OF_IT.match(after)):
        chosen = following
    else:
        chosen = leading or following or verbal or _purpose(after)
    complement = _complement(after) if chosen in (leading, following) else ""
    if not chosen:
        complement = _complement(after)
        deed = _SPENT.search(before) or _SPENT_AFTER.match(after)
        chosen = deed["deed"] if deed else ""
        if not chosen and complement and not is_bare:
            chosen, complement = complement.partition(" ")[2], ""
    if chosen and chosen == following and _MORE.match(chosen):
        previous = _noun_before(_ON_AVERAGE.sub("", _ABOUTS.sub("", before))) or previous
    return _told(chosen, complement, previous or verbal or _subject(before))


def _counts(before: str) -> bool:
    """Say whether what leads to a bare number tells how many: "were set at", "a total of"."""
    rest = _ABOUTS.sub("", before)
    of = _OF.search(rest)
    if of is not None:
        return not _says_something(" ".join(rest[: of.start()].split()[-1:]))
    is_sign = _IS.search(rest) is not None and not re.search(r"\d", rest)
    return _VERBS.search(rest) is not None or is_sign


def _says_something(named: str) -> bool:
    """Say whether a name tells by itself what is measured: "overspend" does, "increase" doesn't."""
    words = [word.casefold() for word in _WORD.findall(named)]
    return any(w not in GENERIC and w not in TAKES and w not in DROPS for w in words)


def _told(named: str, complement: str, previous: str) -> str:
    named = _AT_THE_END.sub("", named)
    words = _WORD.findall(named)
    if not words or words[0].casefold() in NO_MEASURE or named.casefold() in PRONOUNS:
        return ""
    if not re.search(r"[A-Za-z]{3}", named):
        return ""
    if complement and complement.casefold() not in named.casefold():
        return f"{named} {complement}"
    if not _says_something(named):
        rest = _shortened(previous, _LONGEST)
        if named.casefold() in rest.casefold():
            return rest
        return f"{named} {rest}".strip()
    return named


def _without(sentence: str, periods: Iterable[PeriodAt]) -> str:
    """Return a sentence with blanks where its periods stand, as long as it was."""
    for one in periods:
        sentence = sentence[: one.start] + "§" * (one.end - one.start) + sentence[one.end :]
    return sentence


def _leading(before: str) -> str:
    """Return what is named right before: "overspend of", "Savings target:", "Visitors fell by"."""
    before = _ABOUTS.sub("", before)
    of = _OF.search(before)
    if of is not None and not _CONSISTS.search(before):
        return _with_its_own(before[: of.start()])
    if sign := _IS.search(before):
        return _noun_before(before[: sign.start()])
    verbs = _VERBS.search(before)
    return _moved(_subject_before(before[: verbs.start()]), verbs.group()) if verbs else ""


def _moved(subject: str, verbs: str) -> str:
    """Return "decrease in visitors" where visitors "decreased by" so many."""
    by = _BY.search(verbs)
    if by is None or not subject:
        return subject
    return f"{'increase' if by['up'] else 'decrease'} in {subject}"


def _with_its_own(words: str) -> str:
    """Return the name at the end of some words; where it says little, with what it is of."""
    named = _noun_before(words)
    if not named or _says_something(named):
        return named
    earlier = re.sub(
        r"\s+(?:at|with|by|for|to|in)\s+(?:an?\s+|the\s+)?$", "", words[: words.rfind(named)]
    )
    rest = _noun_before(earlier) if len(earlier) < len(words[: words.rfind(named)]) else ""
    return f"{named} {rest}".strip()


def _noun_before(words: str) -> str:
    """Return the name at the end of some words: back to a verb, a mark or a linking word."""
    clause = re.split(r"[,;:?!()/§“”£$€]|\s[-–—]\s|—|\band\s+(?=(?:an?|the|by|to|up)\b)", words)[-1]
    told = clause.split()
    chosen: list[str] = []
    for place in range(len(told) - 1, -1, -1):
        word, plain = told[place], told[place].casefold()
        if _STOPS.match(word) or len(chosen) >= _LONGEST or plain[-1].isdigit():
            break
        is_new = plain in DETERMINERS and chosen and place
        if is_new and told[place - 1].casefold() not in TAKES:
            break
        chosen.insert(0, word)
    return _trimmed(chosen)


def _subject_before(words: str) -> str:
    """Return whom or what a verb is said of, with what is said of it in turn."""
    words = re.sub(r"\([^)]*\)", " ", words)
    return _subject_of(_ADVERBIAL.sub("", words)) or _subject_of(words)


def _subject_of(words: str) -> str:
    clause = words
    for mark in _CLAUSE.finditer(words):
        if words[mark.end() :].strip():
            clause = words[mark.end() :]
    clause = re.split(r"\b(?:have|has|had|with)\s+(?!been\b)", clause)[-1]
    for piece in reversed(re.split(r"[,()§“”]", clause)):
        named = _AT_THE_END.sub("", _trim(_after_modal(piece)))
        if named and not _OTHER_NUMBER.search(named) and named.casefold() not in PRONOUNS:
            return _shortened(named, _LONGEST)
    return ""


def _after_modal(words: str) -> str:
    """Return the last name of words with a verb of their own: "If we could share the saving"."""
    found = re.search(rf"\b(?:{MODAL})\b.*?\s(?:the|our|its|their)\s+(?P<rest>.+)$", words)
    return found["rest"] if found else words


def _subject(before: str) -> str:
    """Return what the sentence is about, where nothing nearer is named."""
    found = re.search(
        rf"^(?P<subject>[^§]*?)\s(?:{BE}|{MOVE})\s(?:\S+\s+){{0,6}}$", _ADVERBIAL.sub("", before)
    )
    return _subject_before(found["subject"]) if found else ""


def _noun_after(words: str, *, is_share: bool) -> str:
    """Return the name right after a number, as far as it goes."""
    words = re.sub(r"^\s*of\s+(?:the\s+)?[\d,.]+\s+", " ", words)
    lead = re.match(r"\s*(?:of\s+)?(?:(?:the|our|all|those|its|this|these)\s+)?", words)
    rest = words[lead.end() :] if lead else words
    if _TIMES.match(rest):
        return ""
    clause = re.split(r"[,;:?!()§“”£$€]|\.(?:\s|$)|(?<!\w)(?<!aged )\d|\s[-–—]\s|—", rest)[0]
    told = clause.split()
    if not told or not _may_begin(told[0].casefold()):
        return ""
    chosen: list[str] = []
    for word in told[:_LONGEST]:
        plain = word.casefold()
        if _STOPS.match(word) or plain in ANDS:
            break
        is_deed = _DONE.match(plain) and plain not in ADJECTIVES
        if is_deed and (chosen or not is_share) and not _is_adjective(told, chosen):
            break
        chosen.append(word)
    return _trimmed(chosen)


def _may_begin(word: str) -> bool:
    """Say whether a name may begin with this word, in small letters."""
    return not (
        word in TAKES or word in JOINING or word in PRONOUNS or _DOING.match(word) is not None
    )


def _is_adjective(told: list[str], chosen: list[str]) -> bool:
    """Say whether the first word, such as "completed", goes with a noun: "40 completed plans"."""
    return not chosen and len(told) > 1 and told[1].endswith("s")


def _complement(words: str) -> str:
    """Return what a number is spent on, taken from or in: "on adult care", "in agency spend"."""
    found = re.match(
        r"\s*(?P<lead>on|in|for|from|to|against|within|across)\s+(?P<rest>[^.,;:?!()§“”\d£]+)",
        words,
    )
    if found is None:
        return ""
    chosen: list[str] = []
    for word in found["rest"].split():
        if _STOPS.match(word) or len(chosen) >= _LONGEST_COMPLEMENT or _DONE.match(word):
            break
        if word.casefold() in {"and", "or"} or (word.casefold() in TAKES and len(chosen) > 2):
            break
        chosen.append(word)
    name = _trimmed(chosen)
    if _TIMES.match(name):
        return ""
    return f"{found['lead']} {name}" if name and re.search(r"[A-Za-z]{3}", name) else ""


def _purpose(words: str) -> str:
    """Return what money goes to: "£150 million is proposed to be allocated to mass transit"."""
    found = re.match(
        rf"\s*(?:(?:{BE}|{MOVE}|\w+ed|spent|to|be|set|aside|going)\s+)+(?!by\b)(?:to|for|on|in|towards)?\s*"
        r"(?:\w+\s+(?=(?:the|this|these|an?|our|its|their)\s))?(?P<rest>[^.,;:?!()§“”\d£]+)",
        words,
    )
    return _noun_after(found["rest"], is_share=True) if found else ""


def _trimmed(chosen: list[str]) -> str:
    while chosen and (
        chosen[-1].casefold() in DROPS | TAKES or _STOPS.match(chosen[-1]) or chosen[-1] == "§"
    ):
        chosen = chosen[:-1]
    return _trim(" ".join(chosen))


def _trim(words: str) -> str:
    rest = _LEADING.sub("", " ".join(words.replace("§", " ").split()))
    return rest.strip(" ,.;:()“”\"'")


def _shortened(words: str, longest: int) -> str:
    return " ".join(words.split()[:longest])
