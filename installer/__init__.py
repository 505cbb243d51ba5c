"""Making the program into something that a councillor installs: what goes in, and how it is proven."""
