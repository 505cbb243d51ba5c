"""The approved record of a meeting, in the forms that councils publish it."""
