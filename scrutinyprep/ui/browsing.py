"""Handing the address of a recording to the user's browser: the one place that does so.

The program itself opens no connection. The browser is asked only where the
user clicked or pressed a key, with an address that they could read before.
"""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from scrutinyprep.domain.recordings import address_of


def open_in_browser(address: str) -> bool:
    """Ask the desktop to open an address; say whether it took it.

    Whatever is no plain address of the web is not handed on, wherever it came from.
    """
    try:
        address_of(address)
    except ValueError:
        return False
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
