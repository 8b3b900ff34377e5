"""The source of the picture, its controls and the session behind it."""
