"""Rows summed up by person, and groups of people compared."""
