"""The library on disk: the engine, its migrations, backups, and one file a subject."""
