"""XML and saved web pages as trees: no entity is expanded, nothing is fetched."""
