"""From the bytes of a file to `domain.parsed`: how councils print and webcasters write."""
