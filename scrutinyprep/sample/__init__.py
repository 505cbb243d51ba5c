"""The sample meeting that a new user sees first: made from words, at first use."""

from scrutinyprep.sample.making import SampleFiles, make_sample
from scrutinyprep.sample.marks import SampleMarks, read_marks

__all__ = ["SampleFiles", "SampleMarks", "make_sample", "read_marks"]
