"""A picture of a page as a PNG file's bytes, and as what reads pictures wants it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from scrutinyprep.pdf.content import Picture


def image_of(picture: Picture) -> Image.Image:
    """Return a picture with red, green and blue."""
    size = (picture.width_px, picture.height_px)
    pixels = bytes(picture.pixels)
    return Image.frombuffer("RGB", size, pixels, "raw", "BGRX", picture.stride, 1)


def png_of(picture: Picture) -> bytes:
    """Return a PNG: in shades of grey, a third of the size, where nothing in it has a colour."""
    image = image_of(picture)
    red, green, blue = image.split()
    is_grey = red.tobytes() == green.tobytes() == blue.tobytes()
    made = BytesIO()
    (red if is_grey else image).save(made, "PNG", optimize=True)
    return made.getvalue()
