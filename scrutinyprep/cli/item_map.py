"""The command that prints the item map of a pack, and puts it right."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import pages_pair, pages_words, print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.correcting import Correcting, grounds_of
from scrutinyprep.domain.corrections import Correction
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.item_map import ItemMap, MapItem, MapPaper
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.shown_map import ShownMap

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_EPILOG = """
Items are named by their printed numbers, papers by their titles. Pages are those of the
PDF (--at-pdf-page) or the printed ones (--at-pack-page). Examples:

  item-map last --split 6 --at-pdf-page 135 --number 6a --title "Reserves"
  item-map last --add --at-pdf-page 40 --number 5 --title "Minutes"
  item-map last --merge 8                      item 8 is part of the item above it
  item-map last --begin 7 --at-pack-page 23
  item-map last --offset 4 --at-pdf-page 5     printed number = PDF page less 4, from there on
  item-map last --exempt 3 --item 9            or --at-pdf-page 41 --to-pdf-page 44
  item-map last --open --item 9 --paper "Appendix 1"
  item-map last --undo

What is put right stays so when the pack is imported again or published anew.
"""


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    command = add("item-map", "print which pages belong to which item, and put it right", item_map)
    command.epilog = _EPILOG
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.add_argument("target", metavar="MEETING|DOCUMENT")
    deeds = command.add_mutually_exclusive_group()
    for option, help_ in (
        ("split", "let item N end where a further one begins: with --number and --title"),
        ("remove", "say that N is no item"),
        ("merge", "make item N part of the item above it"),
        ("renumber", "give item N another number: with --number"),
        ("retitle", "give item N another title: with --title"),
        ("begin", "let item N begin on a page"),
        ("end", "let item N end on a page"),
        ("begin-paper", "let a paper of item N begin on a page: --paper, or a new one's --title"),
        ("merge-paper", "make a paper of item N part of the one before it: with --paper"),
        ("change-paper", "change a paper of item N: --paper, and its new --title or --kind"),
    ):
        deeds.add_argument(f"--{option}", dest=_dest(option), metavar="N", help=help_)
    deeds.add_argument(
        "--add",
        dest="to_add",
        action="store_true",
        help="add an item: --number, --title, and a page or --after",
    )
    deeds.add_argument(
        "--offset",
        dest="to_offset",
        type=_offset,
        metavar="K",
        help="the printed number is the PDF page less K, from a page on; “none” for no numbers",
    )
    deeds.add_argument(
        "--exempt",
        dest="to_exempt",
        type=int,
        nargs="*",
        metavar="PARAGRAPH",
        help="mark --item, its --paper, or pages exempt, by paragraphs of Schedule 12A",
    )
    deeds.add_argument(
        "--open", dest="to_open", action="store_true", help="mark the same open again"
    )
    deeds.add_argument("--undo", action="store_true", help="take the last correction back")
    deeds.add_argument("--corrections", action="store_true", help="list what was put right")
    _add_facts(command)


def _add_facts(command: argparse.ArgumentParser) -> None:
    facts = command.add_argument_group("which, where and what")
    for option, name, help_ in (
        ("item", "N", "the item that is meant"),
        ("paper", "TITLE", "the paper of the item that is meant"),
        ("after", "N", "add an item without papers after this one"),
        ("number", "X", "the new number"),
        ("title", "T", "the new title"),
    ):
        facts.add_argument(f"--{option}", type=typed, metavar=name, help=help_)
    facts.add_argument("--kind", choices=("report", "appendix"), help="what the paper is")
    page = facts.add_mutually_exclusive_group()
    page.add_argument("--at-pdf-page", type=int, metavar="P", help="page of the PDF, from 1")
    page.add_argument("--at-pack-page", type=int, metavar="P", help="page by its printed number")
    facts.add_argument("--to-pdf-page", type=int, metavar="P", help="the last page that is meant")


def item_map(services: Services, options: argparse.Namespace) -> int:
    """Print the map, put it right first where a deed is given."""
    document = _document(services, options.target)
    if options.undo:
        taken = services.item_maps.take_back_last(document)
        _tell(options, f"Taken back: {taken.correction.said}.")
    else:
        correction = _correction(services.item_maps.of(document).map, options)
        if correction is not None:
            services.item_maps.correct(document, correction)
            _tell(options, f"Put right: {correction.said}.")
    shown = services.item_maps.of(document)
    if options.corrections:
        _print_corrections(shown, as_json=options.json)
    elif options.json:
        print_json([_entry(shown.map, item) for item in shown.map.items])
    else:
        _print_map(shown.map)
    return 0


def _correction(map_: ItemMap, options: argparse.Namespace) -> Correction | None:
    """Return what the options say is to be put right; None where they only ask for the map."""
    for name, make in _DEEDS.items():
        named = getattr(options, _dest(name))
        if named is not None and named is not False:
            return make(_Asked(map_, options))
    return None


class _Asked:
    """What the options name, looked up in the map."""

    def __init__(self, map_: ItemMap, options: argparse.Namespace) -> None:
        self.map = map_
        self.options = options
        self.correcting = Correcting(map_)

    @property
    def page(self) -> int:
        """The PDF page."""
        page = self.optional_page
        if page is None:
            raise NotUnderstood("No page was named.", "Add --at-pdf-page or --at-pack-page.")
        return page

    @property
    def optional_page(self) -> int | None:
        """The PDF page, where one is named."""
        printed = self.options.at_pack_page
        if printed is None:
            page: int | None = self.options.at_pdf_page
            return page
        for pdf_page, page_ in enumerate(self.map.pages, 1):
            if page_.pack_page == printed:
                return pdf_page
        raise NothingSuch("pack page", str(printed))

    def item(self, number: str | None) -> MapItem:
        """Return an item by its number."""
        if number is None:
            raise NotUnderstood("No item was named.", "Add --item N.")
        return self.correcting.item(number)

    def paper(self, item: MapItem) -> MapPaper | None:
        """Return the paper of an item that is named, if any is."""
        title: str | None = self.options.paper
        if title is None:
            return None
        wanted = title.casefold()
        for fits in (str.__eq__, str.startswith, str.__contains__):
            for paper in item.papers:
                if fits(paper.title.casefold(), wanted):
                    return paper
        raise NotUnderstood(
            f"Item {item.number} has no paper “{title}”.", "Look at its papers with --json."
        )

    def needed_paper(self, item: MapItem) -> MapPaper:
        """Return the paper of an item that is named."""
        paper = self.paper(item)
        if paper is None:
            raise NotUnderstood("No paper was named.", "Add --paper TITLE.")
        return paper

    def said(self, name: str) -> str:
        """Return a text that has to be there."""
        words: str | None = getattr(self.options, name)
        if words is None:
            raise NotUnderstood(f"No {name} was given.", f"Add --{name}.")
        return words

    def access(self, access: Access) -> Correction:
        """Return the correction of who may see an item, a paper or pages."""
        if self.options.item is not None:
            item = self.item(self.options.item)
            return self.correcting.set_access(access, item, self.paper(item))
        return self.correcting.set_page_access(
            access, self.page, self.options.to_pdf_page or self.page
        )

    def offset(self) -> Correction:
        """Return the correction of the printed numbers."""
        offset = self.options.to_offset
        printed = None if offset == "none" else self.page - offset
        return self.correcting.number_pages(self.page, printed, to=self.options.to_pdf_page)

    def added(self) -> Correction:
        """Return the correction that adds an item."""
        after = self.options.after
        return self.correcting.add(
            self.said("number"),
            self.said("title"),
            page=self.optional_page,
            after=None if after is None else self.item(after),
        )

    def split(self) -> Correction:
        """Return the correction that splits an item."""
        item = self.item(self.options.to_split)
        if item not in self.map.holding(self.page):
            raise NotUnderstood(
                f"PDF page {self.page} is not in item {item.number}.",
                "Choose a page of the item.",
            )
        return self.correcting.split(self.page, self.said("number"), self.said("title"))

    def begun_paper(self) -> Correction:
        """Return the correction of where a paper begins."""
        item = self.item(self.options.to_begin_paper)
        return self.correcting.begin_paper(
            item,
            self.page,
            title=self.options.title or "",
            kind=self.kind or DocumentKind.APPENDIX,
            paper=self.paper(item),
        )

    def changed_paper(self) -> Correction:
        """Return the correction of a paper's title or kind."""
        item = self.item(self.options.to_change_paper)
        return self.correcting.change_paper(
            item, self.needed_paper(item), title=self.options.title, kind=self.kind
        )

    @property
    def kind(self) -> DocumentKind | None:
        """What a paper is, where that is said."""
        return None if self.options.kind is None else DocumentKind(self.options.kind)


