"""What macOS is told of the program: the files it opens, and how it shows itself."""

from __future__ import annotations

from typing import Any

from installer.contents import NAME, SHARE_SUFFIX, SHARE_TYPE, version

SHARE_FILE = "uk.scrutinyprep.share"
"""What macOS calls a share file, in its own way of naming kinds of files."""

INFORMATION: dict[str, Any] = {
    "CFBundleName": NAME,
    "CFBundleDisplayName": NAME,
    "CFBundleShortVersionString": version(),
    "CFBundleDevelopmentRegion": "en-GB",
    "CFBundleLocalizations": ["en-GB", "cy"],
    "LSApplicationCategoryType": "public.app-category.productivity",
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "NSSupportsAutomaticGraphicsSwitching": True,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Questions and notes for Scrutiny Prep",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [SHARE_FILE],
        },
        {
            # Offered under "Open With"; never the one that a double click opens.
            "CFBundleTypeName": "Agenda pack",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": [
                "com.adobe.pdf",
                "org.openxmlformats.wordprocessingml.document",
                "public.html",
                "public.plain-text",
            ],
        },
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": SHARE_FILE,
            "UTTypeDescription": "Questions and notes for Scrutiny Prep",
            "UTTypeConformsTo": ["public.data"],
            "UTTypeTagSpecification": {
                "public.filename-extension": [SHARE_SUFFIX],
                "public.mime-type": [SHARE_TYPE],
            },
        }
    ],
}
"""The parts of Info.plist that PyInstaller does not write by itself."""
