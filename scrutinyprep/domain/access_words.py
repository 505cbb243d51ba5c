"""Who may see a thing, as one short text that can be kept: "England 3;Wales 14;England ?"."""

from __future__ import annotations

from scrutinyprep.domain.access import OPEN, Access, Exemption, Nation


def access_as_text(access: Access) -> str:
    """Return the stored form of an access; empty for open."""
    return ";".join(
        f"{e.nation.value} {'?' if e.paragraph is None else e.paragraph}" for e in access.exemptions
    )


def access_of_text(text: str) -> Access:
    """Return the access of a stored form; exempt on no stated ground where it is not understood."""
    if not text:
        return OPEN
    grounds = []
    for part in text.split(";"):
        nation, _, paragraph = part.partition(" ")
        known = nation in {n.value for n in Nation}
        grounds.append(
            Exemption(
                Nation(nation) if known else Nation.ENGLAND,
                int(paragraph) if paragraph.isdecimal() else None,
            )
        )
    return Access(tuple(grounds))
