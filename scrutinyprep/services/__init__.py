"""What a user can do, one class a subject."""
