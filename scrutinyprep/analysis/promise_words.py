"""The forms of words that bind somebody, and those that only sound like it.

Collected from the record of real meetings. Each pattern finds words of one
kind; `undertakings` says what they come to together.
"""

from __future__ import annotations

import re

_ADVERBS = (
    r"(?:(?:definitely|certainly|happily|gladly|also|then|now|just|absolutely|specifically|"
    r"obviously|actually|personally|of\s+course|probably|always|still|quickly|try\s+(?:and|to))\s+)*"
)
_WHO = (
    r"(?:I|we|officers|staff|the\s+(?:team|service|department|director|clerk|secretariat)|"
    r"(?:my|our)\s+(?:team|officers|staff|office|colleagues|department)|colleagues)"
)
_BINDS = (
    rf"(?:{_WHO}(?:['’]ll|\s+will|\s+shall)\s+{_ADVERBS}"
    rf"|{_WHO}\s+(?:are|am|is)\s+{_ADVERBS}going\s+to\s+{_ADVERBS}"
    rf"|(?:I['’]m|we['’]re)\s+{_ADVERBS}going\s+to\s+{_ADVERBS}"
    rf"|{_WHO}\s+{_ADVERBS}can\s+{_ADVERBS}"
    r"|(?:I['’]m|I\s+am|we['’]re|we\s+are|I['’]d\s+be|we['’]d\s+be)\s+"
    r"(?:(?:more\s+than|quite|very|really|only\s+too|perfectly|absolutely|kind\s+of|also)\s+)*"
    r"(?:happy|content|willing|pleased|glad)\s+(?:to|for\s+us\s+to)\s+"
    rf"|let\s+(?:me|us)\s+{_ADVERBS}"
    r"|(?:I|we)(?:['’]ll|\s+will)\s+(?:have\s+to|need\s+to|make\s+sure\s+(?:to|we|I)|endeavour\s+to)\s+"
    r"|(?:the|our|my)\s+(?:intention|plan|commitment)\s+is\s+(?:still\s+)?"
    r"(?:to|that\s+(?:(?:I|we|officers)\s+)?(?:will|['’]ll))\s+"
    r"|(?:I|we)\s+(?:undertake|commit|promise|agree)\s+(?:to\s+|that\s+(?:I|we)\s+will\s+)"
    r"|(?:I|we)\s+can\s+try\s+(?:to|and)\s+|what\s+(?:I|we)['’]ll\s+do\s+is\s+(?:I|we)['’]ll\s+)"
)
_MINUTED = (
    r"(?:(?:undertook|agreed|committed|offered|promised|would\s+be\s+asked|were\s+asked|was\s+asked)"
    r"\s+to\s+"
    r"|(?:advised|confirmed|stated|assured\s+\w+|said|replied|noted|agreed)\s+that\s+"
    r"(?:\w+\s+){1,4}?would\s+"
    r"|(?:officers|director|head\s+of\s+\w+|cabinet\s+member|portfolio\s+holder|chair|manager)"
    r"\s+would\s+)"
)
_IT = (
    r"(?:it|that|this|those|these|them|the\s+(?:point|points|comment|comments|question|idea|"
    r"suggestion|issue|matter|concern|feedback|action|request|challenge))(?:\s+\w+ly)?"
)
_NEWS = (
    r"(?:data|figures?|information|numbers?|breakdown|details?|update|report|list|copy|copies|"
    r"links?|briefing|note|paper|response|answer|evidence|statistics|stats|analysis|results?|"
    r"feedback|examples?|slides?|presentation|table|document|timeline|timetable|plan|summary|"
    r"version|vignette|dates?|names?|percentages?|costings?|options?|scenarios?|recommendations?|"
    r"minutes|guidance|letters?|maps?|photographs?|work\s+program(?:me)?)"
)
_SOME_NEWS = (
    r"(?:(?:the|a|an|some|more|much\s+more|any|further|that|this|those|these|you|our)\s+){0,3}"
    rf"(?:[\w-]+\s+){{0,3}}{_NEWS}\b"
)
_TO_WHOM = (
    r"(?:you|members?|councillors?|the\s+(?:committee|panel|board|chair|clerk|members?)|"
    r"this\s+(?:committee|panel|board)|everyone|all\s+of\s+you|scrutiny|councillor\s+\w+|cllr\s+\w+)"
)
_DEED = (
    rf"(?:take\s+(?:{_IT}\s+)?(?:away|back|forward|forwards)\b(?:\s+{_IT})?"
    rf"|take\s+{_IT}\s+up\b"
    r"|(?:go\s+(?:away\s+)?(?:back\s+)?and\s+|go\s+back\s+to\s+)(?:check|see|look|ask|find|get|do)\b"
    rf"|(?:come|get|go)\s+back\s+(?:(?:on|about|regarding)\s+(?:{_IT}|the|what|whether|how|any|all)|"
    rf"with|and|in\s+\w+|to\s+{_TO_WHOM})\b"
    rf"|get\s+back\s+(?:to\s+all\s+the\s+\w+|to\s+\w+\s+on\b|on\s+{_IT}|with\s+(?:an?|the|some)\b)"
    rf"|return\s+(?:to\s+{_TO_WHOM}\b|(?:\w+\s+){{0,4}}?with\s+(?:[\w-]+\s+){{0,5}}{_NEWS}\b)"
    rf"|(?:report|feed|write|respond|reply)\s+(?:{_IT}\s+|\w+\s+)?back\b"
    rf"|(?:write|report|respond|reply)\s+to\s+(?:{_TO_WHOM}|(?:the|our|your|all|each|every)\s+\w+)\b"
    rf"|bring\s+(?:{_IT}|(?:a|an|the|some|more|further|that|this)\s+(?:[\w-]+\s+){{0,3}}{_NEWS})"
    rf"(?:\s+\w+){{0,3}}?\s+(?:back|to|in|here)\b"
    rf"|bring\s+(?:the|a|an|our)\s+(?:[\w-]+\s+){{1,3}}?(?:back\s+)?(?:to|before)\s+(?:the|this|your|our)\s+"
    r"(?:\w+\s+)?(?:meeting|committee|panel|board|council|scrutiny)\b"
    rf"|bring\s+back\b|bring\s+{_IT}\s+back\b"
    rf"|(?:provide|supply|send|circulate|share|forward|email|e-mail|distribute|publish|issue|"
    rf"produce|prepare|dig\s+out|collate|pull\s+together)\s+"
    rf"(?:{_TO_WHOM}\s+(?:with\s+)?)?(?:out\s+)?(?:{_IT}(?:\s+(?:for|to|with|round|around|out|through|"
    rf"on|over|after|before|in|by|later|next|separately|outside|afterwards)\b|\s*$|\s*[,.;])|{_SOME_NEWS})"
    rf"|(?:give|get|find)\s+{_TO_WHOM}\s+(?:{_IT}\b|{_SOME_NEWS})"
    rf"|(?:send|circulate|share|give|provide|get)\s+{_IT}\s+(?:to|for|with)\s+{_TO_WHOM}"
    rf"|let\s+{_TO_WHOM}\s+(?:know|have)\b"
    rf"|(?:check|find|sort|work)\s+(?:{_IT}\s+)?out\b|check\s+(?:{_IT}|whether|if|with|on|the|that|what|how)\b"
    rf"|look\s+(?:in\s*to|at\s+(?:{_IT}|whether|how\s+we\s+can))\b"
    rf"|follow\s+(?:{_IT}\s+)?up\b|chase\s+(?:{_IT}\s+)?(?:up)?\b"
    rf"|pick\s+(?:{_IT}\s+)?up\s+(?:with|outside|after|separately|{_IT})"
    rf"|pick\s+{_IT}\s+up\b"
    rf"|raise\s+(?:{_IT}|\w+)\s+with\b|pass\s+{_IT}\s+(?:on|back|to)\b"
    r"|(?:investigate|confirm\s+(?:that|whether|in\s+writing|the))\b"
    rf"|(?:include|add|build|feed|incorporate|factor|reflect)\s+(?:{_IT}|the\s+\w+|\w+\s+data)\s+"
    rf"(?:in|into|to|on)\b|put\s+{_IT}\s+(?:in(?=\s*(?:[,.;]|$))|(?:in|into|on|to|through)\s+(?:the|our|a|"
    r"an|your|my)\s+(?:[\w-]+\s+){0,2}(?:plan|report|agenda|minutes|programme|program|list|paper|tracker|"
    r"strategy|policy|document|update|log|website|review|response)\b|in\s+writing\b)"
    r"|(?:actually\s+)?include\s+(?:it\s+)?(?:in|into)\b"
    rf"|make\s+sure\s+(?:that\s+)?(?:{_IT}(?:['’]s|\s+is|\s+are|\s+gets?)|{_TO_WHOM}\s+(?:get|have|receive))"
    r"|make\s+sure\s+(?:that\s+)?(?:[\w-]+\s+){1,5}?(?:is|are|gets?|goes)\s+(?:in|into|included|added|sent|"
    r"circulated|shared|provided|put)\b"
    r"|(?:fix|set|find|agree)\s+(?:a|the|some)\s+dates?\b|put\s+(?:[\w-]+\s+){1,5}?together\b"
    rf"|(?:arrange|organise|set\s+up|schedule)\s+(?:a|an|for|some|{_IT})\b"
    rf"|ask\s+(?:officers|colleagues|the\s+\w+|my\s+\w+|\w+)\s+to\s+(?:provide|send|look|check|circulate|"
    r"contact|write|come\s+back|bring)"
    rf"|update\s+{_TO_WHOM}|(?:speak|talk)\s+to\s+(?:colleagues|the\s+team|officers)\s+(?:about|and)"
    rf"|do\s+(?:that|this|it)\s+for\s+{_TO_WHOM}|do\s+(?:a|an)\s+(?:[\w-]+\s+){{0,3}}(?:{_NEWS}|note)\b|write\s+{_IT}\s+(?:up|from|to)\b"
    r"|(?:have|hold)\s+(?:that|a|this)\s+conversation\s+(?:outside|offline|afterwards|with\s+\w+))"
)
DONE_TO_IT = re.compile(
    rf"\b(?:{_IT}|which|{_SOME_NEWS})\s+(?:can|will|shall)\s+{_ADVERBS}be\s+{_ADVERBS}"
    r"(?:included|provided|circulated|added|picked\s+up|shared|brought\s+back|brought\s+to|sent|"
    r"reported\s+(?:back|to)|fed\s+back|taken\s+(?:back|away|forward)|put\s+in|followed\s+up|"
    r"looked\s+(?:at|into)|checked|made\s+available|emailed|published\s+(?:in|on|by|next|later))\b",
    re.IGNORECASE,
)
SOMETHING_I_WILL = re.compile(
    rf"\bsomething\s+(?:that\s+|which\s+)?(?:that['’]?s\s+)?(?:{_BINDS}){_DEED}", re.IGNORECASE
)
IS_ONE_THAT = re.compile(
    rf"\b(?:is|be)\s+(?:one|something)\s+(?:that\s+)?"
    rf"(?:(?:{_BINDS}){_DEED}|(?<=will\sbe\ssomething\sthat\s)(?:I|we)\s+{_DEED})",
    re.IGNORECASE,
)
SPOKEN = re.compile(rf"\b{_BINDS}(?:[\w’']+\s+){{0,3}}?(?:and\s+|to\s+)?{_DEED}", re.IGNORECASE)
OBJECT_FIRST = re.compile(
    rf"\b(?:{_IT}|the\s+\w+)\s+(?:I|we)(?:['’]ll|\s+will)\s+{_ADVERBS}"
    r"(?:(?:take|bring|feed|report)\s+(?:back|away|forward)|pass\s+(?:back|on))\b",
    re.IGNORECASE,
)
BY_THEN = re.compile(
    rf"\b{_BINDS}(?:[\w’']+\s+){{0,2}}?(?:(?:re)?present|return|report|publish|upload|revisit|bring|discuss)\b"
    r"|\b(?:is|are|will\s+be|gets?)\s+(?:being\s+)?(?:uploaded|published|circulated|sent\s+out|"
    r"brought\s+back|reported\s+back)\b"
    rf"|\b(?:that|which)\s+(?:I|we)\s+bring\s+(?:back\s+)?to\s+{_TO_WHOM}"
    rf"|\b(?:objective|aim|intention)\s+of\s+(?:providing|bringing|presenting|publishing|reporting)\b",
    re.IGNORECASE,
)
"""Binding only where the sentence names a time for it: "I will present the report" is for now."""
OFFER = re.compile(
    rf"\b(?:I|we)\s+(?:could|would\s+be\s+able\s+to|aim\s+to|hope\s+to|should\s+be\s+able\s+to)\s+"
    rf"{_ADVERBS}(?:sort\s+of\s+)?{_DEED}"
    rf"|\b(?:be|are|I['’]m|we['’]re)\s+(?:\w+\s+)?prepared\s+to\s+{_DEED}",
    re.IGNORECASE,
)
"""What somebody could do, or hopes to: weaker, however it is said."""
HAVE_ASKED = re.compile(
    r"\b(?:I|we)(?:['’]ve|\s+have)\s+(?:already\s+)?asked\s+(?:\w+\s+){1,4}?to\s+(?:you\s+know\s+)?"
    r"(?:look|check|provide|send|review|find|bring|prepare|write|come\s+back|go)\b",
    re.IGNORECASE,
)
THERE_WILL_BE = re.compile(
    rf"\b(?:there\s+will\s+be|you(?:['’]ll|\s+will)\s+(?:have|get|receive|see))\s+"
    rf"(?:[\w-]+\s+){{0,4}}{_NEWS}\b",
    re.IGNORECASE,
)
_TO_DO = (
    r"(?:write|raise|return|provide|circulate|share|send|bring|report|respond|reply|look|check|"
    r"investigate|find|follow|contact|liaise|arrange|organise|discuss|update|meet|speak|feed|pass|take|"
    r"come|confirm|include|add|amend|review|clarify|supply|forward|invite|prepare|produce|seek|ask|explore|"
    r"chase|consider|publish|set|present)"
)
MAY_BIND = re.compile(
    r"['’]ll\b|\b(?:will|shall|going\s+to|can|could|would|may|let\s+(?:me|us)|happy|content|willing|pleased|"
    r"glad|undertake|undertook|commit|committed|promised?|agreed?|offered|asked|actions?|actioned|to\s+be|"
    r"prepared\s+to|aim|hope|intention|objective|plan|being|uploaded|published|is\s+it|(?:we|I)\s+bring|"
    r"['’]d\s+(?:like|want|be)|I\s+(?:want|request))\b",
    re.IGNORECASE,
)
"""What every promise has at least one of: most sentences are done with after this one look."""
IN_MINUTES = re.compile(
    rf"\b{_MINUTED}(?:\w+\s+){{0,3}}?{_DEED}"
    r"|\b(?:undertook|offered|promised)\s+to\s+(?!be\b)\w+"
    rf"|(?<!members\s)(?<!committee\s)(?<!council\s)(?<!panel\s)(?<!board\s)(?<!meeting\s)"
    rf"\b(?<!was\s)(?<!unanimously\s)(?:agreed|committed)\s+to\s+{_TO_DO}\b"
    r"|\bactions?\s*(?:\d+\s*)?:\s*\w+|\bto\s+be\s+actioned\b"
    r"|\bto\s+be\s+(?:circulated|provided|shared|sent|brought\s+back|reported\s+back|e-?mailed)\s+"
    r"(?:to|prior|before|after|outside|following|by|at|with|in)\b"
    rf"|\bwould\s+be\s+(?:circulated|provided|shared|sent|brought\s+back|reported\s+back|e-?mailed)\s+"
    rf"(?:to\s+{_TO_WHOM}|prior|after\s+the|outside|following\s+the)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:that|which|how|what|where|when|ways?|as|if|whether|hope|hoping|than|until|before)\s+$",
    re.I,
)
"""What "we can …" only describes: "issues that we can take forward"."""
STARTS_ANEW = re.compile(
    r"(?:^|[,.;:–-]|\b(?:so|and|but|yes|yeah|okay|ok|think|sure|then|if|because))\s*$", re.I
)
"""After which "that will be included" points at something, and tells nothing of a noun."""

