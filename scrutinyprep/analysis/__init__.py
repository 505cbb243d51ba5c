"""Findings in plain text: what a passage refers to, promises, abbreviates or counts."""
