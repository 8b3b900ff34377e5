"""Rows and the files that hold them: one schema, crash-safe, resumable."""
