"""The minutes of the meeting before: as printed in the pack, and as copied from Modern.Gov."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer

from scrutinyprep.sample.dates import clock, formal_date, plain_date, weekday_and_date
from scrutinyprep.sample.inline import markup, unmarked
from scrutinyprep.sample.looks import LOOKS, styles_of
from scrutinyprep.sample.meeting import Meeting
from scrutinyprep.sample.words import Block, Heading, Named, Numbered, Plain, blocks_of

_RESOLVED = "RESOLVED"
_DESCRIBES = "> "


@dataclass(frozen=True, slots=True)
class Minute:
    """The minute of one agenda item."""

    title: str
    description: str
    """What the agenda said of the item; often nothing."""
    blocks: tuple[Numbered | Plain, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Who was there, and the minutes in the order of the agenda."""

    present: tuple[tuple[str, str], ...]
    """Headings such as "In attendance", each with its names."""
    minutes: tuple[Minute, ...]


def read_minutes(words: Path) -> Minutes:
    """Read the minutes from the folder of the sample's words.

    Raises:
        OSError: the file is missing.
        ValueError: something stands before the first item, or is not a paragraph.
    """
    present: list[tuple[str, str]] = []
    minutes: list[tuple[str, list[Block]]] = []
    for block in blocks_of((words / "minutes.md").read_text(encoding="utf-8")):
        match block:
            case Named("present"):
                label, names = block.parts
                present.append((label, names))
            case Heading(text, _):
                minutes.append((text, []))
            case _ if minutes:
                minutes[-1][1].append(block)
            case _:
                raise ValueError("the minutes begin before their first item")
    return Minutes(tuple(present), tuple(_minute(title, blocks) for title, blocks in minutes))


def _minute(title: str, blocks: list[Block]) -> Minute:
    description = ""
    kept: list[Numbered | Plain] = []
    for block in blocks:
        match block:
            case Plain(text) if text.startswith(_DESCRIBES):
                description = text.removeprefix(_DESCRIBES)
            case Numbered() | Plain():
                kept.append(block)
            case _:
                raise ValueError(f"minutes have paragraphs only, not {block!r}")
    return Minute(title, description, tuple(kept))


def printed_minutes(minutes: Minutes, meeting: Meeting) -> list[Flowable]:
    """Return the minutes as they are printed: each with its number of the year and "(Item n)"."""
    styles = styles_of(LOOKS["minutes"])
    title = ParagraphStyle("title", styles.centred, fontName="Helvetica-Bold")
    place = meeting.place.removesuffix(", Marlhaven")
    opening = (
        f"MINUTES of a meeting of the {meeting.committee} held in the {place} on "
        f"{weekday_and_date(meeting.previous.starts)} at {clock(meeting.previous.starts)}."
    )
    flowables: list[Flowable] = [
        Paragraph(markup(meeting.council.upper()), title),
        Paragraph(markup(meeting.committee.upper()), title),
        Spacer(1, 8),
        Paragraph(markup(opening), styles.body),
    ]
    for label, names in minutes.present:
        flowables.append(Paragraph(f"<b>{label.upper()}:</b> {markup(names)}", styles.body))
    flowables += [Spacer(1, 4), Paragraph("<u>UNRESTRICTED ITEMS</u>", title)]
    for index, minute in enumerate(minutes.minutes):
        number = meeting.previous.first_minute + index
        head = ParagraphStyle(
            "head",
            styles.heading,
            leftIndent=36,
            bulletFontName="Helvetica-Bold",
            bulletFontSize=styles.heading.fontSize,
            spaceAfter=0,
        )
        item = ParagraphStyle("item", styles.body, fontName="Helvetica-Oblique", keepWithNext=1)
        flowables.append(Paragraph(markup(minute.title), head, bulletText=f"{number}."))
        flowables.append(Paragraph(f"(Item {index + 1})", item))
        for block in minute.blocks:
            if isinstance(block, Numbered):
                style = styles.lettered if block.is_letter else styles.numbered
                flowables.append(Paragraph(markup(block.text), style, bulletText=block.number))
            else:
                said = markup(block.text).replace(_RESOLVED, f"<b>{_RESOLVED}</b>")
                flowables.append(Paragraph(said, styles.body))
    ended = f"The meeting ended at {meeting.previous.ended}."
    signing = f"Chair {'.' * 54}     Date {'.' * 31}"
    flowables.append(
        KeepTogether(
            [
                Spacer(1, 14),
                Paragraph(markup(ended), styles.body),
                Spacer(1, 24),
                Paragraph(markup(signing), styles.body),
            ]
        )
    )
    return flowables


def minutes_name(meeting: Meeting) -> str:
    """Return a name for the text file."""
    return f"Minutes - {meeting.committee} - {plain_date(meeting.previous.starts)}.txt"


def minutes_text(minutes: Minutes, meeting: Meeting) -> str:
    """Return the minutes as text copied from the meeting's page on Modern.Gov."""
    starts = meeting.previous.starts
    lines = [
        "Agenda and minutes",
        f"{meeting.committee} - {formal_date(starts)} {clock(starts)}",
        "",
        f"Venue: {meeting.place}",
        "",
        f"Contact: {meeting.contact.name}  Tel: {meeting.contact.telephone}"
        f" Email: {meeting.contact.email}",
        "",
    ]
    for label, names in minutes.present:
        lines += [f"{label}: {names}", ""]
    lines += ["Items", "No.\tItem", ""]
    for number, minute in enumerate(minutes.minutes, start=1):
        lines += [f"{number}.\t{minute.title}", ""]
        if minute.description:
            lines += [minute.description, ""]
        lines += ["Minutes:", ""]
        for block in minute.blocks:
            lines += [_as_text(block), ""]
    lines.append(f"The meeting ended at {meeting.previous.ended}.")
    return "\n".join(lines) + "\n"


def _as_text(block: Numbered | Plain) -> str:
    """Return the paragraph; the web page has letters before its points, but no numbers."""
    if isinstance(block, Numbered) and block.is_letter:
        return f"{block.number} {unmarked(block.text)}"
    return unmarked(block.text)
