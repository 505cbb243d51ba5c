"""Who may see a text: everyone, or only those entitled to exempt papers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Nation(Enum):
    """Whose list of grounds a paragraph number is taken from."""

    ENGLAND = "England"
    WALES = "Wales"


@dataclass(frozen=True, slots=True)
class Exemption:
    """The ground on which a text is withheld from the public.

    Source: Local Government Act 1972, Schedule 12A. England's grounds are
    paragraphs 1 to 7 of Part 1, those of Wales 12 to 18 of Part 4, so a
    paragraph number means nothing without its nation.
    """

    nation: Nation
    paragraph: int | None = None
    """The paragraph of Schedule 12A; None where the paper does not say which."""


@dataclass(frozen=True, slots=True)
class Access:
    """Open where there is no exemption; exempt where there is at least one."""

    exemptions: tuple[Exemption, ...] = ()

    @property
    def is_exempt(self) -> bool:
        """Whether the public may not see it."""
        return bool(self.exemptions)

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The paragraphs of Schedule 12A that are relied on, in order, each once."""
        return tuple(sorted({e.paragraph for e in self.exemptions if e.paragraph is not None}))

    def with_grounds_of(self, other: Access) -> Access:
        """Return the access of something made from both: every ground of either."""
        return Access(
            tuple(
                sorted(
                    {*self.exemptions, *other.exemptions},
                    key=lambda e: (
                        e.nation.value,
                        e.paragraph is None,
                        e.paragraph or 0,
                    ),
                )
            )
        )


OPEN = Access()


def exempt(*paragraphs: int, nation: Nation = Nation.ENGLAND) -> Access:
    """Return exempt access on these paragraphs; with none, the ground is not stated."""
    grounds = paragraphs or (None,)
    return Access(tuple(Exemption(nation, paragraph) for paragraph in grounds))


def access_of_all(accesses: list[Access]) -> Access:
    """Return the access of something made from all of these."""
    together = OPEN
    for access in accesses:
        together = together.with_grounds_of(access)
    return together