_DEEDS: dict[str, Callable[[_Asked], Correction]] = {
    "split": _Asked.split,
    "add": _Asked.added,
    "remove": lambda a: a.correcting.remove(a.item(a.options.to_remove)),
    "merge": lambda a: a.correcting.merge(a.item(a.options.to_merge)),
    "renumber": lambda a: a.correcting.renumber(a.item(a.options.to_renumber), a.said("number")),
    "retitle": lambda a: a.correcting.retitle(a.item(a.options.to_retitle), a.said("title")),
    "begin": lambda a: a.correcting.begin(a.item(a.options.to_begin), a.page),
    "end": lambda a: a.correcting.end(a.item(a.options.to_end), a.page),
    "begin_paper": _Asked.begun_paper,
    "merge_paper": lambda a: a.correcting.merge_paper(
        a.item(a.options.to_merge_paper), a.needed_paper(a.item(a.options.to_merge_paper))
    ),
    "change_paper": _Asked.changed_paper,
    "offset": _Asked.offset,
    "exempt": lambda a: a.access(grounds_of(a.options.to_exempt)),
    "open": lambda a: a.access(OPEN),
}


def _dest(deed: str) -> str:
    """Return what a deed is called among the options: the program has names of its own there."""
    return f"to_{deed.replace('-', '_')}"


