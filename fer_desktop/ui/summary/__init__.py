"""The window of a summary: its rows, and groups of participants compared."""
