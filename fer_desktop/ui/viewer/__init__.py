"""The picture, its source, its controls and the session behind it."""