def _document(services: Services, name: str) -> DocumentId:
    """Return the file that is meant: by itself, or as the pack of a meeting.

    "last" means the last meeting's pack, as it does elsewhere for meetings.
    """
    if name != "last":
        try:
            return services.papers.named(name)
        except NothingSuch:
            pass
    files = services.item_maps.files(services.meetings.named(name))
    if not files:
        raise NotUnderstood(
            "This meeting has no agenda pack.", "Import its pack, or name a document."
        )
    return files[0]


def _offset(text: str) -> int | str:
    if text.casefold() == "none":
        return "none"
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no number; give one, or “none”") from error


def _tell(options: argparse.Namespace, words: str) -> None:
    if not options.json:
        print_lines([words, ""])


def _entry(map_: ItemMap, item: MapItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "pdf_pages": pages_pair(item.pdf_pages),
        "pack_pages": pages_pair(item.pack_pages),
        "to_follow": item.to_follow,
        "exempt": item.access.is_exempt,
        "exempt_paragraphs": list(item.access.paragraphs),
        "found_by": [found.value for found in item.found_by],
        "documents": [
            {
                "title": paper.title,
                "kind": paper.kind.value,
                "pdf_pages": pages_pair(paper.pdf_pages),
                "pack_pages": pages_pair(map_.pack_pages(paper.pdf_pages)),
                "exempt": paper.access.is_exempt or item.access.is_exempt,
                "exempt_paragraphs": list(paper.access.paragraphs),
            }
            for paper in item.papers
        ],
    }


def _print_map(map_: ItemMap) -> None:
    rows = []
    for item in map_.items:
        exempt = "exempt" if item.access.is_exempt else ""
        rows.append(
            (
                item.number,
                pages_words(item.pack_pages),
                pages_words(item.pdf_pages),
                exempt,
                item.title + (" (to follow)" if item.to_follow else ""),
            )
        )
        rows += [
            (
                "",
                pages_words(map_.pack_pages(paper.pdf_pages)),
                pages_words(paper.pdf_pages),
                "exempt" if paper.access.is_exempt else exempt,
                f"  {paper.kind.value}: {paper.title}",
            )
            for paper in item.papers
        ]
    print_columns(rows, ("item", "pack pages", "PDF pages", "exempt", "title"))


def _print_corrections(shown: ShownMap, *, as_json: bool) -> None:
    why = {refused.key: refused.why for refused in shown.not_applied}
    if as_json:
        print_json(
            [
                {"id": made.id, "words": made.correction.said, "not_applied": why.get(made.id)}
                for made in shown.corrections
            ]
        )
        return
    for made in shown.corrections:
        print_lines([made.correction.said])
        if made.id in why:
            print_lines([f"  could not be applied: {why[made.id]}"])
