"""The command line: the window's options, ``analyse`` and ``compare``."""
