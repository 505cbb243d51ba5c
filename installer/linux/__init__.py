"""What a Linux desktop wants of a program, and the Debian package that carries it."""
