"""Scrutiny Prep: read council papers and take the right questions to the meeting."""

__version__ = "0.1.0"
