"""What leaves the library for other people and programs, and the share file's way back in."""
