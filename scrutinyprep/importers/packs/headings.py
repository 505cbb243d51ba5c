"""Which paragraphs of a report are headings, and of what level.

Councils' templates differ: headings are larger, or bold, or in capitals, or
only numbered. Each rule says what it guards against.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.importers.packs.heading_places import (
    answers_nothing,
    is_among_cells,
    is_cut_off,
    is_inner,
    is_over_text,
)
from scrutinyprep.importers.packs.heading_words import is_no_heading, stands_by_itself
from scrutinyprep.importers.packs.paragraphs import Paragraph

_LONGEST_HEADING = 140
_LONGEST_NUMBERED = 70
_LONGEST_RECURRING = 50
_TITLE_LARGER = 1.6
"""Type so much larger than the text's is a title's, which may run over many lines."""
_RECURS = 3
_LARGER = 1.09
"""A heading's type is so much larger than the text's."""
_MOSTLY_BOLD = 0.6
"""Where so much of a paper is bold, bold makes no heading."""
_MOSTLY_ITALIC = 0.15
"""Where so much of it is in italics, they stress or quote."""
_NO_HEADING = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}|[☐☑☒✓✔□■]|\S@\S|\bwww\.|https?:")
"""Of a table of contents, a form's boxes, an address."""
_LABELLED = re.compile(r"^[^:]{2,40}:\s+\S")
_KNOWN = re.compile(
    r"^(?:executive )?(?:summary|recommendations?(?:\(s\))?|introduction|conclusions?|consultation|"
    r"background(?: (?:documents|papers|information))?|purpose(?: of (?:the )?report)?|"
    r"(?:financial|legal|equalit(?:y|ies)|resource|risk|climate|policy|hr|staffing|environmental|"
    r"data protection)[\w ,&/]{0,30} implications?|(?:other )?options(?: considered)?|"
    r"contact details|appendices|next steps|risk management|"
    r"reasons? for (?:the )?(?:decision|recommendations?)|argymhell(?:ion|iad)|cefndir|cyflwyniad)"
    r"\s*:?$",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"^(?:question|motion|petition|statement|appendix|annexe?|part|chapter|schedule|section|article|"
    r"option|objective|outcome|priority|reason|stage|step|theme|slide|cwestiwn|atodiad|rhan)\s+"
    r"(?:no\.?\s*)?(?:\d{1,3}|[A-Z]|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"[^.]{0,110}\.?$",
    re.IGNORECASE,
)
"""Headings that count their own kind: "Question 12 - Mary Jones"."""
_NUMBER_BEHIND = re.compile(r"([A-Z].{3,90}?[a-zA-Z)])\s+(\d{1,2})")
_RIGHT_SHARE = 0.62
"""What has its middle so far to the right is not centred on its page."""
_SAME_PLACE_PT = 12.0
_ENOUGH_CAPITALS = 3
_ENOUGH_COUNTED = 3
_DEEPEST = 3
_PLAIN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}|\d{1,2}[a-z]|[A-Z]\d{1,2}(?:\.\d{1,2}){0,2}")
_LETTERS = re.compile(r"[A-Za-zÀ-ÿŴ-ŷ]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that is a heading."""

    text: str
    number: str | None
    level: int


@dataclass(slots=True)
class HeadingRules:
    """The measure of one paper, against which its paragraphs are held."""

    body_size_pt: float
    bold_marks: bool
    """Bold sets a heading apart in this paper."""
    italics_mark: bool
    """So do italics."""
    sizes: tuple[float, ...]
    """Of its larger print, the largest first; what stands on one page only, as a cover, is not."""
    capitals_mark: bool
    """Headings in capitals stand above others of the same size."""
    recurring: frozenset[str]
    """Short bold lines that stand in it again and again, each over other text."""
    places: Counter[tuple[int, int]]
    """How many paragraphs begin so far from a page's left edge, by page."""
    width_pt: float
    """Of its pages, as far as print reaches."""
    counted_size_pt: float = 0.0
    """Of its headings that are counted 1, 2, 3; 0 where there are hardly any."""
    last_number: int = 0
    """Of the last numbered heading of the first level."""
    last_chapter: int = 0
    """Of the last heading with its number behind it."""
    before: Paragraph | None = None
    """The paragraph that was asked for last: it stands before the next."""

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> HeadingRules:
        """Measure a paper."""
        sizes: Counter[float] = Counter()
        on_pages: defaultdict[float, set[int]] = defaultdict(set)
        bold = italic = total = capitals = 0
        labels: Counter[str] = Counter()
        places: Counter[tuple[int, int]] = Counter()
        counted: list[float] = []
        for paragraph in paragraphs:
            length = sum(map(len, paragraph.texts))
            size = round(paragraph.size_pt, 1)
            sizes[size] += length
            on_pages[size].add(paragraph.pdf_page)
            if paragraph.kind is PassageKind.TABLE_ROW:
                continue
            places[_place(paragraph)] += 1
            if paragraph.is_bold and length <= _LONGEST_RECURRING and len(paragraph.texts) == 1:
                labels[paragraph.texts[0]] += 1
            if _is_counted(paragraph, length):
                counted.append(paragraph.size_pt)
            total += length
            bold += length if paragraph.is_bold else 0
            italic += length if paragraph.is_italic else 0
            capitals += paragraph.is_bold and len(paragraph.texts) == 1 and _is_capitals(paragraph)
        body = sizes.most_common(1)[0][0] if sizes else 0.0
        larger = (size for size in sizes if size > body * _LARGER and len(on_pages[size]) > 1)
        return cls(
            body_size_pt=body,
            bold_marks=bold < _MOSTLY_BOLD * total or not total,
            italics_mark=italic < _MOSTLY_ITALIC * total,
            sizes=tuple(sorted(larger, reverse=True)),
            capitals_mark=capitals >= _ENOUGH_CAPITALS,
            recurring=frozenset(text for text, count in labels.items() if count >= _RECURS),
            places=places,
            counted_size_pt=max(counted) if len(counted) >= _ENOUGH_COUNTED else 0.0,
            width_pt=max((p.first.box.right for p in paragraphs), default=0.0),
        )

    def heading(self, paragraph: Paragraph, following: Paragraph | None) -> Heading | None:
        """Return the paragraph as a heading, if it is one; asked for each in its order."""
        before, self.before = self.before, paragraph
        if paragraph.is_run_in:
            return self._run_in(paragraph)
        if not paragraph.texts:
            return None
        if paragraph.kind is not PassageKind.PARAGRAPH:
            return self._chapter(paragraph, following)
        return self._heading(paragraph, before, following)

    def _heading(
        self, paragraph: Paragraph, before: Paragraph | None, following: Paragraph | None
    ) -> Heading | None:
        """Return a paragraph of its own as a heading, if it is one."""
        text = paragraph.text
        is_title = paragraph.size_pt > self.body_size_pt * _TITLE_LARGER
        if not _could_be(text, paragraph, is_title=is_title) or is_cut_off(following):
            return None
        if self._stands_over_column(paragraph):
            return None
        if is_among_cells(paragraph, before, following):
            self.before = replace(paragraph, kind=PassageKind.TABLE_ROW)
            return None
        stands_out = self._stands_out(paragraph, text, following)
        number = _plain_number(paragraph.number)
        if number is None and stands_out:
            number = _letter(paragraph)
        if paragraph.number and number is None:
            return None
        if not stands_out and not self._is_next(number, paragraph, text, following):
            return None
        whole = number.removesuffix(".0") if number else ""
        if whole.isdecimal():
            self.last_number = int(whole)
        return Heading(text.rstrip(" :"), number, self._level(paragraph, number))

    def _run_in(self, paragraph: Paragraph) -> Heading:
        """Return a heading that was printed on the first line of its text."""
        number = _plain_number(paragraph.number)
        if number and number.isdecimal():
            self.last_number = int(number)
        return Heading(paragraph.text, number, self._level(paragraph, number))

    def _chapter(self, paragraph: Paragraph, following: Paragraph | None) -> Heading | None:
        """Return a chapter's bold heading whose number has a cell to itself at the right.

        Guards against the totals of a table: what follows is numbered within
        it, or the number is the next after the last such one.
        """
        if paragraph.kind is not PassageKind.TABLE_ROW or not paragraph.is_bold:
            return None
        found = _NUMBER_BEHIND.fullmatch(paragraph.text)
        if found is None or following is None:
            return None
        number = int(found[2])
        is_next = self.last_chapter > 0 and number == self.last_chapter + 1
        if not is_next and not (following.number or "").startswith(f"{number}."):
            return None
        self.last_chapter = number
        return Heading(found[1], found[2], 1)

    def _stands_over_column(self, paragraph: Paragraph) -> bool:
        """Say whether it stands at the right, over no text: the head of a table's columns."""
        box = paragraph.first.box
        middle = (box.left + box.right) / 2
        return (
            middle > _RIGHT_SHARE * self.width_pt
            and not (paragraph.is_bold and _SERIES.match(paragraph.text))
            and self.places[_place(paragraph)] < _RECURS
            and paragraph.size_pt <= self.body_size_pt * _LARGER
        )

    def _stands_out(self, paragraph: Paragraph, text: str, following: Paragraph | None) -> bool:
        """Say whether its print sets it apart: bold, larger, in capitals, or of a known name."""
        if paragraph.size_pt > self.body_size_pt * _LARGER:
            return True
        if paragraph.is_bold and self.bold_marks:
            # A bold label with its answer behind it ("Ward: all") is no heading.
            if _SERIES.match(text) or paragraph.number is not None:
                return True
            return not _LABELLED.match(text) or answers_nothing(text, following)
        if paragraph.is_bold and (_SERIES.match(text) or text in self.recurring):
            return True
        if paragraph.is_underlined and is_over_text(paragraph, text, following):
            return True
        if paragraph.is_italic and self.italics_mark and len(paragraph.texts) == 1:
            return paragraph.gap_pt > 0 and not text.endswith((".", ":"))
        letters = "".join(_LETTERS.findall(text))
        if len(letters) > 5 and letters.isupper() and len(paragraph.texts) <= 2 and len(text) < 90:
            return " " in text or len(letters) > 7
        return _KNOWN.match(text) is not None

    def _is_next(
        self, number: str | None, paragraph: Paragraph, text: str, following: Paragraph | None
    ) -> bool:
        """Say whether a short plain line is a heading because its number follows the last one.

        Guards against the entries of a list: what is numbered next must come
        within it ("2.1" under "2."), or be plain text.
        """
        if number is None or len(text) > _LONGEST_NUMBERED:
            return False
        if not number.isdecimal():
            return is_inner(number, paragraph, text, following)
        if int(number) != self.last_number + 1 or len(paragraph.texts) > 1 or following is None:
            return False
        inner = _plain_number(following.number)
        if inner is not None:
            return inner.startswith(f"{number}.")
        return following.number is None and not text.endswith((".", "?")) and paragraph.gap_pt >= 0

    def _level(self, paragraph: Paragraph, number: str | None) -> int:
        """Return the level: by the number's depth, else by the size of the print."""
        if number and not number.isalpha():
            is_within = number[0].isalpha() or not number[-1].isdigit()
            return number.removesuffix(".0").count(".") + (2 if is_within else 1)
        size = round(paragraph.size_pt, 1)
        larger = sum(other > size + 0.2 for other in self.sizes)
        is_lesser = self.capitals_mark and not _is_capitals(paragraph) and larger == len(self.sizes)
        level = min(larger + 1 + is_lesser, _DEEPEST)
        return 2 if level == 1 and self._is_within_count(paragraph, number) else level

    def _is_within_count(self, paragraph: Paragraph, number: str | None) -> bool:
        """Say whether a heading without a number stands among numbered ones, and so under one.

        What every report has (its contacts, its appendices) stands beside them.
        """
        return (
            self.last_number > 0
            and paragraph.size_pt <= self.counted_size_pt + 0.2
            and (number is not None or not stands_by_itself(paragraph.text))
            and not _SERIES.match(paragraph.text)
        )


def _could_be(text: str, paragraph: Paragraph, *, is_title: bool) -> bool:
    """Say whether its words could be a heading at all."""
    longest = 2 * _LONGEST_HEADING if is_title else _LONGEST_HEADING
    if len(text) > longest or len(paragraph.texts) > (9 if is_title else 3):
        return False
    if len(_LETTERS.findall(text)) < 3 or _NO_HEADING.search(text):
        return False
    if text[0].islower() or text.endswith((",", ";")) or is_no_heading(text):
        return False
    return not text.endswith(".") or text.count(" ") < 6 or _SERIES.match(text) is not None


def _place(paragraph: Paragraph) -> tuple[int, int]:
    """Return a paragraph's page and how far from the left it begins, coarsely."""
    return paragraph.pdf_page, round(paragraph.first.box.left / _SAME_PLACE_PT)


def _is_counted(paragraph: Paragraph, length: int) -> bool:
    """Say whether it looks like a heading with a whole number."""
    return (
        paragraph.is_bold
        and (paragraph.number or "").isdecimal()
        and len(paragraph.texts) <= 2
        and length <= _LONGEST_NUMBERED
    )


def _is_capitals(paragraph: Paragraph) -> bool:
    """Say whether it is set in capitals."""
    return len(paragraph.text) > 3 and paragraph.text.isupper()


def _letter(paragraph: Paragraph) -> str | None:
    """Return the capital or the Roman number of a heading of one line, such as "A" or "IV"."""
    number = (paragraph.number or "").strip("().")
    if len(paragraph.texts) > 1 or not re.fullmatch(r"[A-H]|[IVX]{1,5}", number):
        return None
    return None if paragraph.text.endswith((".", ";")) else number


def _plain_number(number: str | None) -> str | None:
    """Return a heading's number, such as "2" or "3.1"; None for "(a)" and the like."""
    if number is None:
        return None
    return number if _PLAIN_NUMBER.fullmatch(number) else None
