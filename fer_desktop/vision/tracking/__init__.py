"""Faces found in frames, followed from one to the next, and numbered."""
