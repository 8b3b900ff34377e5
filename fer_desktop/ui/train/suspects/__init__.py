"""Suspected label errors: search, review by keys, and whether a training uses the decisions."""
