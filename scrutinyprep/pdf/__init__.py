"""How a PDF is encoded: the only room that knows PDFium."""
