"""Handing the address of a recording to the user's browser: the one place that does so.

The program itself opens no connection. The browser is asked only where the
user clicked or pressed a key, with an address that they could read before.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from scrutinyprep.domain.recordings import address_of

translate = QCoreApplication.translate


def open_in_browser(address: str) -> str:
    """Ask the desktop to open an address; return the sentence that says what came of it.

    Whatever is no plain address of the web is not handed on, wherever it came from.
    """
    if _is_handed_on(address):
        return translate("browsing", "Opened in the browser: {address}").format(address=address)
    return translate("browsing", "No browser took the address {address}").format(address=address)


def _is_handed_on(address: str) -> bool:
    try:
        address_of(address)
    except ValueError:
        return False
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
