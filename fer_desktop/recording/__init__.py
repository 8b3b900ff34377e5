"""A session written to files while it happens, and its report. No Qt."""
