"""Stored records: SQLAlchemy mappings, one file a subject."""
