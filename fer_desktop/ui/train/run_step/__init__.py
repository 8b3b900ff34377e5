"""The last steps of a training: its progress and its result."""
