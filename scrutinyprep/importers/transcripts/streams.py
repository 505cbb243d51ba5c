"""Where sentences begin in speech that was written down without any punctuation.

The rules know how people talk in meetings: they thank, address the chair,
join with "so" and "but", and open questions with a verb. They are rules of
thumb for reading; no word is ever changed, and what is punctuated is left alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence

_STREAM_WORDS = 40
"""Fewer than this between two full stops is a sentence; more may be a stream."""
_WORDS_TO_A_COMMA = 14
"""Who writes commas this often writes full stops too, and meant none."""
_SHARE_OF_CAPITALS = 0.25
"""Words with a capital; a list of names is no stream."""

_END = re.compile(r"[.?!\u2026][\"'\u2019\u201d)\]]*$")
_NO_END = re.compile(
    r"^(?:mr|mrs|ms|dr|st|no|cllr|prof|rev|hon|vs|etc|approx|[a-z](?:\.[a-z])*)\.$|^\W*\d{1,2}\.$",
    re.IGNORECASE,
)

_LEAST_AFTER = 6
"""Words a sentence has before the next may begin with a question."""
_LEAST_BEFORE_JOIN = 9
_LEAST_BEFORE_HESITATION = 14
_LEAST_BEFORE_TELLING = 16
_LEAST_BEFORE_WEAK_JOIN = 18
_LEAST_BEFORE_PAUSE = 4
_OVERDUE = 26
"""Words after which a reader waits for the sentence to end, and less is enough to end it."""
_LONG_OVERDUE = 44
"""Words that nobody reads as one sentence: whoever speaks of themselves begins another."""
_PAUSE_S = 0.9

_HESITATIONS = frozenset(["uh", "um", "er", "erm", "umm", "uhm", "mm"])
_TELLING = frozenset(
    [
        *("i've i'd we've we're there's that's obviously basically".split()),
        *(
            "i think,i would,i'm going,i'm gonna,i was,i just,i suppose,i guess,we have,we are,"
            "there are,there is,it's also".split(",")
        ),
    ]
)

_SUBJECTS = frozenset(
    "i i'm i've i'd i'll we we're we've we'd we'll you you're you've he he's she she's it it's "
    "they they're they've there there's that that's this these those what what's when if in the "
    "our my as for some all one just really obviously basically again".split()
)
_JOINS = frozenset(["so", "but", "now", "however", "anyway", "because"])
_WEAK_JOINS = frozenset(["and", "because", "then"])
"""No "which" or "who": far more often than a question they go on with what was named."""
_PERSONAL = frozenset(
    "i i'm i've i'd i'll we we're we've we'd we'll you you're you've he he's she she's it it's "
    "they they're they've there there's that's".split()
)
"""After "and" these begin a sentence; "and the raised crossing" may go on with a list."""
_MARKERS = frozenset(["okay", "ok", "right", "yeah", "yes", "sorry", "thanks"])
_ASKING = frozenset(
    [
        *(
            f"{verb} {who}"
            for verb in "can could would will should do did have".split()
            for who in "i we you they".split()
        ),
        *(
            f"{verb} {who}"
            for verb in "is was does has".split()
            for who in "it there he she".split()
        ),
        *(f"are {who}" for who in "we you they there those these".split()),
        *(f"what {verb}" for verb in "is are was were do does did would will about".split()),
        *(
            f"how {verb}"
            for verb in "do does did is are was many much will would can confident "
            "often long far".split()
        ),
        *(f"why {verb}" for verb in "is are was were do does did has have".split()),
        *(f"where {verb}" for verb in "is are was do does did".split()),
        *(f"when {verb}" for verb in "will do does did is are".split()),
    ]
)
_OVERDUE_OPENERS = frozenset(
    [
        *(
            f"{who} {verb}"
            for who in "i we they you he she".split()
            for verb in "think mean want need just also really have had are am was were would "
            "could can do did found promised suppose guess understand appreciate".split()
        ),
        *(
            f"{who} {going_on}"
            for who in "i'm i've i'd i'll we're we've we'd we'll they're they've there's it's "
            "that's".split()
            for going_on in "a an the not just also really very been got going been about in one "
            "something mindful conscious aware happy pleased sure trying looking working".split()
        ),
        *(f"what {who}" for who in "i'm we're we've i've you're they're i'd".split()),
        *(
            "one of,of course,there is,there are,there was,there were,this is,these are,those are,"
            "it was,it is,but the,and then,so that's,so if,so when,but if".split(",")
        ),
    ]
)
"""What begins a sentence where one is overdue."""
_FINITE = frozenset(
    "is are was were has had should would could can will may might must isn't wasn't".split()
)
"""After "is it" or "are they" no question: "what we need is it should be simple"."""
_OFFICES = frozenset(["chair", "chairman", "councillor", "councilor", "convener", "mayor", "madam"])
_HALF_SAID = frozenset(
    "a an the of to and or in on at for with is are was were be been being that my our your their "
    "his her its this these those by as from if not very um uh er erm so but because than which "
    "who what how when where why i we you he she they it's there's i'm we're you're they're about "
    "into like just really also can could will would should may might must do does did have has "
    "had any some more most each every no per say says said ask asked know think see wonder "
    "whether mean me let council mr mrs ms dr then".split()
)
"""After these a sentence goes on."""
_HALF_SAID_BY = frozenset("and or but of to who which that if a the has have had".split())
"""After "we" these are a slip of the tongue, or go on: "the impact it has on them"."""
_GOING_ON = frozenset(
    "once while where whereas until unless since before after although though whatever whenever "
    "wherever both either between within without through during against towards under over "
    "things thing way ways time people someone everyone everything something anything bit lot "
    "all believe feel hope find sure certain understand given provided obviously actually "
    "basically probably certainly maybe perhaps".split()
)
"""After these "we have" goes on with what was begun: "the things we have", "I hope we can"."""
_THANKING_ON = frozenset(
    "for so very much kindly to again also indeed everyone everybody all".split()
)
"""With these, thanks go on."""
_WHOLE_THANKS = (
    frozenset("thank you very so much kindly indeed again everyone everybody all madam".split())
    | _OFFICES
)
_THANKS_END = frozenset(
    "you much kindly indeed again everyone everybody all chair chairman convener".split()
)
_BEFORE_THANKS = frozenset("okay ok right yeah yes so well great lovely and but".split())
_LONGEST_THANKS = 8
_NEVER_BEFORE_THANKS = frozenset(
    [
        "to",
        "and",
        "say",
        "just",
        "really",
        "a",
        "would",
        "also",
        "i",
        "we",
        "you",
        "big",
        "but",
        "so",
        "okay",
        "well",
        "yeah",
        "yes",
        "right",
        "lovely",
        "great",
    ]
)


def starts_in(words: Sequence[str], pauses: Mapping[int, float] | None = None) -> frozenset[int]:
    """Return which words begin a sentence that nothing in the text marks.

    `pauses` holds the seconds of silence before a word, by its place, where known.
    """
    silence = pauses or {}
    starts: set[int] = set()
    for first, end in _stretches(words):
        if _is_stream(words[first:end]):
            starts.update(_starts_within(words, first, end, silence))
    return frozenset(starts)


def ends_sentence(word: str) -> bool:
    """Say whether a sentence ends with this word, going by its full stop."""
    return _END.search(word) is not None and _NO_END.match(word) is None


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words between two full stops."""
    first = 0
    for index, word in enumerate(words):
        if ends_sentence(word):
            yield first, index + 1
            first = index + 1
    if first < len(words):
        yield first, len(words)


