"""Papers saved from a browser or from Word as a page of the web."""
