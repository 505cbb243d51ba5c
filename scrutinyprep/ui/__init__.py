"""The window: the only room that knows Qt."""

from scrutinyprep.ui.quick_imports import spare_sources

# Here and nowhere else it comes before all that loads Qt, whoever asks for it first.
spare_sources()

from scrutinyprep.ui.whole_errors import tell_errors_whole  # noqa: E402 - loads Qt

# And this before any class of ours is made of Qt's.
tell_errors_whole()
