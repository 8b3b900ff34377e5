"""The preferences: one dialog, and a file for each of its pages."""