def _is_stream(words: Sequence[str]) -> bool:
    if len(words) < _STREAM_WORDS:
        return False
    commas = sum(word[-1] in ",;:" for word in words)
    capitals = sum(word[0].isupper() for word in words)
    return commas * _WORDS_TO_A_COMMA < len(words) and capitals < len(words) * _SHARE_OF_CAPITALS


def _starts_within(
    words: Sequence[str], first: int, end: int, pauses: Mapping[int, float]
) -> Iterator[int]:
    said = [word.casefold().replace("\u2019", "'").strip('.,;:?!"()') for word in words[first:end]]
    began = 0
    for index in range(1, len(said)):
        # Who wrote a comma here meant the sentence to go on.
        goes_on = words[first + index - 1][-1] in ",;:"
        if not goes_on and _begins(said, index, index - began, pauses.get(first + index, 0.0)):
            yield first + index
            began = index


def _begins(said: Sequence[str], index: int, since: int, pause: float) -> bool:
    """Say whether a sentence begins here, `since` words after the last began.

    A hesitation belongs to what comes after it.
    """
    before = said[index - 1]
    if before in _HESITATIONS:
        return False
    if _is_after_thanks(said, index, since):
        return True
    first = next((at for at in range(index, len(said)) if said[at] not in _HESITATIONS), index)
    if _is_thanks(said, first):
        return since >= 3 and before not in _NEVER_BEFORE_THANKS
    if before in _HALF_SAID:
        return False
    if pause >= _PAUSE_S and since >= _LEAST_BEFORE_PAUSE:
        return True
    following = said[first + 1] if first + 1 < len(said) else ""
    if since >= _OVERDUE and f"{said[first]} {following}" in _OVERDUE_OPENERS:
        return before not in _GOING_ON
    if since >= _LONG_OVERDUE and _may_begin(said[first], following):
        return before not in _GOING_ON
    if first > index and since >= _LEAST_BEFORE_HESITATION and said[first] in _SUBJECTS:
        return True
    third = said[first + 2] if first + 2 < len(said) else ""
    return since >= _words_needed(said[first], following, third)


