"""Data that ships with the program; found through ``fer_desktop.base.paths``."""
