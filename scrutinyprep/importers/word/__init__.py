"""Word documents: from a package of hostile bytes to blocks of text."""