POINTS_BACK = re.compile(rf"\b{_BINDS}(?:\w+\s+){{0,3}}(?:it|that|this|them|those)\b", re.I)
"""Says of what was just promised what else will be done with it."""
GOES_ON = re.compile(r"\b(?:continue|continuing|carry\s+on|keep\s+(?:on|working))\b", re.IGNORECASE)
POLITE_IF = re.compile(
    r"\bif\s+(?:that|it)(?:['’]s|\s+is|\s+would\s+be)?\s+(?:helps?|helpful|ok(?:ay)?|alright|useful|"
    r"all\s+right|possible|acceptable)\b|\bif\s+I\s+may\b|\bif\s+you\s+don['’]t\s+mind\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|unless|depending\s+on|subject\s+to|should\s+(?:you|members|the\s+committee)\s+wish)\b",
    re.IGNORECASE,
)
IF_YOU = re.compile(
    r"\bif\s+(?:you|members|councillors|the\s+(?:committee|panel|board)|that['’]?s\s+the\s+will)\b",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:be\s+able\s+to|could|might|may|perhaps|maybe|hopefully|I\s+think\s+we\s+should)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\b(?:can['’]?t|cannot|won['’]?t|not|never|unable|don['’]?t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
HABIT = re.compile(r"\b(?:every\s+time|each\s+time|always|whenever|at\s+every|usually)\b", re.I)
ON_THE_SPOT = re.compile(
    r"\b(?:hand|pass)\s+(?:you\s+|it\s+|that\s+)?(?:straight\s+)?over\b"
    r"|\b(?:come|go|get)\s+back\s+to\s+(?:you|that|it|this|councillor\s+\w+|cllr\s+\w+|\w+)\s+"
    r"(?:in\s+a\s+(?:moment|minute|second)|later\s+on\s+in|shortly|first|next|after\s+\w+|now)\b"
    r"|\bcome\s+(?:back\s+)?to\s+(?:councillor|cllr|councilor)\b"
    r"|\bbring\s+(?:you|him|her|\w+)\s+in\b|\bshare\s+(?:my|the|our)\s+screen\b"
    r"|\bin\s+a\s+(?:moment|minute|second)\b|\btake\s+(?:\w+\s+)?questions\b|\bread\s+(?:it|that|them)\s+out\b"
    r"|\bdo\s+(?:\w+\s+){0,3}(?:summary|overview)\b|\b(?:will|['’]ll)\s+now\b"
    r"|\bgo\s+through\b|\btouch\s+on\b|\bintroduce\b|\bmove\s+(?:on|to)\b|\bgive\s+(?:\w+\s+){0,6}"
    r"(?:summary|overview|flavour|example|idea|context|background)\b|\bcheck(?:ing)?\s+(?:if|whether)?\s*"
    r"(?:I['’]m|you\s+can\s+(?:hear|see))\b|\bcan\s+I\b|\bcan\s+you\b",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will|may)\s+(?:we|you|I|it|that|officers|someone|somebody)|"
    r"would\s+it\s+be\s+(?:okay|ok|possible|alright)|is\s+it\s+possible|please\s+can|"
    r"(?:I|we)['’]d\s+(?:like|want)\s+to\s+(?:see|have|get)|I\s+(?:want|request))\b[^?]*?"
    rf"\b(?:{_DEED}|(?:have|see|get|receive)\s+(?:{_SOME_NEWS}|{_IT}\s+(?:put|added|included|in)\b))",
    re.IGNORECASE,
)
YES = re.compile(
    r"^[\s,.]*(?:(?:well|okay|ok|thank\s+you|thanks|chair|through\s+you)[\s,.]+)*"
    r"(?:yes\b|yeah\b|yep\b|absolutely\b|of\s+course\b|certainly\b|no\s+problem\b|not\s+a\s+problem\b|"
    r"sure\b|happy\s+to\b|will\s+do\b|definitely\b|we\s+can\s+do\s+that\b|that['’]s\s+fine\b|agreed\b|"
    r"I['’]ll\s+note\s+that)",
    re.IGNORECASE,
)