def _words_needed(word: str, following: str, third: str) -> int:
    """Return how many words a sentence must have before these may begin another."""
    if f"{word} {following}" in _ASKING and third not in _FINITE:
        return _LEAST_AFTER
    if (word in _JOINS and following in _SUBJECTS) or _is_marker(word, following):
        return _LEAST_BEFORE_JOIN
    if f"{word} {following}" in _TELLING or word in _TELLING:
        return _LEAST_BEFORE_TELLING
    if word in _WEAK_JOINS and following in _PERSONAL:
        return _LEAST_BEFORE_WEAK_JOIN
    if word in _WEAK_JOINS and following in _SUBJECTS:
        return _OVERDUE
    return sys.maxsize


def _may_begin(word: str, following: str) -> bool:
    """Say whether a sentence could begin with these words at all."""
    if word in _JOINS or word in _WEAK_JOINS:
        return following in _SUBJECTS or following in _JOINS
    return word in _PERSONAL and following not in _HALF_SAID_BY


def _is_marker(word: str, following: str) -> bool:
    """Say whether "okay", "right", "yes" stands at the beginning of what is said next."""
    return word in _MARKERS and (following in _SUBJECTS or following in _JOINS | _MARKERS)


def _is_thanks(said: Sequence[str], index: int) -> bool:
    return said[index] == "thank" and index + 1 < len(said) and said[index + 1] == "you"


def _is_after_thanks(said: Sequence[str], index: int, since: int) -> bool:
    """Say whether thanks end just before: "thank you very much indeed, chair"."""
    if said[index] in _THANKING_ON or said[index] in _OFFICES:
        return False
    thanks = [word for word in said[index - since : index] if word not in _BEFORE_THANKS]
    # "thank you councillor harvey": the name is still to come.
    return (
        2 <= len(thanks) <= _LONGEST_THANKS
        and thanks[:2] == ["thank", "you"]
        and thanks[-1] in _THANKS_END
        and all(word in _WHOLE_THANKS for word in thanks)
    )
