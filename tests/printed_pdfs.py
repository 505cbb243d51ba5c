"""Packs, supplements and single reports as PDF files, as councils of any kind print them."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT_PT, _TOP_PT, _STEP_PT = 60, 780, 16
FILLER = (
    "The council considered how each of the services would be paid for in the coming year, and "
    "officers set out what had been learnt from the consultation that closed in the autumn. "
    "Residents asked that libraries stay open on Saturdays and that the bus to the hospital run "
    "later. The cabinet member agreed to look at both again before the budget is set in February. "
    "Savings in procurement would be found first, and only then in what people use every day. "
).split(". ")


def words_about(subject: str) -> list[str]:
    """Return the lines of a report on a subject, none of which another subject's report has."""
    return [
        f"{subject}: {line[:70]}" + ("." if not line.endswith(".") else "")
        for sentence in FILLER
        for line in _lines(f"As to {subject}, {sentence}", subject)
    ]


def _lines(text: str, subject: str) -> list[str]:
    words = [f"{word}" for word in text.split()]
    # Every fourth word names the subject, so that no run of five words is another report's.
    mixed = [w if at % 4 else f"{w} {subject}" for at, w in enumerate(words)]
    return [" ".join(mixed[at : at + 9]) for at in range(0, len(mixed), 9)]


def a_pdf(
    path: Path,
    pages: Sequence[Sequence[str]],
    *,
    title: str = "",
    subject: str = "",
    outline: Sequence[tuple[str, int, int]] = (),
    stamps: dict[int, str] | None = None,
    written: str | None = None,
) -> Path:
    """Write a PDF: lines for each page, bookmarks as title, level and page, stamps by page.

    `written` is the ModDate, as "20250122170000".
    """
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(title)
    canvas.setSubject(subject)
    for number, lines in enumerate(pages, 1):
        for name, level, at in outline:
            if at == number:
                key = f"{name}-{level}"
                canvas.bookmarkPage(key)
                canvas.addOutlineEntry(name, key, level - 1)
        height = _TOP_PT
        for line in lines:
            is_head = line.startswith("# ")
            canvas.setFont("Helvetica-Bold" if is_head else "Helvetica", 13 if is_head else 10)
            canvas.drawString(_LEFT_PT, height, line.removeprefix("# "))
            height -= _STEP_PT
        for stamp in (stamps or {}).get(number, "").split("|"):
            canvas.setFont("Helvetica", 12)
            if stamp.startswith("Page"):
                canvas.drawCentredString(A4[0] / 2, 38, stamp)
            elif stamp:
                canvas.drawRightString(A4[0] - 40, A4[1] - 30, stamp)
        canvas.showPage()
    canvas.save()
    if written:
        data = path.read_bytes()
        # Twenty characters for twenty: nothing in the file moves.
        new = f"D:{written}+00'00'".encode()
        old = b"D:20000101000000+00'00'"
        assert data.count(b"/ModDate (" + old) == 1
        path.write_bytes(data.replace(b"/ModDate (" + old, b"/ModDate (" + new))
    return path


def a_pack_pdf(
    path: Path,
    items: Sequence[tuple[str, str, Sequence[str] | str]],
    *,
    committee: str = "Cabinet",
    day: str = "30/01/2025",
    printed_day: str = "Thursday, 30th January, 2025",
    council: str = "Anyshire County Council",
    kind: str = "Document",
    name: str = "",
    written: str | None = None,
    front: Sequence[str] = (),
) -> Path:
    """Write a pack with a frontsheet; each item is number, title, and its lines or a remark.

    A remark such as "To follow" stands under the title, and the item has no pages.
    """
    head = [council, f"# {committee.upper()}", f"{printed_day} at 10.00 am", "# AGENDA"]
    pages, outline, stamps, printed = [[]], [], {}, []
    for number, title, lines in items:
        if isinstance(lines, str):
            printed.append(f"{number}    {title}" + (f" ({lines})" if lines else ""))
            continue
        pages.append([f"# {title}", *lines])
        at = len(pages)
        stamps[at] = f"Agenda Item {number}|Page {at - 1}"
        outline.append((f"{number} {title}", 1, at))
        printed.append(f"{number}    {title} (Pages {at - 1} - {at - 1})")
    pages[0] = [*(front or head), *printed]
    return a_pdf(
        path,
        pages,
        title=f"(Public Pack){name} Agenda {kind} for {committee}, {day} 10:00",
        subject=f"{committee}, {day} 10:00",
        outline=[("Agenda", 1, 1), *outline],
        stamps=stamps,
        written=written,
    )
