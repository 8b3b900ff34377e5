"""The window in which a model is trained, and its talk with the process that does the work."""
