"""Saying that a reading is wrong, and looking through what was said."""
