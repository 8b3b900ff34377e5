"""The window's list of models."""
