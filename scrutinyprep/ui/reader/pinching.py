"""Zooming by two fingers: on a trackpad, as the system tells it, and on a touched screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


def listen_for_pinches(view: QWidget) -> None:
    """Let a view be told of two fingers on a screen."""
    view.grabGesture(Qt.GestureType.PinchGesture)


def pinch_of(event: QEvent, view: QWidget) -> tuple[float, QPointF] | None:
    """Return how much larger two fingers want it, and about which place of the view.

    None for any other event.
    """
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            return 1 + event.value(), event.position()
        return None
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept()
            place = view.mapFromGlobal(pinch.hotSpot().toPoint())
            return pinch.scaleFactor(), QPointF(place)
    return None
