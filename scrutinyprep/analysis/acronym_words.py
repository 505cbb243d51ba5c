"""Words in capitals that are no acronyms: shouted, or written so every day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_EVERYDAY = frozenset(
    # What nobody needs to be told, and what marks hours, days and months.
    "AD AM BC CV CVs DIY DVD EU FAQ GB ID MP NB OK PDF PIN PM PS QR TV UK US USA USB "
    "JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN "
    # The shortest words, as headings, forms and votes have them in capitals.
    "ADD AGE ALL ALSO AN AND ANY ARE AREA ART AS ASK AT AWAY BACK BAD BE BEEN BEST BIG BILL BOX "
    "BOTH BUS BUT BUY BY CALL CAN CAR CARE CASE CITY COME COST CUT DATE DAY DEAL DEAR DID DO DOES "
    "DONE DOWN DR DUE EACH EAST EASY ELSE END ENDS EVEN EVER FACT FAIL FAIR FALL FAR FEE FEED FEES "
    "FELL FEW FILE FILL FIND FIRE FIT FIVE FIX FOR FORM FOUR FREE FROM FULL FUND GAP GAVE GET GETS "
    "GIVE GO GOES GOLD GONE GOOD GOT GREY HAD HALF HALL HARD HAS HAVE HE HEAD HEAR HELD HELP HER "
    "HERE HIGH HIM HIS HOLD HOME HOPE HOUR HOW IDEA IF IN INTO IS IT ITEM ITS JOB JOIN JUST KEEP "
    "KEPT KEY KIND KNOW LAND LAST LATE LAW LEAD LEFT LESS LET LIFE LIKE LINE LIST LIVE LOCK LONG "
    "LOOK LOST LOT LOW MADE MAIN MAKE MAN MANY MAP MARK MAY ME MEAN MEET MEN MET MID MILE MIND "
    "MISS MORE MOST MOVE MR MRS MS MUCH MUST MY NAME NEAR NEED NET NEVER NEW NEXT NIL NINE NO NONE "
    "NOR NORTH NOT NOTE NOW OF OFF OLD ON ONCE ONE ONLY OPEN OR OTHER OUR OUT OVER OWN PAGE PAID "
    "PARK PART PAST PAY PER PLAN PLAY PLUS POOR POST PUT RAN READ REAL RED REF REST RISE RISK ROAD "
    "ROW RUN SAFE SAID SALE SAME SAVE SAY SEE SEEN SELF SENT SET SHE SHOW SIDE SIGN SIR SITE SIX "
    "SIZE SO SOLD SOME SOON SOUTH STAY STEP STOP SUB SUCH SUM SURE TAKE TALK TASK TAX TEAM TELL "
    "TEN TERM TEST TEXT THAN THAT THE THEM THEN THEY THIS TIME TO TOLD TOO TOP TOWN TRUE TRY TURN "
    "TWO TYPE UNIT UP UPON URL USE USED VERY VIA VIEW VOID VOTE WAIT WALK WANT WARD WAS WAY WE "
    "WEEK WELL WENT WERE WEST WHAT WHEN WHO WHY WIDE WILL WITH WON WORD WORK YEAR YES YET YOU YOUR "
    "ZERO ZONE".split()
)
_VOWELS = "AEIOUY"
_FEWEST_LETTERS = 5
_MOST_CONSONANTS = 3
_WORDLIKE_ENDING = re.compile(
    r"(?:ED|ING|IONS?|MENTS?|LY|NESS|ABLE|IBLE|ALS?|ARY|ORY|ITY|IES|IVE|ENT|ANT|ANCE|ENCE|OUS|IC)$"
)
_FEWEST_USES = 3
_WORD = re.compile(r"[^\W\d_]{2,}")


def is_everyday(acronym: str) -> bool:
    """Say whether capitals are a short word of print, or known to everybody: "NOT", "UK"."""
    return acronym in _EVERYDAY


def is_loud(acronym: str, *, uses: int) -> bool:
    """Say whether capitals can be spoken like a word, and so may be one that is only loud.

    One that ends like no word and is used often may still be an acronym.
    """
    if len(acronym) < _FEWEST_LETTERS or not acronym.isupper() or not acronym.isalpha():
        return False
    consonants = max(map(len, re.split(f"[{_VOWELS}]+", acronym)))
    is_speakable = any(v in acronym for v in _VOWELS) and consonants <= _MOST_CONSONANTS
    return is_speakable and (bool(_WORDLIKE_ENDING.search(acronym)) or uses < _FEWEST_USES)


def has_vowel(acronym: str) -> bool:
    """Say whether there is any vowel in it: without one it is no word."""
    return any(letter in _VOWELS for letter in acronym.upper())


def ordinary_words(texts: Iterable[str]) -> set[str]:
    """Return, in small letters, the words that texts also write small: "TOTAL" is only loud."""
    return {
        word.casefold()
        for text in texts
        for word in _WORD.findall(text)
        if word.islower() or word.istitle()
    }


def is_wall(text: str) -> bool:
    """Say whether a machine wrote it down without capitals but where sentences begin."""
    words = re.findall(r"(?<![.?!]\s)(?<!^)\b[^\W\d_][\w'’]*", text)
    inner = [word for word in words if word.casefold() not in _FIRST_PERSON]
    capitals = sum(word[0].isupper() for word in inner)
    return len(inner) >= _FEWEST_OF_WALL and capitals <= _MOST_CAPITALS_OF_WALL * len(inner)


_FIRST_PERSON = frozenset(["i", "i'm", "i've", "i'd", "i'll", "i’m", "i’ve", "i’d", "i’ll"])
_FEWEST_OF_WALL = 60
_MOST_CAPITALS_OF_WALL = 0.01


def small_in(text: str, clear: Collection[str]) -> list[tuple[str, int, int]]:
    """Return the acronyms that a text without capitals writes small, with their places.

    Args:
        text: what a machine wrote down.
        clear: acronyms that can't be words: "ehcp" and "kpis", never "send" or "pep".
    """
    safe = {name.casefold(): name for name in clear}
    found = []
    for match in re.finditer(r"(?<![\w'’-])[a-z]{2,8}(?![\w'’-])", text):
        word = match.group()
        name = safe.get(word) or safe.get(word.removesuffix("s"))
        if name is not None:
            found.append((name, match.start(), match.end()))
    return found


def is_no_word(acronym: str) -> bool:
    """Say whether nobody would take the small letters for a word: "dfe", "kpi", "camhs"."""
    letters = acronym.upper()
    if not letters.isalpha() or letters in _EVERYDAY or letters in _ALSO_WORDS:
        return False
    if len(letters) < _SHORTEST_SMALL:
        return False
    is_long = len(letters) > _SHORTEST_SMALL
    return is_long or not has_vowel(letters) or bool(_UNSPEAKABLE.search(letters))


_SHORTEST_SMALL = 3
_ALSO_WORDS = frozenset(
    "ACE ACES AIDS AIM ARC BEAM BIDS CAB CAT CATS COMET DAFT DART DASH DOLS EAST ECHO FACE FAST "
    "FORCE GAPS GATE GLARE GOLD HEAT HOPE HUB LADS LIFT LINK MACE MAPS MARC MASH MASS MAST MATS "
    "METRO MIND MOSAIC NICE PACE PACT PALS PEPS PLACE PREP PROP RAISE REACH REED SAGE SALT SARS "
    "SCALE SEND SHAPE SHARE SITE SMART SOAR STAR STEM STEP SURE TAFS TAPS TEAM TOMS WARM WASH WISH "
    "YES ZEBRA ELSA LEVI MEAT RAID SANG SOLACE PINS PROW SATS HOPS SUDS LOBO".split()
)
"""What speakers say as words, so that a small one may be just that."""
_UNSPEAKABLE = re.compile(
    r"^(?:[BCDFGHJKLMNPQRTVWXZ][BCDFGJKMPQTVXZ]|S[BDFGJRVXZ])|(?:[BCDFGJKLMNPQRSTVWXZ]{4})"
    r"|(?:[BCDFGJKPQTVXZ][BDFGJKMNPQVXZ])$|[QVJ]$|UU|II"
)
