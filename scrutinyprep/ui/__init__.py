"""The window: the only room that knows Qt."""

from scrutinyprep.ui.quick_imports import spare_sources

# Here and nowhere else it comes before all that loads Qt, whoever asks for it first.
spare_sources()
