"""Briefings as they go out: with their data in them, with a password, as the draft of an e-mail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from scrutinyprep.briefing.content import BriefingContent, LeftOut
from scrutinyprep.briefing.layout import briefing_bytes
from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.access import Access
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.ids import MeetingId, QuestionId
from scrutinyprep.services.clippings import with_pictures
from scrutinyprep.services.exporting import Exporting
from scrutinyprep.services.original_pages import without_unquoted
from scrutinyprep.services.share_gathering import Gathered, Printed
from scrutinyprep.services.sharing import KeptToOneself, Sharing
from scrutinyprep.sharing.mail import LARGE_BYTES, Draft, draft_bytes, size_in_words
from scrutinyprep.sharing.passwords import check_password
from scrutinyprep.sharing.prepared import exempt_words
from scrutinyprep.sharing.writing import share_file

_EVERYTHING = BriefingChoice()
_NOT_IN_NAMES = '<>:"/\\|?*'
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A briefing that is ready to be written: its content, and what it carries."""

    content: BriefingContent
    edition: Edition
    carried: Gathered | None
    """None where it carries nothing, as for people outside the committee."""
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A briefing that is set, with what it carries in it: a PDF in memory that anyone can open.

    What is shown, saved, printed and sent are these same pages.
    """

    outgoing: Outgoing
    data: bytes
    pages: int

    @property
    def questions(self) -> int:
        """How many questions are printed in it."""
        return len(self.outgoing.content.questions)

    @property
    def is_large(self) -> bool:
        """Whether many mail servers would refuse it."""
        return len(self.data) > LARGE_BYTES

    @property
    def size(self) -> str:
        """How large it is, in words."""
        return size_in_words(len(self.data))


@dataclass(frozen=True, slots=True)
class Sent:
    """A briefing that was written, as a PDF or as the draft of an e-mail."""

    path: Path
    pages: int
    questions: int
    bytes: int
    """Of the PDF."""
    access: Access
    carried: Gathered | None
    is_locked: bool
    left_out: tuple[LeftOut, ...]
    kept_back: int

    @property
    def is_large(self) -> bool:
        """Whether many mail servers would refuse it."""
        return self.bytes > LARGE_BYTES

    @property
    def size(self) -> str:
        """How large the PDF is, in words."""
        return size_in_words(self.bytes)


class Carrying:
    """Briefings for other people.

    `outgoing` and `went_out` are the library's business; `make`, `save`, `send`,
    `write` and `draft` never touch it, so they may run beside it.
    """

    def __init__(self, exporting: Exporting, sharing: Sharing) -> None:
        self._exporting = exporting
        self._sharing = sharing

    def outgoing(
        self,
        meeting: MeetingId,
        *,
        copy_of: str = "",
        consent: ExemptConsent | None = None,
        choice: BriefingChoice = _EVERYTHING,
        made_on: dt.date | None = None,
        password: str | None = None,
        carries: bool = True,
        for_others: bool = False,
    ) -> Outgoing:
        """Gather a briefing and what it carries: the questions printed in it, and their like.

        The edition for officers carries nothing. What goes to others, as by
        e-mail, prints nothing that its author keeps to themselves.

        Raises:
            PasswordTooWeak: the password would protect nothing.
        """
        own = self._sharing.kept_to_oneself(meeting) if for_others else KeptToOneself()
        content = self._exporting.content(
            meeting,
            copy_of=copy_of,
            consent=consent,
            choice=_without_own(choice, own),
            made_on=made_on,
        )
        content = _without_notes(content, own)
        if password is not None:
            check_password(password, (content.council, content.committee, copy_of))
        carried = None
        if carries and choice.edition is not Edition.OFFICERS:
            carried = self._sharing.gather(
                meeting,
                consent,
                printed=Printed(
                    questions=frozenset(question.id for question in content.questions),
                    items=frozenset(item.number for item in content.items),
                    has_notes=choice.wants(Part.NOTES) and not choice.edition.is_for_others,
                ),
                made_on=content.made_on,
            )
            # A highlight is printed nowhere, but may be carried: then all of it is exempt.
            access = content.access.with_grounds_of(carried.share.access)
            content = replace(content, access=access)
        return Outgoing(content, choice.edition, carried, password)

    def write(
        self,
        outgoing: Outgoing,
        path: Path,
        progress: Callable[[int, int], None] | None = None,
    ) -> Sent:
        """Write a briefing as a PDF, whole or not at all.

        Raises:
            ExemptWithoutConsent: it holds exempt material and nobody agreed to that.
            CannotWrite: the file can't be written; an old one is still whole.
            Cancelled: `progress` said so.
        """
        return self.save(self.make(outgoing, progress), path, outgoing.password)

    def draft(
        self,
        outgoing: Outgoing,
        path: Path,
        progress: Callable[[int, int], None] | None = None,
    ) -> Sent:
        """Write a briefing as the draft of an e-mail, to nobody, with the PDF attached.

        Raises:
            ExemptWithoutConsent, CannotWrite, Cancelled: as `write`.
        """
        return self.send(self.make(outgoing, progress), path, outgoing.password)

    def make(self, outgoing: Outgoing, progress: Callable[[int, int], None] | None = None) -> Made:
        """Set the pages of a briefing, to be looked at before anything is written.

        Raises:
            ExemptWithoutConsent: it holds exempt material and nobody agreed to that.
            Cancelled: `progress` said so.
        """
        content = outgoing.content
        # Who writes no PDF has no need of the library that this rests on.
        from scrutinyprep.sharing.attaching import with_share

        data, pages = briefing_bytes(
            with_pictures(content, progress), outgoing.edition, progress=progress
        )
        if outgoing.carried is not None:
            data = with_share(data, share_file(outgoing.carried.share), made_on=content.made_on)
        return Made(outgoing, data, pages)

    def save(self, made: Made, path: Path, password: str | None = None) -> Sent:
        """Write the pages that were made as a PDF, whole or not at all.

        Raises:
            PasswordTooWeak: the password would protect nothing.
            CannotWrite: the file can't be written; an old one is still whole.
        """
        data = _locked(made, password)
        write_whole(path, data)
        return _sent(made, path, len(data), is_locked=password is not None)

    def send(self, made: Made, path: Path, password: str | None = None) -> Sent:
        """Write the pages that were made as the draft of an e-mail, to nobody.

        Raises:
            PasswordTooWeak, CannotWrite: as `save`.
        """
        data = _locked(made, password)
        content = made.outgoing.content
        draft = Draft(
            subject=_subject(content),
            text=_text(made, len(data), is_locked=password is not None),
            pdf=data,
            file_name=_file_name(content),
        )
        write_whole(path, draft_bytes(draft))
        return _sent(made, path, len(data), is_locked=password is not None)

    def went_out(self, sent: Sent) -> Change:
        """Remember what a briefing carried away, so that it is known when it comes back."""
        return self._sharing.went_out(sent.carried)


def _locked(made: Made, password: str | None) -> bytes:
    """Return the PDF as it leaves: with a password, where one is wanted."""
    if password is None:
        return made.data
    content = made.outgoing.content
    check_password(password, (content.council, content.committee, content.copy_of))
    # Who locks nothing has no need of the library that this rests on.
    from scrutinyprep.sharing.locking import locked

    return locked(made.data, password)


def _sent(made: Made, path: Path, size: int, *, is_locked: bool) -> Sent:
    content = made.outgoing.content
    return Sent(
        path=path,
        pages=made.pages,
        questions=made.questions,
        bytes=size,
        access=content.access,
        carried=made.outgoing.carried,
        is_locked=is_locked,
        left_out=content.left_out,
        kept_back=content.kept_back,
    )


def _without_own(choice: BriefingChoice, own: KeptToOneself) -> BriefingChoice:
    """Return the choice without the questions that nobody else is to see."""
    if not own.questions:
        return choice
    wanted = [q for q in choice.questions or own.others if q not in own.questions]
    # No question at all is a choice too, but an empty one would mean all of them.
    return replace(choice, questions=tuple(wanted) or (QuestionId(""),))


def _without_notes(content: BriefingContent, own: KeptToOneself) -> BriefingContent:
    """Return the content without the notes that nobody else is to see."""
    items = tuple(
        replace(item, notes=tuple(note for note in item.notes if note.words not in own.notes))
        for item in content.items
    )
    kept_back = content.kept_back + len(own.questions)
    return without_unquoted(replace(content, items=items, kept_back=kept_back))


def _named(content: BriefingContent) -> str:
    day = f"{content.date.day} {content.date:%B %Y}" if content.date else ""
    return ", ".join(part for part in (content.committee, day) if part)


def _subject(content: BriefingContent) -> str:
    subject = f"Briefing: {_named(content)}" if _named(content) else "Briefing"
    return f"EXEMPT: {subject}" if content.access.is_exempt else subject


def _text(made: Made, size: int, *, is_locked: bool) -> str:
    content = made.outgoing.content
    count = "1 page" if made.pages == 1 else f"{made.pages} pages"
    about = f" for {_named(content)}" if _named(content) else ""
    parts = [f"Attached is the briefing{about} ({count}, {size_in_words(size)})."]
    if content.access.is_exempt:
        parts.append(
            f"{exempt_words(content.access)}.\n"
            "Send it only to people who are entitled to see it, and do not pass it on."
        )
    if is_locked:
        parts.append("It opens with a password, which is not in this e-mail.")
    if made.outgoing.carried is not None:
        parts.append(
            "Any PDF reader shows and prints it. Opened in Scrutiny Prep, it offers its "
            "questions to take in."
        )
    return "\n\n".join(parts) + "\n"


def _file_name(content: BriefingContent) -> str:
    day = f" {content.date.isoformat()}" if content.date else ""
    name = "".join(
        "-" if sign in _NOT_IN_NAMES or not sign.isprintable() else sign
        for sign in content.committee
    )
    mark = " EXEMPT" if content.access.is_exempt else ""
    return f"Briefing {name[:_LONGEST_NAME]}{day}{mark}.pdf".replace("  ", " ")
