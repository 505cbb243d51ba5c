"""The shapes of questions, as regular expressions: how they begin, go on and lead."""

from __future__ import annotations

import re

_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_AUX = (
    r"(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|shall|should|may|might"
    r"|must)"
)
_NOT_AUX = (
    r"(?:is|are|was|were|do|does|did|has|have|had|will|wo|would|ca|could|should)n[’']?t|won[’']?t"
    r"|can[’']?t|cannot"
)
_SUBJECT = (
    r"(?:the|a|an|this|that|these|those|it|they|we|you|he|she|i|there|our|your|their|its|his|her"
    r"|my|any|all|some|both|either|every|each|no|children|residents|staff|schools|members"
    r"|officers|councillors|people|families)"
)
_PREPOSITION = r"(?:(?:by|in|to|on|for|with|from|of|at|under|over|within|through|against)\s+)?"
_OPENERS = (
    r"^(?:\W*(?:so|and|but|well|then|now|ok|okay|right|first(?:ly)?|second(?:ly)?|third(?:ly)?"
    r"|finally|lastly|also|just|again|chair|through you,? chair|thank(?:s| you)(?:,? chair)?"
    r"|on (?:that|this)(?: point)?|in that case|given that)\b[,:;.]?\s*)*"
)
REQUEST = re.compile(
    _OPENERS + r"(?:(?:please|can|could|would|will|may|might)\b[^.?!]{0,40}?\b"
    r"(?:tell|explain|describe|set out|say|give|talk|walk|take|show|share|help|clarify|confirm"
    r"|expand|outline|comment|ask|know|understand|hear|see|have|provide|remind|update|elaborate)\b"
    r"|(?:please\s+)?(?:tell|explain|describe|set out|walk|talk|show|take|give|remind|outline)\b"
    r"(?=\s+(?:us|me|the|how|what|why|when|where|who|which|whether|through|to))"
    r"|(?:i|we|the committee|members)\s*(?:just |only |also |still |do )?"
    r"(?:[’']d|[’']m|am|would|want|wonder|wish|should|need|are)"
    r"[^.?!]{0,30}?\b(?:know|ask|understand|hear|see|wonder(?:ing)?|if|how|what|why|whether"
    r"|interested|curious)\b)",
    re.IGNORECASE,
)
"""A question in the shape of a request: "Could you tell us ...", "I would like to know ..."."""
ASKS_AT_ONCE = re.compile(
    _OPENERS + rf"{_PREPOSITION}(?:{_WH}\b|{_AUX}\s+(?:not\s+)?(?!to\b)\w|{_NOT_AUX}\s+\w)",
    re.IGNORECASE,
)
"""A sentence that begins by asking, whatever polite words stand in front."""
TURNS_TO_ASK = re.compile(
    r"\b(?:(?:my|the) questions? (?:is|are|to)|what (?:i|we)(?: would|[’']d)? (?:like|want) to "
    rf"(?:know|ask)|so,? (?:{_WH}|{_AUX} {_SUBJECT}|can|could)\b|(?:i|we)(?: would|[’']d)? "
    rf"(?:like|want) to ask (?:how|what|why|when|who|whether|if))",
    re.IGNORECASE,
)
"""Where a long sentence comes to its question: "so what I would like to know is ..."."""
SENTENCE = re.compile(r"[^.?!\n]*(?:[.?!](?=[^\s”’\"')])[^.?!\n]*)*[.?!\n]*[”’\"')]*\s*")
"""A sentence with what closes it; a full stop inside a number ends nothing."""
SECOND = (
    re.compile(
        r"(?<!how)(?<!why)(?<!when)(?<!where)(?<!who)(?<!what)\s(?:and|or)\s+"
        rf"(?:if (?:so|not|yes|no),?\s+)?{_PREPOSITION}(?P<run>(?:what|how|why|whether)\b[^?]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:,\s*and|;|,|\band)\s+(?:if (?:so|not),?\s+)?{_PREPOSITION}"
        rf"(?P<run>(?:when|where|who|which|whose|what|how|why)\s+{_AUX}\b[^?]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf",\s*and\s+{_PREPOSITION}(?P<run>(?:when|where|who|which|whose)\b[^?]*)", re.IGNORECASE
    ),
    re.compile(rf"\band\s+(?P<run>{_AUX}\s+{_SUBJECT}\b[^?]*)", re.IGNORECASE),
    re.compile(rf",\s+(?P<run>(?!ha(?:ve|s|d) an?\b){_AUX}\s+{_SUBJECT}\b[^?]*)", re.IGNORECASE),
    re.compile(r",\s*and\s+(?P<run>(?:do|does|did)\s+[^?]*)", re.IGNORECASE),
)
"""A further question joined to the first; its group "run" is what it asks."""
LEADING = re.compile(
    r"\b(?:surely|(?:would|do|wo|does|did|is|are|was|were|should|could|can|has|have|will)n[’']t "
    r"(?:you|it|we|they|he|she|this|that|there|the \w+|anyone|anybody|everyone|officers|members)\b"
    r"(?=[^?]*\?)"
    r"|(?:would|do|will|does|can) (?:you|the \w+|he|she|they) (?:not )?"
    r"(?:agree|accept|concede|admit)"
    r"|do you not\b(?! know| have)|are you not\b|(?<!or )is (?:it|that|this) not\b"
    r"|would (?:it|you|that) not\b"
    r"|is it (?:not )?(?:fair to say|true to say|obvious|clear that)"
    r"|isn[’']t it|you (?:would|must|will|surely) (?:agree|accept|admit|know that)"
    r"|how (?:can|could) (?:you|anyone|anybody|they|officers|the \w+) (?:possibly |ever )?"
    r"(?:justify|defend|claim|pretend|think|believe)"
    r"|why do (?:you|they|officers) (?:keep|always|never|insist|persist|refuse|continue to)"
    r"|when (?:are|will) (?:you|they|officers|the \w+) (?:(?:going|finally) to )?"
    r"(?:finally |ever )?"
    r"(?:stop|admit|accept|wake|listen)|when did you stop"
    r"|(?:it is|it[’']s) (?:clear|obvious|plain)(?: that)?\b(?=[^?]*\?)"
    r"|why (?:have|has|did) (?:you|they|officers|the \w+) (?:fail|ignored?|refused?|waste)\w*)",
    re.IGNORECASE,
)
"""Words that take the answer for granted."""
TAG_QUESTION = re.compile(
    r",\s*(?P<run>(?:is|are|was|were|do|does|did|has|have|had|will|wo|would|ca|could|should)"
    r"n[’']t (?:it|they|you|we|he|she|there|i))\?",
    re.IGNORECASE,
)
"""A statement with "isn't it?" hung on it."""
NEGATIVE = re.compile(
    _OPENERS + rf"(?P<run>(?:{_NOT_AUX})\s+\w+(?:\s+\w+)?)(?=[^?]*\?)", re.IGNORECASE
)
"""A question that begins with "Isn't", "Shouldn't" and the like."""
ASKS_TO_KNOW = re.compile(
    r"^\W*(?:do|did) (?:you|we|they|officers) "
    r"(?:know|have (?:a |any )?(?:idea|figures?|data|sense))\b"
    r"|\bor (?:not|is|are|do|does|will|would|has|have|was|were)\b",
    re.IGNORECASE,
)
"""What is closed in form only: "Do we know how many ...", "Is it this or is it that?"."""
ASKS_FOR_YES = re.compile(
    _OPENERS + r"(?P<run>"
    r"(?:are|is|was|were|do|does|did|has|have|will|would|can|could)\b[^,;?]{0,60}?\b"
    r"(?:confident|satisfied|happy(?! to)|sure|comfortable|content|concerned|worried|assured"
    r"|convinced|enough|adequate(?:ly)?|sufficient(?:ly)?|working|works?|effective(?:ly)?"
    r"|on track|on course|realistic|achievable|deliverable|affordable|value for money"
    r"|good value|robust|safe|fair|right|appropriate|ready(?! to)|sustainable|successful"
    r"|properly|fully|think|feel|believe|expect|(?<!be )considered|(?<!be )thought"
    r"|looked at|learn(?:ed|t)|difference|improve[sd]?|help(?:s|ed)?|reduce[sd]?|impact"
    r"|far enough|up to date|clear|reasonable|credible|proportionate|prepared|evidence"
    r"|assurance|everything)\b)",
    re.IGNORECASE,
)
"""A judgement asked for so that "yes" answers it; its group "run" is that far."""
TAG = re.compile(
    r"^\W*(?:(?:am|is|are|have|was|were|would|do|does) (?:that|this|it|i|we|you) "
    r"(?:right|correct|so|fair|true|wrong|the case|understood|clear|with me|follow)"
    r"|(?:is )?(?:that )?(?:ok|okay|right|correct|agreed|yes|no|fair enough))\W*$",
    re.IGNORECASE,
)
"""What only closes what was said: "Is that right?"."""
