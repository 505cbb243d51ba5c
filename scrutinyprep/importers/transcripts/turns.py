"""Who speaks in captions: names before a colon, and a stenographer's ">>"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrutinyprep.importers.transcripts.cues import Cue
from scrutinyprep.importers.transcripts.labelled_turns import is_speaker

_CHANGE = re.compile(r"(?:>{2,3}[^\S\n]*)+")
_DASH = re.compile(r"^[-\u2013][^\S\n]+(?=\S)", re.MULTILINE)
_LABEL = re.compile(
    r"\s*(?:\[(?P<bracketed>[^\[\]:\n]{1,60})\]:|(?P<plain>[^\W\d_][^:\n<>]{0,59}):)\s+(?=\S)"
)
_MACHINE_LABEL = re.compile(r"speaker[ _]\w{1,4}", re.IGNORECASE)
_SHARE_LABELLED = 0.5
_SHARE_HEADED = 0.8
_FEWEST_HEADED = 4


def are_stenographed(cues: Sequence[Cue]) -> bool:
    """Say whether changes of speaker are marked as a live stenographer marks them."""
    return any(_CHANGE.match(cue.text) for cue in cues)


def without_marks(cue: Cue) -> str:
    """Return the words of a cue without the ">>" before them, or the dash of a change."""
    text = _DASH.sub("", cue.text, count=1) if cue.is_change else cue.text
    return _CHANGE.sub(" ", text).strip() if ">>" in text else text


def turns_in(cues: Sequence[Cue]) -> Iterator[tuple[Cue, ...]]:
    """Yield the cues of each turn: up to the next name, or the next mark of a change.

    A label is taken out of the words only where it names the speaker.
    """
    turn: list[Cue] = []
    parts = (part for cue in _headed(_labelled(_parted(cues))) for part in _changes_in(cue))
    for part in parts:
        if turn and _begins_turn(part, turn[0]):
            yield tuple(turn)
            turn = []
        turn.append(part)
    if turn:
        yield tuple(turn)


def _parted(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues, cut at the dashes that tell several speakers of one caption apart.

    Only where a caption has two of them: else a dash is one of the words.
    """
    if not any(len(_DASH.findall(cue.text)) > 1 for cue in cues):
        return cues
    parted: list[Cue] = []
    for cue in cues:
        starts = [mark.start() for mark in _DASH.finditer(cue.text)]
        before = cue.text[: starts[0]].strip() if starts else cue.text
        if before:
            parted.append(replace(cue, text=before))
        for start, end in zip(starts, [*starts, len(cue.text)][1:], strict=True):
            parted.append(replace(cue, text=cue.text[start:end].strip(), is_change=True))
    return parted


def _begins_turn(cue: Cue, first: Cue) -> bool:
    """Say whether another turn begins; `first` is the first cue of the one before."""
    if cue.is_change or cue.speaker == first.speaker:
        return cue.is_change
    # Behind ">> Name:" the same person goes on until the next mark.
    return cue.speaker is not None or not first.is_change


def _labelled(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues with "Name:" taken as the speaker, where most of them begin with one."""
    labels = [_label_in(cue.text) for cue in cues]
    if sum(label is not None for label in labels) < max(2, len(cues) * _SHARE_LABELLED):
        return cues
    return [
        replace(cue, text=cue.text[label.end() :], speaker=cue.speaker or _name(label))
        if label
        else cue
        for cue, label in zip(cues, labels, strict=True)
    ]


def _headed(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues with a name on their first line taken as the speaker, where most have one.

    So Teams writes a transcript in Word. Lines of words may begin with a capital, too,
    so nearly all must look like names, and the same ones come again.
    """
    heads = [cue.text.partition("\n") for cue in cues]
    names = [head for head, _, rest in heads if rest.strip() and _is_whole_name(head)]
    if len(names) < max(_FEWEST_HEADED, len(cues) * _SHARE_HEADED) or (
        len(set(names)) * 2 > len(names)
    ):
        return cues
    return [
        replace(cue, text=rest, speaker=cue.speaker or " ".join(head.split()))
        if rest.strip() and _is_whole_name(head)
        else cue
        for cue, (head, _, rest) in zip(cues, heads, strict=True)
    ]


def _is_whole_name(line: str) -> bool:
    return is_speaker(line.strip()) and line.strip()[-1] not in ".,;:?!" if line.strip() else False


def _changes_in(cue: Cue) -> Iterator[Cue]:
    """Yield the cue, cut at each ">>"; the mark stays in the text."""
    marks = list(_CHANGE.finditer(cue.text)) if ">>" in cue.text else []
    if not marks:
        yield cue
        return
    before = cue.text[: marks[0].start()].strip()
    if before:
        yield replace(cue, text=before)
    ends = [mark.start() for mark in marks[1:]] + [len(cue.text)]
    for mark, end in zip(marks, ends, strict=True):
        words = cue.text[mark.end() : end]
        label = _label_in(words)
        yield replace(
            cue,
            text=f">> {words[label.end() if label else 0 :]}".strip(),
            speaker=cue.speaker or (_name(label) if label else None),
            is_change=True,
        )


def _label_in(text: str) -> re.Match[str] | None:
    label = _LABEL.match(text)
    if label is None:
        return None
    name = _name(label)
    return label if is_speaker(name) or _MACHINE_LABEL.fullmatch(name) else None


def _name(label: re.Match[str]) -> str:
    return " ".join((label["bracketed"] or label["plain"]).split())
