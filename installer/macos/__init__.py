"""What macOS wants of a program: its description, its rights, and an image to install it from."""
