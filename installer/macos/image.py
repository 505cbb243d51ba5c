"""The disk image that the program is dragged out of, into Applications.

It is signed where `SCRUTINYPREP_SIGN_AS` names an identity of the keychain;
notarising needs an account with Apple, and is a step of installer/README.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from installer import contents

RIGHTS = Path(__file__).with_name("entitlements.plist")
_IDENTITY = "SCRUTINYPREP_SIGN_AS"


def make_image(application: Path, into: Path, machine: str) -> Path:
    """Make the image of an application, and return its file.

    Raises:
        subprocess.CalledProcessError: a program of macOS refuses it.
    """
    identity = os.environ.get(_IDENTITY, "")
    if identity:
        _run("codesign", *_signing(identity), "--entitlements", str(RIGHTS), str(application))
    shown = into / "image"
    shutil.rmtree(shown, ignore_errors=True)
    shown.mkdir()
    application.rename(shown / application.name)
    (shown / "Applications").symlink_to("/Applications")
    image = into / f"ScrutinyPrep-{contents.version()}-{machine}.dmg"
    image.unlink(missing_ok=True)
    _run(
        *("hdiutil", "create", "-volname", contents.NAME, "-srcfolder", str(shown)),
        *("-fs", "HFS+", "-format", "UDZO", str(image)),
    )
    (shown / application.name).rename(application)
    shutil.rmtree(shown)
    if identity:
        _run("codesign", "--force", "--timestamp", "--sign", identity, str(image))
    return image


def _signing(identity: str) -> tuple[str, ...]:
    """Return how an application is signed so that Apple will notarise it."""
    return ("--force", "--deep", "--timestamp", "--options", "runtime", "--sign", identity)


def _run(*command: str) -> None:
    subprocess.run(command, check=True)  # noqa: S603 - programs of macOS, files of ours
