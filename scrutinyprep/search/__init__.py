"""From a councillor's words to hits with snippets."""
