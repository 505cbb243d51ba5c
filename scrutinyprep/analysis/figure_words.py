"""The words by which a sentence tells what a figure measures: patterns without groups, lists."""

from __future__ import annotations

ABOUT = (
    r"(?:about|around|approximately|roughly|some|over|just|under|nearly|almost|up|only|another|further|"
    r"more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|as\s+much\s+as|as\s+many\s+as|currently|"
    r"now|then|a\s+total\s+of|an?\s+average\s+of|an?\s+average|an?\s+estimated|an?|the|this|these|those|"
    r"estimated|forecast|in\s+the\s+region\s+of|in\s+excess\s+of|well|still|all|of\s+around|each|up\s+to|"
    r"between|close\s+to|above|below|our|its|their|to\s+be|also|a\s+further|another|additional|full|maximum\s+of|out\s+of|"
    r"would\s+you\s+believe|any)"
)
BE = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|must|did|does|do|"
    r"isn['’]t|it['’]s|there['’]s|that['’]s|remains?|remained|stands?|stood|became|come|came|comes|taken|made)"
)
MOVE = (
    r"(?:increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|"
    r"fall(?:s|en|ing)?|fell|grow(?:s|n|ing)?|grew|drop(?:s|ped|ping)?|cut|declin(?:e|es|ed|ing)|"
    r"improv(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|go(?:es|ne|ing)?|went|chang(?:e|es|ed|ing)|"
    r"exceed(?:s|ed|ing)?|total(?:s|led|ling)?|reach(?:es|ed|ing)?|equal(?:s|led)?|amount(?:s|ed|ing)?|"
    r"account(?:s|ed|ing)?|represent(?:s|ed|ing)?|cost(?:s|ing)?|averag(?:e|es|ed|ing)|equivalent|"
    r"set|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|estimated|reported|forecast|budgeted|projected|valued|expected|planned|calculated|measured|"
    r"get(?:s|ting)?|got|consist(?:s|ed|ing)?\s+of|compris(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|includ(?:e|es|ed|ing)|"
    r"achiev(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|low|high|down|up|ahead|back)"
)
MODAL = "could|would|can|will|should|may|might|must"
LITTLE = (
    r"(?:not|already|also|currently|now|only|still|just|since|by|to|at|from|of|about|around|"
    r"further)"
)
PRONOUNS = frozenset("one ones them it us you me those these who which some others year".split())
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
ANDS = frozenset({"and", "or"})
JOINING = frozenset("and or after before during since until over above under when while".split())
DETERMINERS = frozenset("a an the our its their his her this these those my your".split())
STOP = (
    r"(?:that|which|who|whom|when|where|while|if|because|so|but|is|was|are|were|be|been|being|has|have|had|"
    r"will|would|can|could|should|may|might|must|do|does|did|we|i|you|he|she|they|it|this|these|those|there|"
    r"as|than|not|per|each|into|via|took|went|came|made|got|saw|gave|left|let|rather|then|also|now|already|"
    r"through|about|what|compared|against|versus|said|says|noted|agreed|believe|believes|ago|"
    r"he['’]s|she['’]s|it['’]s|that['’]s|there['’]s|we['’]ve|we['’]re|they['’]re|i['’]m|going|"
    r"later|earlier|became|become|in\s+order|and\s+then)"
)
TAKES = frozenset(
    "of in for with on to from at by within across against between under among".split()
)
DROPS = frozenset("a an the our its their his her my your all some any such and or".split())
ADJECTIVES = frozenset(
    "looked-after disabled unaccompanied commissioned approved planned unplanned proposed "
    "estimated reported registered adjusted combined unmet expected forecast reduced increased "
    "mixed need speed seed unused".split()
)
GENERIC = frozenset(
    "increase increases decrease decreases reduction reductions rise rises fall falls drop "
    "change changes growth higher lower more fewer less greater smaller total totals average "
    "target targets figure figures number numbers percentage percentages percent proportion "
    "share rate rates amount level sum potential quarter half majority minimum maximum "
    "addition additional peak variance cost costs value max min cut cuts up down below above "
    "improvement additionally extra around most cap limit threshold floor standard result "
    "position outturn overall together national regional england previous last same quarters "
    "year years month months week".split()
)
"""Words that say nothing of what is measured by themselves."""
NO_MEASURE = frozenset(
    "page pages paragraph para item items section appendix table figure annex chapter part article "
    "schedule paragraphs january february march april may june july august september october "
    "november december agenda pack act regulation regulations times point no act".split()
)
