"""A question on paper: its words, the passage it rests on, what to ask next, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from scrutinyprep.briefing.content import BriefingQuestion
from scrutinyprep.briefing.exempt import access_of_question
from scrutinyprep.briefing.flowables import Heading, heading
from scrutinyprep.briefing.landmarks import Landmark
from scrutinyprep.briefing.setting import Setting, exempt_mark, in_font, joined, quoted
from scrutinyprep.briefing.tagging import Kind
from scrutinyprep.briefing.typeface import SEMIBOLD
from scrutinyprep.briefing.wording import minutes_words


def question_key(question: BriefingQuestion) -> str:
    """Return the name of a question's place."""
    return f"question-{question.number}"


def question_of(
    question: BriefingQuestion,
    setting: Setting,
    *,
    owner: str,
    kind: Kind = Kind.QUESTION,
    tick_box: bool = True,
) -> list[Flowable]:
    """Return a question with all that is needed to ask it.

    `owner` is whose copy it is, `kind` of which rank the question is as a heading.
    """
    with setting.tags.inside(Kind.SECTION):
        block: list[Flowable] = [question_heading(question, setting, kind, tick_box=tick_box)]
        about = joined(
            exempt_mark(access_of_question(question)),
            setting.dotted(about_question(question, owner=owner)),
        )
        if about:
            block.append(setting.marked_up(about, setting.styles.about))
        if question.quote is not None:
            block.append(setting.quotation(question.quote))
            block.extend(setting.see_page(question.quote))
        block.extend(_under(question, setting))
    if question.answer_lines > 0:
        block.append(setting.answer_lines(question.answer_lines))
    return block


def question_heading(
    question: BriefingQuestion, setting: Setting, kind: Kind, *, tick_box: bool = True
) -> Heading:
    """Return the words of a question with its number in the margin and a box to tick."""
    landmark = Landmark(
        key=question_key(question),
        title=f"{question.number}. {setting.typeface.one_line(question.words)}",
        level=1,
    )
    return heading(
        setting.typeface.markup(question.words),
        setting.styles.question,
        setting.tags.element(kind),
        number=str(question.number),
        reached=setting.paper.landmark(landmark),
        tick_box_pt=setting.measures.tick_box_pt if tick_box else 0.0,
    )


def about_question(question: BriefingQuestion, *, owner: str) -> Iterator[str]:
    """Yield what is said of a question on one line: what for, to whom, by whom, how long."""
    parts = (part for part in _about(question, owner) if part.strip())
    first = next(parts, "")
    yield first[:1].upper() + first[1:]
    yield from parts


def _about(question: BriefingQuestion, owner: str) -> Iterator[str]:
    manner = question.manner
    # "Risk, probing", not "Risk · Probing": they are one thought.
    yield (
        f"{question.purpose}, {_lowered(manner)}"
        if question.purpose and manner
        else (question.purpose or manner)
    )
    if question.addressee.strip():
        yield f"to {question.addressee}"
    asker = question.asker.strip()
    if asker and asker.casefold() != owner.strip().casefold():
        yield f"{asker} asks"
    if question.minutes:
        yield minutes_words(question.minutes)
    if question.origin.strip():
        yield f"from {question.origin}"
    if question.line is not None:
        yield f"line of enquiry: {question.line.words}"


def follow_ups_of(question: BriefingQuestion) -> Iterator[tuple[str, str]]:
    """Yield what to ask next, and when: the label as printed, and the words."""
    for label, words in (
        ("If yes", question.if_yes),
        ("If no", question.if_no),
        ("If \u201cwe\u2019ll come back to you\u201d", question.if_later),
    ):
        if words.strip():
            yield label, words
    for words in question.follow_ups:
        yield "Then ask", words


def _under(question: BriefingQuestion, setting: Setting) -> Iterator[Flowable]:
    """Yield the evidence, what to ask next and what a good answer holds."""
    markup, style = setting.typeface.markup, setting.styles.inset
    for evidence in question.evidence:
        stance = in_font(f"{markup(evidence.stance)}: ", SEMIBOLD) if evidence.stance else ""
        source = joined(exempt_mark(evidence.access), markup(evidence.source))
        words = f"{stance}{quoted(markup(evidence.words))}"
        yield setting.marked_up(setting.small(words, source, line_break=True), style)
    labelled = [*follow_ups_of(question)]
    if question.good_answer.strip():
        labelled.append(("A good answer", question.good_answer))
    for label, words in labelled:
        yield setting.marked_up(f"{in_font(f'{label}: ', SEMIBOLD)}{markup(words)}", style)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
