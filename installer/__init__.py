"""Making the program into something that a councillor installs: what is in it, and the proof."""
