"""Papers that were written and never printed: from blocks of text to a report with its sections."""
