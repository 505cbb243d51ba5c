"""The frontsheet of the pack: the agenda, and who sits on the committee."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, TableStyle
from reportlab.platypus import Table as SetTable

from scrutinyprep.sample.dates import clock, formal_date, weekday_and_date
from scrutinyprep.sample.inline import markup
from scrutinyprep.sample.looks import PORTRAIT_PT, Look
from scrutinyprep.sample.meeting import Item, Meeting
from scrutinyprep.sample.sheets import pdf_of

FRONTSHEET_LOOK = Look(PORTRAIT_PT, 56, 56, 60, 56, 11.5, 11.5, foot="front")

_TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=11.5, leading=14.2)
_BOLD = ParagraphStyle("bold", _TEXT, fontName="Helvetica-Bold")
_CENTRED = ParagraphStyle("centred", _TEXT, alignment=TA_CENTER)
_TITLE = ParagraphStyle("title", _CENTRED, fontName="Helvetica-Bold", fontSize=13, leading=17)
_INDENTED = ParagraphStyle("indented", _TEXT, leftIndent=6)


def frontsheet(meeting: Meeting, pages: Mapping[str, tuple[int, int]]) -> bytes:
    """Return the frontsheet as a PDF.

    `pages` has the first and the last pack page of each item that has papers,
    by the item's number.
    """
    flowables: list[Flowable] = [
        Paragraph(markup(meeting.council.upper()), _TITLE),
        Spacer(1, 16),
        Paragraph("AGENDA", _TITLE),
        Spacer(1, 8),
        Paragraph(markup(meeting.committee.upper()), _TITLE),
        Spacer(1, 14),
        _when_and_where(meeting),
        Spacer(1, 10),
        *_kind(
            "UNRESTRICTED ITEMS",
            "(During these items the meeting is likely to be open to the public)",
        ),
    ]
    for item in meeting.items:
        if item.exempt_paragraph is not None:
            flowables += [
                Spacer(1, 4),
                *_kind(
                    "EXEMPT ITEMS",
                    "(During these items the meeting is likely NOT to be open to the public)",
                ),
            ]
        flowables.append(_item(item, pages.get(item.number)))
    name, office = meeting.signed_by
    flowables += [
        Spacer(1, 12),
        Paragraph(markup(name), _BOLD),
        Paragraph(markup(office), _TEXT),
        Spacer(1, 8),
        Paragraph(weekday_and_date(meeting.published), _BOLD),
        PageBreak(),
        *_membership(meeting),
        *_notes(meeting),
    ]
    return pdf_of(flowables, FRONTSHEET_LOOK, foot=meeting.notice)


def _when_and_where(meeting: Meeting) -> Flowable:
    contact = meeting.contact
    when = f"{formal_date(meeting.starts)}, at {clock(meeting.starts)}"
    rows = [
        (when, "Ask for:", contact.name),
        (meeting.place, "Telephone:", contact.telephone),
        ("", "Email:", contact.email),
    ]
    return SetTable(
        [
            [
                Paragraph(markup(left), _BOLD),
                Paragraph(markup(label), _TEXT),
                Paragraph(markup(said), _BOLD),
            ]
            for left, label, said in rows
        ],
        colWidths=[250, 64, 169],
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("SPAN", (0, 1), (0, 2)),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        ),
    )


def _kind(title: str, meaning: str) -> list[Flowable]:
    return [
        Paragraph(f"<b><u>{title}</u></b>", _CENTRED),
        Paragraph(f"<i>{meaning}</i>", _CENTRED),
        Spacer(1, 8),
    ]


def _item(item: Item, pages: tuple[int, int] | None) -> Flowable:
    title = item.title
    if pages is not None:
        title = f"{title} (Pages {pages[0]} - {pages[1]})"
    elif item.to_follow:
        title = f"{title} (To Follow)"
    said: list[Any] = [Paragraph(markup(title), _TEXT)]
    if item.text:
        said += [Spacer(1, 7), Paragraph(markup(item.text), _TEXT)]
    return SetTable(
        [[Paragraph(f"{item.number}.", _TEXT), said]],
        colWidths=[34, FRONTSHEET_LOOK.width_pt - 34],
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
            ]
        ),
    )


def _membership(meeting: Meeting) -> list[Flowable]:
    half = (len(meeting.councillors) + 1) // 2
    columns = [meeting.councillors[:half], meeting.councillors[half:]]
    return [
        Paragraph("MEMBERSHIP", _BOLD),
        Spacer(1, 8),
        Paragraph("Councillors", _TEXT),
        Spacer(1, 4),
        SetTable(
            [[[Paragraph(markup(name), _TEXT) for name in names] for names in columns]],
            colWidths=[FRONTSHEET_LOOK.width_pt / 2] * 2,
            style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]),
        ),
        Spacer(1, 6),
        Paragraph("Co-opted members", _TEXT),
        Spacer(1, 4),
        *(Paragraph(markup(name), _INDENTED) for name in meeting.co_opted),
        Spacer(1, 4),
        Paragraph(markup(meeting.co_opted_note), _TEXT),
        Spacer(1, 22),
    ]


def _notes(meeting: Meeting) -> list[Flowable]:
    flowables: list[Flowable] = [Paragraph("NOTES FOR THE PUBLIC", _BOLD), Spacer(1, 8)]
    for heading, text in meeting.notes:
        flowables += [
            Paragraph(markup(heading), _BOLD),
            Spacer(1, 2),
            Paragraph(markup(text), _TEXT),
            Spacer(1, 10),
        ]
    return flowables
