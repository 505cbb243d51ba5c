"""The sample meeting that a new user sees first: made from words, at first use."""

from scrutinyprep.sample.making import SampleFiles, make_sample

__all__ = ["SampleFiles", "make_sample"]
