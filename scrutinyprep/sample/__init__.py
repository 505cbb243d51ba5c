"""The sample meeting that a new user sees first: made from words, at first use."""
