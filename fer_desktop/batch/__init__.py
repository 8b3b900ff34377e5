"""Whole folders and long videos: their rows, their figures, and going on after a stop. No Qt."""
