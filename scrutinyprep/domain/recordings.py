"""The address of a meeting's recording, and of one second of it.

Nothing here, nor anywhere in the program, opens an address: the user's browser
does, when the user clicks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from scrutinyprep.domain.ids import DocumentId

_LONGEST = 2000
"""Characters; browsers of old took no more, and no recording's address has half as many."""
_YOUTUBE = frozenset({"youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"})
_YOUTUBE_EMBEDDED = re.compile(r"/(?:embed|live|shorts|v)/(?P<video>[\w-]{6,20})/?$")
_YOUTUBE_ID = re.compile(r"[\w-]{6,20}$")
_VIMEO = frozenset({"vimeo.com", "player.vimeo.com"})
_MEDIA_FILE = re.compile(r"\.(?:mp4|m4v|m4a|mp3|webm|ogg|ogv|oga|wav)$", re.IGNORECASE)
_PUBLIC_I = ".public-i.tv"
_PUBLIC_I_TIME = re.compile(r"/start_time/\d+000(?=/|$)")
"""Whole seconds in milliseconds: what ends otherwise may count something else."""
_GRANICUS = ".granicus.com"
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$")
_A_RECORDING = {
    "youtube": re.compile(r"^/(?:watch$|embed/|live/|v/)"),
    "public-i": re.compile(r"/webcast"),
    "granicus": re.compile(r"/player/|/mediaplayer", re.IGNORECASE),
    "vimeo": re.compile(r"^/(?:video/|event/|showcase/)?\d"),
}


@dataclass(frozen=True, slots=True)
class Recording:
    """Where the recording of a transcript or of minutes can be seen."""

    document_id: DocumentId
    address: str
    is_given: bool
    """The user gave it; else a file of the meeting named it."""

    def at(self, start_s: float | None) -> str:
        """Return its address at a second."""
        return at_second(self.address, start_s)


def address_of(words: str) -> str:
    """Return the address of a web page or recording in words of a file or of the user.

    A player that is embedded in a page is its page. A time in the address
    stays out: each speech has its own.

    Raises:
        ValueError: it is no address of the web, or one that hides a name and a password.
    """
    words = words.strip()
    if len(words) > _LONGEST or any(sign.isspace() or not sign.isprintable() for sign in words):
        raise ValueError("no address")
    parts = urlsplit(words)
    host = (parts.hostname or "").casefold()
    if parts.scheme.casefold() not in {"http", "https"} or not _HOST.search(host):
        raise ValueError("no address of the web")
    if parts.username is not None or parts.password is not None:
        raise ValueError("an address with a name in it")
    _ = parts.port  # raises ValueError where it is none
    bare = _bare(host)
    if bare in _YOUTUBE:
        video = _youtube_video(parts.path, parts.query, bare)
        if video:
            return f"https://www.youtube.com/watch?v={video}"
    if bare == "player.vimeo.com" and (found := re.fullmatch(r"/video/(\d+)/?", parts.path)):
        query = dict(parse_qsl(parts.query))
        secret = f"/{query['h']}" if re.fullmatch(r"\w{4,40}", query.get("h", "")) else ""
        return f"https://vimeo.com/{found[1]}{secret}"
    return urlunsplit(parts._replace(scheme=parts.scheme.casefold()))


def is_of_a_recording(address: str) -> bool:
    """Say whether an address is plainly of a recording: a known player's, or a media file."""
    try:
        parts = urlsplit(address_of(address))
    except ValueError:
        return False
    host = _bare((parts.hostname or "").casefold())
    if _MEDIA_FILE.search(parts.path):
        return True
    site = _site_of(host)
    return site is not None and _A_RECORDING[site].search(parts.path) is not None


def knows_seconds(address: str) -> bool:
    """Say whether an address can be had at a second; else the recording opens at its beginning."""
    return at_second(address, 1.0) != address


def at_second(address: str, start_s: float | None) -> str:
    """Return an address that opens a recording at a second, where its site has a form for that.

    Sources: YouTube's own "Start at" (`t=95s`) and Vimeo's (`#t=95s`); media
    files: W3C Media Fragments (`#t=95`); Granicus players: `entrytime=95`, as
    councils' own links have it. Public-i describes no form: an address that was
    copied with `/start_time/` and whole seconds in milliseconds gets ours in
    their place, and any other stays as it is. Of other sites no form is known,
    and the plain address is returned.
    """
    if start_s is None or start_s < 0:
        return address
    second = int(start_s)
    parts = urlsplit(address)
    host = _bare((parts.hostname or "").casefold())
    if _MEDIA_FILE.search(parts.path):
        return urlunsplit(parts._replace(fragment=f"t={second}"))
    match _site_of(host):
        case "youtube":
            return urlunsplit(parts._replace(query=_with(parts.query, "t", f"{second}s")))
        case "vimeo":
            return urlunsplit(parts._replace(fragment=f"t={second}s"))
        case "granicus":
            return urlunsplit(parts._replace(query=_with(parts.query, "entrytime", str(second))))
        case "public-i":
            path = _PUBLIC_I_TIME.sub(f"/start_time/{second * 1000}", parts.path)
            return urlunsplit(parts._replace(path=path))
    return address


def _site_of(host: str) -> str | None:
    if host in _YOUTUBE:
        return "youtube"
    if host in _VIMEO:
        return "vimeo"
    if host.endswith(_PUBLIC_I):
        return "public-i"
    return "granicus" if host.endswith(_GRANICUS) else None


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def _youtube_video(path: str, query: str, host: str) -> str | None:
    if host == "youtu.be":
        video = path.strip("/")
    elif found := _YOUTUBE_EMBEDDED.match(path):
        video = found["video"]
    else:
        video = dict(parse_qsl(query)).get("v", "")
    return video if _YOUTUBE_ID.match(video) else None


def _with(query: str, name: str, value: str) -> str:
    kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] != name]
    return urlencode([*kept, (name, value)])
