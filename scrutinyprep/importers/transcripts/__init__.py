"""What was said at a meeting, in the forms that webcasters and captioners write it."""
