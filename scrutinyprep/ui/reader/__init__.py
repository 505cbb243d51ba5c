"""The page view: the real pages of a paper, sharp, marked and selectable."""
