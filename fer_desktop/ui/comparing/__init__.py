"""The window in which two models read the same faces."""
